import { InsetText } from 'nhsuk-react-components';
import { useAsk } from '../../api/ask.js';
import { graphql } from '../../api/graphql.js';
import { useLiveFamily } from '../../api/live.js';
import { WhenAsked } from '../../parts/asked.js';
import { Page } from '../../parts/page.js';
import { Waiting, WaitingFragment } from '../../parts/waiting/waiting.js';
import { someThingsStay } from '../../words/digest.js';
import { today } from '../../words/now.js';
import { Agreed, AgreedFragment } from './agreed.js';
import { ComingUp, ComingUpFragment } from './coming-up.js';
import { Notices, NoticesFragment } from './notices.js';
import { Shared, SharedFragment } from './shared.js';

const Digest = graphql(
  `
    query Digest($today: Date!) {
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
  const asked = useAsk(Digest, { today: today() });
  useLiveFamily(asked.data?.viewer.families[0]?.id);
  return (
    <Page heading="What is next">
      <InsetText>
        <p>{someThingsStay}</p>
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
