import { Radios } from 'nhsuk-react-components';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { graphql } from '../../api/graphql.js';
import { AreaSelect } from '../../parts/area-select.js';
import { WhoCouldSee } from '../../parts/who-could-see.js';
import { WordsForm } from '../../parts/words-form.js';
import { useDraft } from '../../session/drafts.js';
import type { Code } from '../../words/codes.js';

const WriteNote = graphql(`
  mutation WriteNote($input: WriteNoteInput!) {
    writeNote(input: $input) {
      refusals {
        code
        message
        path
      }
      note {
        id
      }
    }
  }
`);

/** The notes that somebody writes for themself; the first is what it is unless they say otherwise. */
const sorts = [
  { sort: 'OWN', words: 'Just for me', hint: 'Like a diary.' },
  { sort: 'WORRY', words: 'A worry', hint: 'Something to tell your worker.' },
  { sort: 'SHARED', words: 'Something to share', hint: 'You can choose who else sees it.' },
] as const satisfies readonly { readonly sort: Code<'NoteSort'>; readonly words: string; readonly hint: string }[];

interface Props {
  readonly plan: string;
  /** Nobody works with them any more: what they write is for themself. */
  readonly isAlone: boolean;
  readonly onDone: (words: string) => void;
}

/** Writes a note or a worry: who could see it is said before a word is written (L28). */
export function WriteNoteForm({ plan, isAlone, onDone }: Props) {
  const words = useDraft(`note.${plan}`);
  const [sort, setSort] = useState<(typeof sorts)[number]['sort']>('OWN');
  const [area, setArea] = useState<Code<'Area'>>('SOCIAL');
  const { send, isSending, trouble } = useCommand(WriteNote);
  return (
    <WordsForm
      id="note-words"
      label="What do you want to write?"
      draft={words}
      send={async () => {
        if ((await send({ plan, sort, area, words: words.text })) === null) return;
        words.forget();
        onDone('It is saved. You can find it below.');
      }}
      isSending={isSending}
      trouble={trouble}
    >
      {isAlone ? null : (
        <Radios legend="What kind is it?" name="note-sort" small>
          {sorts.map(({ sort: one, words: label, hint }) => (
            <Radios.Item key={one} value={one} hint={hint} checked={one === sort} onChange={() => setSort(one)}>
              {label}
            </Radios.Item>
          ))}
        </Radios>
      )}
      <AreaSelect id="note-area" label="What is it about?" value={area} onChange={setArea} />
      <WhoCouldSee plan={plan} intended={{ itemKind: 'NOTE', area, sort }} />
    </WordsForm>
  );
}
