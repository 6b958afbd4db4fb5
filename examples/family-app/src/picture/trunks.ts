import type { Bonds, Brood, Couple } from './bonds.js';
import type { Columns } from './columns.js';
import type { Rows } from './generations.js';
import { lane, pitch, room } from './measures.js';
import type { Order } from './order.js';
import { sortedBy } from './tidy.js';

/** A child, or more of one birth, or a gap in the next row through which a line goes on to a row further down. */
export interface Twig {
  readonly x: number;
  readonly children: readonly string[];
  /** Where it ends on the upper side of each child. */
  readonly ends: readonly number[];
}

/** Part of a brood's line between two rows: down at `stem`, across, and down at every twig. */
export interface Trunk {
  readonly brood: Brood;
  /** Between this row and the next. */
  readonly row: number;
  /** Null for siblings who hang from each other only. */
  readonly stem: number | null;
  /** Whether it goes on from the row above. */
  readonly isContinued: boolean;
  readonly twigs: readonly Twig[];
}

/** Where people and the lines at them are from left to right. */
export interface Across {
  readonly x: (id: string) => number;
  readonly row: (id: string) => number;
  /** Where on the lower side of a symbol the line to a partner begins. */
  readonly leg: (id: string, couple: Couple) => number;
  readonly trunks: readonly Trunk[];
}

const isIn = (id: string, { one, other }: Couple): boolean => one === id || other === id;
const partner = (id: string, { one, other }: Couple): string => (one === id ? other : one);

/** Lines to partners leave a symbol side by side, the nearest outermost; the middle is kept for children of one parent. */
function legOf(id: string, couple: Couple, { couples, broods }: Bonds, x: (id: string) => number): number {
  const mine = couples.filter((one) => isIn(id, one));
  const distance = (one: Couple): number => x(partner(id, one)) - x(id);
  const side = (sign: number) =>
    sortedBy(
      mine.filter((one) => Math.sign(distance(one)) === sign),
      (one) => [Math.abs(distance(one)), partner(id, one)],
    );
  const isAlone = broods.some(({ elders }) => elders.length === 1 && elders[0] === id);
  const slots = [...side(-1), ...(isAlone || mine.length % 2 === 0 ? [null] : []), ...side(1).toReversed()];
  const centre = slots.includes(null) ? slots.indexOf(null) : (slots.length - 1) / 2;
  return x(id) + Math.min(9, 30 / slots.length) * (slots.indexOf(couple) - centre);
}

/** That a brood's line passes a row here; near by no other does in the same place. */
interface Passage {
  readonly row: number;
  readonly gap: number;
  readonly brood: Brood;
}

/** Gaps between the rooms of a row, where a line can pass. */
const gapsOf = (row: readonly string[], x: (id: string) => number): readonly number[] => {
  const outer = (room.right - room.left + pitch) / 2;
  return [...row.map((id) => x(id) - (pitch - outer)), ...row.map((id) => x(id) + outer)];
};

/** Places beside a row, to its right, for lines that find every gap taken. */
const placesBeside = (row: readonly string[], x: (id: string) => number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => Math.max(...gapsOf(row, x)) + lane.step * (n + 1));

const nearest = (places: readonly number[], target: number): number | undefined =>
  sortedBy(places, (one) => [Math.abs(one - target), one])[0];

function twigsOf(brood: Brood, here: readonly string[], x: (id: string) => number): readonly Twig[] {
  const forks = brood.twins.filter((ids) => ids.every((id) => here.includes(id)));
  const single = here.filter((id) => !forks.some((ids) => ids.includes(id)));
  const middle = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + x(id), 0) / ids.length;
  return sortedBy(
    [
      ...single.map((id) => ({ x: x(id), children: [id], ends: [] })),
      ...forks.map((ids) => ({ x: middle(ids), children: ids, ends: [] })),
    ],
    (twig) => [twig.x, ...twig.children],
  );
}

/** The line of one brood row by row, through a gap wherever it passes a row. */
function trunksOf(brood: Brood, order: Order, rows: Rows, x: (id: string) => number, used: Passage[]) {
  const rowOf = (id: string): number => rows.get(id) ?? 0;
  const elderRows = brood.elders.map(rowOf);
  const lowest = Math.max(...brood.children.map(({ id }) => rowOf(id)));
  const first = elderRows[0] ?? lowest - 1;
  const trunks: Trunk[] = [];
  let stem = brood.elders.length === 0 ? null : brood.elders.reduce((sum, id) => sum + x(id), 0) / brood.elders.length;
  for (let row = first; row < lowest; row += 1) {
    const here = brood.children.map(({ id }) => id).filter((id) => rowOf(id) === row + 1);
    const further = brood.children
      .map(({ id }) => x(id))
      .filter((_, n) => rowOf(brood.children[n]?.id ?? '') > row + 1);
    const isTaken = (gap: number): boolean =>
      used.some((one) => one.gap === gap && Math.abs(one.row - row - 1) < 2 && one.brood !== brood);
    const passed = order[row + 1] ?? [];
    const free = (places: readonly number[]) => places.filter((one) => !isTaken(one));
    const [target] = further;
    const gap =
      target === undefined
        ? undefined
        : (nearest(free(gapsOf(passed, x)), target) ?? nearest(free(placesBeside(passed, x, used.length + 1)), target));
    const twigs = [...twigsOf(brood, here, x), ...(gap === undefined ? [] : [{ x: gap, children: [], ends: [] }])];
    trunks.push({ brood, row, stem, isContinued: row > first, twigs });
    if (gap !== undefined) used.push({ row: row + 1, gap, brood });
    stem = gap ?? stem;
  }
  return trunks;
}

/** From where a trunk comes to a child: its stem, or the point at which it forks. */
const origin = (id: string, { stem, twigs }: Trunk, x: (id: string) => number): number =>
  twigs.find(({ children }) => children.length > 1 && children.includes(id))?.x ?? stem ?? x(id);

/** Of several lines that come to one child from above, the straight one keeps the middle and the others stand aside. */
function endOf(id: string, trunk: Trunk, all: readonly Trunk[], x: (id: string) => number): number {
  const arriving = sortedBy(
    all.filter(({ twigs }) => twigs.some(({ children }) => children.includes(id))),
    (one) => [origin(id, one, x), one.brood.elders.length],
  );
  const straight = arriving.findIndex(({ stem }) => stem === x(id));
  const centre = straight < 0 ? (arriving.length - 1) / 2 : straight;
  return x(id) + Math.min(12, 36 / arriving.length) * (arriving.indexOf(trunk) - centre);
}

/** A twig with the places at which it ends on its children; one child has it straight above. */
function ended(twig: Twig, trunk: Trunk, all: readonly Trunk[], x: (id: string) => number): Twig {
  const ends = twig.children.map((id) => endOf(id, trunk, all, x));
  return { ...twig, x: ends.length === 1 ? (ends[0] ?? twig.x) : twig.x, ends };
}

/** Everything from left to right: people by their columns, and each line of partners and children between the rows. */
export function acrossOf(bonds: Bonds, order: Order, rows: Rows, columns: Columns): Across {
  const x = (id: string): number => ((columns.get(id) ?? 0) * pitch) / 2 + room.left;
  const used: Passage[] = [];
  const all = bonds.broods.flatMap((brood) => trunksOf(brood, order, rows, x, used));
  const trunks = all.map((trunk) => ({ ...trunk, twigs: trunk.twigs.map((twig) => ended(twig, trunk, all, x)) }));
  return { x, row: (id) => rows.get(id) ?? 0, leg: (id, couple) => legOf(id, couple, bonds, x), trunks };
}
