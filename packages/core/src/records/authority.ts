import { civilDate, flag, instant, list, maybe, moment, object, oneOf, outside, ref, text } from '../shape.js';
import { area, personId, workerId } from './words.js';

/** How somebody came to hold parental responsibility (Children Act 1989 ss2-5, 4ZA, 4A, 12, 14C). */
export const responsibilityBases = [
  'mother',
  'fatherMarriedToMother',
  'fatherOnBirthRecord',
  'secondFemaleParent',
  'agreement',
  'courtOrder',
  'adoption',
  'specialGuardianship',
  'appointedGuardian',
  'livesWithOrder',
  'careOrder',
] as const;

/** Authority over a child: dated and evidenced. Divorce or living elsewhere does not end it. */
export const parentalResponsibility = object({
  holder: personId,
  child: personId,
  basis: oneOf(responsibilityBases),
  status: oneOf(['held', 'restricted', 'suspended', 'ended']),
  evidence: maybe(text(500)),
  from: moment,
  until: maybe(moment),
});

/** What a court ordered, the steps it limits, and when its evidence reached the record. */
export const courtOrder = object({
  child: personId,
  holder: maybe(personId),
  order: text(200),
  steps: list(text(200)),
  /** Whether it covers information or any exercise of parental responsibility; its terms say so once they are read. */
  coversInformation: maybe(flag),
  made: civilDate,
  evidencedAt: maybe(instant),
  /** When a safeguarding lead read its terms. */
  readAt: maybe(instant),
  readBy: maybe(workerId),
  until: maybe(moment),
});

/** Somebody who cares for a child day to day without parental responsibility, as a worker recorded it. */
export const careArrangement = object({
  carer: personId,
  child: personId,
  recordedBy: workerId,
  from: moment,
  until: maybe(moment),
});

/** Areas in which a carer may decide for a child during a stay. */
export const delegatedAuthority = object({
  holder: personId,
  child: personId,
  areas: list(area),
  stay: maybe(ref('stay')),
  from: moment,
  until: maybe(moment),
});

/** A looked-after child's time with a carer, and under which authority. */
export const stay = object({
  child: personId,
  carer: personId,
  authority: oneOf(['fullCareOrder', 'interimCareOrder', 'emergencyProtection', 'section20']),
  localAuthority: outside('organisation'),
  addressConfidential: flag,
  /** Since when the authority agrees that parents know sensitive things under its order. */
  sensitiveAgreedAt: maybe(instant),
  from: moment,
  until: maybe(moment),
});

/** The steps that an assessment of competence prompts. */
export const tellingSteps = ['encouragedToTell', 'exploredWhyNot', 'offeredToTellTogether'] as const;

/** What Lord Fraser asked of advice on contraception (Gillick [1986] AC 112). */
export const fraserGuidelines = [
  'understandsAdvice',
  'cannotBePersuadedToTell',
  'likelyToContinue',
  'healthLikelyToSuffer',
  'inBestInterests',
] as const;

/** Whether a child can decide for themself in exactly these areas (Gillick [1986] AC 112); never one global flag. */
export const competence = object({
  child: personId,
  areas: list(area),
  outcome: oneOf(['competent', 'notCompetent']),
  by: workerId,
  at: instant,
  reviewBy: maybe(civilDate),
  rationale: maybe(text(2_000)),
  /** Which of the three steps towards telling parents were taken. */
  steps: list(oneOf(tellingSteps)),
  /** The Fraser guidelines that were met: of sexual health alone, and never in place of an assessment. */
  fraser: list(oneOf(fraserGuidelines)),
});

/** Whether somebody of 16 or over lacks capacity in an area (Mental Capacity Act 2005 ss2-4). */
export const capacity = object({
  person: personId,
  areas: list(area),
  outcome: oneOf(['hasCapacity', 'lacksCapacity']),
  by: workerId,
  at: instant,
  reviewBy: maybe(civilDate),
  until: maybe(moment),
});

/** A decision that opens named items to a named reader for a time. */
export const bestInterestsDecision = object({
  person: personId,
  reader: personId,
  items: list(outside('item')),
  basis: oneOf(['child', 'mentalCapacityAct']),
  by: workerId,
  from: instant,
  until: moment,
  /** When the person was told; or why it was not safe to tell them first. */
  toldAt: maybe(instant),
  unsafeToTell: maybe(text(1_000)),
});

/** The ages at which access by guardians is looked at anew. */
export const reviewAges = ['11', '13', '16', '18'] as const;

/** Access by guardians was looked at anew when a young person reached an age. */
export const accessReview = object({ person: personId, age: oneOf(reviewAges), by: workerId, at: instant });

/** Somebody of another organisation who is named for a person: a local authority's social worker, a partner agency's person. */
export const partnerWorker = object({
  person: personId,
  worker: workerId,
  organisation: outside('organisation'),
  from: moment,
  until: maybe(moment),
});
