import { requestState } from '../between.js';
import { isTheirsAlone, isTold, nextSafe } from '../contacting.js';
import { all, type Family, settingsOf } from '../family.js';
import type { RecordOf } from '../records/kinds.js';
import type { ChannelKind, MessageCode } from '../records/people.js';
import type { PersonId } from '../records/words.js';
import { civilDateAt, daysAfter, type Instant, isPast, later } from '../time.js';
import { dueOf } from './due.js';
import { noticesOf } from './notices.js';
import { look, type Sight } from './sight.js';
import type { DueTask } from './tasks.js';

/** That there is something for a member: why, and about which record; the two together never come again. */
export interface Cause {
  readonly code: MessageCode;
  readonly record: string;
}

/** A message that a program may carry: by which channel, in which try, and not before when. */
export interface Message extends Cause {
  readonly to: PersonId;
  readonly channel: RecordOf<'contactChannel'>;
  /** The record of it, where it was tried before. */
  readonly before: RecordOf<'message'> | null;
  /** The earliest safe instant from now on. */
  readonly sendAt: Instant;
}

/** What somebody's own view holds that they are told of: each source is one line. */
const sources: readonly ((sight: Sight) => readonly Cause[])[] = [
  (sight) => noticesOf(sight).map(({ days, person }) => ({ code: `NOTICE_${days}` as const, record: person })),
  (sight) =>
    dueOf(sight).flatMap(({ task, record }) =>
      isTheirs(task) && record !== null ? [{ code: task, record: record.id }] : [],
    ),
  (sight) => repliesTo(sight).map(({ id }) => ({ code: 'REPLY', record: id })),
];

const theirs = [
  'CONFIRM_GRANT',
  'GRANT_ENDS',
  'ANSWER_REQUEST',
  'AGREE_PROPOSAL',
] as const satisfies readonly (DueTask & MessageCode)[];
const isTheirs = (task: DueTask): task is (typeof theirs)[number] => (theirs as readonly DueTask[]).includes(task);

/** Requests of theirs whose reply left within the days of a reminder: on its day, whatever it says (M6). */
const repliesTo = (sight: Sight): readonly RecordOf<'mediationRequest'>[] =>
  all(sight.family, 'mediationRequest').filter(
    (request) =>
      request.by === sight.viewer.person &&
      sight.names(request) &&
      requestState(request, sight.at) === 'replied' &&
      civilDateAt(sight.at) <= daysAfter(request.replyOn, settingsOf(sight.family).remindDays),
  );

/**
 * The messages that there are for a member now, by one of these kinds of channel: only of what that member's own view
 * holds, so that nobody learns by one of what is hidden from them. Under 13 a worker tells them (L25); nobody is told
 * whose plan is closed. Of one that was sent, was given up or may have left, nothing more is said.
 */
export function messagesOf(
  family: Family,
  member: PersonId,
  at: Instant,
  by: readonly ChannelKind[],
): readonly Message[] {
  const way = isTold(family, member, at) ? wayTo(family, member, at, by) : null;
  if (way === null) return [];
  const sight = look(family, { person: member, worker: null }, at);
  return sources
    .flatMap((causes) => causes(sight))
    .flatMap((cause): readonly Message[] => {
      const before = messageOf(family, member, cause);
      if (before !== null && before.retryAt === null) return [];
      const sendAt = nextSafe(way.times, later(at, before?.retryAt ?? at));
      return sendAt === null ? [] : [{ ...cause, to: member, channel: way.channel, before, sendAt }];
    });
}

/** What was recorded of a message to a member. */
export const messageOf = (family: Family, member: PersonId, { code, record }: Cause): RecordOf<'message'> | null =>
  all(family, 'message').find((one) => one.to === member && one.code === code && (one.record as string) === record) ??
  null;

interface Way {
  readonly channel: RecordOf<'contactChannel'>;
  readonly times: NonNullable<RecordOf<'safeContact'>['times']>;
}

/**
 * The channel that is safe soonest: verified, theirs alone (L27), with times stated as safe (M8), and on which a message
 * may be left, since a program cannot do otherwise.
 */
function wayTo(family: Family, member: PersonId, at: Instant, by: readonly ChannelKind[]): Way | null {
  const ways = all(family, 'safeContact').flatMap(({ channel: id, times, leaveMessage }) => {
    const channel = all(family, 'contactChannel').find((one) => one.id === id);
    if (channel?.owner !== member || !by.includes(channel.channel) || !isPast(channel.verifiedAt, at)) return [];
    if (times === null || !leaveMessage || !isTheirsAlone(family, channel)) return [];
    const soonest = nextSafe(times, at);
    return soonest === null ? [] : [{ channel, times, place: `${soonest} ${channel.id}` }];
  });
  return ways.toSorted((one, other) => (one.place < other.place ? -1 : 1))[0] ?? null;
}
