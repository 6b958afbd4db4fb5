import { useCommand } from '../../../api/command.js';
import { graphql } from '../../../api/graphql.js';
import { WordsForm } from '../../../parts/words-form.js';
import { useDraft } from '../../../session/drafts.js';
import { refusedWords } from '../../../words/talks.js';
import { useTell } from './moved.js';
import type { Talk } from './shown.js';

const ProposeStatement = graphql(`
  mutation ProposeStatement($input: ProposeStatementInput!) {
    proposeStatement(input: $input) {
      refusals {
        code
        message
        path
      }
      proposal {
        id
      }
    }
  }
`);

interface Props {
  readonly talk: Talk;
  readonly name: string;
  readonly close: () => void;
}

/** Words for all of them: each reads the same, and says yes themself (APP-44, APP-47). */
export function ProposeForm({ talk, name, close }: Props) {
  const tell = useTell();
  const draft = useDraft(`proposed.${talk.id}`);
  const { send, isSending, trouble } = useCommand(ProposeStatement);
  return (
    <WordsForm
      id={`proposed-${talk.id}`}
      label="What do you propose?"
      hint="Each of them reads these words, the same for all. They stand beside the other options, up to seven at once."
      draft={draft}
      send={async () => {
        if ((await send({ disagreement: talk.id, words: draft.text })) === null) return;
        draft.forget();
        close();
        tell(talk.id, `Your words are proposed to all of them. ${name}.`);
      }}
      isSending={isSending}
      trouble={trouble}
      says={refusedWords.propose}
      save="Propose this"
      close={close}
    />
  );
}
