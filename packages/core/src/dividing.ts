import { isClosed } from './authority.js';
import type { RecordRef } from './command.js';
import { all, emptyFamily, type Family, get, put, without } from './family.js';
import { recordsOf } from './one.js';
import type { AnyRecord, Item, Kind, RecordOf } from './records/kinds.js';
import { itemKinds } from './records/plan.js';
import type { FamilyId, PersonId } from './records/words.js';
import { isObject } from './shape.js';
import { holds, type Instant, isOver } from './time.js';

/** A family in two: what stays, what goes, and what must not be parted and so stands in the way. */
export interface Division {
  readonly stays: Family;
  readonly goes: Family;
  readonly standing: readonly AnyRecord[];
}

type Side = 'stays' | 'goes';

/** The ids that a record names, however deep. */
export function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return isObject(value) ? Object.values(value).flatMap(idsIn) : [];
}

const isItem = (record: AnyRecord): record is Item => (itemKinds as readonly Kind[]).includes(record.kind);

/** What is staff's own of everybody together, or closes something: it is never cut in two. */
const neverParted: readonly Kind[] = [
  'note',
  'safetyBlock',
  'courtOrder',
  'stay',
  'legalHold',
  'onePerson',
  'safeguardingConcern',
  'safeguardingDisclosure',
  'mediation',
  'mediationRequest',
  'disagreement',
  'accessRequest',
  'erasureRequest',
];

/** Whether something goes on: what is over can be parted, and stays in the history. */
const isRunning = (record: AnyRecord, at: Instant): boolean => {
  if ('endedAt' in record) return record.endedAt === null;
  if ('replyOn' in record) return !isOver(record.replyOn, at);
  if (record.kind === 'onePerson') return record.undoneAt === null;
  return !('until' in record) || !isOver(record.until, at);
};

/**
 * Parts a family: some of its people go. What is of one side goes there whole; what ties the two is taken out; what
 * names workers only stays with both, or with the family that brought it.
 */
export function divide(family: Family, leaving: ReadonlySet<PersonId>, to: FamilyId, at: Instant): Division {
  const records = new Map(recordsOf(family).map((record) => [record.id as string, record]));
  const sides = sidesOf(family, records, leaving);
  const isParted = (record: AnyRecord) => sides(record).size > 1;
  const parted = recordsOf(family).filter((record) => isParted(record) && !isShared(record));
  const standing = [
    ...parted.filter((record) => neverParted.includes(record.kind) && isRunning(record, at)),
    ...workless(family, leaving, at),
  ];
  const on = (side: Side) =>
    recordsOf(family).filter((record) => sides(record).has(side) && (isShared(record) || !isParted(record)));
  const isHere = (side: Side) => (person: PersonId) => leaving.has(person) === (side === 'goes');
  const half = (empty: Family, side: Side) =>
    consistent(
      empty,
      on(side),
      on(side).map((one) => cut(one, isHere(side))),
    );
  return {
    stays: half({ ...family, records: {} }, 'stays'),
    goes: half(emptyFamily(to, family.provider), 'goes'),
    standing,
  };
}

/** What may stand in both families: who works there, and households by who lives in them. */
const isShared = ({ kind }: AnyRecord): boolean =>
  ['cover', 'supervision', 'safeguardingLead', 'household', 'familyPart'].includes(kind);

/** On which side a record belongs, by the people it names and by what it points to; an item with its owner. */
function sidesOf(family: Family, records: ReadonlyMap<string, AnyRecord>, leaving: ReadonlySet<PersonId>) {
  const known = new Map<string, ReadonlySet<Side>>();
  const ofPeople = (people: readonly PersonId[]): readonly Side[] =>
    people.map((person) => (leaving.has(person) ? 'goes' : 'stays'));

  /** What a record points to, less a household, which anybody may live in, and what a joined family brought. */
  const pointedTo = (record: AnyRecord): readonly AnyRecord[] =>
    record.kind === 'familyPart'
      ? record.people.flatMap((id) => get(family, 'person', id) ?? [])
      : idsIn({ ...record, id: null })
          .flatMap((id) => records.get(id) ?? [])
          .filter(({ kind }) => kind !== 'household');

  const named = (record: AnyRecord, seen: readonly AnyRecord[]): readonly Side[] => {
    if (record.kind === 'person') return ofPeople([record.id]);
    if (isItem(record)) return ofPeople(record.owner === null ? record.about : [record.owner]);
    const next = pointedTo(record).filter((other) => !seen.includes(other));
    return next.flatMap((other) => named(other, [...seen, record]));
  };

  return (record: AnyRecord): ReadonlySet<Side> => {
    const before = known.get(record.id);
    if (before !== undefined) return before;
    const found = new Set(named(record, [record]));
    const sides = found.size > 0 ? found : new Set(ofPeople(bringersOf(family, record)));
    known.set(record.id, sides.size > 0 ? sides : new Set(['stays']));
    return known.get(record.id) as ReadonlySet<Side>;
  };
}

