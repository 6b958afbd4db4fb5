import { randomUUID } from 'node:crypto';
import {
  type Begun,
  beginMessage,
  endMessage,
  evolve,
  type Family,
  type FamilyEvent,
  type Instant,
  type Message,
  messagesOf,
  nextDay,
  type PersonId,
} from '@kinweave/core';
import { savedOf, savingOf } from './families.js';
import { createMemory } from './memory.js';
import { type Messenger, wordsOf } from './messenger.js';
import type { Reading, Store } from './store.js';

/** How people are told that there is a message. */
export interface Notifications {
  readonly messenger: Messenger;
  /** Where the service is: the only other thing that a message says. */
  readonly link?: string;
  /** How often it is looked for messages; a minute unless said. */
  readonly everySeconds?: number;
}

interface Surroundings extends Notifications {
  readonly store: Store;
  readonly providers: () => Promise<readonly string[]>;
  readonly now: () => Instant;
  readonly onFault: (fault: unknown) => void;
}

/** Looks for messages, now and then. */
export interface Messages {
  /** Sends whatever may leave now, and resolves when that is done. */
  readonly send: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How many families are taken at once, and for how many milliseconds they are then one gateway's to look at. */
const [most, hold] = [20, 600_000];

/** Who looks, in the audit: the program, as the members to whom there may be a message. */
const subject = 'kinweave:messages';

/**
 * Tells people that there is a message: looks at every family after each change, at the next safe time, and once a day.
 * Each try is recorded before it is made, under the family's lock, so that no two gateways make the same one; if the
 * program ends in the middle it is not made again: a message leaves at most once.
 */
export function createMessages(surroundings: Surroundings): Messages {
  const { everySeconds = 60, onFault, messenger } = surroundings;
  let round = Promise.resolve();
  let [waiting, isStopped] = [0, false];
  const send = () => {
    waiting += 1;
    round = round
      .then(() => (isStopped ? undefined : sendAll(surroundings)))
      .catch(onFault)
      .finally(() => {
        waiting -= 1;
      });
    return round;
  };
  const timer = setInterval(() => waiting === 0 && void send(), everySeconds * 1_000);
  timer.unref();
  return {
    send,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await round;
      await messenger.close?.();
    },
  };
}

async function sendAll(surroundings: Surroundings): Promise<void> {
  const { store, providers, now } = surroundings;
  for (const tenant of await providers())
    for (let isMore = true; isMore; ) {
      const at = now();
      const until = new Date(Date.parse(at) + hold).toISOString();
      const taken = await store.take(tenant, at, until, most);
      isMore = taken.length === most;
      for (const { family, members } of taken) await lookAt({ ...surroundings, tenant, family, members, until });
    }
}

interface Looking extends Surroundings {
  readonly tenant: string;
  readonly family: string;
  readonly members: readonly string[];
  readonly until: string;
}

/** Sends what may leave of one family; a fault there keeps no other family waiting. */
async function lookAt(looking: Looking): Promise<void> {
  const { store, tenant, family, until, onFault } = looking;
  try {
    const found = await messagesIn(looking);
    for (const message of found.due) await tell(looking, message);
    await store.looked(tenant, family, until, found.next);
  } catch (fault) {
    onFault(fault);
  }
}

const readingAs = ({ tenant, now }: Looking, viewer: readonly string[]): Reading => ({
  ...{ tenant, subject, viewer, requestId: randomUUID(), operation: 'Messages', fieldGroups: [], at: now() },
});

/** The messages that may leave now, and when there may be others. */
async function messagesIn(looking: Looking) {
  const { store, tenant, family, members, messenger, now } = looking;
  const [stored] = await store.load([family], readingAs(looking, members));
  const at = now();
  const whole = stored ? createMemory(1).read(stored, tenant) : null;
  const found = whole === null ? [] : members.flatMap((to) => messagesOf(whole, to as PersonId, at, messenger.by));
  const later = found.map(({ sendAt }) => sendAt).filter((sendAt) => sendAt > at);
  return {
    due: found.filter(({ sendAt }) => sendAt <= at),
    next: [nextDay(at), ...later].toSorted()[0] as Instant,
  };
}

/** One try: begun if it may be at this instant, made, and its end recorded. */
async function tell(looking: Looking, { to, code, record }: Message): Promise<void> {
  const { messenger, link, now } = looking;
  let begun: Begun | null = null;
  await happen(looking, to, (family) => {
    begun = beginMessage(family, { to, code, record }, messenger.by, { now: now(), newId: randomUUID });
    return begun?.event ?? null;
  });
  if (begun === null) return;
  const { message, channel } = begun as Begun;
  const end = await messenger.carry({
    ...{ id: message.id, channel: channel.channel, address: channel.address },
    ...wordsOf(link),
  });
  await happen(looking, to, (family) => endMessage(family, message.id, end, now()));
}

/** Records what happens to a family, decided under its lock, as the member to whom the message is. */
const happen = (looking: Looking, member: PersonId, decide: (family: Family) => FamilyEvent | null) =>
  looking.store.change(looking.family, readingAs(looking, [member]), null, (stored) => {
    if (stored === null) return nothing;
    const before = createMemory(1).read(stored, looking.tenant);
    const event = decide(before);
    return event === null
      ? nothing
      : { saving: savingOf(savedOf(stored, before), evolve(before, event), [event]), outcome: null };
  });

const nothing = { saving: null, outcome: null };
