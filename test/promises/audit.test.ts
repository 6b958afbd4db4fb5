import { accessBases, all, disclosureBases, type Family, responsibilityBases, withholdReasons } from '@kinweave/core';
import { demonstrationNow, generateFamily, strangerWorker, workedCases } from '@kinweave/core/testing';
import { schema, typeOfKind } from '@kinweave/schema';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignWorker, type GatewayUnderTest, gatewayUnderTest } from '../gateway-under-test.js';
import { commandNames, inputOf, mutationOf, opaque } from './commands.js';
import { everythingFor } from './everything.js';
import { furnishedApart } from './furnished.js';
import { recordsIn, wholeFamily } from './whole-family.js';

const worked = (id: string) => workedCases.find((one) => one.id === id) as (typeof workedCases)[number];
const [temis, niamhs] = [worked('W2'), worked('W18')];

let under: GatewayUnderTest;
let owner: pg.Client;
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [temis.family, niamhs.family] });
  owner = new pg.Client({ connectionString: under.database });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await under.close();
});

interface Logged {
  readonly subject: string;
  readonly family: string;
  readonly operation: string;
  readonly relations: readonly string[];
  readonly field_groups: readonly string[];
  readonly wrote: boolean;
}

/** The audit rows that one request left. */
const loggedFor = async (request: string): Promise<readonly Logged[]> =>
  (
    await owner.query<Logged>(
      `SELECT subject, family::text, operation, relations, field_groups, wrote
       FROM access_log WHERE request_id = $1 ORDER BY family`,
      [request],
    )
  ).rows;

let requests = 0;
/** Asks under an id by which the audit can be found again. */
async function audited(subject: string, query: string, variables: Readonly<Record<string, unknown>> = {}) {
  requests += 1;
  const request = `audited-${requests}`;
  const answer = await under.ask(subject, query, variables, { 'x-request-id': request });
  expect(answer.headers['x-request-id']).toBe(request);
  return { ...answer, logged: await loggedFor(request) };
}

const familyId = ({ family }: { readonly family: Family }) => opaque(family, 'family', family.id);
const person = (of: typeof temis, name: string) => of.people[name] ?? '';
const worker = (of: typeof temis, name: string) => of.workers[name] ?? '';

