import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { InConflict, useRevising } from '../../parts/revising.js';
import { WordsForm } from '../../parts/words-form.js';
import { useDraft } from '../../session/drafts.js';

export const Revised = graphql(`
  fragment Revised on Note {
    id
    words
    etag
  }
`);

const ReviseNote = graphql(
  `
    mutation ReviseNote($input: ReviseNoteInput!) {
      reviseNote(input: $input) {
        refusals {
          code
          message
          path
        }
        note {
          ...Revised
        }
      }
    }
  `,
  [Revised],
);

interface Props {
  readonly note: FragmentOf<typeof Revised>;
  readonly close: () => void;
}

/** Changes the words of a note as it was when one began; where somebody else changed it since, both versions are there. */
export function ReviseNoteForm({ note, close }: Props) {
  const now = readFragment(Revised, note);
  const draft = useDraft(`note.${now.id}`, now.words);
  const { send, isSending, trouble, clear } = useCommand(ReviseNote);
  const revising = useRevising({
    etag: now.etag,
    draft,
    send: (ifMatch) => send({ item: now.id, ifMatch, changes: { words: draft.text } }),
    clear,
    close,
  });
  return (
    <WordsForm
      id={`words-${now.id}`}
      label="Change the words"
      draft={draft}
      send={revising.save}
      isSending={isSending}
      trouble={trouble}
      close={revising.end}
    >
      <InConflict trouble={trouble} mine={draft.text} theirs={now.words} revising={revising} />
    </WordsForm>
  );
}
