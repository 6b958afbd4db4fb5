import type { FamilyEvent } from './command.js';
import { type Family, get } from './family.js';
import { type Cause, type Message, messagesOf } from './policy/messages.js';
import type { RecordOf } from './records/kinds.js';
import type { ChannelKind } from './records/people.js';
import type { PersonId } from './records/words.js';
import type { Id } from './shape.js';
import { type Instant, minutesAfter } from './time.js';

/**
 * The story of telling somebody that there is a message. Nobody commands it: the program that carries messages writes
 * down what it is about to do, and then how it went, so that no message leaves twice.
 */

/** How a try ended: handed over; not taken and to be tried again; or, where it may or can never leave, given up. */
export const messageEnds = ['sent', 'notNow', 'never'] as const;
export type MessageEnd = (typeof messageEnds)[number];

/** After how many tries a message is given up, and how many minutes pass before the second; each next time doubles. */
const tries = { most: 6, apart: 5 } as const;

const byTheProgram = { person: null, worker: null } as const;

/** A try that has begun: what is recorded of it, and the channel by which it is carried. */
export interface Begun {
  readonly event: FamilyEvent;
  readonly message: RecordOf<'message'>;
  readonly channel: RecordOf<'contactChannel'>;
}

/** Begins a try of a message that may leave at this very instant; null where there is none, or none any more. */
export function beginMessage(
  family: Family,
  { to, code, record }: Cause & { readonly to: PersonId },
  by: readonly ChannelKind[],
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): Begun | null {
  const found = messagesOf(family, to, now, by).find(
    (one) => one.code === code && one.record === record && one.sendAt <= now,
  );
  if (found === undefined) return null;
  const message = begun(found, now, newId);
  return {
    event: { type: 'MessageBegun', actor: byTheProgram, at: now, became: [message] },
    message,
    channel: found.channel,
  };
}

const begun = ({ to, code, record, channel, before }: Message, now: Instant, newId: () => string) => ({
  kind: 'message' as const,
  id: before?.id ?? (newId() as Id<'message'>),
  to,
  code,
  record: record as Id<'record'>,
  channel: channel.id,
  tries: (before?.tries ?? 0) + 1,
  at: now,
  retryAt: null,
  sentAt: null,
  failedAt: null,
});

/** Ends the try that is under way; null where it was struck meanwhile, or has ended. */
export function endMessage(family: Family, id: string, end: MessageEnd, now: Instant): FamilyEvent | null {
  const before = get(family, 'message', id);
  if (before === undefined || !isUnderWay(before)) return null;
  const isLast = end === 'never' || before.tries >= tries.most;
  const ended = {
    ...before,
    sentAt: end === 'sent' ? now : null,
    failedAt: end !== 'sent' && isLast ? now : null,
    retryAt: end === 'notNow' && !isLast ? minutesAfter(now, tries.apart * 2 ** (before.tries - 1)) : null,
  };
  return { type: 'MessageEnded', actor: byTheProgram, at: now, became: [ended] };
}

const isUnderWay = ({ sentAt, failedAt, retryAt }: RecordOf<'message'>): boolean =>
  sentAt === null && failedAt === null && retryAt === null;
