import type { Server } from 'node:http';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { Instant } from '@kinweave/core';
import { type Context, schema } from '@kinweave/schema';
import type { DocumentNode, ExecutionArgs } from 'graphql';
import {
  createYoga,
  type GraphiQLOptions,
  type Plugin,
  useReadinessCheck,
  type YogaServerInstance,
} from 'graphql-yoga';
import { type AuthenticatorOptions, createAuthenticator } from './authenticate.js';
import type { DatabaseOptions } from './connection.js';
import { contextOf, type Request as Parts } from './context.js';
import { type Database, openDatabase } from './database.js';
import { outward } from './errors.js';
import { createMemory } from './memory.js';
import { createMessages, type Notifications } from './messages.js';
import { answered } from './plugins/answered.js';
import { longestBody, useJsonBodies } from './plugins/body.js';
import { askedBy, useDocumentLimits } from './plugins/document.js';
import { requestIdOf, useReplyHeaders } from './plugins/request-id.js';
import { admittedAs, useSignIn } from './plugins/sign-in.js';
import { useStreams } from './plugins/streaming.js';
import { createStore } from './prisma-store.js';
import { guarded } from './rules.js';
import type { Store } from './store.js';
import { createStreams, type StreamOptions, type Streams } from './streams/streams.js';

/** What a gateway is made of; only the database must be said. */
export interface GatewayOptions {
  /** `memory:`, `file:<folder>` or a `postgres://` URL. */
  readonly database: string;
  readonly databaseOptions?: DatabaseOptions;
  /** Whose tokens are believed; without it nobody can sign in. */
  readonly auth?: AuthenticatorOptions;
  /** Shows the page for trying the API and lets clients ask for the schema: never in production. */
  readonly development?: boolean | { readonly graphiql: GraphiQLOptions };
  /** Origins of pages that may call from a browser; none unless said. */
  readonly origins?: readonly string[];
  /** Tells people that there is a message for them; without it nobody is told. */
  readonly notifications?: Notifications;
  /** How many streams may be open, and how often they are looked after. */
  readonly streams?: StreamOptions;
  /** The clock. */
  readonly now?: () => Date;
  /** Told of every fault of our own; it gets no words of a family. */
  readonly onFault?: (fault: { readonly name: string; readonly code: string | null }) => void;
}

/** A gateway that does not listen: give it to a server, or ask it directly. */
export interface Gateway {
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same as a listener of node:http. */
  readonly handler: YogaServerInstance<object, object>;
  readonly store: Store;
  readonly database: Database;
  /** Tells people of every message that may leave now, without waiting until it is looked for one. */
  readonly sendMessages: () => Promise<void>;
  /** The open streams: end them before the server, which waits for them otherwise. */
  readonly streams: Pick<Streams, 'count' | 'end'>;
  readonly close: () => Promise<void>;
}

/** How long the outbox is kept, and how often what is older is taken out, in milliseconds. */
const outbox = { kept: 24 * 3_600_000, prunedEvery: 3_600_000 };

/** How many families are kept read: of the largest, some 100 MB. */
const familiesInMemory = 200;

const nobody = async () => ({ refused: 'UNAUTHENTICATED', status: 401 }) as const;

