import type { Grant, RecordOf } from '../records/kinds.js';
import type { ItemKind } from '../records/plan.js';
import type { Area, FamilyId, PersonId, SensitiveTopic, WorkerId } from '../records/words.js';
import type { Id } from '../shape.js';
import type { CivilDate, Instant, Moment } from '../time.js';

/** Marks what `viewAs` made, and leads back to the view of the family it belongs to. Not part of a view's JSON. */
export const within: unique symbol = Symbol('within');

interface Made {
  readonly [within]: { readonly family: FamilyView };
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
  readonly members: readonly PersonView[];
  readonly relationships: readonly RelationshipView[];
  readonly responsibilities: readonly ResponsibilityView[];
  readonly assignments: readonly AssignmentView[];
  readonly grants: readonly GrantView[];
  readonly links: readonly LinkView[];
  readonly safetyBlocks: readonly SafetyBlockView[] | null;
  readonly viewerCanAddPerson: boolean;
  readonly viewerCanRaiseSafetyBlock: boolean;
}

/** A member as the viewer may know them. */
export interface PersonView extends Made {
  readonly kind: 'person';
  readonly id: PersonId;
  readonly knownAs: string;
  readonly pronouns: string | null;
  /** Whether this is the viewer. */
  readonly you: boolean;
  readonly born: CivilDate | null;
  readonly died: CivilDate | null;
  readonly language: string | null;
  readonly plan: PlanView | null;
  readonly viewerCanAssignWorker: boolean;
}

/** What of somebody's plan the viewer may know. It is there when something in it is. */
export interface PlanView extends Made {
  readonly kind: 'plan';
  readonly id: Id<'plan'>;
  readonly owner: PersonId;
  readonly matters: string | null;
  readonly openedAt: Instant | null;
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
  readonly viewerCanShare: boolean;
}

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
  readonly id: Id<ItemKind>;
  readonly openTo: readonly WorkerId[];
}

/** A kinship. */
export interface RelationshipView extends Made {
  readonly kind: 'relationship';
  readonly id: Id<'relationship'>;
  readonly person: PersonId;
  readonly to: PersonId;
  readonly kinship: RecordOf<'relationship'>['kinship'];
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
  readonly scope: 'all';
  readonly basis: string;
  readonly evidence: string | null;
  readonly from: Instant;
  readonly reviewBy: CivilDate;
  readonly endedAt: Instant | null;
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
}

/** The kinds that somebody may see through the API. */
export type SeenKind = keyof Views;

/** Any view that has an identity of its own. */
export type AnyView = Views[SeenKind] | SummaryView | KeptView;
