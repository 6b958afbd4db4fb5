import type { Family } from '../family.js';
import { parseFamily } from '../parsing.js';
import type { Kind, kinds } from '../records/kinds.js';
import type { FamilyId } from '../records/words.js';
import type { Id, Of } from '../shape.js';
import { schemaVersion } from '../upgrade.js';
import { demonstrationProvider } from './staff.js';

/** The fields of a record as far as somebody says them; the rest reads as nothing, no or empty. */
export type Said<K extends Kind> = {
  readonly [F in keyof Of<(typeof kinds)[K]>]?: Of<(typeof kinds)[K]>[F] | undefined;
};

/** A family being written down, record by record. */
export interface Draft {
  /** Writes a record down and gives its id. */
  readonly add: <K extends Kind>(kind: K, id: string, said: Said<K>) => Id<K>;
  /** The family as written, every record complete; throws with every problem if it is not one. */
  readonly family: () => Family;
}

/** Begins a family of the demonstration provider. */
export function draft(id: FamilyId): Draft {
  const records: { [kind: string]: { [id: string]: unknown } } = {};
  return {
    add: (kind, recordId, said) => {
      const table = records[kind] ?? {};
      if (Object.hasOwn(table, recordId)) throw new Error(`There are two ${kind} of the id ${recordId}.`);
      records[kind] = { ...table, [recordId]: said };
      return recordId as Id<typeof kind>;
    },
    family: () => {
      const parsed = parseFamily({ schemaVersion, id, provider: demonstrationProvider.id, records });
      if (parsed.ok) return parsed.value;
      throw new Error(parsed.error.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'));
    },
  };
}
