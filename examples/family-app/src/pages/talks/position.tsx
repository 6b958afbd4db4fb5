import { useCommand } from '../../api/command.js';
import { graphql } from '../../api/graphql.js';
import { Opening } from '../../parts/opening.js';
import { WordsForm } from '../../parts/words-form.js';
import { useDraft } from '../../session/drafts.js';

const StatePosition = graphql(`
  mutation StatePosition($input: StatePositionInput!) {
    statePosition(input: $input) {
      refusals {
        code
        message
        path
      }
      position {
        id
      }
    }
  }
`);

interface Props {
  readonly disagreement: string;
  /** Who reads it, and nobody else. */
  readonly worker: string;
}

/** A party writes what they think, to the worker alone. */
export function PositionForm({ disagreement, worker }: Props) {
  const draft = useDraft(`position.${disagreement}`);
  const { send, isSending, trouble } = useCommand(StatePosition);
  return (
    <Opening words="Write what I think">
      {(close) => (
        <WordsForm
          id={`position-${disagreement}`}
          label="What do you think?"
          hint={`Only ${worker} reads this.`}
          draft={draft}
          send={async () => {
            if ((await send({ disagreement, words: draft.text })) === null) return;
            draft.forget();
            close();
          }}
          isSending={isSending}
          trouble={trouble}
          save={`Send it to ${worker}`}
          close={close}
        />
      )}
    </Opening>
  );
}
