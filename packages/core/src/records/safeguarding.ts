import { civilDate, flag, instant, list, maybe, object, oneOf, ref, text } from '../shape.js';
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

/** A separate, redacted statement that a lead releases to a blocked person. */
export const releasedStatement = object({ to: personId, words: text(5_000), by: workerId, at: instant });

/** Somebody's worry that a child is not safe; it takes away nobody's view by itself. */
export const safeguardingConcern = object({
  about: list(personId),
  allegedSource: maybe(personId),
  neverTold: list(personId),
  concern: text(5_000),
  by: workerId,
  at: instant,
  threshold: oneOf(['notMet', 'met', 'undecided']),
});

/** What was disclosed to whom, and why. */
export const safeguardingDisclosure = object({
  concern: ref('safeguardingConcern'),
  to: text(200),
  what: text(5_000),
  why: text(1_000),
  by: workerId,
  at: instant,
  personTold: flag,
});
