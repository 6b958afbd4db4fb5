import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { OwnWords } from '../../../parts/own-words.js';
import { ReaderNamed, WhoCanSee } from '../../../parts/who-can-see.js';
import { day } from '../../../words/dates.js';
import { contactWords, happeningWords } from '../../../words/happenings.js';
import { listed } from '../../../words/lists.js';

export const Happened = graphql(
  `
  fragment Happened on TimelineEntry {
    what
    when
    about {
      id
      knownAs
    }
    enteredBy {
      person {
        id
        knownAs
      }
      worker {
        id
        name
      }
    }
    record {
      __typename
      id
      ... on Need {
        words
        readers {
          ...ReaderNamed
        }
      }
      ... on Goal {
        words
        readers {
          ...ReaderNamed
        }
      }
      ... on Action {
        words
        readers {
          ...ReaderNamed
        }
      }
      ... on Appointment {
        words
        readers {
          ...ReaderNamed
        }
      }
      ... on Note {
        readers {
          ...ReaderNamed
        }
      }
      ... on Contact {
        mode
        missed
      }
    }
  }
`,
  [ReaderNamed],
);

type Told = ResultOf<typeof Happened>;

/** The same for one thing that happened, however often it is asked for. */
export const keyOf = (entry: FragmentOf<typeof Happened>): string => {
  const { what, record } = readFragment(Happened, entry);
  return `${what} ${record.id}`;
};

/** One thing that happened: when, what, about whom, who entered it, and of what is in a plan who can see it (APP-7). */
export function HappenedLine({ entry }: { readonly entry: FragmentOf<typeof Happened> }) {
  const told = readFragment(Happened, entry);
  const words = 'words' in told.record ? told.record.words : null;
  const readers = 'readers' in told.record ? told.record.readers : null;
  return (
    <li>
      <time dateTime={told.when}>{day(told.when)}</time>
      <br />
      <strong>{whatOf(told)}</strong>
      {told.about.length === 0 ? null : `: ${listed(told.about.map(({ knownAs }) => knownAs))}`}
      {words === null ? null : (
        <>
          <br />“<OwnWords>{words}</OwnWords>”
        </>
      )}
      <EnteredBy by={told.enteredBy} />
      {readers === null ? null : <WhoCanSee readers={readers} />}
    </li>
  );
}

function whatOf({ what, record }: Told): string {
  if (record.__typename !== 'Contact' || record.mode === null) return happeningWords[what];
  return record.missed === true ? `${contactWords[record.mode]}, which was missed` : contactWords[record.mode];
}

function EnteredBy({ by }: { readonly by: Told['enteredBy'] }) {
  const name = by?.worker?.name ?? by?.person?.knownAs;
  return name === undefined ? null : <p className="app-who">Entered by {name}</p>;
}
