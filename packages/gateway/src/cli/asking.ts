import {
  emptyFamily,
  type FamilyEvent,
  type FamilyId,
  type Instant,
  type PersonId,
  type ProviderId,
  parseInstant,
  under,
  type Viewer,
  type WorkerId,
} from '@kinweave/core';
import { settingsFrom } from '@kinweave/schema';
import { openDatabase } from '../database.js';
import { historyOf } from '../families.js';
import { createStore } from '../prisma-store.js';
import { type Settings, Usage } from './settings.js';

/** A family's history, and somebody who asks about it. */
export interface Asking {
  readonly viewer: Viewer;
  /** The same as whoever gives a command: on duty, or not, at that instant. */
  readonly actor: Viewer;
  /** The family before anything was recorded of it, under what its provider decides now. */
  readonly beginning: ReturnType<typeof emptyFamily>;
  readonly events: readonly FamilyEvent[];
}

export const now = (): Instant => new Date().toISOString() as Instant;

/** A time given at the terminal. */
export function instantIn(option: string, given: string): Instant {
  const instant = parseInstant(given);
  if (instant === undefined) throw new Usage(`${option} is not a time such as 2026-03-01T09:00:00Z`);
  return instant;
}

/** Finds whoever has an account under a subject, as of an instant, and everything that happened to a family of their provider. */
export async function askAs(
  { database: spec }: Settings,
  subject: string,
  family: string,
  at: Instant,
): Promise<Asking> {
  const database = await openDatabase(spec);
  try {
    await database.migrate();
    const account = await database.prisma.account.findUnique({ where: { subject }, include: { provider: true } });
    if (account === null) throw new Usage('--as is nobody who has an account here');
    const beginning = emptyFamily(family as FamilyId, account.tenant as ProviderId);
    const viewer = { person: account.personId as PersonId | null, worker: account.workerId as WorkerId | null };
    const store = createStore(database);
    const { relations = [] } = (await store.account(subject, at)) ?? {};
    return {
      viewer,
      actor: { ...viewer, onDuty: relations.includes('DUTY_WORKER') },
      beginning: under(settingsFrom(account.provider.settings), beginning),
      events: await historyOf(store, family, account.tenant),
    };
  } finally {
    await database.close();
  }
}
