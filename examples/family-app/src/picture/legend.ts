import type { PersonSymbol, Strength } from './family.js';
import { lineStyles } from './line-styles.js';
import type { LineKind } from './lines.js';
import type { Picture } from './picture.js';
import { strengthWords } from './words.js';

/** One entry of a legend: what is drawn, and what it means. */
export type LegendEntry =
  | { readonly of: 'symbol' | 'index' | 'died'; readonly symbol: PersonSymbol; readonly words: string }
  | { readonly of: 'home' | 'arrow'; readonly words: string }
  | { readonly of: 'line'; readonly kind: LineKind; readonly words: string }
  | { readonly of: 'strength'; readonly strength: Strength; readonly words: string };

const symbolWords: Readonly<Record<PersonSymbol, string>> = {
  square: 'man or boy',
  circle: 'woman or girl',
  diamond: 'other, or not said',
};

const when = (isThere: boolean, entry: LegendEntry): readonly LegendEntry[] => (isThere ? [entry] : []);

/** What a picture needs explained: only what is in it, so that a legend tells of nothing else. */
export function legendOf({ family, genogram, ecomap }: Picture): readonly LegendEntry[] {
  const symbols = new Set(genogram.people.map(({ symbol }) => symbol));
  const kinds = new Set(genogram.lines.map(({ kind }) => kind));
  const strengths = new Set(family.services.map(({ strength }) => strength));
  const keys = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(record) as K[];
  return [
    ...keys(symbolWords).flatMap((symbol) =>
      when(symbols.has(symbol), { of: 'symbol', symbol, words: symbolWords[symbol] }),
    ),
    ...genogram.people
      .filter(({ isIndex }) => isIndex)
      .map(({ symbol }): LegendEntry => ({ of: 'index', symbol, words: 'the picture is told from here' })),
    ...genogram.people
      .filter(({ person }) => person.died)
      .slice(0, 1)
      .map(({ symbol }): LegendEntry => ({ of: 'died', symbol, words: 'has died' })),
    ...when(genogram.households.length > 0, { of: 'home', words: 'live together' }),
    ...keys(lineStyles).flatMap((kind) =>
      when(kinds.has(kind) && kind !== 'SHARED', { of: 'line', kind, words: lineStyles[kind].words }),
    ),
    ...keys(strengthWords).flatMap((strength) =>
      when(strengths.has(strength), { of: 'strength', strength, words: `${strengthWords[strength]} tie to a service` }),
    ),
    ...when(
      (ecomap?.lines ?? []).some(({ heads }) => heads.length > 0),
      { of: 'arrow', words: 'which way it goes' },
    ),
  ];
}
