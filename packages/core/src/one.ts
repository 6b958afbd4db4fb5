import { all, type Family, get, put, without } from './family.js';
import type { AnyRecord, Kind, Plan, RecordOf } from './records/kinds.js';
import { lawsOf } from './records/laws.js';
import type { PersonId } from './records/words.js';
import { isObject } from './shape.js';
import { type Instant, isPast } from './time.js';

/** Which ids stand for which: an absorbed person's for the one kept, and their plan's for the plan of the one kept. */
type Names = ReadonlyMap<string, string>;

/** The facts that two records are one person, as they hold at an instant, or by their latest state; applied ones are none. */
const facts = (family: Family, at: Instant | null): readonly RecordOf<'onePerson'>[] =>
  all(family, 'onePerson').filter(
    (fact) =>
      get(family, 'person', fact.absorbed) !== undefined &&
      (at === null ? fact.at !== null && fact.undoneAt === null : isPast(fact.at, at) && !isPast(fact.undoneAt, at)),
  );

/**
 * The family in which two records of one person are one, at an instant (null: as it stands). Whatever named the
 * absorbed one names the one kept. The same object where there is nothing of that, and asking twice changes nothing.
 */
export function asOne(family: Family, at: Instant | null): Family {
  const live = facts(family, at);
  return live.length === 0 ? family : joined(family, live);
}

function joined(family: Family, live: readonly RecordOf<'onePerson'>[]): Family {
  const names = namesIn(family, live);
  const kept = new Set(live.map((fact) => names.get(fact.absorbed) as string));
  const renamed: Family = {
    ...family,
    records: Object.fromEntries(
      Object.entries(family.records).map(([kind, table]) => [
        kind,
        kind === 'onePerson' ? table : tableOf(Object.values(table).map((record) => renamedIn(record, names))),
      ]),
    ) as Family['records'],
  };
  const people = [...kept].map((id) => personOf(family, id, names, live));
  const plans = [...kept].flatMap((id) => planOf(family, id, names));
  const whole = put(renamed, [...people, ...plans]);
  const away = [...names.keys()];
  const lone = away.reduce((left, id) => without(without(left, 'person', id), 'plan', id), whole);
  return strained(family, lone);
}

const tableOf = (records: readonly AnyRecord[]) => Object.fromEntries(records.map((record) => [record.id, record]));

/** Every absorbed id with the id that is left of its chain; a plan follows its owner. */
function namesIn(family: Family, live: readonly RecordOf<'onePerson'>[]): Names {
  const next = new Map<string, string>(live.map(({ kept, absorbed }) => [absorbed, kept]));
  const people = [...next.keys()].map((id) => [id, lastOf(next, id)] as const).filter(([id, kept]) => id !== kept);
  const owners = new Map(people);
  const plans = all(family, 'plan').flatMap(({ id, owner }) => {
    const kept = owners.get(owner);
    const first = kept === undefined ? undefined : planFor(family, kept, owners);
    return first === undefined || first.id === id ? [] : [[id, first.id] as const];
  });
  return new Map<string, string>([...people, ...plans]);
}

/** The end of a chain of records, each absorbed into the next; a circle has none. */
function lastOf(next: Names, id: string, seen: readonly string[] = []): string {
  const kept = next.get(id);
  return kept === undefined || seen.includes(id) ? id : lastOf(next, kept, [...seen, id]);
}

/** The plan that goes on under its id: that of the record kept, or else the oldest of those absorbed into it. */
const planFor = (family: Family, kept: string, owners: Names): Plan | undefined =>
  all(family, 'plan').find(({ owner }) => owner === kept) ?? plansOf(family, kept, owners)[0];

const plansOf = (family: Family, kept: string, owners: Names): readonly Plan[] =>
  all(family, 'plan')
    .filter(({ owner }) => owner === kept || owners.get(owner) === kept)
    .toSorted((one, other) => (one.openedAt + one.id < other.openedAt + other.id ? -1 : 1));

/** The person kept, born when the worker said, and dead if either record says so. */
function personOf(family: Family, id: string, names: Names, live: readonly RecordOf<'onePerson'>[]): AnyRecord {
  const kept = get(family, 'person', id) as RecordOf<'person'>;
  const others = all(family, 'person').filter((one) => names.get(one.id) === id);
  const last = live
    .filter((fact) => names.get(fact.absorbed) === id)
    .toSorted((one, other) => ((one.at ?? '') + one.id < (other.at ?? '') + other.id ? -1 : 1))
    .at(-1);
  const died = [kept, ...others].map((one) => one.died).find((date) => date !== null) ?? null;
  return { ...kept, born: last?.born ?? kept.born, died };
}

/** One plan of however many: what matters is the kept record's to say, and where it says nothing the others'. */
function planOf(family: Family, id: string, names: Names): readonly Plan[] {
  const first = planFor(family, id, names);
  if (first === undefined) return [];
  const plans = [first, ...plansOf(family, id, names)];
  const matters = plans.map((plan) => plan.matters).find((words) => words !== null) ?? null;
  const [openedAt] = plans.map((plan) => plan.openedAt).toSorted();
  return [{ ...first, owner: id as Plan['owner'], matters, openedAt: openedAt ?? first.openedAt }];
}

