import { randomUUID } from 'node:crypto';
import { type AnyRecord, all, type Family, type Instant, type Viewer } from '@kinweave/core';
import {
  demonstrationNow,
  demonstrationPartners,
  demonstrationProvider,
  demonstrationWorkers,
  strangerWorker,
  viewersOf,
} from '@kinweave/core/testing';
import { createGateway, type Gateway, importDocument } from '@kinweave/gateway';
import { workersIn } from '../packages/gateway/src/staff.js';
import { freshDatabase } from './fresh-database.js';
import { AUDIENCE, ISSUER, secondsFrom, signer } from './tokens.js';

/** What came back: the body as text, and as JSON where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
  readonly body: any;
}

/** An open gateway with families in it; whoever is in one signs in by their own id. */
export interface GatewayUnderTest {
  readonly gateway: Gateway;
  /** The database's address, for whoever must look behind the gateway. */
  readonly database: string;
  /** Faults of our own that the gateway told of. */
  readonly faults: { readonly name: string; readonly code: string | null }[];
  readonly ask: (
    subject: string,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  /** Sends any request at all, with a token of the subject where there is one. */
  readonly send: (request: RequestInit & { readonly path?: string }, subject?: string) => Promise<Answer>;
  /** The same, as it comes: for what does not end by itself. */
  readonly respond: (request: RequestInit & { readonly path?: string }, subject?: string) => Promise<Response>;
  readonly tokenOf: (subject: string) => Promise<string>;
  /** Sets the clock, which stands still otherwise. */
  readonly setNow: (at: string) => void;
  readonly close: () => Promise<void>;
}

interface Options {
  /** `memory:` for the embedded database; a fresh one on the PostgreSQL server unless said. */
  readonly database?: string;
  readonly families?: readonly Family[];
  readonly at?: string;
  readonly gateway?: Partial<Parameters<typeof createGateway>[0]>;
}

/** A worker of a provider that has no part in any of the families. */
export const foreignWorker = '5eaf00d0-0000-4000-8000-000000000002';
const foreignProvider = '5eaf00d0-0000-4000-8000-000000000001';

/** The subject under which somebody signs in: a member or a worker by their own id, one human who is both by the two. */
export const subjectOf = ({ person, worker }: Viewer): string =>
  [person, worker].filter((id) => id !== null).join(' and ');

/** The workers whom a family names. */
const staffOf = ({ records }: Family): readonly string[] =>
  workersIn(Object.values(records).flatMap((table): readonly AnyRecord[] => Object.values(table)));

/** The families with everybody who may ask about them: members, workers, a worker of nobody, and one of another provider. */
export function documentOf(families: readonly Family[]) {
  const provider = demonstrationProvider.id;
  const names = new Map<string, string>(
    [...demonstrationWorkers, ...demonstrationPartners].map(({ id, name }) => [id, name]),
  );
  const named = families.flatMap(staffOf);
  const workers = [...new Set<string>([...demonstrationWorkers.map(({ id }) => id), ...named, strangerWorker])];
  const partners = new Map(
    families.flatMap((family) => all(family, 'partnerWorker').map((one) => [one.worker as string, one.organisation])),
  );
  const staff = [
    ...workers
      .filter((id) => !partners.has(id))
      .map((id) => ({ id, provider, name: names.get(id) ?? 'Nobody’s Worker' })),
    ...[...partners].map(([id, organisation]) => ({
      id,
      provider,
      organisation,
      name: names.get(id) ?? 'Nobody’s Partner',
    })),
    { id: foreignWorker, provider: foreignProvider, name: 'Foreign Worker' },
  ];
  return {
    providers: [demonstrationProvider, { id: foreignProvider, name: 'Elsewhere' }],
    teams: [],
    workers: staff,
    accounts: [
      ...staff.map(({ id, provider: employer, name }) => ({ subject: id, provider: employer, worker: id, name })),
      ...families.flatMap((family) =>
        all(family, 'person').map(({ id, knownAs }) => ({ subject: id, provider, person: id, name: knownAs })),
      ),
      ...families
        .flatMap(viewersOf)
        .filter(({ person, worker }) => person !== null && worker !== null)
        .map((both) => ({ ...both, subject: subjectOf(both), provider, name: 'Member and Worker' })),
    ],
    families,
  };
}

/** Opens a gateway by its public door on a database of its own, with these families in it and the clock standing still. */
export async function gatewayUnderTest({ families = [], ...options }: Options = {}): Promise<GatewayUnderTest> {
  let now = new Date(options.at ?? demonstrationNow);
  const key = await signer('under test');
  const database = options.database ?? (await freshDatabase());
  const faults: { name: string; code: string | null }[] = [];
  const gateway = await createGateway({
    database,
    auth: { issuer: ISSUER, audience: AUDIENCE, jwks: { keys: [key.jwk] }, algorithms: ['RS256'] },
    now: () => now,
    onFault: (fault) => faults.push(fault),
    ...options.gateway,
  });
  const { problems, families: imported } = await importDocument(
    documentOf(families),
    gateway.database.prisma,
    gateway.store,
    now.toISOString() as Instant,
  );
  const wrong = [...problems, ...imported.flatMap((family) => family.problems)][0];
  if (wrong !== undefined) throw new Error(`${wrong.path.join('.')} ${wrong.message}`);

  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (subject: string) => {
    const token = tokens.get(subject) ?? key.token({ sub: subject, exp: secondsFrom(new Date('2100-01-01'), 0) });
    tokens.set(subject, token);
    return token;
  };
  const respond: GatewayUnderTest['respond'] = async ({ path = '/graphql', ...request }, subject) => {
    const headers = new Headers(request.headers);
    if (subject !== undefined) headers.set('authorization', `Bearer ${await tokenOf(subject)}`);
    return gateway.fetch(new Request(`https://kinweave.test${path}`, { ...request, headers }));
  };
  const send: GatewayUnderTest['send'] = async (request, subject) => answerOf(await respond(request, subject));
  return {
    gateway,
    database,
    faults,
    send,
    respond,
    tokenOf,
    ask: (subject, query, variables = {}, headers = {}) =>
      send(
        {
          method: 'POST',
          body: JSON.stringify({ query, variables }),
          headers: { 'content-type': 'application/json', 'x-request-id': randomUUID(), ...headers },
        },
        subject,
      ),
    setNow: (at) => {
      now = new Date(at);
    },
    close: gateway.close,
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text,
    body: isJson ? JSON.parse(text) : null,
  };
}
