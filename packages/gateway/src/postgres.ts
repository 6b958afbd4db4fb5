import { migrate, PrismaClient } from '@kinweave/schema';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { channel, type Database, type DatabaseOptions, role } from './connection.js';
import { DatabaseError, faultOf, stateOf } from './database-error.js';

const defaults = { poolSize: 10, connectionTimeoutMillis: 10_000, statementTimeoutMillis: 30_000 };

// The server may end a connection in the very moment in which it passes from one owner to the next. Both still hear of it
// by their statements; without a listener of its own the process would end.
class Connection extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}

/** A PostgreSQL server: a pool of connections that run as the application's role and prepare their statements. */
export const openPostgres = async (url: string, options: DatabaseOptions): Promise<Database> => {
  const { poolSize, connectionTimeoutMillis, statementTimeoutMillis } = { ...defaults, ...options };
  await probe({ connectionString: url, connectionTimeoutMillis });
  const config = {
    Client: Connection,
    connectionString: asApplication(url),
    max: poolSize,
    connectionTimeoutMillis,
    statement_timeout: statementTimeoutMillis,
    // A connection whose owner vanished in a transaction must not keep a family locked.
    idle_in_transaction_session_timeout: statementTimeoutMillis,
  };
  const prisma = new PrismaClient({
    adapter: new PrismaPg(config, { statementNameGenerator: statementNames() }),
    errorFormat: 'minimal',
  });
  return {
    engine: 'postgres',
    prisma,
    migrate: () =>
      migrate(new PrismaPg({ Client: Connection, connectionString: url, connectionTimeoutMillis, max: 1 })),
    listen: (heard, lost) => listen({ connectionString: asApplication(url), connectionTimeoutMillis }, heard, lost),
    close: () => prisma.$disconnect(),
  };
};

// The role is part of the connection: a server that does not grant it refuses the connection, so nothing runs as the owner.
// The adapter drops the offset of every instant it reads and writes: the session must be in UTC.
const asApplication = (url: string): string => {
  const [base, query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('options', `${parameters.get('options') ?? ''} -c role=${role} -c timezone=UTC`.trim());
  return `${base}?${parameters}`;
};

const connect = async (config: pg.ClientConfig): Promise<pg.Client> => {
  const client = new Connection(config);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw unopened(error, `${client.host}:${client.port}`);
  }
};

const probe = async (config: pg.ClientConfig) => (await connect(config)).end();

const unopened = (error: unknown, address: string): DatabaseError => {
  const state = stateOf(error);
  // The driver's own time-out has no code.
  const code = state === null ? 'UNREACHABLE' : faultOf(state);
  const words: Partial<Record<typeof code, string>> = {
    UNREACHABLE: `No database answers at ${address}.`,
    REFUSED: `The database at ${address} refuses this user or password.`,
    NO_DATABASE: `The server at ${address} has no database of this name.`,
  };
  return new DatabaseError(code, words[code] ?? `The database at ${address} could not be opened.`, state);
};

const listen = async (config: pg.ClientConfig, heard: (notice: string) => void, lost: () => void) => {
  const client = await connect(config);
  client.on('notification', ({ payload }) => heard(payload ?? ''));
  client.once('end', lost);
  await client.query(`LISTEN ${channel}`);
  return async () => {
    client.off('end', lost);
    await client.end();
  };
};

const remembered = 1_000;

// One name for one text. A text past the limit goes unnamed, so that neither side keeps statements without end.
const statementNames = () => {
  const names = new Map<string, string>();
  return ({ sql }: { readonly sql: string }): string => {
    if (!names.has(sql) && names.size < remembered) names.set(sql, `kinweave_${names.size}`);
    return names.get(sql) ?? '';
  };
};
