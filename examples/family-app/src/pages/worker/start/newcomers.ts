import type { Refusal } from '../../../api/command.js';

/** Somebody with whom a family starts, as they stand in the form. */
export interface Newcomer {
  readonly knownAs: string;
  readonly born: string;
  readonly support: boolean;
}

/** How many a form holds: as many names as can be looked for at once. */
export const most = 10;

export const nobody: Newcomer = { knownAs: '', born: '', support: false };
const alone: readonly Newcomer[] = [{ ...nobody, support: true }];

/** The people in a draft; what is no draft of people is somebody still to be named. */
export function newcomersIn(draft: string): readonly Newcomer[] {
  if (draft === '') return alone;
  const people = JSON.parse(draft) as readonly Newcomer[];
  return people.length === 0 ? alone : people;
}

/** Where each thing of each person is written in the form. */
export const fieldOf = (n: number, field: keyof Newcomer): string => `newcomer-${n}-${field}`;

const missing = (n: number, field: keyof Newcomer, message: string): Refusal => ({
  code: 'BAD_INPUT',
  path: ['people', `${n}`, field],
  message,
});

/** What is still to be written before a family can be sent. */
export const missingIn = (people: readonly Newcomer[]): readonly Refusal[] => [
  ...people.flatMap(({ knownAs, born }, n) => [
    ...(knownAs.trim() === '' ? [missing(n, 'knownAs', `Write what person ${n + 1} is called`)] : []),
    ...(born === '' ? [missing(n, 'born', `Write when person ${n + 1} was born`)] : []),
  ]),
  ...(people.some(({ support }) => support) ? [] : [missing(0, 'support', 'Choose whom you will support')]),
];

/** The names by which somebody could be known already. */
export const namesOf = (people: readonly Newcomer[]): readonly string[] =>
  people.map(({ knownAs }) => knownAs.trim()).filter((name) => name.length >= 2);
