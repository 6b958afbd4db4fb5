import {
  type Command,
  type Family,
  type FoundName,
  type Instant,
  namesFor,
  namesLike,
  type Viewer,
  type WorkerId,
} from '@kinweave/core';
import type { NamedPerson } from '@kinweave/schema';
import { patternLike } from './likeness.js';
import { familyFrom } from './memory.js';
import type { Call, Reading, Store } from './store.js';

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

/** What a name stands by: what is told of it, and then whose it is. */
const placeOf = ({ knownAs, workers, person }: NamedPerson) => JSON.stringify([knownAs, ...workers, person]);
const byPlace = (one: NamedPerson, other: NamedPerson) =>
  one.knownAs === other.knownAs ? Number(placeOf(one) > placeOf(other)) : one.knownAs < other.knownAs ? -1 : 1;

/** The names that begin so, at most so many, by name. */
export const findNames = (search: Search, beginning: string, most: number): Promise<readonly NamedPerson[]> =>
  tell(search, patternOf(beginning), most, (family) => namesFor(family, search.worker, beginning, search.now));

/** The names that may be of people with these, at most so many, by name: none of a family of which the worker is a member. */
export const similarNames = (
  search: Search & { readonly own: readonly string[] },
  names: readonly string[],
  most: number,
): Promise<readonly NamedPerson[]> =>
  tell(search, patternLike(names), most, (family) =>
    search.own.includes(family.id) ? [] : namesLike(family, search.worker, names, search.now),
  );

/** What is found in families with a name that fits; each name that is told has its audit row before it leaves. */
async function tell(
  { store, worker, reading }: Search,
  pattern: string,
  most: number,
  find: (family: Family) => readonly FoundName[],
): Promise<readonly NamedPerson[]> {
  const candidates = await store.namesakes(reading.tenant, worker, pattern, most);
  const told = candidates
    .flatMap((stored): readonly NamedPerson[] => {
      const names = JSON.parse(stored.workers) as Readonly<Record<string, string>>;
      return find(familyFrom(stored, reading.tenant)).map((found) => ({
        family: stored.id,
        person: found.person,
        knownAs: found.knownAs,
        workers: found.workers.flatMap((id) => names[id] ?? []).toSorted(),
      }));
    })
    .toSorted(byPlace)
    .slice(0, most);
  await store.told(
    told.map(({ family }) => family),
    reading,
  );
  return told;
}

/** The call that a command answers: only broken glass comes from outside a family, and only by a worker on duty. */
export const callOf = ({ type, input }: Command, { worker, onDuty }: Viewer): Call | null =>
  type === 'BreakGlass' && onDuty === true && worker !== null
    ? { worker, person: String((input as { readonly person?: unknown }).person) }
    : null;
