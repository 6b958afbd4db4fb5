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

/** Every canary in a text, each once. */
export const canariesIn = (text: string): ReadonlySet<string> => new Set(text.match(/zq[0-9a-z]{5}qz/g));

/**
 * Gives each text of a family a canary of its own, counted from a number. What is no free text is found by reading: a
 * word of a closed list, a date or an id that has a canary is not read any more, and keeps what it was.
 */
export function withCanaries(plain: Family, from: number): Canaried {
  const texts: { readonly path: Path; readonly canary: string }[] = [];
  const all = marked(plain.records, ['records'], (path) => {
    const canary = word(from + texts.length);
    texts.push({ path, canary });
    return canary;
  });
  const read = parseFamily({ ...plain, records: all });
  const refused = new Set(read.ok ? [] : read.error.map(({ path }) => path.join('.')));
  const free = texts.filter(({ path }) => !refused.has(path.join('.')));
  const canaries = new Map(free.map(({ path, canary }) => [canary, path.slice(1)]));
  const byPath = new Map(free.map(({ path, canary }) => [path.join('.'), canary]));
  const family = parseFamily({
    ...plain,
    records: marked(plain.records, ['records'], (path) => byPath.get(path.join('.')) ?? null),
  });
  if (!family.ok) throw new Error(`A canary is where none can be: ${family.error[0]?.path.join('.')}`);
  return { family: family.value, canaries };
}

const fixed = new Set(['id', 'kind']);

/** A copy in which each string ends in the word that its place is given, if it is given one. */
function marked(value: unknown, path: Path, canaryAt: (path: Path) => string | null): unknown {
  if (typeof value === 'string') {
    const canary = canaryAt(path);
    return canary === null ? value : `${value} ${canary}`;
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
