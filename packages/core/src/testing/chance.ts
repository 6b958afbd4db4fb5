import { outside, read } from '../shape.js';

/** A source of chance that gives the same draws for the same seed, on every machine and for ever. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** Yes in `p` of all cases. */
  readonly chance: (p: number) => boolean;
  /** A whole number from `min` to `max`, both included. */
  readonly between: (min: number, max: number) => number;
  /** A number around a mean, bell-shaped, never further than six deviations. */
  readonly around: (mean: number, deviation: number) => number;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** Each of a list with the chance `p`, in the list's order. */
  readonly some: <T>(list: readonly T[], p: number) => readonly T[];
  /** A random UUID (version 4). */
  readonly uuid: () => string;
}

type State = readonly [number, number, number, number];

/** A source of chance from a seed. The state is 128 bits wide, so the ids of two seeds do not meet. */
export const seeded = (seed: number): Chance => chanceFrom([seed | 0, Math.floor(seed / 2 ** 32) | 0, 0x9e3779b9, 1]);

/** A UUID derived from words: the same words give the same id for ever. */
export const idOf = (...words: readonly string[]): string => chanceFrom(hashed(words.join('/'))).uuid();

function chanceFrom(state: State): Chance {
  const draw = drawing(state);
  const next = () => draw() / 2 ** 32;
  const hex = () => draw().toString(16).padStart(8, '0');
  return {
    next,
    chance: (p) => next() < p,
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    around: (mean, deviation) => {
      let sum = -6;
      for (let n = 0; n < 12; n += 1) sum += next();
      return mean + sum * deviation;
    },
    pick: (list) => {
      if (list.length === 0) throw new RangeError('There is nothing to pick from.');
      return list[Math.floor(next() * list.length)] as (typeof list)[number];
    },
    some: (list, p) => list.filter(() => next() < p),
    uuid: () => asUuid(hex() + hex() + hex() + hex()),
  };
}

/** Small fast counter (sfc32): 32 bits a draw from 128 bits of state. */
function drawing(state: State): () => number {
  let [a, b, c, counter] = state;
  const draw = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first draws still show the seed.
  for (let n = 0; n < 15; n += 1) draw();
  return draw;
}

/** Four 32-bit numbers from a text, each from its own multiplier. */
function hashed(text: string): State {
  const mix = (basis: number, prime: number) => {
    let hash = basis;
    for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), prime);
    return (hash ^ (hash >>> 15)) | 0;
  };
  return [mix(0x811c9dc5, 16_777_619), mix(1_779_033_703, 597_399_067), mix(3_144_134_277, 2_869_860_233), text.length];
}

function asUuid(hex: string): string {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** An id of something outside a family, derived from words. */
export function outsideIdOf<K extends string>(kind: K, ...words: readonly string[]) {
  const id = read(outside(kind), idOf(kind, ...words));
  if (!id.ok) throw new Error(`No id of ${kind}.`);
  return id.value;
}
