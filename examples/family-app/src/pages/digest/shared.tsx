import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import { CalledPerson, useCalled } from '../../parts/called.js';
import { Item, ItemCard } from '../../parts/item.js';
import { digestWords } from '../../words/digest.js';
import { useWords } from '../../words/voice.js';

export const SharedFragment = graphql(
  `
    fragment Shared on Family {
      members {
        id
        you
        ...CalledPerson
        plan {
          id
          summaries(first: 500) {
            nodes {
              id
              ...Item
            }
          }
          goals(first: 500) {
            nodes {
              id
              ...Item
            }
          }
          needs(first: 500) {
            nodes {
              id
              ...Item
            }
          }
          actions(first: 500) {
            nodes {
              id
              ...Item
            }
          }
          notes(first: 500) {
            nodes {
              id
              ...Item
            }
          }
        }
      }
    }
  `,
  [CalledPerson, Item],
);

type Member = ResultOf<typeof SharedFragment>['members'][number];

interface Props {
  readonly families: readonly FragmentOf<typeof SharedFragment>[];
}

/** What others let this viewer read: of whom there is nothing to read, nothing is said. */
export function Shared({ families }: Props) {
  const others = readFragment(SharedFragment, families).flatMap(({ members }) => members.filter(({ you }) => !you));
  const sharing = others.filter((member) => readableOf(member).length > 0);
  const say = useWords(digestWords);
  const called = useCalled(say.you);
  return (
    <section aria-labelledby="shared">
      <h2 id="shared" className="nhsuk-heading-m">
        {say.readHeading}
      </h2>
      {sharing.length === 0 ? <p>{say.nothingToRead}</p> : null}
      {sharing.map((member) => (
        <div key={member.id}>
          <h3 className="nhsuk-heading-s">{called(member)}</h3>
          {readableOf(member).map((item) => (
            <ItemCard key={item.id} item={item} />
          ))}
        </div>
      ))}
    </section>
  );
}

/** Appointments stand with their day, and not here once more. */
function readableOf({ plan }: Member) {
  if (plan === null) return [];
  const { summaries, goals, needs, actions, notes } = plan;
  return [summaries, goals, needs, actions, notes].flatMap(({ nodes }) => nodes);
}
