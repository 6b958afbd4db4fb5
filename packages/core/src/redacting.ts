import type { FamilyEvent, RecordRef } from './command.js';
import { all, type Family, put, without } from './family.js';
import { fateOf } from './records/fates.js';
import type { AnyRecord } from './records/kinds.js';

/** What an erasure takes: people, of whom a skeleton stays, and records that go with them or by themselves. */
export interface Erased {
  readonly people: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
}

const recordsOf = (family: Family): readonly AnyRecord[] =>
  Object.values(family.records).flatMap((table) => Object.values(table) as readonly AnyRecord[]);

/** The latest of each record that is not in the family any more, out of what was ever told of it. */
function formerIn(events: readonly FamilyEvent[], family: Family): readonly AnyRecord[] {
  const here = new Set(recordsOf(family).map(({ id }) => id as string));
  const told = new Map(events.flatMap(({ became }) => became).map((record) => [record.id as string, record]));
  return [...told.values()].filter(({ id }) => !here.has(id));
}

/** Everything that goes with what has gone already, however far. */
function spread(gone: Set<string>, records: readonly AnyRecord[]): void {
  const isGone = (id: string | null) => id !== null && gone.has(id);
  const goes = (record: AnyRecord): boolean => {
    const { with: one, withAll } = fateOf(record);
    const every = withAll?.(record) ?? [];
    return (one?.(record).some(isGone) ?? false) || (every.length > 0 && every.every(isGone));
  };
  for (let before = -1; before < gone.size; ) {
    before = gone.size;
    for (const record of records) if (record.kind !== 'person' && goes(record)) gone.add(record.id);
  }
}

/** A household goes with the last of those who lived in it. */
function emptied(family: Family, gone: ReadonlySet<string>): readonly string[] {
  const lived = all(family, 'householdMembership');
  return all(family, 'household')
    .map(({ id }) => id)
    .filter((id) => {
      const members = lived.filter(({ household }) => household === id);
      return members.length > 0 && members.every((member) => gone.has(member.id));
    });
}

/**
 * What goes when these do. Of a record that is in the family, the family decides; of one that is in its history only, the
 * last that was told of it.
 */
export function erasedFrom(family: Family, refs: readonly RecordRef[], events: readonly FamilyEvent[] = []): Erased {
  const people = new Set(refs.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const gone = new Set(refs.map(({ id }) => id));
  spread(gone, recordsOf(family));
  for (const id of emptied(family, gone)) gone.add(id);
  spread(gone, formerIn(events, family));
  return { people, records: new Set([...gone].filter((id) => !people.has(id))) };
}

/**
 * What an erasure leaves of one record, null where that is nothing. It looks at nothing but the record and at what goes,
 * and whether a record goes is said by its id: so what is left of a family is what is left of its events, replayed.
 */
export const redact =
  ({ people, records }: Erased) =>
  (record: AnyRecord): AnyRecord | null =>
    records.has(record.id)
      ? null
      : (fateOf(record).left?.(record, (id) => id !== null && (people.has(id) || records.has(id))) ?? record);

/** What is left of something that happened: who, when and of what sort, and of its records what an erasure leaves. */
export const redactEvent =
  (erased: Erased) =>
  (event: FamilyEvent): FamilyEvent => ({
    ...event,
    became: event.became.map(redact(erased)).filter((record) => record !== null),
  });

/** Everything that happened to a family as an erasure leaves it. */
export const redactEvents = (
  family: Family,
  refs: readonly RecordRef[],
  events: readonly FamilyEvent[],
): readonly FamilyEvent[] => events.map(redactEvent(erasedFrom(family, refs, events)));

/** What changes and what goes in a family when these are taken out of it. */
export function takingOut(
  family: Family,
  refs: readonly RecordRef[],
): Pick<FamilyEvent, 'became'> & { readonly gone: readonly RecordRef[] } {
  const leave = redact(erasedFrom(family, refs));
  const fates = recordsOf(family).map((record) => ({ record, left: leave(record) }));
  const differs = (one: AnyRecord, other: AnyRecord) => JSON.stringify(one) !== JSON.stringify(other);
  return {
    became: fates.flatMap(({ record, left }) => (left !== null && differs(left, record) ? [left] : [])),
    gone: fates.filter(({ left }) => left === null).map(({ record: { kind, id } }) => ({ kind, id })),
  };
}

/** A family as an erasure leaves it. */
export function redactFamily(family: Family, refs: readonly RecordRef[]): Family {
  const { became, gone } = takingOut(family, refs);
  return gone.reduce((left, { kind, id }) => without(left, kind, id), put(family, became));
}
