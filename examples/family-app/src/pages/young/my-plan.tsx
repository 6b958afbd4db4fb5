import { useAsk } from '../../api/ask.js';
import { graphql } from '../../api/graphql.js';
import { WhenAsked } from '../../parts/asked.js';
import { Limits, LimitsFragment } from '../../parts/limits.js';
import { Page } from '../../parts/page.js';
import { Waiting, WaitingFragment } from '../../parts/waiting/waiting.js';
import { Matters, WhatMatters } from '../plan/matters.js';
import { AroundPlan, OwnPlan, OwnPlanSections } from '../plan/own-plan.js';
import { SharedWithMe, SharedWithMeSection } from './shared-with-me.js';

const MyPlan = graphql(
  `
    query MyPlan {
      viewer {
        person {
          id
          plan {
            id
            ...Matters
            ...OwnPlan
          }
        }
        families {
          id
          ...Limits
          ...Waiting
          ...AroundPlan
          members {
            id
            ...SharedWithMe
          }
        }
      }
    }
  `,
  [Matters, OwnPlan, AroundPlan, SharedWithMe, LimitsFragment, WaitingFragment],
);

/** A young person's own plan: what matters to them first, and what others opened to them last. */
export function MyPlanPage() {
  return (
    <Page heading="My plan">
      <WhenAsked asked={useAsk(MyPlan, {})}>
        {({ viewer: { person, families } }) => (
          <>
            <Limits families={families} />
            {person?.plan ? (
              <>
                <WhatMatters plan={person.plan} />
                <Waiting families={families} />
                <OwnPlanSections plan={person.plan} families={families} />
              </>
            ) : (
              <>
                <p>You do not have a plan here yet. Your worker can start one with you.</p>
                <Waiting families={families} />
              </>
            )}
            <SharedWithMeSection members={families.flatMap(({ members }) => members)} />
          </>
        )}
      </WhenAsked>
    </Page>
  );
}
