import { Link } from 'react-router';
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
              viewerCanShare
              ...Item
            }
          }
          needs(first: 500) {
            nodes {
              id
              viewerCanShare
              ...Item
            }
          }
          actions(first: 500) {
            nodes {
              id
              viewerCanShare
              ...Item
            }
          }
          notes(first: 500) {
            nodes {
              id
              viewerCanShare
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
            <ItemCard key={item.id} item={item}>
              {'viewerCanShare' in item && item.viewerCanShare ? <ShareLink item={item.id} /> : null}
            </ItemCard>
          ))}
        </div>
      ))}
    </section>
  );
}

/** Whoever decides for a child may open something of theirs to somebody else. */
function ShareLink({ item }: { readonly item: string }) {
  return (
    <Link className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" to={`/share/${item}`}>
      {useWords(digestWords).share}
    </Link>
  );
}

/** Appointments stand with their day, and not here once more. */
function readableOf({ plan }: Member) {
  if (plan === null) return [];
  const { summaries, goals, needs, actions, notes } = plan;
  return [summaries, goals, needs, actions, notes].flatMap(({ nodes }) => nodes);
}
