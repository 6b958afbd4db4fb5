import { type Family, get } from './family.js';
import type { Subject } from './policy/matter.js';
import type { Sight } from './policy/sight.js';
import type { Viewer } from './policy/standing.js';
import { wholeOf } from './policy/whole.js';
import type { AnyRecord, Kind } from './records/kinds.js';
import type { Actor, PersonId } from './records/words.js';
import type { Decision } from './refusals.js';
import type { Fielded, Fields, Id } from './shape.js';
import { object, type Shape } from './shape.js';
import type { Instant } from './time.js';

/** What happened, in the past tense. */
export const eventNames = [
  'FamilyRegistered',
  'FamilyStarted',
  'PersonAdded',
  'RelationshipRecorded',
  'ResponsibilityRecorded',
  'PersonChanged',
  'AdoptionRecorded',
  'ResponsibilityEvidenced',
  'CourtOrderRecorded',
  'OrderEvidenced',
  'OrderRead',
  'CareArrangementRecorded',
  'StayRecorded',
  'SensitiveAgreed',
  'AuthorityDelegated',
  'TieEnded',
  'CompetenceAssessed',
  'CapacityAssessed',
  'BestInterestsDecided',
  'BestInterestsTold',
  'AccessReviewed',
  'SafetyBlockRaised',
  'SafetyBlockReviewed',
  'WorkerAssigned',
  'AssignmentEnded',
  'CoverNamed',
  'SupervisorNamed',
  'SafeguardingLeadNamed',
  'ConflictRecorded',
  'HandoverProposed',
  'HandoverAnswered',
  'HandoverCompleted',
  'PartnerNamed',
  'PacketPrepared',
  'PacketApproved',
  'PacketWithdrawn',
  'InvolvementAgreed',
  'ContactChannelAdded',
  'ContactChannelVerified',
  'SafeContactSet',
  'ContactLogged',
  'WaitingRecorded',
  'ServiceTieRecorded',
  'HouseholdRecorded',
  'HouseholdJoined',
  'MessageBegun',
  'MessageEnded',
  'PlanClosed',
  'PlanReopened',
  'ItemStruck',
  'ItemMoved',
  'RecordStruck',
  'MattersSaid',
  'ExpressionAdded',
  'ExpressionRemoved',
  'NeedNamed',
  'GoalSet',
  'ActionPlanned',
  'AppointmentBooked',
  'NoteWritten',
  'NeedRevised',
  'GoalRevised',
  'ActionRevised',
  'AppointmentRevised',
  'NoteRevised',
  'ItemShared',
  'KindShared',
  'AgreementRecorded',
  'GrantChecked',
  'ObjectionRecorded',
  'GrantConfirmed',
  'GrantRevoked',
  'KnowledgeAsked',
  'RequestExplored',
  'RequestAnswered',
  'TalkDeclined',
  'MediationAsked',
  'DisagreementNoted',
  'DisagreementOpened',
  'MediationPassed',
  'PositionStated',
  'StatementProposed',
  'ProposalWithdrawn',
  'ProposalAnswered',
  'MediationPaused',
  'MediationEnded',
  'ConcernRaised',
  'ThresholdDecided',
  'HelpStepped',
  'ConcernDisclosed',
  'ReaderNamed',
  'ReadingEnded',
  'StatementReleased',
  'GlassBroken',
  'GlassReviewed',
  'LinkProposed',
  'LinkAgreed',
  'LinkEnded',
  'AccessAsked',
  'AccessSaid',
  'ReviewerNamed',
  'AccessWeighed',
  'RecordConsidered',
  'AccessAnswered',
  'AccessRefused',
  'NoteErased',
  'KeptNoteErased',
  'ErasureAsked',
  'ErasureAnswered',
  'PersonErased',
  'HoldPlaced',
  'HoldLifted',
  'PeopleMerged',
  'MergeAccepted',
  'PeopleSeparated',
  'FamiliesMerged',
  'PartsJoined',
  'MergeUndone',
  'FamilySplit',
  'SamePersonTied',
] as const;
export type EventName = (typeof eventNames)[number];

/** Points to a record of any kind. */
export interface RecordRef {
  readonly kind: Kind;
  readonly id: string;
}

/**
 * Something that happened to a family: its name, who did it and when, the records as they became, and those taken out;
 * and those that are to be taken out of the history as well.
 */
export interface FamilyEvent {
  readonly type: EventName;
  readonly actor: Actor;
  readonly at: Instant;
  readonly became: readonly AnyRecord[];
  readonly gone?: readonly RecordRef[];
  readonly erased?: readonly RecordRef[];
}

/** What a decision needs from outside, since the core has no clock and no chance. */
export interface Circumstances {
  readonly actor: Viewer;
  readonly now: Instant;
  /** Gives a new random UUID at each call. */
  readonly newId: () => string;
  /** The other family, of a command over two. */
  readonly other?: Family;
}

/** What a story has in hand when it decides. */
export interface Deliberation {
  /** The family, with two records of one person as one. */
  readonly family: Family;
  /** The family as it is stored. */
  readonly stored: Family;
  /** The other family as it is stored, of a command over two; null of any other. */
  readonly other: Family | null;
  readonly sight: Sight;
  readonly now: Instant;
  readonly actor: Actor;
  readonly newId: <K extends string>() => Id<K>;
}

/** What happened, before it is stamped with who and when. */
export interface Happening {
  readonly type: EventName;
  readonly became: readonly AnyRecord[];
  readonly gone?: readonly RecordRef[];
  readonly erased?: readonly RecordRef[];
  /** What happens to the other family, of a command over two. */
  readonly there?: Pick<Happening, 'became' | 'gone'>;
}

/** A command: its input, what it is done to, and how it is decided once the door is passed. */
export interface Story<F extends Fields> {
  readonly shape: Shape<Fielded<F>> & { readonly fields: F };
  readonly target: (deliberation: Deliberation, input: Fielded<F>) => Subject | undefined;
  readonly decide: (deliberation: Deliberation, input: Fielded<F>) => Decision<Happening>;
}

/** Describes a command. */
export const command = <F extends Fields>(
  fields: F,
  target: Story<F>['target'],
  decide: Story<F>['decide'],
): Story<F> => ({ shape: object(fields), target, decide });

/** Who an author is: the owner writes as a person, anybody else as the worker they are. */
export const authorOf = ({ actor }: Deliberation, owner: string | null): Actor =>
  owner !== null && actor.person === owner
    ? { person: actor.person, worker: null }
    : { person: null, worker: actor.worker };

/** The family as a whole: what a command is done to that adds to it. */
export const theFamily = ({ family }: Deliberation) => wholeOf(family);

/** The person whom a command names. */
export const thePerson = ({ family }: Deliberation, { person }: { readonly person: PersonId }) =>
  get(family, 'person', person);
