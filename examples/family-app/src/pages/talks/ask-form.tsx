import { Select } from 'nhsuk-react-components';
import { useState } from 'react';
import type { Trouble } from '../../api/command.js';
import { AreaSelect } from '../../parts/area-select.js';
import { WordsForm } from '../../parts/words-form.js';
import { useDraft } from '../../session/drafts.js';
import type { Code } from '../../words/codes.js';

interface Asking {
  readonly person: string;
  readonly area: Code<'Area'>;
  readonly words: string;
}

interface Props {
  /** What the draft and the fields go by. */
  readonly name: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** What the choice of a person is called. */
  readonly who: string;
  readonly label: string;
  readonly hint: string;
  readonly command: { readonly isSending: boolean; readonly trouble: Trouble | null };
  /** Sends it; null where it was not done. */
  readonly send: (asking: Asking) => Promise<object | null>;
  readonly close: () => void;
}

/** Somebody, what it concerns, and one's own words. */
export function AskForm({ name, people, who, label, hint, command, send, close }: Props) {
  const draft = useDraft(`talks.${name}`);
  const [person, setPerson] = useState(people[0]?.id ?? '');
  const [area, setArea] = useState<Code<'Area'>>('SOCIAL');
  return (
    <WordsForm
      id={`${name}-words`}
      label={label}
      hint={hint}
      draft={draft}
      send={async () => {
        if ((await send({ person, area, words: draft.text })) === null) return;
        draft.forget();
        close();
      }}
      isSending={command.isSending}
      trouble={command.trouble}
      save="Send it"
      close={close}
    >
      <Select
        id={`${name}-person`}
        label={who}
        value={person}
        onChange={({ currentTarget }) => setPerson(currentTarget.value)}
      >
        {people.map((one) => (
          <Select.Option key={one.id} value={one.id}>
            {one.name}
          </Select.Option>
        ))}
      </Select>
      <AreaSelect id={`${name}-area`} label="What is it about?" value={area} onChange={setArea} />
    </WordsForm>
  );
}
