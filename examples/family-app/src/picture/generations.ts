import type { Kinship, PictureFamily, PictureTie } from './family.js';
import { sortedBy } from './tidy.js';

/** Which row each person stands in; the oldest generation is row 0 and no row is empty. */
export type Rows = ReadonlyMap<string, number>;

/** By how many rows the first of a tie stands above the second. */
const above: Partial<Record<Kinship, number>> = {
  PARENT: 1,
  ADOPTIVE_PARENT: 1,
  STEP_PARENT: 1,
  FOSTER_CARER: 1,
  GRANDPARENT: 2,
  AUNT_OR_UNCLE: 1,
};

/** What decides a row, the surest first; of ties that contradict each other the surer one counts. */
const surest: readonly (readonly Kinship[])[] = [
  ['PARENT', 'ADOPTIVE_PARENT'],
  ['STEP_PARENT', 'FOSTER_CARER'],
  ['GRANDPARENT'],
  ['PARTNER', 'FORMER_PARTNER'],
  ['TWIN', 'SIBLING'],
  ['STEP_SIBLING', 'COUSIN'],
  ['AUNT_OR_UNCLE'],
];

interface Step {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
}

/** People who stand side by side are one group; steps lead from groups to groups below them, and never round. */
class Ladder {
  readonly #group: Map<string, string>;
  readonly #steps: Step[] = [];

  constructor(ids: readonly string[]) {
    this.#group = new Map(ids.map((id) => [id, id]));
  }

  #of(id: string): string {
    return this.#group.get(id) ?? id;
  }

  #leads(from: string, to: string): boolean {
    const seen = new Set([this.#of(from)]);
    for (const group of seen) {
      for (const step of this.#steps) if (this.#of(step.from) === group) seen.add(this.#of(step.to));
    }
    return seen.has(this.#of(to));
  }

  /** One above another, unless what is known already says otherwise. */
  below(from: string, to: string, rows: number): void {
    if (!this.#leads(to, from)) this.#steps.push({ from, to, rows });
  }

  /** Two side by side, unless one is above the other already. */
  beside(one: string, other: string): void {
    if (this.#leads(one, other) || this.#leads(other, one)) return;
    const [kept, gone] = [this.#of(one), this.#of(other)];
    for (const [id, group] of this.#group) if (group === gone) this.#group.set(id, kept);
  }

  /** Everybody as high as those above them allow; then whoever has nobody above them, just above the next below. */
  rows(): Map<string, number> {
    const depth = new Map([...this.#group.values()].map((group) => [group, 0]));
    const at = (id: string): number => depth.get(this.#of(id)) ?? 0;
    for (let round = 0; round < depth.size; round += 1) {
      for (const { from, to, rows } of this.#steps) depth.set(this.#of(to), Math.max(at(to), at(from) + rows));
    }
    const under = new Set(this.#steps.map(({ to }) => this.#of(to)));
    for (const group of depth.keys()) {
      const next = this.#steps.filter(({ from }) => this.#of(from) === group);
      if (!under.has(group) && next.length > 0) {
        depth.set(group, Math.min(...next.map(({ to, rows }) => at(to) - rows)));
      }
    }
    return new Map([...this.#group.keys()].map((id) => [id, at(id)]));
  }
}

const childTies: ReadonlySet<Kinship> = new Set(['PARENT', 'ADOPTIVE_PARENT', 'FOSTER_CARER']);

/** Pairs who bring up or had a child together, couple or not; a grandparent who fosters stays a generation above. */
function pairsOfParents(ties: readonly PictureTie[]): readonly (readonly [string, string])[] {
  const isGrandparent = ({ person, to }: PictureTie): boolean =>
    ties.some((tie) => tie.kinship === 'GRANDPARENT' && tie.person === person && tie.to === to);
  const parental = ties.filter((tie) => childTies.has(tie.kinship) && !isGrandparent(tie));
  return parental.flatMap((one) =>
    parental
      .filter((other) => other.to === one.to && other.person > one.person)
      .map((other) => [one.person, other.person] as const),
  );
}

/** Who is held together by ties of family, each part led by its lowest id. */
function parts(family: PictureFamily): ReadonlyMap<string, string> {
  const part = new Map(family.people.map(({ id }) => [id, id]));
  const kin = surest.flat();
  for (const { person, to } of family.ties.filter(({ kinship }) => kin.includes(kinship))) {
    const [kept, gone] = [part.get(person) ?? person, part.get(to) ?? to].sort();
    for (const [id, now] of part) if (now === gone && kept !== undefined) part.set(id, kept);
  }
  return part;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Years between two ages, and as good as a generation more between a child and an adult. */
const strangeness = (one: number, other: number): number => Math.abs(one - other) + (one < 18 === other < 18 ? 0 : 20);

/** How far a part is moved down so that its people stand beside people of their age. */
function shiftOf(part: readonly string[], main: readonly string[], rows: Rows, ages: ReadonlyMap<string, number>) {
  const rowOf = (id: string): number => rows.get(id) ?? 0;
  const aged = part.filter((id) => ages.has(id));
  const misfit = (shift: number): number => {
    const gaps = aged.map((id) => {
      const beside = main.filter((one) => rowOf(one) === rowOf(id) + shift && ages.has(one));
      return beside.length === 0 ? 40 : strangeness(ages.get(id) ?? 0, mean(beside.map((one) => ages.get(one) ?? 0)));
    });
    return gaps.length === 0 ? 0 : mean(gaps);
  };
  const [last, own] = [Math.max(0, ...main.map(rowOf)), Math.max(0, ...part.map(rowOf))];
  const shifts = Array.from({ length: last + own + 1 }, (_, n) => n - own);
  return sortedBy(shifts, (shift) => [Math.round(misfit(shift)), Math.abs(shift)])[0] ?? 0;
}

/** Rows counted from 0 without a gap. */
function closed(rows: Rows): Rows {
  const used = [...new Set(rows.values())].sort((a, b) => a - b);
  return new Map([...rows].map(([id, row]) => [id, used.indexOf(row)]));
}

function climb(family: PictureFamily): Rows {
  const ladder = new Ladder(family.people.map(({ id }) => id));
  for (const kinships of surest) {
    if (kinships.includes('TWIN')) for (const [one, other] of pairsOfParents(family.ties)) ladder.beside(one, other);
    for (const { person, to, kinship } of family.ties.filter((tie) => kinships.includes(tie.kinship))) {
      const rows = above[kinship];
      if (rows === undefined) ladder.beside(person, to);
      else ladder.below(person, to, rows);
    }
  }
  return ladder.rows();
}

/**
 * Parents above their children, partners and siblings side by side; people without a tie to the person in perspective
 * stand beside those of their age. Ties that run in a circle stop counting where they close it.
 */
export function rowsOf(family: PictureFamily): Rows {
  const rows = new Map(climb(family));
  const part = parts(family);
  const ages = new Map(family.people.flatMap(({ id, age }) => (age === null ? [] : [[id, age]])));
  const leader = part.get(family.index) ?? family.people[0]?.id;
  const main = family.people.map(({ id }) => id).filter((id) => part.get(id) === leader);
  for (const other of new Set(part.values())) {
    if (other === leader) continue;
    const ids = family.people.map(({ id }) => id).filter((id) => part.get(id) === other);
    const shift = shiftOf(ids, main, rows, ages);
    for (const id of ids) rows.set(id, (rows.get(id) ?? 0) + shift);
  }
  return closed(rows);
}
