import { Button, Checkboxes } from 'nhsuk-react-components';
import { type FormEvent, useId } from 'react';
import { useCommand } from '../../../api/command.js';
import { graphql, readFragment } from '../../../api/graphql.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import { refusedWords } from '../../../words/talks.js';
import { useTell } from './moved.js';
import { MovedTalk, movedTo } from './moved-talk.js';
import type { Talk } from './shown.js';

const OpenDisagreement = graphql(
  `
    mutation OpenDisagreement($input: OpenDisagreementInput!) {
      openDisagreement(input: $input) {
        refusals {
          code
          message
          path
        }
        disagreement {
          ...MovedTalk
        }
      }
    }
  `,
  [MovedTalk],
);

interface Props {
  readonly talk: Talk;
  readonly name: string;
  readonly close: () => void;
}

/** Asks the parties in: what a court limits is checked first, and whoever is 16 invited it themself (M7, M8). */
export function OpenForm({ talk: { id, parties }, name, close }: Props) {
  const tell = useTell();
  const { send, isSending, trouble } = useCommand(OpenDisagreement);
  const [court, invited] = [useId(), useId()];

  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      disagreement: id,
      courtChecked: form.get('court') !== null,
      invited: form.getAll('invited').map(String),
    };
    const done = await send(input);
    if (done === null) return;
    close();
    tell(id, movedTo(name, readFragment(MovedTalk, done.disagreement)));
  };

  return (
    <form onSubmit={open} noValidate>
      <TroubleSummary trouble={trouble} fields={{ courtChecked: court, invited }} says={refusedWords.open} />
      <Checkboxes name="court" legend="What a court limits" legendProps={{ size: 's' }} small>
        <Checkboxes.Item id={court} value="yes">
          I have checked it. Nothing keeps them from talking.
        </Checkboxes.Item>
      </Checkboxes>
      <Checkboxes
        name="invited"
        legend="Who asked for this themself?"
        legendProps={{ size: 's' }}
        hint="Somebody of 16 or over comes in only if they do."
        small
      >
        {parties.map((party, n) => (
          <Checkboxes.Item key={party.id} value={party.id} {...(n === 0 ? { id: invited } : {})}>
            {party.knownAs}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
      <Button type="submit" small disabled={isSending}>
        Ask them in
      </Button>{' '}
      <Button type="button" small secondary onClick={close}>
        Stop
      </Button>
    </form>
  );
}
