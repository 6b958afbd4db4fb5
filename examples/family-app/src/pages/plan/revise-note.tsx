import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { BothVersions } from '../../parts/both-versions.js';
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
  const [ifMatch, setIfMatch] = useState(now.etag);
  const draft = useDraft(`note.${now.id}`, now.words);
  const { send, isSending, trouble, clear } = useCommand(ReviseNote);
  const end = () => {
    draft.forget();
    close();
  };
  const save = async (match: string) => {
    if ((await send({ item: now.id, ifMatch: match, changes: { words: draft.text } })) !== null) end();
  };
  return (
    <WordsForm
      id={`words-${now.id}`}
      label="Change the words"
      draft={draft}
      send={() => save(ifMatch)}
      isSending={isSending}
      trouble={trouble}
      close={end}
    >
      {trouble?.refusals.some(({ code }) => code === 'CONFLICT') ? (
        <BothVersions
          mine={draft.text}
          theirs={now.words}
          useMine={() => {
            setIfMatch(now.etag);
            return save(now.etag);
          }}
          useTheirs={() => {
            clear();
            end();
          }}
        />
      ) : null}
    </WordsForm>
  );
}
