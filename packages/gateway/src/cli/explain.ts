import {
  type AnyRecord,
  asOf,
  type Explanation,
  emptyFamily,
  explain,
  type FamilyId,
  get,
  type Instant,
  type Kind,
  type PersonId,
  type ProviderId,
  parseInstant,
  type WorkerId,
} from '@kinweave/core';
import { kindOfType, readId } from '@kinweave/schema';
import { openDatabase } from '../database.js';
import { historyOf } from '../families.js';
import { createStore } from '../prisma-store.js';
import { type Settings, Usage } from './settings.js';

/** What is asked: who, about which thing by its opaque id, and when. */
export interface Question {
  readonly as: string;
  readonly item: string;
  readonly at?: string | undefined;
}

/** Explains, from what is recorded of a family, why somebody may know a thing as they may: for whoever runs the service. */
export async function explainTo({ database: spec }: Settings, { as, item, at }: Question): Promise<Explanation> {
  const instant = at === undefined ? (new Date().toISOString() as Instant) : parseInstant(at);
  if (instant === undefined) throw new Usage('--at is not a time such as 2026-03-01T09:00:00Z');
  const named = readId(item);
  const kind = kindOfType(named?.type ?? '') as Kind | undefined;
  if (named === null || named.family === null || kind === undefined) throw new Usage('--item is not an id of the API');
  const database = await openDatabase(spec);
  try {
    await database.migrate();
    const account = await database.prisma.account.findUnique({ where: { subject: as } });
    if (account === null) throw new Usage('--as is nobody who has an account here');
    const events = await historyOf(createStore(database), named.family, account.tenant);
    const beginning = emptyFamily(named.family as FamilyId, account.tenant as ProviderId);
    const family = asOf(beginning, events, new Date().toISOString() as Instant);
    const record = get(family, kind, named.id) as AnyRecord | undefined;
    if (record === undefined) throw new Usage('--item leads to nothing of that person’s provider');
    const viewer = { person: account.personId as PersonId | null, worker: account.workerId as WorkerId | null };
    return explain(family, viewer, record, instant);
  } finally {
    await database.close();
  }
}
