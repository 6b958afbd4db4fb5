import type { Partnership, PictureFamily, PictureHousehold, PicturePerson, PictureTie, Weekday } from './family.js';

const week: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Compares by code units, so that the order is the same on every machine and in every language. */
export const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts by a list of keys, the first that differs deciding; gives a new list. */
export function sortedBy<T>(list: Iterable<T>, keys: (item: T) => readonly (string | number)[]): readonly T[] {
  const keyed = [...list].map((item) => ({ item, key: keys(item) }));
  const order = (a: readonly (string | number)[], b: readonly (string | number)[]): number =>
    a.reduce((found: number, key, n) => found || compare(key, b[n] ?? ''), 0);
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ item }) => item);
}

/** One of each key: the first. */
export function distinct<T>(list: Iterable<T>, key: (item: T) => string): readonly T[] {
  const found = new Map<string, T>();
  for (const item of list) if (!found.has(key(item))) found.set(key(item), item);
  return [...found.values()];
}

const mutual: ReadonlySet<string> = new Set([
  'SIBLING',
  'STEP_SIBLING',
  'TWIN',
  'PARTNER',
  'FORMER_PARTNER',
  'COUSIN',
  'FRIEND',
]);

/** The most that is known of a couple, and the end of one before its beginning. */
const weights: readonly (Partnership | null)[] = [
  'DIVORCED',
  'SEPARATED',
  'MARRIED',
  'CIVIL_PARTNERSHIP',
  'COHABITING',
  null,
];

/** A tie that means the same both ways is written from the lower id. */
const oneWay = (tie: PictureTie): PictureTie =>
  mutual.has(tie.kinship) && tie.to < tie.person ? { ...tie, person: tie.to, to: tie.person } : tie;

function tidyTies(ties: readonly PictureTie[], known: ReadonlySet<string>): readonly PictureTie[] {
  const usable = ties.filter(({ person, to }) => person !== to && known.has(person) && known.has(to)).map(oneWay);
  const sorted = sortedBy(usable, (tie) => [tie.person, tie.to, tie.kinship, weights.indexOf(tie.partnership)]);
  return distinct(sorted, ({ person, to, kinship }) => JSON.stringify([person, to, kinship]));
}

const daysOf = (days: readonly Weekday[]): readonly Weekday[] => week.filter((day) => days.includes(day));

function tidyHousehold({ name, people }: PictureHousehold, known: ReadonlySet<string>): PictureHousehold {
  const members = distinct(people, ({ id }) => id).filter(({ id }) => known.has(id));
  const withDays = members.map(({ id }) => ({
    id,
    days: daysOf(people.filter((member) => member.id === id).flatMap(({ days }) => days)),
  }));
  return { name, people: sortedBy(withDays, ({ id }) => [id]) };
}

const personKey = (person: PicturePerson) => [person.id, person.knownAs, person.symbol ?? '', person.age ?? -1];

/**
 * The same family in one order, with nothing that leads nowhere: a tie, a place in a household or a service of somebody
 * who is not in the picture is not in it either, and a household of nobody is none.
 */
export function tidy(family: PictureFamily): PictureFamily {
  const people = distinct(sortedBy(family.people, personKey), ({ id }) => id);
  const known = new Set(people.map(({ id }) => id));
  const households = family.households.map((one) => tidyHousehold(one, known)).filter((one) => one.people.length > 0);
  const services = family.services.filter(({ person }) => known.has(person));
  return {
    people,
    index: family.index,
    ties: tidyTies(family.ties, known),
    households: sortedBy(households, (one) => [one.name, JSON.stringify(one.people)]),
    services: distinct(
      sortedBy(services, (one) => [one.service, one.person, one.id, one.strength, one.flow]),
      ({ id }) => id,
    ),
  };
}
