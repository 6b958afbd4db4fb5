import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AnyRecord,
  all,
  emptyFamily,
  evolve,
  type Family,
  type FamilyEvent,
  type PersonId,
  parseFamily,
  redactEvents,
} from '@kinweave/core';
import { demonstrationNow, later } from '@kinweave/core/testing';
import { createGateway, type Gateway } from '@kinweave/gateway';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { historyOf } from '../packages/gateway/dist/families.js';
import { behind, opaque } from './behind.js';
import { emptyFolder, kinweave } from './command-line.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';
import { furnishedApart } from './promises/furnished.js';
import { wholeFamily } from './promises/whole-family.js';
import { AUDIENCE, ISSUER } from './tokens.js';

const canary = 'kanarie-4711';

/** Whose own a record is, by the field that names somebody. */
const isOf = (record: AnyRecord, who: PersonId): boolean => {
  const { owner, person, child, party, subject, people, about } = record as unknown as Readonly<
    Record<string, unknown>
  >;
  if (record.kind === 'person') return record.id === who;
  if (record.kind === 'note' && owner === null) return Array.isArray(about) && about.every((one) => one === who);
  if (record.kind === 'legalHold') return Array.isArray(people) && people.every((one) => one === who);
  return [owner, person, child, party, subject].includes(who) || (record.kind === 'grant' && record.of === who);
};

/** Fields of words that somebody chose, by how they are called. */
const free =
  `knownAs pronouns language words matters place reason rationale evidence order address when name shared never
  limits unsafeToTell why service accessNeeds title`.split(/\s+/);

/** A family of every kind, in which each word that is one person's own is a canary. */
function sung(): { readonly family: Family; readonly who: PersonId } {
  const [plain] = furnishedApart(11) as readonly [Family];
  const who = all(plain, 'contactChannel').find(({ address }) => address === '07700 900123')?.owner as PersonId;
  const sing = (record: AnyRecord) =>
    Object.fromEntries(
      Object.entries(record).map(([field, value]) => [
        field,
        free.includes(field) && typeof value === 'string' ? `${canary} ${field}` : value,
      ]),
    );
  const records = Object.fromEntries(
    Object.entries(plain.records).map(([kind, table]) => [
      kind,
      Object.fromEntries(
        Object.entries(table as Readonly<Record<string, AnyRecord>>).map(([id, record]) => [
          id,
          isOf(record, who) ? sing(record) : record,
        ]),
      ),
    ]),
  );
  const parsed = parseFamily({ ...plain, records });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return { family: parsed.value, who };
}

const { family, who } = sung();
const lead = all(family, 'safeguardingLead')[0]?.worker as string;
const worker = all(family, 'assignment').find(({ person, until }) => person === who && until === null)
  ?.worker as string;
const other = all(family, 'person').find(({ id }) => id !== who)?.id as string;
const personId = opaque(family, 'person', who);
const familyId = opaque(family, 'family', family.id);

/** Every table of a database as text, a line a row. */
async function dumped(database: string): Promise<readonly string[]> {
  const tables = await behind<{ name: string }>(
    database,
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) =>
      behind<{ row: string }>(database, `SELECT '${name} ' || t::text AS row FROM ${name} AS t`),
    ),
  );
  return rows.flat().map(({ row }) => row);
}

let under: GatewayUnderTest;
let beside: Gateway;
let folder: Awaited<ReturnType<typeof emptyFolder>>;
const logged: string[] = [];
let audit: readonly string[] = [];
let copy: GatewayUnderTest;
beforeAll(async () => {
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((said) => {
      logged.push(String(said));
      return true;
    });
  folder = await emptyFolder();
  [under, copy] = await Promise.all([
    gatewayUnderTest({ families: [family] }),
    gatewayUnderTest({ families: [family] }),
  ]);
  beside = await createGateway({
    database: under.database,
    auth: { issuer: ISSUER, audience: AUDIENCE, jwks: { keys: [] }, algorithms: ['RS256'] },
  });
}, 300_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all([under.close(), copy.close(), beside.close(), folder.remove()]);
});

