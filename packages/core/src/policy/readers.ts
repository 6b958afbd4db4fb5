import { all, type Family } from '../family.js';
import type { AnyRecord, Item, Plan, RecordOf } from '../records/kinds.js';
import { type Marks, noteOf } from '../records/plan.js';
import type { PersonId, WorkerId } from '../records/words.js';
import { holds, type Instant, type Period } from '../time.js';
import { itemKnown, knownTo, knowsLife } from './known.js';
import type { Level } from './levels.js';
import { look, type Sight } from './sight.js';
import type { Viewer } from './standing.js';
import { type PlanView, within } from './views.js';

/** Somebody who could see a thing, and how much of it. */
export interface Reader {
  readonly person: PersonId | null;
  readonly worker: WorkerId | null;
  readonly level: Level;
}

/** What stands in a plan: an item, or what matters to its owner, which is the plan's own. */
export type Written = Item | Plan;

/**
 * Who could see what is written, for whoever may write it: shown before they type, and beside what stands there (L28).
 * It is worked out from what the asker may know: it may name somebody whom something hidden from them stops, and does
 * not name whom only something hidden lets in. Each of those who could looks once, at whatever number of items.
 */
export function readersFor(asker: Sight): (written: Written) => readonly Reader[] {
  const { at } = asker;
  const family = knownTo(asker);
  const counted = agreeing(asker);
  const members = all(family, 'person')
    .filter(({ id }) => asker.knows(id))
    .map(({ id }): Viewer => ({ person: id, worker: null }));
  const workers = workersOf(family, at).map((worker): Viewer => ({ person: null, worker }));
  const looking = [...members, ...workers]
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
    .map((viewer) => ({ viewer, sight: look(family, viewer, at, counted) }));
  return (written) => {
    const levelFor = levelOf(asker, written);
    return looking
      .map(({ viewer, sight }) => ({ ...viewer, level: levelFor(sight) }))
      .filter(({ level }) => level !== 'NONE');
  };
}

/** Who could see one thing that is written, for one asker at an instant. */
export const readersOf = (stored: Family, asker: Viewer, written: Written, at: Instant): readonly Reader[] =>
  readersFor(look(stored, asker, at))(written);

/** How much of it somebody sees, as far as the asker may know it. */
function levelOf(asker: Sight, written: Written): (reader: Sight) => Level {
  if (written.kind === 'plan') return (reader) => (reader.isOpen(written, 'matters') ? 'FULL' : 'NONE');
  const known = itemKnown(asker, written) as AnyRecord;
  return (reader) => reader.opening(known).level;
}

const key = ({ person, worker }: Viewer) => `${person ?? ''} ${worker ?? ''}`;

/** Whoever may have agreed to what tells of them, without the asker knowing whether they have (L16). */
export function agreeing(asker: Sight): ReadonlySet<PersonId> {
  const people = all(asker.family, 'person').map(({ id }) => id);
  return new Set(people.filter((person) => asker.viewer.person !== null || !knowsLife(asker, person)));
}

/** Every worker with a part in the family now. */
function workersOf(family: Family, at: Instant): readonly WorkerId[] {
  const live = <R extends Period>(records: readonly R[]) => records.filter((record) => holds(record, at));
  return [
    ...new Set([
      ...live(all(family, 'assignment')).map(({ worker }) => worker),
      ...live(all(family, 'cover')).map(({ worker }) => worker),
      ...live(all(family, 'supervision')).map(({ supervisor }) => supervisor),
      ...live(all(family, 'safeguardingLead')).map(({ worker }) => worker),
      ...live(all(family, 'partnerWorker')).map(({ worker }) => worker),
      ...live(all(family, 'breakGlass')).map(({ worker }) => worker),
    ]),
  ];
}

/** Something not yet written, as far as who could see it goes. */
export type Intended = Marks &
  (
    | { readonly kind: 'need' | 'goal' | 'action' }
    | { readonly kind: 'appointment'; readonly participants: readonly PersonId[] }
    | { readonly kind: 'note'; readonly sort: RecordOf<'note'>['sort'] }
  );

/** Who could see something in this plan once it was written; null for a viewer who may not write here (L28). */
export function whoCouldSee(plan: PlanView, intended: Intended): readonly Reader[] | null {
  if (!plan.viewerCanAdd) return null;
  const { about, owner } =
    intended.kind === 'note'
      ? noteOf(intended.sort, plan.owner, intended.about)
      : { about: intended.about, owner: plan.owner };
  const item = { participants: [], goal: null, ...intended, about, owner };
  // What is not yet written has no id: it is told apart by what it says.
  const id = JSON.stringify(item);
  const author = { person: null, worker: plan[within].viewer.worker };
  return plan[within].readersOf({ ...item, id, author } as unknown as Item);
}
