import { Button } from 'nhsuk-react-components';
import { useCommand } from '../../../api/command.js';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { OwnWords } from '../../../parts/own-words.js';
import { TheCopy } from '../../../parts/the-copy.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import { accessStates } from '../../../words/about-me.js';
import { day } from '../../../words/dates.js';

export const MyCopyFragment = graphql(`
  fragment MyCopy on Family {
    accessRequests {
      id
      at
      dueBy
      state
      answer
      why
      by {
        id
        you
      }
      subject {
        id
        you
      }
    }
  }
`);

const Ask = graphql(`
  mutation AskForMyCopy($input: AskForAccessInput!) {
    askForAccess(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly families: readonly FragmentOf<typeof MyCopyFragment>[];
  readonly me: string;
  readonly canAsk: boolean;
  readonly onDone: (words: string) => void;
}

/** My right to a copy of what is kept about me: asking, by when it comes, and what came (L14). */
export function MyCopy({ families, me, canAsk, onDone }: Props) {
  const { send, isSending, trouble } = useCommand(Ask);
  const mine = readFragment(MyCopyFragment, families).flatMap(({ accessRequests }) =>
    accessRequests.filter(({ by, subject }) => by?.you && subject?.you),
  );
  const isWaiting = mine.some(({ state }) => state === 'RECEIVED');
  const ask = async () => {
    if ((await send({ person: me, basis: 'SELF' })) !== null) onDone('You asked for a copy. The day is shown below.');
  };
  return (
    <section aria-labelledby="copy">
      <h2 id="copy" className="nhsuk-heading-m">
        A copy of everything
      </h2>
      <p>
        You can ask for a copy of what is kept about you, and need give no reason. It comes within one calendar month.
        What tells of somebody else’s private life may be left out.
      </p>
      {mine.map((request) => (
        <MyRequest key={request.id} request={request} />
      ))}
      <TroubleSummary trouble={trouble} />
      {canAsk && !isWaiting ? (
        <Button secondary disabled={isSending} onClick={ask}>
          Ask for a copy
        </Button>
      ) : null}
    </section>
  );
}

type Asked = ResultOf<typeof MyCopyFragment>['accessRequests'][number];

function MyRequest({ request: { at, dueBy, state, answer, why } }: { readonly request: Asked }) {
  return (
    <>
      <p>
        You asked on {day(at)}. {state === null ? null : `${accessStates[state]}.`}
        {state === 'RECEIVED' ? ` You have an answer by ${day(dueBy)}.` : null}
      </p>
      {why === null ? null : (
        <p>
          <OwnWords>{why}</OwnWords>
        </p>
      )}
      {answer === null ? null : <TheCopy answer={answer} />}
    </>
  );
}
