import type { DisagreementState, RequestState } from '../between.js';
import type { Grant, Person, RecordOf, SafetyBlock } from '../records/kinds.js';
import type { ItemKind } from '../records/plan.js';
import type { Area, FamilyId, PersonId, SensitiveTopic, WorkerId } from '../records/words.js';
import type { Id } from '../shape.js';
import type { CivilDate, Instant, Moment } from '../time.js';
import type { Audience, Letter } from '../wording.js';
import type { Answer } from './answer.js';
import type { Reader, Written } from './readers.js';
import type { Viewer } from './standing.js';
import type { MediationStep } from './step-between.js';
import type { DueTask } from './tasks.js';

/** Marks what `viewAs` made, and leads back to the view of the family it belongs to. Not part of a view's JSON. */
export const within: unique symbol = Symbol('within');

interface Made {
  readonly [within]: Root;
}

/**
 * What every view of one look leads back to: the family's view, whose it is, who else could see what its viewer writes,
 * what others see, and the answers to what they asked.
 */
export interface Root {
  readonly family: FamilyView;
  readonly viewer: Viewer;
  /** Of a preview, the view of whoever it is made for; null of any other view. */
  readonly madeFor: FamilyView | null;
  readonly previewOf: (person: PersonId) => FamilyView | null;
  readonly readersOf: (written: Written) => readonly Reader[];
  readonly answerTo: (request: string) => Answer | null;
}

/** Who wrote something, as far as the viewer may know them. */
export interface AuthorView {
  readonly person: PersonId | null;
  readonly worker: WorkerId | null;
}

/** Points to what the viewer sees at an end: the thing itself, or the approved words about it. */
export interface SeenRef {
  readonly kind: ItemKind | 'plan' | 'summary';
  readonly id: string;
}

/** One viewer's view of a family. */
export interface FamilyView extends Made {
  readonly kind: 'family';
  readonly id: FamilyId;
  /** Which words the viewer is spoken to in. */
  readonly audience: Audience;
  readonly members: readonly PersonView[];
  readonly relationships: readonly RelationshipView[];
  readonly responsibilities: readonly ResponsibilityView[];
  readonly assignments: readonly AssignmentView[];
  readonly grants: readonly GrantView[];
  readonly links: readonly LinkView[];
  readonly careArrangements: readonly FactView<'careArrangement'>[];
  readonly delegations: readonly FactView<'delegatedAuthority'>[];
  readonly stays: readonly FactView<'stay'>[];
  readonly involvementAgreements: readonly FactView<'involvementAgreement'>[];
  readonly competence: readonly FactView<'competence'>[];
  readonly capacity: readonly FactView<'capacity'>[];
  readonly bestInterests: readonly FactView<'bestInterestsDecision'>[];
  readonly accessReviews: readonly FactView<'accessReview'>[];
  readonly handovers: readonly HandoverView[];
  readonly closures: readonly FactView<'closure'>[];
  readonly partners: readonly FactView<'partnerWorker'>[];
  readonly packets: readonly PacketView[];
  readonly contactChannels: readonly FactView<'contactChannel'>[];
  readonly safeContacts: readonly FactView<'safeContact'>[];
  readonly messages: readonly MessageView[];
  readonly contacts: readonly FactView<'contact'>[];
  readonly waitingEpisodes: readonly FactView<'waitingEpisode'>[];
  readonly serviceTies: readonly FactView<'serviceTie'>[];
  readonly households: readonly FactView<'household'>[];
  readonly householdMemberships: readonly FactView<'householdMembership'>[];
  readonly formerNames: readonly FactView<'formerName'>[];
  readonly mediationRequests: readonly RequestView[];
  readonly disagreements: readonly DisagreementView[];
  readonly positions: readonly FactView<'position'>[];
  readonly proposals: readonly ProposalView[];
  readonly releasedStatements: readonly FactView<'releasedStatement'>[];
  readonly disclosures: readonly FactView<'safeguardingDisclosure'>[];
  readonly brokenGlass: readonly GlassView[];
  readonly due: readonly DueView[];
  readonly notices: readonly NoticeView[];
  readonly safetyBlocks: readonly SafetyBlockView[] | null;
  readonly concerns: readonly ConcernView[] | null;
  readonly namedReaders: readonly FactView<'namedReader'>[] | null;
  readonly courtOrders: readonly FactView<'courtOrder'>[] | null;
  readonly covers: readonly FactView<'cover'>[] | null;
  readonly supervisions: readonly FactView<'supervision'>[] | null;
  readonly safeguardingLeads: readonly FactView<'safeguardingLead'>[] | null;
  readonly conflicts: readonly FactView<'conflictOfInterest'>[] | null;
  readonly corrections: readonly FactView<'correction'>[] | null;
  readonly accessRequests: readonly AccessRequestView[];
  readonly erasureRequests: readonly FactView<'erasureRequest'>[];
  readonly withholdings: readonly FactView<'withholding'>[] | null;
  readonly legalHolds: readonly FactView<'legalHold'>[] | null;
  readonly keptNotes: readonly FactView<'keptNote'>[] | null;
  readonly merges: readonly OnePersonView[] | null;
  readonly parts: readonly FamilyPartView[] | null;
  readonly samePeople: readonly FactView<'samePerson'>[] | null;
  readonly viewerCanAddPerson: boolean;
  readonly viewerCanRaiseSafetyBlock: boolean;
}

