import type { PrismaClient } from '@kinweave/schema';
import type { Database } from './connection.js';
import { isConflict, withoutArguments } from './database-error.js';
import type {
  Account,
  Call,
  Changed,
  DecidedBoth,
  Forgetting,
  Idempotency,
  Namesakes,
  Pair,
  Reading,
  Saving,
  Store,
  StoredEvent,
  StoredFamily,
  Taken,
  Thing,
  WatchedFamily,
} from './store.js';

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** The store on an open, migrated database; each of its answers is one call of a function kept in the migrations. */
export const createStore = (database: Database): Store => {
  const { prisma } = database;
  return {
    account: (subject, at) => quietly(() => readAccount(prisma, subject, at)),
    load: (families, reading, known) => quietly(() => loadFamilies(prisma, families, reading, known)),
    change: (family, reading, idempotency, decide, call = null) =>
      quietly(() =>
        untilUndisturbed(() =>
          prisma.$transaction((tx) => changeFamily(tx, family, reading, idempotency, decide, call), patience),
        ),
      ),
    changeBoth: (pair, reading, idempotency, decide) =>
      quietly(() =>
        untilUndisturbed(() =>
          prisma.$transaction((tx) => changeFamilies(tx, pair, reading, idempotency, decide), patience),
        ),
      ),
    movedTo: (tenant, things) => quietly(() => findMoved(prisma, tenant, things)),
    create: (family, reading, saving) => quietly(() => createFamily(prisma, family, reading, saving)),
    namesakes: (tenant, worker, pattern, first) => quietly(() => findNamesakes(prisma, tenant, worker, pattern, first)),
    told: (families, reading) => quietly(() => logTold(prisma, families, reading)),
    take: (tenant, at, until, most) =>
      quietly(
        () => prisma.$queryRaw<Taken[]>`
          SELECT family, members
          FROM messages_take(${tenant}::uuid, ${at}::timestamptz, ${until}::timestamptz, ${most}::int)`,
      ),
    looked: (tenant, family, until, next) =>
      quietly(async () => {
        await prisma.$queryRaw`
          SELECT 1 FROM messages_looked(${tenant}::uuid, ${family}::uuid, ${until}::timestamptz, ${next}::timestamptz)`;
      }),
    events: (family, tenant, after) => quietly(() => readEvents(prisma, family, tenant, after)),
    accounts: (subjects, at) => quietly(() => readAccounts(prisma, subjects, at)),
    changed: (tenants, since) => quietly(() => readOutbox(prisma, tenants, since)),
    watch: (tenant, families, viewers, at, known) =>
      quietly(() => watchFamilies(prisma, tenant, families, viewers, at, known)),
    prune: (before) => quietly(() => pruneOutbox(prisma, before)),
    ready: () =>
      prisma.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      ),
    close: () => database.close(),
  };
};

// Fifty writers of one family stand in line: the last waits for a connection and then for the lock.
const patience = { maxWait: 10_000, timeout: 15_000 };
const attempts = 5;

const quietly = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    throw withoutArguments(error);
  });

const untilUndisturbed = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error) || tried === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** tried));
    }
  }
};

const readAccount = async (prisma: PrismaClient, subject: string, at: string): Promise<Account | null> => {
  const rows = await prisma.$queryRaw<Account[]>`SELECT * FROM account_load(${subject}, ${at}::timestamptz)`;
  return rows[0] ?? null;
};

const loadFamilies = async (
  prisma: PrismaClient,
  families: readonly string[],
  reading: Reading,
  known: ReadonlyMap<string, number> = new Map(),
) => {
  const versions = families.map((family) => known.get(family) ?? 0);
  const { tenant, viewer, subject, requestId, operation, fieldGroups, at } = reading;
  const rows = await prisma.$queryRaw<(StoredFamily & { place: number })[]>`
    SELECT place::int, id, version, schema_version AS "schemaVersion", relations, records, workers, settings
    FROM family_load(${tenant}::uuid, ${viewer}::uuid[], ${subject}, ${requestId}, ${operation}, ${fieldGroups}::text[],
      ${at}::timestamptz, ${families}::uuid[], ${versions}::int[])`;
  const found = new Map(rows.map(({ place, ...family }) => [place, family]));
  return families.map((_, index) => found.get(index + 1) ?? null);
};

