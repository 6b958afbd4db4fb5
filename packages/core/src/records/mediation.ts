import { civilDate, instant, list, maybe, object, oneOf, ref, text } from '../shape.js';
import { itemRef } from './plan.js';
import { actor, area, personId, workerId } from './words.js';

/** What an owner may decide when they are asked. */
export const requestDecisions = ['full', 'summary', 'notNow', 'never'] as const;

/**
 * Somebody asks the worker to know something of somebody's. The date of the reply is fixed as it is made, and nothing
 * that happens afterwards moves it or shows in it (M6).
 */
export const mediationRequest = object({
  by: personId,
  of: personId,
  area,
  words: text(2_000),
  at: instant,
  replyOn: civilDate,
  /** When the worker spoke of it with the person it is about: from then on they see that it is there. */
  exploredAt: maybe(instant),
  decision: maybe(oneOf(requestDecisions)),
  decidedAt: maybe(instant),
});

/** Members who see a thing differently, with a worker between them (M7). */
export const disagreement = object({
  parties: list(personId, 20),
  /** The child whom it concerns, party or not: their view comes first. */
  child: maybe(personId),
  item: maybe(itemRef),
  area,
  /** The worker between them; nobody until one takes it on. */
  worker: maybe(workerId),
  askedBy: maybe(personId),
  notedAt: instant,
  /** When the parties were asked in. */
  openedAt: maybe(instant),
  /** Parties of 16 and over who invited it themselves (M8). */
  invited: list(personId, 20),
  courtCheckedBy: maybe(workerId),
  pausedAt: maybe(instant),
  pausedUntil: maybe(instant),
  /** Who does not want to talk about it: known to them and to the worker. */
  declined: list(object({ party: personId, at: instant }), 20),
  endedAt: maybe(instant),
});

/** What one person thinks, in their own words or as told to the worker: for the worker between them alone. */
export const position = object({
  disagreement: ref('disagreement'),
  of: personId,
  words: text(5_000),
  by: actor,
  at: instant,
});

/** What the worker proposes; once each party has agreed to it, it is their statement. */
export const proposal = object({
  disagreement: ref('disagreement'),
  words: text(5_000),
  by: workerId,
  at: instant,
  agreed: list(object({ party: personId, at: instant }), 20),
  agreedAt: maybe(instant),
  withdrawnAt: maybe(instant),
});

/** As versions 1 and 2 kept both of these in one: read, and shown to nobody. */
export const mediation = object({
  purpose: oneOf(['request', 'disagreement']),
  parties: list(personId),
  worker: workerId,
  area,
  state: oneOf(['sent', 'replied', 'exploring', 'paused', 'agreed', 'ended']),
  at: instant,
  replyOn: maybe(civilDate),
  positions: list(object({ party: personId, words: text(5_000), at: instant })),
  proposals: list(object({ by: actor, words: text(5_000), agreedBy: list(personId), at: instant })),
  statement: maybe(text(5_000)),
});
