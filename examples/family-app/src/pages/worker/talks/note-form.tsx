import { Button, Checkboxes, Select } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { AreaSelect } from '../../../parts/area-select.js';
import { Opening } from '../../../parts/opening.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import type { Code } from '../../../words/codes.js';
import { refusedNote } from '../../../words/talks.js';

export const WhoMayDiffer = graphql(`
  fragment WhoMayDiffer on Family {
    id
    members {
      id
      knownAs
    }
  }
`);

const NoteDisagreement = graphql(`
  mutation NoteDisagreement($input: NoteDisagreementInput!) {
    noteDisagreement(input: $input) {
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
  readonly family: FragmentOf<typeof WhoMayDiffer>;
  readonly onDone: (words: string) => void;
}

/** A worker notes that people see something differently: nobody in the family knows of it until they are asked in. */
export function NoteForm({ family, onDone }: Props) {
  const { members } = readFragment(WhoMayDiffer, family);
  return (
    <div className="app-not-printed">
      <Opening words="Note that people see something differently">
        {(close) => <Fields members={members} onDone={onDone} close={close} />}
      </Opening>
    </div>
  );
}

const fields = { person: 'note-person', parties: 'note-with', child: 'note-child', area: 'note-area' };

interface FieldsProps {
  readonly members: readonly { readonly id: string; readonly knownAs: string }[];
  readonly onDone: (words: string) => void;
  readonly close: () => void;
}

function Fields({ members, onDone, close }: FieldsProps) {
  const [area, setArea] = useState<Code<'Area'>>('SOCIAL');
  const { send, isSending, trouble } = useCommand(NoteDisagreement);
  const note = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [person, child] = [`${form.get('person') ?? ''}`, `${form.get('child') ?? ''}`];
    const parties = [...new Set([person, ...form.getAll('with').map(String)])].filter((id) => id !== '');
    if ((await send({ person, parties, area, ...(child === '' ? {} : { child }) })) === null) return;
    close();
    onDone('It is noted. Nobody in the family knows of it until you ask them in.');
  };
  return (
    <form onSubmit={note} noValidate>
      <TroubleSummary trouble={trouble} fields={fields} says={refusedNote} />
      <Select id={fields.person} name="person" label="Whom do you work with?">
        <Select.Option value="">Choose one</Select.Option>
        {members.map(({ id, knownAs }) => (
          <Select.Option key={id} value={id}>
            {knownAs}
          </Select.Option>
        ))}
      </Select>
      <Checkboxes name="with" legend="Who sees it differently?" legendProps={{ size: 's' }} small>
        {members.map(({ id, knownAs }, n) => (
          <Checkboxes.Item key={id} value={id} {...(n === 0 ? { id: fields.parties } : {})}>
            {knownAs}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
      <Select
        id={fields.child}
        name="child"
        label="Which child is it about?"
        hint="Leave it empty if it is about none."
      >
        <Select.Option value="">No child</Select.Option>
        {members.map(({ id, knownAs }) => (
          <Select.Option key={id} value={id}>
            {knownAs}
          </Select.Option>
        ))}
      </Select>
      <AreaSelect id={fields.area} label="What is it about?" value={area} onChange={setArea} />
      <Button type="submit" disabled={isSending}>
        Note it
      </Button>{' '}
      <Button type="button" secondary onClick={close}>
        Stop
      </Button>
    </form>
  );
}
