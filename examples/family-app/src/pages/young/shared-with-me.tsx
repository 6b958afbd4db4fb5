import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import { CalledPerson, useCalled } from '../../parts/called.js';
import { Item, ItemCard } from '../../parts/item.js';
import { span } from '../../words/dates.js';

/** What of somebody else's plan is open to the reader. */
export const SharedWithMe = graphql(
  `
    fragment SharedWithMe on Person {
      id
      you
      ...CalledPerson
      plan {
        id
        needs(first: 100) {
          nodes {
            id
            ...Item
          }
        }
        goals(first: 100) {
          nodes {
            id
            ...Item
          }
        }
        actions(first: 100) {
          nodes {
            id
            ...Item
          }
        }
        appointments(last: 100) {
          nodes {
            id
            ...Item
          }
        }
        notes(last: 100) {
          nodes {
            id
            ...Item
          }
        }
        summaries(first: 100) {
          nodes {
            id
            ...Item
          }
        }
        busy {
          start
          end
        }
      }
    }
  `,
  [CalledPerson, Item],
);

/** What other people opened to the reader, by whose it is. */
export function SharedWithMeSection({ members }: { readonly members: readonly FragmentOf<typeof SharedWithMe>[] }) {
  const called = useCalled('me');
  const others = members
    .map((member) => readFragment(SharedWithMe, member))
    .filter(({ you }) => !you)
    .map((person) => ({ person, items: itemsOf(person.plan), busy: person.plan?.busy ?? [] }))
    .filter(({ items, busy }) => items.length > 0 || busy.length > 0);
  return (
    <section aria-labelledby="shared-with-me">
      <h2 id="shared-with-me">From other people</h2>
      {others.length === 0 ? <p>When somebody shares something with you, it is here.</p> : null}
      {others.map(({ person, items, busy }) => (
        <section key={person.id} aria-labelledby={`from-${person.id}`}>
          <h3 id={`from-${person.id}`}>{called(person)}</h3>
          {items.map((item) => (
            <ItemCard key={item.id} item={item} />
          ))}
          {busy.map(({ start, end }) => (
            <p key={start}>Busy: {span(start, end)}</p>
          ))}
        </section>
      ))}
    </section>
  );
}

type Plan = ResultOf<typeof SharedWithMe>['plan'];

/** Everything in the part of a plan that is open, of whatever kind. */
function itemsOf(plan: Plan) {
  if (plan === null) return [];
  const { summaries, goals, needs, actions, appointments, notes } = plan;
  return [summaries, goals, needs, actions, appointments, notes].flatMap(({ nodes }) => nodes);
}
