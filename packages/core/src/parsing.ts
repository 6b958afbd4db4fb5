import { type Family, get, type Tables } from './family.js';
import { type Kind, kinds } from './records/kinds.js';
import { laws } from './records/laws.js';
import { err, ok, type Result } from './result.js';
import { isObject, outside, type Path, type Problem, type Reading } from './shape.js';
import { schemaVersion, upgrade } from './upgrade.js';

/**
 * Reads unknown JSON as a family, or says every problem at once, each with its path. Text is normalised to NFC; an
 * older schema version is upgraded first; a newer one is refused.
 */
export function parseFamily(input: unknown): Result<Family, readonly Problem[]> {
  const reading: Reading = { problems: [], pointers: [] };
  const wrong = (path: Path, message: string) => reading.problems.push({ path, message });
  if (!isObject(input)) return err([{ path: [], message: 'is not an object' }]);
  for (const key of Object.keys(input))
    if (!['schemaVersion', 'id', 'provider', 'records'].includes(key)) wrong([key], 'is not a known field');

  const version = input['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return err([{ path: ['schemaVersion'], message: 'is not a whole number from 1' }]);
  if (version > schemaVersion)
    return err([
      { path: ['schemaVersion'], message: `is newer than ${schemaVersion}, the newest that this Kinweave reads` },
    ]);

  const id = outside('family').read(input['id'], ['id'], reading);
  const provider = outside('provider').read(input['provider'], ['provider'], reading);
  const records = readTables(input['records'], version, reading);
  const family: Family = { schemaVersion, id, provider, records };
  // A law looks across records: it speaks only of records that can be read.
  if (reading.problems.length === 0) reading.problems.push(...follow(family, reading), ...laws(family));
  return reading.problems.length > 0 ? err(reading.problems) : ok(family);
}

function readTables(input: unknown, version: number, reading: Reading): Tables {
  const wrong = (path: Path, message: string) => reading.problems.push({ path, message });
  if (!isObject(input)) {
    wrong(['records'], 'is not an object of records by kind');
    return {};
  }
  const tables: Record<string, Record<string, unknown>> = {};
  for (const [kind, rows] of Object.entries(input)) {
    const path = ['records', kind];
    if (!Object.hasOwn(kinds, kind)) wrong(path, 'is not a kind of record');
    else if (!isObject(rows)) wrong(path, 'is not an object of records by id');
    else
      tables[kind] = Object.fromEntries(
        Object.entries(rows).map(([id, row]) => [id, readRecord(kind as Kind, id, row, version, reading)]),
      );
  }
  return tables as Tables;
}

function readRecord(kind: Kind, id: string, row: unknown, version: number, reading: Reading): unknown {
  const path = ['records', kind, id];
  outside(kind).read(id, path, reading);
  if (!isObject(row)) {
    reading.problems.push({ path, message: 'is not an object' });
    return undefined;
  }
  const { kind: ownKind, id: ownId, ...body } = row;
  if (ownKind !== undefined && ownKind !== kind)
    reading.problems.push({ path: [...path, 'kind'], message: `is not ${kind}` });
  if (ownId !== undefined && ownId !== id)
    reading.problems.push({ path: [...path, 'id'], message: 'is not the id it stands under' });
  return { kind, id, ...kinds[kind].read(upgrade(kind, body, version), path, reading) };
}

/** Problems of pointers that lead nowhere, and of ids that two records share. */
function follow(family: Family, { pointers }: Reading): Problem[] {
  const lost = pointers
    .filter(({ kind, id }) => get(family, kind as Kind, id) === undefined)
    .map(({ kind, path }) => ({ path, message: `points to no ${kind} of this family` }));
  const seen = new Set<string>([family.id]);
  const shared = Object.values(family.records)
    .flatMap((table) => Object.values(table))
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ kind, id }) => ({ path: ['records', kind, id], message: 'has the id of another record' }));
  return [...lost, ...shared];
}
