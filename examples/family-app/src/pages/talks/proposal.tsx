import { Button } from 'nhsuk-react-components';
import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { Quote } from '../../parts/quote.js';
import { TroubleSummary } from '../../parts/trouble.js';
import { day } from '../../words/dates.js';

/** Words that the worker proposes, and whether the reader has said yes. */
export const Proposed = graphql(`
  fragment Proposed on Proposal {
    id
    words
    at
    agreedAt
    youAgreed
    viewerCanAgree
    withdrawnAt
    letter {
      words
    }
  }
`);

const AgreeProposal = graphql(
  `
    mutation AgreeProposal($input: AgreeProposalInput!) {
      agreeProposal(input: $input) {
        refusals {
          code
          message
          path
        }
        proposal {
          ...Proposed
        }
      }
    }
  `,
  [Proposed],
);

/** What the worker wrote down: it takes everybody's own yes (APP-47), and what was proposed before stays to be read. */
export function ProposalCard({ proposal }: { readonly proposal: FragmentOf<typeof Proposed> }) {
  const { id, words, at, agreedAt, youAgreed, viewerCanAgree, withdrawnAt, letter } = readFragment(Proposed, proposal);
  const { send, isSending, trouble } = useCommand(AgreeProposal);
  const agree = () => send({ proposal: id, agree: !youAgreed });
  return (
    <div className="app-proposal">
      <p>{withdrawnAt === null ? letter.words : 'This idea was taken back.'}</p>
      <Quote>{words}</Quote>
      <p>
        {agreedAt === null ? `Written on ${day(at)}.` : `Agreed on ${day(agreedAt)}.`}
        {youAgreed && agreedAt === null ? ' You said yes. We wait for the others.' : ''}
      </p>
      {viewerCanAgree ? (
        <>
          <TroubleSummary trouble={trouble} />
          <Button type="button" small secondary={youAgreed} disabled={isSending} onClick={agree}>
            {youAgreed ? 'Take back my yes' : 'Yes, I agree'}
          </Button>
        </>
      ) : null}
    </div>
  );
}
