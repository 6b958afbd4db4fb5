import { Button } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { useCommand } from '../api/command.js';
import { day } from '../words/dates.js';
import { shareWords } from '../words/sharing.js';
import { useWords } from '../words/voice.js';
import { RevokeGrant } from './share-commands.js';
import { TroubleSummary } from './trouble.js';

/** What was just shared, and with whom. */
export interface Shared {
  readonly id: string;
  readonly until: string;
  readonly name: string;
  /** When a worker checked it, where it is of somebody else (L24). */
  readonly checkedAt: string | null;
  readonly of: { readonly you: boolean };
}

interface Props {
  readonly shared: Shared;
  readonly onUndone: () => void;
}

/** Says that it is shared, and how to undo it; honest about what an undo cannot do. */
export function SharedNow({ shared: { id, until, name, checkedAt, of }, onUndone }: Props) {
  const words = useWords(shareWords);
  const place = useRef<HTMLDivElement>(null);
  const { send, isSending, trouble } = useCommand(RevokeGrant);
  useEffect(() => place.current?.focus(), []);
  const undo = async () => {
    if ((await send({ grant: id })) !== null) onUndone();
  };
  return (
    <div ref={place} tabIndex={-1} className="nhsuk-inset-text" role="status">
      {of.you || checkedAt !== null ? (
        <>
          <p>{words.shared(name, day(until))}</p>
          <p>{words.read(name)}</p>
        </>
      ) : (
        <p>{words.isChecked(name)}</p>
      )}
      <TroubleSummary trouble={trouble} />
      <Button type="button" secondary disabled={isSending} onClick={undo}>
        {words.undo}
      </Button>
    </div>
  );
}
