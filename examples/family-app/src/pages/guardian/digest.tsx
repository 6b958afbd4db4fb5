import { InsetText } from 'nhsuk-react-components';
import { useAsk } from '../../api/ask.js';
import { graphql } from '../../api/graphql.js';
import { useLiveFamily } from '../../api/live.js';
import { WhenAsked } from '../../parts/asked.js';
import { Page } from '../../parts/page.js';
import { Waiting, WaitingFragment } from '../../parts/waiting/waiting.js';
import { Agreed, AgreedFragment } from './digest/agreed.js';
import { ComingUp, ComingUpFragment } from './digest/coming-up.js';
import { Notices, NoticesFragment } from './digest/notices.js';
import { Shared, SharedFragment } from './digest/shared.js';

const Digest = graphql(
  `
    query Digest {
      viewer {
        families {
          id
          ...Notices
          ...Waiting
          ...ComingUp
          ...Agreed
          ...Shared
        }
      }
    }
  `,
  [NoticesFragment, WaitingFragment, ComingUpFragment, AgreedFragment, SharedFragment],
);

/** What is next, what was agreed and what is asked, for all the children together. */
export function DigestPage() {
  const asked = useAsk(Digest, {});
  useLiveFamily(asked.data?.viewer.families[0]?.id);
  return (
    <Page heading="What is next">
      <InsetText>
        <p>Some things stay between a young person and their worker.</p>
      </InsetText>
      <WhenAsked asked={asked}>
        {({ viewer: { families } }) => (
          <>
            <Notices families={families} />
            <Waiting families={families} />
            <ComingUp families={families} />
            <Agreed families={families} />
            <Shared families={families} />
          </>
        )}
      </WhenAsked>
    </Page>
  );
}
