import { ages, hasDied, isAged, isClosed } from './authority.js';
import { command, thePerson } from './command.js';
import { all, type Family, get } from './family.js';
import type { RecordOf } from './records/kinds.js';
import { type ChannelKind, contactChannel, safeContact, type safeTime } from './records/people.js';
import { type PersonId, personId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { type Of, ref } from './shape.js';
import {
  civilDateAt,
  clockAt,
  daysAfter,
  holds,
  type Instant,
  instantsOf,
  isPast,
  minutesAfter,
  weekdayOf,
} from './time.js';

/** The story of reaching somebody: by which channel, and when that is safe. */

/** An address as it reaches somebody: case, spaces, a trunk prefix and a tag after + make no other mailbox or telephone. */
const reached = ({ channel, address }: RecordOf<'contactChannel'>): string => {
  const plain = address.toLowerCase().replaceAll(/[\s()-]/g, '');
  return channel === 'phone' || channel === 'text'
    ? plain.replace(/^(\+44|0044)/, '0')
    : plain.replace(/\+[^@]*@/, '@');
};

/** Whether a channel reaches nobody else of the family, by what is recorded: the only sort that a program may use. */
export const isTheirsAlone = (family: Family, channel: RecordOf<'contactChannel'>): boolean =>
  !all(family, 'contactChannel').some((other) => other.owner !== channel.owner && reached(other) === reached(channel));

/** Whether a program may tell somebody that there is a message: under 13 a worker does (L25). */
export const isTold = (family: Family, person: PersonId, at: Instant): boolean =>
  isAged(family, person, ages.ownAccount, at) && !hasDied(family, person, at) && !isClosed(family, person, at);

/** The ways by which a program could carry a message. */
const carried: readonly ChannelKind[] = ['phone', 'text', 'email'];

/** Channels by which a program could tell their owner, were the times stated at which that is safe (M8). */
export const untimedChannels = (family: Family, at: Instant): readonly RecordOf<'contactChannel'>[] =>
  all(family, 'contactChannel').filter(
    (channel) =>
      carried.includes(channel.channel) &&
      isPast(channel.verifiedAt, at) &&
      isTold(family, channel.owner, at) &&
      isTheirsAlone(family, channel) &&
      (all(family, 'safeContact').find((safe) => safe.channel === channel.id)?.times ?? null) === null,
  );

/** After how many minutes a try of which nobody said how it ended counts as one that failed. */
const silence = 60;

/** Channels by which the last message did not leave, or may not have, each with that message. */
export const silentChannels = (
  family: Family,
  at: Instant,
): readonly (readonly [RecordOf<'contactChannel'>, RecordOf<'message'>])[] =>
  all(family, 'contactChannel').flatMap((channel) => {
    const last = all(family, 'message')
      .filter((message) => message.channel === channel.id && message.at <= at)
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
      .at(-1);
    if (last === undefined || isPast(last.sentAt, at)) return [];
    const isLost = last.retryAt === null && minutesAfter(last.at, silence) <= at;
    return isPast(last.failedAt, at) || isLost ? [[channel, last] as const] : [];
  });

type SafeTime = Of<typeof safeTime>;

/** Whether an instant is within one of the times that are safe, as calendar and clock in Europe/London show it. */
export function isSafe(times: readonly SafeTime[], at: Instant): boolean {
  const [day, clock] = [weekdayOf(civilDateAt(at)), clockAt(at)];
  return times.some(({ days, from, until }) => days.includes(day) && from <= clock && clock < until);
}

/** The first safe instant from `at` on; null where none comes within a week and a day. */
export function nextSafe(times: readonly SafeTime[], at: Instant): Instant | null {
  if (isSafe(times, at)) return at;
  const today = civilDateAt(at);
  const dates = Array.from({ length: 9 }, (_, n) => daysAfter(today, n));
  const begin = dates.flatMap((date) => times.flatMap(({ from }) => instantsOf(date, from)));
  return begin.filter((one) => at < one && isSafe(times, one)).toSorted()[0] ?? null;
}

/**
 * Verified channels of young people that are also a guardian's: such a one is not theirs alone. Told to their worker,
 * never to the guardian (L27).
 */
export function sharedChannels(family: Family, at: Instant): readonly RecordOf<'contactChannel'>[] {
  const channels = all(family, 'contactChannel');
  return channels.filter(
    (channel) =>
      isPast(channel.verifiedAt, at) &&
      channel.channel !== 'post' &&
      !isAged(family, channel.owner, ages.youngPersonUntil, at) &&
      channels.some(
        (other) =>
          other.owner !== channel.owner &&
          reached(other) === reached(channel) &&
          guardians(family, channel.owner, at).has(other.owner),
      ),
  );
}

/** Everybody with a say or a part in a young person's care; a parent whose responsibility has ended as well. */
function guardians(family: Family, child: RecordOf<'person'>['id'], at: Instant): ReadonlySet<string> {
  return new Set<string>([
    ...all(family, 'parentalResponsibility')
      .filter((held) => held.child === child)
      .map(({ holder }) => holder),
    ...all(family, 'delegatedAuthority')
      .filter((held) => held.child === child && holds(held, at))
      .map(({ holder }) => holder),
    ...all(family, 'careArrangement')
      .filter((care) => care.child === child && holds(care, at))
      .map(({ carer }) => carer),
  ]);
}

const { owner: _owner, verifiedAt: _verifiedAt, ...channelFields } = contactChannel.fields;
const { owner: _whose, ...safeFields } = safeContact.fields;

export const contacting = {
  AddContactChannel: command({ person: personId, ...channelFields }, thePerson, ({ newId }, { person, ...channel }) =>
    ok({
      type: 'ContactChannelAdded',
      became: [{ kind: 'contactChannel', id: newId(), owner: person, verifiedAt: null, ...channel }],
    }),
  ),

  VerifyContactChannel: command(
    { channel: ref('contactChannel') },
    ({ family }, { channel }) => get(family, 'contactChannel', channel),
    ({ family, now }, { channel }) => {
      const before = get(family, 'contactChannel', channel) as RecordOf<'contactChannel'>;
      if (before.verifiedAt !== null) return refuse('ALREADY', ['channel']);
      return ok({ type: 'ContactChannelVerified', became: [{ ...before, verifiedAt: now }] });
    },
  ),

  /** When and how somebody may safely be reached by one of their channels; it takes the place of what was said before. */
  SetSafeContact: command(
    safeFields,
    ({ family }, { channel }) => get(family, 'contactChannel', channel),
    ({ family, newId }, { channel, ...said }) => {
      const owner = (get(family, 'contactChannel', channel) as RecordOf<'contactChannel'>).owner;
      const before = all(family, 'safeContact').find((safe) => safe.channel === channel);
      return ok({
        type: 'SafeContactSet',
        became: [{ kind: 'safeContact', id: before?.id ?? newId(), owner, channel, ...said }],
      });
    },
  ),
};
