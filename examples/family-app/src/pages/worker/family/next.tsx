import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { ReaderNamed, WhoCanSee } from '../../../parts/who-can-see.js';
import { span, weekday } from '../../../words/dates.js';

export const NextInFamily = graphql(
  `
  fragment NextInFamily on Family {
    id
    members {
      id
      knownAs
      plan {
        id
        appointments(first: 100, from: $today) {
          nodes {
            id
            words
            start
            end
            place
            readers {
              ...ReaderNamed
            }
          }
        }
        actions(first: 100) {
          nodes {
            id
            words
            due
            done
            readers {
              ...ReaderNamed
            }
          }
        }
      }
    }
  }
`,
  [ReaderNamed],
);

interface Coming {
  readonly id: string;
  readonly sort: string;
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly readers: readonly FragmentOf<typeof ReaderNamed>[] | null;
}

/** Appointments and actions to come, of everybody whose plan the worker sees. */
export function ComingUp({ family }: { readonly family: FragmentOf<typeof NextInFamily> }) {
  const coming = readFragment(NextInFamily, family).members.flatMap(comingOf);
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="nhsuk-heading-m">
        What is next
      </h2>
      {coming.length === 0 ? <p>Nothing with a date that you can see.</p> : null}
      <ol className="app-lines">
        {coming
          .toSorted((one, other) => (one.sort < other.sort ? -1 : 1))
          .slice(0, 8)
          .map(({ id, when, what, who, readers }) => (
            <li key={id}>
              <strong>{when}</strong>
              <br />
              {who}: {what}
              {readers === null ? null : <WhoCanSee readers={readers} />}
            </li>
          ))}
      </ol>
    </section>
  );
}

type Member = ResultOf<typeof NextInFamily>['members'][number];

function comingOf({ knownAs, plan }: Member): readonly Coming[] {
  const now = new Date().toISOString();
  const appointments = (plan?.appointments.nodes ?? [])
    .filter(({ end }) => end > now)
    .map(({ id, words, start, end, place, readers }) => ({
      id,
      sort: start,
      when: span(start, end),
      what: place === null ? words : `${words}, ${place}`,
      who: knownAs,
      readers,
    }));
  const actions = (plan?.actions.nodes ?? []).flatMap(({ id, words, due, done, readers }) =>
    done || due === null ? [] : [{ id, sort: due, when: `By ${weekday(due)}`, what: words, who: knownAs, readers }],
  );
  return [...appointments, ...actions];
}
