import { Button, Checkboxes, Radios, Select, Textarea } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import { useDraft } from '../../../session/drafts.js';

export const WhomItIsAbout = graphql(`
  fragment WhomItIsAbout on Family {
    id
    members {
      id
      knownAs
      viewerCanRaiseConcern
    }
  }
`);

const RaiseConcern = graphql(`
  mutation RaiseConcern($input: RaiseConcernInput!) {
    raiseConcern(input: $input) {
      refusals {
        code
        message
        path
      }
      concern {
        id
      }
    }
  }
`);

const fields = {
  person: 'concern-person',
  about: 'concern-about',
  concern: 'concern-words',
  allegedSource: 'concern-source',
  neverTold: 'concern-never',
};

interface Props {
  readonly family: FragmentOf<typeof WhomItIsAbout>;
  readonly onDone: (words: string) => void;
}

/**
 * Tells the safeguarding lead that somebody may not be safe, where the viewer may tell it of anybody here. What is written
 * is kept until it has arrived.
 */
export function ConcernForm({ family, onDone }: Props) {
  const { id, members } = readFragment(WhomItIsAbout, family);
  const raisable = members.filter(({ viewerCanRaiseConcern }) => viewerCanRaiseConcern);
  const { text, write, forget } = useDraft(`concern.${id}`);
  const { send, isSending, trouble } = useCommand(RaiseConcern);
  const [visit, setVisit] = useState(0);

  const raise = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const all = (name: string) => form.getAll(name).map(String);
    const source = `${form.get('source') ?? ''}`;
    const done = await send({
      person: `${form.get('person') ?? ''}`,
      concern: text,
      about: all('about'),
      neverTold: all('never'),
      ...(source === '' ? {} : { allegedSource: source }),
    });
    if (done === null) return;
    forget();
    setVisit(visit + 1);
    onDone('Your concern has been passed on. It is in nobody’s plan.');
  };

  if (raisable.length === 0) return null;
  return (
    <form key={visit} onSubmit={raise} noValidate aria-labelledby="raise">
      <h2 id="raise" className="nhsuk-heading-m">
        Raise a concern
      </h2>
      <TroubleSummary trouble={trouble} fields={fields} />
      <Radios name="person" idPrefix="concern-person" legend="Who may not be safe?" legendProps={{ size: 's' }}>
        {raisable.map((member, n) => (
          <Radios.Item key={member.id} value={member.id} {...(n === 0 ? { id: fields.person } : {})}>
            {member.knownAs}
          </Radios.Item>
        ))}
      </Radios>
      <Textarea
        id={fields.concern}
        label="What worries you?"
        labelProps={{ size: 's' }}
        hint="What you saw or heard, when, and in whose words. You and the safeguarding lead can read it, and whoever the lead lets read it."
        rows={6}
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <People name="about" first={fields.about} legend="Is it about anybody else?" members={members} />
      <Select
        id={fields.allegedSource}
        name="source"
        label="Is the danger said to come from somebody here?"
        labelProps={{ size: 's' }}
      >
        <Select.Option value="">No, or it is not known</Select.Option>
        {members.map((member) => (
          <Select.Option key={member.id} value={member.id}>
            {member.knownAs}
          </Select.Option>
        ))}
      </Select>
      <People name="never" first={fields.neverTold} legend="Who must not be told?" members={members} />
      <Button disabled={isSending} preventDoubleClick>
        Raise this concern
      </Button>
    </form>
  );
}

interface PeopleProps {
  readonly name: string;
  readonly first: string;
  readonly legend: string;
  readonly members: readonly { readonly id: string; readonly knownAs: string }[];
}

function People({ name, first, legend, members }: PeopleProps) {
  return (
    <Checkboxes name={name} legend={legend} legendProps={{ size: 's' }} hint="Leave this empty if there is nobody.">
      {members.map((member, n) => (
        <Checkboxes.Item key={member.id} value={member.id} {...(n === 0 ? { id: first } : {})}>
          {member.knownAs}
        </Checkboxes.Item>
      ))}
    </Checkboxes>
  );
}
