import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import { CalledPerson, useCalled } from '../../parts/called.js';
import { OwnWords } from '../../parts/own-words.js';
import { weekday } from '../../words/dates.js';
import { digestWords } from '../../words/digest.js';
import { useWords } from '../../words/voice.js';
import { byDay, type Entry, entriesOf } from './entries.js';

export const ComingUpFragment = graphql(
  `
    fragment ComingUp on Family {
      mediationRequests {
        id
        replyOn
        state
        by {
          id
          you
          ...CalledPerson
        }
      }
      members {
        id
        you
        ...CalledPerson
        plan {
          id
          appointments(first: 500, from: $today) {
            nodes {
              id
              words
              place
              start
              end
              participants {
                id
                you
              }
            }
          }
          actions(first: 500) {
            nodes {
              id
              words
              due
              done
            }
          }
          busy {
            start
            end
          }
        }
      }
    }
  `,
  [CalledPerson],
);

export type ComingUpFamily = ResultOf<typeof ComingUpFragment>;

interface Props {
  readonly families: readonly FragmentOf<typeof ComingUpFragment>[];
}

/** What is next for everybody of whom this viewer may know it, themself among them, by day. */
export function ComingUp({ families }: Props) {
  const words = useWords(digestWords);
  const entries = readFragment(ComingUpFragment, families).flatMap((family) => entriesOf(family, new Date(), words));
  return (
    <section aria-labelledby="coming-up">
      <h2 id="coming-up" className="nhsuk-heading-m">
        {words.nextHeading}
      </h2>
      {entries.length === 0 ? <p>{words.nothingNext}</p> : null}
      {byDay(entries).map(([date, ofDay]) => (
        <div key={date}>
          <h3 className="nhsuk-heading-s">{weekday(date)}</h3>
          <ul className="app-agenda">
            {ofDay.map((entry) => (
              <AgendaEntry key={entry.key} entry={entry} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function AgendaEntry({ entry: { when, what, whose, isWithYou, place } }: { readonly entry: Entry }) {
  const words = useWords(digestWords);
  const called = useCalled(words.you);
  return (
    <li>
      <span className="app-agenda__when">{when}</span>
      <span>
        <b>
          {called(whose)}
          {isWithYou ? words.andYou : ''}
        </b>
        : {what.isWritten ? <OwnWords>{what.words}</OwnWords> : what.words}
        {place === null ? null : <span className="nhsuk-hint app-agenda__place">{place}</span>}
      </span>
    </li>
  );
}
