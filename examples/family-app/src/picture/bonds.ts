import type { Kinship, Partnership, PictureFamily, PictureTie } from './family.js';
import type { Rows } from './generations.js';
import { compare, distinct, sortedBy } from './tidy.js';

/** How two partners are drawn: what is between them, or that it ended; nothing is said of what nobody said. */
export type CoupleKind = Partnership | 'PARTNERS' | 'FORMER_PARTNERS' | 'PARENTS_OF_A_CHILD';

/** Two people on one row between whom a line runs. */
export interface Couple {
  readonly one: string;
  readonly other: string;
  readonly kind: CoupleKind;
  readonly ties: readonly PictureTie[];
}

/** How a child hangs from those above. */
export type DescentKind = 'BORN' | 'ADOPTED' | 'FOSTERED' | 'STEP' | 'GRANDCHILD' | 'SIBLINGS';

/** A child of a brood, with the ties that its line stands for. */
export interface Descendant {
  readonly id: string;
  readonly kind: DescentKind;
  readonly ties: readonly PictureTie[];
}

/** Children who hang from the same one or two people above them, or, without any of them, from each other. */
export interface Brood {
  readonly elders: readonly string[];
  readonly children: readonly Descendant[];
  /** Children of one birth, who fork from one point. */
  readonly twins: readonly (readonly string[])[];
}

/** What lines are drawn, and the ties for which there is none: those told by other lines, and those written in words. */
export interface Bonds {
  readonly couples: readonly Couple[];
  readonly broods: readonly Brood[];
  readonly implied: readonly PictureTie[];
  readonly written: readonly PictureTie[];
}

const descents: readonly (readonly [Kinship, DescentKind])[] = [
  ['PARENT', 'BORN'],
  ['ADOPTIVE_PARENT', 'ADOPTED'],
  ['FOSTER_CARER', 'FOSTERED'],
  ['STEP_PARENT', 'STEP'],
  ['GRANDPARENT', 'GRANDCHILD'],
];

const keyOf = (ids: readonly string[]): string => JSON.stringify([...ids].sort());
const isPair = ({ kinship }: PictureTie): boolean => kinship === 'PARTNER' || kinship === 'FORMER_PARTNER';
const isSame = (a: PictureTie, b: PictureTie): boolean =>
  (a.person === b.person && a.to === b.to) || (a.person === b.to && a.to === b.person);

const coupleKind = ({ kinship, partnership }: PictureTie): CoupleKind => {
  if (kinship === 'PARTNER') return partnership ?? 'PARTNERS';
  return partnership === 'DIVORCED' || partnership === 'SEPARATED' ? partnership : 'FORMER_PARTNERS';
};

function couplesOf(ties: readonly PictureTie[], beside: (a: string, b: string) => boolean): readonly Couple[] {
  const pairs = ties.filter((tie) => isPair(tie) && beside(tie.person, tie.to));
  return distinct(pairs, ({ person, to }) => keyOf([person, to])).map((tie) => {
    const all = pairs.filter((other) => isSame(other, tie));
    const ended = all.find(({ kinship }) => kinship === 'FORMER_PARTNER') ?? tie;
    return { one: tie.person, other: tie.to, kind: coupleKind(ended), ties: all };
  });
}

/** Those above one child in one way, by couples; two parents who are no couple still have the child together. */
function elderSets(elders: readonly string[], couples: readonly Couple[], kind: DescentKind): readonly string[][] {
  const left = new Set(elders);
  const sets: string[][] = [];
  for (const { one, other } of couples) {
    if (left.has(one) && left.has(other)) {
      sets.push([one, other]);
      left.delete(one);
      left.delete(other);
    }
  }
  const together = kind !== 'STEP' && kind !== 'GRANDCHILD' && left.size === 2;
  return [...sets, ...(together ? [[...left]] : [...left].map((id) => [id]))];
}

interface Hanging extends Descendant {
  readonly elders: readonly string[];
}

function hangings(family: PictureFamily, couples: readonly Couple[], rows: Rows): readonly Hanging[] {
  const rowOf = (id: string): number => rows.get(id) ?? 0;
  return family.people.flatMap(({ id }) =>
    descents.flatMap(([kinship, kind]) => {
      const ties = family.ties.filter((tie) => tie.kinship === kinship && tie.to === id);
      const higher = ties.filter(({ person }) => rowOf(person) < rowOf(id));
      const byRow = [...new Set(higher.map(({ person }) => rowOf(person)))].sort(compare);
      const sets = byRow.flatMap((row) => {
        const elders = higher.map(({ person }) => person).filter((person) => rowOf(person) === row);
        return elderSets(elders, couples, kind);
      });
      return sets.map((elders) => ({ id, kind, elders, ties: ties.filter((tie) => elders.includes(tie.person)) }));
    }),
  );
}

