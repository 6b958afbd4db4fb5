import { Button } from 'nhsuk-react-components';
import type { Trouble } from '../../api/command.js';
import { TroubleSummary } from '../trouble.js';

/** One answer that can be given with one press. */
export interface Choice {
  readonly words: string;
  /** Gives null where it was not done. */
  readonly send: () => Promise<unknown>;
  /** What is said once it is done. */
  readonly done: string;
}

interface Props {
  readonly choices: readonly Choice[];
  readonly isSending: boolean;
  readonly trouble: Trouble | null;
  readonly onDone: (words: string) => void;
}

/** Answers that can be given with one press, of several the first the plain one; why one was not taken stands above. */
export function Choices({ choices, isSending, trouble, onDone }: Props) {
  const give = async ({ send, done }: Choice) => {
    if ((await send()) !== null) onDone(done);
  };
  return (
    <>
      <TroubleSummary trouble={trouble} />
      <div className="app-choices">
        {choices.map((choice, n) => (
          <Button
            key={choice.words}
            secondary={n > 0 || choices.length === 1}
            disabled={isSending}
            onClick={() => give(choice)}
          >
            {choice.words}
          </Button>
        ))}
      </div>
    </>
  );
}
