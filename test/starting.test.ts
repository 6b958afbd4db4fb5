import { demonstrationNow, demonstrationProvider, workerOf } from '@kinweave/core/testing';
import { importDocument } from '@kinweave/gateway';
import { readId } from '@kinweave/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { worked } from './behind.js';
import { freshDatabase } from './fresh-database.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';

const provider = demonstrationProvider.id;
const [halima, tom] = [workerOf('Halima'), workerOf('Tom')];
const [from, until] = ['2026-06-15T08:00:00.000Z', '2026-06-15T17:00:00.000Z'] as const;
const temis = worked('W2');

const engines = { PGlite: async () => 'memory:', PostgreSQL: () => freshDatabase() };
let under: GatewayUnderTest;

async function open(database: string): Promise<void> {
  under = await gatewayUnderTest({ database, families: [temis.family] });
  const duties = [{ provider, worker: halima, from, until }];
  const { prisma } = under.gateway.database;
  const { problems } = await importDocument({ duties }, prisma, under.gateway.store, demonstrationNow);
  expect(problems).toEqual([]);
}

const mutation = `mutation ($input: StartFamilyInput!) { startFamily(input: $input) {
  refusals { code path message }
  family { id members { knownAs born plan { id } } assignments { worker { name } person { knownAs } } }
} }`;
const maya = { knownAs: 'Maya', born: '2013-03-03', support: true };
const anna = { knownAs: 'Anna', born: '1985-05-05' };

const asking = async (subject: string, people: readonly object[], more: object = {}) =>
  (await under.ask(subject, mutation, { input: { people, ...more } })).body;
const start = async (people: readonly object[], more: object = {}) => {
  const { data, errors } = await asking(halima, people, more);
  expect(errors).toBeUndefined();
  return data.startFamily;
};
const caseload = async (subject: string) =>
  (await under.ask(subject, '{ caseload(first: 500) { nodes { label family { id } } } }')).body.data.caseload.nodes;
/** How many families have been started: each is on the caseload of the worker who did. */
const stored = async (): Promise<number> => (await caseload(halima)).length;

describe.each(Object.entries(engines))('[F7] [APP-19] a family starts, on %s', (_, engine) => {
  beforeAll(async () => open(await engine()));
  beforeEach(() => under.setNow(demonstrationNow));
  afterAll(async () => {
    expect(under.faults).toEqual([]);
    await under.close();
  });

  it('by a worker on duty, who has it on their caseload and reads it back', async () => {
    const { refusals, family } = await start([maya, anna]);
    expect(refusals).toEqual([]);
    expect(family.members.map((one: { knownAs: string }) => one.knownAs).toSorted()).toEqual(['Anna', 'Maya']);
    expect(family.assignments).toEqual([{ worker: { name: 'Halima Yusuf' }, person: { knownAs: 'Maya' } }]);
    expect(await caseload(halima)).toContainEqual({ label: 'Anna, Maya', family: { id: family.id } });
    expect(JSON.stringify(await caseload(tom))).not.toContain(family.id);
    const { body } = await under.ask(tom, 'query ($id: ID!) { family(id: $id) { id } }', { id: family.id });
    expect(body.data).toEqual({ family: null });
  });

  it('[API-13] once under one key, which leads to the same family again, and with other people to none', async () => {
    const before = await stored();
    const first = await start([maya], { idempotencyKey: 'once' });
    const again = await start([maya], { idempotencyKey: 'once' });
    expect(again).toEqual(first);
    expect(await stored()).toBe(before + 1);
    const other = await start([anna, maya], { idempotencyKey: 'once' });
    expect(other).toMatchObject({ family: null, refusals: [{ code: 'CONFLICT', path: ['idempotencyKey'] }] });
    const both = await Promise.all([1, 2].map(() => start([maya], { idempotencyKey: 'at-once' })));
    expect(both[0]).toEqual(both[1]);
    expect(await stored()).toBe(before + 2);
  });

  it('and what is refused makes nothing, under a key as well', async () => {
    const before = await stored();
    expect(await start([anna], { idempotencyKey: 'refused' })).toEqual({
      family: null,
      refusals: [{ code: 'BAD_INPUT', path: ['people'], message: '"people" names nobody whom you support.' }],
    });
    expect((await start([])).refusals).toMatchObject([{ code: 'BAD_INPUT', path: ['people'] }]);
    expect((await start([{ ...maya, knownAs: '' }])).refusals).toMatchObject([{ path: ['people', '0', 'knownAs'] }]);
    expect(await stored()).toBe(before);
  });

  it('[T-P03] with an audit row that says who wrote it, and an event that says what happened', async () => {
    const { family } = await start([maya], { idempotencyKey: 'audited' });
    const id = readId(family.id)?.id ?? '';
    const { prisma } = under.gateway.database;
    const rows = await prisma.accessLog.findMany({ where: { family: id, wrote: true } });
    expect(rows).toMatchObject([{ subject: halima, viewer: [halima], operation: 'mutation startFamily' }]);
    const events = await under.gateway.store.events(id, provider);
    expect(events.map(({ kind, version, actor, at }) => [kind, version, actor, at])).toEqual([
      ['FamilyStarted', 1, halima, demonstrationNow],
    ]);
  });

  it('and is then worked with as any family is', async () => {
    const { family } = await start([maya, anna]);
    const add = `mutation ($input: AddPersonInput!) { addPerson(input: $input) { refusals { code } person { knownAs } } }`;
    const { body } = await under.ask(halima, add, {
      input: { family: family.id, knownAs: 'Leo', born: '2017-07-07', support: true },
    });
    expect(body.data.addPerson).toEqual({ refusals: [], person: { knownAs: 'Leo' } });
  });

  it('[L20] and by nobody else: not off duty, not a member, not after their hours', async () => {
    const before = await stored();
    const code = async (subject: string) => (await asking(subject, [maya])).errors?.[0].extensions.code;
    expect(await code(tom)).toBe('FORBIDDEN');
    expect(await code(temis.people['Temi'] ?? '')).toBe('FORBIDDEN');
    under.setNow(until);
    expect(await code(halima)).toBe('FORBIDDEN');
    expect([before > 0, await stored()]).toEqual([true, before]);
  });
});
