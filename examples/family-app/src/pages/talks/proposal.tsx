import { Button } from 'nhsuk-react-components';
import { useId } from 'react';
import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import { OwnWords } from '../../parts/own-words.js';
import { Quote } from '../../parts/quote.js';
import { TroubleSummary } from '../../parts/trouble.js';
import { day } from '../../words/dates.js';
import { optionWords } from '../../words/options.js';
import { useWords } from '../../words/voice.js';

/** Words that the worker proposes, and whether the reader has said yes. */
export const Proposed = graphql(`
  fragment Proposed on Proposal {
    id
    words
    at
    agreedAt
    viewerCanAgree
    viewerCanTakeBack
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

interface Props {
  readonly proposals: readonly FragmentOf<typeof Proposed>[];
}

/** What the worker wrote down: each side reads the same list (APP-44), and each says yes for themself (APP-47). */
export function Options({ proposals }: Props) {
  const heading = useId();
  const say = useWords(optionWords);
  const options = readFragment(Proposed, proposals);
  if (options.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading} className="nhsuk-heading-xs">
        {say.heading}
      </h4>
      {options.some(isAnswered) ? <p>{say.how}</p> : null}
      <ol className="app-options">
        {options.map((option) => (
          <li key={option.id} className="app-proposal">
            <Option option={option} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Shown = ResultOf<typeof Proposed>;

/** Whether the reader can say yes to it, or take their yes back. */
const isAnswered = ({ viewerCanAgree, viewerCanTakeBack }: Shown) => viewerCanAgree || viewerCanTakeBack;

/** People call it by its words: a number would be another’s, once one before it is taken back. */
function Option({ option }: { readonly option: Shown }) {
  const { id, words, at, agreedAt, viewerCanAgree, viewerCanTakeBack, letter } = option;
  const say = useWords(optionWords);
  const { send, isSending, trouble } = useCommand(AgreeProposal);
  // The button stays where it is, and keeps the focus: what it says is what pressing it again does.
  const answer = () => (isSending ? null : send({ proposal: id, agree: viewerCanAgree }));
  return (
    <>
      {isAnswered(option) ? null : <p>{letter.words}</p>}
      <Quote>{words}</Quote>
      <p>{agreedAt === null ? say.written(day(at)) : say.agreed(day(agreedAt))}</p>
      {viewerCanTakeBack ? <p>{say.saidYes}</p> : null}
      <TroubleSummary trouble={trouble} />
      {isAnswered(option) ? (
        <Button type="button" small secondary={viewerCanTakeBack} aria-disabled={isSending} onClick={answer}>
          {viewerCanAgree ? say.yes : say.takeBack}
          <span className="nhsuk-u-visually-hidden">
            : <OwnWords>{words}</OwnWords>
          </span>
        </Button>
      ) : null}
    </>
  );
}
