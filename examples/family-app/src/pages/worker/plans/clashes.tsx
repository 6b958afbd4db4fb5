import type { Beside } from './beside.js';
import { causeOf, ToEntry } from './bond-line.js';

interface Props {
  readonly beside: Beside;
}

/** What does not fit together, each with its reason and the way to both ends (APP-39). */
export function Clashes({ beside: { rows, bonds } }: Props) {
  const shown = new Set(rows.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const clashes = bonds.filter(({ kind, from, to }) => kind === 'CLASH' && (shown.has(from.id) || shown.has(to.id)));
  if (clashes.length === 0) return null;
  return (
    <section aria-labelledby="clashes" className="nhsuk-inset-text">
      <h2 id="clashes" className="nhsuk-heading-m">
        What does not fit together
      </h2>
      <ul>
        {clashes.map((bond) => (
          <li key={bond.id}>
            <b>{causeOf(bond)}</b> <ToEntry entry={bond.from} shown={shown} /> and{' '}
            <ToEntry entry={bond.to} shown={shown} />.
          </li>
        ))}
      </ul>
    </section>
  );
}