/** For whom something is that names nobody: who lives there, or everybody of the families that have it. */
function bringersOf(family: Family, { kind, id }: AnyRecord): readonly PersonId[] {
  const living = all(family, 'householdMembership').filter(({ household }) => household === id);
  if (kind === 'household' && living.length > 0) return living.map(({ person }) => person);
  const parts = all(family, 'familyPart');
  const has = (ids: readonly string[]) => ids.includes(id);
  const bringing = parts.filter((part) => has(part.records));
  const isOfRest = bringing.length === 0 || bringing.some((part) => has(part.shared));
  if (kind === 'household' && bringing.length === 0) return [];
  const people = bringing.flatMap((part) => part.people);
  const rest = all(family, 'person').flatMap((one) =>
    parts.some((part) => part.people.includes(one.id)) ? [] : [one.id],
  );
  return isOfRest ? [...people, ...rest] : people;
}

/** A record without the people of the other side: an item that told of them is given in confidence from then on. */
function cut(record: AnyRecord, isHere: (person: PersonId) => boolean): AnyRecord {
  if (record.kind === 'familyPart') return { ...record, people: record.people.filter(isHere) };
  if (!isItem(record)) return record;
  const tells = record.about.filter(isHere);
  const { author } = record;
  const isCut = tells.length < record.about.length;
  const goers = 'participants' in record ? record.participants.filter(isHere) : [];
  const isSame = 'participants' in record ? goers.length === record.participants.length : true;
  const writer = author.person === null || isHere(author.person) ? author : { ...author, person: null };
  if (!isCut && isSame && writer === author) return record;
  return {
    ...record,
    about: tells,
    author: writer,
    confidential: record.confidential || isCut,
    ...('participants' in record ? { participants: isCut ? [] : goers } : {}),
  } as AnyRecord;
}

/** A family of these records as they were cut: whatever opened an item that told of somebody on the other side is gone. */
function consistent(empty: Family, whole: readonly AnyRecord[], records: readonly AnyRecord[]): Family {
  const here = new Set(records.map(({ id }) => id as string));
  const told = new Set(
    records.flatMap((record, n) =>
      isItem(record) && record.about.length < (whole[n] as Item).about.length ? [record.id as string] : [],
    ),
  );
  return records.reduce(
    (left, record) => {
      if (record.kind === 'familyPart') return part(left, record, here);
      if (record.kind === 'grant' && record.item !== null && told.has(record.item.id))
        return without(left, 'grant', record.id);
      if (record.kind === 'bestInterestsDecision' && record.items.some((id) => told.has(id)))
        return put(left, [{ ...record, items: record.items.filter((id) => !told.has(id)) }]);
      return left;
    },
    put(empty, records),
  );
}

/** A part that goes on in one of the two, or came to an end there: nobody of it is left, or nobody else. */
function part(family: Family, record: RecordOf<'familyPart'>, here: ReadonlySet<string>): Family {
  if (record.people.length === 0) return without(family, 'familyPart', record.id);
  const inPart = new Set<string>(record.people);
  if (all(family, 'person').every(({ id }) => inPart.has(id))) return without(family, 'familyPart', record.id);
  const still = (ids: RecordOf<'familyPart'>['records']) => ids.filter((id) => here.has(id));
  return put(family, [{ ...record, records: still(record.records), shared: still(record.shared) }]);
}

/** Open plans of people who would go and whom nobody works with. */
function workless(family: Family, leaving: ReadonlySet<PersonId>, at: Instant): readonly AnyRecord[] {
  return all(family, 'plan').filter(
    ({ owner }) =>
      leaving.has(owner) &&
      !isClosed(family, owner, at) &&
      !all(family, 'assignment').some((one) => one.person === owner && holds(one, at)),
  );
}

/** The records that one state has and another has not, or has otherwise: what an event says of the change. */
export function difference(before: Family, after: Family) {
  const isThere = (family: Family, { kind, id }: RecordRef) => get(family, kind, id);
  return {
    became: recordsOf(after).filter((record) => isThere(before, record) !== record),
    gone: recordsOf(before)
      .filter((record) => isThere(after, record) === undefined)
      .map(({ kind, id }): RecordRef => ({ kind, id })),
  };
}
