import type { Family } from '../family.js';
import type { AnyRecord, Kind } from '../records/kinds.js';
import { type ItemKind, itemKinds } from '../records/plan.js';
import type { PersonId } from '../records/words.js';
import type { Sight } from './sight.js';
import { policy } from './table.js';

/** Kinds by which staff stand for and answer for each other: of what these open it is told who they are (L28). */
const standings: ReadonlySet<Kind> = new Set([
  'cover',
  'supervision',
  'safeguardingLead',
  'familyPart',
  'onePerson',
] as const);

/** Worked out once for each sight, since every preview and every list of readers begins with it. */
const families = new WeakMap<Sight, Family>();

/**
 * The family as far as a viewer may know it: what is hidden from them is not there, so it neither opens nor closes
 * anything. What is worked out from it of somebody else tells the viewer nothing.
 */
export function knownTo(sight: Sight): Family {
  const family = families.get(sight) ?? familyKnown(sight);
  families.set(sight, family);
  return family;
}

const familyKnown = (sight: Sight): Family => ({
  ...sight.family,
  records: Object.fromEntries(
    Object.entries(sight.family.records).map(([kind, table]) => [kind, tableKnown(sight, Object.values(table))]),
  ) as Family['records'],
});

const tableKnown = (sight: Sight, records: readonly AnyRecord[]) =>
  Object.fromEntries(
    records.flatMap((record) => {
      const known = asKnown(sight, record);
      return known === null ? [] : [[known.id, known]];
    }),
  );

/** A record as far as the viewer may know it; null where they know nothing of it that could bear on anything. */
function asKnown(sight: Sight, record: AnyRecord): AnyRecord | null {
  if (standings.has(record.kind)) return record;
  if (record.kind === 'person' || (record.kind === 'proposal' && record.agreedAt !== null))
    return stripped(sight, record);
  if (sight.opening(record).level !== 'FULL') return null;
  if (isItem(record)) return mayJudge(sight, record) ? itemKnown(sight, record) : null;
  return stripped(sight, record);
}

type ItemRecord = Extract<AnyRecord, { readonly kind: ItemKind }>;

const isItem = (record: AnyRecord): record is ItemRecord => itemKinds.some((kind) => kind === record.kind);

/** An item names only people whom the viewer knows. */
export const itemKnown = <R extends ItemRecord>(sight: Sight, item: R): R => ({
  ...item,
  about: item.about.filter(sight.knows),
  ...('participants' in item ? { participants: item.participants.filter(sight.knows) } : {}),
});

/** Who else sees an item goes by all of it and by its owner's age: the viewer knows those, or is the one who decides. */
const mayJudge = (sight: Sight, item: ItemRecord): boolean =>
  groupsOf(item)
    .filter((group) => group !== 'readers')
    .every((group) => sight.isOpen(item, group)) &&
  (item.owner === null || knowsLife(sight, item.owner) || sight.may('ShareItem', item));

const groupsOf = ({ kind }: AnyRecord): readonly string[] => Object.keys(policy[kind].groups);

/** Whether the viewer knows somebody's own dates, and with them who decides for them. */
export function knowsLife(sight: Sight, person: PersonId): boolean {
  const found = sight.recordOf(person);
  return found !== undefined && sight.isOpen(found, 'life');
}

/** What stays of a record even where it is shut: everybody is of some age, and that all agreed shows in how a talk stands. */
const staying: Readonly<Record<string, readonly string[]>> = {
  person: ['id', 'born'],
  proposal: ['id', 'disagreement', 'agreedAt'],
};

/** A record without the fields that are shut to the viewer. */
function stripped<R extends AnyRecord>(sight: Sight, record: R): R {
  const fields: Readonly<Record<string, string>> = policy[record.kind].fields;
  const stays = staying[record.kind] ?? ['id'];
  const shut = Object.entries(record).filter(
    ([field]) => !stays.includes(field) && fields[field] !== undefined && !sight.isOpen(record, fields[field]),
  );
  if (shut.length === 0) return record;
  const nothing = shut.map(([field, value]) => [field, Array.isArray(value) ? [] : null]);
  return unlimited({ ...record, ...Object.fromEntries(nothing) });
}

/** Why a responsibility is restricted stands in orders: whoever may not see those takes it for held (L11). */
const unlimited = <R extends AnyRecord>(record: R): R =>
  record.kind === 'parentalResponsibility' && record.status === 'restricted' ? { ...record, status: 'held' } : record;
