import { useAsk } from '../../api/ask.js';
import { graphql } from '../../api/graphql.js';
import { useLiveFamily } from '../../api/live.js';
import { WhenAsked } from '../../parts/asked.js';
import { DoneHere, useDone } from '../../parts/done.js';
import { Page } from '../../parts/page.js';
import { Erasure, ErasureFragment } from './about-me/erasure.js';
import { MyCopy, MyCopyFragment } from './about-me/my-copy.js';
import { Myself, MyselfFragment } from './about-me/myself.js';
import { Owned, OwnedFragment } from './about-me/owned.js';
import { Recorded, RecordedFragment } from './about-me/recorded.js';
import { Sent, SentFragment } from './about-me/sent.js';

const AboutMe = graphql(
  `
    query AboutMe {
      viewer {
        can {
          askForAccess
          askForErasure
        }
        person {
          id
          ...Myself
          plan {
            id
            ...Owned
          }
        }
        families {
          id
          ...Recorded
          ...Sent
          ...MyCopy
          ...Erasure
        }
      }
    }
  `,
  [MyselfFragment, OwnedFragment, RecordedFragment, SentFragment, MyCopyFragment, ErasureFragment],
);

/** What is kept about me: what is mine, what I sent, what was recorded, and how to have a copy, or to have it erased. */
export function AboutMePage() {
  const asked = useAsk(AboutMe, {});
  useLiveFamily(asked.data?.viewer.families[0]?.id);
  const { said, say } = useDone();
  return (
    <Page heading="What is kept about me">
      <p className="nhsuk-lede-text">This is what the service keeps about you. You can correct what is yours.</p>
      <DoneHere said={said} />
      <WhenAsked asked={asked}>
        {({ viewer: { can, person, families } }) => (
          <>
            {person === null ? null : <Myself person={person} onDone={say} />}
            <Owned plan={person?.plan ?? null} />
            <Sent families={families} />
            <Recorded families={families} />
            {person === null ? null : (
              <>
                <MyCopy families={families} me={person.id} canAsk={can.askForAccess} onDone={say} />
                <Erasure families={families} me={person.id} canAsk={can.askForErasure} onDone={say} />
              </>
            )}
          </>
        )}
      </WhenAsked>
    </Page>
  );
}
