import type { PictureFamily } from './family.js';
import type { Label } from './labels.js';
import type { Lanes } from './lanes.js';
import { half, label, lane } from './measures.js';
import type { Order } from './order.js';

/** Where the rows and the lines between them are from top to bottom. */
export interface Down {
  readonly top: (row: number) => number;
  readonly middle: (row: number) => number;
  readonly bottom: (row: number) => number;
  /** The height of a lane below a row. */
  readonly lane: (row: number, lane: number) => number;
  readonly height: number;
}

/** The lines of text that name households above the people of a row. */
export type Captions = ReadonlyMap<string, readonly string[]>;

interface Band {
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

const textHeight = ({ lines }: Label): number => lines.length * label.line;

/** How far text reaches below the middle of its symbol: beside the middle while it fits there, and down from the top. */
const below = (text: Label): number => Math.max(textHeight(text) / 2, textHeight(text) - half);

/** Room for the households' lines at the edges of a row. */
const paddingOf = (family: PictureFamily): number => (family.households.length > 0 ? 16 : 6);

/** Heights of all rows: each as high as its tallest text, with as much between them as the lanes need. */
export function downOf(
  family: PictureFamily,
  order: Order,
  labels: ReadonlyMap<string, Label>,
  captions: Captions,
  lanes: Lanes,
): Down {
  const padding = paddingOf(family);
  const bands: Band[] = [];
  const between = (row: number): number => {
    const count = lanes.count(row);
    return count === 0 ? lane.last : lane.first + lane.step * (count - 1) + lane.last;
  };
  let y = lanes.count(-1) === 0 ? 0 : between(-1);
  for (const [row, ids] of order.entries()) {
    const strip = Math.max(0, ...ids.map((id) => (captions.get(id) ?? []).length)) * label.line;
    const middle = y + padding + strip + half;
    const texts = ids.flatMap((id) => labels.get(id) ?? []);
    const bottom = middle + Math.max(half, ...texts.map(below)) + padding;
    bands.push({ top: y, middle, bottom });
    y = bottom + (row === order.length - 1 && lanes.count(row) === 0 ? 0 : between(row));
  }
  const band = (row: number): Band => bands[row] ?? { top: 0, middle: 0, bottom: 0 };
  return {
    top: (row) => band(row).top,
    middle: (row) => band(row).middle,
    bottom: (row) => band(row).bottom,
    lane: (row, n) => (row < 0 ? 0 : band(row).bottom) + lane.first + lane.step * n,
    height: y,
  };
}
