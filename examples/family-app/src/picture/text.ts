/** Sizes of text in pixels; the family of fonts stands in every picture beside them. */
export const nameSize = 14;
export const wordSize = 12;

const narrow = /[ijlftrI.,:;'|!()[\]\- ’]/;
const wide = /[mwMW@%—]/;
const combining = /\p{M}/u;
const full = /[\p{Extended_Pictographic}\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;

function em(character: string): number {
  if (combining.test(character)) return 0;
  if (full.test(character)) return 1.1;
  if (narrow.test(character)) return 0.34;
  if (wide.test(character)) return 0.92;
  return /\p{Lu}/u.test(character) ? 0.74 : 0.59;
}

/** About how wide a text is, rather too much than too little; no screen is asked, so it is the same everywhere. */
export const widthOf = (text: string, size: number): number => [...text].reduce((sum, one) => sum + em(one) * size, 0);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As much of a text as fits, and an ellipsis where something is left out. */
function cut(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(`${kept}${segment}…`, size) > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in as many lines as it needs, at most so many; what does not fit is left out of the last. */
export function wrapped(text: string, width: number, size: number, lines: number): readonly string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = found.at(-1);
    if (last !== undefined && (found.length === lines || widthOf(`${last} ${word}`, size) <= width)) {
      found[found.length - 1] = `${last} ${word}`;
    } else found.push(word);
  }
  return found.map((line) => cut(line, width, size));
}
