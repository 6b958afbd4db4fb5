import type { FamilyView, Instant, PersonId, Role, WorkerId } from '@kinweave/core';
import type { Change, Context, SignedIn } from '@kinweave/schema';
import DataLoader from 'dataloader';
import type { Database } from './connection.js';
import { findNames, similarNames } from './duty.js';
import { type Dealing, etagOf, give, performedAs, type Seen, seenBy, shareSeen } from './families.js';
import type { Memory } from './memory.js';
import type { Account, Reading, Store, Thing } from './store.js';
import type { Streams } from './streams/streams.js';

/** The role that an account has for being a worker, whatever the day's work. */
const standingRole = ({ worker, organisation }: Account): readonly Role[] =>
  worker === null ? [] : organisation === null ? ['LINK_WORKER'] : ['PARTNER'];

/** Who an account is: the roles that its dated relations give it now, and that of a worker or a partner to whoever is one. */
export const signedInAs = (account: Account): SignedIn => ({
  subject: account.subject,
  tenant: account.tenant,
  name: account.name,
  person: account.person as PersonId | null,
  worker: account.worker as WorkerId | null,
  roles: [
    ...(account.relations as readonly Role[]).filter((role) => role !== 'LINK_WORKER' && role !== 'PARTNER'),
    ...standingRole(account),
  ],
  families: account.families,
});

/** What one request may use. */
export interface Request {
  readonly signedIn: SignedIn;
  readonly now: Instant;
  readonly requestId: string;
  readonly database: Database;
  readonly store: Store;
  readonly memory: Memory;
  readonly streams: Streams;
  /** When the token that was brought ends, in milliseconds since 1970. */
  readonly expires: number;
  /** Tells that whoever asked has gone. */
  readonly signal: AbortSignal;
  /** What the operation is called and asks for, known once it is parsed. */
  readonly asked: () => Pick<Reading, 'operation' | 'fieldGroups'>;
}

/** The context of a request: every view in it is of the same viewer at the same instant, and each family is loaded once. */
export function contextOf(request: Request): Context {
  const { signedIn, now, requestId, database, store, memory, streams, asked } = request;
  const dealing = (): Dealing => ({
    store,
    memory,
    now,
    viewer: { person: signedIn.person, worker: signedIn.worker },
    actor: {
      person: signedIn.person,
      worker: signedIn.worker,
      onDuty: signedIn.worker !== null && signedIn.roles.includes('DUTY_WORKER'),
    },
    tenant: signedIn.tenant,
    reading: {
      tenant: signedIn.tenant,
      subject: signedIn.subject,
      viewer: [signedIn.person, signedIn.worker].filter((id) => id !== null),
      requestId,
      at: now,
      ...asked(),
    },
    known: (workers) =>
      database.prisma.worker.findMany({
        where: { id: { in: [...workers] }, providerId: signedIn.tenant },
        select: { id: true, organisation: true },
      }),
  });
  const names = new WeakMap<FamilyView, Seen['workers']>();
  const remember = ({ view, workers }: Seen): FamilyView | null => {
    if (view !== null) names.set(view, workers);
    return view;
  };
  const families = new DataLoader<string, FamilyView | null>(async (ids) => {
    const held = memory.held(ids, signedIn.tenant);
    const versions = new Map([...held].map(([id, { version }]) => [id, version] as const));
    const loaded = await store.load(ids, dealing().reading, versions);
    return loaded.map((stored) => (stored === null ? null : remember(seenBy(dealing(), stored, held.get(stored.id)))));
  });
  // Not remembered: a command of this request may part a family.
  const moved = new DataLoader((things: readonly Thing[]) => store.movedTo(signedIn.tenant, things), { cache: false });

  const context: Context = {
    signedIn,
    now,
    prisma: database.prisma,
    family: (id) => families.load(id),
    movedTo: (family, record) => moved.load({ family, record }),
    workerName: (view, worker) => names.get(view)?.[worker] ?? null,
    etag: etagOf,
    findNames: async (beginning, most) =>
      signedIn.worker === null
        ? []
        : findNames({ store, worker: signedIn.worker, now, reading: dealing().reading }, beginning, most),
    sharePreview: (view, input) => shareSeen(dealing(), view, input),
    similarNames: async (names, most) => {
      const { worker, families: own } = signedIn;
      return worker === null ? [] : similarNames({ store, worker, own, now, reading: dealing().reading }, names, most);
    },
    perform: async (family, command, conditions) => {
      const done = await give(dealing(), family, command, conditions);
      const here = done.made ?? family;
      families.clear(here);
      if (done.seen !== undefined) families.prime(here, remember(done.seen));
      streams.hint(signedIn.tenant, here);
      return performedAs(done, await families.load(here));
    },
    watch: async (watched) =>
      (await streams.open(
        { ...request, context, renewed: (who, at) => contextOf({ ...request, signedIn: who, now: at }) },
        watched,
      )) as AsyncIterable<Change>,
  };
  return context;
}
