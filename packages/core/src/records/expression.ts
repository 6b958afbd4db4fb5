import { type Bytes, bytesOf, textIn } from '../bytes.js';
import { drawn } from '../jpeg.js';
import { base64, type Fielded, instant, object, oneOf, type Problem, text, together } from '../shape.js';
import { voiced } from '../webm.js';
import { personId } from './words.js';

/** What a picture or a recording can be: what browsers make and every one of them shows or plays. */
export const contentTypes = ['image/jpeg', 'audio/webm'] as const;

/** How many are in a plan at most: they are loaded with it, and stand with its words. */
export const mostExpressions = 3;

/** A picture or a recording, as FHIR's Attachment has it; its title says what it shows or says, in words. */
export const attachment = { contentType: oneOf(contentTypes), data: base64(48), title: text(200) };

type Attached = Pick<Fielded<typeof attachment>, 'contentType' | 'data'>;

const starts = (bytes: Bytes, text: string): boolean => textIn(bytes.subarray(0, text.length)) === text;

/** What the bytes of each type are: how they begin, whether they hold anything else, and what that would tell. */
const kindsOf = {
  'image/jpeg': {
    begins: '\u00ff\u00d8\u00ff',
    reads: drawn,
    tells: 'holds more than the picture: where, when or how it was taken',
  },
  'audio/webm': {
    begins: '\u001aE\u00df\u00a3',
    reads: voiced,
    tells: 'holds more than the voice: where, when or how it was recorded',
  },
} as const satisfies Readonly<Record<Attached['contentType'], unknown>>;

/**
 * What is wrong with bytes: they are not of the type that is said, or they tell more than they show. A photo tells where
 * and when it was taken, and with what, and so can a recording: that can lead somebody to a child who must not be found.
 */
export function wrongIn({ contentType, data }: Attached): readonly Problem[] {
  const bytes = bytesOf(data);
  const { begins, reads, tells } = kindsOf[contentType];
  const wrong = (message: string) => [{ path: ['data'], message }];
  if (!starts(bytes, begins)) return wrong(`is not ${contentType}`);
  const held = reads(bytes);
  if (held === 'whole') return [];
  return wrong(held === 'broken' ? `is not a whole ${contentType}` : tells);
}

/** A picture or a recording of what matters to somebody, by themself. Its bytes are kept in it and go with it. */
export const expression = together(object({ owner: personId, ...attachment, at: instant }), wrongIn);
