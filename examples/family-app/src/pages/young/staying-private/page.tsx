import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { WhenAsked } from '../../../parts/asked.js';
import { DoneHere, useDone } from '../../../parts/done.js';
import { Limits, LimitsFragment } from '../../../parts/limits.js';
import { Page } from '../../../parts/page.js';
import { Agreed, Agreement } from '../../plan/agreement.js';
import { Birthday, Birthdays } from './birthdays.js';
import { Copies, Copy } from './copy.js';
import { EraseMe, Erasures } from './erase-me.js';
import { AnotherWorker, SomethingWrong, WhoAlwaysSees } from './rules.js';

const StayingPrivate = graphql(
  `
    query StayingPrivate {
      viewer {
        person {
          id
        }
        can {
          askForAccess
          askForErasure
        }
        families {
          id
          involvementAgreements {
            id
            ...AgreedInvolvement
          }
          ...Limits
          ...Birthday
          ...Copy
          ...Erasures
        }
      }
    }
  `,
  [Agreed, LimitsFragment, Birthday, Copy, Erasures],
);

/** The limits of keeping things private, and what a young person can ask for, on one plain page. */
export function StayingPrivatePage() {
  const { said, say } = useDone();
  return (
    <Page heading="What stays private" title="Help">
      <WhenAsked asked={useAsk(StayingPrivate, {})}>
        {({ viewer: { person, can, families } }) => (
          <>
            <Limits families={families} />
            <DoneHere said={said} />
            <WhoAlwaysSees />
            <Agreement agreements={families.flatMap(({ involvementAgreements }) => involvementAgreements)} />
            <Birthdays families={families} />
            <AnotherWorker />
            <SomethingWrong />
            {person === null ? null : (
              <>
                <Copies families={families} person={person.id} mayAsk={can.askForAccess} onDone={say} />
                <EraseMe families={families} person={person.id} mayAsk={can.askForErasure} onDone={say} />
              </>
            )}
          </>
        )}
      </WhenAsked>
    </Page>
  );
}
