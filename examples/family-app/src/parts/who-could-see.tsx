import { useAsk } from '../api/ask.js';
import { graphql, type VariablesOf } from '../api/graphql.js';
import { whoCanSee } from '../words/sharing.js';
import { useWords } from '../words/voice.js';
import { WhenAsked } from './asked.js';
import { ReaderNamed, WhoCanSee } from './who-can-see.js';

const WhoCouldSeeIt = graphql(
  `
    query WhoCouldSee($plan: ID!, $intended: Intended!) {
      node(id: $plan) {
        ... on Plan {
          id
          whoCouldSee(intended: $intended) {
            ...ReaderNamed
          }
        }
      }
    }
  `,
  [ReaderNamed],
);

type Props = VariablesOf<typeof WhoCouldSeeIt> & {
  /** What the names follow, where it is not that something is saved. */
  readonly label?: string;
};

/** Says who could see something once it was written: before a word is (L28). */
export function WhoCouldSee(props: Props) {
  // What was said of another choice is not left standing until this one is answered.
  return (
    <div aria-live="polite">
      <Answered key={JSON.stringify(props)} {...props} />
    </div>
  );
}

function Answered({ plan, intended, label }: Props) {
  const { before } = useWords(whoCanSee);
  const asked = useAsk(WhoCouldSeeIt, { plan, intended });
  return (
    <WhenAsked asked={asked}>
      {({ node }) => (
        <WhoCanSee
          readers={node && 'whoCouldSee' in node ? (node.whoCouldSee ?? null) : null}
          label={label ?? before}
        />
      )}
    </WhenAsked>
  );
}
