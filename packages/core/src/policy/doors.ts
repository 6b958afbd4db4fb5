import type { Relation } from './relations.js';
import { type Role, roles, rolesIn } from './roles.js';
import type { SeenKind } from './views.js';

/** What a command is done to, and who may do it. */
export interface Door {
  readonly on: SeenKind | 'item' | 'tie' | 'fact' | 'mediation' | 'restricted';
  readonly by: readonly Relation[];
}

/** The worker of a person, or whoever stands in for them. */
const worker = ['assigned', 'cover'] as const;
const writes = ['owner', ...worker] as const;
/** Who allocates work: the worker, or the supervisor who answers for them. */
const allocates = [...worker, 'supervisor'] as const;
/** Who answers for the work, and decides what its workers do not decide alone. */
const answers = ['supervisor', 'safeguarding_role'] as const;
const inFamily = ['family_worker'] as const;

/** Who may do what, in the same words. A command acts only on what its actor may know of. */
export const doors = {
  StartFamily: { on: 'family', by: ['on_duty'] },
  AddPerson: { on: 'family', by: inFamily },
  ChangePerson: { on: 'person', by: writes },
  RecordAdoption: { on: 'person', by: worker },
  RecordRelationship: { on: 'family', by: inFamily },
  RecordResponsibility: { on: 'person', by: worker },
  RecordCourtOrder: { on: 'person', by: worker },
  EvidenceResponsibility: { on: 'parentalResponsibility', by: inFamily },
  EvidenceOrder: { on: 'courtOrder', by: inFamily },
  ReadOrder: { on: 'courtOrder', by: ['safeguarding_role'] },
  RecordCareArrangement: { on: 'person', by: worker },
  RecordStay: { on: 'person', by: worker },
  AgreeSensitive: { on: 'stay', by: worker },
  DelegateAuthority: { on: 'person', by: worker },
  EndTie: { on: 'tie', by: inFamily },
  AssessCompetence: { on: 'person', by: worker },
  AssessCapacity: { on: 'person', by: worker },
  DecideBestInterests: { on: 'person', by: worker },
  TellBestInterests: { on: 'bestInterestsDecision', by: worker },
  RecordAccessReview: { on: 'person', by: worker },
  RaiseSafetyBlock: { on: 'family', by: inFamily },
  ReviewSafetyBlock: { on: 'safetyBlock', by: ['safeguarding_role'] },
  AssignWorker: { on: 'person', by: allocates },
  EndAssignment: { on: 'assignment', by: allocates },
  NameCover: { on: 'family', by: inFamily },
  NameSupervisor: { on: 'family', by: inFamily },
  NameSafeguardingLead: { on: 'family', by: inFamily },
  RecordConflict: { on: 'family', by: inFamily },
  ProposeHandover: { on: 'person', by: allocates },
  AnswerHandover: { on: 'handover', by: ['owner'] },
  CompleteHandover: { on: 'handover', by: allocates },
  NamePartner: { on: 'person', by: worker },
  PreparePacket: { on: 'person', by: worker },
  ApprovePacket: { on: 'partnerPacket', by: ['decider'] },
  WithdrawPacket: { on: 'partnerPacket', by: [...worker, 'decider'] },
  AgreeInvolvement: { on: 'person', by: worker },
  AddContactChannel: { on: 'person', by: writes },
  VerifyContactChannel: { on: 'contactChannel', by: worker },
  SetSafeContact: { on: 'contactChannel', by: writes },
  LogContact: { on: 'person', by: worker },
  RecordWaiting: { on: 'person', by: worker },
  RecordServiceTie: { on: 'person', by: worker },
  RecordHousehold: { on: 'person', by: worker },
  JoinHousehold: { on: 'person', by: worker },
  ClosePlan: { on: 'person', by: worker },
  ReopenPlan: { on: 'person', by: allocates },
  SayWhatMatters: { on: 'plan', by: writes },
  AddExpression: { on: 'plan', by: ['owner'] },
  RemoveExpression: { on: 'expression', by: ['owner'] },
  NameNeed: { on: 'plan', by: writes },
  SetGoal: { on: 'plan', by: writes },
  PlanAction: { on: 'plan', by: writes },
  BookAppointment: { on: 'plan', by: writes },
  WriteNote: { on: 'plan', by: writes },
  ReviseNeed: { on: 'need', by: writes },
  ReviseGoal: { on: 'goal', by: writes },
  ReviseAction: { on: 'action', by: writes },
  ReviseAppointment: { on: 'appointment', by: writes },
  ReviseNote: { on: 'note', by: ['owner', 'author_own_words'] },
  StrikeItem: { on: 'item', by: ['author_own_words', ...worker, 'safeguarding_role'] },
  MoveItem: { on: 'item', by: worker },
  StrikeRecord: { on: 'fact', by: inFamily },
  ShareItem: { on: 'item', by: ['decider'] },
  ShareKind: { on: 'plan', by: ['decider'] },
  RecordAgreement: { on: 'item', by: worker },
  CheckGrant: { on: 'grant', by: worker },
  RecordObjection: { on: 'grant', by: worker },
  ConfirmGrant: { on: 'grant', by: ['owner'] },
  RevokeGrant: { on: 'grant', by: ['owner', 'author_own_words'] },
  AskToKnow: { on: 'person', by: ['member_tie'] },
  ExploreRequest: { on: 'mediationRequest', by: ['asked_worker'] },
  AnswerRequest: { on: 'mediationRequest', by: ['asked_owner'] },
  DeclineToTalk: { on: 'mediation', by: ['asked_owner', 'mediation_party'] },
  AskMediation: { on: 'person', by: ['owner'] },
  NoteDisagreement: { on: 'person', by: worker },
  OpenDisagreement: { on: 'disagreement', by: [...worker, 'mediator', 'mediation_supervisor'] },
  PassMediation: { on: 'disagreement', by: ['mediator', 'mediation_supervisor'] },
  StatePosition: { on: 'disagreement', by: ['mediation_party'] },
  RecordPosition: { on: 'disagreement', by: ['mediator'] },
  ProposeStatement: { on: 'disagreement', by: ['mediator'] },
  WithdrawProposal: { on: 'proposal', by: ['mediator'] },
  AgreeProposal: { on: 'proposal', by: ['mediation_party'] },
  PauseMediation: { on: 'disagreement', by: ['mediation_party', 'mediator'] },
  EndMediation: { on: 'disagreement', by: ['mediator', 'mediation_supervisor'] },
  RaiseConcern: { on: 'person', by: [...allocates, 'safeguarding_role'] },
  DecideThreshold: { on: 'safeguardingConcern', by: ['safeguarding_role'] },
  StepHelp: { on: 'safeguardingConcern', by: ['author_own_words', 'safeguarding_role'] },
  DiscloseConcern: { on: 'safeguardingConcern', by: ['author_own_words', 'safeguarding_role'] },
  NameReader: { on: 'restricted', by: ['safeguarding_role'] },
  EndReading: { on: 'namedReader', by: ['safeguarding_role'] },
  ReleaseStatement: { on: 'safetyBlock', by: ['safeguarding_role'] },
  BreakGlass: { on: 'person', by: ['on_duty'] },
  ReviewGlass: { on: 'breakGlass', by: ['supervisor', 'safeguarding_role'] },
  ProposeLink: { on: 'planLink', by: ['link_both_worker'] },
  AgreeLink: { on: 'planLink', by: ['link_end_owner'] },
  EndLink: { on: 'planLink', by: ['link_end_owner', 'link_end_worker'] },
  AskForAccess: { on: 'person', by: [...writes, 'holds_responsibility', 'safeguarding_role'] },
  SayOnAccess: { on: 'accessRequest', by: ['owner'] },
  NameReviewer: { on: 'accessRequest', by: answers },
  WeighAccess: { on: 'accessRequest', by: ['reviewer'] },
  ConsiderRecord: { on: 'accessRequest', by: ['reviewer', 'safeguarding_role'] },
  AnswerAccess: { on: 'accessRequest', by: ['reviewer'] },
  RefuseAccess: { on: 'accessRequest', by: ['reviewer'] },
  EraseNote: { on: 'note', by: ['owner'] },
  EraseKeptNote: { on: 'keptNote', by: ['safeguarding_role'] },
  AskForErasure: { on: 'person', by: writes },
  AnswerErasure: { on: 'erasureRequest', by: answers },
  ErasePerson: { on: 'person', by: answers },
  PlaceHold: { on: 'family', by: ['safeguarding_role'] },
  LiftHold: { on: 'legalHold', by: ['safeguarding_role'] },
  MergePeople: { on: 'onePerson', by: ['link_end_worker'] },
  AcceptMerge: { on: 'onePerson', by: ['supervisor'] },
  SeparatePeople: { on: 'onePerson', by: ['supervisor'] },
  MergeFamilies: { on: 'family', by: inFamily },
  JoinParts: { on: 'familyPart', by: ['part_supervisor'] },
  UndoMerge: { on: 'familyPart', by: ['part_supervisor'] },
  SplitFamily: { on: 'family', by: inFamily },
  TieSamePerson: { on: 'person', by: allocates },
} as const satisfies Readonly<Record<string, Door>>;

const staffRoles = ['LINK_WORKER', 'SUPERVISOR', 'SAFEGUARDING_LEAD'] as const satisfies readonly Role[];

/** Who may come in by which root field; what they find inside is the table's to say. */
export const entrances = {
  viewer: roles,
  node: roles,
  nodes: roles,
  family: roles,
  caseload: staffRoles,
  caseloadCounts: staffRoles,
  dueList: staffRoles,
  findNames: ['DUTY_WORKER'],
  similarFamilies: ['DUTY_WORKER'],
  provider: staffRoles,
  sharePreview: ['YOUNG_PERSON', 'GUARDIAN', 'MEMBER'],
  familyChanged: roles,
  mediationChanged: roles,
  dueListChanged: staffRoles,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** The name of a command. */
export type CommandName = keyof typeof doors;

/** The roles to which a door can ever open. */
export const rolesOfDoor = (command: CommandName): readonly Role[] =>
  roles.filter((role) => doors[command].by.some((relation: Relation) => rolesIn[relation].includes(role)));
