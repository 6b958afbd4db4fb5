import { useAsk } from '../../api/ask.js';
import { graphql } from '../../api/graphql.js';
import { WhenAsked } from '../../parts/asked.js';
import { Limits, LimitsFragment } from '../../parts/limits.js';
import { Page } from '../../parts/page.js';
import { Matters, WhatMatters } from '../plan/matters.js';
import { AroundPlan, OwnPlan, OwnPlanSections } from '../plan/own-plan.js';
import { WithoutPlan } from './without-plan.js';

const GuardianPlan = graphql(
  `
    query GuardianPlan {
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
          ...AroundPlan
        }
      }
    }
  `,
  [Matters, OwnPlan, LimitsFragment, AroundPlan],
);

/** A plan of a parent's, a carer's or another adult's own. */
export function GuardianPlanPage() {
  return (
    <Page heading="My plan">
      <WhenAsked asked={useAsk(GuardianPlan, {})}>
        {({ viewer: { person, families } }) => (
          <>
            <Limits families={families} />
            {person?.plan ? (
              <>
                <WhatMatters plan={person.plan} />
                <OwnPlanSections plan={person.plan} families={families} />
              </>
            ) : (
              <WithoutPlan />
            )}
          </>
        )}
      </WhenAsked>
    </Page>
  );
}
