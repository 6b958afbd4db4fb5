import type {
  ActionView,
  AppointmentView,
  AssignmentView,
  BusyView,
  FactKind,
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
  SummaryView,
  Views,
} from '@kinweave/core';
import { builder } from '../builder.js';

/** A worker as a family's content names them. */
export interface NamedWorker {
  readonly id: string;
  readonly name: string;
}

export const Family = builder.objectRef<FamilyView>('Family');
export const Person = builder.objectRef<PersonView>('Person');
export const Plan = builder.objectRef<PlanView>('Plan');
export const Need = builder.objectRef<NeedView>('Need');
export const Goal = builder.objectRef<GoalView>('Goal');
export const Action = builder.objectRef<ActionView>('Action');
export const Appointment = builder.objectRef<AppointmentView>('Appointment');
export const Note = builder.objectRef<NoteView>('Note');
export const Summary = builder.objectRef<SummaryView>('Summary');
export const Busy = builder.objectRef<BusyView>('Busy');
export const Kept = builder.objectRef<KeptView>('Kept');
export const Relationship = builder.objectRef<RelationshipView>('Relationship');
export const ParentalResponsibility = builder.objectRef<ResponsibilityView>('ParentalResponsibility');
export const Assignment = builder.objectRef<AssignmentView>('Assignment');
export const SafetyBlock = builder.objectRef<SafetyBlockView>('SafetyBlock');
export const Grant = builder.objectRef<GrantView>('Grant');
export const PlanLink = builder.objectRef<LinkView>('PlanLink');

/** A fact that is shown as it is recorded. */
const factRef = <K extends FactKind>(name: string) => builder.objectRef<Views[K]>(name);

export const Expression = factRef<'expression'>('Expression');
export const CourtOrder = factRef<'courtOrder'>('CourtOrder');
export const CareArrangement = factRef<'careArrangement'>('CareArrangement');
export const DelegatedAuthority = factRef<'delegatedAuthority'>('DelegatedAuthority');
export const Stay = factRef<'stay'>('Stay');
export const Competence = factRef<'competence'>('Competence');
export const Capacity = factRef<'capacity'>('Capacity');
export const BestInterestsDecision = factRef<'bestInterestsDecision'>('BestInterestsDecision');
export const AccessReview = factRef<'accessReview'>('AccessReview');
export const PartnerWorker = factRef<'partnerWorker'>('PartnerWorker');
export const PartnerPacket = factRef<'partnerPacket'>('PartnerPacket');
export const Cover = factRef<'cover'>('Cover');
export const Supervision = factRef<'supervision'>('Supervision');
export const SafeguardingLead = factRef<'safeguardingLead'>('SafeguardingLead');
export const ConflictOfInterest = factRef<'conflictOfInterest'>('ConflictOfInterest');
export const Handover = factRef<'handover'>('Handover');
export const Correction = factRef<'correction'>('Correction');
export const InvolvementAgreement = factRef<'involvementAgreement'>('InvolvementAgreement');
export const Closure = factRef<'closure'>('Closure');
export const ContactChannel = factRef<'contactChannel'>('ContactChannel');
export const SafeContact = factRef<'safeContact'>('SafeContact');
export const Message = factRef<'message'>('Message');
export const Contact = factRef<'contact'>('Contact');
export const WaitingEpisode = factRef<'waitingEpisode'>('WaitingEpisode');
export const ServiceTie = factRef<'serviceTie'>('ServiceTie');
export const Household = factRef<'household'>('Household');
export const HouseholdMembership = factRef<'householdMembership'>('HouseholdMembership');
export const FormerName = factRef<'formerName'>('FormerName');
export const MediationRequest = factRef<'mediationRequest'>('MediationRequest');
export const Disagreement = factRef<'disagreement'>('Disagreement');
export const Position = factRef<'position'>('Position');
export const Proposal = factRef<'proposal'>('Proposal');
export const ReleasedStatement = factRef<'releasedStatement'>('ReleasedStatement');
export const SafeguardingConcern = factRef<'safeguardingConcern'>('SafeguardingConcern');
export const SafeguardingDisclosure = factRef<'safeguardingDisclosure'>('SafeguardingDisclosure');
export const NamedReader = factRef<'namedReader'>('NamedReader');
export const BrokenGlass = factRef<'breakGlass'>('BrokenGlass');
export const AccessRequest = factRef<'accessRequest'>('AccessRequest');
export const Withholding = factRef<'withholding'>('Withholding');
export const ErasureRequest = factRef<'erasureRequest'>('ErasureRequest');
export const LegalHold = factRef<'legalHold'>('LegalHold');
export const KeptNote = factRef<'keptNote'>('KeptNote');
export const OnePerson = factRef<'onePerson'>('OnePerson');
export const FamilyPart = factRef<'familyPart'>('FamilyPart');
export const SamePerson = factRef<'samePerson'>('SamePerson');

