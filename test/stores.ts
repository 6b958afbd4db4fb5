import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '../packages/gateway/src/database.js';
import { createStore } from '../packages/gateway/src/prisma-store.js';
import type { Reading, Saving, Store, StoredFamily } from '../packages/gateway/src/store.js';
import { freshDatabase } from './fresh-database.js';

/** Every engine the store contract holds on. */
export const engines = {
  PGlite: async () => 'memory:',
  PostgreSQL: () => freshDatabase(),
} as const;

/** A store on a new database with one provider, one worker and one person who belongs to a family. */
export interface Bench {
  readonly database: Database;
  readonly store: Store;
  readonly tenant: string;
  readonly worker: string;
  readonly person: string;
}

/** Opens, migrates and furnishes a database. */
export const openBench = async (spec: string): Promise<Bench> => {
  const database = await openDatabase(spec);
  await database.migrate();
  const bench = {
    database,
    store: createStore(database),
    tenant: randomUUID(),
    worker: randomUUID(),
    person: randomUUID(),
  };
  await furnish(bench);
  return bench;
};

const furnish = async ({ database: { prisma }, tenant, worker, person }: Bench) => {
  await prisma.provider.create({ data: { id: tenant, name: 'North' } });
  await prisma.worker.create({ data: { id: worker, providerId: tenant, name: 'Sam' } });
  await prisma.account.createMany({
    data: [
      { subject: `worker ${worker}`, tenant, workerId: worker, name: 'Sam' },
      { subject: `person ${person}`, tenant, personId: person, name: 'Ada' },
    ],
  });
};

/** The instant all of these tests happen at. */
export const now = '2026-03-01T10:00:00.000Z';

/** Reading as the bench's worker. */
export const readingOf = ({ tenant, worker }: Bench, changes: Partial<Reading> = {}): Reading => ({
  tenant,
  subject: `worker ${worker}`,
  viewer: [worker],
  requestId: 'request-1',
  operation: 'ReadFamily',
  fieldGroups: ['goal.content', 'person.name'],
  at: now,
  ...changes,
});

/** A small family: one person, one goal, one assignment of the bench's worker. */
export const savingOf = ({ worker, person }: Bench, changes: Partial<Saving> = {}): Saving => ({
  schemaVersion: 1,
  upserts: [
    { kind: 'person', id: person, body: { name: 'Ada', born: '2012-02-29' } },
    { kind: 'goal', id: 'g1', body: { title: 'Sleep "well"\\', score: 3, tags: ['a', 'ü', '𝕏'], ended: null } },
    { kind: 'assignment', id: 'a1', body: { worker, since: '2026-01-01' } },
  ],
  removals: [],
  events: [{ kind: 'FamilyRegistered', actor: worker, at: now, body: { people: [person] } }],
  access: [
    { viewer: worker, relation: 'assigned', since: '2026-01-01T00:00:00.000Z', until: null },
    { viewer: person, relation: 'self', since: '2026-01-01T00:00:00.000Z', until: '2026-06-01T00:00:00.000Z' },
  ],
  worklist: [{ worker, label: 'Family A', people: 1, since: '2026-01-01T00:00:00.000Z', until: null }],
  ...changes,
});

/** A change that writes one goal with a score and keeps everybody's access. */
export const scoring = (bench: Bench, score: number): Saving =>
  savingOf(bench, {
    upserts: [{ kind: 'goal', id: 'g1', body: { score } }],
    events: [{ kind: 'GoalScored', actor: bench.worker, at: now, body: { score } }],
  });

/** A new family, stored. */
export const storedFamily = async (bench: Bench): Promise<string> => {
  const family = randomUUID();
  await bench.store.create(family, readingOf(bench), savingOf(bench));
  return family;
};

/** The records of a loaded family as objects. */
export const recordsOf = (family: StoredFamily | null | undefined): unknown => JSON.parse(family?.records ?? 'null');
