import { Button } from 'nhsuk-react-components';
import { useCommand } from '../../api/command.js';
import { graphql } from '../../api/graphql.js';
import { TroubleSummary } from '../../parts/trouble.js';

const DeclineToTalk = graphql(`
  mutation DeclineToTalk($input: DeclineToTalkInput!) {
    declineToTalk(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

/** One press, and no reason asked (APP-46). */
export function DeclineButton({ mediation }: { readonly mediation: string }) {
  const { send, isSending, trouble } = useCommand(DeclineToTalk);
  return (
    <>
      <TroubleSummary trouble={trouble} />
      <Button type="button" secondary small disabled={isSending} onClick={() => send({ mediation })}>
        I don’t want to talk about this
      </Button>
    </>
  );
}
