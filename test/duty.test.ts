import { all, type Family, type Instant, put } from '@kinweave/core';
import { demonstrationNow, demonstrationPartners, demonstrationProvider, workerOf } from '@kinweave/core/testing';
import { importDocument } from '@kinweave/gateway';
import { schema } from '@kinweave/schema';
import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opaque, withRelative, worked } from './behind.js';
import { freshDatabase } from './fresh-database.js';
import { documentOf, foreignWorker, type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';

const provider = demonstrationProvider.id;
const foreign = '5eaf00d0-0000-4000-8000-000000000001';
const [halima, tom, priya] = [workerOf('Halima'), workerOf('Tom'), workerOf('Priya')];
const [from, until] = ['2026-06-15T08:00:00.000Z', '2026-06-15T17:00:00.000Z'] as const;

const temis = worked('W2');
const zofias = renamed(worked('W4').family, { Leo: 'Zoë-50%_.*', Claire: 'Élodie \\d' });
const [ruby] = all(worked('W21').family, 'formerName');
const elsewhere = ofForeigners(renamed(worked('W15').family, { Grace: 'Temple' }));

function renamed(family: Family, names: Readonly<Record<string, string>>): Family {
  const people = all(family, 'person').map((one) => ({ ...one, knownAs: names[one.knownAs] ?? one.knownAs }));
  return put(family, people as never);
}

/** The people alone, with another provider. */
function ofForeigners({ records, ...family }: Family): Family {
  const { person = {}, plan = {} } = records;
  return { ...family, provider: foreign as never, records: { person, plan } };
}

/** Priya is a relative of somebody in it, from a time on. */
const apart = withRelative(worked('W8').family, priya, '2026-06-15T12:00:00.000Z');

const engines = { PGlite: async () => 'memory:', PostgreSQL: () => freshDatabase() };
const onDuty = [halima, priya];

let under: GatewayUnderTest;

const importing = (document: object) =>
  importDocument(document, under.gateway.database.prisma, under.gateway.store, demonstrationNow as Instant);

async function open(database: string): Promise<void> {
  under = await gatewayUnderTest({ database, families: [temis.family, zofias, worked('W21').family, apart] });
  const duties = onDuty.map((worker) => ({ provider, worker, from, until }));
  const { problems, families } = await importing({ duties, families: [elsewhere] });
  expect([problems, families.flatMap((one) => one.problems)]).toEqual([[], []]);
}

const query = `query ($beginning: String!, $first: Int) {
  findNames(beginning: $beginning, first: $first) { knownAs workers }
}`;
const asking = async (subject: string, beginning: string, first?: number) =>
  (await under.ask(subject, query, { beginning, first })).body;
const find = async (beginning: string, first?: number, subject: string = halima) => {
  const { data, errors } = await asking(subject, beginning, first);
  expect(errors).toBeUndefined();
  return data.findNames as readonly { readonly knownAs: string; readonly workers: readonly string[] }[];
};
const names = async (...given: Parameters<typeof find>) => (await find(...given)).map(({ knownAs }) => knownAs);
const codes = async (subject: string, beginning: string) =>
  (await asking(subject, beginning)).errors?.map(
    (error: { extensions: { code: string } }) => error.extensions.code,
  ) as unknown;

describe.each(Object.entries(engines))('a worker on duty, on %s', (_, engine) => {
  beforeAll(async () => open(await engine()));
  beforeEach(() => under.setNow(demonstrationNow));
  afterAll(async () => {
    expect(under.faults).toEqual([]);
    await under.close();
  });

  it('[L20] finds known-as names by their beginning, whatever its size, in order', async () => {
    expect(await names('te')).toEqual(['Temi']);
    expect(await names('  TEM ')).toEqual(['Temi']);
    expect(await names('zo')).toEqual(['Zofia', 'Zoë-50%_.*']);
    expect(await names('emi')).toEqual([]);
    expect(await names('temis')).toEqual([]);
    for (const typed of ['él', 'ÉL', 'e\u0301l', 'E\u0301L']) expect(await names(typed)).toEqual(['Élodie \\d']);
    expect(await names('el')).toEqual([]);
  });

  it('[L20] is told who works with them now, by name', async () => {
    expect(await find('Temi')).toEqual([{ knownAs: 'Temi', workers: ['Esther Boateng'] }]);
    expect(await find('Segun')).toEqual([{ knownAs: 'Segun', workers: [] }]);
    expect(await find('Mila')).toEqual([{ knownAs: 'Mila', workers: ['Tom Ashworth'] }]);
  });

  it('[L20] is given whose name it is as an id alone, by which they come to nothing', async () => {
    const person = opaque(temis.family, 'person', temis.people['Temi']);
    const { text } = await under.ask(halima, '{ findNames(beginning: "te") { __typename person knownAs workers } }');
    const told = { __typename: 'FoundName', person, knownAs: 'Temi', workers: ['Esther Boateng'] };
    expect(JSON.parse(text)).toEqual({ data: { findNames: [told] } });
    const { data } = (await under.ask(halima, `{ node(id: "${person}") { id } nodes(ids: ["${person}"]) { id } }`))
      .body;
    expect(data).toEqual({ node: null, nodes: [null] });
    const { fields } = (schema.getType('FoundName') as GraphQLObjectType).toConfig();
    const types = Object.entries(fields).map(([name, { type }]) => `${name}: ${type}`);
    expect(types.sort()).toEqual(['knownAs: String!', 'person: ID!', 'workers: [String!]!']);
    for (const field of ['id', 'family', 'plan', 'born', 'person { id }'])
      expect((await under.ask(halima, `{ findNames(beginning: "te") { ${field} } }`)).body.errors).toEqual([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
      ]);
  });

  it('[L20] is given so many names at most, the first by name', async () => {
    expect(await names('zo', 1)).toEqual(['Zofia']);
    expect(await names('zo', 0)).toEqual([]);
    expect(await codes(halima, 'zo')).toBeUndefined();
    const { errors } = await asking(halima, 'zo', 501);
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, path: ['findNames'] });
  });

  it('[L20] finds nothing in a family for as long as they have a conflict of interest in it, and is not told that it is there', async () => {
    expect(await names('mi', 1, priya)).toEqual(['Mila']);
    under.setNow('2026-06-15T12:00:00.000Z');
    expect(await names('mi', 1, priya)).toEqual([]);
    expect(await names('mi', 1, halima)).toEqual(['Mila']);
    const log = '{ viewer { accessLog { totalCount } } }';
    const before = (await under.ask(priya, log)).body.data.viewer.accessLog.totalCount;
    await names('mi', 20, priya);
    expect((await under.ask(priya, log)).body.data.viewer.accessLog.totalCount).toBe(before);
  });

  it('[L20] finds nobody whom another provider knows', async () => {
    const stored = await importing({ families: [elsewhere] });
    expect(stored.families.map(({ outcome }) => outcome)).toEqual(['unchanged']);
    expect(await names('temp')).toEqual([]);
    expect(await codes(foreignWorker, 'temp')).toEqual(['FORBIDDEN']);
  });

  it('[L20] finds nobody by a former name', async () => {
    const name = ruby?.name ?? '';
    expect(name.length).toBeGreaterThan(1);
    expect(await names(name)).toEqual([]);
    expect(await names('Ruby')).toEqual(['Ruby']);
  });

  it('[L20] [T-Z13] means by a sign of a pattern that sign alone', async () => {
    for (const sign of ['%%', '__', 'T%', 'T_', '..', '.*', 'T.', '[TZ]', '(T|Z)', '^T', '\\d', 'T\\w', 'Zoë%'])
      expect(await names(sign)).toEqual([]);
    for (const beginning of ['Zoë-', 'Zoë-50%', 'Zoë-50%_', 'zoë-50%_.*']) {
      expect(await names(beginning)).toEqual(['Zoë-50%_.*']);
    }
    expect(await names('Élodie \\d')).toEqual(['Élodie \\d']);
  });

  it('[L20] [T-Z13] is told where a beginning is too short, too long or no text', async () => {
    const wrong = ['', ' ', 'T', ' T ', '𝕋', 'x'.repeat(101), 'T\u0000e', 'T\ud800', '\u202eTe'];
    for (const beginning of wrong) {
      const { errors } = await asking(halima, beginning);
      expect(errors).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/^"beginning" (is|has) /),
          path: ['findNames'],
          extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
        }),
      ]);
    }
    expect(await names('x'.repeat(100))).toEqual([]);
    expect(await names('𝕋𝕖')).toEqual([]);
  });

  it('[L20] [T-P03] leaves an audit row for each name that they are told, by its family', async () => {
    const before = await under.gateway.database.prisma.accessLog.count();
    await names('fol');
    const rows = await under.gateway.database.prisma.accessLog.findMany({ where: { operation: 'query findNames' } });
    expect(await under.gateway.database.prisma.accessLog.count()).toBe(before + 1);
    expect(rows).toContainEqual(
      expect.objectContaining({
        family: temis.family.id,
        subject: halima,
        viewer: [halima],
        relations: ['DUTY_WORKER'],
        wrote: false,
      }),
    );
  });

  it('[L20] has that part among their roles, and it opens no family to them', async () => {
    const { body } = await under.ask(halima, '{ viewer { roles } caseload { nodes { label } } }');
    expect(body.data.viewer.roles).toEqual(expect.arrayContaining(['DUTY_WORKER', 'LINK_WORKER']));
    expect(JSON.stringify(body.data.caseload)).not.toContain('Temi');
    const id = Buffer.from(`Family:${temis.family.id}`).toString('base64url');
    const { data } = (await under.ask(halima, `{ family(id: "${id}") { id } node(id: "${id}") { id } }`)).body;
    expect(data).toEqual({ family: null, node: null });
  });

  it('[L20] is on duty from its beginning, and no longer at its end', async () => {
    const at = async (now: string) => {
      under.setNow(now);
      return codes(halima, 'te');
    };
    expect(await at('2026-06-15T07:59:59.999Z')).toEqual(['FORBIDDEN']);
    expect(await at(from)).toBeUndefined();
    expect(await at('2026-06-15T16:59:59.999Z')).toBeUndefined();
    expect(await at(until)).toEqual(['FORBIDDEN']);
  });

  it('[L20] [T-Z13] whoever is not on duty is refused alike, whatever they look for', async () => {
    const answers = await Promise.all(
      ['te', 'nobody is called so', 'T', '%%'].map(async (beginning) => {
        const [error] = (await asking(tom, beginning)).errors;
        return { message: error.message, code: error.extensions.code };
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.code).toBe('FORBIDDEN');
  });

  it('[L20] a member is refused, and so is a partner', async () => {
    expect(await codes(temis.people['Temi'] ?? '', 'te')).toEqual(['FORBIDDEN']);
    expect(await codes(temis.people['Folake'] ?? '', 'te')).toEqual(['FORBIDDEN']);
    const [partner] = demonstrationPartners;
    const { id, name, organisation } = partner as typeof partner & { id: string };
    const account = { subject: id, provider, worker: id, name };
    const { problems } = await importing({ workers: [{ id, provider, organisation, name }], accounts: [account] });
    expect(problems).toEqual([]);
    expect(await codes(id, 'te')).toEqual(['FORBIDDEN']);
  });

  it('[L20] the roster is out of reach unless the transaction has named its tenant', async () => {
    expect(await under.gateway.database.prisma.duty.findMany()).toEqual([]);
  });
});

