import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { Sign } from '../../../parts/sign.js';
import { placeOf, useNarrowed } from './narrowed.js';

export const CountedFamilies = graphql(`
  fragment CountedFamilies on CaseloadCounts {
    open
    waiting
    due
    dueThisWeek
    overdue
  }
`);

/** How many families stand how; each number leads to the families that it counts. */
export function Counters({ counts }: { readonly counts: FragmentOf<typeof CountedFamilies> }) {
  const { open, waiting, due, dueThisWeek, overdue } = readFragment(CountedFamilies, counts);
  const { standing: here } = useNarrowed();
  const lines = [
    ['OPEN', open, 'open', null],
    ['WAITING', waiting, 'waiting', null],
    ['DUE', due, 'with something to do', 'due'],
    ['DUE_THIS_WEEK', dueThisWeek, 'to do this week', 'due'],
    ['OVERDUE', overdue, 'overdue', 'late'],
  ] as const;
  return (
    <nav aria-label="Families by how they stand">
      <ul className="app-counters">
        {lines.map(([standing, count, words, sign]) => (
          <li key={standing}>
            <Link
              to={placeOf({ standing, need: null, school: null, orderBy: 'LABEL' })}
              {...(here === standing ? { 'aria-current': 'true' as const } : {})}
            >
              <strong>{count}</strong>
              <span>
                {sign === null ? null : <Sign of={sign} />}
                {words}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
