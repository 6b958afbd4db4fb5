import {
  type AnyRecord,
  emptyFamily,
  type Family,
  type FamilyId,
  type Kind,
  type ProviderId,
  type Settings,
  schemaVersion,
  under,
  upgrade,
} from '@kinweave/core';
import { settingsFrom } from '@kinweave/schema';
import type { StoredFamily } from './store.js';

/** A family read before, at the version it had then; it is immutable, so many requests may look at the same one. */
export interface Held {
  readonly version: number;
  readonly family: Family;
}

type Kept = Pick<StoredFamily, 'id' | 'version' | 'schemaVersion' | 'records' | 'settings'>;

/** Families read lately: reading a large one again costs more than looking at it. */
export interface Memory {
  /** What is at hand of these families. */
  readonly held: (families: readonly string[], tenant: string) => ReadonlyMap<string, Held>;
  /**
   * The family that the store gave: the one held, where it is of that version, or else read anew. Held without what its
   * provider decided, which may change while it is held.
   */
  readonly read: (stored: Kept, tenant: string, held?: Held) => Family;
}

/** A memory of so many families, those asked for last. */
export function createMemory(most: number): Memory {
  const kept = new Map<string, Held>();
  const keyOf = (family: string, tenant: string) => `${tenant} ${family}`;
  return {
    held: (families, tenant) => {
      const found = families.map((family) => [family, kept.get(keyOf(family, tenant))] as const);
      return new Map(found.filter((pair): pair is readonly [string, Held] => pair[1] !== undefined));
    },
    read: (stored, tenant, held) => {
      const key = keyOf(stored.id, tenant);
      const family = held?.version === stored.version ? held.family : familyFrom(stored, tenant);
      kept.delete(key);
      kept.set(key, { version: stored.version, family });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return under(settingsOf(stored.settings), family);
    },
  };
}

const settingsRead = new Map<string, Settings>();

/** Settings from their text, which few providers have and all their families share. */
export function settingsOf(stored: string): Settings {
  const known = settingsRead.get(stored) ?? settingsFrom(JSON.parse(stored));
  if (settingsRead.size < 1_000) settingsRead.set(stored, known);
  return known;
}

/** A family as the store gives it, in today's shape; what was stored was parsed when it came in. */
export function familyFrom(stored: Pick<StoredFamily, 'id' | 'schemaVersion' | 'records'>, tenant: string): Family {
  if (stored.records === null) throw new Error('The store kept back a family that was not held');
  const tables = JSON.parse(stored.records) as Record<Kind, Record<string, AnyRecord>>;
  const records = stored.schemaVersion === schemaVersion ? tables : upgraded(tables, stored.schemaVersion);
  return { ...emptyFamily(stored.id as FamilyId, tenant as ProviderId), records } as Family;
}

const upgraded = (tables: Record<Kind, Record<string, AnyRecord>>, from: number) =>
  Object.fromEntries(
    Object.entries(tables).map(([kind, rows]) => [
      kind,
      Object.fromEntries(Object.entries(rows).map(([id, body]) => [id, upgrade(kind as Kind, { ...body }, from)])),
    ]),
  );