/** A member as the viewer may know them. */
export interface PersonView extends Made {
  readonly kind: 'person';
  readonly id: PersonId;
  readonly knownAs: string;
  readonly pronouns: string | null;
  readonly symbol: Person['symbol'];
  /** Whether this is the viewer. */
  readonly you: boolean;
  readonly born: CivilDate | null;
  readonly died: CivilDate | null;
  readonly language: string | null;
  readonly interpreter: boolean | null;
  readonly accessNeeds: string | null;
  /** The date until which the record is kept once their plan is closed; null while it is open. */
  readonly retainUntil: CivilDate | null;
  readonly viewerCanChange: boolean | null;
  readonly plan: PlanView | null;
  /** The family as they see it, for their worker, as far as that worker may know it. Not part of a view's JSON. */
  readonly preview: FamilyView | null;
  readonly viewerCanPreview: boolean | null;
  readonly viewerCanAssignWorker: boolean;
  readonly viewerCanRaiseConcern: boolean;
}

/** What of somebody's plan the viewer may know. It is there when something in it is. */
export interface PlanView extends Made {
  readonly kind: 'plan';
  readonly id: Id<'plan'>;
  readonly owner: PersonId;
  readonly matters: string | null;
  /** Who could see what matters to them, for whoever may write in the plan (L28). Not part of a view's JSON. */
  readonly mattersReaders: readonly Reader[] | null;
  readonly openedAt: Instant | null;
  readonly expressions: readonly ExpressionView[] | null;
  readonly needs: readonly NeedView[];
  readonly goals: readonly GoalView[];
  readonly actions: readonly ActionView[];
  readonly appointments: readonly AppointmentView[];
  readonly notes: readonly NoteView[];
  readonly summaries: readonly SummaryView[];
  readonly busy: readonly BusyView[];
  readonly kept: readonly KeptView[] | null;
  readonly links: readonly LinkView[];
  readonly viewerCanAdd: boolean;
  readonly viewerCanExpress: boolean;
  readonly viewerCanShare: boolean;
}

/** A picture or a recording of what matters to somebody. */
export type ExpressionView = FactView<'expression'> & { readonly viewerCanRemove: boolean };

interface ItemView extends Made {
  readonly owner: PersonId | null;
  readonly author: AuthorView | null;
  readonly about: readonly PersonId[] | null;
  readonly area: Area | null;
  readonly sensitive: readonly SensitiveTopic[] | null;
  readonly confidential: boolean | null;
  readonly practical: boolean | null;
  readonly createdAt: Instant | null;
  readonly changedAt: Instant | null;
  /** Who could see it, for whoever may write it (L28). Not part of a view's JSON. */
  readonly readers: readonly Reader[] | null;
  readonly links: readonly LinkView[];
  readonly viewerCanRevise: boolean;
  readonly viewerCanShare: boolean;
}

/** A need, in full. */
export interface NeedView extends ItemView {
  readonly kind: 'need';
  readonly id: Id<'need'>;
  readonly words: string;
  readonly driver: RecordOf<'need'>['driver'];
}

/** A goal, in full. */
export interface GoalView extends ItemView {
  readonly kind: 'goal';
  readonly id: Id<'goal'>;
  readonly words: string;
  readonly status: RecordOf<'goal'>['status'];
  readonly reviewOn: CivilDate | null;
}

