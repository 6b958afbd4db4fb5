import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { linkWords } from '../../words/links.js';
import { useWords } from '../../words/voice.js';
import { answerWords } from '../../words/waiting.js';
import { PlanPart, PlanPartWords } from '../plan-part.js';
import { Choices } from './choices.js';

export const LinkToAgreeFragment = graphql(
  `
    fragment LinkToAgree on PlanLink {
      id
      linkKind
      viewerCanAgree
      viewerCanEnd
      from {
        ...PlanPart
      }
      to {
        ...PlanPart
      }
    }
  `,
  [PlanPart],
);

const Agree = graphql(`
  mutation AgreeLink($input: AgreeLinkInput!) {
    agreeLink(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

const End = graphql(`
  mutation EndLink($input: EndLinkInput!) {
    endLink(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly link: FragmentOf<typeof LinkToAgreeFragment>;
  readonly onDone: (words: string) => void;
}

/** Two plans that a worker would tie together, at the end that is mine. */
export function LinkToAgree({ link, onDone }: Props) {
  const { id, linkKind, from, to, viewerCanEnd } = readFragment(LinkToAgreeFragment, link);
  const agree = useCommand(Agree);
  const end = useCommand(End);
  const words = useWords(answerWords).link;
  const no = { words: words.no, done: words.ended, send: () => end.send({ link: id }) };
  return (
    <>
      <p>{words.asked}</p>
      <p>
        <PlanPartWords part={from} /> {linkWords[linkKind ?? 'tied']} <PlanPartWords part={to} />
      </p>
      <Choices
        choices={[
          { words: words.yes, done: words.agreed, send: () => agree.send({ link: id }) },
          ...(viewerCanEnd ? [no] : []),
        ]}
        isSending={agree.isSending || end.isSending}
        trouble={agree.trouble ?? end.trouble}
        onDone={onDone}
      />
    </>
  );
}
