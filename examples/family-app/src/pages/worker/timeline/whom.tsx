import { Button, Select } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';

interface Props {
  readonly members: readonly { readonly id: string; readonly knownAs: string }[];
  readonly chosen: string | null;
}

/** Narrows a timeline to one member. Who it is stands in the address, so that Back and a reload keep it. */
export function Whom({ members, chosen }: Props) {
  const [, setSearch] = useSearchParams();
  const narrow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const person = `${new FormData(event.currentTarget).get('person') ?? ''}`;
    setSearch(person === '' ? {} : { person });
  };
  return (
    <search aria-label="Timeline" className="app-not-printed">
      <form className="app-narrowing" onSubmit={narrow}>
        <Select
          key={chosen}
          id="person"
          name="person"
          label="About"
          labelProps={{ size: 's' }}
          defaultValue={chosen ?? ''}
        >
          <Select.Option value="">Everybody</Select.Option>
          {members.map(({ id, knownAs }) => (
            <Select.Option key={id} value={id}>
              {knownAs}
            </Select.Option>
          ))}
        </Select>
        <div className="app-choices">
          <Button secondary>Show</Button>
        </div>
      </form>
    </search>
  );
}