/** An action, in full. */
export interface ActionView extends ItemView {
  readonly kind: 'action';
  readonly id: Id<'action'>;
  readonly words: string;
  readonly goal: Id<'goal'> | null;
  readonly due: CivilDate | null;
  readonly done: boolean;
}

/** An appointment: its own facts, and what it is for where the viewer may know that too. */
export interface AppointmentView extends ItemView {
  readonly kind: 'appointment';
  readonly id: Id<'appointment'>;
  readonly words: string;
  readonly place: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly participants: readonly PersonId[];
  readonly goal: Id<'goal'> | null;
}

/** A note, in full. */
export interface NoteView extends ItemView {
  readonly kind: 'note';
  readonly id: Id<'note'>;
  readonly words: string;
  readonly sort: RecordOf<'note'>['sort'];
  readonly viewerCanErase: boolean;
}

/** The approved words about something, and nothing else of it. */
export interface SummaryView extends Made {
  readonly kind: 'summary';
  readonly id: Id<'grant'>;
  readonly of: PersonId;
  readonly words: string;
}

/** Time taken; overlapping times are one. */
export interface BusyView extends Made {
  readonly kind: 'busy';
  readonly start: Instant;
  readonly end: Instant;
}

/** Something that staff learn is there, and who may open it. */
export interface KeptView extends Made {
  readonly kind: 'kept';
  readonly id: Id<ItemKind | 'safeguardingConcern'>;
  readonly openTo: readonly WorkerId[];
}

/** A kinship. */
export interface RelationshipView extends Made {
  readonly kind: 'relationship';
  readonly id: Id<'relationship'>;
  readonly person: PersonId;
  readonly to: PersonId;
  readonly kinship: RecordOf<'relationship'>['kinship'];
  readonly partnership: RecordOf<'relationship'>['partnership'];
  readonly from: Moment | null;
  readonly until: Moment | null;
}

/** Parental responsibility. */
export interface ResponsibilityView extends Made {
  readonly kind: 'parentalResponsibility';
  readonly id: Id<'parentalResponsibility'>;
  readonly holder: PersonId;
  readonly child: PersonId;
  readonly basis: RecordOf<'parentalResponsibility'>['basis'];
  readonly status: RecordOf<'parentalResponsibility'>['status'];
  readonly from: Moment;
  readonly until: Moment | null;
  readonly evidence: string | null;
}

/** Who works with whom. */
export interface AssignmentView extends Made {
  readonly kind: 'assignment';
  readonly id: Id<'assignment'>;
  readonly worker: WorkerId;
  readonly person: PersonId;
  readonly from: Moment;
  readonly until: Moment | null;
  readonly viewerCanEnd: boolean;
}

/** A safety block, for staff. */
export interface SafetyBlockView extends Made {
  readonly kind: 'safetyBlock';
  readonly id: Id<'safetyBlock'>;
  readonly protected: readonly PersonId[];
  readonly blocked: PersonId;
  readonly scope: SafetyBlock['scope'];
  readonly basis: string;
  readonly evidence: string | null;
  readonly from: Instant;
  readonly reviewBy: CivilDate;
  readonly endedAt: Instant | null;
  readonly viewerCanReview: boolean;
}

/** A fact as it is recorded, less the people and records in it that the viewer may not know of. */
export type FactView<K extends FactKind> = Made & {
  readonly kind: K;
  readonly id: Id<K>;
} & { readonly [F in Exclude<keyof RecordOf<K>, 'kind' | 'id'>]: RecordOf<K>[F] | null };

/** Kinds of fact that are shown as they are recorded. */
export type FactKind =
  | 'onePerson'
  | 'familyPart'
  | 'samePerson'
  | 'courtOrder'
  | 'careArrangement'
  | 'delegatedAuthority'
  | 'stay'
  | 'competence'
  | 'capacity'
  | 'bestInterestsDecision'
  | 'accessReview'
  | 'partnerWorker'
  | 'partnerPacket'
  | 'cover'
  | 'supervision'
  | 'safeguardingLead'
  | 'conflictOfInterest'
  | 'handover'
  | 'correction'
  | 'involvementAgreement'
  | 'closure'
  | 'contactChannel'
  | 'safeContact'
  | 'message'
  | 'contact'
  | 'waitingEpisode'
  | 'serviceTie'
  | 'household'
  | 'householdMembership'
  | 'formerName'
  | 'mediationRequest'
  | 'disagreement'
  | 'position'
  | 'proposal'
  | 'releasedStatement'
  | 'safeguardingConcern'
  | 'safeguardingDisclosure'
  | 'namedReader'
  | 'breakGlass'
  | 'accessRequest'
  | 'withholding'
  | 'erasureRequest'
  | 'legalHold'
  | 'keptNote'
  | 'expression';

