import type { PersonSymbol } from './family.js';

/** A place in the picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in the picture. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** From the middle of one person to the middle of the next in a row. */
export const pitch = 196;

/** A person's own room in a row, measured from the middle of the symbol; between two rooms a line can pass. */
export const room = { left: 42, right: 148 } as const;

/** The text beside a symbol, measured from its middle. */
export const label = { left: 40, width: 98, line: 16 } as const;

/** Half the height that a symbol takes with its double outline. */
export const half = 30;

/** How far one horizontal line runs below the next, and below the row. */
export const lane = { first: 18, step: 18, last: 24 } as const;

const halves: Readonly<Record<PersonSymbol, number>> = { square: 20, circle: 22, diamond: 27 };

/** Half the size of a symbol's outline, the second one of the person in perspective included. */
export const halfOf = (symbol: PersonSymbol, isIndex: boolean): number =>
  halves[symbol] + (isIndex ? (symbol === 'diamond' ? 7 : 5) : 0);

/** How far above or below its middle a symbol ends, so far to the side of its middle. */
export function edgeOf(symbol: PersonSymbol, isIndex: boolean, aside: number): number {
  const size = halfOf(symbol, isIndex);
  if (symbol === 'square') return size;
  return symbol === 'diamond' ? size - Math.abs(aside) : Math.round(Math.sqrt(size ** 2 - aside ** 2) * 10) / 10;
}

/** To a tenth of a pixel, so that a picture is the same on every machine. */
export const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

/** So far from a middle at 0, 0, at an angle from the right clockwise. */
export const polar = (radius: number, angle: number): Point => ({
  x: radius * Math.cos(angle),
  y: radius * Math.sin(angle),
});

/** How far two points are from each other. */
export const apart = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y);

/** A point on the way from one to another. */
export const along = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** A point so far to the right of the way from one to another. */
export function beside(from: Point, to: Point, share: number, by: number): Point {
  const length = apart(from, to);
  const on = along(from, to, share);
  return { x: on.x - ((to.y - from.y) / length) * by, y: on.y + ((to.x - from.x) / length) * by };
}