interface Begun extends Omit<StoredFamily, 'id'> {
  readonly id: string | null;
  readonly requestHash: string | null;
  readonly keptOutcome: string | null;
}

const changeFamily = async (
  tx: Transaction,
  family: string,
  reading: Reading,
  idempotency: Idempotency | null,
  decide: Parameters<Store['change']>[3],
  call: Call | null,
): ReturnType<Store['change']> => {
  const { requestHash, keptOutcome, id, ...rest } = await begin(tx, family, reading, idempotency, call);
  if (requestHash !== null && requestHash !== idempotency?.requestHash) return 'other_request';
  if (keptOutcome !== null) return { outcome: JSON.parse(keptOutcome), replayed: true };
  const stored = id === null ? null : { id, ...rest };
  const { saving, outcome, forgetting, begins = false } = decide(stored);
  if (begins && saving !== null) {
    if (!(await createFamily(tx, family, reading, saving))) throw new Error('A family cannot begin where one is.');
    await save(tx, family, reading, [], null, idempotency, outcome);
    return { outcome, replayed: false };
  }
  if (saving && !stored) throw new Error('Nothing can be saved to a family that was not shown.');
  if (saving !== null && stored && forgetting) await forgetEverywhere(tx, stored.id, reading, forgetting);
  // A family that was joined to another is asked for by the id it had.
  await save(tx, stored?.id ?? family, reading, stored?.relations ?? [], saving, idempotency, outcome);
  return { outcome, replayed: false };
};

const changeFamilies = async (
  tx: Transaction,
  pair: Pair,
  reading: Reading,
  idempotency: Idempotency | null,
  decide: Parameters<Store['changeBoth']>[3],
): ReturnType<Store['changeBoth']> => {
  const { family, other, isApart } = pair;
  const begun = new Map<string, Begun>();
  // Whoever joins them the other way round waits for the same one first.
  for (const id of [...new Set(isApart ? [family] : [family, other])].toSorted())
    begun.set(id, await begin(tx, id, reading, id === family ? idempotency : null, null));
  const { requestHash = null, keptOutcome = null } = begun.get(family) ?? {};
  if (requestHash !== null && requestHash !== idempotency?.requestHash) return 'other_request';
  if (keptOutcome !== null) return { outcome: JSON.parse(keptOutcome), replayed: true };
  const shown = [shownAs(family, begun.get(family)), shownAs(other, begun.get(other))] as const;
  const decided = decide(shown);
  if (decided.savings.some((saving) => saving !== null) && shown[0] === null)
    throw new Error('Nothing can be saved to a family that was not shown.');
  await save(tx, family, reading, shown[0]?.relations ?? [], decided.savings[0], idempotency, decided.outcome);
  await saveOther(tx, pair, reading, shown[1]?.relations ?? [], decided);
  return { outcome: decided.outcome, replayed: false };
};

/** The other family of a change over two, and where its id leads from now. */
const saveOther = async (
  tx: Transaction,
  { family, other, isApart }: Pair,
  reading: Reading,
  relations: readonly string[],
  { savings: [, there], moves }: DecidedBoth,
) => {
  if (moves === 'begins' && there !== null) await createFamily(tx, other, reading, there);
  else if (!isApart || there !== null) await save(tx, other, reading, relations, there, null, null);
  if (moves !== null) await move(tx, reading.tenant, { family, other, moves }, there);
};

/** A family as a change begins; null where it is not shown, or is another one by now than was asked for. */
function shownAs(asked: string, begun: Begun | undefined): StoredFamily | null {
  if (begun === undefined || begun.id !== asked) return null;
  const { requestHash: _hash, keptOutcome: _outcome, ...stored } = begun;
  return stored as StoredFamily;
}

