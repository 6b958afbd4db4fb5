export { type Access, accessOf, type WorklistEntry, worklistOf } from './access.js';
export { ages, assessed, decidesAlone, isAged, isDecider, responsibilities } from './authority.js';
export { apply, type Changes, changes } from './changes.js';
export { type Circumstances, type EventName, eventNames, type FamilyEvent } from './command.js';
export { asOf, type Command, type CommandInput, decide, evolve, stories } from './decider.js';
export { all, emptyFamily, type Family, get, put, type Tables } from './family.js';
export { parseFamily } from './parsing.js';
export {
  allowedReasons,
  type Explanation,
  explain,
  type Reason,
  type RefusedReason,
  refusedReasons,
} from './policy/explain.js';
export { atLeast, type Level, levels } from './policy/levels.js';
export { printPolicy } from './policy/print.js';
export { type Relation, type Role, roles, rolesIn } from './policy/relations.js';
export { look, type Opening, type Sight, visibility } from './policy/sight.js';
export type { Viewer } from './policy/standing.js';
export {
  type CommandName,
  type Door,
  doors,
  entrances,
  type Policy,
  policy,
  type Row,
  rolesOfDoor,
  rolesOfRow,
} from './policy/table.js';
export { familyOf, viewAs, wholeOf } from './policy/view-as.js';
export type {
  ActionView,
  AnyView,
  AppointmentView,
  AssignmentView,
  AuthorView,
  BusyView,
  FamilyView,
  GoalView,
  GrantView,
  KeptView,
  LinkView,
  NeedView,
  NoteView,
  PersonView,
  PlanView,
  RelationshipView,
  ResponsibilityView,
  SafetyBlockView,
  SeenKind,
  SeenRef,
  SummaryView,
  Views,
} from './policy/views.js';
export { responsibilityBases } from './records/authority.js';
export {
  type AnyRecord,
  type Grant,
  type Item,
  type Kind,
  kinds,
  type Person,
  type Plan,
  type PlanLink,
  type RecordOf,
  type SafetyBlock,
} from './records/kinds.js';
export { kinships } from './records/people.js';
export { drivers, type EndRef, type ItemKind, type ItemRef, itemKinds, linkKinds, noteSorts } from './records/plan.js';
export { grantLevels } from './records/sharing.js';
export {
  type Actor,
  type Area,
  areas,
  type FamilyId,
  type PersonId,
  type ProviderId,
  type SensitiveTopic,
  sensitiveTopics,
  type WorkerId,
} from './records/words.js';
export { type Decision, type Refusal, type RefusalCode, refusal, refusalCodes } from './refusals.js';
export { err, ok, type Result } from './result.js';
export { type Id, list, maybe, object, outside, type Path, type Problem, read, type Shape, text } from './shape.js';
export { type CivilDate, type Instant, type Moment, parseCivilDate, parseInstant, startOfDay } from './time.js';
export { schemaVersion, upgrade } from './upgrade.js';
