import { type Bytes, textIn } from './bytes.js';

/** What an element holds: other elements by their ids, or bytes that are what they must be. */
type Element = Elements | ((bytes: Bytes) => boolean);
interface Elements extends ReadonlyMap<number, Element> {}

const number = (bytes: Bytes): boolean => bytes.length <= 8;
const one = (number: number) => (bytes: Bytes) => bytes.length === 1 && bytes[0] === number;
const anyOf = (...texts: readonly string[]) => {
  return (bytes: Bytes) => texts.includes(textIn(bytes));
};
const empty = (bytes: Bytes): boolean => bytes.every((byte) => byte === 0);
const among = (...elements: readonly (readonly [number, Element])[]): Elements => new Map(elements);

/** An Opus header of one or two channels (RFC 7845, section 5.1): it has no more to say than how it sounds. */
const opus = (bytes: Bytes): boolean =>
  bytes.length === 19 && textIn(bytes.subarray(0, 8)) === 'OpusHead' && bytes[18] === 0;

/** Sound of one track, in one piece: its track in one byte, when it sounds in two, and that nothing is laced into it. */
const sound = (bytes: Bytes): boolean => bytes.length > 4 && (bytes[0] ?? 0) > 0x80 && ((bytes[3] ?? 0) & 0x06) === 0;

const ids = {
  ...{ header: 0x1a45dfa3, docType: 0x4282, segment: 0x18538067, seekHead: 0x114d9b74, seek: 0x4dbb, empty: 0xec },
  ...{ info: 0x1549a966, tracks: 0x1654ae6b, track: 0xae, trackNumber: 0xd7, codec: 0x86, cluster: 0x1f43b675 },
  ...{ simpleBlock: 0xa3, group: 0xa0, block: 0xa1, cues: 0x1c53bb6b, cue: 0xbb, cuePlace: 0xb7 },
} as const;

const header = among(
  [0x4286, number], // EBMLVersion
  [0x42f7, number], // EBMLReadVersion
  [0x42f2, number], // EBMLMaxIDLength
  [0x42f3, number], // EBMLMaxSizeLength
  [ids.docType, anyOf('webm')],
  [0x4287, number], // DocTypeVersion
  [0x4285, number], // DocTypeReadVersion
);

const seek = among(
  [0x53ab, (bytes) => bytes.length <= 4], // SeekID
  [0x53ac, number], // SeekPosition
);

/** As browsers write it: no day, no title, no name of a file. */
const info = among(
  [0x2ad7b1, number], // TimestampScale
  [0x4489, number], // Duration
  [0x4d80, anyOf('Chrome', 'QTmuxingAppLibWebM-0.0.1', 'WebKit')], // MuxingApp
  [0x5741, anyOf('Chrome', 'QTwritingAppLibWebM-0.0.1', 'WebKit')], // WritingApp
);

const audio = among(
  [0xb5, number], // SamplingFrequency
  [0x9f, number], // Channels
  [0x6264, number], // BitDepth
);

const track = among(
  [ids.trackNumber, (bytes) => bytes.length === 1],
  [0x73c5, number], // TrackUID
  [0x83, one(2)], // TrackType: audio
  [ids.codec, anyOf('A_OPUS')],
  [0x258688, anyOf('OPUS')], // CodecName
  [0x63a2, opus], // CodecPrivate
  [0x56aa, number], // CodecDelay
  [0x56bb, number], // SeekPreRoll
  [0xe1, audio],
);

const group = among(
  [ids.block, sound],
  [0x9b, number], // BlockDuration
  [0x75a2, number], // DiscardPadding
);

const cluster = among(
  [0xe7, number], // Timestamp
  [ids.simpleBlock, sound],
  [ids.group, group],
);

const cuePlace = among(
  [0xf7, number], // CueTrack
  [0xf1, number], // CueClusterPosition
  [0xf0, number], // CueRelativePosition
  [0x5378, number], // CueBlockNumber
);

const segment = among(
  [ids.seekHead, among([ids.seek, seek])],
  [ids.empty, empty],
  [ids.info, info],
  [ids.tracks, among([ids.track, track])],
  [ids.cluster, cluster],
  [ids.cues, among([ids.cue, among([0xb3, number], [ids.cuePlace, cuePlace])])],
);

const file = among([ids.header, header], [ids.segment, segment]);