let minute = 0;
/** Gives a command a minute after the last one; gives what refuses it. */
async function give(subject: string, command: string, input: object, headers = {}) {
  minute += 1;
  under.setNow(later(demonstrationNow, 0, minute));
  const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
  const mutation = `mutation ($input: ${name}Input!) { done: ${command}(input: $input) { refusals { code path message } } }`;
  const { body } = await under.ask(subject, mutation, { input }, headers);
  expect(body.errors).toBeUndefined();
  return body.data.done.refusals as readonly { readonly code: string; readonly message: string }[];
}
const note = () =>
  under
    .ask(who, `{ node(id: "${personId}") { ... on Person { plan { notes { edges { node { id words } } } } } } }`)
    .then(({ body }) =>
      body.data.node.plan.notes.edges.map((edge: { node: { id: string; words: string } }) => edge.node),
    );

describe('[T-P07] an erasure through the gateway', () => {
  it('there are canaries in every table that holds words, and in what people see', async () => {
    const plan = opaque(family, 'plan', all(family, 'plan').find(({ owner }) => owner === who)?.id);
    expect(
      await give(who, 'writeNote', {
        plan,
        words: `${canary} mine`,
        area: 'SOCIAL',
        sort: 'OWN',
        idempotencyKey: 'k1',
      }),
    ).toEqual([]);
    expect(await give(worker, 'setGoal', { plan, words: `${canary} goal`, area: 'SOCIAL', status: 'OPEN' })).toEqual(
      [],
    );
    const held = (await dumped(under.database)).filter((row) => row.includes(canary)).map((row) => row.split(' ')[0]);
    expect([...new Set(held)].toSorted()).toEqual(['account', 'event', 'record', 'worklist']);
  });

  it('[M18] a note taken back leaves every table but for what a duty keeps', async () => {
    const mine = (await note()).find(({ words }: { words: string }) => words === `${canary} mine`);
    expect(await give(who, 'eraseNote', { note: mine.id })).toEqual([]);
    const left = (await dumped(under.database)).filter((row) => row.includes(`${canary} mine`));
    expect(left.every((row) => /keptNote/.test(row))).toBe(true);
    expect((await note()).map(({ words }: { words: string }) => words)).not.toContain(`${canary} mine`);
  });

  it('[T-P08] it is refused under a hold, and each attempt is in the audit', async () => {
    expect(await give(worker, 'closePlan', { person: personId, reason: `${canary} closed` })).toEqual([]);
    expect(await give(worker, 'askForErasure', { person: personId })).toEqual([]);
    const [request] = await behind<{ id: string }>(
      under.database,
      `SELECT id FROM record WHERE kind = 'erasureRequest' AND body ->> 'state' = 'received'`,
    );
    const answer = { request: opaque(family, 'erasureRequest', request?.id), granted: true, why: `${canary} why` };
    expect(await give(lead, 'placeHold', { family: familyId, people: [personId], reason: `${canary} claim` })).toEqual(
      [],
    );
    expect(await give(lead, 'answerErasure', answer)).toEqual([]);
    const tried = () =>
      behind<{ wrote: boolean }>(
        under.database,
        `SELECT wrote FROM access_log WHERE request_id = 'erasing-refused' AND family = $1 AND subject = $2`,
        [family.id, lead],
      );
    const refused = await give(lead, 'erasePerson', { person: personId }, { 'x-request-id': 'erasing-refused' });
    expect(refused).toMatchObject([{ code: 'FORBIDDEN', message: 'A legal hold keeps this record.' }]);
    expect(await tried()).toContainEqual({ wrote: false });
    const [hold] = await behind<{ id: string }>(
      under.database,
      `SELECT id FROM record WHERE kind = 'legalHold' AND body ->> 'until' IS NULL`,
    );
    expect(await give(lead, 'liftHold', { hold: opaque(family, 'legalHold', hold?.id) })).toEqual([]);
  });

  it('leaves no canary in any table, nor in any log', async () => {
    // Another process of the gateway holds the family from before.
    expect((await beside.store.events(family.id, family.provider)).length).toBeGreaterThan(1);
    audit = await behind<{ row: string }>(under.database, 'SELECT t::text AS row FROM access_log AS t ORDER BY 1').then(
      (rows) => rows.map(({ row }) => row),
    );
    const told = await historyOf(under.gateway.store, family.id, family.provider);
    expect(await give(lead, 'erasePerson', { person: personId, idempotencyKey: 'k2' })).toEqual([]);
    expect((await dumped(under.database)).filter((row) => row.includes(canary))).toEqual([]);
    expect(logged.filter((line) => line.includes(canary))).toEqual([]);
    expect(JSON.stringify(under.faults)).not.toContain(canary);
    // Nothing but words went from the history: as many events, each by whom, when and of what sort.
    const left = await historyOf(under.gateway.store, family.id, family.provider);
    const outline = (events: readonly FamilyEvent[]) => events.map(({ type, actor, at }) => ({ type, actor, at }));
    expect(outline(left.slice(0, -1))).toEqual(outline(told));
    expect(left.at(-1)).toMatchObject({ type: 'PersonErased', erased: [{ kind: 'person', id: who }] });
  });

  it('[C3] what is stored is what the events give, and what the core leaves of them', async () => {
    const start = emptyFamily(family.id, family.provider);
    const events = await historyOf(under.gateway.store, family.id, family.provider);
    const replayed = events.reduce(evolve, start);
    const stored = await behind<{ body: AnyRecord }>(under.database, 'SELECT body FROM record WHERE family = $1', [
      family.id,
    ]);
    const inOrder = (records: readonly AnyRecord[]) => records.toSorted((one, two) => (one.id < two.id ? -1 : 1));
    const told = Object.values(replayed.records).flatMap((table) => Object.values(table) as readonly AnyRecord[]);
    expect(inOrder(stored.map(({ body }) => body))).toEqual(inOrder(told));
    expect(redactEvents(replayed, [{ kind: 'person', id: who }], events)).toEqual(events);
  });

  it('[T-P05] the audit is as it was, row by row, and holds ids alone; what came after is added to it', async () => {
    const now = await behind<{ row: string }>(
      under.database,
      'SELECT t::text AS row FROM access_log AS t ORDER BY 1',
    ).then((rows) => rows.map(({ row }) => row));
    expect(audit.filter((row) => !now.includes(row))).toEqual([]);
    expect(now.length).toBeGreaterThan(audit.length);
    expect(now.filter((row) => row.includes(who)).length).toBeGreaterThan(0);
  });

  it('shows nobody a canary, in whatever they ask for; another process holds none either', async () => {
    for (const subject of [lead, worker, other]) {
      const { text, body } = await under.ask(subject, wholeFamily, { family: familyId });
      expect([subject, body.errors, text.includes(canary)]).toEqual([subject, undefined, false]);
    }
    expect(JSON.stringify(await beside.store.events(family.id, family.provider))).not.toContain(canary);
    const { text } = await under.ask(worker, `{ caseload { edges { node { label } } } }`);
    expect(text).not.toContain(canary);
  });

  it('closes the person’s account', async () => {
    const { body } = await under.ask(who, '{ viewer { name } }');
    expect(body.data?.viewer ?? null).toBeNull();
  });

  it('[T-I19] is listed by ids and dates, and is done again on an older copy from that list, once', async () => {
    const run = (database: string, ...words: string[]) =>
      kinweave(words, { cwd: folder.cwd, settings: { DATABASE_URL: database } });
    const { code, out } = await run(under.database, 'erasures');
    expect([code, out.includes(canary)]).toEqual([0, false]);
    expect(JSON.parse(out)).toMatchObject([{ kind: 'note' }, { kind: 'person', id: who, family: family.id }]);
    await writeFile(join(folder.cwd, 'list.json'), out);
    expect((await dumped(copy.database)).some((row) => row.includes(canary))).toBe(true);
    expect(await run(copy.database, 'erasures', '--replay', 'list.json')).toMatchObject({
      code: 0,
      out: '2 erased again.\n',
    });
    expect((await dumped(copy.database)).filter((row) => row.includes(canary))).toEqual([]);
    expect(await run(copy.database, 'erasures', '--replay', 'list.json')).toMatchObject({
      code: 0,
      out: '0 erased again.\n',
    });
  });
});
