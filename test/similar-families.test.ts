import { all, type Family, put } from '@kinweave/core';
import { demonstrationNow, demonstrationProvider, workerOf } from '@kinweave/core/testing';
import { importDocument } from '@kinweave/gateway';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opaque, withRelative, worked } from './behind.js';
import { freshDatabase } from './fresh-database.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';

const provider = demonstrationProvider.id;
const [halima, tom, priya] = [workerOf('Halima'), workerOf('Tom'), workerOf('Priya')];
const [from, until] = ['2026-06-15T08:00:00.000Z', '2026-06-15T17:00:00.000Z'] as const;

const temis = worked('W2');
const renamed = (family: Family, names: Readonly<Record<string, string>>): Family =>
  put(
    family,
    all(family, 'person').map((one) => ({ ...one, knownAs: names[one.knownAs] ?? one.knownAs })),
  );
const zofias = renamed(worked('W4').family, { Leo: 'Zoë-50%_.*', Claire: 'Élodie Łucja' });
const strasses = renamed(worked('W15').family, { Grace: 'Straße Ñandú' });

/** Priya is a relative of somebody in it, from a time on. */
const apart = withRelative(worked('W8').family, priya, '2026-06-15T12:00:00.000Z');

/** Halima is a member of it too. */
const hers = worked('W21').family;
const ruby = all(hers, 'person').find(({ knownAs }) => knownAs === 'Ruby')?.id;
const both = { person: ruby, worker: halima };

const engines = { PGlite: async () => 'memory:', PostgreSQL: () => freshDatabase() };
let under: GatewayUnderTest;

async function open(database: string): Promise<void> {
  under = await gatewayUnderTest({ database, families: [temis.family, zofias, strasses, apart, hers] });
  const { prisma } = under.gateway.database;
  const duties = [halima, priya].map((worker) => ({ provider, worker, from, until }));
  const account = { subject: 'both', provider, name: 'Halima', ...both };
  const { problems } = await importDocument(
    { duties, accounts: [account] },
    prisma,
    under.gateway.store,
    demonstrationNow,
  );
  expect(problems).toEqual([]);
}

const query = `query ($names: [String!]!, $first: Int) {
  similarFamilies(names: $names, first: $first) { person knownAs workers }
}`;
const asking = async (subject: string, names: readonly string[], first?: number) =>
  (await under.ask(subject, query, { names, first })).body;

interface Found {
  readonly person: string;
  readonly knownAs: string;
  readonly workers: readonly string[];
}

async function similar(names: readonly string[], first?: number, subject: string = halima): Promise<readonly Found[]> {
  const { data, errors } = await asking(subject, names, first);
  expect(errors).toBeUndefined();
  return data.similarFamilies;
}
const names = async (...given: Parameters<typeof similar>) =>
  (await similar(...given)).map(({ knownAs }) => knownAs).toSorted();

