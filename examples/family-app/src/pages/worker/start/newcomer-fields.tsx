import { Button, Checkboxes, Fieldset, TextInput } from 'nhsuk-react-components';
import { fieldOf, type Newcomer } from './newcomers.js';

interface Props {
  readonly n: number;
  readonly person: Newcomer;
  readonly write: (person: Newcomer) => void;
  /** Takes them out of the form again; nobody can be where they are the only one. */
  readonly leaveOut: (() => void) | null;
}

/** What is said of somebody with whom a family starts. */
export function NewcomerFields({ n, person, write, leaveOut }: Props) {
  return (
    <Fieldset>
      <Fieldset.Legend size="s">Person {n + 1}</Fieldset.Legend>
      <TextInput
        id={fieldOf(n, 'knownAs')}
        label="What they like to be called"
        autoComplete="off"
        maxLength={100}
        value={person.knownAs}
        onChange={({ currentTarget }) => write({ ...person, knownAs: currentTarget.value })}
      />
      <TextInput
        id={fieldOf(n, 'born')}
        type="date"
        label="When they were born"
        width={10}
        value={person.born}
        onChange={({ currentTarget }) => write({ ...person, born: currentTarget.value })}
      />
      <Checkboxes name={`support-${n}`}>
        <Checkboxes.Item
          id={fieldOf(n, 'support')}
          value="yes"
          checked={person.support}
          onChange={({ currentTarget }) => write({ ...person, support: currentTarget.checked })}
        >
          I will support them
        </Checkboxes.Item>
      </Checkboxes>
      {leaveOut === null ? null : (
        <Button type="button" secondary onClick={leaveOut}>
          Leave out person {n + 1}
        </Button>
      )}
    </Fieldset>
  );
}
