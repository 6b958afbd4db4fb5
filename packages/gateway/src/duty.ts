import { type Instant, namesFor, type WorkerId } from '@kinweave/core';
import type { NamedPerson } from '@kinweave/schema';
import { familyFrom } from './memory.js';
import type { Reading, Store } from './store.js';

const letterOf = (letter: string) => `\\U${(letter.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;

/**
 * What a name begins with, as a pattern for the store that holds on every engine, whatever letters its locale knows:
 * each letter by its number, small and large.
 */
export const patternOf = (beginning: string): string => {
  const sizes = (letter: string) => [letter, letter.toLocaleLowerCase('en-GB'), letter.toLocaleUpperCase('en-GB')];
  const places = [...beginning.normalize('NFC')].map((letter) =>
    [...new Set(sizes(letter))]
      .filter((one) => [...one].length === 1)
      .map(letterOf)
      .join('|'),
  );
  return `^${places.map((letters) => `(?:${letters})`).join('')}`;
};

/** A worker on duty who looks for a name. */
interface Search {
  readonly store: Store;
  readonly worker: WorkerId;
  readonly now: Instant;
  readonly reading: Reading;
}

interface Told extends NamedPerson {
  readonly family: string;
}

const placeOf = ({ knownAs, workers }: NamedPerson) => JSON.stringify([knownAs, ...workers]);
const byPlace = (one: NamedPerson, other: NamedPerson) =>
  one.knownAs === other.knownAs ? Number(placeOf(one) > placeOf(other)) : one.knownAs < other.knownAs ? -1 : 1;

/** The names that begin so, at most so many, by name; each that is told has its audit row before it leaves. */
export async function findNames(
  { store, worker, now, reading }: Search,
  beginning: string,
  most: number,
): Promise<readonly NamedPerson[]> {
  const candidates = await store.namesakes(reading.tenant, worker, patternOf(beginning), most);
  const told = candidates
    .flatMap((stored): readonly Told[] => {
      const names = JSON.parse(stored.workers) as Readonly<Record<string, string>>;
      return namesFor(familyFrom(stored, reading.tenant), worker, beginning, now).map(({ knownAs, workers }) => ({
        family: stored.id,
        knownAs,
        workers: workers.flatMap((id) => names[id] ?? []).toSorted(),
      }));
    })
    .toSorted(byPlace)
    .slice(0, most);
  await store.told(
    told.map(({ family }) => family),
    reading,
  );
  return told.map(({ knownAs, workers }) => ({ knownAs, workers }));
}
