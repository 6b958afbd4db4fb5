import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** The URL of a new PostgreSQL database for one test file: migrated and without rows, or without tables. */
export const freshDatabase = async (options: { readonly migrated: boolean } = { migrated: true }): Promise<string> => {
  const { url, prefix } = inject('postgres');
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client
    .query(`CREATE DATABASE ${name} TEMPLATE ${options.migrated ? prefix : 'template0'}`)
    .finally(() => client.end());
  const fresh = new URL(url);
  fresh.pathname = name;
  return fresh.href;
};
