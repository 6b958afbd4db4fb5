import type { Database, DatabaseOptions } from './connection.js';
import { openFolder, openMemory } from './embedded.js';
import { openPostgres } from './postgres.js';

export type { Database, DatabaseOptions } from './connection.js';

/**
 * Opens `memory:`, `file:<folder>` or a `postgres://` URL. Fails at once, with a DatabaseError, when nobody answers there.
 */
export const openDatabase = (spec: string, options: DatabaseOptions = {}): Promise<Database> => {
  if (spec === 'memory:') return openMemory();
  if (/^file:./.test(spec)) return openFolder(spec);
  if (/^postgres(ql)?:\/\//.test(spec)) return openPostgres(spec, options);
  throw new TypeError('A database is memory:, file:<folder> or a postgres:// URL.');
};
