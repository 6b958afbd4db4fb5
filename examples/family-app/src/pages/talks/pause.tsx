import { Button } from 'nhsuk-react-components';
import { useCommand } from '../../api/command.js';
import { graphql } from '../../api/graphql.js';
import { TroubleSummary } from '../../parts/trouble.js';

const PauseMediation = graphql(`
  mutation PauseMediation($input: PauseMediationInput!) {
    pauseMediation(input: $input) {
      refusals {
        code
        message
        path
      }
      disagreement {
        id
        state
        pausedUntil
        viewerCanPause
      }
    }
  }
`);

/** One press, and no reason asked (APP-46). */
export function PauseButton({ disagreement }: { readonly disagreement: string }) {
  const { send, isSending, trouble } = useCommand(PauseMediation);
  return (
    <>
      <TroubleSummary trouble={trouble} />
      <Button type="button" secondary small disabled={isSending} onClick={() => send({ disagreement })}>
        Pause
      </Button>
    </>
  );
}
