import { civilDate, flag, instant, list, maybe, moment, object, oneOf, outside, ref, text, whole } from '../shape.js';
import { noteSorts } from './plan.js';
import { personId, workerId } from './words.js';

/** On what footing somebody asks for what is held about a person; the right is the person's (UK GDPR art 15, L14). */
export const accessBases = ['self', 'lacksUnderstanding', 'authorised', 'evidentInterests'] as const;

/**
 * What is weighed before what is held about a child goes to somebody else, after the Information Commissioner's guidance
 * on requests about children: how mature they are, what kind of information it is, court orders, confidence owed to
 * them, what follows from giving it, what is lost by not giving it, and what they say themself.
 */
export const accessFactors = [
  'maturity',
  'nature',
  'courtOrders',
  'confidence',
  'consequences',
  'detriment',
  'views',
] as const;

/** Somebody asks to see what is held about a person (UK GDPR arts 12 and 15). */
export const accessRequest = object({
  subject: personId,
  by: personId,
  /** The worker who entered a written request. */
  enteredBy: maybe(workerId),
  basis: oneOf(accessBases),
  at: instant,
  /** One calendar month on (UK GDPR art 12). */
  dueBy: civilDate,
  considered: list(oneOf(accessFactors)),
  /** What the person says to somebody else's request. */
  agrees: maybe(flag),
  reviewer: maybe(workerId),
  state: oneOf(['received', 'refused', 'answered']),
  why: maybe(text(1_000)),
  decidedAt: maybe(instant),
  /** Whether the answer gave anything. */
  gave: flag,
});

/** Why something is kept out of an answer (Data Protection Act 2018 Schs 2 and 3). */
export const withholdReasons = ['thirdParty', 'expectationOfConfidence', 'seriousHarm', 'childAbuse'] as const;

/** How much of a record an answer goes without. */
export const extents = ['nothing', 'passages', 'whole'] as const;

/** A stretch of an item's words, in code points from the first up to, not including, the last; and whom it is about. */
export const passage = object({ from: whole(0, 10_000), to: whole(1, 10_000), about: maybe(personId) });

/** A named reviewer looked at a record before an answer: it is cleared, or withheld in part or whole for a reason (L15). */
export const withholding = object({
  request: ref('accessRequest'),
  item: outside('item'),
  extent: oneOf(extents),
  passages: list(passage),
  reason: maybe(oneOf(withholdReasons)),
  /** A health professional's opinion, without which serious harm is no reason. */
  opinion: maybe(text(2_000)),
  reviewer: workerId,
  at: instant,
});

/** Somebody asks to be erased; of an older request, only of what it lists. */
export const erasureRequest = object({
  subject: personId,
  by: personId,
  enteredBy: maybe(workerId),
  items: list(outside('item')),
  at: instant,
  state: oneOf(['received', 'granted', 'refused']),
  why: maybe(text(1_000)),
  decidedBy: maybe(workerId),
  doneAt: maybe(instant),
});

/** Nothing of these people may be erased for now. */
export const legalHold = object({ people: list(personId), reason: text(500), from: instant, until: maybe(moment) });

/** A note that its owner erased and that a duty keeps for a while, out of everybody's view but the lead's. */
export const keptNote = object({
  owner: personId,
  sort: oneOf(noteSorts),
  words: text(10_000),
  writtenAt: instant,
  erasedAt: instant,
});
