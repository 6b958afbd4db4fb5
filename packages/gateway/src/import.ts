import { randomUUID } from 'node:crypto';
import {
  type AnyRecord,
  emptyFamily,
  type Family,
  type FamilyEvent,
  type Instant,
  instant,
  list,
  maybe,
  object,
  outside,
  type Problem,
  parseFamily,
  read,
  text,
} from '@kinweave/core';
import type { PrismaClient } from '@kinweave/schema';
import { eventFrom, savingOf } from './families.js';
import { strangersOf, workersIn } from './staff.js';
import type { Store } from './store.js';

/** A document for import: an organisation's people, and families, each optional. */
const staff = object({
  providers: list(object({ id: outside('provider'), name: text(200) }), 100),
  teams: list(object({ id: outside('team'), provider: outside('provider'), name: text(200) }), 1_000),
  workers: list(
    object({
      id: outside('worker'),
      provider: outside('provider'),
      /** Of a partner, the organisation that they work for. */
      organisation: maybe(outside('organisation')),
      team: maybe(outside('team')),
      name: text(200),
    }),
    10_000,
  ),
  accounts: list(
    object({
      subject: text(255),
      provider: outside('provider'),
      person: maybe(outside('person')),
      worker: maybe(outside('worker')),
      name: text(200),
    }),
    100_000,
  ),
  duties: list(
    object({ provider: outside('provider'), worker: outside('worker'), from: instant, until: instant }),
    100_000,
  ),
});

