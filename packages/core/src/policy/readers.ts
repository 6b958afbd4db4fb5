import { all, type Family, put, without } from '../family.js';
import type { AnyRecord, Item, RecordOf } from '../records/kinds.js';
import { type Marks, noteOf } from '../records/plan.js';
import type { PersonId, WorkerId } from '../records/words.js';
import { holds, type Instant, type Period } from '../time.js';
import type { Level } from './levels.js';
import { look, type Sight } from './sight.js';
import type { Viewer } from './standing.js';
import { type PlanView, within } from './views.js';
import { wholeOf } from './whole.js';

/** Somebody who could see a thing, and how much of it. */
export interface Reader {
  readonly person: PersonId | null;
  readonly worker: WorkerId | null;
  readonly level: Level;
}

/**
 * Who could see an item, for whoever may write it: shown before they type (L28). It names everybody who could, and may
 * name somebody who cannot, where what stops them is not the asker's to know: a list that grew shorter would tell them.
 */
export function readersOf(stored: Family, asker: Viewer, item: Item, at: Instant): readonly Reader[] {
  const sight = look(stored, asker, at);
  const { family } = sight;
  const written = put(withoutHiddenClosings(family, sight), [item as AnyRecord]);
  const members = all(family, 'person')
    .filter(({ id }) => sight.knows(id))
    .map(({ id }): Viewer => ({ person: id, worker: null }));
  return [...members, ...workersOf(family, at).map((worker): Viewer => ({ person: null, worker }))]
    .map((viewer) => ({ ...viewer, level: look(written, viewer, at).opening(item as AnyRecord).level }))
    .filter(({ level }) => level !== 'NONE')
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

const key = ({ person, worker }: Viewer) => `${person ?? ''} ${worker ?? ''}`;

/**
 * The family without what only closes and is not the asker's to know: blocks, orders, conflicts of interest, objections,
 * a death.
 */
function withoutHiddenClosings(family: Family, sight: Sight): Family {
  const closings = [...all(family, 'safetyBlock'), ...all(family, 'courtOrder'), ...all(family, 'conflictOfInterest')];
  const hidden = closings.filter((record) => sight.opening(record).level === 'NONE');
  const open = hidden.reduce((left, { kind, id }) => without(left, kind, id), family);
  if (sight.isOpen(wholeOf(family), 'staff')) return open;
  return put(open, [
    // Without its order a restriction would close more than with it, and the list be too short.
    ...all(family, 'parentalResponsibility')
      .filter(({ status }) => status === 'restricted')
      .map((held) => ({ ...held, status: 'held' }) as const),
    ...all(family, 'grant').map((grant) => ({ ...grant, objections: [] })),
    ...all(family, 'person')
      .filter(({ id }) => id !== sight.viewer.person)
      .map((person) => ({ ...person, died: null })),
  ]);
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

/** No record has this id: what is not yet written has none. */
const unwritten = '00000000-0000-4000-8000-000000000000';

/** Who could see something in this plan once it was written; null for a viewer who may not write here (L28). */
export function whoCouldSee(plan: PlanView, intended: Intended): readonly Reader[] | null {
  if (!plan.viewerCanAdd) return null;
  const { about, owner } =
    intended.kind === 'note'
      ? noteOf(intended.sort, plan.owner, intended.about)
      : { about: intended.about, owner: plan.owner };
  const item = { participants: [], goal: null, ...intended, about, owner };
  return plan[within].readersOf({ ...item, id: unwritten, author: { person: null, worker: null } } as unknown as Item);
}
