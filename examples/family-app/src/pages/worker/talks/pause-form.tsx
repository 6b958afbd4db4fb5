import { Button, TextInput } from 'nhsuk-react-components';
import { useState } from 'react';
import { useCommand } from '../../../api/command.js';
import { graphql, readFragment } from '../../../api/graphql.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import { counted } from '../../../words/counts.js';
import { useTell } from './moved.js';
import { MovedTalk, movedTo } from './moved-talk.js';
import type { Talk } from './shown.js';

const PauseTalk = graphql(
  `
    mutation PauseTalk($input: PauseMediationInput!) {
      pauseMediation(input: $input) {
        refusals {
          code
          message
          path
        }
        disagreement {
          ...MovedTalk
        }
      }
    }
  `,
  [MovedTalk],
);

interface Props {
  readonly talk: Talk;
  readonly name: string;
  /** For how many days the provider lets it pause at most. */
  readonly days: number | null;
  readonly close: () => void;
}

/** Until a day, or for as long as it may: once, and then it goes on by itself (M7). */
export function PauseForm({ talk: { id }, name, days, close }: Props) {
  const tell = useTell();
  const [until, setUntil] = useState('');
  const { send, isSending, trouble } = useCommand(PauseTalk);
  const field = `paused-${id}`;
  const most = days === null ? 'as long as it may' : counted(days, 'day');
  return (
    <form
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        const done = await send({ disagreement: id, ...(until === '' ? {} : { until }) });
        if (done === null) return;
        close();
        tell(id, movedTo(name, readFragment(MovedTalk, done.disagreement)));
      }}
    >
      <TroubleSummary
        trouble={trouble}
        fields={{ until: field }}
        says={{ until: `Choose a day to come, within ${most}.` }}
      />
      <TextInput
        id={field}
        type="date"
        label="Until which day?"
        hint={`Leave it empty for ${most}, which is the longest. It can be paused once.`}
        value={until}
        onChange={({ currentTarget }) => setUntil(currentTarget.value)}
      />
      <Button type="submit" small disabled={isSending}>
        Pause it
      </Button>{' '}
      <Button type="button" small secondary onClick={close}>
        Stop
      </Button>
    </form>
  );
}