/** Joins what touches: lists of ids that share one become one list. */
export function joined(links: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let groups: (readonly string[])[] = [];
  for (const link of links) {
    const touching = groups.filter((group) => group.some((id) => link.includes(id)));
    groups = [
      ...groups.filter((group) => !touching.includes(group)),
      [...new Set([...touching.flat(), ...link])].sort(),
    ];
  }
  return sortedBy(groups, ([first]) => [first ?? '']);
}

/** A tie that lines between others tell already: a step-parent is the partner of a parent, a sibling has a parent too. */
function impliedBy(tie: PictureTie, hanging: readonly Hanging[], couples: readonly Couple[]): boolean {
  const upbringing = hanging.filter(({ kind }) => kind !== 'STEP' && kind !== 'GRANDCHILD');
  const above = (id: string): readonly string[] =>
    upbringing.filter((one) => one.id === id).flatMap(({ elders }) => elders);
  if (tie.kinship === 'SIBLING') return above(tie.person).some((id) => above(tie.to).includes(id));
  if (tie.kinship === 'GRANDPARENT') return above(tie.to).some((id) => above(id).includes(tie.person));
  if (tie.kinship !== 'STEP_PARENT') return false;
  const parents = above(tie.to);
  return couples.some(({ one, other }) =>
    one === tie.person ? parents.includes(other) : other === tie.person && parents.includes(one),
  );
}

function broodsOf(hanging: readonly Hanging[], twinTies: readonly PictureTie[]): readonly Brood[] {
  const keys = [...new Set(hanging.map(({ elders }) => keyOf(elders)))].sort();
  return keys.map((key) => {
    const here = hanging.filter(({ elders }) => keyOf(elders) === key);
    const children = distinct(here, ({ id }) => id).map(({ id, kind }) => ({
      id,
      kind,
      ties: [
        ...here.filter((one) => one.id === id).flatMap(({ ties }) => ties),
        ...twinTies.filter((tie) => tie.person === id && here.some((one) => one.id === tie.to)),
      ],
    }));
    const pairs = twinTies.filter(({ person, to }) => [person, to].every((id) => here.some((one) => one.id === id)));
    return { elders: here[0]?.elders ?? [], children, twins: joined(pairs.map(({ person, to }) => [person, to])) };
  });
}

/** Siblings of whom no parent in common is in the picture hang from a line of their own. */
function siblingBroods(ties: readonly PictureTie[]): readonly Brood[] {
  const twins = ties.filter(({ kinship }) => kinship === 'TWIN');
  return joined(ties.map(({ person, to }) => [person, to])).map((ids) => ({
    elders: [],
    children: ids.map((id) => ({ id, kind: 'SIBLINGS', ties: ties.filter(({ person }) => person === id) })),
    twins: joined(twins.filter(({ person }) => ids.includes(person)).map(({ person, to }) => [person, to])),
  }));
}

/** Parents of one child, who are not known as a couple, have a line between them for the child's sake. */
const parentsOnly = (broods: readonly Brood[], couples: readonly Couple[]): readonly Couple[] =>
  broods.flatMap(({ elders: [one, other] }) => {
    if (one === undefined || other === undefined) return [];
    const known = couples.some((couple) => keyOf([couple.one, couple.other]) === keyOf([one, other]));
    return known ? [] : [{ one, other, kind: 'PARENTS_OF_A_CHILD' as const, ties: [] }];
  });

/** Sorts every tie into the line that shows it, or the words that do. */
export function bondsOf(family: PictureFamily, rows: Rows): Bonds {
  const beside = (a: string, b: string): boolean => rows.get(a) === rows.get(b);
  const couples = couplesOf(family.ties, beside);
  const all = hangings(family, couples, rows);
  const implied = family.ties.filter((tie) => impliedBy(tie, all, couples));
  const drawn = all.filter(({ ties }) => !ties.every((tie) => implied.includes(tie)));
  const related = family.ties.filter(({ kinship, person, to }) => /SIBLING$|TWIN/.test(kinship) && beside(person, to));
  const twins = related.filter(({ kinship }) => kinship === 'TWIN');
  const broods = broodsOf(drawn, twins);
  const shared = new Set(broods.flatMap(({ children }) => children.flatMap(({ ties }) => ties)));
  const apart = related.filter((tie) => tie.kinship !== 'STEP_SIBLING' && !shared.has(tie) && !implied.includes(tie));
  const lines = [...broods, ...siblingBroods(apart)];
  const said = new Set([
    ...couples.flatMap(({ ties }) => ties),
    ...lines.flatMap(({ children }) => children.flatMap(({ ties }) => ties)),
  ]);
  return {
    couples: [...couples, ...parentsOnly(broods, couples)],
    broods: lines,
    implied: implied.filter((tie) => !said.has(tie)),
    written: family.ties.filter((tie) => !said.has(tie) && !implied.includes(tie)),
  };
}
