import { describe, expect, it } from 'vitest';
import type { PictureFamily } from '../src/picture/family.js';
import { lineStyles } from '../src/picture/line-styles.js';
import type { Line, LineKind } from '../src/picture/lines.js';
import { type Picture, pictureOf } from '../src/picture/picture.js';
import { svgOf } from '../src/picture/svg-of.js';
import { died, divorced, families, foster, separated, step, twins } from './picture-families.js';

const imprint = { date: '3 November 2026', seenBy: 'Sam Okafor, link worker' };

const kinds = ({ genogram }: Picture): readonly LineKind[] =>
  [...new Set(genogram.lines.map(({ kind }) => kind))].sort();
const linesOf = ({ genogram }: Picture, kind: LineKind): readonly Line[] =>
  genogram.lines.filter((line) => line.kind === kind);
const lineTo = ({ genogram }: Picture, child: string, kind: LineKind): Line | undefined =>
  genogram.lines.find((line) => line.kind === kind && line.says.some(({ to }) => to === child));

function placeOf({ genogram }: Picture, id: string) {
  const found = genogram.people.find(({ person }) => person.id === id);
  if (found === undefined) throw new Error(`${id} is not in the picture`);
  return found;
}

const middleOf = (picture: Picture, one: string, other: string): number =>
  (placeOf(picture, one).x + placeOf(picture, other).x) / 2;

/** Everything that has a place, as numbers that a reviewer can follow. */
const positions = ({ genogram, ecomap }: Picture) => ({
  people: Object.fromEntries(genogram.people.map(({ person, x, y }) => [person.id, [x, y]])),
  lines: genogram.lines.map(({ kind, points, slashes }) => [
    kind,
    points.map(({ x, y }) => `${x},${y}`).join(' '),
    slashes.length,
  ]),
  households: genogram.households.map(({ name, loops }) => [
    name,
    ...loops.map((loop) => loop.map(({ x, y }) => `${x},${y}`).join(' ')),
  ]),
  services: (ecomap?.lines ?? []).map(({ service, points }) => [
    service.service,
    service.person,
    `${points[0]?.x},${points[0]?.y} ${points.at(-1)?.x},${points.at(-1)?.y}`,
  ]),
  size: [genogram.width, genogram.height, ecomap?.width, ecomap?.height],
});

describe('the six families', () => {
  it.each(Object.keys(families))('[APP-33] stand where they stood: %s', async (name) => {
    const family = families[name] as PictureFamily;
    const found = `${JSON.stringify(positions(pictureOf(family)), null, 1)}\n`;
    await expect(found).toMatchFileSnapshot(`expected/picture-${name}.json`);
  });

  it.each(Object.keys(families))('[APP-29] are drawn in the documents as they are drawn now: %s', async (name) => {
    const family = families[name] as PictureFamily;
    await expect(`${svgOf(family, imprint)}\n`).toMatchFileSnapshot(`../../../docs/screens/picture-${name}.svg`);
  });

  it.each(Object.keys(families))('[APP-28] have one person with a double outline: %s', (name) => {
    const family = families[name] as PictureFamily;
    const marked = pictureOf(family).genogram.people.filter(({ isIndex }) => isIndex);
    expect(marked.map(({ person }) => person.id)).toEqual([family.index]);
  });
});

describe('couples', () => {
  it('[APP-29] one stroke through the line of a couple who are separated', () => {
    expect(linesOf(pictureOf(separated), 'SEPARATED').map(({ slashes }) => slashes.length)).toEqual([1]);
  });

  it('[APP-29] two strokes through the line of a couple who are divorced', () => {
    expect(linesOf(pictureOf(divorced), 'DIVORCED').map(({ slashes }) => slashes.length)).toEqual([2]);
  });

  it('[APP-29] a dashed line between two who live together, a plain one between the married and civil partners', () => {
    expect(lineStyles[linesOf(pictureOf(divorced), 'COHABITING')[0]?.kind ?? 'SHARED'].dash).toBeDefined();
    expect(lineStyles[linesOf(pictureOf(step), 'MARRIED')[0]?.kind ?? 'SHARED'].dash).toBeUndefined();
    expect(lineStyles[linesOf(pictureOf(twins), 'CIVIL_PARTNERSHIP')[0]?.kind ?? 'SHARED'].dash).toBeUndefined();
  });

  it('[APP-28] partners of one person stand on both sides of them', () => {
    const picture = pictureOf(divorced);
    const [imran, sara, joe] = ['imran', 'sara', 'joe'].map((id) => placeOf(picture, id));
    expect(new Set([imran?.y, sara?.y, joe?.y]).size).toBe(1);
    expect([imran, sara, joe].map((one) => one?.x)).toEqual([imran?.x, sara?.x, joe?.x].sort((a = 0, b = 0) => a - b));
  });
});

