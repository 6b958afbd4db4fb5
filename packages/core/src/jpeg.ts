import { type Bytes, textIn } from './bytes.js';

/** Marks in a JPEG, by the second of their two bytes (ITU-T T.81, table B.1). */
const marks = { end: 0xd9, scan: 0xda, jfif: 0xe0, adobe: 0xee } as const;

/** What draws a picture: its frame, its tables, its lines and how many stand between two restarts. */
const draws: readonly number[] = [
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf],
  ...[marks.scan, 0xdb, 0xdc, 0xdd],
];

const isRestart = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xd0 && byte <= 0xd7;

/**
 * Whether a JPEG holds nothing but what draws it. Whatever else can stand in one tells something: Exif and XMP of where
 * it was taken, a profile of the camera, comments, a small copy of what was cut off, or what comes after its end.
 */
export function drawn(bytes: Bytes): 'whole' | 'tells' | 'broken' {
  let [at, hasLines] = [2, false];
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return 'broken';
  while (bytes[at] === 0xff) {
    const mark = bytes[at + 1];
    if (mark === marks.end) return hasLines ? (at + 2 === bytes.length ? 'whole' : 'tells') : 'broken';
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const next = at + 2 + length;
    if (mark === undefined || length < 2 || next > bytes.length) return 'broken';
    if (!draws.includes(mark) && !saysHowToDraw(mark, bytes.subarray(at + 4, next))) return 'tells';
    hasLines ||= mark === marks.scan;
    at = mark === marks.scan ? afterLines(bytes, next) : next;
  }
  return 'broken';
}

/** JFIF says how wide a dot is, and may hold a small copy; Adobe's mark how colours are written. */
const saysHowToDraw = (mark: number, said: Bytes): boolean =>
  (mark === marks.jfif && said.length === 14 && textIn(said.subarray(0, 5)) === 'JFIF\0') ||
  (mark === marks.adobe && said.length === 12 && textIn(said.subarray(0, 5)) === 'Adobe');

/** Where the next mark stands after a picture's lines, in which 0xff is written with a zero. */
function afterLines(bytes: Bytes, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] !== 0xff || bytes[at + 1] === 0 || isRestart(bytes[at + 1]))) at += 1;
  return at;
}
