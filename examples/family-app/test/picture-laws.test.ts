import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureFamily } from '../src/picture/family.js';
import { type Genogram, genogramOf } from '../src/picture/genogram.js';
import type { Line } from '../src/picture/lines.js';
import { type Box, halfOf, type Point } from '../src/picture/measures.js';
import { factsOf, pictureOf } from '../src/picture/picture.js';
import { rowsOfTable } from '../src/picture/table.js';
import { nameSize, widthOf, wordSize } from '../src/picture/text.js';
import { tidy } from '../src/picture/tidy.js';
import { soundFamily, wildFamily } from './picture-arbitrary.js';
import { onceWrong } from './picture-once-wrong.js';

const runs = { numRuns: 50, seed: 20_261_129 };
const withOnceWrong = { ...runs, examples: onceWrong.map((family): [PictureFamily] => [family]) };
const treeOf = (family: PictureFamily): Genogram => genogramOf(tidy(family));

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

type Placed = Genogram['people'][number];

const symbolBox = ({ x, y, symbol, isIndex }: Placed): Box => {
  const half = halfOf(symbol, isIndex);
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
};

/** A square that is wholly within the symbol. */
const heart = ({ x, y, symbol }: Placed): Box => {
  const half = { square: 19, circle: 15, diamond: 13 }[symbol];
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
};

const labelBox = ({ label }: Placed): Box => ({
  x: label.x,
  y: label.y - 12,
  width: Math.max(0, ...label.lines.map(({ text, isName }) => widthOf(text, isName ? nameSize : wordSize))),
  height: label.lines.length * 16,
});

const captionBox = ({ caption: { x, y, lines } }: Genogram['households'][number]): Box => ({
  x,
  y: y - 10,
  width: Math.max(...lines.map((line) => widthOf(line, wordSize))),
  height: lines.length * 16,
});

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((one, n) => list.slice(n + 1).map((other) => [one, other] as const));

type Way = readonly [Point, Point];

const segments = ({ points }: Line): readonly Way[] => points.slice(1).map((to, n) => [points[n] ?? to, to] as const);

/** On how many pixels two level or upright ways run along each other. */
function shared([a, b]: Way, [c, d]: Way): number {
  const on = (axis: 'x' | 'y', across: 'x' | 'y'): number => {
    const isOne = [a, b, c, d].every((point) => Math.abs(point[across] - a[across]) < 1);
    const [from, to] = [
      Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis])),
      Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])),
    ];
    return isOne ? to - from : 0;
  };
  return Math.max(on('x', 'y'), on('y', 'x'));
}

/** Points along a line, its two ends left out: there it meets those it belongs to. */
const along = (line: Line): readonly Point[] =>
  segments(line).flatMap(([from, to]) =>
    Array.from({ length: 38 }, (_, n) => (n + 1) / 39).map((share) => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    })),
  );

const isIn = ({ x, y }: Point, box: Box): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

/** Whether a point is inside loops, by counting how many sides a ray to the right crosses. */
const isInside = ({ x, y }: Point, loops: readonly (readonly Point[])[]): boolean =>
  loops
    .flatMap((loop) => loop.map((to, n) => [loop.at(n - 1) ?? to, to] as const))
    .filter(([from, to]) => {
      const spans = from.y > y !== to.y > y;
      return spans && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x;
    }).length %
    2 ===
  1;

