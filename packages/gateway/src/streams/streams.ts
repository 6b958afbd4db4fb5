import { setImmediate as turn } from 'node:timers/promises';
import type { Instant } from '@kinweave/core';
import type { Context, SignedIn, Watched } from '@kinweave/schema';
import { GraphQLError } from 'graphql';
import type { Database } from '../connection.js';
import { signedInAs } from '../context.js';
import { DatabaseError } from '../database-error.js';
import type { Memory } from '../memory.js';
import type { Store } from '../store.js';
import { startListening } from './listening.js';
import { createStream, type Ending, endingOf, type Message, type Stream } from './stream.js';
import { isRelated, type Last, type Looked, lookAt, showFamily, showList } from './watching.js';

/** How many streams there may be, and how often they are looked after. */
export interface StreamOptions {
  /** Open streams of one account in one process; 5 unless said. */
  readonly perAccount?: number;
  /** Open streams in one process; 1,000 unless said. */
  readonly perProcess?: number;
  /** Milliseconds between looks at what changes by the clock alone, such as the end of a grant; a minute unless said. */
  readonly lookEvery?: number;
}

/** Who opens a stream. */
export interface Asking {
  readonly signedIn: SignedIn;
  /** When their token ends, in milliseconds since 1970. */
  readonly expires: number;
  /** Tells that they have gone. */
  readonly signal: AbortSignal;
  /** The context in which they asked. */
  readonly context: Context;
  /** A context for one message. */
  readonly renewed: (signedIn: SignedIn, at: Instant) => Context;
}

/** The open streams of one process. */
export interface Streams {
  readonly open: (asking: Asking, watched: Watched) => Promise<AsyncIterableIterator<Message>>;
  /** Says that a family changed: it is looked at soon. */
  readonly hint: (tenant: string, family: string) => void;
  readonly count: () => number;
  /** Ends all, each with a word of it, and lets in no more. */
  readonly end: () => void;
  readonly close: () => Promise<void>;
}

interface Parts {
  readonly database: Pick<Database, 'listen'>;
  readonly store: Store;
  readonly memory: Memory;
  readonly now: () => Date;
  readonly onFault: (fault: unknown) => void;
}

/** Milliseconds between two looks at the outbox and at the accounts, while a stream is open. */
const pace = 1_000;

/** What the next round is to look at beside the outbox. */
interface Agenda {
  readonly hinted: Map<string, Set<string>>;
  isTick: boolean;
}

