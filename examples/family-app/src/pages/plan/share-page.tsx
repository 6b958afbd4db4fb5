import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/ask.js';
import { graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import { WhenAsked } from '../../parts/asked.js';
import { CalledPerson, useCalled } from '../../parts/called.js';
import { Item, ItemCard } from '../../parts/item.js';
import { Page } from '../../parts/page.js';
import { ShareForm } from '../../parts/share.js';
import { planAt } from '../../words/own-plan.js';
import { useWords } from '../../words/voice.js';
import { GiftCard } from '../who-sees-what/gift.js';
import { Given, itemOf } from '../who-sees-what/grants.js';

const ShareThis = graphql(
  `
    query ShareThis($id: ID!) {
      node(id: $id) {
        __typename
        id
        ...Item
        ... on Goal {
          viewerCanShare
          owner {
            id
          }
        }
        ... on Need {
          viewerCanShare
          owner {
            id
          }
        }
        ... on Action {
          viewerCanShare
          owner {
            id
          }
        }
        ... on Appointment {
          viewerCanShare
          owner {
            id
          }
        }
        ... on Note {
          viewerCanShare
          owner {
            id
          }
        }
      }
      viewer {
        families {
          id
          members {
            id
            you
            ...CalledPerson
          }
          grants(first: 500) {
            nodes {
              id
              ...Given
            }
          }
        }
      }
    }
  `,
  [Item, CalledPerson, Given],
);

/** Opens one thing to one person, after seeing exactly what they will see (APP-84). */
export function SharePage() {
  const { id = '' } = useParams();
  return (
    <Page heading="Share this" title="Sharing">
      <WhenAsked asked={useAsk(ShareThis, { id })}>{(data) => <Sharing id={id} {...data} />}</WhenAsked>
      <p>
        <Link to={useWords(planAt)}>Back to my plan</Link>
      </p>
    </Page>
  );
}

function Sharing({ id, node, viewer: { families } }: { readonly id: string } & ResultOf<typeof ShareThis>) {
  const called = useCalled('me');
  if (node === null || !('viewerCanShare' in node) || !node.viewerCanShare)
    return <p>You cannot share this here. Your worker can tell you why.</p>;
  const others = families.flatMap(({ members }) =>
    members.filter((member) => !member.you && member.id !== node.owner?.id),
  );
  const gifts = families
    .flatMap(({ grants }) => grants.nodes.map((grant) => readFragment(Given, grant)))
    .filter((gift) => gift.viewerCanRevoke && itemOf(gift)?.id === id);
  return (
    <>
      <ItemCard item={node} />
      {gifts.map((gift) => (
        <GiftCard key={gift.id} gift={gift} name={gift.to === null ? 'someone' : called(gift.to)} isOpen />
      ))}
      <ShareForm item={id} people={others.map((other) => ({ id: other.id, name: called(other) }))} />
    </>
  );
}
