import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { CalledPerson, useCalled } from '../../parts/called.js';
import { Opening } from '../../parts/opening.js';
import { AskForm } from './ask-form.js';

/** Whom one can ask. */
export const Askable = graphql(
  `
    fragment Askable on Family {
      members {
        id
        you
        ...CalledPerson
      }
    }
  `,
  [CalledPerson],
);

const AskToKnow = graphql(`
  mutation AskToKnow($input: AskToKnowInput!) {
    askToKnow(input: $input) {
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

const AskMediation = graphql(`
  mutation AskMediation($input: AskMediationInput!) {
    askMediation(input: $input) {
      refusals {
        code
        message
        path
      }
      disagreement {
        id
      }
    }
  }
`);

interface Props {
  readonly family: FragmentOf<typeof Askable>;
  readonly you: string | null;
}

/** Asking to know something, and asking the worker to help with what one sees differently. */
export function AskSection({ family, you }: Props) {
  const called = useCalled('me');
  const people = readFragment(Askable, family)
    .members.filter((member) => !member.you)
    .map((member) => ({ id: member.id, name: called(member) }));
  const ask = useCommand(AskToKnow);
  const talk = useCommand(AskMediation);
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">Ask something</h2>
      <p>Your worker passes it on. They do not have to tell you. It is their choice, like yours is yours.</p>
      <Opening words="I would like to know something">
        {(close) => (
          <AskForm
            name="ask"
            people={people}
            who="Who is it about?"
            label="What would you like to know?"
            hint="They do not see these words. Their worker does."
            command={ask}
            send={({ person, area, words }) => ask.send({ person, area, words })}
            close={close}
          />
        )}
      </Opening>
      {you === null ? null : (
        <Opening words="I see something differently">
          {(close) => (
            <AskForm
              name="differ"
              people={people}
              who="Who is it with?"
              label="What do you think?"
              hint="Only the worker who helps you talk reads this."
              command={talk}
              send={({ person, area, words }) => talk.send({ person: you, with: [person], area, words })}
              close={close}
            />
          )}
        </Opening>
      )}
    </section>
  );
}
