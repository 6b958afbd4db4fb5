import { Select } from 'nhsuk-react-components';
import { useState } from 'react';
import { useCommand } from '../../../api/command.js';
import { graphql } from '../../../api/graphql.js';
import { WordsForm } from '../../../parts/words-form.js';
import { useDraft } from '../../../session/drafts.js';
import { refusedWords } from '../../../words/talks.js';
import { useTell } from './moved.js';
import type { Talk } from './shown.js';

const RecordPosition = graphql(`
  mutation RecordPosition($input: RecordPositionInput!) {
    recordPosition(input: $input) {
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
  readonly talk: Talk;
  readonly name: string;
  readonly close: () => void;
}

/** The child first, where there is one: their view is what a talk waits for. */
const whoCanBeHeard = ({ child, parties }: Talk) => [
  ...(child === null ? [] : [child]),
  ...parties.filter(({ id }) => id !== child?.id),
];

/** What a child, or a party, told the worker: written down beside what they wrote themself, and never over it. */
export function RecordForm({ talk, name, close }: Props) {
  const tell = useTell();
  const people = whoCanBeHeard(talk);
  const draft = useDraft(`recorded.${talk.id}`);
  const [of, setOf] = useState(people[0]?.id ?? '');
  const { send, isSending, trouble } = useCommand(RecordPosition);
  return (
    <WordsForm
      id={`recorded-${talk.id}`}
      label="What did they say?"
      hint="Their own words, as they said them. Only you read them. What was written before stays as it is."
      draft={draft}
      send={async () => {
        if ((await send({ disagreement: talk.id, of, words: draft.text })) === null) return;
        draft.forget();
        close();
        tell(talk.id, `What ${people.find(({ id }) => id === of)?.knownAs ?? 'they'} said is written down. ${name}.`);
      }}
      isSending={isSending}
      trouble={trouble}
      says={refusedWords.record}
      close={close}
    >
      <Select
        id={`recorded-of-${talk.id}`}
        label="Who said it?"
        value={of}
        onChange={({ currentTarget }) => setOf(currentTarget.value)}
      >
        {people.map((person) => (
          <Select.Option key={person.id} value={person.id}>
            {person.knownAs}
          </Select.Option>
        ))}
      </Select>
    </WordsForm>
  );
}
