import { useAsk } from '../../api/ask.js';
import { graphql } from '../../api/graphql.js';
import { WhenAsked } from '../../parts/asked.js';
import { Page } from '../../parts/page.js';
import { Askable, AskSection } from './ask.js';
import { Openable } from './openable.js';
import { RequestSection, RequestShown } from './requests.js';
import { TalkSection, TalkShown } from './talk.js';

const Talks = graphql(
  `
    query Talks {
      viewer {
        person {
          id
          plan {
            id
            ...Openable
          }
        }
        families {
          id
          ...RequestShown
          ...TalkShown
          ...Askable
        }
      }
    }
  `,
  [Openable, RequestShown, TalkShown, Askable],
);

/** What is between a young person and others: what they are asked, what they talk about, and what they would like to know. */
export function TalksPage() {
  return (
    <Page heading="Talks">
      <p>You never have to talk here. You can stop at any time. You do not have to say why.</p>
      <WhenAsked asked={useAsk(Talks, {})}>
        {({ viewer: { person, families } }) => (
          <>
            {families.map((family) => (
              <RequestSection key={family.id} family={family} plan={person?.plan ?? null} />
            ))}
            {families.map((family) => (
              <TalkSection key={family.id} family={family} />
            ))}
            {families.map((family) => (
              <AskSection key={family.id} family={family} you={person?.id ?? null} />
            ))}
          </>
        )}
      </WhenAsked>
    </Page>
  );
}
