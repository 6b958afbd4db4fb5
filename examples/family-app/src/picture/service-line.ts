import type { PictureService } from './family.js';
import { along, apart, type Box, beside, type Point, rounded } from './measures.js';
import { widthOf, wordSize, wrapped } from './text.js';
import { flowWords, strengthWords } from './words.js';

/** The line between a service and the family, for one person: its way, its arrowheads and its words. */
export interface ServiceLine {
  readonly service: PictureService;
  readonly points: readonly Point[];
  readonly heads: readonly (readonly Point[])[];
  readonly label: Point & { readonly width: number; readonly lines: readonly string[] };
}

/** The height of a line of text in an ecomap. */
export const textLine = 15;

/** Teeth along the middle of a line, with a straight piece at both ends. */
function zigzag(from: Point, to: Point): readonly Point[] {
  const length = apart(from, to);
  const lead = 16;
  const teeth = Math.max(4, 2 * Math.round((length - 2 * lead) / 14));
  const middle = Array.from({ length: teeth - 1 }, (_, n) => {
    const share = (lead + ((length - 2 * lead) * (n + 1)) / teeth) / length;
    return beside(from, to, share, n % 2 === 0 ? 5 : -5);
  });
  return [from, along(from, to, lead / length), ...middle, along(to, from, lead / length), to];
}

/** An arrowhead whose tip is at `to`. */
function head(from: Point, to: Point): readonly Point[] {
  const share = 1 - 13 / apart(from, to);
  return [to, beside(from, to, share, 6), beside(from, to, share, -6)].map(rounded);
}

/** Words beside a line, as far to its side as clears it. */
function wordsBeside(service: PictureService, name: string, from: Point, to: Point): ServiceLine['label'] {
  const lines = [...wrapped(flowWords(service.flow, name), 84, wordSize, 3), strengthWords[service.strength]];
  const width = Math.ceil(Math.max(...lines.map((line) => widthOf(line, wordSize))));
  const length = apart(from, to);
  const [cos, sin] = [Math.abs((to.x - from.x) / length), Math.abs((to.y - from.y) / length)];
  const by = (width / 2) * sin + ((lines.length * textLine) / 2) * cos + 9;
  return { ...rounded(beside(from, to, 0.5, by)), width, lines };
}

/** The line of one service for one person, from the family to the service. */
export function lineOf(service: PictureService, name: string, inner: Point, outer: Point): ServiceLine {
  const { flow, strength } = service;
  const points = strength === 'STRESSFUL' ? zigzag(inner, outer) : [inner, outer];
  const heads = [
    ...(flow === 'TO_PERSON' || flow === 'BOTH' ? [head(outer, inner)] : []),
    ...(flow === 'FROM_PERSON' || flow === 'BOTH' ? [head(inner, outer)] : []),
  ];
  return { service, points: points.map(rounded), heads, label: wordsBeside(service, name, inner, outer) };
}

/** The room that the words of a line take. */
export const roomOf = ({ label }: ServiceLine): Box => {
  const height = label.lines.length * textLine;
  return { x: label.x - label.width / 2, y: label.y - height / 2, width: label.width, height };
};
