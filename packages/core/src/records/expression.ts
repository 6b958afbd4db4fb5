import { type Bytes, bytesOf, textIn } from '../bytes.js';
import { drawn } from '../jpeg.js';
import { base64, type Fielded, instant, object, oneOf, type Problem, text, together } from '../shape.js';
import { personId } from './words.js';

/** What a picture or a recording can be: what browsers make and every one of them shows or plays. */
export const contentTypes = ['image/jpeg', 'audio/webm', 'audio/mp4'] as const;

/** How many are in a plan at most: they are loaded with it, and stand with its words. */
export const mostExpressions = 3;

/** A picture or a recording, as FHIR's Attachment has it; its title says what it shows or says, in words. */
export const attachment = { contentType: oneOf(contentTypes), data: base64(48), title: text(200) };

type Attached = Pick<Fielded<typeof attachment>, 'contentType' | 'data'>;

const starts = (bytes: Bytes, text: string): boolean => textIn(bytes.subarray(0, text.length)) === text;

/** How the bytes of each type begin. */
const isOf: { readonly [T in Attached['contentType']]: (bytes: Bytes) => boolean } = {
  'image/jpeg': (bytes) => starts(bytes, '\u00ff\u00d8\u00ff'),
  'audio/webm': (bytes) => starts(bytes, '\u001aE\u00df\u00a3') && textIn(bytes.subarray(4, 64)).includes('webm'),
  'audio/mp4': (bytes) => textIn(bytes.subarray(4, 8)) === 'ftyp',
};

/** Where MP4 and Matroska say where a recording was made. */
const places = ['\u00a9xyz', 'loci', 'location.ISO6709', 'RECORDING_LOCATION'];

/**
 * What is wrong with bytes: they are not of the type that is said, or they tell more than they show. A photo tells where
 * and when it was taken, and with what: that can lead somebody to a child who must not be found.
 */
export function wrongIn({ contentType, data }: Attached): readonly Problem[] {
  const bytes = bytesOf(data);
  const wrong = (message: string) => [{ path: ['data'], message }];
  if (!isOf[contentType](bytes)) return wrong(`is not ${contentType}`);
  if (contentType !== 'image/jpeg')
    return places.some((place) => textIn(bytes).includes(place)) ? wrong('says where it was recorded') : [];
  const picture = drawn(bytes);
  if (picture === 'whole') return [];
  return wrong(
    picture === 'broken' ? 'is not a whole image/jpeg' : 'holds more than the picture: where, when or how it was taken',
  );
}

/** A picture or a recording of what matters to somebody, by themself. Its bytes are kept in it and go with it. */
export const expression = together(object({ owner: personId, ...attachment, at: instant }), wrongIn);
