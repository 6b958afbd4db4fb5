export { type Access, accessOf, type WorklistEntry, worklistOf } from './access.js';
export {
  ages,
  assessed,
  decidesAlone,
  isAged,
  isClosed,
  isDecider,
  lacksCapacity,
  responsibilities,
  staysUnderOrder,
} from './authority.js';
export { type DisagreementState, disagreementStates, type RequestState, requestStates } from './between.js';
export { apply, type Changes, changes } from './changes.js';
export { type Circumstances, type EventName, eventNames, type FamilyEvent, type RecordRef } from './command.js';
export { isSafe, nextSafe, sharedChannels } from './contacting.js';
export { asOf, type Command, type CommandInput, decide, decideBoth, type Events, evolve, stories } from './decider.js';
export { all, emptyFamily, type Family, get, put, settingsOf, type Tables, under } from './family.js';
export { type Begun, beginMessage, endMessage, type MessageEnd, messageEnds } from './messaging.js';
export { folded } from './naming.js';
export { asOne } from './one.js';
export { parseFamily } from './parsing.js';
export type { Answer } from './policy/answer.js';
export {
  type CaseloadChild,
  type CaseloadFacts,
  type CaseloadFilter,
  type CaseloadOrder,
  type CaseloadStanding,
  caseloadFacts,
  caseloadOrders,
  caseloadStandings,
  countsOf,
  loadOf,
  matches,
  nothingKnown,
  placeIn,
  schoolsOfAll,
} from './policy/caseload.js';
export { type CommandName, type Door, doors, entrances, rolesOfDoor } from './policy/doors.js';
export { dueOf } from './policy/due.js';
export { type FoundName, firstWord, namesFor, namesLike } from './policy/duty.js';
export {
  allowedReasons,
  type DoorExplanation,
  type Explanation,
  explain,
  explainDoor,
  type Reason,
  type RefusedReason,
  refusedReasons,
} from './policy/explain.js';
export { exportOf } from './policy/export.js';
export { type Happening, happeningWords } from './policy/happenings.js';
export { atLeast, type Level, levels } from './policy/levels.js';
export { type Message, messagesOf } from './policy/messages.js';
export { type Notice, noticesOf } from './policy/notices.js';
export { printPolicy } from './policy/print.js';
export { type Intended, type Reader, readersOf, type Written, whoCouldSee } from './policy/readers.js';
export type { Relation } from './policy/relations.js';
export { type Role, roles, rolesIn } from './policy/roles.js';
export { look, type Opening, type Sight, visibility } from './policy/sight.js';
export type { Viewer } from './policy/standing.js';
export { type MediationStep, mediationSteps } from './policy/step-between.js';
export { type Policy, partKinds, policy, type Row, rolesOfRow, strikableKinds, tieKinds } from './policy/table.js';
export { type Due, type DueTask, dueTasks } from './policy/tasks.js';
export { placeInTimeline, type TimelineEntry, timelineOf } from './policy/timeline.js';
export { answerTo, familyOf, previewedIn, viewAs } from './policy/view-as.js';
export { appointmentsFrom } from './policy/view-plan.js';
export type {
  AccessRequestView,
  ActionView,
  AnyView,
  AppointmentView,
  AssignmentView,
  AuthorView,
  BusyView,
  ConcernView,
  DisagreementView,
  DueView,
  ExpressionView,
  FactKind,
  FactView,
  FamilyPartView,
  FamilyView,
  GlassView,
  GoalView,
  GrantView,
  HandoverView,
  KeptView,
  LinkView,
  MessageView,
  NeedView,
  NoteView,
  NoticeView,
  OnePersonView,
  PacketView,
  PersonView,
  PlanView,
  ProposalView,
  RelationshipView,
  RequestView,
  ResponsibilityView,
  SafetyBlockView,
  SeenKind,
  SeenRef,
  SummaryView,
  Views,
} from './policy/views.js';
export { wholeOf } from './policy/whole.js';
export { type Rise, widened } from './policy/widened.js';
export { type SharePreview, sharePreview } from './previewing.js';
export { fraserGuidelines, responsibilityBases, reviewAges, tellingSteps } from './records/authority.js';
export { contentTypes } from './records/expression.js';
export { nobodysName } from './records/fates.js';
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
export { requestDecisions } from './records/mediation.js';
export { type ChannelKind, channelKinds, kinships, partnerships, symbols } from './records/people.js';
export {
  clashCauses,
  drivers,
  type EndRef,
  type ItemKind,
  type ItemRef,
  itemKinds,
  linkKinds,
  noteSorts,
} from './records/plan.js';
export { accessBases, accessFactors, extents, withholdReasons } from './records/rights.js';
export { blockScopes, disclosureBases, helpLevels } from './records/safeguarding.js';
export { grantLevels } from './records/sharing.js';
export { glassParts } from './records/staff.js';
export { contactModes, serviceSorts, tieFlows, tieStrengths } from './records/support.js';
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
export { type Erased, erasedFrom, redact, redactEvent, redactEvents, redactFamily, takingOut } from './redacting.js';
export { type Decision, type Refusal, type RefusalCode, refusal, refusalCodes } from './refusals.js';
export { err, ok, type Result } from './result.js';
export { isHeld, mustKeep, retainUntil } from './retaining.js';
export { defaultSettings, type Settings, settings } from './settings.js';
export {
  type Id,
  instant,
  list,
  maybe,
  object,
  outside,
  type Path,
  type Problem,
  read,
  type Shape,
  text,
} from './shape.js';
export {
  type CivilDate,
  type ClockTime,
  type Instant,
  type Moment,
  nextDay,
  parseCivilDate,
  parseClockTime,
  parseInstant,
  startOfDay,
  type Weekday,
  weekdays,
} from './time.js';
export { schemaVersion, upgrade } from './upgrade.js';
export { type Audience, audiences, catalogue, type Letter, type LetterCode } from './wording.js';
