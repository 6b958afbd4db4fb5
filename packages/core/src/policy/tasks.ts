import type { AnyRecord, Kind } from '../records/kinds.js';
import type { PersonId } from '../records/words.js';
import type { CivilDate } from '../time.js';

/** What may need a decision. */
export const dueTasks = [
  'ASSESS_COMPETENCE',
  'REVIEW_ASSESSMENT',
  'REVIEW_ACCESS_AT_11',
  'REVIEW_ACCESS_AT_13',
  'REVIEW_ACCESS_AT_16',
  'REVIEW_ACCESS_AT_18',
  'CHECK_GRANT',
  'CONFIRM_GRANT',
  'GRANT_ENDS',
  'SCOPE_ENDS',
  'AUTHORITY_ENDS',
  'EVIDENCE_RESPONSIBILITY',
  'EVIDENCE_ORDER',
  'READ_ORDER',
  'REVIEW_SAFETY_BLOCK',
  'CHECK_CONTACT',
  'NAME_SAFE_TIMES',
  'UNDELIVERED_MESSAGE',
  'AGREE_INVOLVEMENT',
  'COMPLETE_HANDOVER',
  'TELL_BEST_INTERESTS',
  'END_OF_RETENTION',
  'EXPLORE_REQUEST',
  'ANSWER_REQUEST',
  'OPEN_DISAGREEMENT',
  'AGREE_PROPOSAL',
  'DECLINED_TO_TALK',
  'DECIDE_THRESHOLD',
  'REVIEW_BROKEN_GLASS',
  'ANSWER_ACCESS',
  'ANSWER_ERASURE',
] as const;
export type DueTask = (typeof dueTasks)[number];

/** Something that needs a decision, about whom and by when. */
export interface Due {
  readonly task: DueTask;
  readonly person: PersonId | null;
  readonly by: CivilDate;
  /** What it is about. */
  readonly record: { readonly kind: Kind; readonly id: string } | null;
}

/** Whose list a task is on: of staff by their part, or of a member who decides. */
type For = 'worker' | 'supervisor' | 'lead' | 'explorer' | 'opener' | 'mediator' | 'decider';

export interface Found extends Due {
  readonly on: For;
  /** The member whose list it is on. */
  readonly member?: PersonId;
}

/** Points to a record. */
export const ref = ({ kind, id }: AnyRecord) => ({ kind, id });
