import { useAsk } from '../../api/ask.js';
import { graphql, type ResultOf } from '../../api/graphql.js';
import { WhenAsked } from '../../parts/asked.js';
import { DoneHere, useDone } from '../../parts/done.js';
import { EraseNote } from '../../parts/erase-note.js';
import { Item, ItemCard } from '../../parts/item.js';
import { Limits, LimitsFragment } from '../../parts/limits.js';
import { Page } from '../../parts/page.js';
import { ReaderNamed } from '../../parts/who-can-see.js';
import { WithoutPlan } from './without-plan.js';
import { WriteWorry } from './worries/write-worry.js';

const Worries = graphql(
  `
    query Worries {
      viewer {
        families {
          id
          ...Limits
        }
        person {
          id
          plan {
            id
            viewerCanAdd
            whoCouldSee(intended: { itemKind: NOTE, sort: WORRY, area: SOCIAL }) {
              ...ReaderNamed
            }
            notes(first: 500) {
              nodes {
                id
                sort
                viewerCanErase
                ...Item
              }
            }
          }
        }
      }
    }
  `,
  [LimitsFragment, ReaderNamed, Item],
);

/** A place for worries: who can read them, and what cannot be kept private, is said before anything is written. */
export function WorriesPage() {
  const asked = useAsk(Worries, {});
  return (
    <Page heading="My worries">
      <p className="nhsuk-lede-text">
        Everybody worries about the people they love. You can put a worry down here. Writing it down starts nothing.
      </p>
      <WhenAsked asked={asked}>
        {({ viewer: { families, person } }) => (
          <>
            <Limits families={families} />
            {person?.plan ? <WorriesOf plan={person.plan} /> : <WithoutPlan />}
          </>
        )}
      </WhenAsked>
    </Page>
  );
}

type PlanOf = NonNullable<NonNullable<ResultOf<typeof Worries>['viewer']['person']>['plan']>;

function WorriesOf({ plan }: { readonly plan: PlanOf }) {
  const { said, say } = useDone();
  const worries = plan.notes.nodes.filter(({ sort }) => sort === 'WORRY');
  return (
    <>
      {plan.viewerCanAdd ? <WriteWorry plan={plan.id} readers={plan.whoCouldSee} onDone={say} /> : null}
      <h2>What I have written</h2>
      <DoneHere said={said} />
      {worries.length === 0 ? <p>Nothing yet.</p> : null}
      {worries.map((worry) => (
        <ItemCard key={worry.id} item={worry}>
          {worry.viewerCanErase ? <EraseNote note={worry.id} onDone={say} /> : null}
        </ItemCard>
      ))}
    </>
  );
}
