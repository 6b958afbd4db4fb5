import { Button, Select } from 'nhsuk-react-components';
import { useState } from 'react';
import { useCommand } from '../../../api/command.js';
import { graphql } from '../../../api/graphql.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import { refusedWords } from '../../../words/talks.js';
import { useTell } from './moved.js';
import type { Talk } from './shown.js';

const PassMediation = graphql(`
  mutation PassMediation($input: PassMediationInput!) {
    passMediation(input: $input) {
      refusals {
        code
        message
        path
      }
      disagreement {
        id
      }
    }
  }
`);

interface Props {
  readonly talk: Talk;
  readonly name: string;
  readonly workers: readonly { readonly id: string; readonly name: string }[];
  readonly close: () => void;
}

/** Another worker stands between them from now on. */
export function PassForm({ talk: { id, worker }, name, workers, close }: Props) {
  const tell = useTell();
  const others = workers.filter((one) => one.id !== worker?.id);
  const [to, setTo] = useState(others[0]?.id ?? '');
  const { send, isSending, trouble } = useCommand(PassMediation);
  const field = `passed-${id}`;
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        if ((await send({ disagreement: id, to })) === null) return;
        close();
        tell(null, `${name} is now with ${others.find((one) => one.id === to)?.name ?? 'another worker'}.`);
      }}
    >
      <TroubleSummary trouble={trouble} fields={{ to: field }} says={refusedWords.pass} />
      <Select
        id={field}
        label="Who stands between them from now on?"
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      >
        {others.map((one) => (
          <Select.Option key={one.id} value={one.id}>
            {one.name}
          </Select.Option>
        ))}
      </Select>
      <Button type="submit" small disabled={isSending}>
        Pass it on
      </Button>{' '}
      <Button type="button" small secondary onClick={close}>
        Stop
      </Button>
    </form>
  );
}
