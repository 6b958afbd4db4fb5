import { Button, Select, TextInput } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { orders, standings } from '../../../words/caseload.js';
import { drivers } from '../../../words/drivers.js';
import { type Narrowed, placeOf } from './narrowed.js';

interface Props {
  readonly narrowed: Narrowed;
  /** Those that there are to choose from. */
  readonly schools: readonly string[];
}

/** Narrows the caseload by name, by need, by school and by how a family stands, and puts it into an order. */
export function Narrowing({ narrowed, schools }: Props) {
  const navigate = useNavigate();
  const narrow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => `${form.get(name) ?? ''}` || null;
    const place = placeOf({
      standing: said('standing') as Narrowed['standing'],
      need: said('need') as Narrowed['need'],
      school: said('school'),
      orderBy: said('order') as Narrowed['orderBy'],
    });
    navigate(place, { state: { search: said('search')?.trim() } });
  };
  return (
    <search aria-label="Families" className="app-not-printed">
      <form key={JSON.stringify(narrowed)} className="app-narrowing" onSubmit={narrow}>
        <TextInput
          id="search"
          name="search"
          label="Anybody’s name"
          labelProps={{ size: 's' }}
          autoComplete="off"
          minLength={2}
          maxLength={100}
          defaultValue={narrowed.search ?? ''}
        />
        <Choice name="need" label="Need" any="Any need" words={drivers.adult} chosen={narrowed.need} />
        <Schools schools={schools} chosen={narrowed.school} />
        <Choice name="standing" label="How it stands" any="All" words={standings} chosen={narrowed.standing} />
        <Choice name="order" label="Order by" words={orders} chosen={narrowed.orderBy} />
        <div className="app-choices">
          <Button secondary>Show</Button>
          <Link to="/">Show all families</Link>
        </div>
      </form>
    </search>
  );
}

/** The schools there are. One that an address names is among them whatever it is, so that the form says what is shown. */
function Schools({ schools, chosen }: { readonly schools: readonly string[]; readonly chosen: string | null }) {
  const names = chosen === null || schools.includes(chosen) ? schools : [chosen, ...schools];
  if (names.length === 0) return null;
  const words = Object.fromEntries(names.map((name) => [name, name]));
  return <Choice name="school" label="School" any="Any school" words={words} chosen={chosen} />;
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  /** What is said for no choice, where there is one to be made. */
  readonly any?: string;
  readonly words: Readonly<Record<string, string>>;
  readonly chosen: string | null;
}

function Choice({ name, label, any, words, chosen }: ChoiceProps) {
  return (
    <Select id={name} name={name} label={label} labelProps={{ size: 's' }} defaultValue={chosen ?? ''}>
      {any === undefined ? null : <Select.Option value="">{any}</Select.Option>}
      {Object.entries(words).map(([code, said]) => (
        <Select.Option key={code} value={code}>
          {said}
        </Select.Option>
      ))}
    </Select>
  );
}
