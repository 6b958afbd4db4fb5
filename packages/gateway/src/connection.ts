import type { PrismaClient } from '@kinweave/schema';

/** What may be set of a PostgreSQL connection; the embedded database has one connection and no limits. */
export interface DatabaseOptions {
  /** Connections at most. */
  readonly poolSize?: number;
  /** How long to wait for a connection before giving up. */
  readonly connectionTimeoutMillis?: number;
  /** How long one statement may take. */
  readonly statementTimeoutMillis?: number;
}

/** An open database: everything done through `prisma` is done as the application's role, never as the owner. */
export interface Database {
  readonly engine: 'postgres' | 'pglite';
  readonly prisma: PrismaClient;
  /** Brings the tables up to date as the connecting user, and names the migrations it applied. */
  migrate(): Promise<readonly string[]>;
  /** Hears of every change from now on, as text with ids only, until the given function is called or `lost` is. */
  listen(heard: (notice: string) => void, lost: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** The channel on which a change is announced. */
export const channel = 'kinweave';

/** The role everything but migrating is done as. */
export const role = 'kinweave_app';
