import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { diffMigration } from '../dist/migrate.js';

// Makes the next migration from the models, or with --check only says whether one is missing.
const folder = fileURLToPath(new URL('../prisma/migrations/', import.meta.url));
const name = process.argv[2];
if (!name) throw new Error('Give the migration a name, or --check.');

// The migrations are run on a database of their own, so that they and not some database are compared with the models.
const shadow = new PGlite();
const adapter = new PrismaPGlite(shadow);
const script = await diffMigration({
  provider: adapter.provider,
  adapterName: adapter.adapterName,
  connect: () => adapter.connect(),
  connectToShadowDb: () => adapter.connect(),
});
await shadow.close();

if (script === null) console.log('Models and migrations agree.');
else if (name === '--check') {
  console.error(`Models and migrations differ; run \`pnpm --filter @kinweave/schema migration <name>\`.\n${script}`);
  process.exitCode = 1;
} else {
  const last =
    readdirSync(folder)
      .filter((entry) => /^\d{3}_/.test(entry))
      .sort()
      .at(-1) ?? '000';
  const next = `${String(Number(last.slice(0, 3)) + 1).padStart(3, '0')}_${name}`;
  mkdirSync(`${folder}${next}`);
  writeFileSync(`${folder}${next}/migration.sql`, script);
  console.log(`Made ${next}.`);
}
