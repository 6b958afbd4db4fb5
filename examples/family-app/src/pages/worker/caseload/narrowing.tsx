import { Button, Select, TextInput } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { orders, standings } from '../../../words/caseload.js';
import { drivers } from '../../../words/drivers.js';
import { type Narrowed, placeOf } from './narrowed.js';

/** Narrows the caseload by name, by need and by how a family stands, and puts it into an order. */
export function Narrowing({ narrowed }: { readonly narrowed: Narrowed }) {
  const navigate = useNavigate();
  const narrow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => `${form.get(name) ?? ''}` || null;
    const place = placeOf({
      standing: said('standing') as Narrowed['standing'],
      need: said('need') as Narrowed['need'],
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
