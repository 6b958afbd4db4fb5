import { randomUUID } from 'node:crypto';
import {
  emptyFamily,
  evolve,
  type FamilyEvent,
  type FamilyId,
  type Instant,
  instant,
  list,
  object,
  outside,
  type Problem,
  type ProviderId,
  type RecordRef,
  type Result,
  read,
  redactFamily,
  takingOut,
  text,
} from '@kinweave/core';
import type { PrismaClient } from '@kinweave/schema';
import { eventFrom, forgettingOf, savingOf } from './families.js';
import { forget, readEvents, save, type Transaction } from './prisma-store.js';

/** Something that was erased: ids and a date, from which no more can be known than that it was. */
export interface Erasure {
  readonly tenant: string;
  readonly family: string;
  readonly kind: string;
  readonly id: string;
  readonly at: string;
}

const erasures = list(
  object({
    tenant: outside('provider'),
    family: outside('family'),
    kind: text(40),
    id: outside('record'),
    at: instant,
  }),
  1_000_000,
);

/** Reads a list of erasures, as `kinweave erasures` prints it. */
export const readErasures = (input: unknown): Result<readonly Erasure[], readonly Problem[]> => read(erasures, input);

const under = (tx: Transaction, tenant: string) => tx.$queryRaw`SELECT set_config('app.tenant', ${tenant}, true)`;

/** Everything that was ever erased here, by provider and date. */
export async function erasuresIn(prisma: PrismaClient): Promise<readonly Erasure[]> {
  const providers = await prisma.provider.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  const found: Erasure[] = [];
  for (const { id: tenant } of providers) {
    const rows = await prisma.$transaction(async (tx) => {
      await under(tx, tenant);
      return tx.erasure.findMany({ where: { tenant }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
    });
    found.push(...rows.map(({ familyId: family, at, ...row }) => ({ ...row, family, at: at.toISOString() })));
  }
  return found;
}

/**
 * Erases again what was erased before, in a database that was restored from an older copy; gives how many that took.
 * What is erased already, and what the copy does not have, stays as it is.
 */
export async function replay(erased: readonly Erasure[], prisma: PrismaClient, now: Instant): Promise<number> {
  let done = 0;
  for (const one of erased) if (await prisma.$transaction((tx) => again(tx, one, now))) done += 1;
  return done;
}

async function again(tx: Transaction, { tenant, family, kind, id }: Erasure, at: Instant): Promise<boolean> {
  await under(tx, tenant);
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM family WHERE tenant = ${tenant}::uuid AND id = ${family}::uuid FOR UPDATE`;
  const isDone = await tx.erasure.findUnique({ where: { tenant_familyId_id: { tenant, familyId: family, id } } });
  if (locked.length === 0 || isDone !== null) return false;
  const history = (await readEvents(tx, family, tenant)).map(eventFrom);
  const before = history.reduce(evolve, emptyFamily(family as FamilyId, tenant as ProviderId));
  const refs = [{ kind, id }] as readonly RecordRef[];
  const event: FamilyEvent = {
    type: kind === 'person' ? 'PersonErased' : 'NoteErased',
    actor: { person: null, worker: null },
    at,
    ...takingOut(before, refs),
    erased: refs,
  };
  const reading = {
    ...{ tenant, subject: 'erasures', viewer: [], requestId: randomUUID(), operation: 'erasures' },
    ...{ fieldGroups: [], at },
  };
  const forgetting = forgettingOf(before, [event]);
  if (forgetting !== null) await forget(tx, family, reading, forgetting);
  const saving = savingOf(emptyFamily(before.id, before.provider), redactFamily(before, refs), [event]);
  await save(tx, family, reading, [], saving, null, null);
  return true;
}
