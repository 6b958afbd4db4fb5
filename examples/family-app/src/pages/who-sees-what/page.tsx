import { useAsk } from '../../api/ask.js';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import { WhenAsked } from '../../parts/asked.js';
import { CalledPerson, useCalled } from '../../parts/called.js';
import { Limits, LimitsFragment } from '../../parts/limits.js';
import { Page } from '../../parts/page.js';
import { listed } from '../../words/lists.js';
import { type Gift, Given } from './grants.js';
import { LookingSection } from './looking.js';
import { Resting, RestingGrants } from './resting.js';
import { byReader, Seen } from './seen.js';

const WhoSeesWhat = graphql(
  `
    query WhoSeesWhat {
      viewer {
        person {
          id
          plan {
            id
            goals(first: 100) {
              nodes {
                id
                ...Seen
              }
            }
            actions(first: 100) {
              nodes {
                id
                ...Seen
              }
            }
            appointments(last: 100) {
              nodes {
                id
                ...Seen
              }
            }
            needs(first: 100) {
              nodes {
                id
                ...Seen
              }
            }
            notes(last: 100) {
              nodes {
                id
                ...Seen
              }
            }
          }
        }
        families {
          id
          ...Limits
          ...Resting
          members {
            id
            you
            ...CalledPerson
          }
          grants(first: 100) {
            nodes {
              id
              ...Given
            }
          }
        }
      }
    }
  `,
  [Seen, CalledPerson, Given, LimitsFragment, Resting],
);

/** Everything of a young person's own, by who can see it, and how to take it back (APP-85). */
export function WhoSeesWhatPage() {
  return (
    <Page heading="Who can see what" title="Sharing">
      <p>Here is everything in your plan, person by person. You can stop sharing at any time.</p>
      <WhenAsked asked={useAsk(WhoSeesWhat, {})}>
        {({ viewer }) => (
          <>
            <Limits families={viewer.families} />
            <RestingGrants families={viewer.families} />
            <ByPerson viewer={viewer} />
          </>
        )}
      </WhenAsked>
    </Page>
  );
}

function ByPerson({ viewer: { person, families } }: { readonly viewer: ResultOf<typeof WhoSeesWhat>['viewer'] }) {
  const called = useCalled('me');
  const items = itemsOf(person?.plan ?? null);
  const looking = byReader(items);
  const gifts = families.flatMap(({ grants }) => giftsOf(grants.nodes)).filter((gift) => !gift.viewerCanConfirm);
  const others = families.flatMap(({ members }) => members.filter(({ you }) => !you));
  const given = (id: string) => gifts.filter(({ to }) => to?.id === id);
  const sees = (id: string) => looking.some((one) => one.id === id) || given(id).length > 0;
  const without = others.filter(({ id }) => !sees(id));
  return (
    <>
      {others
        .filter(({ id }) => sees(id))
        .map((other) => (
          <LookingSection
            key={other.id}
            id={other.id}
            name={called(other)}
            sights={looking.find(({ id }) => id === other.id)?.sights ?? []}
            total={items.length}
            gifts={given(other.id)}
          />
        ))}
      {without.length === 0 ? null : (
        <section aria-labelledby="sees-nothing">
          <h2 id="sees-nothing">People who see nothing</h2>
          <p>These people see nothing of yours here: {listed(without.map(called))}.</p>
        </section>
      )}
      {looking.map(({ id, worker, sights }) =>
        worker === null ? null : (
          <LookingSection
            key={id}
            id={id}
            name={worker.name}
            sights={sights}
            total={items.length}
            gifts={[]}
            isWorker
          />
        ),
      )}
    </>
  );
}

type Plan = NonNullable<ResultOf<typeof WhoSeesWhat>['viewer']['person']>['plan'];

function itemsOf(plan: Plan) {
  if (plan === null) return [];
  const { goals, actions, appointments, needs, notes } = plan;
  return [goals, actions, appointments, needs, notes].flatMap(({ nodes }) => nodes);
}

/** What they opened to somebody, or somebody for them, that can be taken back. */
const giftsOf = (grants: readonly FragmentOf<typeof Given>[]): readonly Gift[] =>
  grants.map((grant) => readFragment(Given, grant)).filter(({ of, viewerCanRevoke }) => of.you && viewerCanRevoke);