describe('any family of up to twelve', () => {
  it('[APP-33] is the same picture in whatever order it is given', () => {
    const mixed = wildFamily.chain((family) =>
      fc.tuple(
        fc.constant(family),
        fc.shuffledSubarray([...family.people], { minLength: family.people.length }),
        fc.shuffledSubarray([...family.ties], { minLength: family.ties.length }),
        fc.shuffledSubarray([...family.households], { minLength: family.households.length }),
        fc.shuffledSubarray([...family.services], { minLength: family.services.length }),
      ),
    );
    fc.assert(
      fc.property(mixed, ([family, people, ties, households, services]) => {
        const turned = households.map((one) => ({ ...one, people: [...one.people].reverse() }));
        expect(pictureOf({ ...family, people, ties, households: turned, services })).toEqual(pictureOf(family));
      }),
      runs,
    );
  });

  it('[APP-28] has everybody once, in rows without a gap', () => {
    fc.assert(
      fc.property(wildFamily, (family) => {
        const { people } = treeOf(family);
        expect(people.map(({ person }) => person.id).sort()).toEqual(family.people.map(({ id }) => id).sort());
        const rows = [...new Set(people.map(({ row }) => row))].sort((a, b) => a - b);
        expect(rows).toEqual(rows.map((_, n) => n));
      }),
      runs,
    );
  });

  it('[APP-28] has no symbol and no words upon another', () => {
    fc.assert(
      fc.property(wildFamily, (family) => {
        const { people } = treeOf(family);
        const outside = people.filter(
          (one) => ![symbolBox(one), labelBox(one)].every((box) => isWithin(box, one.room)),
        );
        const covered = people.filter((one) => overlap(symbolBox(one), labelBox(one)));
        const touching = pairs(people).filter(([one, other]) => overlap(one.room, other.room));
        expect({ outside, covered, touching }).toEqual({ outside: [], covered: [], touching: [] });
      }),
      runs,
    );
  });

  it('[APP-29] has no line across a symbol, the words of a person or the name of a home', () => {
    fc.assert(
      fc.property(wildFamily, (family) => {
        const { people, lines, households } = treeOf(family);
        const boxes = [...people.flatMap((one) => [labelBox(one), heart(one)]), ...households.map(captionBox)];
        const across = lines.filter((line) => along(line).some((point) => boxes.some((box) => isIn(point, box))));
        expect(across).toEqual([]);
      }),
      withOnceWrong,
    );
  });

  it('[APP-29] has no line that runs along another', () => {
    fc.assert(
      fc.property(wildFamily, (family) => {
        const ways = treeOf(family).lines.flatMap(segments);
        expect(pairs(ways).filter(([one, other]) => shared(one, other) > 1)).toEqual([]);
      }),
      withOnceWrong,
    );
  });

  it('[APP-28] has in the line around a household those who live there and nobody else', () => {
    fc.assert(
      fc.property(wildFamily, (family) => {
        const { people, households } = treeOf(family);
        const shown = households.map(({ name, loops }) => ({
          name,
          ids: people
            .filter((one) => isInside(one, loops))
            .map(({ person }) => person.id)
            .sort(),
        }));
        const given = tidy(family).households.map(({ name, people: members }) => ({
          name,
          ids: members.map(({ id }) => id),
        }));
        expect(shown).toEqual(given);
      }),
      runs,
    );
  });

  it('[APP-31] tells the same in its picture and in its table, and both tell all that was given', () => {
    const sorted = (facts: readonly unknown[]): readonly string[] =>
      [...new Set(facts.map((fact) => JSON.stringify(fact)))].sort();
    fc.assert(
      fc.property(wildFamily, (family) => {
        const picture = pictureOf(family);
        const { people, ties, households, services } = picture.family;
        const given = [
          ...people.map((person) => ({ of: 'person', person })),
          ...ties.map((tie) => ({ of: 'tie', tie })),
          ...households.flatMap(({ name, people: members }) =>
            members.map(({ id, days }) => ({ of: 'home', household: name, person: id, days })),
          ),
          ...services.map((service) => ({ of: 'service', service })),
        ];
        expect(sorted(factsOf(picture))).toEqual(sorted(given));
        expect(sorted(rowsOfTable(picture).flatMap(({ says }) => says))).toEqual(sorted(given));
      }),
      runs,
    );
  });

  it('[APP-35] is the same picture whether what leads to somebody hidden was given or not', () => {
    fc.assert(
      fc.property(wildFamily, fc.integer({ min: 0, max: 11 }), (family, n) => {
        const hidden = family.people[n % family.people.length]?.id;
        const people = family.people.filter(({ id }) => id !== hidden);
        const clean: PictureFamily = {
          people,
          index: family.index,
          ties: family.ties.filter(({ person, to }) => person !== hidden && to !== hidden),
          households: family.households
            .map(({ name, people: members }) => ({ name, people: members.filter(({ id }) => id !== hidden) }))
            .filter(({ people: members }) => members.length > 0),
          services: family.services.filter(({ person }) => person !== hidden),
        };
        expect(pictureOf({ ...family, people })).toEqual(pictureOf(clean));
      }),
      runs,
    );
  });
});

describe('a family in which nobody is above those above them', () => {
  it('[APP-28] has parents above their children', () => {
    fc.assert(
      fc.property(soundFamily, (family) => {
        const place = new Map(treeOf(family).people.map((one) => [one.person.id, one]));
        const upside = tidy(family).ties.filter(({ kinship, person, to }) => {
          const isAbove = (place.get(person)?.y ?? 0) < (place.get(to)?.y ?? 0);
          return kinship === 'PARENT' && !isAbove;
        });
        expect(upside).toEqual([]);
      }),
      runs,
    );
  });
});
