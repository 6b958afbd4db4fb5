import type { Id, Of } from '../shape.js';
import * as authority from './authority.js';
import { expression } from './expression.js';
import * as joining from './joining.js';
import * as mediation from './mediation.js';
import * as people from './people.js';
import * as plan from './plan.js';
import * as rights from './rights.js';
import * as safeguarding from './safeguarding.js';
import * as sharing from './sharing.js';
import * as staff from './staff.js';
import * as support from './support.js';

/** Every kind of record that a family is made of, with its shape: one place from which types and parsing come. */
export const kinds = {
  person: people.person,
  relationship: people.relationship,
  formerName: people.formerName,
  contactChannel: people.contactChannel,
  safeContact: people.safeContact,
  message: people.message,
  household: people.household,
  householdMembership: people.householdMembership,

  parentalResponsibility: authority.parentalResponsibility,
  courtOrder: authority.courtOrder,
  careArrangement: authority.careArrangement,
  delegatedAuthority: authority.delegatedAuthority,
  stay: authority.stay,
  competence: authority.competence,
  capacity: authority.capacity,
  bestInterestsDecision: authority.bestInterestsDecision,
  accessReview: authority.accessReview,
  partnerWorker: authority.partnerWorker,

  assignment: staff.assignment,
  cover: staff.cover,
  supervision: staff.supervision,
  safeguardingLead: staff.safeguardingLead,
  conflictOfInterest: staff.conflictOfInterest,
  breakGlass: staff.breakGlass,
  handover: staff.handover,
  correction: staff.correction,

  safetyBlock: safeguarding.safetyBlock,
  releasedStatement: safeguarding.releasedStatement,
  safeguardingConcern: safeguarding.safeguardingConcern,
  safeguardingDisclosure: safeguarding.safeguardingDisclosure,
  namedReader: safeguarding.namedReader,

  plan: plan.plan,
  expression,
  need: plan.need,
  goal: plan.goal,
  action: plan.action,
  appointment: plan.appointment,
  note: plan.note,
  planLink: plan.planLink,
  placement: plan.placement,

  grant: sharing.grant,
  involvementAgreement: sharing.involvementAgreement,
  closure: sharing.closure,
  studyConsent: sharing.studyConsent,

  mediationRequest: mediation.mediationRequest,
  disagreement: mediation.disagreement,
  position: mediation.position,
  proposal: mediation.proposal,
  mediation: mediation.mediation,

  accessRequest: rights.accessRequest,
  withholding: rights.withholding,
  erasureRequest: rights.erasureRequest,
  legalHold: rights.legalHold,
  keptNote: rights.keptNote,

  supportAgreement: support.supportAgreement,
  extension: support.extension,
  contact: support.contact,
  accompaniment: support.accompaniment,
  attendance: support.attendance,
  barrier: support.barrier,
  spend: support.spend,
  waitingEpisode: support.waitingEpisode,
  serviceTie: support.serviceTie,
  measureResponse: support.measureResponse,
  referral: support.referral,
  feedbackChoice: support.feedbackChoice,
  partnerPacket: support.partnerPacket,

  onePerson: joining.onePerson,
  familyPart: joining.familyPart,
  samePerson: joining.samePerson,
} as const;

export type Kind = keyof typeof kinds;

/** A record of one kind. */
export type RecordOf<K extends Kind> = K extends Kind
  ? { readonly kind: K; readonly id: Id<K> } & Of<(typeof kinds)[K]>
  : never;

/** A record of any kind. */
export type AnyRecord = RecordOf<Kind>;

export type Person = RecordOf<'person'>;
export type Plan = RecordOf<'plan'>;
export type Grant = RecordOf<'grant'>;
export type PlanLink = RecordOf<'planLink'>;
export type SafetyBlock = RecordOf<'safetyBlock'>;
export type Item = RecordOf<plan.ItemKind>;
