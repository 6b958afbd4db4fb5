import { decide, evolve } from './decider.js';
import { type Family, get, put } from './family.js';
import { asOne } from './one.js';
import { knownTo } from './policy/known.js';
import { lowerOf } from './policy/preview.js';
import { agreeing } from './policy/readers.js';
import { refSeen } from './policy/seeing.js';
import { look, type Sight } from './policy/sight.js';
import { viewOf } from './policy/view-as.js';
import { busyIn } from './policy/view-plan.js';
import { type BusyView, type FamilyView, type PlanView, type SummaryView, within } from './policy/views.js';
import type { Grant } from './records/kinds.js';
import type { EndRef } from './records/plan.js';
import type { WorkerId } from './records/words.js';
import type { Decision } from './refusals.js';
import { ok } from './result.js';
import type { Id } from './shape.js';
import type { Instant } from './time.js';

/** What somebody would see of one thing, were it shared with them. */
export interface SharePreview {
  /** The thing, or only the approved words about it; null where they would see neither. */
  readonly seen: PlanView['goals' | 'needs' | 'actions' | 'appointments' | 'notes'][number] | SummaryView | null;
  /** The times that they would see as taken. */
  readonly busy: readonly BusyView[];
  /** Whether they see it only once a worker has checked it (L24). */
  readonly isCheckedFirst: boolean;
}

type GrantOfItem = Grant & { readonly item: EndRef };

/** Of what is only thought of: no record has this id, and of two decisions as new it is the last. */
const unsaved = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

/**
 * What a share would show to whom it is for, before it is made: the command decided and left alone, and its reader's
 * view of what came of it, as far as whoever shares may know; refused as the command would be. Whoever must agree first
 * counts as having agreed, as among the readers of an item (L28).
 */
export function sharePreview(stored: Family, view: FamilyView, input: unknown, at: Instant): Decision<SharePreview> {
  const { viewer } = view[within];
  const decided = decide(stored, { type: 'ShareItem', input }, { actor: viewer, now: at, newId: () => unsaved });
  if (!decided.ok) return decided;
  const grant = get(asOne(decided.value.reduce(evolve, stored), at), 'grant', unsaved) as GrantOfItem;
  const isCheckedFirst = grant.by !== grant.of;
  const given = isCheckedFirst ? { ...grant, checked: { by: unsaved as WorkerId, at } } : grant;
  const sharer = look(stored, viewer, at);
  const family = put(knownTo(sharer), [given]);
  const reader = lowerOf(look(family, { person: grant.to, worker: null }, at, agreeing(sharer)), sharer);
  return ok({ ...shownOf(reader, viewOf(reader, view), given), isCheckedFirst });
}

/** What a view shows of the thing that a grant is about. */
function shownOf(sight: Sight, view: FamilyView | null, { item, of }: GrantOfItem) {
  const plan = view?.members.find(({ id }) => id === of)?.plan ?? null;
  if (plan === null) return { seen: null, busy: [] };
  const seen = refSeen({ sight }, item);
  const { needs, goals, actions, appointments, notes, summaries } = plan;
  const shown = [...needs, ...goals, ...actions, ...appointments, ...notes, ...summaries];
  const isOf = ({ id, goal }: { readonly id: string; readonly goal: Id<'goal'> | null }) =>
    id === item.id || goal === item.id;
  return { seen: shown.find(({ id }) => id === seen?.id) ?? null, busy: busyIn(sight, plan, isOf) };
}
