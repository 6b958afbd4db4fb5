import type { Bonds, Brood } from './bonds.js';
import type { PictureFamily } from './family.js';
import type { Rows } from './generations.js';
import { sortedBy } from './tidy.js';

/** The people of each row from left to right. */
export type Order = readonly (readonly string[])[];

type Place = (id: string) => number;

const spread = (places: readonly number[]): number =>
  places.length === 0 ? 0 : Math.max(...places) - Math.min(...places) + 1 - places.length;

const middle = (places: readonly number[]): number => (Math.max(...places) + Math.min(...places)) / 2;

/** How much is wrong with an order, each wrong by its weight; the lowest sum is the best picture. */
class Taste {
  readonly #family: PictureFamily;
  readonly #bonds: Bonds;
  readonly #rows: Rows;
  readonly #age: ReadonlyMap<string, number>;
  readonly #symbol: ReadonlyMap<string, string | null>;

  constructor(family: PictureFamily, bonds: Bonds, rows: Rows) {
    this.#family = family;
    this.#bonds = bonds;
    this.#rows = rows;
    this.#age = new Map(family.people.map(({ id, age }) => [id, age ?? -1]));
    this.#symbol = new Map(family.people.map(({ id, symbol }) => [id, symbol]));
  }

  of(order: Order): number {
    const places = new Map(order.flatMap((row) => row.map((id, n) => [id, n - (row.length - 1) / 2] as const)));
    const place: Place = (id) => places.get(id) ?? 0;
    return this.#couples(place) + this.#broods(place) + this.#crossings(place) + this.#households(place);
  }

  /** Partners side by side; by custom a square to the left of a circle. */
  #couples(place: Place): number {
    const cost = this.#bonds.couples.map(({ one, other }) => {
      const [left, right] = place(one) < place(other) ? [one, other] : [other, one];
      const custom = this.#symbol.get(left) === 'circle' && this.#symbol.get(right) === 'square' ? 1 : 0;
      return 30 * (place(right) - place(left) - 1) + custom;
    });
    return cost.reduce((sum, one) => sum + one, 0);
  }

  /** Siblings together and the eldest first, twins side by side, children below those they hang from. */
  #broods(place: Place): number {
    const cost = this.#bonds.broods.map(({ elders, children, twins }) => {
      const places = children.map(({ id }) => place(id));
      const wrong = children.flatMap(({ id }) =>
        children.filter((one) => place(one.id) > place(id) && (this.#age.get(one.id) ?? 0) > (this.#age.get(id) ?? 0)),
      );
      const forks = twins.map((ids) => 25 * spread(ids.map(place)));
      const slope = elders.length === 0 ? 0 : Math.abs(middle(elders.map(place)) - middle(places));
      return 5 * spread(places) + 12 * wrong.length + forks.reduce((sum, one) => sum + one, 0) + slope;
    });
    return cost.reduce((sum, one) => sum + one, 0);
  }

  #edges(brood: Brood, place: Place) {
    const from = brood.elders.length === 0 ? null : middle(brood.elders.map(place));
    const row = this.#rows.get(brood.children[0]?.id ?? '') ?? 0;
    return brood.children.map(({ id }) => ({ brood, row, from: from ?? place(id), to: place(id) }));
  }

  /** Lines from above to below that cross. */
  #crossings(place: Place): number {
    const edges = this.#bonds.broods.flatMap((brood) => this.#edges(brood, place));
    const crossed = edges.flatMap((one, n) =>
      edges
        .slice(n + 1)
        .filter((other) => other.brood !== one.brood && other.row === one.row)
        .filter((other) => (one.from - other.from) * (one.to - other.to) < 0),
    );
    return 20 * crossed.length;
  }

  /** Those who live together stand together. */
  #households(place: Place): number {
    const cost = this.#family.households.flatMap(({ people }) => {
      const rows = new Map<number, number[]>();
      for (const { id } of people) {
        const row = this.#rows.get(id) ?? 0;
        rows.set(row, [...(rows.get(row) ?? []), place(id)]);
      }
      return [...rows.values()].map((places) => 8 * spread(places));
    });
    return cost.reduce((sum, one) => sum + one, 0);
  }
}

/** Every row that comes of taking up to four neighbours out and putting them back elsewhere, either way round. */
function* moves(row: readonly string[]): Generator<readonly string[]> {
  for (let length = 1; length <= Math.min(4, row.length); length += 1) {
    for (let from = 0; from + length <= row.length; from += 1) {
      const taken = row.slice(from, from + length);
      const rest = [...row.slice(0, from), ...row.slice(from + length)];
      for (let to = 0; to <= rest.length; to += 1) {
        yield [...rest.slice(0, to), ...taken, ...rest.slice(to)];
        if (length > 1) yield [...rest.slice(0, to), ...taken.toReversed(), ...rest.slice(to)];
      }
    }
  }
}

function bestMove(order: Order, taste: Taste): { readonly order: Order; readonly cost: number } {
  let best = { order, cost: taste.of(order) };
  for (const [n, row] of order.entries()) {
    for (const moved of moves(row)) {
      const next = order.with(n, moved);
      const cost = taste.of(next);
      if (cost < best.cost - 1e-9) best = { order: next, cost };
    }
  }
  return best;
}

/** People row by row, those with the same people above them together; where all rules start from. */
function firstOrder(family: PictureFamily, rows: Rows): Order {
  const count = Math.max(-1, ...rows.values()) + 1;
  const sorted = sortedBy(family.people, ({ id, age }) => [-(age ?? -1), id]);
  return Array.from({ length: count }, (_, n) => sorted.map(({ id }) => id).filter((id) => rows.get(id) === n));
}

/** The order in each row with the fewest wrongs that small moves find; the same people give the same order. */
export function orderOf(family: PictureFamily, bonds: Bonds, rows: Rows): Order {
  const taste = new Taste(family, bonds, rows);
  let order = firstOrder(family, rows);
  let cost = Number.POSITIVE_INFINITY;
  for (;;) {
    const best = bestMove(order, taste);
    if (best.cost >= cost) return order;
    ({ order, cost } = best);
  }
}
