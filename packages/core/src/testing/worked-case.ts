import type { Family } from '../family.js';
import type { Level } from '../policy/levels.js';
import type { Viewer } from '../policy/standing.js';
import type { DueTask } from '../policy/tasks.js';
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

/** Somebody asking at some instant, and a true sentence about the answer that quotes the rule. */
interface Asked {
  readonly name: string;
  readonly viewer: Viewer;
  readonly at: Instant;
  readonly note: string;
}

/** The level at which one viewer must know one record at one instant, and why. */
export interface Expectation extends Asked {
  readonly record: RecordRef;
  readonly expected: Level;
}

/** Something that is on somebody's due list, or is not; without a record, whatever it is about. */
export interface DueExpectation extends Asked {
  readonly task: DueTask;
  readonly record: RecordRef | null;
  readonly isThere: boolean;
}

/** The notice that somebody gets of a young person's 16th birthday, by how many days it is away; or none. */
export interface NoticeExpectation extends Asked {
  readonly person: PersonId;
  readonly days: 90 | 30 | null;
}

/** A family written by hand, and what its people may know. */
export interface WorkedCase {
  readonly id: string;
  readonly title: string;
  /** What people call the family when they speak of it here. */
  readonly label: string;
  readonly family: Family;
  readonly people: Readonly<Record<string, PersonId>>;
  /** Everybody who works or worked here, or stands in, answers, leads, is named or is kept away. */
  readonly workers: Readonly<Record<string, WorkerId>>;
  readonly cases: readonly Expectation[];
  readonly due: readonly DueExpectation[];
  readonly notices: readonly NoticeExpectation[];
}

/** Says what somebody must know: `see(who, what, level, note)`, at the demonstration's now unless `at` says otherwise. */
type See<P extends string, I extends string> = (
  who: P | WorkerName,
  what: I | RecordRef,
  expected: Level,
  note: string,
  at?: Instant,
) => Expectation;

/** What comes to somebody by itself: the tasks on their due list, and the notices of a birthday. */
interface Reminders {
  readonly due?: readonly DueExpectation[];
  readonly notices?: readonly NoticeExpectation[];
}

/** Says what must come to somebody, or must not. */
interface Remind<P extends string, I extends string> {
  readonly due: (
    who: P | WorkerName,
    task: DueTask,
    about: I | RecordRef | null,
    isThere: boolean,
    note: string,
    at?: Instant,
  ) => DueExpectation;
  readonly notice: (
    who: P | WorkerName,
    of: P,
    days: NoticeExpectation['days'],
    note: string,
    at?: Instant,
  ) => NoticeExpectation;
}

/** Tells a worked case: a family's story, the expectations it must meet, and what comes to whom by itself. */
export function workedCase<const P extends string, const I extends string>(
  id: string,
  title: string,
  story: Story<P, I>,
  expectations: (see: See<P, I>, built: Built<P, I>) => readonly Expectation[],
  reminders: (remind: Remind<P, I>, built: Built<P, I>) => Reminders = () => ({}),
): WorkedCase {
  const built = buildFamily(story);
  const ref = (what: I | RecordRef): RecordRef => (typeof what === 'string' ? built.items[what] : what);
  const see: See<P, I> = (name, what, expected, note, at = demonstrationNow) => ({
    ...{ name, viewer: built.actor(name), at, note },
    ...{ record: ref(what), expected },
  });
  const remind: Remind<P, I> = {
    due: (name, task, about, isThere, note, at = demonstrationNow) => ({
      ...{ name, viewer: built.actor(name), at, note },
      ...{ task, record: about === null ? null : ref(about), isThere },
    }),
    notice: (name, of, days, note, at = demonstrationNow) => ({
      ...{ name, viewer: built.actor(name), at, note },
      ...{ person: built.people[of], days },
    }),
  };
  const { due = [], notices = [] } = reminders(remind, built);
  return {
    ...{ id, title, label: story.family },
    ...{ family: built.family, people: built.people, workers: workersIn(story) },
    ...{ cases: expectations(see, built), due, notices },
  };
}

/** Everybody of the staff whom a story names for some part. */
function workersIn<P extends string, I extends string>(story: Story<P, I>): Readonly<Record<string, WorkerId>> {
  const {
    support = [],
    covers = [],
    supervisions = [],
    leads = [],
    conflicts = [],
    partners = [],
    readers = [],
    glass = {},
  } = story;
  const names = [
    ...[...support, ...covers, ...leads, ...conflicts, ...partners, ...readers, ...Object.values(glass)].map(
      ({ worker }) => worker,
    ),
    ...supervisions.map(({ supervisor }) => supervisor),
  ];
  return Object.fromEntries(names.map((name) => [name, workerOf(name)]));
}
