import { Button } from 'nhsuk-react-components';
import { useCommand } from '../../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { TheCopy } from '../../../parts/the-copy.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import { day } from '../../../words/dates.js';

/** What they asked to see of what is written about them. */
export const Copy = graphql(`
  fragment Copy on Family {
    accessRequests {
      id
      at
      dueBy
      answered
      answer
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

const AskForCopy = graphql(`
  mutation AskForCopy($input: AskForAccessInput!) {
    askForAccess(input: $input) {
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
  readonly families: readonly FragmentOf<typeof Copy>[];
  readonly person: string;
  readonly mayAsk: boolean;
  readonly onDone: (words: string) => void;
}

/** Asking for a copy of what is written about oneself, and the answer once it is there. */
export function Copies({ families, person, mayAsk, onDone }: Props) {
  const { send, isSending, trouble } = useCommand(AskForCopy);
  const own = readFragment(Copy, families)
    .flatMap(({ accessRequests }) => accessRequests)
    .filter(({ by, subject }) => by?.you && subject?.you);
  const ask = async () => {
    if ((await send({ person, basis: 'SELF' })) !== null) onDone('You have asked. You will get an answer.');
  };
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">Get a copy</h2>
      <p>You can ask to read what is written about you. It is free. Some words about other people may be left out.</p>
      {own.map(({ id, at, dueBy, answered, answer }) => (
        <div key={id}>
          <p>
            You asked on {day(at)}. {answered ? 'There is an answer.' : `You get an answer by ${day(dueBy)}.`}
          </p>
          {answer === null ? null : <TheCopy answer={answer} />}
        </div>
      ))}
      <TroubleSummary trouble={trouble} />
      {mayAsk && own.every(({ answered }) => answered) ? (
        <Button type="button" secondary disabled={isSending} onClick={ask}>
          Ask for a copy
        </Button>
      ) : null}
    </section>
  );
}
