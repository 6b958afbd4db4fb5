import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { useWords } from '../../words/voice.js';
import { answerWords } from '../../words/waiting.js';
import { Choices } from './choices.js';

export const HandoverToAnswerFragment = graphql(`
  fragment HandoverToAnswer on Handover {
    id
    viewerCanAnswer
    from {
      id
      name
    }
    to {
      id
      name
    }
  }
`);

const Answer = graphql(`
  mutation AnswerHandover($input: AnswerHandoverInput!) {
    answerHandover(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly handover: FragmentOf<typeof HandoverToAnswerFragment>;
  readonly onDone: (words: string) => void;
}

/** Another worker is to work with me: I am told first, and may say no to this one. */
export function HandoverToAnswer({ handover, onDone }: Props) {
  const { id, from, to } = readFragment(HandoverToAnswerFragment, handover);
  const { send, isSending, trouble } = useCommand(Answer);
  const words = useWords(answerWords).handover;
  return (
    <>
      <p>{words.asked(from?.name ?? words.yourWorker, to?.name ?? words.somebody)}</p>
      <Choices
        choices={[
          { words: words.yes, done: words.accepted, send: () => send({ handover: id, answer: 'ACCEPTED' }) },
          { words: words.no, done: words.refused, send: () => send({ handover: id, answer: 'REFUSED' }) },
        ]}
        isSending={isSending}
        trouble={trouble}
        onDone={onDone}
      />
    </>
  );
}
