import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { DiagnoseMigrationHistoryOutput } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type SchemaEngine, withEngine } from './engine.js';
import { wholeScripts } from './scripts.js';

const folder = new URL('../prisma/migrations/', import.meta.url);
const filters = { externalTables: [], externalEnums: [] };
const locked = 'P1002';
const failedBefore = 'P3009';
const patience = { tries: 300, milliseconds: 200 };

/** The database was migrated by a newer Kinweave, or its migrations were edited: this one must not touch it. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

/** Brings a database up to the folder's last migration and names those it applied; safe to run by many at once. */
export const migrate = (factory: SqlMigrationAwareDriverAdapterFactory): Promise<readonly string[]> =>
  whenFree(() => withEngine(wholeScripts(factory), apply));

/** The SQL that leads from the migrations to the models; null when they agree. Needs an adapter with a shadow database. */
export const diffMigration = async (factory: SqlMigrationAwareDriverAdapterFactory): Promise<string | null> => {
  const { exitCode, stdout } = await withEngine(wholeScripts(factory), (engine, content) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations() },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: true,
      filters,
    }),
  );
  return exitCode === 2 ? stdout : null;
};

const migrations = () => ({
  baseDir: fileURLToPath(folder),
  lockfile: { path: 'migration_lock.toml', content: readFileSync(new URL('migration_lock.toml', folder), 'utf8') },
  shadowDbInitScript: '',
  migrationDirectories: readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((path) => {
      const value = readFileSync(new URL(`${path}/migration.sql`, folder), 'utf8');
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
    }),
});

const apply = async (engine: SchemaEngine): Promise<readonly string[]> => {
  const input = { migrationsList: migrations(), filters };
  const history = () => engine.diagnoseMigrationHistory({ ...input, optInToShadowDatabase: false });
  refuse(await history());
  try {
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  } catch (error) {
    if (!hasCode(error, failedBefore)) throw error;
    // It rolled back whole, so that running it again is right. The engine holds its lock by now: nobody else is at it.
    for (const migrationName of (await history()).failedMigrationNames)
      await engine.markMigrationRolledBack({ migrationName });
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  }
};

const refuse = ({ history, editedMigrationNames, failedMigrationNames }: DiagnoseMigrationHistoryOutput) => {
  const unknown = history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [];
  if (unknown.length > 0)
    throw new MigrationRefused(`The database is newer than this program: it has ${unknown.join(', ')}.`);
  const edited = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name));
  if (edited.length > 0) throw new MigrationRefused(`Migrations were edited after they ran: ${edited.join(', ')}.`);
};

// The engine waits ten seconds for its advisory lock and then gives up with P1002; another instance may need longer.
const whenFree = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!hasCode(error, locked) || tries === patience.tries) throw error;
      await sleep(patience.milliseconds);
    }
  }
};

const hasCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;
