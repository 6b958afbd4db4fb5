import type { Family } from '../family.js';
import type { Level } from '../policy/levels.js';
import type { Viewer } from '../policy/standing.js';
import type { Kind } from '../records/kinds.js';
import type { PersonId, WorkerId } from '../records/words.js';
import type { Instant } from '../time.js';
import { type Built, buildFamily } from './build.js';
import { demonstrationNow } from './calendar.js';
import { type WorkerName, workerOf } from './staff.js';
import type { Story } from './story.js';

/** Points to a record of any kind. */
export interface RecordRef {
  readonly kind: Kind;
  readonly id: string;
}

/** The level at which one viewer must know one record at one instant, and why. */
export interface Expectation {
  readonly name: string;
  readonly viewer: Viewer;
  readonly at: Instant;
  readonly record: RecordRef;
  readonly expected: Level;
  /** A true sentence that quotes the rule. */
  readonly note: string;
}

/** A family written by hand, and what its people may know. */
export interface WorkedCase {
  readonly id: string;
  readonly title: string;
  /** What people call the family when they speak of it here. */
  readonly label: string;
  readonly family: Family;
  readonly people: Readonly<Record<string, PersonId>>;
  readonly workers: Readonly<Record<string, WorkerId>>;
  readonly cases: readonly Expectation[];
}

/** Says what somebody must know: `see(who, what, level, note)`, at the demonstration's now unless `at` says otherwise. */
type See<P extends string, I extends string> = (
  who: P | WorkerName,
  what: I | RecordRef,
  expected: Level,
  note: string,
  at?: Instant,
) => Expectation;

/** Tells a worked case: a family's story, and the expectations it must meet. */
export function workedCase<const P extends string, const I extends string>(
  id: string,
  title: string,
  story: Story<P, I>,
  expectations: (see: See<P, I>, built: Built<P, I>) => readonly Expectation[],
): WorkedCase {
  const built = buildFamily(story);
  const see: See<P, I> = (name, what, expected, note, at = demonstrationNow) => ({
    name,
    viewer: built.actor(name),
    at,
    record: typeof what === 'string' ? built.items[what] : what,
    expected,
    note,
  });
  const workers = Object.fromEntries((story.support ?? []).map(({ worker }) => [worker, workerOf(worker)]));
  return {
    id,
    title,
    label: story.family,
    family: built.family,
    people: built.people,
    workers,
    cases: expectations(see, built),
  };
}
