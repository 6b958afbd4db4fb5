import { Button } from 'nhsuk-react-components';
import { useState } from 'react';
import type { Trouble } from '../api/command.js';
import { TroubleSummary } from './trouble.js';

interface Props {
  readonly words: Readonly<Record<'ask' | 'sure' | 'yes' | 'no', string>>;
  /** What tells this button from others that say the same. */
  readonly about?: string;
  readonly isSending: boolean;
  readonly trouble: Trouble | null;
  readonly onYes: () => void;
}

/** Something that cannot be brought back: whoever presses is asked once more. */
export function Sure({ words: { ask, sure, yes, no }, about, isSending, trouble, onYes }: Props) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button type="button" secondary small onClick={() => setAsking(true)}>
        {ask}
        {about === undefined ? null : <span className="nhsuk-u-visually-hidden">: {about}</span>}
      </Button>
    );
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend">{sure}</legend>
      <TroubleSummary trouble={trouble} />
      <div className="app-choices">
        <Button type="button" warning small autoFocus disabled={isSending} onClick={onYes}>
          {yes}
        </Button>
        <Button type="button" secondary small onClick={() => setAsking(false)}>
          {no}
        </Button>
      </div>
    </fieldset>
  );
}