describe('duties in a document for import', () => {
  beforeAll(async () => open('memory:'));
  afterAll(() => under.close());

  it('of the same document again change nothing, and end anew where the end is another', async () => {
    const longer = '2026-06-15T20:00:00.000Z';
    under.setNow('2026-06-15T18:00:00.000Z');
    expect(await codes(halima, 'te')).toEqual(['FORBIDDEN']);
    for (const duties of [1, 2].map(() => [{ provider, worker: halima, from, until: longer }]))
      expect(await importing({ duties })).toEqual({ problems: [], families: [] });
    expect(await codes(halima, 'te')).toBeUndefined();
    expect(await codes(priya, 'te')).toEqual(['FORBIDDEN']);
  });

  it('are of an employee, whom the document may bring, and end after they begin; each problem has its place', async () => {
    const nowhere = '5eaf00d0-0000-4000-8000-00000000ffff';
    const [partner] = demonstrationPartners;
    const brought = { id: nowhere, provider, organisation: partner?.organisation, name: 'Somebody Else' };
    const of = (worker: string, changes: object = {}) => ({ provider, worker, from, until, ...changes });
    const { problems } = await importing({
      workers: [brought],
      duties: [
        of(tom, { until: from }),
        of(foreignWorker),
        of(nowhere, { from: until, until: from }),
        of('5eaf00d0-0000-4000-8000-00000000eeee'),
        of(tom, { provider: nowhere }),
      ],
    });
    expect(problems.map(({ path, message }) => `${path.join('.')} ${message}`).sort()).toEqual(
      [
        'duties.0.until is not after "from"',
        'duties.1.worker is not a worker of the provider',
        'duties.2.worker is not a worker of the provider',
        'duties.2.until is not after "from"',
        'duties.3.worker is not a worker that is there',
        'duties.4.provider is not a provider that is there',
        'duties.4.worker is not a worker of the provider',
      ].sort(),
    );
    const shapes = await importing({ duties: [{ provider, worker: 'x', from: '2026-06-15', until }] });
    expect(shapes.problems.map(({ path }) => path.join('.'))).toEqual(['duties.0.worker', 'duties.0.from']);
    expect(documentOf([])).not.toHaveProperty('duties');
    expect(await codes(tom, 'te')).toEqual(['FORBIDDEN']);
  });
});
