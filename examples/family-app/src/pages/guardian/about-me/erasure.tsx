import { useCommand } from '../../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { OwnWords } from '../../../parts/own-words.js';
import { Sure } from '../../../parts/sure.js';
import { day } from '../../../words/dates.js';
import { erasureStates } from '../../../words/statuses.js';
import { useWords } from '../../../words/voice.js';

export const ErasureFragment = graphql(`
  fragment Erasure on Family {
    erasureRequests {
      id
      at
      state
      why
      doneAt
      subject {
        id
        you
      }
    }
  }
`);

const Ask = graphql(`
  mutation AskToBeErased($input: AskForErasureInput!) {
    askForErasure(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

const words = {
  ask: 'Ask to have it erased',
  sure: 'Ask to erase what is kept about you? It cannot be brought back.',
  yes: 'Yes, ask for it',
  no: 'No, leave it',
};

interface Props {
  readonly families: readonly FragmentOf<typeof ErasureFragment>[];
  readonly me: string;
  readonly canAsk: boolean;
  readonly onDone: (words: string) => void;
}

/** Asking to have what is kept about me erased, and what came of it (L26). */
export function Erasure({ families, me, canAsk, onDone }: Props) {
  const { send, isSending, trouble } = useCommand(Ask);
  const states = useWords(erasureStates);
  const mine = readFragment(ErasureFragment, families).flatMap(({ erasureRequests }) =>
    erasureRequests.filter(({ subject }) => subject?.you),
  );
  const isWaiting = mine.some(({ state, doneAt }) => state !== 'REFUSED' && doneAt === null);
  const ask = async () => {
    if ((await send({ person: me })) !== null)
      onDone('You asked to have it erased. Somebody who answers for the service decides, and says why.');
  };
  return (
    <section aria-labelledby="erasure">
      <h2 id="erasure" className="nhsuk-heading-m">
        Having it erased
      </h2>
      <p>
        You can erase your own notes and worries yourself. For everything else you can ask. Some records must be kept
        for a time, and you are told why.
      </p>
      {mine.map(({ id, at, state, why }) => (
        <p key={id}>
          You asked on {day(at)}. {states[state]} {why === null ? null : <OwnWords>{why}</OwnWords>}
        </p>
      ))}
      {canAsk && !isWaiting ? <Sure words={words} isSending={isSending} trouble={trouble} onYes={ask} /> : null}
    </section>
  );
}