/** Old ids lead where things are now. */
const move = async (
  tx: Transaction,
  tenant: string,
  { family, other, moves }: Pick<Pair, 'family' | 'other'> & { readonly moves: NonNullable<DecidedBoth['moves']> },
  there: Saving | null,
) => {
  if (moves !== 'begins')
    await tx.$queryRaw`
      SELECT 1 FROM family_lead(${tenant}::uuid, ${other}::uuid, ${family}::uuid, ${moves === 'joins'})`;
  const gone = (moves === 'joins' ? (there?.removals ?? []) : (there?.upserts ?? [])).map(({ id }) => id);
  const [from, to] = moves === 'joins' ? [other, family] : [family, other];
  await tx.$queryRaw`SELECT 1 FROM family_went(${tenant}::uuid, ${from}::uuid, ${to}::uuid, ${gone}::uuid[])`;
};

const findMoved = async (prisma: PrismaClient, tenant: string, things: readonly Thing[]) => {
  const [families, records] = [things.map(({ family }) => family), things.map(({ record }) => record)];
  const rows = await prisma.$queryRaw<{ family: string | null }[]>`
    SELECT family_moved_to(${tenant}::uuid, asked.family, asked.record)::text AS family
    FROM unnest(${families}::uuid[], ${records}::uuid[]) WITH ORDINALITY AS asked (family, record, n) ORDER BY n`;
  return rows.map(({ family }) => family);
};

const begin = async (
  tx: Transaction,
  family: string,
  reading: Reading,
  idempotency: Idempotency | null,
  call: Call | null,
) => {
  const { tenant, viewer, subject, at } = reading;
  const rows = await tx.$queryRaw<[Begun]>`
    SELECT request_hash AS "requestHash", outcome AS "keptOutcome",
      id, version, schema_version AS "schemaVersion", relations, records, workers, settings
    FROM family_begin(${tenant}::uuid, ${viewer}::uuid[], ${subject}, ${at}::timestamptz, ${family}::uuid,
      ${idempotency?.key ?? null}, ${call?.worker ?? null}::uuid, ${call?.person ?? null}::uuid)`;
  return rows[0];
};