describe('children', () => {
  it('[APP-28] hang from the middle between their parents', () => {
    const picture = pictureOf(separated);
    const stem = linesOf(picture, 'BORN').find(
      ({ says, points }) => says.length === 0 && points[0]?.x === points[1]?.x,
    );
    expect(stem?.points[0]?.x).toBe(middleOf(picture, 'anna', 'tom'));
  });

  it('[APP-28] the eldest stands first', () => {
    const picture = pictureOf(twins);
    const row = picture.genogram.people.filter(({ row }) => row === 1).map(({ person }) => person.age);
    expect(row).toEqual([18, 15, 15, 8]);
  });

  it('[APP-29] a fostered child has a dashed line from the carers and a plain one from the parent', () => {
    const picture = pictureOf(foster);
    expect(lineStyles.FOSTERED.dash).toBeDefined();
    expect(lineTo(picture, 'kofi', 'FOSTERED')?.says.map(({ person }) => person)).toEqual(['grace', 'paul']);
    expect(lineTo(picture, 'kofi', 'BORN')?.says.map(({ person }) => person)).toEqual(['efua']);
  });

  it('[APP-29] an adopted child has a dashed line of another kind', () => {
    expect(lineTo(pictureOf(foster), 'ama', 'ADOPTED')?.says.length).toBe(2);
    expect(lineStyles.ADOPTED.dash).not.toBe(lineStyles.FOSTERED.dash);
    expect(lineStyles.ADOPTED.dash).toBeDefined();
  });

  it('[APP-29] a step-parent is the partner of a parent, and has a line only where no such parent is shown', () => {
    expect(kinds(pictureOf(step))).not.toContain('STEP');
    const people = step.people.filter(({ id }) => id !== 'dee');
    expect(lineTo(pictureOf({ ...step, people }), 'ella', 'STEP')?.says.map(({ person }) => person)).toEqual(['mark']);
  });

  it('[APP-29] twins fork from one point', () => {
    const forks = linesOf(pictureOf(twins), 'TWINS');
    expect(forks.length).toBe(2);
    expect(new Set(forks.map(({ points }) => JSON.stringify(points[0]))).size).toBe(1);
    expect(new Set(forks.map(({ points }) => points.at(-1)?.x)).size).toBe(2);
  });

  it('[APP-35] a parent alone has a line straight from them, with nothing beside it', () => {
    const people = separated.people.filter(({ id }) => id !== 'tom' && id !== 'leo');
    const picture = pictureOf({ ...separated, people });
    const line = lineTo(picture, 'maya', 'BORN');
    expect(new Set(line?.points.map(({ x }) => x))).toEqual(new Set([placeOf(picture, 'anna').x]));
    expect(kinds(picture)).toEqual(['BORN']);
  });

  it('[APP-35] a grandparent stands right above where no parent is shown', () => {
    const people = separated.people.filter(({ id }) => id === 'rose' || id === 'maya');
    const picture = pictureOf({ ...separated, people });
    expect(placeOf(picture, 'maya').row).toBe(1);
    expect(kinds(picture)).toEqual(['GRANDCHILD']);
  });
});

describe('those who died', () => {
  it('[APP-29] have a cross through their symbol, and the words', () => {
    const svg = svgOf(died, imprint);
    expect(svg.match(/<path d="M[\d.]+,[\d.]+L[\d.]+,[\d.]+M/g)?.length).toBe(2 + 1);
    expect(svg).toContain('died at 41');
    expect(svgOf(twins, imprint)).not.toMatch(/<path d="M[\d.]+,[\d.]+L[\d.]+,[\d.]+M/);
  });
});

describe('homes', () => {
  it('[APP-28] a child of two homes is in both, with the days in each', () => {
    const { genogram } = pictureOf(separated);
    expect(genogram.households.map(({ name }) => name)).toEqual(['Anna’s home', 'Tom’s flat']);
    const words = placeOf(pictureOf(separated), 'maya')
      .label.lines.map(({ text }) => text)
      .join(' ');
    expect(words).toContain('Anna’s home: Mon to Thu');
    expect(words).toContain('Tom’s flat: Fri to Sun');
  });
});

describe('what cannot be', () => {
  const person = (id: string) => ({ id, knownAs: id, symbol: null, age: null, died: false });
  const parent = (one: string, to: string) => ({ person: one, to, kinship: 'PARENT' as const, partnership: null });

  it('[APP-33] parents in a circle are drawn as far as they can be, and the rest is written', () => {
    const family: PictureFamily = {
      people: ['a', 'b', 'c'].map(person),
      index: 'a',
      ties: [parent('a', 'b'), parent('b', 'c'), parent('c', 'a')],
      households: [],
      services: [],
    };
    const { genogram } = pictureOf(family);
    expect(genogram.people.map(({ row }) => row)).toEqual([0, 1, 2]);
    expect(genogram.people.flatMap(({ label }) => label.lines.map(({ text }) => text)).join(' ')).toContain('parent');
  });

  it('[APP-35] a family of nobody is an empty picture', () => {
    const { genogram, ecomap } = pictureOf({ people: [], index: 'a', ties: [], households: [], services: [] });
    expect({ people: genogram.people, lines: genogram.lines, ecomap }).toEqual({ people: [], lines: [], ecomap: null });
  });
});
