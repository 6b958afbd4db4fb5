import { Opening } from '../../../parts/opening.js';
import { OwnWords } from '../../../parts/own-words.js';
import { WhoCanSee } from '../../../parts/who-can-see.js';
import { areas } from '../../../words/areas.js';
import { day, span } from '../../../words/dates.js';
import { kinds } from '../../../words/kinds.js';
import { goalStatuses } from '../../../words/statuses.js';
import type { Bond, Entry } from './beside.js';
import { BondLine } from './bond-line.js';
import { ReviseGoalForm } from './revise-goal.js';

interface Props {
  readonly entry: Entry;
  readonly bonds: readonly Bond[];
  /** What stands on the page: a link leads there. */
  readonly shown: ReadonlySet<string>;
}

/** Where a link leads on the page. */
export const placeOf = (id: string): string => `part-${id}`;

/** One goal, or another end of a link: whose it is, its words, and each link from its side (APP-37, APP-38). */
export function EntryCard({ entry, bonds, shown }: Props) {
  const { id, name, words, goal, sort, times } = entry;
  const its = bonds.filter(({ from, to }) => from.id === id || to.id === id);
  const heading = `words-${id}`;
  return (
    <article id={placeOf(id)} tabIndex={-1} aria-labelledby={heading} className="nhsuk-card app-item app-beside__card">
      <div className="nhsuk-card__content">
        <p className="app-item__caption">
          <b>{name}</b> · {sorts[sort]}
          {goal === null ? '' : ` · ${areas.adult[goal.area]}`}
        </p>
        <p id={heading} className="app-item__words">
          <OwnWords>{words}</OwnWords>
        </p>
        {times === null ? null : <p className="app-item__fact">{span(times.start, times.end)}</p>}
        {goal === null ? null : (
          <p className="app-item__fact">
            {goalStatuses.adult[goal.status]}
            {goal.reviewOn === null ? '' : `. Review on ${day(goal.reviewOn)}`}
            {goal.confidential ? <strong> (in confidence)</strong> : null}
          </p>
        )}
        {entry.readers === null ? null : <WhoCanSee readers={entry.readers} />}
        {its.length === 0 ? null : (
          <ul className="app-beside__bonds">
            {its.map((bond) => (
              <li key={bond.id}>
                <BondLine bond={bond} at={id} shown={shown} />
              </li>
            ))}
          </ul>
        )}
        {goal?.viewerCanRevise ? (
          <Opening words="Change this goal" about={words}>
            {(close) => <ReviseGoalForm goal={goal} close={close} />}
          </Opening>
        ) : null}
      </div>
    </article>
  );
}

const sorts: Readonly<Record<Entry['sort'], string>> = {
  Action: kinds.adult.ACTION,
  Appointment: kinds.adult.APPOINTMENT,
  Goal: kinds.adult.GOAL,
  Need: kinds.adult.NEED,
  Note: kinds.adult.NOTE,
  Plan: 'The plan as a whole',
  Summary: 'In words approved for you',
};
