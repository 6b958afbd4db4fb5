import { all, type Family, get } from '../family.js';
import { asSeen, heirOf, recordsOf } from '../one.js';
import type { AnyRecord } from '../records/kinds.js';
import type { WorkerId } from '../records/words.js';
import type { Instant } from '../time.js';
import { isHigher, type Level } from './levels.js';
import { look, type Sight } from './sight.js';
import type { Viewer } from './standing.js';
import { policy } from './table.js';

/** Somebody who would know more of a record than they do: what a change of families must not bring about by itself. */
export interface Rise {
  readonly viewer: Viewer;
  readonly record: AnyRecord;
  readonly from: Level;
  readonly to: Level;
}

/**
 * Who would know more than they do, of what, if these families became those, at an instant: for every member, worker
 * and partner whom any of them names. What is new to all of them is nobody's to lose, and is not counted.
 */
export function widened(before: readonly Family[], after: readonly Family[], at: Instant): readonly Rise[] {
  return viewersIn([...before, ...after]).flatMap((viewer) => {
    const known = knownOf(before, viewer, at);
    return [...knownOf(after, viewer, at)].flatMap(([id, { record, level, open }]): readonly Rise[] => {
      const was = known.get(id);
      const isMore = was !== undefined && (isHigher(level, was.level) || open.some((one) => !was.open.includes(one)));
      return isMore ? [{ viewer, record, from: was.level, to: level }] : [];
    });
  });
}

interface Known {
  readonly record: AnyRecord;
  readonly level: Level;
  /** The groups of its fields that are open in full. */
  readonly open: readonly string[];
}

/** What a viewer knows of each stored record, by id: of two families that have it, the most. */
function knownOf(families: readonly Family[], viewer: Viewer, at: Instant): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const family of families) {
    const sight = look(family, viewer, at);
    for (const record of recordsOf(family)) {
      const other = known.get(record.id);
      const here = knownIn(sight, family, record);
      known.set(record.id, other === undefined || isHigher(here.level, other.level) ? here : other);
    }
  }
  return known;
}

function knownIn(sight: Sight, family: Family, record: AnyRecord): Known {
  const seen = asSeen(family, sight.family, record) ?? heirWith(sight, family, record);
  if (seen === undefined) return { record, level: 'NONE', open: [] };
  const groups = Object.keys(policy[seen.kind].groups);
  return { record, level: sight.opening(seen).level, open: groups.filter((group) => sight.isOpen(seen, group)) };
}

/** The record that an absorbed one is looked at as, if it shows anything of it. */
function heirWith({ at }: Sight, family: Family, record: AnyRecord): AnyRecord | undefined {
  const heir = heirOf(family, record, at);
  return heir === undefined || JSON.stringify(heir) === JSON.stringify(get(family, heir.kind, heir.id))
    ? undefined
    : heir;
}

/** Everybody whom families name: each member, each worker and partner, in whatever field. */
function viewersIn(families: readonly Family[]): readonly Viewer[] {
  const people = families.flatMap((family) => all(family, 'person').map(({ id }) => id));
  const workers = families.flatMap((family) =>
    workerKinds.flatMap((kind) =>
      (all(family, kind) as readonly AnyRecord[]).flatMap((record) =>
        workerFields.flatMap(
          (field) => (record as unknown as Readonly<Record<string, WorkerId | undefined>>)[field] ?? [],
        ),
      ),
    ),
  );
  return [
    ...[...new Set(people)].map((person) => ({ person, worker: null })),
    ...[...new Set(workers)].map((worker) => ({ person: null, worker })),
  ];
}

const workerKinds = [
  'assignment',
  'cover',
  'supervision',
  'safeguardingLead',
  'partnerWorker',
  'handover',
  'breakGlass',
  'onePerson',
] as const;
const workerFields = ['worker', 'covers', 'supervisor', 'to', 'from', 'proposedBy'];
