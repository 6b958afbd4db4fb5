import type { Couple } from './bonds.js';
import { sortedBy } from './tidy.js';
import type { Across, Trunk } from './trunks.js';

/** On which lane below its row each horizontal line runs; lines that would touch are on different lanes. */
export interface Lanes {
  readonly couple: ReadonlyMap<Couple, number>;
  readonly trunk: ReadonlyMap<Trunk, number>;
  /** How many lanes there are below a row; row -1 is above the first. */
  readonly count: (row: number) => number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const touch = (one: Span, other: Span): boolean => one.from < other.to + 8 && other.from < one.to + 8;

/** The first lane from `least` on in which a span touches nothing. */
function freeLane(span: Span, taken: readonly (Span & { readonly lane: number })[], least: number): number {
  const touched = new Set(taken.filter((other) => touch(span, other)).map((other) => other.lane));
  let lane = least;
  while (touched.has(lane)) lane += 1;
  return lane;
}

const spanOf = ({ stem, twigs }: Trunk): Span => {
  const xs = [...twigs.map(({ x }) => x), ...(stem === null ? [] : [stem])];
  return { from: Math.min(...xs), to: Math.max(...xs) };
};

const isInside = (x: number, { from, to }: Span): boolean => x > from - 4 && x < to + 4;

/** How much it costs if one trunk runs above another: crossings, and far more where a line would run along another. */
function costAbove(upper: Trunk, lower: Trunk): number {
  const crossings = upper.twigs.filter(({ x }) => isInside(x, spanOf(lower))).length;
  const stem = lower.stem !== null && isInside(lower.stem, spanOf(upper)) ? 1 : 0;
  const along = upper.twigs.filter(({ x }) => lower.stem !== null && Math.abs(x - lower.stem) < 4).length;
  return crossings + stem + 100 * along;
}

/** What is lost if a trunk runs above all of some others instead of below them. */
const loss = (trunk: Trunk, others: readonly Trunk[]): number =>
  others.reduce((sum, other) => sum + Math.max(0, costAbove(trunk, other) - costAbove(other, trunk)), 0);

function trunkLanes(trunks: readonly Trunk[], least: number): ReadonlyMap<Trunk, number> {
  const keyOf = (trunk: Trunk) => [spanOf(trunk).from, spanOf(trunk).to, trunk.brood.elders.join(' ')];
  let waiting = sortedBy(trunks, keyOf);
  const placed = new Map<Trunk, number>();
  for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
    const others = waiting;
    const uppermost =
      sortedBy(others, (one) => [
        loss(
          one,
          others.filter((other) => other !== one),
        ),
      ])[0] ?? next;
    const above = [...placed].filter(([trunk]) => touch(spanOf(trunk), spanOf(uppermost)));
    placed.set(uppermost, Math.max(least, ...above.map(([, lane]) => lane + 1)));
    waiting = others.filter((one) => one !== uppermost);
  }
  return placed;
}

function coupleLanes(couples: readonly Couple[], across: Across): ReadonlyMap<Couple, number> {
  const span = (couple: Couple): Span => {
    const legs = [across.leg(couple.one, couple), across.leg(couple.other, couple)];
    return { from: Math.min(...legs), to: Math.max(...legs) };
  };
  const placed = new Map<Couple, number>();
  for (const couple of sortedBy(couples, (one) => [span(one).to - span(one).from, span(one).from])) {
    const taken = [...placed].map(([one, lane]) => ({ ...span(one), lane }));
    const inner = taken.filter((one) => one.from >= span(couple).from && one.to <= span(couple).to);
    placed.set(couple, freeLane(span(couple), taken, Math.max(0, ...inner.map((one) => one.lane + 1))));
  }
  return placed;
}

/** Lanes for every line between the rows: those of partners first, those of children below them. */
export function lanesOf(couples: readonly Couple[], across: Across): Lanes {
  const rows = new Set([...couples.map(({ one }) => across.row(one)), ...across.trunks.map(({ row }) => row)]);
  const [couple, trunk] = [new Map<Couple, number>(), new Map<Trunk, number>()];
  const counts = new Map<number, number>();
  for (const row of rows) {
    const pairs = coupleLanes(
      couples.filter(({ one }) => across.row(one) === row),
      across,
    );
    const least = Math.max(0, ...[...pairs.values()].map((lane) => lane + 1));
    const lines = trunkLanes(
      across.trunks.filter((one) => one.row === row),
      least,
    );
    for (const [one, lane] of pairs) couple.set(one, lane);
    for (const [one, lane] of lines) trunk.set(one, lane);
    counts.set(row, Math.max(0, ...[...pairs.values(), ...lines.values()].map((lane) => lane + 1)));
  }
  return { couple, trunk, count: (row) => counts.get(row) ?? 0 };
}