/** The same value with every absorbed id as the one kept; the same object where it names none. */
function renamedIn<T>(value: T, names: Names): T {
  if (typeof value === 'string') return (names.get(value) ?? value) as T;
  if (Array.isArray(value)) {
    const list = value.map((one) => renamedIn(one, names));
    return list.every((one, n) => one === value[n]) ? value : (onceEach(list) as T);
  }
  if (!isObject(value)) return value;
  const fields = Object.entries(value).map(([field, one]) => [
    field,
    field === 'id' && 'kind' in value && !isPointer(value) ? one : renamedIn(one, names),
  ]);
  return fields.every(([field, one]) => one === value[field as string]) ? value : (Object.fromEntries(fields) as T);
}

/** A pointer has a kind and an id and nothing else; a record has more. */
const isPointer = (value: object) => Object.keys(value).length === 2;

const onceEach = (list: readonly unknown[]): readonly unknown[] =>
  list.filter((one, n) => typeof one !== 'string' || list.indexOf(one) === n);

/** Without what would break a law of its own: a tie, a decision or a link between somebody and themself. */
function strained(before: Family, family: Family): Family {
  const broken = recordsOf(family).filter(
    (record) => record !== get(before, record.kind, record.id) && lawsOf(family, record).length > 0,
  );
  return broken.reduce((left, { kind, id }) => without(left, kind, id), family);
}

/** A stored record as it is looked at while two records are one; undefined where it is then left out. */
export const asSeen = (stored: Family, one: Family, record: AnyRecord): AnyRecord | undefined =>
  get(stored, record.kind, record.id) === undefined
    ? record
    : (get(one, record.kind, record.id) as AnyRecord | undefined);

/** What a stored person or plan is looked at as while it is absorbed into another; undefined where it is not. */
export function heirOf(stored: Family, record: AnyRecord, at: Instant): AnyRecord | undefined {
  if (record.kind !== 'person' && record.kind !== 'plan') return undefined;
  const live = facts(stored, at);
  const id = live.length === 0 ? undefined : namesIn(stored, live).get(record.id);
  return id === undefined ? undefined : get(asOne(stored, at), record.kind, id);
}

/** Whether a person is looked at as another record of theirs: what they were here asks nothing, in no part it has. */
export const isAbsorbed = (family: Family, person: PersonId, at: Instant): boolean =>
  all(family, 'onePerson').some(
    (fact) => fact.absorbed === person && isPast(fact.at, at) && !isPast(fact.undoneAt, at),
  );

/** Everybody in a family who is the same person as this one, themself first, by what was accepted and not undone. */
export function selvesOf(family: Family, person: PersonId): readonly PersonId[] {
  const selves = new Set([person]);
  const live = all(family, 'onePerson').filter(({ at, undoneAt }) => at !== null && undoneAt === null);
  // A set is walked on to what is added on the way.
  for (const self of selves)
    for (const { kept, absorbed } of live) if (kept === self || absorbed === self) selves.add(kept).add(absorbed);
  return [...selves];
}

/** Every record of a family. */
export const recordsOf = (family: Family): readonly AnyRecord[] =>
  Object.values(family.records).flatMap((table): readonly AnyRecord[] => Object.values(table));

/** What two records of one person leave out while they are one: what was recorded between the two. */
export const leftOut = (family: Family, one: Family): readonly AnyRecord[] =>
  recordsOf(family).filter(
    ({ kind, id }) => kind !== 'person' && kind !== 'plan' && get(one, kind as Kind, id) === undefined,
  );

/**
 * What was decided on the family seen as one at an instant, as it is to be written in the family as stored: whatever a
 * decision left as it found it stays as it stood there, so that undoing gives back the two records.
 */
export function asStored(stored: Family, became: readonly AnyRecord[], at: Instant): readonly AnyRecord[] {
  const live = facts(stored, at);
  if (live.length === 0) return became;
  const names = namesIn(stored, live);
  const one = joined(stored, live);
  return became.map((record) => {
    const [was, seen] = [get(stored, record.kind, record.id), get(one, record.kind, record.id)];
    if (was === undefined || seen === undefined) return placed(stored, names, record);
    return graft(was, seen, record, names) as AnyRecord;
  });
}

/** What is new stands with the goal that it serves, in whichever of the two plans that is. */
function placed(stored: Family, names: Names, record: AnyRecord): AnyRecord {
  const goal = 'goal' in record && record.goal !== null ? get(stored, 'goal', record.goal) : undefined;
  if (goal === undefined || !('owner' in record)) return record;
  return renamedIn(goal.owner, names) === record.owner ? ({ ...record, owner: goal.owner } as AnyRecord) : record;
}

/** The new value, with every part that is as it was seen put back as it was stored. */
function graft(was: unknown, seen: unknown, now: unknown, names: Names): unknown {
  if (isSame(seen, now)) return was;
  if (Array.isArray(was) && Array.isArray(seen) && Array.isArray(now))
    return now.flatMap((one, n) => {
      const stood = was.filter((other) => isSame(renamedIn(other, names), one));
      if (stood.length > 0) return stood;
      return [was.length === now.length ? graft(was[n], seen[n], one, names) : one];
    });
  if (!isObject(was) || !isObject(seen) || !isObject(now)) return now;
  return Object.fromEntries(
    Object.entries(now).map(([field, one]) => [field, graft(was[field], seen[field], one, names)]),
  );
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
