import type {
  AnyRecord,
  FamilyId,
  FamilyView,
  GoalView,
  Id,
  Kind,
  PersonId,
  PlanView,
  Policy,
  RecordOf,
  SeenKind,
  WorkerId,
} from '../src/index.js';
import { doors } from '../src/policy/doors.js';
import type { Question } from '../src/policy/questions/question.js';
import type { policy, Rule } from '../src/policy/table.js';

/** What does not compile is the test: run `tsc -p packages/core/test`. */

type Not<T extends boolean> = T extends true ? false : true;
type Fits<A, B> = [A] extends [B] ? true : false;
type Same<A, B> = [Fits<A, B>, Fits<B, A>] extends [true, true] ? true : false;
const holds = <T extends true>(...proofs: readonly T[]): readonly T[] => proofs;

/** [D3] A table without the entry of any one kind is no policy. */
type KindsThatMayBeMissing = { [K in Kind | SeenKind]: Fits<Omit<Policy, K>, Policy> extends true ? K : never }[
  | Kind
  | SeenKind];
export const everyKindIsNeeded = holds<Same<KindsThatMayBeMissing, never>>(true);

/** [D3] An entry that leaves out any one field of its view is no rule. */
type FieldsThatMayBeMissing = {
  [K in SeenKind]: {
    [F in keyof Rule<K>['fields']]: Fits<Omit<Rule<K>['fields'], F>, Rule<K>['fields']> extends true ? [K, F] : never;
  }[keyof Rule<K>['fields']];
}[SeenKind];
export const everyFieldIsNeeded = holds<Same<FieldsThatMayBeMissing, never>>(true);

/** [D3] There are fields to leave out, so the two proofs above are not about nothing. */
export const thereAreFields = holds<Fits<'words' | 'author' | 'confidential', keyof Rule<'goal'>['fields']>>(true);
export const thereAreKinds = holds<Fits<'safeguardingConcern' | 'goal' | 'family', Kind | SeenKind>>(true);

/** [D3] The table names the fields of each view and no others, and opens nothing of the kinds without a view. */
export const fieldsAreNamed = holds<
  Same<keyof (typeof policy)['goal']['fields'], keyof Rule<'goal'>['fields']> &
    Same<keyof (typeof policy)['appointment']['fields'], keyof Rule<'appointment'>['fields']> &
    Same<keyof (typeof policy)['person']['fields'], keyof Rule<'person'>['fields']>
>(true);

// @ts-expect-error [D3] a kind that nobody sees has no row to open it
export const opened: Policy['barrier'] = { groups: { all: { owner: 'FULL' } }, fields: {} };
// @ts-expect-error [D3] a row names relations of the closed list and no others
export const anybody: Rule<'goal'>['groups'] = { content: { everybody: 'FULL' } };
// @ts-expect-error [D2] a row gives one of the levels
export const more: Rule<'goal'>['groups'] = { content: { owner: 'ALL' } };
// @ts-expect-error a door is one of the closed list
export const door = doors.OpenEverything;

/** [D1] The ids of different things cannot be passed for each other. */
type Ids = [PersonId, WorkerId, FamilyId, Id<'goal'>, Id<'note'>, Id<'plan'>];
type Swapped = {
  [A in keyof Ids]: {
    [B in keyof Ids]: A extends B ? never : Fits<Ids[A], Ids[B]> extends true ? [A, B] : never;
  }[number];
}[number];
export const noIdIsAnother = holds<Same<Swapped, never>>(true);
export const noTextIsAnId = holds<Not<Fits<string, PersonId>>>(true);
export const recordsAreTold = holds<Not<Fits<RecordOf<'goal'>, RecordOf<'need'>>>>(true);

/** [D7] Only `viewAs` makes a view: neither a literal nor a record is one. */
declare const goal: RecordOf<'goal'>;
declare const made: GoalView;
type Plain<V> = { [F in keyof V as F extends string ? F : never]: V[F] };
export const aLiteralIsNoView = holds<Not<Fits<Plain<GoalView>, GoalView>>>(true);
export const aPlanLiteralIsNoView = holds<Not<Fits<Plain<PlanView>, PlanView>>>(true);
export const aFamilyLiteralIsNoView = holds<Not<Fits<Plain<FamilyView>, FamilyView>>>(true);
export const noRecordIsAView = holds<Not<Fits<AnyRecord, GoalView>>>(true);
// @ts-expect-error a record is no view
export const leaked: GoalView = goal;
// @ts-expect-error a copy with its fields is no view
export const forged: GoalView = { ...(made as Plain<GoalView>) };
// @ts-expect-error a view is never changed in place
made.words = 'other';

/** [D1] A relation answers yes or no. */
export const relationsAnswer = holds<Same<ReturnType<Question>, boolean>>(true);