/** One worker's work passing to another; what is kept back shows to its owner alone. */
export type HandoverView = FactView<'handover'> & { readonly viewerCanAnswer: boolean };

/** That somebody was to be told that there is a message: when, and how it went, and never of what. */
export type MessageView = Omit<FactView<'message'>, 'code' | 'record'>;

/** What was prepared for one partner organisation. */
export type PacketView = FactView<'partnerPacket'> & { readonly viewerCanApprove: boolean | null };

/**
 * A request to know something. For whoever asked it is sent until the day of the reply and replied from then on, in the
 * same words, whatever was found or decided (M6).
 */
export type RequestView = FactView<'mediationRequest'> & {
  readonly state: RequestState;
  /** What is written to whoever reads it: the same words, whatever was found or decided. */
  readonly letter: Letter;
  readonly viewerCanExplore: boolean;
  readonly viewerCanAnswer: boolean;
};

/** A disagreement, as one of those in it or the worker between them may know it (M7). */
export type DisagreementView = Omit<FactView<'disagreement'>, 'item'> & {
  readonly item: SeenRef | null;
  readonly state: DisagreementState;
  readonly letter: Letter;
  /** Whether the viewer said that they do not want to talk about it. */
  readonly youDeclined: boolean;
  readonly viewerCanOpen: boolean;
  readonly viewerCanState: boolean;
  readonly viewerCanPause: boolean;
  readonly viewerCanPropose: boolean;
  readonly viewerCanEnd: boolean;
  readonly viewerCanRecord: boolean;
  readonly viewerCanPass: boolean;
  readonly viewerCanDecline: boolean;
  /** What is next, for the worker between them alone: it tells whether each child was heard. */
  readonly nextStep: MediationStep | null;
};

/** What the worker proposes; a statement from when each party has agreed. */
export type ProposalView = FactView<'proposal'> & {
  readonly letter: Letter;
  readonly youAgreed: boolean;
  readonly viewerCanAgree: boolean;
  readonly viewerCanTakeBack: boolean;
  readonly viewerCanWithdraw: boolean;
};

/** A concern, for whom the rules name. */
export type ConcernView = FactView<'safeguardingConcern'> & { readonly viewerCanDecide: boolean | null };

/** An hour's look into somebody's plan: that person sees who looked, when and at what. */
export type GlassView = FactView<'breakGlass'> & { readonly viewerCanReview: boolean };

/** Somebody’s asking to see what is held; whoever asked is told only whether they have been answered. */
export type AccessRequestView = FactView<'accessRequest'> & {
  readonly answered: boolean;
  readonly viewerCanSay: boolean | null;
  /** For whoever asked, whether there is something to read: `answerTo` gives it. */
  readonly answer: boolean | null;
};

/** Two records of one person, and whether the viewer may accept that they are. */
export type OnePersonView = FactView<'onePerson'> & { readonly viewerCanAccept: boolean | null };

/** A family that was joined to this one, and whether the viewer may let work cross to it. */
export type FamilyPartView = Omit<FactView<'familyPart'>, 'records' | 'shared'> & {
  readonly viewerCanJoin: boolean | null;
};

/** Something that needs a decision, and by when. */
export interface DueView extends Made {
  readonly kind: 'due';
  readonly task: DueTask;
  readonly person: PersonId | null;
  readonly by: CivilDate;
  readonly record: { readonly kind: SeenKind; readonly id: string } | null;
}

/** That a young person will be 16, and nothing else, for somebody who has a view of their plan (L23). */
export interface NoticeView extends Made {
  readonly kind: 'notice';
  readonly person: PersonId;
  readonly days: 90 | 30;
  readonly on: CivilDate;
}

