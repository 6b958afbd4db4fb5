import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../packages/gateway/src/database.js';
import { createStore } from '../packages/gateway/src/prisma-store.js';
import { freshDatabase } from './fresh-database.js';
import { readingOf } from './stores.js';

const run = async (connectionString: string, statement: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

describe('migrating', () => {
  it('three that migrate one database at once all succeed, and each migration is applied once', async () => {
    const url = await freshDatabase({ migrated: false });
    const databases = await Promise.all([1, 2, 3].map(() => openDatabase(url)));
    const applied = await Promise.all(databases.map((database) => database.migrate()));
    expect(applied.flat().sort()).toEqual([
      '001_tables',
      '002_walls',
      '003_reading',
      '004_writing',
      '005_settings',
      '006_duty',
      '007_messages',
      '008_erasing',
      '009_streams',
      '010_calls',
      '011_families',
    ]);
    await Promise.all(databases.map((database) => database.close()));
  });

  it('a database newer than the folder is refused', async () => {
    const url = await freshDatabase();
    const columns = '(id, checksum, migration_name, finished_at, applied_steps_count)';
    await run(url, `INSERT INTO _prisma_migrations ${columns} VALUES ('1', 'x', '999_future', now(), 1)`);
    const database = await openDatabase(url);
    await expect(database.migrate()).rejects.toThrow('The database is newer than this program: it has 999_future.');
    await database.close();
  });

  it('a migration that failed before is run again', async () => {
    const url = await freshDatabase({ migrated: false });
    // Made before the second migration makes it; what that did until then is undone.
    await run(url, 'CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql RETURN NULL::uuid');
    const database = await openDatabase(url);
    await expect(database.migrate()).rejects.toThrow('already exists');
    await run(url, 'DROP FUNCTION current_tenant()');
    expect(await database.migrate()).toEqual([
      '002_walls',
      '003_reading',
      '004_writing',
      '005_settings',
      '006_duty',
      '007_messages',
      '008_erasing',
      '009_streams',
      '010_calls',
      '011_families',
    ]);
    await database.close();
  });
});

describe('a PostgreSQL database', () => {
  it('is not opened for an unknown user or under a wrong name', async () => {
    const url = await freshDatabase();
    const unknown = new URL(url);
    unknown.searchParams.set('user', 'nobody_we_know');
    await expect(openDatabase(unknown.href)).rejects.toMatchObject({ code: 'REFUSED' });
    const elsewhere = new URL(url);
    elsewhere.pathname = 'nowhere';
    await expect(openDatabase(elsewhere.href)).rejects.toMatchObject({ code: 'NO_DATABASE' });
  });

  it('says that it is busy when no connection becomes free and when a statement takes too long', async () => {
    const limits = { poolSize: 1, connectionTimeoutMillis: 200, statementTimeoutMillis: 600 };
    const database = await openDatabase(await freshDatabase(), limits);
    const bench = { database, tenant: crypto.randomUUID(), worker: crypto.randomUUID(), person: '' };
    const store = createStore(database);
    const sleeping = database.prisma.$queryRaw`SELECT pg_sleep(5)::text`.then(
      () => 'slept',
      () => 'cancelled',
    );
    const reading = readingOf({ ...bench, store });
    await expect(store.load([crypto.randomUUID()], reading)).rejects.toMatchObject({ code: 'BUSY', state: null });
    expect(await sleeping).toBe('cancelled');
    expect(await store.load([crypto.randomUUID()], reading)).toEqual([null]);
    await store.close();
  });
});
