import { civilDate, flag, instant, list, maybe, moment, object, oneOf, outside, ref, text, whole } from '../shape.js';
import { actor, area, personId, workerId } from './words.js';

/** A time-limited relationship with a commissioner's target; it never closes by itself. */
export const supportAgreement = object({
  person: personId,
  contacts: whole(0, 1_000),
  weeks: whole(0, 520),
  frequency: text(200),
  from: civilDate,
  endedOn: maybe(civilDate),
});

/** More time, for a reason, approved or declined. */
export const extension = object({
  agreement: ref('supportAgreement'),
  reason: text(1_000),
  contacts: whole(0, 1_000),
  weeks: whole(0, 520),
  decision: oneOf(['asked', 'approved', 'declined']),
  at: instant,
});

/** How a worker and somebody are in touch. */
export const contactModes = ['call', 'text', 'walk', 'home', 'online', 'community', 'school'] as const;

/** A call, a text, a walk, a meeting, or one that was missed; a missed one is not a failure. */
export const contact = object({
  owner: personId,
  worker: workerId,
  mode: oneOf(contactModes),
  missed: flag,
  minutes: whole(0, 1_440),
  at: instant,
  /** It may be written down later than it was; both are kept. */
  recordedAt: instant,
});

/** The worker goes along, then meets there, then not at all. */
export const accompaniment = object({
  owner: personId,
  worker: workerId,
  appointment: ref('appointment'),
  stage: oneOf(['accompany', 'meetThere', 'alone']),
  minutes: whole(0, 1_440),
});

/** One session attended or not. */
export const attendance = object({ owner: personId, placement: ref('placement'), on: civilDate, attended: flag });

/** What stands in the way, and the action that removes it. */
export const barrier = object({
  owner: personId,
  barrier: oneOf(['cost', 'transport', 'anxiety', 'caring', 'language', 'access', 'other']),
  words: maybe(text(500)),
  action: maybe(ref('action')),
});

/** Money from the small fund, in pence. */
export const spend = object({ owner: personId, pence: whole(0, 10_000_000), what: text(300), on: civilDate });

/** Time on a statutory list while supported here. */
export const waitingEpisode = object({
  owner: personId,
  service: text(200),
  from: moment,
  until: maybe(moment),
  contactEveryDays: whole(1, 365),
});

/** What sort of service somebody has to do with, in the words of those who draw ecomaps. */
export const serviceSorts = ['school', 'work', 'health', 'socialCare', 'leisure', 'faith', 'justice', 'other'] as const;

/** How strong the tie between somebody and a service is. */
export const tieStrengths = ['strong', 'ordinary', 'weak', 'stressful'] as const;

/** Which way what is given goes, between somebody and a service. */
export const tieFlows = ['toPerson', 'fromPerson', 'both', 'none'] as const;

/** A service, group or institution in somebody's life, as an ecomap draws it. */
export const serviceTie = object({
  owner: personId,
  service: text(200),
  sort: oneOf(serviceSorts),
  strength: oneOf(tieStrengths),
  flow: oneOf(tieFlows),
  from: maybe(moment),
  until: maybe(moment),
});

/** An outcome instrument answered by an informant at a time; it belongs to the person measured. */
export const measureResponse = object({
  owner: personId,
  informant: actor,
  instrument: text(60),
  answers: list(object({ item: text(60), score: maybe(whole(-1_000, 1_000)) })),
  at: instant,
});

/** A request to start, about a young person, authored by the referrer. */
export const referral = object({
  about: personId,
  referrer: actor,
  source: oneOf([
    'self',
    'familyMember',
    'teacher',
    'youthWorker',
    'communitySafetyOfficer',
    'generalPractitioner',
    'mentalHealthService',
    'socialCare',
    'voluntaryOrganisation',
    'other',
  ]),
  words: text(5_000),
  inConfidence: flag,
  state: oneOf(['received', 'triaged', 'allocated', 'declined']),
  at: instant,
});

/** What a young person lets a referrer hear back. */
export const feedbackChoice = object({
  referral: ref('referral'),
  level: oneOf(['none', 'fixedWords', 'approvedWords']),
  words: maybe(text(500)),
  by: personId,
  at: instant,
});

/** What was prepared for one partner organisation, and nothing more. */
export const partnerPacket = object({
  person: personId,
  organisation: outside('organisation'),
  area,
  words: text(5_000),
  approvedBy: maybe(personId),
  approvedAt: maybe(instant),
  withdrawnAt: maybe(instant),
  at: instant,
  until: maybe(civilDate),
});
