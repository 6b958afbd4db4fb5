import { useCommand } from '../../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { Sure } from '../../../parts/sure.js';
import { day } from '../../../words/dates.js';
import { erasureStates } from '../../../words/statuses.js';
import { useWords } from '../../../words/voice.js';

/** Whether they asked to be erased, and what was decided. */
export const Erasures = graphql(`
  fragment Erasures on Family {
    erasureRequests {
      id
      at
      state
      subject {
        id
        you
      }
    }
  }
`);

const AskForErasure = graphql(`
  mutation AskForErasure($input: AskForErasureInput!) {
    askForErasure(input: $input) {
      refusals {
        code
        message
        path
      }
      request {
        id
      }
    }
  }
`);

interface Props {
  readonly families: readonly FragmentOf<typeof Erasures>[];
  readonly person: string;
  readonly mayAsk: boolean;
  readonly onDone: (words: string) => void;
}

/** Asking that everything about oneself is erased. */
export function EraseMe({ families, person, mayAsk, onDone }: Props) {
  const { send, isSending, trouble } = useCommand(AskForErasure);
  const states = useWords(erasureStates);
  const asked = readFragment(Erasures, families)
    .flatMap(({ erasureRequests }) => erasureRequests)
    .filter(({ subject }) => subject?.you);
  const ask = async () => {
    if ((await send({ person })) !== null) onDone('You have asked. Someone will talk with you about it.');
  };
  return (
    <section aria-labelledby="erase-me">
      <h2 id="erase-me">Rub out all about me</h2>
      <p>You can rub out your own notes at any time, on your plan.</p>
      <p>You can also ask us to rub out all that is written about you. The law makes us keep some of it for years.</p>
      {asked.map(({ id, at, state }) => (
        <p key={id}>
          You asked on {day(at)}. {states[state]}
        </p>
      ))}
      {mayAsk && asked.every(({ state }) => state === 'REFUSED') ? (
        <Sure words={words} isSending={isSending} trouble={trouble} onYes={ask} />
      ) : null}
    </section>
  );
}

const words = {
  ask: 'Ask to rub out all about me',
  sure: 'Are you sure? A worker will read this and talk with you first.',
  yes: 'Yes, I ask for that',
  no: 'No',
};
