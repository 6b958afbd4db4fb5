import { Button } from 'nhsuk-react-components';
import { useState } from 'react';
import { useCommand } from '../api/command.js';
import { graphql } from '../api/graphql.js';
import { eraseWords } from '../words/erasing.js';
import { useWords } from '../words/voice.js';
import { TroubleSummary } from './trouble.js';

const Erase = graphql(`
  mutation EraseNote($input: EraseNoteInput!) {
    eraseNote(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly note: string;
  readonly onDone: (words: string) => void;
}

/** Takes a note of one's own away for good, after it was asked once more. */
export function EraseNote({ note, onDone }: Props) {
  const { send, isSending, trouble } = useCommand(Erase);
  const [isAsking, setAsking] = useState(false);
  const words = useWords(eraseWords);
  const erase = async () => {
    if ((await send({ note })) !== null) onDone(words.erased);
  };
  if (!isAsking)
    return (
      <Button secondary small onClick={() => setAsking(true)}>
        {words.erase}
      </Button>
    );
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend">{words.sure}</legend>
      <TroubleSummary trouble={trouble} />
      <div className="app-choices">
        <Button warning small autoFocus disabled={isSending} onClick={erase}>
          {words.yes}
        </Button>
        <Button secondary small onClick={() => setAsking(false)}>
          {words.no}
        </Button>
      </div>
    </fieldset>
  );
}
