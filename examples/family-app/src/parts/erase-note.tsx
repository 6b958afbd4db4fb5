import { useCommand } from '../api/command.js';
import { graphql } from '../api/graphql.js';
import { eraseWords } from '../words/erasing.js';
import { useWords } from '../words/voice.js';
import { Sure } from './sure.js';

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
  const words = useWords(eraseWords);
  const erase = async () => {
    if ((await send({ note })) !== null) onDone(words.erased);
  };
  return <Sure words={words} isSending={isSending} trouble={trouble} onYes={erase} />;
}
