import { type Family, put, without } from './family.js';
import type { AnyRecord, Kind } from './records/kinds.js';

/** The difference between two states of one family, by record: what is saved. */
export interface Changes {
  readonly added: readonly AnyRecord[];
  readonly updated: readonly AnyRecord[];
  readonly removed: readonly AnyRecord[];
}

const tablesOf = (family: Family) =>
  family.records as { readonly [kind: string]: { readonly [id: string]: AnyRecord } | undefined };

/**
 * What changed from one state to the next, by identity: a table that is the same object is not looked into, so the cost
 * is that of the tables touched. `apply(changes(a, b), a)` equals b.
 */
export function changes(before: Family, after: Family): Changes {
  const [old, young] = [tablesOf(before), tablesOf(after)];
  const touched = [...new Set([...Object.keys(old), ...Object.keys(young)])].filter(
    (kind) => old[kind] !== young[kind],
  );
  const rows = (tables: typeof old, kind: string) => Object.values(tables[kind] ?? {});
  const now = touched.flatMap((kind) => rows(young, kind));
  return {
    added: now.filter(({ kind, id }) => old[kind]?.[id] === undefined),
    updated: now.filter((record) => {
      const was = old[record.kind]?.[record.id];
      return was !== undefined && was !== record;
    }),
    removed: touched.flatMap((kind) => rows(old, kind)).filter(({ kind, id }) => young[kind]?.[id] === undefined),
  };
}

/** The family after these changes. */
export const apply = ({ added, updated, removed }: Changes, family: Family): Family =>
  removed.reduce((left, { kind, id }) => without(left, kind as Kind, id), put(family, [...added, ...updated]));
