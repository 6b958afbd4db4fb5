import { useAsk } from '../../api/ask.js';
import { graphql } from '../../api/graphql.js';
import { WhenAsked } from '../../parts/asked.js';
import { Page } from '../../parts/page.js';

const MyPlan = graphql(`
  query MyPlan {
    viewer {
      person {
        id
        plan {
          id
          matters
          goals {
            nodes {
              id
              words
            }
          }
        }
      }
    }
  }
`);

/** A young person's own plan: what matters to them first. */
export function MyPlanPage() {
  return (
    <Page heading="My plan">
      <WhenAsked asked={useAsk(MyPlan, {})}>
        {({ viewer: { person } }) => (
          <>
            <h2>What matters to me</h2>
            <p>{person?.plan?.matters ?? 'You have not written anything here yet.'}</p>
            <ul>
              {person?.plan?.goals.nodes.map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ul>
          </>
        )}
      </WhenAsked>
    </Page>
  );
}
