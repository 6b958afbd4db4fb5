import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { day } from '../../words/dates.js';
import { useWords } from '../../words/voice.js';
import { answerWords } from '../../words/waiting.js';
import { CalledPerson, useCalled } from '../called.js';
import { PlanPart, PlanPartWords } from '../plan-part.js';
import { Quote } from '../quote.js';
import { Choices } from './choices.js';

export const GrantToConfirmFragment = graphql(
  `
    fragment GrantToConfirm on Grant {
      id
      words
      until
      viewerCanConfirm
      viewerCanRevoke
      to {
        ...CalledPerson
      }
      item {
        ...PlanPart
      }
    }
  `,
  [CalledPerson, PlanPart],
);

const Confirm = graphql(`
  mutation ConfirmGrant($input: ConfirmGrantInput!) {
    confirmGrant(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

const Revoke = graphql(`
  mutation LetGrantGo($input: RevokeGrantInput!) {
    revokeGrant(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly grant: FragmentOf<typeof GrantToConfirmFragment>;
  readonly onDone: (words: string) => void;
}

/** Something of mine that is shared, or rests until I say that it may go on. */
export function GrantToConfirm({ grant, onDone }: Props) {
  const { id, words, until, to, item, ...can } = readFragment(GrantToConfirmFragment, grant);
  const confirm = useCommand(Confirm);
  const revoke = useCommand(Revoke);
  const say = useWords(answerWords).grant;
  const called = useCalled(say.you);
  const yes = { words: say.goesOn, done: say.confirmed, send: () => confirm.send({ grant: id }) };
  const no = { words: say.ends, done: say.ended, send: () => revoke.send({ grant: id }) };
  return (
    <>
      <p>
        {item === null ? say.kind : <PlanPartWords part={item} />}
        {say.shared(to === null ? say.somebody : called(to), day(until))}
      </p>
      {words === null ? null : <Quote>{words}</Quote>}
      <Choices
        choices={[...(can.viewerCanConfirm ? [yes] : []), ...(can.viewerCanRevoke ? [no] : [])]}
        isSending={confirm.isSending || revoke.isSending}
        trouble={confirm.trouble ?? revoke.trouble}
        onDone={onDone}
      />
    </>
  );
}
