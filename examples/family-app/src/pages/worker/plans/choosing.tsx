import { Button, Checkboxes, ErrorSummary } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';

/** How many plans stand side by side. */
export const least = 2;
export const most = 4;

interface Props {
  readonly members: readonly { readonly id: string; readonly knownAs: string }[];
  readonly chosen: readonly string[];
  readonly onChosen: (members: readonly string[]) => void;
}

/** Chooses whose plans stand side by side: it is kept in the address, so that Back and a reload keep it. */
export function Choosing({ members, chosen, onChosen }: Props) {
  const [isWrong, setWrong] = useState(false);
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const of = new FormData(event.currentTarget).getAll('of').map(String);
    const isRight = of.length >= least && of.length <= most;
    setWrong(!isRight);
    if (isRight) onChosen(of);
  };
  return (
    <form onSubmit={choose} className="app-not-printed" aria-label="Whose plans">
      {isWrong ? (
        <ErrorSummary>
          <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
          <ErrorSummary.List>
            <ErrorSummary.ListItem href="#plans-of">Choose two, three or four people.</ErrorSummary.ListItem>
          </ErrorSummary.List>
        </ErrorSummary>
      ) : null}
      <Checkboxes
        key={chosen.join(' ')}
        name="of"
        legend="Whose plans?"
        legendProps={{ size: 's' }}
        hint="Choose two, three or four people."
        small
        className="app-choices"
      >
        {members.map(({ id, knownAs }, n) => (
          <Checkboxes.Item
            key={id}
            value={id}
            defaultChecked={chosen.includes(id)}
            {...(n === 0 ? { id: 'plans-of' } : {})}
          >
            {knownAs}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
      <Button type="submit" small secondary>
        Show these plans
      </Button>
    </form>
  );
}
