import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StoredFamily } from '../packages/gateway/src/store.js';
import { type Bench, engines, openBench, readingOf, savingOf, scoring, storedFamily } from './stores.js';

const walled = ['family', 'record', 'event', 'family_access', 'idempotency', 'outbox'];

describe.each(Object.entries(engines))('the walls of %s', (_, spec) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(await spec());
    await storedFamily(bench);
  });
  afterAll(() => bench.store.close());

  const count = async (table: string, tenant: string) => {
    const { prisma } = bench.database;
    const [, rows] = await prisma.$transaction([
      prisma.$queryRaw`SELECT set_config('app.tenant', ${tenant}, true)`,
      prisma.$queryRawUnsafe<[{ count: number }]>(`SELECT count(*)::int AS count FROM ${table}`),
    ]);
    return rows[0].count;
  };

  it.each(walled)('the app role without a tenant setting sees no row of %s', async (table) => {
    expect(await bench.database.prisma.$queryRawUnsafe(`SELECT 1 FROM ${table}`)).toEqual([]);
    expect(await count(table, '')).toBe(0);
  });

  it.each(walled.filter((table) => table !== 'idempotency'))(
    'a tenant sees its own rows of %s and no other’s',
    async (table) => {
      expect(await count(table, bench.tenant)).toBeGreaterThan(0);
      expect(await count(table, randomUUID())).toBe(0);
    },
  );

  it('a family of another tenant is missing', async () => {
    const family = await storedFamily(bench);
    const foreign = readingOf(bench, { tenant: randomUUID() });
    expect(await bench.store.load([family], foreign)).toEqual([null]);
    expect(await bench.store.events(family, foreign.tenant)).toEqual([]);
  });

  it.each([
    'UPDATE access_log SET subject = subject',
    'DELETE FROM access_log',
    'TRUNCATE access_log',
    'UPDATE event SET body = body',
    'DELETE FROM event',
    'TRUNCATE event',
    'DROP TABLE event',
    'CREATE TABLE mine ()',
  ])('the app role cannot %s', async (statement) => {
    await expect(bench.database.prisma.$executeRawUnsafe(statement)).rejects.toThrow(/42501|denied|owner/);
  });

  it('an audit row can only be added under its own tenant', async () => {
    const row = {
      tenant: bench.tenant,
      at: new Date(),
      subject: 's',
      family: randomUUID(),
      requestId: 'r',
      operation: 'o',
    };
    const adding = bench.database.prisma.accessLog.create({ data: { ...row, wrote: false } });
    await expect(adding).rejects.toThrow(/42501|row-level security/);
  });

  it('a change is announced with ids only, and after it is committed', async () => {
    const heard: string[] = [];
    const stop = await bench.database.listen(
      (notice) => heard.push(notice),
      () => {},
    );
    const family = await storedFamily(bench);
    const refused = bench.store.change(family, readingOf(bench), null, () => ({ saving: null, outcome: null }));
    await refused;
    await bench.store.change(family, readingOf(bench), null, () => ({ saving: scoring(bench, 8), outcome: null }));
    const notice = { tenant: bench.tenant, family };
    await vi.waitFor(() => expect(heard.map((text) => JSON.parse(text) as unknown)).toEqual([notice, notice]));
    await stop();
  });

  it('migrating twice changes nothing', async () => {
    expect(await bench.database.migrate()).toEqual([]);
    expect(await bench.database.prisma.$queryRaw`SELECT current_user::text AS role`).toEqual([
      { role: 'kinweave_app' },
    ]);
  });
});

