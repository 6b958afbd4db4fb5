import { along, apart, type Box, type Point } from './measures.js';

/** A round place in a picture. */
export interface Spot extends Point {
  readonly radius: number;
}

/** How far a point is from a rectangle; 0 within it. */
const away = ({ x, y, width, height }: Box, point: Point): number =>
  Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height));

/** Whether two rectangles touch or almost do. */
export const meet = (one: Box, other: Box, room = 0): boolean =>
  one.x < other.x + other.width + room &&
  other.x < one.x + one.width + room &&
  one.y < other.y + other.height + room &&
  other.y < one.y + one.height + room;

const shares = Array.from({ length: 11 }, (_, n) => n / 10);

const runsNear = (points: readonly Point[], box: Box): boolean =>
  points.some((point, n) => {
    const from = points[n - 1];
    return from !== undefined && shares.some((share) => away(box, along(from, point, share)) < 3);
  });

/** Whether shapes, lines and words around a middle all stand clear of each other. */
export function isClear(
  middle: Spot,
  shapes: readonly (readonly Spot[])[],
  lines: readonly (readonly Point[])[],
  words: readonly Box[],
): boolean {
  const spots = [middle, ...shapes.flat()];
  const near = (one: Spot, other: Spot): boolean => apart(one, other) < one.radius + other.radius + 8;
  const shapesMeet = shapes.some((shape, n) =>
    shapes.slice(n + 1).some((other) => shape.some((one) => other.some((two) => near(one, two)))),
  );
  const wordsMeet = words.some(
    (box, n) =>
      spots.some((spot) => away(box, spot) < spot.radius + 3) ||
      words.slice(n + 1).some((other) => meet(box, other, 3)) ||
      lines.some((points) => runsNear(points, box)),
  );
  return !shapesMeet && !wordsMeet;
}
