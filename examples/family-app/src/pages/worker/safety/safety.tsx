import { WarningCallout } from 'nhsuk-react-components';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { useLiveFamily } from '../../../api/live.js';
import { WhenAsked } from '../../../parts/asked.js';
import { DoneHere, useDone } from '../../../parts/done.js';
import { Page } from '../../../parts/page.js';
import { NotFoundPage } from '../../not-found.js';
import { Limits, LimitsInFamily } from '../family/limits.js';
import { ConcernForm, WhomItIsAbout } from './concern-form.js';
import { Concerns, ConcernsInFamily } from './concerns.js';
import { WhoLeads, WhomToCall } from './whom-to-call.js';

const Safety = graphql(
  `
    query Safety($id: ID!) {
      family(id: $id) {
        id
        ...WhoLeads
        ...LimitsInFamily
        ...ConcernsInFamily
        ...WhomItIsAbout
      }
    }
  `,
  [WhoLeads, LimitsInFamily, ConcernsInFamily, WhomItIsAbout],
);

/** The way to go when somebody may not be safe: it leads past every plan, straight to whoever decides on safety. */
export function SafetyPage() {
  const { id = '' } = useParams();
  const asked = useAsk(Safety, { id });
  const { said, say } = useDone();
  useLiveFamily(id);
  return (
    <WhenAsked asked={asked}>
      {({ family }) =>
        family === null ? (
          <NotFoundPage />
        ) : (
          <Page heading="Keeping people safe">
            <p className="app-not-printed">
              <Link to={`/families/${id}`}>Back to the family</Link>
            </p>
            <WarningCallout>
              <WarningCallout.Heading>If somebody is in danger now</WarningCallout.Heading>
              <p>Call 999 first. Do not wait for anybody to answer here.</p>
            </WarningCallout>
            <WhomToCall family={family} />
            <h2 className="nhsuk-heading-m">What is recorded</h2>
            <DoneHere said={said} />
            <Limits family={family} />
            <Concerns family={family} />
            <ConcernForm family={family} onDone={say} />
          </Page>
        )
      }
    </WhenAsked>
  );
}
