/** Letters that no accent can be taken from, as people type them who do not have them on their keys. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‐': '-',
};

/** A name as it is compared: without regard to case, to accents, or to which apostrophe was typed. */
export const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłıς’‐]/g, (letter) => plain[letter] ?? letter);
