import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { useWords } from '../../words/voice.js';
import { answerWords } from '../../words/waiting.js';
import { CalledPerson, useCalled } from '../called.js';
import { Choices } from './choices.js';

export const AccessToAnswerFragment = graphql(
  `
  fragment AccessToAnswer on AccessRequest {
    id
    agrees
    viewerCanSay
    by {
      ...CalledPerson
    }
  }
`,
  [CalledPerson],
);

const Say = graphql(`
  mutation SayOnAccess($input: SayOnAccessInput!) {
    sayOnAccess(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly request: FragmentOf<typeof AccessToAnswerFragment>;
  readonly onDone: (words: string) => void;
}

/** Somebody else asks for what is kept about me: what I say is for the worker who looks at it. */
export function AccessToAnswer({ request, onDone }: Props) {
  const { id, by } = readFragment(AccessToAnswerFragment, request);
  const { send, isSending, trouble } = useCommand(Say);
  const words = useWords(answerWords).access;
  const called = useCalled('');
  const answer = (agrees: boolean) => () => send({ request: id, agrees });
  return (
    <>
      <p>{words.asked(by === null ? words.somebody : called(by))}</p>
      <Choices
        choices={[
          { words: words.yes, done: words.said, send: answer(true) },
          { words: words.no, done: words.said, send: answer(false) },
        ]}
        isSending={isSending}
        trouble={trouble}
        onDone={onDone}
      />
    </>
  );
}
