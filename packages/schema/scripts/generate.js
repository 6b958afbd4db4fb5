import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'src/generated');
const mark = join(output, '.hash');
const require = createRequire(import.meta.url);

// The package's own package.json pins the generators' versions.
const schemaHash = () => {
  const hash = createHash('sha256');
  for (const file of ['prisma/schema.prisma', 'package.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

const runPrisma = () => {
  const cli = require.resolve('prisma/build/index.js');
  return spawnSync(process.execPath, [cli, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The generators are found by name on the path, also when this runs outside a package script.
      PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      // Generating never runs the schema engine, yet downloads it unless one is named: any executable will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
};

const wanted = schemaHash();
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  rmSync(output, { recursive: true, force: true });
  const run = runPrisma();
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}${run.stderr}`);
    process.exit(1);
  }
  mkdirSync(output, { recursive: true });
  writeFileSync(mark, wanted);
}
