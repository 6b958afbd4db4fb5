import { civilDate, instant, list, maybe, object, outside } from '../shape.js';
import { personId, workerId } from './words.js';

/**
 * Two records of this family are of one person: from `at` until it is undone the absorbed one is looked at as the one
 * kept, and neither is rewritten. Without `at` it is only proposed.
 */
export const onePerson = object({
  kept: personId,
  absorbed: personId,
  /** The date of birth that counts; the two records may differ. */
  born: civilDate,
  proposedBy: workerId,
  proposedAt: instant,
  acceptedBy: maybe(workerId),
  at: maybe(instant),
  undoneBy: maybe(workerId),
  undoneAt: maybe(instant),
});

/**
 * A family that was joined to this one; its id is the one that family had. Until it is opened nobody's work reaches
 * from it to the others here, nor from them to it: staff know what they knew.
 */
export const familyPart = object({
  people: list(personId, 1_000),
  /** What it brought that names nobody of the family: who stands in, answers and leads there. */
  records: list(outside('record'), 1_000),
  /** What both had under one id, from a time when they were one family. */
  shared: list(outside('record'), 1_000),
  by: workerId,
  at: instant,
  openedBy: maybe(workerId),
  openedAt: maybe(instant),
});

/** A person who is known to another family of the provider too; both families keep it, for staff only. */
export const samePerson = object({
  person: personId,
  family: outside('family'),
  outside: outside('person'),
  by: workerId,
  at: instant,
});
