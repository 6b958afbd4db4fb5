/** A source of chance of the tests' own: the same seed gives the same draws. */
export interface Chance {
  readonly below: (n: number) => number;
  readonly is: (share: number) => boolean;
  readonly one: <T>(list: readonly T[]) => T;
  readonly few: <T>(list: readonly T[], share: number) => readonly T[];
  readonly uuid: () => string;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
  return {
    below,
    is: (share) => next() < share,
    one: (list) => list[below(list.length)] as (typeof list)[number],
    few: (list, share) => list.filter(() => next() < share),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
