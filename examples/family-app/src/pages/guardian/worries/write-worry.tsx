import { Button, Select, Textarea } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../api/command.js';
import { type FragmentOf, graphql } from '../../../api/graphql.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import { type ReaderNamed, WhoCanSee } from '../../../parts/who-can-see.js';
import { useDraft } from '../../../session/drafts.js';
import { areas } from '../../../words/areas.js';
import type { Code } from '../../../words/codes.js';

const Write = graphql(`
  mutation WriteWorry($input: WriteNoteInput!) {
    writeNote(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly plan: string;
  readonly readers: readonly FragmentOf<typeof ReaderNamed>[] | null;
  readonly onDone: (words: string) => void;
}

/** Puts a worry down, for me and my worker. */
export function WriteWorry({ plan, readers, onDone }: Props) {
  const draft = useDraft('worry');
  const [area, setArea] = useState<Code<'Area'>>('SOCIAL');
  const { send, isSending, trouble } = useCommand(Write);
  const write = async (event: FormEvent) => {
    event.preventDefault();
    if ((await send({ plan, sort: 'WORRY', area, words: draft.text })) === null) return;
    draft.forget();
    onDone('It is written down. You do not have to do anything else.');
  };
  return (
    <form onSubmit={write} noValidate>
      <TroubleSummary trouble={trouble} fields={{ words: 'worry', area: 'worry-area' }} />
      <WhoCanSee readers={readers} label="Who can read what you write here:" />
      <Textarea
        id="worry"
        label="What is on your mind?"
        hint="In your own words. A few are enough."
        rows={4}
        value={draft.text}
        onChange={({ currentTarget }) => draft.write(currentTarget.value)}
      />
      <Select
        id="worry-area"
        label="What is it about?"
        value={area}
        onChange={({ currentTarget }) => setArea(currentTarget.value as Code<'Area'>)}
      >
        {Object.entries(areas.adult).map(([code, words]) => (
          <Select.Option key={code} value={code}>
            {words}
          </Select.Option>
        ))}
      </Select>
      <Button type="submit" disabled={isSending}>
        Write it down
      </Button>
    </form>
  );
}
