import type { Bonds, Brood, Couple, CoupleKind, DescentKind } from './bonds.js';
import type { Down } from './down.js';
import type { PersonSymbol, PictureTie } from './family.js';
import type { Lanes } from './lanes.js';
import { lineStyles } from './line-styles.js';
import { edgeOf, type Point, pitch } from './measures.js';
import type { Across, Trunk, Twig } from './trunks.js';

/** What a line of the family tree means; a shared one is part of lines that mean different things. */
export type LineKind = CoupleKind | DescentKind | 'TWINS' | 'SHARED';

/** One line, with the ties it stands for; a line that several children share stands for none by itself. */
export interface Line {
  readonly kind: LineKind;
  readonly points: readonly Point[];
  /** Strokes through the line: one where the couple is separated, two where divorced. */
  readonly slashes: readonly Point[];
  readonly says: readonly PictureTie[];
}

/** What is needed to draw between people who have their places. */
export interface Ground {
  readonly across: Across;
  readonly down: Down;
  readonly lanes: Lanes;
  readonly symbol: (id: string) => PersonSymbol;
  readonly index: string;
  /** Whether something is written above the people of a row; slanting lines keep clear of it, and of whoever is between. */
  readonly hasCaptions: (row: number) => boolean;
}

const at = (x: number, y: number): Point => ({ x, y });

const edge = ({ across, symbol, index }: Ground, id: string, x: number): number =>
  edgeOf(symbol(id), id === index, x - across.x(id));
const bottomOf = (ground: Ground, id: string, x: number): number =>
  ground.down.middle(ground.across.row(id)) + edge(ground, id, x);
const topOf = (ground: Ground, id: string, x: number): number =>
  ground.down.middle(ground.across.row(id)) - edge(ground, id, x);

/** How far from each other the strokes through a line stand. */
const strokeGap = 8;

/** Where the strokes through a line stand, about its middle: as many as its kind has. */
function strokesOf(kind: CoupleKind): readonly number[] {
  const { slashes = 0 } = lineStyles[kind];
  return Array.from({ length: slashes }, (_, n) => (n - (slashes - 1) / 2) * strokeGap);
}

function coupleLine(ground: Ground, couple: Couple, hasChildren: boolean): Line {
  const ends = [couple.one, couple.other].map((id) => ({ id, x: ground.across.leg(id, couple) }));
  const [left, right] = ends.toSorted((a, b) => a.x - b.x) as [(typeof ends)[0], (typeof ends)[0]];
  const y = ground.down.lane(ground.across.row(couple.one), ground.lanes.couple.get(couple) ?? 0);
  const middle = (ground.across.x(couple.one) + ground.across.x(couple.other)) / 2 + (hasChildren ? 30 : 0);
  return {
    kind: couple.kind,
    points: [
      { x: left.x, y: bottomOf(ground, left.id, left.x) },
      { x: left.x, y },
      { x: right.x, y },
      { x: right.x, y: bottomOf(ground, right.id, right.x) },
    ],
    slashes: strokesOf(couple.kind).map((by) => ({ x: middle + by, y })),
    says: couple.ties,
  };
}

/** Where the line of a brood begins: at the couple's line, at the one parent, or where it left the row above. */
function stemTop(ground: Ground, { brood, row, stem, isContinued }: Trunk, couples: readonly Couple[]): number {
  if (isContinued) return ground.down.bottom(row);
  const [one, other] = brood.elders;
  if (one !== undefined && other === undefined) return bottomOf(ground, one, stem ?? 0);
  const couple = couples.find((pair) => [pair.one, pair.other].every((id) => brood.elders.includes(id)));
  return ground.down.lane(row, couple === undefined ? 0 : (ground.lanes.couple.get(couple) ?? 0));
}

/** One kind for what several children share: their own where they all have the same, and a plain line otherwise. */
const sharedKind = ({ children }: Brood): LineKind => {
  const kinds = new Set(children.map(({ kind }) => kind));
  return kinds.size === 1 ? (children[0]?.kind ?? 'SHARED') : 'SHARED';
};

function twigLines(ground: Ground, trunk: Trunk, twig: Twig, y: number): readonly Line[] {
  const next = trunk.row + 1;
  if (twig.children.length === 0) {
    const points = [
      { x: twig.x, y },
      { x: twig.x, y: ground.down.top(next) },
      { x: twig.x, y: ground.down.bottom(next) },
    ];
    return [{ kind: sharedKind(trunk.brood), points, slashes: [], says: [] }];
  }
  return twig.children.map((id, n) => {
    const child = trunk.brood.children.find((one) => one.id === id);
    const isFork = twig.children.length > 1;
    const x = twig.ends[n] ?? twig.x;
    const end = { x, y: topOf(ground, id, x) };
    const mayMeet = ground.hasCaptions(next) || Math.abs(x - twig.x) > 0.6 * pitch;
    const bend = isFork && mayMeet ? [at(x, ground.down.top(next))] : [];
    const kind = child?.kind ?? 'BORN';
    return {
      kind: isFork && (kind === 'BORN' || kind === 'SIBLINGS') ? 'TWINS' : kind,
      points: [{ x: twig.x, y }, ...bend, end],
      slashes: [],
      says: child?.ties ?? [],
    };
  });
}

function trunkLines(ground: Ground, trunk: Trunk, couples: readonly Couple[]): readonly Line[] {
  const y = ground.down.lane(trunk.row, ground.lanes.trunk.get(trunk) ?? 0);
  const kind = sharedKind(trunk.brood);
  const twigs = trunk.twigs.flatMap((twig) => twigLines(ground, trunk, twig, y));
  const [only] = twigs;
  if (only !== undefined && twigs.length === 1 && trunk.stem === only.points[0]?.x) {
    return [{ ...only, points: [at(trunk.stem, stemTop(ground, trunk, couples)), ...only.points.slice(1)] }];
  }
  const xs = [...trunk.twigs.map(({ x }) => x), ...(trunk.stem === null ? [] : [trunk.stem])].toSorted((a, b) => a - b);
  const [from, to] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  const stem = trunk.stem === null ? [] : [[at(trunk.stem, stemTop(ground, trunk, couples)), at(trunk.stem, y)]];
  const bar = from === to ? [] : [[at(from, y), at(to, y)]];
  const shared = [...stem, ...bar].map((points): Line => ({ kind, points, slashes: [], says: [] }));
  return [...shared, ...twigs];
}

/** Every line of the family tree, from left to right and from top to bottom. */
export function linesOf(bonds: Bonds, ground: Ground): readonly Line[] {
  const hasChildren = ({ one, other }: Couple): boolean =>
    bonds.broods.some(({ elders }) => elders.length === 2 && elders.includes(one) && elders.includes(other));
  return [
    ...bonds.couples.map((couple) => coupleLine(ground, couple, hasChildren(couple))),
    ...ground.across.trunks.flatMap((trunk) => trunkLines(ground, trunk, bonds.couples)),
  ];
}
