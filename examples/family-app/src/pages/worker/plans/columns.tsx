import type { Beside, Row } from './beside.js';
import { EntryCard } from './entry-card.js';

interface Member {
  readonly id: string;
  readonly knownAs: string;
}

interface Props {
  readonly members: readonly Member[];
  readonly beside: Beside;
}

/**
 * The columns, row by row: what is linked stands in one row. On a phone the cells of a row stand under each other, and
 * each card says whose it is. Where nothing is open, the same is said whether there is anything or not.
 */
export function Columns({ members, beside: { rows, bonds } }: Props) {
  const entries = rows.flatMap((row) => row.entries);
  const isEmpty = ({ id }: Member) => !entries.some(({ owner }) => owner === id);
  const shown = new Set(entries.map(({ id }) => id));
  return (
    <section aria-labelledby="columns" className="app-beside">
      <h2 id="columns" className="nhsuk-heading-m">
        Goals
      </h2>
      <div className={`app-beside__row app-beside__row--${members.length} app-beside__names`}>
        {members.map((member) => (
          <div key={member.id}>
            <h3 className="nhsuk-heading-s">{member.knownAs}</h3>
            {isEmpty(member) ? <p>There are no goals that you can see.</p> : null}
          </div>
        ))}
      </div>
      {rows.map((row) => (
        <RowShown key={row.id} members={members} row={row} bonds={bonds} shown={shown} />
      ))}
    </section>
  );
}

interface RowProps {
  readonly members: readonly Member[];
  readonly row: Row;
  readonly bonds: Beside['bonds'];
  readonly shown: ReadonlySet<string>;
}

function RowShown({ members, row: { isLinked, entries }, bonds, shown }: RowProps) {
  return (
    <ul
      className={`app-beside__row app-beside__row--${members.length}`}
      aria-label={isLinked ? 'Linked with each other' : 'Not linked with these'}
    >
      {members.map(({ id }, n) => {
        const its = entries.filter(({ owner }) => owner === id);
        if (its.length === 0) return null;
        return (
          <li key={id} className={`app-beside__cell--${n + 1}`}>
            {its.map((entry) => (
              <EntryCard key={entry.id} entry={entry} bonds={bonds} shown={shown} />
            ))}
          </li>
        );
      })}
    </ul>
  );
}