describe('every reading leaves one row a family and request', () => {
  test('[T-P03] it says who, of which family, what for, by which part, and which groups of fields', async () => {
    const { logged } = await audited(
      person(temis, 'Folake'),
      'query TheirOwnName($id: ID!) { family(id: $id) { members { knownAs born plan { goals { nodes { words } } } } } }',
      { id: familyId(temis) },
    );
    expect(logged).toEqual([
      {
        subject: person(temis, 'Folake'),
        family: temis.family.id,
        operation: 'query family',
        relations: ['GUARDIAN', 'MEMBER'],
        field_groups: ['family.membership', 'goal.content', 'person.life', 'person.name', 'plan.frame'],
        wrote: false,
      },
    ]);
  });

  test('[T-P03] asking ten times in one request is one row', async () => {
    const asked = Array.from({ length: 10 }, (_, n) => `a${n}: family(id: $id) { id } b${n}: node(id: $id) { id }`);
    const { logged } = await audited(
      worker(temis, 'Esther'),
      `query($id: ID!) { ${asked.join(' ')} viewer { families { id } } caseload { nodes { family { id } } } }`,
      { id: familyId(temis) },
    );
    expect(logged.map(({ family, relations }) => ({ family, relations }))).toEqual([
      { family: temis.family.id, relations: ['LINK_WORKER'] },
    ]);
  });

  test('[T-P03] a request for two families is two rows, and one that asks for none is none', async () => {
    const two = await audited(
      worker(niamhs, 'Halima'),
      'query($one: ID!, $other: ID!) { one: family(id: $one) { id } other: family(id: $other) { id } }',
      { one: familyId(temis), other: familyId(niamhs) },
    );
    expect(two.logged.map(({ family }) => family)).toEqual([temis.family.id, niamhs.family.id].sort());
    expect(two.body.data.one).toBeNull();
    expect((await audited(person(temis, 'Temi'), '{ viewer { name } }')).logged).toEqual([]);
  });

  test('[T-P03] an operation’s own name, which may hold anything, is not kept', async () => {
    const { logged } = await audited(
      person(temis, 'Temi'),
      'query WhatFolakeMustNotKnow($id: ID!) { mine: node(id: $id) { id } }',
      { id: familyId(temis) },
    );
    expect(logged.map(({ operation }) => operation)).toEqual(['query node']);
  });

  test('every command leaves one row that says whether it wrote', async () => {
    const plan = all(temis.family, 'plan').find((one) => one.owner === person(temis, 'Temi'))?.id;
    const command = {
      type: 'SetGoal',
      input: {
        plan,
        area: 'school',
        about: [],
        sensitive: [],
        confidential: true,
        practical: false,
        words: 'Read more',
        status: 'open',
      },
    } as const;
    const input = inputOf(temis.family, command);
    const done = await audited(person(temis, 'Temi'), mutationOf('SetGoal'), { input });
    expect(done.body.data.setGoal.refusals).toEqual([]);
    expect(done.logged.filter(({ wrote }) => wrote)).toHaveLength(1);
    expect(done.logged).toHaveLength(1);
    const refused = await audited(person(temis, 'Kola'), mutationOf('SetGoal'), { input });
    expect(refused.body.data.setGoal.refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(refused.logged.map(({ wrote }) => wrote)).not.toContain(true);
    expect(refused.logged.length).toBeGreaterThan(0);
  });
});

describe('what was denied is there too', () => {
  test.each([
    ['a worker of nobody', () => strangerWorker as string],
    ['a worker whose assignment ended', () => worker(temis, 'Priya')],
    ['a member of another family', () => person(niamhs, 'Declan')],
    ['a worker of another provider', () => foreignWorker],
  ])('[T-Z17] %s leaves a row without a relation, for a reading and for a command', async (_, subject) => {
    const read = await audited(subject(), wholeFamily, { family: familyId(temis) });
    expect(read.body.data.family).toBeNull();
    expect(read.logged.filter(({ family }) => family === temis.family.id)).toMatchObject([
      { subject: subject(), relations: [], wrote: false },
    ]);
    const grant = all(temis.family, 'grant')[0]?.id ?? '';
    const plan = all(temis.family, 'plan')[0]?.id ?? '';
    const given =
      subject() === person(niamhs, 'Declan')
        ? await audited(subject(), mutationOf('RevokeGrant'), {
            input: { grant: opaque(temis.family, 'grant', grant) },
          })
        : await audited(subject(), mutationOf('SayWhatMatters'), {
            input: { plan: opaque(temis.family, 'plan', plan), matters: 'Mine now' },
          });
    expect(Object.values(given.body.data)).toMatchObject([{ refusals: [{ code: 'NOT_FOUND' }], family: null }]);
    expect(
      given.logged.some(
        ({ family, relations, wrote }) => family === temis.family.id && relations.length === 0 && !wrote,
      ),
    ).toBe(true);
    expect(given.logged.every(({ wrote }) => !wrote)).toBe(true);
  });
});

describe('one’s own log is one’s own', () => {
  test('[T-P11] it shows what the account asked for and nobody else’s asking', async () => {
    const log = async (subject: string) => {
      const { body } = await under.ask(
        subject,
        '{ viewer { accessLog(first: 500) { totalCount nodes { requestId operation wrote at } } } }',
      );
      return body.data.viewer.accessLog as { totalCount: number; nodes: { requestId: string }[] };
    };
    await audited(person(niamhs, 'Siobhan'), wholeFamily, { family: familyId(niamhs) });
    const before = await log(person(niamhs, 'Siobhan'));
    const esther = await audited(worker(niamhs, 'Halima'), wholeFamily, { family: familyId(niamhs) });
    expect(esther.logged).toHaveLength(1);
    expect(await log(person(niamhs, 'Siobhan'))).toEqual(before);
    const { rows } = await owner.query('SELECT request_id FROM access_log WHERE subject = $1', [
      person(niamhs, 'Siobhan'),
    ]);
    expect(before.nodes.map(({ requestId }) => requestId).sort()).toEqual(rows.map((row) => row.request_id).sort());
    expect(before.totalCount).toBe(rows.length);
  });
});

describe('canaries: words that nobody but those they are for may meet', () => {
  const canaryOf = (n: number) => `CANARY${String(n).padStart(5, '0')}`;
  const texts = [
    ...['words', 'matters', 'place', 'knownAs', 'basis', 'evidence', 'language', 'pronouns', 'name', 'address', 'when'],
    ...['order', 'rationale', 'unsafeToTell', 'reason', 'shared', 'never', 'limits'],
    ...['concern', 'why', 'whyNotTold'],
  ];
  const closed: readonly string[] = [
    ...[...responsibilityBases, ...disclosureBases, ...accessBases, ...withholdReasons],
    ...['child', 'mentalCapacityAct'],
  ];
  const isId = (value: string) => /^[0-9a-f-]{36}$/.test(value);
  let told = 0;
  /** A family in which every text is a word of its own. */
  const sung = (family: Family): Family => {
    const sing = (value: unknown, field = ''): unknown => {
      if (Array.isArray(value)) return value.map((element) => sing(element, field));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sing(inner, name)]));
      // What a decision is based on is a word of a closed list, and a disclosure points to its concern.
      if (!texts.includes(field) || typeof value !== 'string' || closed.includes(value) || isId(value)) return value;
      told += 1;
      return canaryOf(told);
    };
    return { ...family, records: sing(family.records) as typeof family.records };
  };
  const birds = [
    sung(niamhs.family),
    ...[3, 4].map((seed) => sung(generateFamily(seed, { crowded: true }))),
    ...furnishedApart(20_260_620).map(sung),
  ];
  let cage: GatewayUnderTest;
  let keeper: pg.Client;
  beforeAll(async () => {
    cage = await gatewayUnderTest({ families: birds });
    keeper = new pg.Client({ connectionString: cage.database });
    await keeper.connect();
  });
  afterAll(async () => {
    await keeper.end();
    await cage.close();
  });

  const heard = (text: string) => new Set(text.match(/CANARY\d{5}/g) ?? []);
  const everyId = (family: Family) => recordsIn(family).map(({ kind, id }) => ({ kind, id }));
  const asMember = everythingFor(schema, ['YOUNG_PERSON', 'GUARDIAN', 'MEMBER']);
  const asWorker = everythingFor(schema, ['LINK_WORKER']);
  const isWorker = (subject: string) => [strangerWorker as string, foreignWorker].includes(subject);

  const askAll = async (subject: string, family: Family) => {
    const ids = everyId(family)
      .filter(({ kind }) => Object.hasOwn(typeOfKind, kind))
      .map(({ kind, id }) => opaque(family, kind, id));
    const { text, body } = await cage.ask(subject, isWorker(subject) ? asWorker : asMember, {
      family: opaque(family, 'family', family.id),
      node: ids[0],
      nodes: ids.slice(0, 100),
    });
    expect(body.errors).toBeUndefined();
    return heard(text);
  };

  test.each(birds.map(({ id }, n) => ({ n: n + 1, id })))(
    '[T-P01] family $n: a stranger meets none of its words, by whatever they ask',
    async ({ n }) => {
      const family = birds[n - 1] as Family;
      const member = all(birds[n % birds.length] as Family, 'person')[0]?.id ?? '';
      const own = heard(JSON.stringify(birds[n % birds.length]));
      for (const stranger of [strangerWorker as string, foreignWorker, member]) {
        const met = [...(await askAll(stranger, family))].filter((canary) => !own.has(canary));
        expect(met).toEqual([]);
      }
    },
  );

  test('[T-P01] the blocked uncle meets his own words, his sister’s gym and coffee, and the names he may know', async () => {
    const family = birds[0] as Family;
    const met = await askAll(person(niamhs, 'Declan'), family);
    const item = (words: string) => {
      const record = recordsIn(niamhs.family).find((one) => 'words' in one && one.words === words);
      return (record === undefined ? undefined : recordsIn(family).find(({ id }) => id === record.id)) as {
        words: string;
        place?: string;
      };
    };
    const name = (who: string) => all(family, 'person').find(({ id }) => id === person(niamhs, who))?.knownAs ?? '';
    const plan = all(family, 'plan').find(({ owner: of }) => of === person(niamhs, 'Declan'));
    const coffee = item('Coffee after strength class');
    const lesson = item('Driving lesson');
    expect([...met].sort()).toEqual(
      [
        ...['Declan', 'Siobhan', 'Ewan', 'Maeve'].map(name),
        plan?.matters,
        item('Get my driving licence back for work').words,
        item('I would like to make it up to Niamh one day.').words,
        item('Go to the Tuesday strength class').words,
        coffee.words,
        coffee.place,
        lesson.words,
        lesson.place,
      ].sort(),
    );
  });

  test('[T-P02] errors of bad commands repeat none of their words, and neither does the log of faults', async () => {
    const family = birds[0] as Family;
    const subject = person(niamhs, 'Declan');
    const bad = [
      { words: 'CANARY99999' },
      { plan: 'CANARY99999', area: 'CANARY99999', words: 'CANARY99999', status: 'CANARY99999' },
      { plan: opaque(family, 'plan', all(family, 'plan')[0]?.id ?? ''), CANARY99999: 1 },
      { plan: { id: 'CANARY99999' }, area: 7, words: ['CANARY99999'] },
      'CANARY99999',
      ['CANARY99999'],
    ];
    for (const command of commandNames)
      for (const input of bad) {
        const { status, text } = await cage.ask(subject, mutationOf(command), { input });
        expect(status).toBeLessThan(500);
        expect([...heard(text)]).toEqual([]);
      }
    for (const query of ['{ CANARY99999 }', '{ viewer { CANARY99999 } }', '{ node(id: 5, CANARY99999: 1) { id } }'])
      expect((await cage.ask(subject, query)).status).toBeLessThan(500);
    expect(cage.faults).toEqual([]);
  });

  test('[T-P13] the audit, the outbox, the caseload’s keys and the notices hold none of them', async () => {
    const notices: string[] = [];
    const stop = await cage.gateway.database.listen(
      (notice) => notices.push(notice),
      () => undefined,
    );
    const family = birds[0] as Family;
    const plan = all(family, 'plan').find(({ owner: of }) => of === person(niamhs, 'Niamh'))?.id ?? '';
    const { body } = await cage.ask(person(niamhs, 'Niamh'), mutationOf('SayWhatMatters'), {
      input: { plan: opaque(family, 'plan', plan), matters: 'CANARY77777', idempotencyKey: 'the-first-time' },
    });
    expect(body.data.sayWhatMatters.refusals).toEqual([]);
    const notice = async () => {
      while (notices.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await notice();
    await stop();
    expect(heard(notices.join()).size).toBe(0);
    expect(notices.map((text) => Object.keys(JSON.parse(text)))).toEqual([['tenant', 'family']]);
    for (const table of ['access_log', 'outbox', 'idempotency', 'family_access', 'family']) {
      const { rows } = await keeper.query(`SELECT * FROM ${table}`);
      expect(rows.length).toBeGreaterThan(0);
      expect([...heard(JSON.stringify(rows))], table).toEqual([]);
    }
  });

  test('every canary is in the database, so that silence means something', async () => {
    const { rows } = await keeper.query('SELECT body FROM record');
    expect(heard(JSON.stringify(rows)).size).toBeGreaterThanOrEqual(told);
    expect(demonstrationNow).toBe('2026-06-15T09:00:00.000Z');
  });
});
