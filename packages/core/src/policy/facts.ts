import type { AnyRecord, RecordOf } from '../records/kinds.js';
import { make, type Seeing, seen } from './seeing.js';
import type { FactKind, Views } from './views.js';

/** Facts of a kind as the viewer may know them, in an order that tells nothing. */
export const facts = <K extends FactKind>(seeing: Seeing, kind: K): readonly Views[K][] =>
  seen(seeing, kind).map((record) => factView(seeing, record as RecordOf<K>, {}));

/** A fact as recorded, less whatever it names that the viewer may not know of. */
export const factView = <K extends FactKind>(
  seeing: Seeing,
  record: RecordOf<K>,
  derived: Readonly<Record<string, unknown>>,
): Views[K] => {
  const { kind, id, ...body } = record as AnyRecord;
  const shown = { ...(without(seeing, body) as object), kind, id, ...derived };
  return make(seeing, record as never, shown as never) as Views[K];
};

/** A value without the ids of records that are not shown. */
function without(seeing: Seeing, value: unknown): unknown {
  if (typeof value === 'string') return isShown(seeing, value) ? value : null;
  if (Array.isArray(value)) return value.filter((one) => typeof one !== 'string' || isShown(seeing, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, without(seeing, one)]));
}

/** Text that is no record's id is shown as it is. */
function isShown({ sight }: Seeing, text: string): boolean {
  const record = sight.recordOf(text);
  return record === undefined || (record.kind === 'person' ? sight.knows(record.id) : sight.names(record));
}