/** What became of one family of an import. */
export interface Imported {
  readonly place: number;
  readonly outcome: 'imported' | 'unchanged' | 'refused';
  readonly problems: readonly Problem[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Imports a document: the organisation's people first, then each family wholly or not at all. Doing it again changes
 * nothing; a family that is there with other content is refused and left as it is.
 */
export async function importDocument(
  document: unknown,
  prisma: PrismaClient,
  store: Store,
  at: Instant,
): Promise<{ readonly problems: readonly Problem[]; readonly families: readonly Imported[] }> {
  if (!isObject(document)) return { problems: [{ path: [], message: 'is not an object' }], families: [] };
  const { families = [], ...people } = document;
  const given = read(staff, people);
  const problems = [
    ...(given.ok ? [] : given.error),
    ...(Array.isArray(families) ? [] : [{ path: ['families'], message: 'is not a list' }]),
  ];
  if (problems.length > 0 || !given.ok || !Array.isArray(families)) return { problems, families: [] };
  const lost = [...(await lostIn(given.value, prisma)), ...(await wrongDuties(given.value, prisma))];
  if (lost.length > 0) return { problems: lost, families: [] };
  await prisma.$transaction((tx) => importStaff(given.value, tx), { maxWait: 10_000, timeout: 600_000 });
  const imported: Imported[] = [];
  for (const [place, family] of families.entries()) imported.push(await importFamily(family, place, prisma, store, at));
  return { problems: [], families: imported };
}

type Staff = Extract<
  ReturnType<typeof read<typeof staff extends { read(...args: never[]): infer T } ? T : never>>,
  { ok: true }
>['value'];

type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** What points to a provider, a team or a worker that is neither in the document nor in the database. */
async function lostIn(
  { providers, teams, workers, accounts, duties }: Staff,
  prisma: PrismaClient,
): Promise<readonly Problem[]> {
  const lists = { teams, workers, accounts, duties };
  const pointersTo = (field: 'provider' | 'team' | 'worker') =>
    Object.entries(lists).flatMap(([list, rows]) =>
      rows.flatMap((row, n) => {
        const id = (row as Readonly<Record<string, unknown>>)[field];
        return typeof id === 'string' ? [{ id, path: [list, n, field] }] : [];
      }),
    );
  const missing = async (
    field: 'provider' | 'team' | 'worker',
    given: readonly { readonly id: string }[],
    stored: (ids: string[]) => Promise<readonly { readonly id: string }[]>,
  ): Promise<readonly Problem[]> => {
    const here = new Set(given.map(({ id }) => id));
    const outside = pointersTo(field).filter(({ id }) => !here.has(id));
    const there = new Set((await stored([...new Set(outside.map(({ id }) => id))])).map(({ id }) => id));
    return outside
      .filter(({ id }) => !there.has(id))
      .map(({ path }) => ({ path, message: `is not a ${field} that is there` }));
  };
  const select = { id: true } as const;
  return [
    ...(await missing('provider', providers, (ids) =>
      prisma.provider.findMany({ where: { id: { in: ids } }, select }),
    )),
    ...(await missing('team', teams, (ids) => prisma.team.findMany({ where: { id: { in: ids } }, select }))),
    ...(await missing('worker', workers, (ids) => prisma.worker.findMany({ where: { id: { in: ids } }, select }))),
  ];
}

/** Duties that end before they begin, or are of somebody who is there and not employed by the provider. */
async function wrongDuties({ workers, duties }: Staff, prisma: PrismaClient): Promise<readonly Problem[]> {
  const ids = [...new Set(duties.map(({ worker }) => worker))];
  const select = { id: true, providerId: true, organisation: true } as const;
  const stored = await prisma.worker.findMany({ where: { id: { in: ids } }, select });
  const there = new Map<string, { readonly provider: string; readonly organisation: string | null }>(
    stored.map(({ id, providerId: provider, organisation }) => [id, { provider, organisation }]),
  );
  // An import gives a worker who is there no other provider.
  for (const { id, provider, organisation } of workers)
    there.set(id, { provider: there.get(id)?.provider ?? provider, organisation });
  return duties.flatMap(({ provider, worker, from, until }, n) => {
    const who = there.get(worker);
    const isOfAnother = who !== undefined && (who.provider !== provider || who.organisation !== null);
    return [
      ...(isOfAnother ? [{ path: ['duties', n, 'worker'], message: 'is not a worker of the provider' }] : []),
      ...(until <= from ? [{ path: ['duties', n, 'until'], message: 'is not after "from"' }] : []),
    ];
  });
}

async function importStaff({ providers, teams, workers, accounts, duties }: Staff, prisma: Transaction): Promise<void> {
  for (const { id, name } of providers)
    await prisma.provider.upsert({ where: { id }, create: { id, name }, update: { name } });
  for (const { id, provider, name } of teams)
    await prisma.team.upsert({ where: { id }, create: { id, providerId: provider, name }, update: { name } });
  for (const { id, provider, organisation, team, name } of workers)
    await prisma.worker.upsert({
      where: { id },
      create: { id, providerId: provider, organisation, teamId: team, name },
      update: { name, organisation, teamId: team },
    });
  for (const { subject, provider, person, worker, name } of accounts) {
    const account = { tenant: provider, personId: person, workerId: worker, name };
    await prisma.account.upsert({ where: { subject }, create: { subject, ...account }, update: account });
  }
  for (const { provider: tenant, worker: workerId, from: since, until } of duties) {
    await prisma.$queryRaw`SELECT set_config('app.tenant', ${tenant}, true)`;
    await prisma.duty.upsert({
      where: { tenant_workerId_since: { tenant, workerId, since } },
      create: { tenant, workerId, since, until },
      update: { until },
    });
  }
}

async function importFamily(
  input: unknown,
  place: number,
  prisma: PrismaClient,
  store: Store,
  at: Instant,
): Promise<Imported> {
  const parsed = parseFamily(input);
  if (!parsed.ok) return { place, outcome: 'refused', problems: parsed.error.map((problem) => under(place, problem)) };
  const family = parsed.value;
  const strangers = await unknownStaff(family, prisma);
  if (strangers.length > 0)
    return { place, outcome: 'refused', problems: strangers.map((problem) => under(place, problem)) };
  if (await register(family, store, at)) return { place, outcome: 'imported', problems: [] };
  const isSame = JSON.stringify(sorted(await stored(family, store))) === JSON.stringify(sorted(family.records));
  return isSame
    ? { place, outcome: 'unchanged', problems: [] }
    : {
        place,
        outcome: 'refused',
        problems: [{ path: ['families', place, 'id'], message: 'is there already, with other content' }],
      };
}

const under = (place: number, { path, message }: Problem): Problem => ({ path: ['families', place, ...path], message });

/** Every record of a family. */
const recordsOf = (family: Family): readonly AnyRecord[] =>
  Object.values(family.records).flatMap((table): readonly AnyRecord[] => Object.values(table));

/** A family points to its provider and its workers; they must be there, and belong together. */
async function unknownStaff(family: Family, prisma: PrismaClient): Promise<readonly Problem[]> {
  const provider = await prisma.provider.findUnique({ where: { id: family.provider } });
  const records = recordsOf(family);
  const known = await prisma.worker.findMany({
    where: { id: { in: [...workersIn(records)] }, providerId: family.provider },
    select: { id: true, organisation: true },
  });
  return [
    ...(provider === null ? [{ path: ['provider'], message: 'is not a provider that is there' }] : []),
    ...strangersOf(records, known),
  ];
}

/** Registers a family whole, as one event; false where its id is taken. */
function register(family: Family, store: Store, at: Instant): Promise<boolean> {
  const before = emptyFamily(family.id, family.provider);
  const became = recordsOf(family);
  const event: FamilyEvent = { type: 'FamilyRegistered', actor: { person: null, worker: null }, at, became };
  return store.create(family.id, reading(family, at), savingOf(before, family, [event]));
}

const reading = (family: Family, at: Instant) => ({
  tenant: family.provider,
  subject: 'import',
  viewer: [],
  requestId: randomUUID(),
  operation: 'import',
  fieldGroups: [],
  at,
});

/** The records that are there, as the events that made them tell. */
async function stored(family: Family, store: Store): Promise<unknown> {
  const [first] = await store.events(family.id, family.provider);
  const became = first === undefined ? [] : eventFrom(first).became;
  const tables: Record<string, Record<string, unknown>> = {};
  for (const record of became) {
    tables[record.kind] ??= {};
    (tables[record.kind] as Record<string, unknown>)[record.id] = record;
  }
  return tables;
}

/** The same value with the keys of every object in order, and without empty tables. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