describe.each(Object.entries(engines))(
  '[K8] [APP-19] a worker on duty who is about to add a family, on %s',
  (_, engine) => {
    beforeAll(async () => open(await engine()));
    beforeEach(() => under.setNow(demonstrationNow));
    afterAll(async () => {
      expect(under.faults).toEqual([]);
      await under.close();
    });

    it('is told who is known already by the names, and whom to call', async () => {
      expect(await similar(['temi', 'Nobody', 'SEGUN'])).toEqual([
        { person: opaque(temis.family, 'person', temis.people['Segun']), knownAs: 'Segun', workers: [] },
        { person: opaque(temis.family, 'person', temis.people['Temi']), knownAs: 'Temi', workers: ['Esther Boateng'] },
      ]);
      expect(await similar(['Nobody'])).toEqual([]);
    });

    it.each([
      [['elodie'], ['Élodie Łucja']],
      [['ÉLODIE smith'], ['Élodie Łucja']],
      [['E\u0301lodie'], ['Élodie Łucja']],
      [['strasse'], ['Straße Ñandú']],
      [['STRAßE'], ['Straße Ñandú']],
      [['Ｔｅｍｉ'], ['Temi']],
      [['zoe-50%_.*'], ['Zoë-50%_.*']],
      [['Tem'], []],
      [['Temis'], []],
      [['Lucja'], []],
      [['T.mi'], []],
      [['Te(m)i'], []],
      [['.*'], []],
      [['%%', '__', '\\d', '[A-Z]', '^Temi', 'Temi|Ruby'], []],
    ])('by %j is told of %j, of a sign of a pattern as that sign alone', async (given, expected) => {
      expect(await names(given)).toEqual(expected);
    });

    it('[L20] is told nothing that looking for each name would not tell', async () => {
      const everybody = [temis.family, zofias, strasses, apart].flatMap((family) => all(family, 'person'));
      for (const { knownAs } of everybody) {
        const beginning = [...knownAs].slice(0, 2).join('');
        const { data } = (
          await under.ask(
            halima,
            'query ($b: String!) { findNames(beginning: $b, first: 500) { person knownAs workers } }',
            {
              b: beginning,
            },
          )
        ).body;
        for (const one of await similar([knownAs])) expect(data.findNames).toContainEqual(one);
        expect(await names([knownAs])).toContain(knownAs);
      }
    });

    it('[L20] is told nothing of a family for as long as they have a conflict of interest in it, nor that it is there', async () => {
      expect(await names(['Mila'], 1, priya)).toEqual(['Mila']);
      under.setNow('2026-06-15T12:00:00.000Z');
      const log = '{ viewer { accessLog { totalCount } } }';
      const before = (await under.ask(priya, log)).body.data.viewer.accessLog.totalCount;
      const answers = await Promise.all(
        [['Mila'], ['Nobody']].map(async (given) => (await under.ask(priya, query, { names: given })).text),
      );
      expect(answers[0]).toBe(answers[1]);
      expect((await under.ask(priya, log)).body.data.viewer.accessLog.totalCount).toBe(before);
      expect(await names(['Mila'], 1, halima)).toEqual(['Mila']);
    });

    it('is told nothing of a family of which they are a member', async () => {
      expect(await names(['Ruby'])).toEqual(['Ruby']);
      expect(await names(['Ruby', 'Temi'], 20, 'both')).toEqual(['Temi']);
    });

    it('is told so many at most, the first by name', async () => {
      expect(await names(['Temi', 'Segun'], 1)).toEqual(['Segun']);
      expect(await names(['Temi'], 0)).toEqual([]);
    });

    it.each([
      [[], 'is empty'],
      [['T'], 'is shorter than 2 characters'],
      [['Temi', ' '], 'is empty'],
      [['x'.repeat(101)], 'is longer than 100 characters'],
      [Array.from({ length: 11 }, () => 'Temi'), 'has more than 10'],
    ])('[T-Z13] is told where a name is none', async (given, why) => {
      const { errors } = await asking(halima, given as readonly string[]);
      expect(errors).toMatchObject([{ message: `"names" ${why}.`, extensions: { code: 'BAD_USER_INPUT' } }]);
    });

    it('[T-P03] leaves an audit row for each name that they are told, by its family', async () => {
      const { prisma } = under.gateway.database;
      const where = { operation: 'query similarFamilies', family: temis.family.id, subject: halima };
      const before = await prisma.accessLog.count({ where });
      await similar(['folake', 'nobody']);
      expect(await prisma.accessLog.count({ where })).toBe(before + 1);
    });

    it('[L20] whoever is not on duty is refused alike, whatever the names, and so is a member', async () => {
      const answers = await Promise.all(
        [['Temi'], ['Nobody'], [], ['%%']].map(async (given) => {
          const [error] = (await asking(tom, given)).errors;
          return `${error.extensions.code} ${error.message}`;
        }),
      );
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain('FORBIDDEN');
      expect((await asking(temis.people['Temi'] ?? '', ['Temi'])).errors[0].extensions.code).toBe('FORBIDDEN');
      under.setNow(until);
      expect((await asking(halima, ['Temi'])).errors[0].extensions.code).toBe('FORBIDDEN');
    });
  },
);
