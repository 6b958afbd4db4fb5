import { Button } from 'nhsuk-react-components';
import { type FormEvent, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Trouble, useCommand } from '../../../api/command.js';
import { graphql } from '../../../api/graphql.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import { useDraft } from '../../../session/drafts.js';
import { KnownAlready } from './known-already.js';
import { NewcomerFields } from './newcomer-fields.js';
import { fieldOf, missingIn, most, type Newcomer, namesOf, newcomersIn, nobody } from './newcomers.js';
import { useKnownAlready } from './use-known-already.js';

const StartFamily = graphql(`
  mutation StartFamily($input: StartFamilyInput!) {
    startFamily(input: $input) {
      refusals {
        code
        message
        path
      }
      family {
        id
      }
    }
  }
`);

/** Where each place of the command stands in the form. */
const fieldsOf = (people: readonly Newcomer[]): Readonly<Record<string, string>> => ({
  people: fieldOf(0, 'knownAs'),
  ...Object.fromEntries(
    people.flatMap((_, n) =>
      (['knownAs', 'born', 'support'] as const).map((field) => [`people.${n}.${field}`, fieldOf(n, field)]),
    ),
  ),
});

/** Brings the focus to somebody's name once they are in the form, or whoever was next to them is gone from it. */
function usePlace(): (n: number) => void {
  const [place, setPlace] = useState<{ readonly n: number } | null>(null);
  useEffect(() => {
    if (place !== null) document.getElementById(fieldOf(place.n, 'knownAs'))?.focus();
  }, [place]);
  return (n) => setPlace({ n });
}

/** Starts a family, once it was looked whether it is known already. What is written is kept until it has arrived. */
export function StartForm() {
  const { text, write, forget } = useDraft('start');
  const people = newcomersIn(text);
  const [wrong, setWrong] = useState<Trouble | null>(null);
  const { found, look } = useKnownAlready();
  const { send, isSending, trouble, clear } = useCommand(StartFamily);
  const navigate = useNavigate();
  const put = (next: readonly Newcomer[]) => write(JSON.stringify(next));
  const goTo = usePlace();

  const start = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    clear();
    const refusals = missingIn(people);
    setWrong(refusals.length > 0 ? { refusals, failure: null } : null);
    if (refusals.length > 0) return;
    const looked = await look(namesOf(people));
    if (looked.failure !== null) setWrong({ refusals: [], failure: looked.failure });
    if (!looked.isClear) return;
    const done = await send({ people: people.map((one) => ({ ...one, knownAs: one.knownAs.trim() })) });
    if (done === null || done.family === null) return;
    forget();
    navigate(`/families/${done.family.id}`);
  };

  return (
    <form onSubmit={start} noValidate aria-label="A new family">
      <TroubleSummary trouble={wrong ?? trouble} fields={fieldsOf(people)} />
      {found.length === 0 ? null : <KnownAlready key={JSON.stringify(namesOf(people))} found={found} />}
      {people.map((person, n) => (
        <NewcomerFields
          // biome-ignore lint/suspicious/noArrayIndexKey: nobody in a form has another name than their place in it.
          key={n}
          n={n}
          person={person}
          write={(next) => put(people.with(n, next))}
          leaveOut={
            people.length === 1
              ? null
              : () => {
                  put(people.toSpliced(n, 1));
                  goTo(Math.max(0, n - 1));
                }
          }
        />
      ))}
      {people.length >= most ? null : (
        <Button
          type="button"
          secondary
          onClick={() => {
            put([...people, nobody]);
            goTo(people.length);
          }}
        >
          Add another person
        </Button>
      )}
      <div>
        <Button disabled={isSending}>
          {found.length === 0 ? 'Start this family' : 'It is another family: start it'}
        </Button>
      </div>
    </form>
  );
}
