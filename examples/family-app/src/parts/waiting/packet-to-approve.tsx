import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { day } from '../../words/dates.js';
import { useWords } from '../../words/voice.js';
import { answerWords } from '../../words/waiting.js';
import { CalledPerson, useCalled } from '../called.js';
import { Quote } from '../quote.js';
import { Choices } from './choices.js';

export const PacketToApproveFragment = graphql(
  `
  fragment PacketToApprove on PartnerPacket {
    id
    words
    until
    viewerCanApprove
    person {
      you
      ...CalledPerson
    }
  }
`,
  [CalledPerson],
);

const Approve = graphql(`
  mutation ApprovePacket($input: ApprovePacketInput!) {
    approvePacket(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

const Withdraw = graphql(`
  mutation WithdrawPacket($input: WithdrawPacketInput!) {
    withdrawPacket(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly packet: FragmentOf<typeof PacketToApproveFragment>;
  readonly onDone: (words: string) => void;
}

/** The words that a worker prepared for another organisation: it gets them only by the yes of whoever decides. */
export function PacketToApprove({ packet, onDone }: Props) {
  const { id, words, until, person } = readFragment(PacketToApproveFragment, packet);
  const approve = useCommand(Approve);
  const withdraw = useCommand(Withdraw);
  const say = useWords(answerWords).packet;
  const called = useCalled('');
  return (
    <>
      <p>{person === null || person.you ? say.ofYou : say.ofSomebody(called(person))}</p>
      <Quote>{words}</Quote>
      {until === null ? null : <p>{say.until(day(until))}</p>}
      <Choices
        choices={[
          { words: say.yes, done: say.approved, send: () => approve.send({ packet: id }) },
          { words: say.no, done: say.withdrawn, send: () => withdraw.send({ packet: id }) },
        ]}
        isSending={approve.isSending || withdraw.isSending}
        trouble={approve.trouble ?? withdraw.trouble}
        onDone={onDone}
      />
    </>
  );
}
