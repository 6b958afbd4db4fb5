import { firstWord, folded } from '@kinweave/core';

const numbered = (code: number): string => `\\U${code.toString(16).padStart(8, '0')}`;

/** Where a word may end in a name: at any space there is. */
const spaces = [0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, ...Array.from({ length: 11 }, (_, n) => 0x2000 + n)];
const marks = '[\\U00000300-\\U0000036f]*';

/** The most letters as which one is compared: a syllable of Hangul is three. */
const longest = 3;

let known: ReadonlyMap<string, readonly number[]> | undefined;

/** The letters by what they are compared as, worked out when first asked for: e, E, é, Ę… are all compared as e. */
function lettersByFold(): ReadonlyMap<string, readonly number[]> {
  if (known !== undefined) return known;
  const letters = new Map<string, number[]>();
  for (let code = 0x21; code < 0xfffe; code += 1) {
    const fold = folded(String.fromCharCode(code));
    if (fold === '' || fold.length > longest) continue;
    const alike = letters.get(fold);
    if (alike === undefined) letters.set(fold, [code]);
    else alike.push(code);
  }
  known = letters;
  return known;
}

/** A folded word as a pattern of all that is compared as it. */
function patternOfWord(word: string): string {
  const letters = lettersByFold();
  const one = (part: string) =>
    `[${(letters.get(part) ?? [...part].map((letter) => letter.codePointAt(0) ?? 0)).map(numbered).join('')}]${marks}`;
  const alone = (part: string) => [...part].map(one).join('');
  let [pattern, rest] = ['', word];
  while (rest !== '') {
    const part = rest;
    const size = [longest, 2].find((length) => part.length >= length && letters.has(part.slice(0, length))) ?? 1;
    const [first = ''] = size === 1 ? [...part] : [part.slice(0, size)];
    pattern += size === 1 ? one(first) : `(?:${one(first)}|${alone(first)})`;
    rest = rest.slice(first.length);
  }
  return pattern;
}

/** The names that may be of somebody with one of these, as a pattern for the store that holds on every engine. */
export const patternLike = (names: readonly string[]): string =>
  `^(?:${names.map((name) => patternOfWord(firstWord(name))).join('|')})(?:$|[${spaces.map(numbered).join('')}])`;
