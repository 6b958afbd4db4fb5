import { isClear, type Spot } from './clearance.js';
import type { PictureFamily, PicturePerson, PictureService } from './family.js';
import { type Point, polar, rounded } from './measures.js';
import { lineOf, roomOf, type ServiceLine, textLine } from './service-line.js';
import { widthOf, wordSize, wrapped } from './text.js';

/** The family in the middle: a circle with everybody's name. */
export interface Middle extends Spot {
  readonly lines: readonly string[];
}

/** A service on the ring: a circle, drawn out along the ring where several people go there. */
export interface ServiceShape {
  readonly name: string;
  /** How far the shape reaches on either side of the ring. */
  readonly radius: number;
  /** The radius of the ring, and the two places on it between which the shape is drawn out. */
  readonly ring: number;
  readonly from: Point;
  readonly to: Point;
  readonly text: Point & { readonly lines: readonly string[] };
}

/** The services around a family, in numbers. */
export interface Ecomap {
  readonly family: Middle;
  readonly services: readonly ServiceShape[];
  readonly lines: readonly ServiceLine[];
  readonly width: number;
  readonly height: number;
}

/** One service with the angle of each of its lines; a circle has 2π, and 0 is to the right. */
interface Sector {
  readonly name: string;
  readonly ties: readonly { readonly service: PictureService; readonly angle: number }[];
}

/** How large everything is drawn: it grows until nothing lies on anything else. */
interface Scale {
  readonly middle: number;
  readonly gap: number;
}

/** Services in their order from the top clockwise, as many places as there are lines; lines of one service stay together. */
function sectorsOf(services: readonly PictureService[]): readonly Sector[] {
  const step = (2 * Math.PI) / services.length;
  const names = [...new Set(services.map(({ service }) => service))];
  let start = 0;
  return names.map((name) => {
    const mine = services.filter(({ service }) => service === name);
    const half = (mine.length - 1) / 2;
    const centre = step * (start + half) - Math.PI / 2;
    start += mine.length;
    return { name, ties: mine.map((service, n) => ({ service, angle: centre + Math.min(step, 0.6) * (n - half) })) };
  });
}

const textOf = (name: string): readonly string[] => wrapped(name, 92, wordSize, 4);

/** How large a circle must be to hold lines of text. */
const roundAbout = (lines: readonly string[]): number =>
  Math.ceil(
    Math.hypot(Math.max(0, ...lines.map((line) => widthOf(line, wordSize))) / 2, (lines.length * textLine) / 2) + 6,
  );

/** Draws at one scale around the point 0, 0. */
function draw(family: PictureFamily, names: readonly string[], { middle, gap }: Scale): Ecomap {
  const sectors = sectorsOf(family.services);
  const knownAs = new Map(family.people.map((person) => [person.id, person.knownAs]));
  const services = sectors.map(({ name, ties }): ServiceShape => {
    const [first, last] = [ties[0]?.angle ?? 0, ties.at(-1)?.angle ?? 0];
    const radius = Math.max(34, roundAbout(textOf(name)));
    const ring = middle + gap + radius;
    const [from, to] = [rounded(polar(ring, first)), rounded(polar(ring, last))];
    return { name, radius, ring, from, to, text: { ...rounded(polar(ring, (first + last) / 2)), lines: textOf(name) } };
  });
  const lines = sectors.flatMap(({ ties }) =>
    ties.map(({ service, angle }) =>
      lineOf(service, knownAs.get(service.person) ?? '', polar(middle + 3, angle), polar(middle + gap - 3, angle)),
    ),
  );
  return { family: { x: 0, y: 0, radius: middle, lines: names }, services, lines, width: 0, height: 0 };
}

/** Circles that together cover a service, all along its piece of the ring. */
export function spotsOf({ radius, ring, from, to, text }: ServiceShape, middle: Point): readonly Spot[] {
  const ends = [from, to].map((end) => Math.atan2(end.y - middle.y, end.x - middle.x));
  const centre = Math.atan2(text.y - middle.y, text.x - middle.x);
  const turn = (angle: number): number => Math.atan2(Math.sin(angle - centre), Math.cos(angle - centre));
  const [first, last] = [turn(ends[0] ?? 0), turn(ends[1] ?? 0)];
  const count = Math.ceil((last - first) / 0.15) + 1;
  return Array.from({ length: count }, (_, n) => {
    const at = polar(ring, centre + first + ((last - first) * n) / Math.max(1, count - 1));
    return { x: middle.x + at.x, y: middle.y + at.y, radius };
  });
}

/** Moves everything so that it begins at the upper left corner. */
function cornered(map: Ecomap): Ecomap {
  const spots = [map.family, ...map.services.flatMap((service) => spotsOf(service, map.family))];
  const rooms = [
    ...spots.map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })),
    ...map.lines.map(roomOf),
  ];
  const [left, top] = [Math.min(...rooms.map(({ x }) => x)) - 2, Math.min(...rooms.map(({ y }) => y)) - 2];
  const shift = <T extends Point>(at: T): T => ({ ...at, ...rounded({ x: at.x - left, y: at.y - top }) });
  return {
    family: shift(map.family),
    services: map.services.map((one) => ({ ...one, from: shift(one.from), to: shift(one.to), text: shift(one.text) })),
    lines: map.lines.map((line) => ({
      ...line,
      points: line.points.map(shift),
      heads: line.heads.map((points) => points.map(shift)),
      label: shift(line.label),
    })),
    width: Math.ceil(Math.max(...rooms.map(({ x, width }) => x + width)) - left + 2),
    height: Math.ceil(Math.max(...rooms.map(({ y, height }) => y + height)) - top + 2),
  };
}

/** The family in the middle and a ring of services in a fixed order, wide enough for all words; null without services. */
export function ecomapOf(family: PictureFamily, order: readonly PicturePerson[]): Ecomap | null {
  if (family.services.length === 0) return null;
  const names = order.flatMap(({ knownAs }) => wrapped(knownAs, 120, wordSize, 1));
  const least = Math.max(48, roundAbout(names));
  for (let size = 0; ; size += 1) {
    const map = draw(family, names, { middle: least + size * 4, gap: 96 + size * 5 });
    const spots = map.services.map((service) => spotsOf(service, map.family));
    if (
      size === 60 ||
      isClear(
        map.family,
        spots,
        map.lines.map(({ points }) => points),
        map.lines.map(roomOf),
      )
    )
      return cornered(map);
  }
}
