import type { Bonds } from './bonds.js';
import type { Order } from './order.js';
import { sortedBy } from './tidy.js';

/** Where each person stands from left to right, in half columns; neighbours are two or more apart. */
export type Columns = ReadonlyMap<string, number>;

/** What one person's standing wants of the others': weights times distances are made as small as small moves can. */
interface Wish {
  readonly weight: number;
  readonly distance: (at: (id: string) => number) => number;
}

/** How far people are moved at once, and the least that a move must be worth. */
const steps = [-3, -2, -1, 1, 2, 3] as const;
const slack = 1e-6;

const middleOf = (ids: readonly string[], at: (id: string) => number): number =>
  (Math.min(...ids.map(at)) + Math.max(...ids.map(at))) / 2;

/** Children below the middle of those they hang from, partners and siblings close, and no row wider than it must be. */
function wishesOf({ couples, broods }: Bonds, order: Order): readonly Wish[] {
  const centred = broods
    .filter(({ elders }) => elders.length > 0)
    .flatMap(({ elders, children }): readonly Wish[] => {
      const ids = children.map(({ id }) => id);
      const offside = (at: (id: string) => number): number =>
        Math.max(0, Math.min(...ids.map(at)) - middleOf(elders, at), middleOf(elders, at) - Math.max(...ids.map(at)));
      return [
        { weight: 5, distance: offside },
        { weight: 1.5, distance: (at) => Math.abs(middleOf(elders, at) - middleOf(ids, at)) },
      ];
    });
  const close = couples.map(({ one, other }): Wish => ({ weight: 3, distance: (at) => Math.abs(at(one) - at(other)) }));
  const narrow = order.map((row): Wish => {
    const [first, last] = [row[0] ?? '', row.at(-1) ?? ''];
    return { weight: 1, distance: (at) => at(last) - at(first) };
  });
  const middle = order.map(
    (row): Wish => ({
      weight: 0.1,
      distance: (at) => Math.abs(middleOf(row, at) - middleOf(order.flat(), at)),
    }),
  );
  return [...centred, ...close, ...narrow, ...middle];
}

/** A row in which nobody stands nearer than two to the one before: whoever is in the way is pushed on. */
function pushed(xs: readonly number[], by: number): readonly number[] {
  let behind = by > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return xs.map((x) => {
    behind = by > 0 ? Math.max(x, behind + 2) : Math.min(x, behind - 2);
    return behind;
  });
}

/** Moves some people, and pushes along whoever is in the way. */
function shifted(order: Order, at: Columns, ids: ReadonlySet<string>, by: number): Columns {
  const placed = order.flatMap((row) => {
    const ahead = by > 0 ? row : row.toReversed();
    const xs = pushed(
      ahead.map((id) => (at.get(id) ?? 0) + (ids.has(id) ? by : 0)),
      by,
    );
    return ahead.map((id, n) => [id, xs[n] ?? 0] as const);
  });
  return new Map(placed);
}

/** People and whoever they lead to, however far. */
function reached(ids: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) for (const one of next(id)) found.add(one);
  return found;
}

/** Whoever hangs from these people, with their partners, down to the last row. */
const below = (ids: readonly string[], { couples, broods }: Bonds): ReadonlySet<string> =>
  reached(ids, (id) => [
    ...couples.flatMap(({ one, other }) => (one === id ? [other] : other === id ? [one] : [])),
    ...broods.flatMap(({ elders, children }) => (elders.includes(id) ? children.map((child) => child.id) : [])),
  ]);

/** Whoever these people hang from, up to the first row. */
const above = (ids: readonly string[], { broods }: Bonds): ReadonlySet<string> =>
  reached(ids, (id) =>
    broods.flatMap(({ elders, children }) => (children.some((child) => child.id === id) ? elders : [])),
  );

/** The sets of people that are moved as one: neighbours of a row, and broods and couples with all above or below them. */
function handles(order: Order, bonds: Bonds): readonly ReadonlySet<string>[] {
  const neighbours = order.flatMap((row) =>
    row.flatMap((_, from) => row.slice(from).map((_, n) => row.slice(from, from + n + 1))),
  );
  const wholes = [
    ...bonds.broods.map(({ children }) => children.map(({ id }) => id)),
    ...bonds.broods.map(({ elders }) => elders),
  ];
  const branches = wholes.flatMap((ids) => [below(ids, bonds), above(ids, bonds)]);
  return [...neighbours.map((ids) => new Set(ids)), ...branches];
}

/** Columns for an order: parents above the middle of their children wherever there is room for it. */
export function columnsOf(order: Order, bonds: Bonds): Columns {
  const wishes = wishesOf(bonds, order);
  const cost = (columns: Columns): number => {
    const at = (id: string): number => columns.get(id) ?? 0;
    return wishes.reduce((sum, { weight, distance }) => sum + weight * distance(at), 0);
  };
  const groups = handles(order, bonds);
  let best: Columns = new Map(order.flatMap((row) => row.map((id, n) => [id, 2 * n - (row.length - 1)] as const)));
  let least = Number.POSITIVE_INFINITY;
  while (cost(best) < least - slack) {
    least = cost(best);
    const tried = groups.flatMap((ids) => steps.map((by) => shifted(order, best, ids, by)));
    best = sortedBy([best, ...tried], (columns) => [Math.round(cost(columns) / slack)])[0] ?? best;
  }
  const left = Math.min(...best.values());
  return new Map([...best].map(([id, x]) => [id, x - left]));
}