const refused = (code: 'RATE_LIMITED' | 'UNAVAILABLE', status: number, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

/**
 * The streams of one process. The outbox is the truth: it is read on every notice and once a second, and a notice is no
 * more than a reason to read it now. While no stream is open nothing is read and nothing listens.
 */
export function createStreams(
  { database, store, memory, now, onFault }: Parts,
  { perAccount = 5, perProcess = 1_000, lookEvery = 60_000 }: StreamOptions = {},
): Streams {
  const open = new Map<Stream, Asking>();
  const last = new Map<string, Last>();
  let agenda: Agenda = { hinted: new Map(), isTick: false };
  let place: Promise<string> | null = null;
  let lookedAt = 0;
  let running: Promise<void> | null = null;
  let isEnding = false;
  let halt: () => Promise<void> = async () => {};
  let halted: Promise<unknown> = Promise.resolve();

  const at = () => now().toISOString() as Instant;
  const lastOf = (tenant: string): Last => {
    const known = last.get(tenant) ?? new Map();
    last.set(tenant, known);
    return known;
  };

  const wake = () => {
    running ??= rounds().finally(() => {
      running = null;
    });
  };

  const rounds = async () => {
    do {
      const now = agenda;
      agenda = { hinted: new Map(), isTick: false };
      try {
        await round(now);
      } catch (error) {
        // What was not looked at is still in the outbox, whose place has not moved: the next second tries again.
        if (!(error instanceof DatabaseError)) onFault(error);
        return;
      }
    } while (agenda.isTick || agenda.hinted.size > 0);
  };

  const round = async ({ hinted, isTick }: Agenda) => {
    const isTimed = isTick && performance.now() - lookedAt >= lookEvery;
    if (isTick) await lookAfterAccounts();
    if (open.size === 0 || place === null) return;
    const tenants = [...new Set([...open.keys()].map(({ signedIn }) => signedIn.tenant))];
    const { upto, families } = await store.changed(tenants, await place);
    for (const { tenant, family } of families) note(hinted, tenant, family);
    for (const tenant of tenants) await lookInto(tenant, hinted.get(tenant) ?? new Set(), isTimed);
    if (place !== null) place = Promise.resolve(upto);
    if (isTimed) lookedAt = performance.now();
  };

  const lookAfterAccounts = async () => {
    const subjects = [...new Set([...open.keys()].map(({ signedIn }) => signedIn.subject))];
    if (subjects.length === 0) return;
    const accounts = await store.accounts(subjects, at());
    const signedIn = new Map(accounts.map((account) => [account.subject, signedInAs(account)]));
    for (const [stream, { expires }] of open) {
      const why = endingOf(
        stream.signedIn,
        signedIn.get(stream.signedIn.subject) ?? null,
        stream.watched,
        expires,
        at(),
      );
      if (why !== null) stream.end(why);
    }
  };

  const lookInto = async (tenant: string, changed: ReadonlySet<string>, isTimed: boolean) => {
    const mine = [...open.keys()].filter((one) => one.signedIn.tenant === tenant && one.isReady());
    const families = mine.filter(({ watched }) => isTimed || (isOne(watched) && changed.has(watched.within)));
    const lists = mine.filter(({ watched }) => !isOne(watched));
    const asked = new Set([
      ...families.flatMap(({ watched }) => (isOne(watched) ? [watched.within] : [])),
      ...(lists.length > 0 ? changed : []),
    ]);
    if (asked.size === 0 && !isTimed) return;
    const looked = await look(tenant, asked, mine);
    for (const stream of mine) {
      await turn();
      await show(stream, asked, looked, isTimed).catch((error: unknown) => {
        if (error instanceof DatabaseError) throw error;
        onFault(error);
        stream.end('INTERNAL_SERVER_ERROR');
      });
    }
  };

  const look = async (tenant: string, families: ReadonlySet<string>, streams: readonly Stream[]) =>
    families.size === 0
      ? new Map<string, Looked | null>()
      : lookAt({ store, memory }, lastOf(tenant), tenant, [...families], streams, at());

  const show = async (
    stream: Stream,
    asked: ReadonlySet<string>,
    looked: ReadonlyMap<string, Looked | null>,
    isTimed: boolean,
  ) => {
    const { within } = stream.watched;
    if (typeof within !== 'string') return showListed(stream, within, asked, looked, isTimed);
    if (asked.has(within)) showFamily(stream, within, looked.get(within), { at: at(), isTimed });
  };

  const showListed = async (
    stream: Stream,
    within: (context: Context) => Promise<readonly string[]>,
    asked: ReadonlySet<string>,
    looked: ReadonlyMap<string, Looked | null>,
    isTimed: boolean,
  ) => {
    const asking = open.get(stream);
    const isTouched = [...looked].some(([id, found]) => stream.parts.has(id) || (found && isRelated(stream, found)));
    if (asking === undefined || !(isTouched || isTimed)) return;
    const families = await within(asking.renewed(stream.signedIn, at()));
    const missing = families.filter((id) => !asked.has(id) && (isTimed || !stream.parts.has(id)));
    const more = await look(stream.signedIn.tenant, new Set(missing), [stream]);
    showList(stream, families, new Map([...looked, ...more]), { at: at(), isTimed });
  };

  /** The context of a message: under the rights of now, or none. */
  const renew = async ({ signedIn, expires, renewed }: Asking, watched: Watched): Promise<Context | Ending> => {
    const account = await store.account(signedIn.subject, at());
    const present = account === null ? null : signedInAs(account);
    return endingOf(signedIn, present, watched, expires, at()) ?? renewed(present ?? signedIn, at());
  };

  const start = () => {
    lookedAt = performance.now();
    const before = halted;
    const timer = setInterval(() => {
      agenda.isTick = true;
      wake();
    }, pace).unref();
    const stop = startListening({ database, heard: ({ tenant, family }) => hint(tenant, family), opened: wake });
    halt = async () => {
      clearInterval(timer);
      place = null;
      last.clear();
      await Promise.all([before, stop()]);
    };
  };

  const left = (stream: Stream) => {
    open.delete(stream);
    const { tenant } = stream.signedIn;
    const { within } = stream.watched;
    const isWatched = [...open.keys()].some((one) => one.signedIn.tenant === tenant && one.watched.within === within);
    if (typeof within === 'string' && !isWatched) last.get(tenant)?.delete(within);
    if (open.size === 0) halted = halt();
  };

  const hint = (tenant: string, family: string) => {
    const isOfNote = [...open.keys()].some(
      ({ signedIn, watched }) => signedIn.tenant === tenant && (!isOne(watched) || watched.within === family),
    );
    if (!isOfNote) return;
    note(agenda.hinted, tenant, family);
    wake();
  };

  /** Lets a stream see what it is to compare with: after a place in the outbox from which on nothing is missed. */
  const begin = async (stream: Stream, context: Context) => {
    const { tenant } = stream.signedIn;
    const { within } = stream.watched;
    place ??= store.changed([], null).then(({ upto }) => upto);
    await place.catch((error: unknown) => {
      place = null;
      throw error;
    });
    await stream.begin(context);
    const held = typeof within === 'string' ? memory.held([within], tenant) : [];
    for (const [family, one] of held) if (!lastOf(tenant).has(family)) lastOf(tenant).set(family, one);
    // What came between its own look and this one is looked at now.
    for (const family of stream.parts.keys()) hint(tenant, family);
  };

  const refuseMore = (subject: string) => {
    if (isEnding) throw refused('UNAVAILABLE', 503, 'The service is stopping. Please try again in a moment.');
    const own = [...open.keys()].filter(({ signedIn }) => signedIn.subject === subject).length;
    if (own >= perAccount) throw refused('RATE_LIMITED', 429, `This account has ${perAccount} streams open already.`);
    if (open.size >= perProcess) throw refused('RATE_LIMITED', 429, 'There are too many open streams.');
  };

  return {
    open: async (asking, watched) => {
      const { signedIn, context, signal } = asking;
      refuseMore(signedIn.subject);
      const stream: Stream = createStream({
        signedIn,
        watched,
        onFault,
        renew: () => renew(asking, watched),
        onEnd: () => left(stream),
      });
      if (open.size === 0) start();
      open.set(stream, asking);
      const leave = () => void stream.messages.return?.();
      signal.addEventListener('abort', leave, { once: true });
      try {
        await begin(stream, context);
      } catch (error) {
        leave();
        throw error;
      }
      return stream.messages;
    },
    hint,
    count: () => open.size,
    end: () => {
      isEnding = true;
      for (const stream of [...open.keys()]) stream.end('UNAVAILABLE');
    },
    close: async () => {
      isEnding = true;
      for (const stream of [...open.keys()]) stream.end('UNAVAILABLE');
      await halted;
      await running;
    },
  };
}

const isOne = (watched: Watched): watched is Watched & { readonly within: string } =>
  typeof watched.within === 'string';

function note(families: Map<string, Set<string>>, tenant: string, family: string): void {
  families.set(tenant, (families.get(tenant) ?? new Set()).add(family));
}
