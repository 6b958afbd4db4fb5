import { all, type Family, get } from '../family.js';
import type { AnyRecord, Kind } from '../records/kinds.js';
import type { PersonId } from '../records/words.js';
import type { Instant } from '../time.js';
import type { Matter } from './matter.js';

/** As much of a family as somebody's work may reach: one of the families it was joined from. */
export interface Reach {
  /** The id of the family that was joined; null for the one it was joined to. */
  readonly id: string | null;
  readonly people: ReadonlySet<PersonId>;
  /** Records that name nobody: who stands in, answers and leads there. */
  readonly records: ReadonlySet<string>;
}

/** A family as staff stand in it: the whole, or one of those it was joined from with its own people and staff. */
export interface Part {
  readonly family: Family;
  /** Null where it is the whole. */
  readonly reach: Reach | null;
}

/** The parts that nobody's work crosses at an instant (null: as it stands); the whole where nothing was joined. */
export function partsOf(family: Family, at: Instant | null): readonly Part[] {
  const apart = all(family, 'familyPart').filter(({ openedAt }) => openedAt === null || (at !== null && at < openedAt));
  if (apart.length === 0) return [{ family, reach: null }];
  const joined = apart.map(
    ({ id, people, records }): Reach => ({
      id,
      people: new Set(people),
      records: new Set<string>(records),
    }),
  );
  const shared = new Set<string>(apart.flatMap((part) => part.shared));
  const rest: Reach = {
    id: null,
    people: new Set(
      all(family, 'person').flatMap(({ id }) => (joined.some(({ people }) => people.has(id)) ? [] : [id])),
    ),
    records: new Set(
      (['cover', 'supervision', 'safeguardingLead'] as const)
        .flatMap((kind) => all(family, kind) as readonly AnyRecord[])
        .flatMap(({ id }) => (joined.some(({ records }) => records.has(id)) && !shared.has(id) ? [] : [id as string])),
    ),
  };
  return [rest, ...joined].map((reach) => ({ family: within(family, reach), reach }));
}

/** A family's people and staff as far as a reach goes: what staff rights are worked out from, and nothing else of it. */
function within(family: Family, { people, records }: Reach): Family {
  const some = <R extends AnyRecord>(rows: readonly R[], isHere: (row: R) => boolean) =>
    Object.fromEntries(rows.filter(isHere).map((row) => [row.id, row]));
  const isNamed = ({ id }: AnyRecord) => records.has(id);
  const names = (kind: Kind, id: string) => {
    const text = JSON.stringify(get(family, kind, id) ?? '');
    return [...people].some((person) => text.includes(person));
  };
  return {
    ...family,
    records: {
      ...family.records,
      person: some(all(family, 'person'), ({ id }) => people.has(id)),
      assignment: some(all(family, 'assignment'), ({ person }) => people.has(person)),
      partnerWorker: some(all(family, 'partnerWorker'), ({ person }) => people.has(person)),
      conflictOfInterest: some(all(family, 'conflictOfInterest'), ({ relativeOf }) => people.has(relativeOf)),
      breakGlass: some(all(family, 'breakGlass'), ({ person }) => people.has(person)),
      namedReader: some(all(family, 'namedReader'), ({ of }) => names(of.kind, of.id)),
      cover: some(all(family, 'cover'), isNamed),
      supervision: some(all(family, 'supervision'), isNamed),
      safeguardingLead: some(all(family, 'safeguardingLead'), isNamed),
    } as Family['records'],
  };
}

/** The parts into which something new goes that an actor writes: where they work, so that only staff who are there learn of it. */
export function entered(
  family: Family,
  working: readonly (Reach | null)[],
  became: readonly AnyRecord[],
): readonly AnyRecord[] {
  const places = working.flatMap((reach) => (reach === null ? [] : [reach.id]));
  const isNew = ({ kind, id }: AnyRecord) => get(family, kind, id) === undefined;
  const people = became.filter((record) => record.kind === 'person' && isNew(record)).map(({ id }) => id as PersonId);
  const records = became.filter((record) => isNameless(record) && isNew(record)).map(({ id }) => id as never);
  const isOfRest = places.includes(null);
  if (records.length + (isOfRest ? 0 : people.length) === 0) return [];
  return all(family, 'familyPart')
    .filter(({ id, openedAt }) => openedAt === null && places.includes(id))
    .map((part) => ({
      ...part,
      people: isOfRest ? part.people : [...part.people, ...people],
      records: [...part.records, ...records],
      shared: isOfRest ? [...part.shared, ...records] : part.shared,
    }));
}

/** Staff records that say for whom somebody works by naming workers only. */
const isNameless = ({ kind }: AnyRecord): boolean => ['cover', 'supervision', 'safeguardingLead'].includes(kind);

/** Whether a reach goes to everybody whom a matter concerns; of the family as a whole, that it goes anywhere. */
export function isWithin(reaches: readonly (Reach | null)[], matter: Matter): boolean {
  if (reaches.length === 0) return false;
  if (reaches.includes(null) || matter.record.kind === 'family') return true;
  const { owner, about, participants, parties, tellsOf, record } = matter;
  const concerned = [...(owner === null ? [] : [owner]), ...about, ...participants, ...parties, ...tellsOf];
  if (concerned.length === 0) return reaches.some((reach) => reach?.records.has(record.id));
  return concerned.every((person) => reaches.some((reach) => reach?.people.has(person)));
}