/** What may stand more than once where it stands; everything else says what it says once. */
const repeats: readonly number[] = [ids.seek, ids.empty, ids.cluster, ids.simpleBlock, ids.group, ids.cue];
/** What a live recorder does not know the length of: it ends where something begins that cannot stand in it. */
const open: readonly number[] = [ids.segment, ids.cluster];
const sounds: readonly number[] = [ids.simpleBlock, ids.block];
const needed: readonly number[] = [ids.docType, ids.info, ids.trackNumber, ids.codec];

/** What was come upon: which elements, and of which tracks. */
interface Found {
  readonly elements: Set<number>;
  readonly tracks: Set<number>;
}

type Wrong = 'tells' | 'broken';

/**
 * Whether a recording is WebM (RFC 8794 and RFC 9559) of one voice as a browser's recorder writes it, and nothing more. It
 * is a list of what may stand in it: no tags, attachments, chapters, days, names, pictures, or elements nobody knows.
 */
export function voiced(bytes: Bytes): 'whole' | Wrong {
  const found: Found = { elements: new Set(), tracks: new Set() };
  if (idAt(bytes, 0)?.value !== ids.header) return 'broken';
  const end = walked(bytes, 0, file, false, found);
  if (typeof end === 'string') return end;
  const isWhole = needed.every((id) => found.elements.has(id)) && sounds.some((id) => found.elements.has(id));
  if (!isWhole) return 'broken';
  return found.tracks.size === 1 ? 'whole' : 'tells';
}

/** Walks over elements to the end of the bytes they stand in; where they are open, to what cannot stand among them. */
function walked(bytes: Bytes, from: number, known: Elements, isOpen: boolean, found: Found): number | Wrong {
  const here = new Set<number>();
  let at = from;
  while (at < bytes.length) {
    const id = idAt(bytes, at);
    if (id === null) return 'broken';
    const element = known.get(id.value);
    if (element === undefined) return isOpen ? at : 'tells';
    if (here.has(id.value) && !repeats.includes(id.value)) return 'tells';
    here.add(id.value);
    const next = after(bytes, id, element, found);
    if (typeof next === 'string') return next;
    at = next;
  }
  return at;
}

/** Where the next element stands after one whose id is read. */
function after(bytes: Bytes, id: Read, element: Element, found: Found): number | Wrong {
  const size = sizeAt(bytes, id.next);
  if (size === null) return 'broken';
  const isOpen = size.value === null && open.includes(id.value);
  const end = isOpen ? bytes.length : size.next + (size.value ?? Number.POSITIVE_INFINITY);
  if (end > bytes.length) return 'broken';
  found.elements.add(id.value);
  if (typeof element !== 'function') return walked(bytes.subarray(0, end), size.next, element, isOpen, found);
  const said = bytes.subarray(size.next, end);
  if (!element(said)) return 'tells';
  if (id.value === ids.trackNumber) found.tracks.add(said[0] ?? 0);
  if (sounds.includes(id.value)) found.tracks.add((said[0] ?? 0) & 0x7f);
  return end;
}

/** A number that was read, and where it ends. */
interface Read {
  readonly value: number;
  readonly next: number;
}

/** The id at a place, of one to four bytes, with the bits that say how many. */
function idAt(bytes: Bytes, at: number): Read | null {
  const length = lengthOf(bytes[at]);
  if (length > 4 || at + length > bytes.length) return null;
  return { value: numberIn(bytes.subarray(at, at + length)), next: at + length };
}

/** The size at a place, of one to eight bytes, without the bits that say how many; null is not known, all of it ones. */
function sizeAt(bytes: Bytes, at: number): { readonly value: number | null; readonly next: number } | null {
  const length = lengthOf(bytes[at]);
  if (length > 8 || at + length > bytes.length) return null;
  const [first = 0, ...rest] = bytes.subarray(at, at + length);
  const own = first & (0xff >> length);
  const isUnknown = own === 0xff >> length && rest.every((byte) => byte === 0xff);
  return { value: isUnknown ? null : numberIn(Uint8Array.of(own, ...rest)), next: at + length };
}

/** How many bytes a number takes, by the zeroes that its first begins with. */
const lengthOf = (first: number | undefined): number => Math.clz32(first ?? 0) - 23;

const numberIn = (bytes: Bytes): number => bytes.reduce((number, byte) => number * 256 + byte, 0);
