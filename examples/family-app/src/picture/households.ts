import type { Captions, Down } from './down.js';
import type { Fact, PictureHousehold } from './family.js';
import { type Box, label, type Point, pitch, room } from './measures.js';
import type { Order } from './order.js';
import { type Loops, outlineOf } from './outline.js';
import { wordSize, wrapped } from './text.js';
import { sortedBy } from './tidy.js';

/** A household: a line around those who live there and nobody else, with its name. */
export interface HouseholdBox {
  readonly name: string;
  readonly loops: Loops;
  readonly caption: Point & { readonly lines: readonly string[] };
  readonly says: readonly Fact[];
}

/** A household with what must be known before heights are: under whose roof its name stands, and how far in its line runs. */
export interface Roof {
  readonly household: PictureHousehold;
  readonly over: string;
  readonly lines: readonly string[];
  readonly inset: number;
}

type At = (id: string) => number;

/** The name of each household stands above its first member. */
export function roofsOf(households: readonly PictureHousehold[], order: Order, x: At): readonly Roof[] {
  const row = (id: string): number => order.findIndex((ids) => ids.includes(id));
  const roofs: (Roof & { readonly level: number })[] = [];
  for (const household of households) {
    const ids = household.people.map(({ id }) => id);
    const shared = roofs.filter((roof) => roof.household.people.some(({ id }) => ids.includes(id)));
    const taken = shared.map((roof) => roof.level);
    const level = [...taken, 0].findIndex((_, n) => !taken.includes(n));
    const over = sortedBy(ids, (id) => [row(id), x(id)])[0] ?? '';
    const lines = wrapped(household.name, label.width + 18, wordSize, 2);
    roofs.push({ household, over, lines, level, inset: 2 + 4 * level });
  }
  return roofs;
}

/** What is written above each person. */
export function captionsOf(roofs: readonly Roof[]): Captions {
  const captions = new Map<string, readonly string[]>();
  for (const { over, lines } of roofs) captions.set(over, [...(captions.get(over) ?? []), ...lines]);
  return captions;
}

/** From the left of one to the right of another. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

const boxOf = ({ from, to }: Reach, top: number, bottom: number): Box => ({
  x: from,
  y: top,
  width: to - from,
  height: bottom - top,
});

/** Members of a row who stand next to each other, as one reach each. */
function reaches(members: readonly string[], row: readonly string[], x: At, inset: number): readonly Reach[] {
  const runs: string[][] = [];
  for (const [n, id] of row.entries()) {
    if (!members.includes(id)) continue;
    if (n > 0 && members.includes(row[n - 1] ?? '')) runs.at(-1)?.push(id);
    else runs.push([id]);
  }
  return runs.map((run) => ({
    from: x(run[0] ?? '') - room.left + inset,
    to: x(run.at(-1) ?? '') + room.right - inset,
  }));
}

const around = (list: readonly Reach[]): Reach => ({
  from: Math.min(...list.map(({ from }) => from)),
  to: Math.max(...list.map(({ to }) => to)),
});

/** What joins two rows: as narrow as what both have in common, or as wide as both where that is little. */
function joint(upper: readonly Reach[], lower: readonly Reach[]): Reach {
  const [above, below] = [around(upper), around(lower)];
  const common = { from: Math.max(above.from, below.from), to: Math.min(above.to, below.to) };
  const isWhole = upper.length === 1 && lower.length === 1;
  return isWhole && common.to - common.from >= 40 ? common : around([...upper, ...lower]);
}

/** A way through a row in which nobody of the household is, between two people of it. */
function passage(row: readonly string[], x: At, near: Reach): Reach {
  const gaps = row.map((id) => x(id) + (room.right - room.left + pitch) / 2);
  const gap = sortedBy([(x(row[0] ?? '') ?? 0) - room.left - 3, ...gaps], (one) => [
    Math.abs(one - (near.from + near.to) / 2),
    one,
  ])[0] as number;
  return { from: gap - 3, to: gap + 3 };
}

function boxesOf({ household, inset }: Roof, order: Order, x: At, down: Down): readonly Box[] {
  const members = household.people.map(({ id }) => id);
  const rows = order.flatMap((ids, n) => (ids.some((id) => members.includes(id)) ? [n] : []));
  const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  let upper: readonly Reach[] | null = null;
  const boxes: Box[] = [];
  for (let row = first; row <= last; row += 1) {
    const ids = order[row] ?? [];
    const own = reaches(members, ids, x, inset);
    const here: readonly Reach[] = own.length > 0 || upper === null ? own : [passage(ids, x, around(upper))];
    const [top, bottom] = [down.top(row) + inset, down.bottom(row) - inset];
    boxes.push(...here.map((reach) => boxOf(reach, top, bottom)));
    if (upper !== null) boxes.push(boxOf(joint(upper, here), down.bottom(row - 1) - inset, top));
    if (here.length > 1 && first === last) boxes.push(boxOf(around(here), bottom, down.bottom(row) + 8 - inset));
    upper = here;
  }
  return boxes;
}

/** Draws every household where its people are. */
export function householdsOf(roofs: readonly Roof[], order: Order, x: At, down: Down): readonly HouseholdBox[] {
  const used = new Map<string, number>();
  return roofs.map((roof) => {
    const { household, over, lines } = roof;
    const before = used.get(over) ?? 0;
    used.set(over, before + lines.length);
    const row = order.findIndex((ids) => ids.includes(over));
    return {
      name: household.name,
      loops: outlineOf(boxesOf(roof, order, x, down)),
      caption: { x: x(over) + 18, y: down.top(row) + 22 + label.line * before, lines },
      says: household.people.map(({ id, days }) => ({ of: 'home', household: household.name, person: id, days })),
    };
  });
}
