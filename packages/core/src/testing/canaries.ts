import { base64Of, bytesIn, bytesOf, textIn } from '../bytes.js';
import type { Family } from '../family.js';
import { parseFamily } from '../parsing.js';
import type { Path } from '../shape.js';

/** A family in which every text that somebody typed ends in a word that stands nowhere else. */
export interface Canaried {
  readonly family: Family;
  /** Where each of those words stands: the kind of record, its id and the field. */
  readonly canaries: ReadonlyMap<string, Path>;
}

const word = (n: number) => `zq${n.toString(36).padStart(5, '0')}qz`;

const plain = /zq[0-9a-z]{5}qz/g;
/** The same nine bytes in base64, from a place that three divides. */
const inBase64 = /en[EF][0-9A-Za-z]{6}[HXn3]F6/g;

/** How WebM begins, and a block of its first track that holds nine bytes more, each in base64. */
const webm = 'GkXfo';
const soundOf = 'o42BAACA';

/** Every canary in a text, in words and in the bytes of a picture or a recording, each once. */
export const canariesIn = (text: string): ReadonlySet<string> =>
  new Set([...(text.match(plain) ?? []), ...(text.match(inBase64) ?? []).map((four) => textIn(bytesOf(four)))]);

/** A text as it was before it was given canaries. */
export const withoutCanaries = (text: string): string =>
  text.replaceAll(/ zq[0-9a-z]{5}qz/g, '').replaceAll(new RegExp(`(?:${soundOf})?${inBase64.source}`, 'g'), '');

/**
 * Gives each text of a family a canary of its own, counted from a number. What is no free text is found by reading: a
 * word of a closed list, a date or an id that has a canary is not read any more, and keeps what it was.
 */
export function withCanaries(before: Family, from: number): Canaried {
  const texts: { readonly path: Path; readonly canary: string }[] = [];
  const all = marked(before.records, ['records'], (path) => {
    const canary = word(from + texts.length);
    texts.push({ path, canary });
    return canary;
  });
  const read = parseFamily({ ...before, records: all });
  const refused = new Set(read.ok ? [] : read.error.map(({ path }) => path.join('.')));
  const free = texts.filter(({ path }) => !refused.has(path.join('.')));
  const canaries = new Map(free.map(({ path, canary }) => [canary, path.slice(1)]));
  const byPath = new Map(free.map(({ path, canary }) => [path.join('.'), canary]));
  const family = parseFamily({
    ...before,
    records: marked(before.records, ['records'], (path) => byPath.get(path.join('.')) ?? null),
  });
  if (!family.ok) throw new Error(`A canary is where none can be: ${family.error[0]?.path.join('.')}`);
  return { family: family.value, canaries };
}

/** Bytes with a canary: among the last lines of a picture, or as the last sound of a recording without a set end. */
const among = (base64: string, canary: string): string => {
  const written = base64Of(bytesIn(canary));
  if (base64.startsWith(webm)) return `${base64}${soundOf}${written}`;
  const at = Math.floor((base64.length - 24) / 4) * 4;
  return `${base64.slice(0, at)}${written}${base64.slice(at)}`;
};

const fixed = new Set(['id', 'kind']);

/** A copy in which each string ends in the word that its place is given, if it is given one, and bytes have it among them. */
function marked(value: unknown, path: Path, canaryAt: (path: Path) => string | null): unknown {
  if (typeof value === 'string') {
    const canary = canaryAt(path);
    if (canary === null) return value;
    return path.at(-1) === 'data' ? among(value, canary) : `${value} ${canary}`;
  }
  if (Array.isArray(value)) return value.map((entry, n) => marked(entry, [...path, n], canaryAt));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      fixed.has(key) ? entry : marked(entry, [...path, key], canaryAt),
    ]),
  );
}
