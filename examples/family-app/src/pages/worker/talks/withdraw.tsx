import { useCommand } from '../../../api/command.js';
import { graphql } from '../../../api/graphql.js';
import { Sure } from '../../../parts/sure.js';
import { useTell } from './moved.js';

const WithdrawProposal = graphql(`
  mutation WithdrawProposal($input: WithdrawProposalInput!) {
    withdrawProposal(input: $input) {
      refusals {
        code
        message
        path
      }
      proposal {
        id
        withdrawnAt
        viewerCanWithdraw
      }
    }
  }
`);

const words = {
  ask: 'Take it back',
  sure: 'Take this option back? Nobody can say yes to it any more. It stays here for you to read.',
  yes: 'Yes, take it back',
  no: 'No, leave it',
};

interface Props {
  readonly talk: string;
  readonly proposal: string;
  readonly name: string;
  /** Its words, for whoever hears the button and does not see where it stands. */
  readonly option: string;
}

/** Takes one option back, after one more question; the others stand as they did. */
export function Withdraw({ talk, proposal, name, option }: Props) {
  const tell = useTell();
  const { send, isSending, trouble } = useCommand(WithdrawProposal);
  const withdraw = async () => {
    if ((await send({ proposal })) !== null) tell(talk, `An option is taken back. ${name}.`);
  };
  return <Sure words={words} about={option} isSending={isSending} trouble={trouble} onYes={withdraw} />;
}
