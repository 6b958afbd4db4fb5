import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Bench,
  engines,
  now,
  openBench,
  readingOf,
  recordsOf,
  savingOf,
  scoring,
  storedFamily,
} from './stores.js';

describe.each(Object.entries(engines))('the store on %s', (_, spec) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(await spec());
  });
  afterAll(() => bench.store.close());

  const load = async (family: string, reading = readingOf(bench)) =>
    (await bench.store.load([family], reading))[0] ?? null;
  const audit = (family: string) =>
    bench.database.prisma.accessLog.findMany({ where: { family }, orderBy: { wrote: 'asc' } });

  it('a family created whole loads as it was given', async () => {
    const family = await storedFamily(bench);
    const loaded = await load(family);
    expect(loaded).toMatchObject({ id: family, version: 1, schemaVersion: 1, relations: ['assigned'] });
    const [person, goal, assignment] = savingOf(bench).upserts;
    expect(recordsOf(loaded)).toEqual({
      person: { [bench.person]: person?.body },
      goal: { g1: goal?.body },
      assignment: { a1: assignment?.body },
    });
    expect(JSON.parse(loaded?.workers ?? '')).toEqual({ [bench.worker]: 'Sam' });
  });

  it('a family whose id is taken is not created, and nothing is written', async () => {
    const family = await storedFamily(bench);
    expect(await bench.store.create(family, readingOf(bench), scoring(bench, 9))).toBe(false);
    expect(await bench.store.events(family, bench.tenant)).toHaveLength(1);
    expect(await audit(family)).toHaveLength(1);
  });

  it('a family saved by difference loads as it was decided', async () => {
    const family = await storedFamily(bench);
    const saving = { ...scoring(bench, 7), schemaVersion: 2, removals: [{ kind: 'person', id: bench.person }] };
    const answer = await bench.store.change(family, readingOf(bench), null, () => ({
      saving,
      outcome: { goal: 'g1' },
    }));
    expect(answer).toEqual({ outcome: { goal: 'g1' }, replayed: false });
    const loaded = await load(family);
    expect(loaded).toMatchObject({ version: 2, schemaVersion: 2 });
    expect(recordsOf(loaded)).toEqual({
      goal: { g1: { score: 7 } },
      assignment: { a1: savingOf(bench).upserts[2]?.body },
    });
    expect(await bench.store.events(family, bench.tenant)).toEqual([
      { version: 1, n: 1, ...savingOf(bench).events[0] },
      { version: 2, n: 1, ...saving.events[0] },
    ]);
  });

  it('families come in the order asked, with null for each that is missing', async () => {
    const [first, second] = [await storedFamily(bench), await storedFamily(bench)];
    const loaded = await bench.store.load([second, randomUUID(), first], readingOf(bench));
    expect(loaded.map((family) => family?.id ?? null)).toEqual([second, null, first]);
  });

  it('a relation holds from its beginning until just before its end', async () => {
    const family = await storedFamily(bench);
    const at = (instant: string) => load(family, readingOf(bench, { viewer: [bench.person], at: instant }));
    expect(await at('2025-12-31T23:59:59.999Z')).toBeNull();
    expect((await at('2026-01-01T00:00:00.000Z'))?.relations).toEqual(['self']);
    expect((await at('2026-05-31T23:59:59.999Z'))?.relations).toEqual(['self']);
    expect(await at('2026-06-01T00:00:00.000Z')).toBeNull();
  });

  it('access and worklist are replaced whole', async () => {
    const family = await storedFamily(bench);
    const until = '2026-02-01T00:00:00.000Z';
    const saving = savingOf(bench, {
      access: [{ viewer: bench.worker, relation: 'covering', since: '2026-01-01T00:00:00.000Z', until: null }],
      worklist: [{ worker: bench.worker, label: 'Family B', people: 2, since: '2026-01-01T00:00:00.000Z', until }],
    });
    await bench.store.change(family, readingOf(bench), null, () => ({ saving, outcome: null }));
    expect((await load(family))?.relations).toEqual(['covering']);
    const rows = await bench.database.prisma.worklist.findMany({ where: { familyId: family } });
    expect(rows).toMatchObject([{ label: 'Family B', people: 2, until: new Date(until) }]);
  });

  it('every family asked for leaves one audit row, found or not', async () => {
    const [family, missing] = [await storedFamily(bench), randomUUID()];
    await bench.store.load([family, missing], readingOf(bench, { requestId: 'r-9' }));
    const row = {
      tenant: bench.tenant,
      viewer: [bench.worker],
      operation: 'ReadFamily',
      requestId: 'r-9',
      wrote: false,
    };
    expect(await audit(missing)).toMatchObject([{ ...row, relations: [], at: new Date(now) }]);
    expect(await audit(family)).toMatchObject([
      { ...row, relations: ['assigned'], fieldGroups: ['goal.content', 'person.name'] },
      { wrote: true },
    ]);
  });

  it('a change that saves nothing still leaves its audit row', async () => {
    const missing = randomUUID();
    const refused = { saving: null, outcome: { code: 'NOT_FOUND' } };
    const answer = await bench.store.change(missing, readingOf(bench), null, (stored) => {
      expect(stored).toBeNull();
      return refused;
    });
    expect(answer).toEqual({ outcome: refused.outcome, replayed: false });
    expect(await audit(missing)).toMatchObject([{ relations: [], wrote: false }]);
  });

  it('a change whose decision throws leaves nothing', async () => {
    const family = await storedFamily(bench);
    const failing = bench.store.change(family, readingOf(bench), { key: 'thrown', requestHash: 'h' }, () => {
      throw new RangeError('a bug');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await load(family)).toMatchObject({ version: 1 });
  });

  it('nothing can be saved to a family that was not shown', async () => {
    const family = await storedFamily(bench);
    const stranger = readingOf(bench, { viewer: [randomUUID()] });
    const writing = bench.store.change(family, stranger, null, () => ({ saving: scoring(bench, 1), outcome: null }));
    await expect(writing).rejects.toThrow('not shown');
    expect(await load(family)).toMatchObject({ version: 1 });
  });

  it('50 writers on one family are stored in sequence', async () => {
    const family = await storedFamily(bench);
    const increment = () =>
      bench.store.change(family, readingOf(bench), null, (stored) => {
        const { goal } = recordsOf(stored) as { goal: { g1: { score: number } } };
        return { saving: scoring(bench, goal.g1.score + 1), outcome: null };
      });
    await Promise.all(Array.from({ length: 50 }, increment));
    const loaded = await load(family);
    expect(loaded).toMatchObject({ version: 51 });
    expect(recordsOf(loaded)).toMatchObject({ goal: { g1: { score: 53 } } });
    const events = await bench.store.events(family, bench.tenant);
    expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
  });

  it('one key sent 20 times at once has one effect', async () => {
    const family = await storedFamily(bench);
    const idempotency = { key: 'once', requestHash: 'hash' };
    const send = (_: unknown, n: number) =>
      bench.store.change(family, readingOf(bench), idempotency, () => ({ saving: scoring(bench, n), outcome: { n } }));
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    const first = answers.find((answer) => answer !== 'other_request' && !answer.replayed);
    expect(answers.filter((answer) => answer !== 'other_request' && answer.replayed)).toHaveLength(19);
    expect(answers.map((answer) => answer !== 'other_request' && answer.outcome)).toEqual(
      Array(20).fill(first !== 'other_request' && first?.outcome),
    );
    expect(await load(family)).toMatchObject({ version: 2 });
  });

  it('a refusal is kept under its key, and the key tells another request', async () => {
    const family = await storedFamily(bench);
    const refuse = () => ({ saving: null, outcome: { code: 'NOT_ALLOWED' } });
    const send = (requestHash: string) =>
      bench.store.change(family, readingOf(bench), { key: 'no', requestHash }, refuse);
    expect(await send('a')).toEqual({ outcome: { code: 'NOT_ALLOWED' }, replayed: false });
    expect(await send('a')).toEqual({ outcome: { code: 'NOT_ALLOWED' }, replayed: true });
    expect(await send('b')).toBe('other_request');
  });

  it('an account knows its relations and its person’s families', async () => {
    const family = randomUUID();
    const person = randomUUID();
    await bench.database.prisma.account.create({
      data: { subject: person, tenant: bench.tenant, personId: person, name: 'Bo' },
    });
    const since = '2026-01-01T00:00:00.000Z';
    const access = ['self', 'owner'].map((relation) => ({ viewer: person, relation, since, until: null }));
    await bench.store.create(family, readingOf(bench), savingOf(bench, { access }));
    expect(await bench.store.account(person, now)).toEqual({
      subject: person,
      tenant: bench.tenant,
      organisation: null,
      person,
      worker: null,
      name: 'Bo',
      relations: ['owner', 'self'],
      families: [family],
    });
  });

  it('an account that is unknown or suspended is null', async () => {
    const subject = randomUUID();
    const data = { subject, tenant: bench.tenant, name: 'Gone', suspendedAt: new Date(now) };
    await bench.database.prisma.account.create({ data });
    expect(await bench.store.account(randomUUID(), now)).toBeNull();
    expect(await bench.store.account(subject, now)).toBeNull();
    expect(await bench.store.account(subject, '2026-02-01T00:00:00.000Z')).toMatchObject({
      name: 'Gone',
      relations: [],
    });
  });

  it('an error of the database says nothing of what was asked', async () => {
    const failing = bench.store.load(['canary-4711'], readingOf(bench));
    await expect(failing).rejects.toMatchObject({ name: 'DatabaseError', code: 'FAILED', state: '22P02' });
    await expect(failing).rejects.not.toThrow(/canary/);
  });

  it('a ready store says so', async () => {
    expect(await bench.store.ready()).toBe(true);
  });
});
