import { civilDate, flag, instant, list, maybe, moment, object, oneOf, text } from '../shape.js';
import { itemKinds, itemRef } from './plan.js';
import { personId, workerId } from './words.js';

/** The levels an owner can open something at. */
export const grantLevels = ['BUSY', 'SUMMARY', 'FULL'] as const;

/**
 * A decision that opens something of `of` to `to`: one item, or the ordinary items of a kind. At SUMMARY it carries the
 * approved words. On an item of another's that is about `of`, it is their agreement to this viewer.
 */
export const grant = object({
  of: personId,
  by: personId,
  to: personId,
  item: maybe(itemRef),
  bundle: maybe(oneOf(itemKinds)),
  level: oneOf(grantLevels),
  words: maybe(text(500)),
  from: instant,
  until: moment,
  revokedAt: maybe(instant),
  /** When the words no longer say what the item says. */
  staleSince: maybe(instant),
  /** A worker made sure that other holders and safeguarding know of no objection. */
  checked: maybe(object({ by: workerId, at: instant })),
  /** When the person themself made it their own decision, having come to decide alone. */
  confirmedAt: maybe(instant),
  /** With approved words: whether the times of the item's appointments show as taken. */
  showsTimes: flag,
  /** Holders, or the child, who object to it; one by a special guardian outweighs other holders. */
  objections: list(object({ by: personId, at: instant, withdrawnAt: maybe(instant) })),
});

/** What is shared, what never, and the limits, as agreed with one party before they write anything private. */
export const involvementAgreement = object({
  party: personId,
  shared: text(2_000),
  never: text(2_000),
  limits: text(2_000),
  at: instant,
  until: maybe(moment),
});

/** One person's plan closed; the others' stay open. */
export const closure = object({ person: personId, at: instant, reason: text(500), reopenedAt: maybe(instant) });

/** Yes or no to a de-identified study. */
export const studyConsent = object({
  person: personId,
  study: text(200),
  given: flag,
  at: instant,
  until: maybe(civilDate),
});
