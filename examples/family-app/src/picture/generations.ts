import type { Kinship, PictureFamily, PictureTie } from './family.js';
import { Ladder } from './ladder.js';
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
 * Parents above their children, partners and siblings side by side; people without a tie to most of the others stand
 * beside those of their age. Ties that run in a circle stop counting where they close it.
 */
export function rowsOf(family: PictureFamily): Rows {
  const rows = new Map(climb(family));
  const part = parts(family);
  const ages = new Map(family.people.flatMap(({ id, age }) => (age === null ? [] : [[id, age]])));
  const sizes = [...new Set(part.values())].map((led) => ({
    led,
    size: [...part.values()].filter((one) => one === led).length,
  }));
  const leader = sortedBy(sizes, ({ led, size }) => [-size, led])[0]?.led;
  const main = family.people.map(({ id }) => id).filter((id) => part.get(id) === leader);
  for (const other of new Set(part.values())) {
    if (other === leader) continue;
    const ids = family.people.map(({ id }) => id).filter((id) => part.get(id) === other);
    const shift = shiftOf(ids, main, rows, ages);
    for (const id of ids) rows.set(id, (rows.get(id) ?? 0) + shift);
  }
  return closed(rows);
}
