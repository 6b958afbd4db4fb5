// Holds every generated file that is committed against what its printer prints now; `--write` renews them all.
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const generated = [
  { file: 'docs/who-sees-what.md', command: ['packages/core/scripts/print-who-sees-what.js'] },
  { file: 'packages/schema/schema.graphql', command: ['packages/schema/scripts/print-schema.js'] },
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const renew = process.argv.includes('--write');
const run = promisify(execFile);

for (const { file, command } of generated) {
  const path = join(root, file);
  const { stdout: printed } = await run(process.execPath, command, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  const committed = await readFile(path, 'utf8').catch(() => undefined);
  if (printed === committed) {
    console.log(`${file} is current`);
  } else if (renew) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, printed);
    console.log(`${file} is renewed`);
  } else {
    console.error(`${file} is ${committed === undefined ? 'missing' : 'out of date'}; renew it: pnpm renew`);
    console.error(`  or by itself: node ${command.join(' ')} > ${file}`);
    process.exitCode = 1;
  }
}