/** Opens the database, brings it up to date, and puts the guarded schema in front of it. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { auth, development = false, now = () => new Date() } = options;
  const database = await openDatabase(options.database, options.databaseOptions ?? {});
  const store = createStore(database);
  const prune = () => store.prune(new Date(now().getTime() - outbox.kept).toISOString());
  try {
    await database.migrate();
    await prune();
  } catch (error) {
    await database.close();
    throw error;
  }
  const authenticate = auth === undefined ? nobody : createAuthenticator({ now, ...auth });
  const isPage = (request: Request) =>
    development !== false && request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html');
  const memory = createMemory(familiesInMemory);
  // The page comes with all it needs, so that nothing of a family is ever beside a script from elsewhere; it is large.
  const page = development === false ? {} : await import('@graphql-yoga/render-graphiql');
  const doors = guarded(schema);
  const log = (fault: unknown) => options.onFault?.(named(fault));
  const streams = createStreams({ database, store, memory, now, onFault: log }, options.streams);
  const pruning = setInterval(() => prune().catch(log), outbox.prunedEvery).unref();

  const handler = createYoga<object, object>({
    schema: doors,
    context: ({ request }) => requestContext(request, { database, store, memory, streams }),
    plugins: [
      useReplyHeaders(),
      useReadinessCheck({ endpoint: '/ready', check: () => store.ready() }),
      useSignIn({ path: '/graphql', authenticate, store, now, isPage }),
      useJsonBodies(),
      useDocumentLimits({ introspection: development !== false }),
      useAsked(),
      useStreams({ log }),
      useRequestIds(),
    ],
    graphiql: development === false ? false : typeof development === 'object' ? development.graphiql : true,
    cors: options.origins === undefined ? false : { origin: [...options.origins], credentials: false },
    maskedErrors: { isDev: false, maskError: (error) => outward(error, log) },
    healthCheckEndpoint: '/health',
    ...page,
    landingPage: false,
    logging: false,
    multipart: false,
    maxRequestBodySize: longestBody,
    batching: false,
  });
  const messages =
    options.notifications === undefined
      ? null
      : createMessages({
          ...options.notifications,
          store,
          providers: async () =>
            (await database.prisma.provider.findMany({ select: { id: true } })).map(({ id }) => id),
          now: () => now().toISOString() as Instant,
          onFault: log,
        });
  return {
    handler,
    store,
    database,
    sendMessages: async () => messages?.send(),
    fetch: async (request) => handler.fetch(request),
    streams,
    close: async () => {
      clearInterval(pruning);
      await streams.close();
      await handler.dispose();
      await messages?.stop();
      await store.close();
    },
  };
}

const named = (fault: unknown) => ({
  name: fault instanceof Error ? fault.name : typeof fault,
  code: fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : null,
});

const documents = new WeakMap<Request, DocumentNode>();

function requestContext(request: Request, parts: Pick<Parts, 'database' | 'store' | 'memory' | 'streams'>): Context {
  const { signedIn, now, expires } = admittedAs(request);
  return contextOf({
    signedIn,
    now: now as Instant,
    requestId: requestIdOf(request),
    expires,
    signal: request.signal,
    ...parts,
    asked: () => {
      const document = documents.get(request);
      if (document === undefined) throw new Error('Nothing was asked of a request that reads');
      return askedBy(schema, document);
    },
  });
}

/** Remembers which document a request is for, so that the audit can say what was asked. */
const useAsked = (): Plugin => {
  const remember = ({ args }: { readonly args: Pick<ExecutionArgs, 'contextValue' | 'document'> }) => {
    documents.set((args.contextValue as { readonly request: Request }).request, args.document);
  };
  return { onExecute: remember, onSubscribe: remember };
};

/** Every error that leaves has a code from the closed list, no value of the client's, and the id of its request. */
const useRequestIds = (): Plugin => ({
  onResultProcess({ request, result, setResult }) {
    if ('errors' in result) setResult(answered(request, result, () => undefined));
  },
});

/**
 * A moment is some milliseconds and a turn of the event loop, which accepts one connection and reads what the others
 * brought: after so many in a row without anything new nothing was on its way. However much comes, it ends at the most.
 */
const moments = { of: 10, inRow: 10, most: 200 };

/**
 * Ends a server in order: what was already on its way is taken in and answered, each reply being its connection's last,
 * until `patience` milliseconds are over.
 */
export async function endServer(server: Server, patience = 10_000): Promise<void> {
  let arrived = 0;
  const count = () => {
    arrived += 1;
  };
  server.on('connection', count);
  server.prependListener('request', (_, response) => {
    count();
    response.setHeader('connection', 'close');
  });
  for (let still = 0, passed = 0; still < moments.inRow && passed < moments.most; passed += 1) {
    const before = arrived;
    await sleep(moments.of);
    await turn();
    still = arrived === before ? still + 1 : 0;
  }
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection whose last reply was begun before comes to rest later.
  const sweep = setInterval(() => server.closeIdleConnections(), moments.of);
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}