/** A decision to share, for those who made it and those whose it is. */
export interface GrantView extends Made {
  readonly kind: 'grant';
  readonly id: Id<'grant'>;
  readonly of: PersonId;
  readonly by: PersonId | null;
  readonly to: PersonId | null;
  readonly item: SeenRef | null;
  readonly bundle: ItemKind | null;
  readonly level: Grant['level'];
  readonly words: string | null;
  readonly from: Instant;
  readonly until: Moment;
  readonly revokedAt: Instant | null;
  readonly staleSince: Instant | null;
  readonly checkedAt: Instant | null;
  readonly confirmedAt: Instant | null;
  readonly showsTimes: boolean;
  readonly objections:
    | readonly { readonly by: PersonId | null; readonly at: Instant; readonly withdrawnAt: Instant | null }[]
    | null;
  readonly viewerCanConfirm: boolean;
  readonly viewerCanRevoke: boolean;
  readonly viewerCanCheck: boolean;
}

/** A link between two plans; without its kind and dates where an end is only a summary. */
export interface LinkView extends Made {
  readonly kind: 'planLink';
  readonly id: Id<'planLink'>;
  readonly from: SeenRef;
  readonly to: SeenRef;
  readonly linkKind: RecordOf<'planLink'>['linkKind'] | null;
  /** Of a clash, over what. */
  readonly over: RecordOf<'planLink'>['over'];
  readonly proposedAt: Instant | null;
  readonly agreed: boolean | null;
  readonly viewerCanAgree: boolean;
  readonly viewerCanEnd: boolean;
}

/** Every kind of view, by the name the policy table gives it. */
export interface Views {
  readonly family: FamilyView;
  readonly person: PersonView;
  readonly plan: PlanView;
  readonly expression: ExpressionView;
  readonly need: NeedView;
  readonly goal: GoalView;
  readonly action: ActionView;
  readonly appointment: AppointmentView;
  readonly note: NoteView;
  readonly relationship: RelationshipView;
  readonly parentalResponsibility: ResponsibilityView;
  readonly assignment: AssignmentView;
  readonly safetyBlock: SafetyBlockView;
  readonly grant: GrantView;
  readonly planLink: LinkView;
  readonly courtOrder: FactView<'courtOrder'>;
  readonly careArrangement: FactView<'careArrangement'>;
  readonly delegatedAuthority: FactView<'delegatedAuthority'>;
  readonly stay: FactView<'stay'>;
  readonly competence: FactView<'competence'>;
  readonly capacity: FactView<'capacity'>;
  readonly bestInterestsDecision: FactView<'bestInterestsDecision'>;
  readonly accessReview: FactView<'accessReview'>;
  readonly partnerWorker: FactView<'partnerWorker'>;
  readonly partnerPacket: PacketView;
  readonly cover: FactView<'cover'>;
  readonly supervision: FactView<'supervision'>;
  readonly safeguardingLead: FactView<'safeguardingLead'>;
  readonly conflictOfInterest: FactView<'conflictOfInterest'>;
  readonly handover: HandoverView;
  readonly correction: FactView<'correction'>;
  readonly involvementAgreement: FactView<'involvementAgreement'>;
  readonly closure: FactView<'closure'>;
  readonly contactChannel: FactView<'contactChannel'>;
  readonly safeContact: FactView<'safeContact'>;
  readonly message: MessageView;
  readonly contact: FactView<'contact'>;
  readonly waitingEpisode: FactView<'waitingEpisode'>;
  readonly serviceTie: FactView<'serviceTie'>;
  readonly household: FactView<'household'>;
  readonly householdMembership: FactView<'householdMembership'>;
  readonly mediationRequest: RequestView;
  readonly disagreement: DisagreementView;
  readonly position: FactView<'position'>;
  readonly proposal: ProposalView;
  readonly releasedStatement: FactView<'releasedStatement'>;
  readonly safeguardingConcern: ConcernView;
  readonly safeguardingDisclosure: FactView<'safeguardingDisclosure'>;
  readonly namedReader: FactView<'namedReader'>;
  readonly breakGlass: GlassView;
  readonly formerName: FactView<'formerName'>;
  readonly accessRequest: AccessRequestView;
  readonly withholding: FactView<'withholding'>;
  readonly erasureRequest: FactView<'erasureRequest'>;
  readonly legalHold: FactView<'legalHold'>;
  readonly keptNote: FactView<'keptNote'>;
  readonly onePerson: OnePersonView;
  readonly familyPart: FamilyPartView;
  readonly samePerson: FactView<'samePerson'>;
}

/** The kinds that somebody may see through the API. */
export type SeenKind = keyof Views;

/** Any view that has an identity of its own. */
export type AnyView = Views[SeenKind] | SummaryView | KeptView;
