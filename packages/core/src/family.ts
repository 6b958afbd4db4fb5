import type { AnyRecord, Kind, RecordOf } from './records/kinds.js';
import type { FamilyId, ProviderId } from './records/words.js';
import { defaultSettings, type Settings } from './settings.js';
import { schemaVersion } from './upgrade.js';

/** Records of each kind by id; a kind without records may be absent. */
export type Tables = { readonly [K in Kind]?: { readonly [id: string]: RecordOf<K> } };

/** The people worked with around one or more young people: plain JSON, never changed in place. */
export interface Family {
  readonly schemaVersion: typeof schemaVersion;
  readonly id: FamilyId;
  readonly provider: ProviderId;
  readonly records: Tables;
  /** What its provider decided where the law leaves a choice; not part of what is stored of a family. */
  readonly settings?: Settings;
}

/** A family of nobody yet. */
export const emptyFamily = (id: FamilyId, provider: ProviderId): Family => ({
  schemaVersion,
  id,
  provider,
  records: {},
});

/** The family under what its provider decided. */
export const under = (settings: Settings, family: Family): Family => ({ ...family, settings });

/** What its provider decided, or what holds where they said nothing. */
export const settingsOf = ({ settings }: Family): Settings => settings ?? defaultSettings;

/** Every record of a kind, in the order they were put. */
export const all = <K extends Kind>(family: Family, kind: K): readonly RecordOf<K>[] =>
  Object.values(family.records[kind] ?? {}) as unknown as readonly RecordOf<K>[];

/** The record of a kind with this id, or undefined. */
export function get<K extends Kind>(family: Family, kind: K, id: string): RecordOf<K> | undefined {
  const table = family.records[kind];
  return table && Object.hasOwn(table, id) ? (table[id] as RecordOf<K>) : undefined;
}

/** The family with these records put in place of those of the same id; whatever they do not name stays the same object. */
export function put(family: Family, records: readonly AnyRecord[]): Family {
  const touched: Record<string, Record<string, AnyRecord>> = {};
  for (const record of records) {
    touched[record.kind] ??= { ...family.records[record.kind] };
    (touched[record.kind] as Record<string, AnyRecord>)[record.id] = record;
  }
  return { ...family, records: { ...family.records, ...touched } as Tables };
}

/** The family without this record. */
export function without(family: Family, kind: Kind, id: string): Family {
  const { [id]: _gone, ...rest } = (family.records[kind] ?? {}) as Record<string, AnyRecord>;
  return { ...family, records: { ...family.records, [kind]: rest } as Tables };
}
