import { civilDate, flag, instant, list, maybe, moment, object, oneOf, outside, ref, text } from '../shape.js';
import { recordRef } from './pointers.js';
import { personId, workerId } from './words.js';

/** Everything, unless a safeguarding lead narrows it to where somebody is and when. */
export const blockScopes = ['all', 'whereabouts'] as const;

/** The protected people are not known here to the blocked one; it ends only by a lead's review, never by a date. */
export const safetyBlock = object({
  protected: list(personId),
  blocked: personId,
  scope: oneOf(blockScopes),
  basis: text(500),
  evidence: maybe(text(500)),
  from: instant,
  reviewBy: civilDate,
  endedAt: maybe(instant),
  endedBy: maybe(workerId),
});

/** A separate, redacted statement that a lead releases to a blocked person (L19). */
export const releasedStatement = object({
  block: maybe(ref('safetyBlock')),
  to: personId,
  words: text(5_000),
  by: workerId,
  at: instant,
});

/** How far help goes, from everybody's to a child's in care (Working Together to Safeguard Children 2023, chapter 3). */
export const helpLevels = ['universal', 'earlyHelp', 'childInNeed', 'childProtection', 'lookedAfter'] as const;

/** Somebody's worry that a child is not safe; it takes away nobody's view by itself (L17). */
export const safeguardingConcern = object({
  about: list(personId),
  allegedSource: maybe(personId),
  /** Who may never be told of it, nor be given any of it. */
  neverTold: list(personId),
  concern: text(5_000),
  /** Own and worry notes that it needs; whoever wrote them is told first unless that is unsafe (M17). */
  needs: list(ref('note')),
  authorTold: flag,
  whyNotTold: maybe(text(1_000)),
  by: workerId,
  at: instant,
  threshold: oneOf(['notMet', 'met', 'undecided']),
  decidedBy: maybe(workerId),
  decidedAt: maybe(instant),
  reason: maybe(text(2_000)),
  /** Help stepped up or down, each time with its reason. */
  steps: list(object({ to: oneOf(helpLevels), reason: text(1_000), by: workerId, at: instant })),
});

/** On what a disclosure without consent rests (Data Protection Act 2018 Sch 1 para 18; Children Act 1989 ss17, 47). */
export const disclosureBases = ['protectChild', 'seriousHarm', 'statutoryDuty', 'courtOrder'] as const;

/** What was disclosed to whom, on what basis, and whether the person was told. */
export const safeguardingDisclosure = object({
  concern: ref('safeguardingConcern'),
  to: text(200),
  /** A partner organisation whose workers may then read it here. */
  organisation: maybe(outside('organisation')),
  /** A member to whom it was told. */
  person: maybe(personId),
  what: text(5_000),
  why: text(1_000),
  basis: oneOf(disclosureBases),
  by: workerId,
  at: instant,
  personTold: flag,
  whyNotTold: maybe(text(1_000)),
});

/** A worker whom the lead named to read something restricted (L20). */
export const namedReader = object({
  of: recordRef(['note', 'safeguardingConcern']),
  worker: workerId,
  by: workerId,
  from: instant,
  until: maybe(moment),
});
