import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../packages/gateway/src/database.js';
import { startPostgres } from './postgres-server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's first database, and the prefix of the names this run may use; the template has that very name. */
    postgres: { readonly url: string; readonly prefix: string };
  }
}

let tearDown = async (): Promise<void> => {};

/** Gives the tests a server with a migrated template: the one at DATABASE_URL, or else one started for this run. */
export const setup = async ({ provide }: TestProject): Promise<void> => {
  const given = process.env['DATABASE_URL'];
  const own = given ? null : await startPostgres();
  const url = given ?? own?.url ?? '';
  const prefix = `kinweave_test_${randomBytes(4).toString('hex')}`;
  tearDown = async () => {
    if (given) await dropDatabases(given, prefix);
    await own?.stop();
  };
  await run(url, `CREATE DATABASE ${prefix}`);
  const template = new URL(url);
  template.pathname = prefix;
  const database = await openDatabase(template.href);
  await database.migrate();
  await database.close();
  provide('postgres', { url, prefix });
};

/** Leaves no database and no server behind. */
export const teardown = (): Promise<void> => tearDown();

const run = async (connectionString: string, statement: string): Promise<pg.QueryResult<{ datname: string }>> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client.query<{ datname: string }>(statement).finally(() => client.end());
};

const dropDatabases = async (url: string, prefix: string) => {
  const { rows } = await run(url, `SELECT datname FROM pg_database WHERE datname LIKE '${prefix}%'`);
  for (const { datname } of rows) await run(url, `DROP DATABASE ${datname} WITH (FORCE)`);
};
