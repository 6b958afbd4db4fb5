import type { Box, Point } from './measures.js';
import { distinct } from './tidy.js';

/** A closed line around some rectangles that touch or overlap; a hole in them is one more loop. */
export type Loops = readonly (readonly Point[])[];

const edges = (boxes: readonly Box[], of: (box: Box) => readonly number[]): readonly number[] =>
  [...new Set(boxes.flatMap(of))].sort((a, b) => a - b);

/** Steps round all that is covered, the covered side to the right, from corner to corner of the grid. */
function stepsOf(boxes: readonly Box[]): readonly (readonly [Point, Point])[] {
  const xs = edges(boxes, ({ x, width }) => [x, x + width]);
  const ys = edges(boxes, ({ y, height }) => [y, y + height]);
  const isIn = (n: number, m: number): boolean => {
    const [x, y, right, bottom] = [xs[n], ys[m], xs[n + 1], ys[m + 1]];
    if (x === undefined || y === undefined || right === undefined || bottom === undefined) return false;
    return boxes.some((box) => box.x <= x && box.x + box.width >= right && box.y <= y && box.y + box.height >= bottom);
  };
  const at = (n: number, m: number): Point => ({ x: xs[n] ?? 0, y: ys[m] ?? 0 });
  return xs.flatMap((_, n) =>
    ys.flatMap((_, m) => {
      if (!isIn(n, m)) return [];
      const sides: readonly (readonly [boolean, Point, Point])[] = [
        [isIn(n, m - 1), at(n, m), at(n + 1, m)],
        [isIn(n + 1, m), at(n + 1, m), at(n + 1, m + 1)],
        [isIn(n, m + 1), at(n + 1, m + 1), at(n, m + 1)],
        [isIn(n - 1, m), at(n, m + 1), at(n, m)],
      ];
      return sides.filter(([isCovered]) => !isCovered).map(([, from, to]) => [from, to] as const);
    }),
  );
}

const isStraight = (a: Point, b: Point, c: Point): boolean =>
  (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);

/** Only the corners of a loop, beginning with its first in reading order. */
function corners(loop: readonly Point[]): readonly Point[] {
  const bends = loop.filter((point, n) => {
    const [before, after] = [loop.at(n - 1) ?? point, loop[(n + 1) % loop.length] ?? point];
    return !isStraight(before, point, after);
  });
  const first = bends.reduce((best, point, n) => {
    const other = bends[best] ?? point;
    return point.y < other.y || (point.y === other.y && point.x < other.x) ? n : best;
  }, 0);
  return [...bends.slice(first), ...bends.slice(0, first)];
}

/** The line around rectangles taken together. */
export function outlineOf(boxes: readonly Box[]): Loops {
  const key = ({ x, y }: Point): string => `${x} ${y}`;
  const left = [...stepsOf(distinct(boxes, (box) => JSON.stringify(box)))];
  const loops: Point[][] = [];
  while (left.length > 0) {
    const [start] = left.splice(0, 1);
    if (start === undefined) break;
    const loop = [start[0]];
    let end = start[1];
    while (key(end) !== key(start[0])) {
      const next = left.findIndex(([from]) => key(from) === key(end));
      if (next < 0) break;
      loop.push(end);
      end = left.splice(next, 1)[0]?.[1] ?? end;
    }
    loops.push(loop);
  }
  return loops.map(corners);
}
