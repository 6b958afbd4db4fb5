/** Bytes, to be read and never written. */
export type Bytes = Uint8Array;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sixOf = new Map([...digits].map((digit, n) => [digit, n]));

/** The bytes of a text in base64. */
export function bytesOf(base64: string): Bytes {
  const text = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, held, n] = [0, 0, 0];
  for (const digit of text) {
    bits = ((bits << 6) | (sixOf.get(digit) ?? 0)) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[n++] = bits >> held;
    }
  }
  return bytes;
}

/** Bytes as a text in base64. */
export function base64Of(bytes: Bytes): string {
  const threes = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, n) => bytes.subarray(3 * n, 3 * n + 3));
  return threes
    .map(([one = 0, two, three]) => {
      const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
      const four = [18, 12, 6, 0].map((shift) => digits.charAt((bits >> shift) & 63)).join('');
      return two === undefined ? `${four.slice(0, 2)}==` : three === undefined ? `${four.slice(0, 3)}=` : four;
    })
    .join('');
}

/** Bytes as text, one character of each. */
export const textIn = (bytes: Bytes): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** A text as bytes, one of each character. */
export const bytesIn = (text: string): Bytes => Uint8Array.from(text, (character) => character.charCodeAt(0));