/** The same in every family that this one was ever one with: what went from one to the other is in the history of both. */
const forgetEverywhere = async (
  tx: Transaction,
  family: string,
  reading: Pick<Reading, 'tenant' | 'at'>,
  forgetting: Forgetting,
) => {
  await forget(tx, family, reading, forgetting);
  const kin = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE went (one, other) AS (
      SELECT former, family FROM family_alias WHERE tenant = ${reading.tenant}::uuid
      UNION SELECT former, family FROM family_moved WHERE tenant = ${reading.tenant}::uuid),
    kin (id) AS (
      SELECT ${family}::uuid
      UNION SELECT CASE WHEN went.one = kin.id THEN went.other ELSE went.one END
      FROM kin JOIN went ON kin.id IN (went.one, went.other))
    SELECT id::text FROM kin WHERE id <> ${family}::uuid ORDER BY id`;
  for (const { id } of kin) await forget(tx, id, reading, forgetting, true);
};

/** Takes what goes out of the history there is so far; what is saved after it says that it went. */
export const forget = async (
  tx: Transaction,
  family: string,
  { tenant, at }: Pick<Reading, 'tenant' | 'at'>,
  { erased, left }: Forgetting,
  isElsewhere = false,
) => {
  const events = left(family, await readEvents(tx, family, tenant));
  if (events.length === 0 && isElsewhere) return;
  await tx.$queryRaw`
    SELECT 1 FROM family_forget(${tenant}::uuid, ${family}::uuid, ${at}::timestamptz, ${JSON.stringify(erased)}::jsonb,
      ${JSON.stringify(events)}::jsonb)`;
};

export const save = async (
  tx: Transaction,
  family: string,
  reading: Reading,
  relations: readonly string[],
  saving: Saving | null,
  idempotency: Idempotency | null,
  outcome: unknown,
) => {
  const { tenant, viewer, subject, requestId, operation, fieldGroups, at } = reading;
  await tx.$queryRaw`
    SELECT 1 FROM family_save(${tenant}::uuid, ${viewer}::uuid[], ${subject}, ${requestId}, ${operation},
      ${fieldGroups}::text[], ${at}::timestamptz, ${family}::uuid, ${relations}::text[],
      ${saving && JSON.stringify(saving)}::jsonb,
      ${idempotency?.key ?? null}, ${idempotency?.requestHash ?? null}, ${JSON.stringify(outcome ?? null)}::jsonb)`;
};

const createFamily = async (
  prisma: Pick<PrismaClient, '$queryRaw'>,
  family: string,
  reading: Reading,
  saving: Saving,
) => {
  const { tenant, viewer, subject, requestId, operation, fieldGroups, at } = reading;
  const rows = await prisma.$queryRaw<[{ created: boolean }]>`
    SELECT family_create(${tenant}::uuid, ${viewer}::uuid[], ${subject}, ${requestId}, ${operation},
      ${fieldGroups}::text[], ${at}::timestamptz, ${family}::uuid, ${JSON.stringify(saving)}::jsonb) AS created`;
  return rows[0].created;
};

const findNamesakes = (prisma: PrismaClient, tenant: string, worker: string, pattern: string, first: number) =>
  prisma.$queryRaw<Namesakes[]>`
    SELECT id, schema_version AS "schemaVersion", records, workers
    FROM duty_find(${tenant}::uuid, ${worker}::uuid, ${pattern}, ${first}::int)`;

const logTold = async (prisma: PrismaClient, families: readonly string[], reading: Reading) => {
  const { tenant, viewer, subject, requestId, operation, fieldGroups, at } = reading;
  await prisma.$queryRaw`
    SELECT 1 FROM duty_log(${tenant}::uuid, ${viewer}::uuid[], ${subject}, ${requestId}, ${operation},
      ${fieldGroups}::text[], ${at}::timestamptz, ${families}::uuid[])`;
};

export const readEvents = async (
  prisma: Pick<PrismaClient, '$queryRaw'>,
  family: string,
  tenant: string,
  after = 0,
): Promise<readonly StoredEvent[]> => {
  const rows = await prisma.$queryRaw<(Omit<StoredEvent, 'at' | 'body'> & { at: Date; body: string })[]>`
    SELECT * FROM family_events(${tenant}::uuid, ${family}::uuid, ${after}::int)`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), body: JSON.parse(row.body) as unknown }));
};

const readAccounts = (prisma: PrismaClient, subjects: readonly string[], at: string) =>
  prisma.$queryRaw<Account[]>`
    SELECT found.* FROM unnest(${subjects}::text[]) AS asked (subject),
      account_load(asked.subject, ${at}::timestamptz) AS found`;

const readOutbox = async (prisma: PrismaClient, tenants: readonly string[], since: string | null): Promise<Changed> => {
  const [place, ...families] = await prisma.$queryRaw<{ upto: string; tenant: string; family: string }[]>`
    SELECT * FROM outbox_read(${since === null ? [] : tenants}::uuid[], ${since}::text::xid8)`;
  if (place === undefined) throw new Error('The outbox always tells where one stands');
  return { upto: place.upto, families };
};

const watchFamilies = (
  prisma: PrismaClient,
  tenant: string,
  families: readonly string[],
  viewers: readonly string[],
  at: string,
  known: ReadonlyMap<string, number>,
) => {
  const versions = families.map((family) => known.get(family) ?? 0);
  return prisma.$queryRaw<WatchedFamily[]>`
    SELECT id, version, schema_version AS "schemaVersion", viewers, records, settings
    FROM family_watch(${tenant}::uuid, ${viewers}::uuid[], ${families}::uuid[], ${versions}::int[], ${at}::timestamptz)`;
};

const pruneOutbox = async (prisma: PrismaClient, before: string) => {
  await prisma.$queryRaw`SELECT 1 FROM outbox_prune(${before}::timestamptz)`;
};
