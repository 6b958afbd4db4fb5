import { all, type Family, put } from '@kinweave/core';
import { type WorkedCase, workedCases } from '@kinweave/core/testing';
import { typeOfKind, writeId } from '@kinweave/schema';
import pg from 'pg';

/** Asks the database itself, as its owner, behind the gateway's back. */
export async function behind<T extends object>(
  database: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  return client
    .query<T>(statement, [...values])
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const tables = ['provider', 'team', 'worker', 'account', 'family', 'record', 'event', 'family_access', 'worklist'];

/** What is stored but for the audit: how many rows each table has, and a checksum of them all. */
export async function storedIn(database: string): Promise<Readonly<Record<string, string>>> {
  const sums = [...tables, 'idempotency', 'outbox'].map(
    (table) =>
      `(SELECT count(*) || ' ' || coalesce(md5(string_agg(row::text, '' ORDER BY row::text)), '') FROM ${table} AS row) AS "${table}"`,
  );
  const [row] = await behind<Record<string, string>>(database, `SELECT ${sums.join(', ')}`);
  return row ?? {};
}

/** A family written by hand, by its id. */
export function worked(id: string): WorkedCase {
  const found = workedCases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no ${id}`);
  return found;
}

type Worded = 'need' | 'goal' | 'action' | 'appointment' | 'note';

/** The opaque id of the item that says these words. */
export function itemId(family: Family, kind: Worded, words: RegExp): string {
  const found = all(family, kind).find((item) => words.test(item.words));
  return opaque(family, kind, found?.id);
}

/** The opaque id of somebody's plan. */
export function planId(family: Family, owner: string | undefined): string {
  const plan = all(family, 'plan').find((one) => one.owner === owner);
  return opaque(family, 'plan', plan?.id);
}

/** The opaque id of a record. */
export function opaque(family: Family, kind: string, id: string | undefined): string {
  const type = Object.hasOwn(typeOfKind, kind) ? typeOfKind[kind as keyof typeof typeOfKind] : undefined;
  if (type === undefined || id === undefined) throw new Error(`The family has no such ${kind}`);
  return kind === 'family' ? writeId(type, id) : writeId(type, `${family.id}:${id}`);
}

/** A family in which a worker is somebody's relative, from a time on: it is closed to them (L20). */
export const withRelative = (family: Family, worker: string, from: string): Family =>
  put(family, [
    {
      kind: 'conflictOfInterest',
      id: '00000000-0000-4000-8000-000000000001',
      worker,
      relativeOf: all(family, 'person')[0]?.id,
      from,
      until: null,
    },
  ] as never);
