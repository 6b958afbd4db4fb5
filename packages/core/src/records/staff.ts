import { civilDate, flag, instant, list, maybe, moment, object, oneOf, ref, text } from '../shape.js';
import { personId, workerId } from './words.js';

/** A worker supports one person, not the family, for a period. */
export const assignment = object({
  worker: workerId,
  person: personId,
  from: moment,
  until: maybe(moment),
});

/** A worker stands in for another. */
export const cover = object({ worker: workerId, covers: workerId, from: moment, until: moment });

/** A supervisor answers for a worker. */
export const supervision = object({ supervisor: workerId, worker: workerId, from: moment, until: maybe(moment) });

/** Who leads on safeguarding for this family. */
export const safeguardingLead = object({ worker: workerId, from: moment, until: maybe(moment) });

/** A worker who is a relative of this family and may see none of it. */
export const conflictOfInterest = object({
  worker: workerId,
  relativeOf: personId,
  from: moment,
  until: maybe(moment),
});

/** What of a plan, and of how to reach somebody, the glass may be broken for. */
export const glassParts = ['need', 'goal', 'action', 'appointment', 'note', 'contactChannel', 'safeContact'] as const;

/** A worker on duty sees listed parts of one person's for an hour, for a stated reason that somebody else reviews (L20). */
export const breakGlass = object({
  worker: workerId,
  person: personId,
  reason: text(500),
  parts: list(oneOf(glassParts)),
  from: instant,
  until: instant,
  reviewBy: civilDate,
  reviewedAt: maybe(instant),
  reviewedBy: maybe(workerId),
  finding: maybe(oneOf(['proper', 'improper'])),
});

/** One worker's work passing to another. */
export const handover = object({
  person: personId,
  from: workerId,
  to: workerId,
  state: oneOf(['proposed', 'accepted', 'refused', 'done']),
  at: instant,
  /** Own notes that the person keeps from whoever comes next. */
  keptBack: list(ref('note')),
  told: flag,
  doneAt: maybe(instant),
});

/** Something was entered on the wrong person and has been taken out; what it said is in the history only. */
export const correction = object({
  person: maybe(personId),
  what: text(60),
  reason: text(500),
  by: workerId,
  at: instant,
  movedTo: maybe(personId),
});
