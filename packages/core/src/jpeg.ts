import { type Bytes, textIn } from './bytes.js';

/** Marks in a JPEG, by the second of their two bytes (ITU-T T.81, table B.1). */
const marks = { codes: 0xc4, end: 0xd9, scan: 0xda, quanta: 0xdb, restarts: 0xdd, jfif: 0xe0, adobe: 0xee } as const;

/** Marks of a frame: how large a picture is, and of how many colours. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

const isRestart = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xd0 && byte <= 0xd7;

/**
 * Whether a JPEG holds nothing but what draws it. Whatever else can stand in one tells something: Exif and XMP of where
 * it was taken, a profile of the camera, comments, a small copy of what was cut off, or what comes after its end.
 */
export function drawn(bytes: Bytes): 'whole' | 'tells' | 'broken' {
  if (textIn(bytes.subarray(0, 2)) !== '\u00ff\u00d8') return 'broken';
  let [at, hasLines] = [2, false];
  while (!endsAt(bytes, at)) {
    const segment = segmentAt(bytes, at);
    if (segment === null) return 'broken';
    if (!isOfPicture(segment)) return 'tells';
    const isScan = segment.mark === marks.scan;
    hasLines ||= isScan;
    at = isScan ? afterLines(bytes, segment.next) : segment.next;
  }
  if (!hasLines) return 'broken';
  return at + 2 === bytes.length ? 'whole' : 'tells';
}

const endsAt = (bytes: Bytes, at: number): boolean => bytes[at] === 0xff && bytes[at + 1] === marks.end;

/** A part of a JPEG: its mark, what it says, and where the next one stands. */
interface Segment {
  readonly mark: number;
  readonly said: Bytes;
  readonly next: number;
}

/** The segment that stands at a place; null where none stands there whole. */
function segmentAt(bytes: Bytes, at: number): Segment | null {
  const [first, mark, high = 0, low = 0] = bytes.subarray(at, at + 4);
  const length = (high << 8) | low;
  const next = at + 2 + length;
  if (first !== 0xff || mark === undefined || length < 2 || next > bytes.length) return null;
  return { mark, said: bytes.subarray(at + 4, next), next };
}

/** What draws, and what says how: JFIF says how wide a dot is, and may hold a small copy; Adobe how colours are written. */
const isOfPicture = ({ mark, said }: Segment): boolean =>
  lengthsOf(mark)?.(said) ??
  ((mark === marks.jfif && said.length === 14 && textIn(said.subarray(0, 5)) === 'JFIF\0') ||
    (mark === marks.adobe && said.length === 12 && textIn(said.subarray(0, 5)) === 'Adobe'));

/** Whether a segment that draws is as long as what stands in it says, by its mark: nothing hides behind a table. */
function lengthsOf(mark: number): ((said: Bytes) => boolean) | undefined {
  if (frames.includes(mark)) return (said) => said.length === 6 + 3 * (said[5] ?? 0);
  if (mark === marks.scan) return (said) => said.length === 4 + 2 * (said[0] ?? 0);
  if (mark === marks.restarts) return (said) => said.length === 2;
  // A quantum is of one byte or of two, as the first four bits say; there are sixty-four of them.
  if (mark === marks.quanta) return (said) => fills(said, (at) => ((said[at] ?? 0) < 0x10 ? 65 : 129));
  // How many codes there are of each of sixteen lengths, and the codes.
  if (mark === marks.codes)
    return (said) => fills(said, (at) => 17 + said.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0));
  return undefined;
}

/** Whether tables, each of the length that it says, fill a segment. */
function fills(said: Bytes, lengthAt: (at: number) => number): boolean {
  let at = 0;
  while (at < said.length) at += lengthAt(at);
  return at > 0 && at === said.length;
}

/** Where the next mark stands after a picture's lines, in which 0xff is written with a zero. */
function afterLines(bytes: Bytes, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] !== 0xff || bytes[at + 1] === 0 || isRestart(bytes[at + 1]))) at += 1;
  return at;
}