export const Colleague = builder.objectRef<NamedWorker>('NamedWorker');

/** Type names by the kind of a view, and kinds by type name: what opaque ids are made of. */
export const typeOfKind = {
  family: 'Family',
  person: 'Person',
  plan: 'Plan',
  need: 'Need',
  goal: 'Goal',
  action: 'Action',
  appointment: 'Appointment',
  note: 'Note',
  expression: 'Expression',
  summary: 'Summary',
  kept: 'Kept',
  relationship: 'Relationship',
  parentalResponsibility: 'ParentalResponsibility',
  assignment: 'Assignment',
  safetyBlock: 'SafetyBlock',
  grant: 'Grant',
  planLink: 'PlanLink',
  courtOrder: 'CourtOrder',
  careArrangement: 'CareArrangement',
  delegatedAuthority: 'DelegatedAuthority',
  stay: 'Stay',
  competence: 'Competence',
  capacity: 'Capacity',
  bestInterestsDecision: 'BestInterestsDecision',
  accessReview: 'AccessReview',
  partnerWorker: 'PartnerWorker',
  partnerPacket: 'PartnerPacket',
  cover: 'Cover',
  supervision: 'Supervision',
  safeguardingLead: 'SafeguardingLead',
  conflictOfInterest: 'ConflictOfInterest',
  handover: 'Handover',
  correction: 'Correction',
  involvementAgreement: 'InvolvementAgreement',
  closure: 'Closure',
  contactChannel: 'ContactChannel',
  safeContact: 'SafeContact',
  message: 'Message',
  contact: 'Contact',
  waitingEpisode: 'WaitingEpisode',
  serviceTie: 'ServiceTie',
  household: 'Household',
  householdMembership: 'HouseholdMembership',
  formerName: 'FormerName',
  mediationRequest: 'MediationRequest',
  disagreement: 'Disagreement',
  position: 'Position',
  proposal: 'Proposal',
  releasedStatement: 'ReleasedStatement',
  safeguardingConcern: 'SafeguardingConcern',
  safeguardingDisclosure: 'SafeguardingDisclosure',
  namedReader: 'NamedReader',
  breakGlass: 'BrokenGlass',
  accessRequest: 'AccessRequest',
  withholding: 'Withholding',
  erasureRequest: 'ErasureRequest',
  legalHold: 'LegalHold',
  keptNote: 'KeptNote',
  onePerson: 'OnePerson',
  familyPart: 'FamilyPart',
  samePerson: 'SamePerson',
} as const;

/** The kind of view that a type shows, or undefined for a type that is not of a family. */
export const kindOfType = (type: string): keyof typeof typeOfKind | undefined =>
  (Object.keys(typeOfKind) as (keyof typeof typeOfKind)[]).find((kind) => typeOfKind[kind] === type);

/** The types by the kind of view that they show. */
export const refOfKind = {
  family: Family,
  person: Person,
  plan: Plan,
  need: Need,
  goal: Goal,
  action: Action,
  appointment: Appointment,
  note: Note,
  expression: Expression,
  summary: Summary,
  kept: Kept,
  relationship: Relationship,
  parentalResponsibility: ParentalResponsibility,
  assignment: Assignment,
  safetyBlock: SafetyBlock,
  grant: Grant,
  planLink: PlanLink,
  courtOrder: CourtOrder,
  careArrangement: CareArrangement,
  delegatedAuthority: DelegatedAuthority,
  stay: Stay,
  competence: Competence,
  capacity: Capacity,
  bestInterestsDecision: BestInterestsDecision,
  accessReview: AccessReview,
  partnerWorker: PartnerWorker,
  partnerPacket: PartnerPacket,
  cover: Cover,
  supervision: Supervision,
  safeguardingLead: SafeguardingLead,
  conflictOfInterest: ConflictOfInterest,
  handover: Handover,
  correction: Correction,
  involvementAgreement: InvolvementAgreement,
  closure: Closure,
  contactChannel: ContactChannel,
  safeContact: SafeContact,
  message: Message,
  contact: Contact,
  waitingEpisode: WaitingEpisode,
  serviceTie: ServiceTie,
  household: Household,
  householdMembership: HouseholdMembership,
  formerName: FormerName,
  mediationRequest: MediationRequest,
  disagreement: Disagreement,
  position: Position,
  proposal: Proposal,
  releasedStatement: ReleasedStatement,
  safeguardingConcern: SafeguardingConcern,
  safeguardingDisclosure: SafeguardingDisclosure,
  namedReader: NamedReader,
  breakGlass: BrokenGlass,
  accessRequest: AccessRequest,
  withholding: Withholding,
  erasureRequest: ErasureRequest,
  legalHold: LegalHold,
  keptNote: KeptNote,
  onePerson: OnePerson,
  familyPart: FamilyPart,
  samePerson: SamePerson,
} as const satisfies Readonly<Record<keyof typeof typeOfKind, unknown>>;
