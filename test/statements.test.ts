import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Family, put } from '@kinweave/core';
import { demonstrationNow, generateFamilies, workerOf } from '@kinweave/core/testing';
import { importDocument } from '@kinweave/gateway';
import { writeId } from '@kinweave/schema';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { behind, itemId, opaque, planId, worked } from './behind.js';
import { type Answer, type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';
import { type Server, startPostgres } from './postgres-server.js';

const small = worked('W2');
const [temi, esther] = [small.people['Temi'] ?? '', workerOf('Esther')];
const goal = itemId(small.family, 'goal', /portfolio/);
const plan = planId(small.family, temi);
const large = enlarged(worked('W4').family, 250);
const many = generateFamilies(7, 70, { workers: [esther] });

let server: Server;
let log: string;
let under: GatewayUnderTest;

beforeAll(async () => {
  server = await startPostgres();
  // The server is this file's own: it writes down every statement that it is sent, by whatever protocol, once.
  log = join(new URL(server.url).searchParams.get('host') ?? '', 'log');
  const settings = ["log_statement = 'all'", `log_line_prefix = '${prefix}'`];
  for (const setting of settings) await behind(server.url, `ALTER SYSTEM SET ${setting}`);
  await behind(server.url, 'SELECT pg_reload_conf()');
  under = await gatewayUnderTest({ database: server.url, families: [small.family, large, ...many] });
});
afterAll(async () => {
  await under.close();
  await server.stop();
});

/** The same family with more of the goal it has first. */
function enlarged(small: Family, size: number): Family {
  const [goal] = Object.values(small.records.goal ?? {});
  const count = Object.values(small.records).flatMap((table) => Object.keys(table ?? {})).length;
  const more = Array.from({ length: size - count }, (_, n) => ({
    ...goal,
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  }));
  return put(small, more as never);
}

const prefix = '@@ ';
const statement = /^LOG: {2}(?:statement|execute [^:]*): (.*)$/s;
const known =
  /^(BEGIN|COMMIT|ROLLBACK)\b|\b(account_load|family_load|family_begin|family_save|duty_find|duty_log)\(|FROM "public"\."(\w+)"/;

const textOfLog = () => readFileSync(log, 'utf8');

/** What the server was sent meanwhile: each statement by its word, or by the function or the table that it reads. */
async function sent(work: () => Promise<Answer>): Promise<{ readonly statements: string[]; readonly answer: Answer }> {
  const [begin, end] = [`begin ${randomUUID()}`, `end ${randomUUID()}`];
  await marked(begin);
  const answer = await work();
  await marked(end);
  const [, meanwhile = ''] = textOfLog().split(begin);
  const statements = meanwhile
    .split(`\n${prefix}`)
    .map((entry) => statement.exec(entry)?.[1])
    .filter((text) => text !== undefined && !text.includes(end))
    .map((text = '') => {
      const [, word, call, table] = known.exec(text) ?? [];
      return word ?? call ?? table ?? text;
    });
  return { statements, answer };
}

/** Puts a mark into the log, and waits until it is there. */
async function marked(mark: string): Promise<void> {
  await behind(server.url, `SELECT 1 AS "${mark}"`);
  await vi.waitFor(() => expect(textOfLog()).toContain(mark));
}

/** The statements of an operation that was answered without an error. */
async function statementsOf(subject: string, query: string): Promise<string[]> {
  const { statements, answer } = await sent(() => under.ask(subject, query));
  expect(answer).toMatchObject({ status: 200, body: { data: expect.anything() } });
  expect(answer.body).not.toHaveProperty('errors');
  return statements;
}

const people = 'members { id knownAs plan { id goals { totalCount nodes { id } } } }';
const whole = `
  id etag
  members { id knownAs plan {
    goals { totalCount nodes { id words links { linkKind } } }
    needs { nodes { words } } notes { nodes { words author { worker { name } } } }
    actions { nodes { words } } appointments { nodes { words } } summaries { nodes { words } }
  } }
  assignments { worker { name } person { knownAs } }
  grants { totalCount nodes { level to { knownAs } } } links { totalCount nodes { id } }`;
const idOf = (one: Family) => opaque(one, 'family', one.id);

describe('reading is so many statements, whatever the size', () => {
  it('[API-27] a family is 2: who asks, and the family with its audit row', async () => {
    const two = ['account_load', 'family_load'];
    expect(await statementsOf(esther, `{ family(id: "${idOf(small.family)}") { ${whole} } }`)).toEqual(two);
    expect(await statementsOf(temi, `{ viewer { person { knownAs } families { ${whole} } } }`)).toEqual(two);
  });

  it('[API-27] a family of 250 records is 2', async () => {
    const rows = await behind(server.url, 'SELECT FROM record WHERE family = $1', [large.id]);
    expect(rows).toHaveLength(250);
    const query = `{ family(id: "${idOf(large)}") { ${whole} } }`;
    expect(await statementsOf(workerOf('Rhys'), query)).toEqual(['account_load', 'family_load']);
  });

  it('[API-27] the viewer, their family and things of it by id are 2 together', async () => {
    const query = `{
      viewer { name can { setGoal } person { knownAs } families { ${whole} } }
      family(id: "${idOf(small.family)}") { ${whole} }
      node(id: "${goal}") { id }
      nodes(ids: ["${goal}", "${plan}"]) { id }
    }`;
    expect(await statementsOf(temi, query)).toEqual(['account_load', 'family_load']);
  });

  it('[API-27] twenty families by id are 2', async () => {
    const ids = JSON.stringify(many.slice(0, 20).map(idOf));
    const query = `{ nodes(ids: ${ids}) { ... on Family { ${whole} } } }`;
    expect(await statementsOf(esther, query)).toEqual(['account_load', 'family_load']);
  });

  const caseload = ['account_load', 'worklist', 'family_load'];

  it('[API-27] a caseload of 50, each family with its people and their plans, is 3 with its total, and 2 where labels say it all', async () => {
    const page = (fields: string) => `{ caseload(first: 50) { totalCount nodes { label ${fields} } } }`;
    const { statements, answer } = await sent(() => under.ask(esther, page(`family { ${people} }`)));
    expect(answer.body.data.caseload.nodes).toHaveLength(50);
    expect(answer.body.data.caseload.totalCount).toBeGreaterThan(50);
    expect(statements).toEqual(caseload);
    expect(await statementsOf(esther, page(''))).toEqual(['account_load', 'worklist']);
  });

  it('[API-27] [APP-11] [APP-12] a caseload of 50 with all it says, searched, narrowed or in another order, is 3, and so are its counts beside it; with the worker’s load it is 4', async () => {
    const entry = `label children { age person { knownAs } } lastContactAt nextAppointmentAt due overdue waiting flagged`;
    const counts = 'caseloadCounts { open waiting due dueThisWeek overdue }';
    for (const asked of [
      '',
      ', orderBy: LONGEST_WITHOUT_CONTACT',
      ', filter: { search: "an", standing: DUE }',
      ', filter: { school: "Marlfield" }',
    ]) {
      const list = `caseload(first: 50${asked}) { totalCount schools nodes { ${entry} } }`;
      expect(await statementsOf(esther, `{ ${list} }`)).toEqual(caseload);
      expect(await statementsOf(esther, `{ ${counts} ${list} dueList(first: 5) { totalCount } }`)).toEqual(caseload);
    }
    expect(await statementsOf(esther, `{ ${counts} }`)).toEqual(caseload);
    const load = await statementsOf(esther, `{ viewer { load { people families limit } } ${counts} }`);
    expect(load.toSorted()).toEqual([...caseload, 'provider'].toSorted());
  });

  it('[API-27] what is due in all of a caseload is 3', async () => {
    const query =
      '{ dueList(first: 10) { totalCount nodes { by task person { knownAs } record { id } family { id } } } }';
    const { statements, answer } = await sent(() => under.ask(esther, query));
    expect(answer.body.data.dueList.totalCount).toBeGreaterThan(10);
    expect(statements).toEqual(['account_load', 'worklist', 'family_load']);
  });

  it('[API-27] [L20] finding names is 3, whatever is found, and 1 for whoever is not on duty', async () => {
    const duty = {
      provider: small.family.provider,
      worker: esther,
      from: demonstrationNow,
      until: '2027-01-01T00:00:00Z',
    };
    const { prisma } = under.gateway.database;
    const { problems } = await importDocument({ duties: [duty] }, prisma, under.gateway.store, demonstrationNow);
    expect(problems).toEqual([]);
    const searches = ['Temi', 'nobody is called so', '%%'].flatMap((name) => [
      `{ findNames(beginning: "${name}") { knownAs workers } }`,
      `{ similarFamilies(names: ["${name}", "Anna"]) { knownAs workers } }`,
    ]);
    for (const query of searches) {
      expect(await statementsOf(esther, query)).toEqual(['account_load', 'duty_find', 'duty_log']);
      expect((await sent(() => under.ask(temi, query))).statements).toEqual(['account_load']);
    }
  });

  it('[API-27] a provider with its teams, their workers and the team of each is 5; the access log with its total is 3', async () => {
    const query = `{ provider {
      name teams { totalCount nodes { name workers { totalCount nodes { name team { name } } } } }
    } }`;
    expect(await statementsOf(esther, query)).toEqual(['account_load', 'provider', 'team', 'worker', 'team']);
    expect(await statementsOf(temi, '{ viewer { accessLog(first: 5) { totalCount nodes { operation } } } }')).toEqual([
      'account_load',
      'access_log',
      'access_log',
    ]);
  });
});

describe('writing is so many statements', () => {
  const change = ['account_load', 'BEGIN', 'family_begin', 'family_save', 'COMMIT'];
  const write = (words: string, idempotencyKey: string) => `mutation {
    writeNote(input: { plan: "${plan}", words: "${words}", area: SOCIAL, sort: SHARED, idempotencyKey: "${idempotencyKey}" }) {
      note { words } family { ${whole} } refusals { code }
    }
  }`;

  it('[API-27] a command is 5, its transaction and its payload with the whole family included', async () => {
    expect(await statementsOf(esther, write('Seen', 'statements-1'))).toEqual(change);
  });

  it('[API-27] a refused one is 5, and a repeated one 5: it is not saved again, and its family is read as it is now', async () => {
    expect(await statementsOf(esther, write(' ', 'statements-2'))).toEqual(change);
    const repeated = ['account_load', 'BEGIN', 'family_begin', 'COMMIT', 'family_load'];
    expect(await statementsOf(esther, write('Seen', 'statements-1'))).toEqual(repeated);
  });

  it('[API-27] an assignment is 7: whether the worker is there, and the names anew; of one who is known here it is 6', async () => {
    const assign = (name: 'Halima' | 'Tom') => `mutation { assignWorker(input: {
      person: "${opaque(small.family, 'person', temi)}", worker: "${writeId('Worker', workerOf(name))}"
    }) { assignment { worker { name } } refusals { code } } }`;
    const named = ['account_load', 'worker', ...change.slice(1)];
    expect(await statementsOf(esther, assign('Halima'))).toEqual([...named, 'family_load']);
    expect(await statementsOf(esther, assign('Tom'))).toEqual(named);
  });
});

describe('who is not let in costs little', () => {
  it('[T-A01] nobody signed in is no statement at all', async () => {
    const body = JSON.stringify({ query: '{ viewer { name } }' });
    const request = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    const { statements, answer } = await sent(() => under.send(request));
    expect([answer.status, statements]).toEqual([401, []]);
  });

  it('[T-D01] a document that is not valid is 1', async () => {
    const { statements, answer } = await sent(() =>
      under.ask(temi, '{ nothingOfTheKind }', {}, { accept: 'application/graphql-response+json' }),
    );
    expect([answer.status, statements]).toEqual([400, ['account_load']]);
  });
});