describe('on the wire to PostgreSQL', () => {
  let bench: Bench;
  let family: string;
  // The server's own user, for whom the walls are open.
  let owner: pg.Client;
  beforeAll(async () => {
    const url = await engines.PostgreSQL();
    owner = new pg.Client({ connectionString: url });
    await owner.connect();
    bench = await openBench(url);
    family = await storedFamily(bench);
    await bench.store.load([family], readingOf(bench));
  });
  afterAll(async () => {
    await owner.end();
    await bench.store.close();
  });

  const statements = async (work: () => Promise<unknown>): Promise<string[]> => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await work();
    const sent = query.mock.calls.map(([first]) =>
      (first as unknown as { text: string }).text.trim().replace(/\s+/g, ' '),
    );
    query.mockRestore();
    return sent;
  };

  const rowCounts = async () => {
    const tables = [...walled, 'access_log', 'worklist'].map(
      (table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`,
    );
    const { rows } = await owner.query<Record<string, number>>(`SELECT ${tables.join(', ')}`);
    return rows[0] ?? {};
  };

  const growth = async (work: () => Promise<unknown>) => {
    const before = await rowCounts();
    const sent = await statements(work);
    const after = await rowCounts();
    const grown = Object.entries(after).map(([table, rows]) => [table, rows - (before[table] ?? 0)]);
    return { sent, grown: Object.fromEntries(grown.filter(([, rows]) => rows !== 0)) as Record<string, number> };
  };

  it('an account and any number of families are one statement each', async () => {
    expect(
      await statements(() => bench.store.account(`worker ${bench.worker}`, '2026-03-01T10:00:00.000Z')),
    ).toHaveLength(1);
    expect(
      await statements(() => bench.store.load([family, randomUUID(), randomUUID()], readingOf(bench))),
    ).toHaveLength(1);
  });

  it('a change is one transaction of two statements', async () => {
    const saving = scoring(bench, 5);
    const sent = await statements(() =>
      bench.store.change(family, readingOf(bench), null, () => ({ saving, outcome: null })),
    );
    expect(sent.map((text) => /^(BEGIN|COMMIT)|family_\w+/.exec(text)?.[0])).toEqual([
      'BEGIN',
      'family_begin',
      'family_save',
      'COMMIT',
    ]);
  });

  it('one edit of a large family writes one record', async () => {
    const upserts = Array.from({ length: 250 }, (_, n) => ({
      kind: 'goal',
      id: `g${n}`,
      body: { title: `Goal ${n}` },
    }));
    const large = randomUUID();
    await bench.store.create(large, readingOf(bench), savingOf(bench, { upserts }));
    const { grown } = await growth(() =>
      bench.store.change(large, readingOf(bench), null, () => ({ saving: scoring(bench, 5), outcome: null })),
    );
    expect(grown).toEqual({ event: 1, outbox: 1, access_log: 1 });
  });

  it('a viewer without a relation gets the same null, the same statements and the same row counts as for a missing family', async () => {
    const stranger = readingOf(bench, { viewer: [randomUUID()] });
    const load = (id: string) => growth(async () => expect(await bench.store.load([id], stranger)).toEqual([null]));
    const refuse = (stored: StoredFamily | null) => ({ saving: null, outcome: stored });
    const change = (id: string) =>
      growth(async () =>
        expect(await bench.store.change(id, stranger, null, refuse)).toEqual({ outcome: null, replayed: false }),
      );
    const [loaded, changed] = [await load(family), await change(family)];
    expect(loaded).toEqual(await load(randomUUID()));
    expect(changed).toEqual(await change(randomUUID()));
    expect([loaded.grown, changed.grown]).toEqual([{ access_log: 1 }, { access_log: 1 }]);
  });

  it('a viewer without a relation does not wait for those who write', async () => {
    const stranger = readingOf(bench, { viewer: [randomUUID()] });
    const refused = { saving: null, outcome: 'NOT_FOUND' };
    await owner.query('BEGIN');
    await owner.query('SELECT FROM family WHERE id = $1 FOR UPDATE', [family]);
    const answer = await bench.store.change(family, stranger, null, () => refused);
    await owner.query('ROLLBACK');
    expect(answer).toEqual({ outcome: 'NOT_FOUND', replayed: false });
  });
});
