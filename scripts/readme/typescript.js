import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const TWO_MINUTES = 120_000;

/** Runs a block as a module of the test package, where the workspace's packages can be imported by name. */
export async function runTypeScript(root, file, { code, line }) {
  const folder = join(root, 'test/node_modules/.readme');
  // A folder named node_modules hides the package's "type": only .mts says that this is a module.
  const path = join(folder, `${file.replaceAll('/', '-')}-${line}.mts`);
  await mkdir(folder, { recursive: true });
  await writeFile(path, code);
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(process.execPath, [tsx, path], { cwd: root, stdio: 'inherit', timeout: TWO_MINUTES });
  const [status, signal] = await once(child, 'exit');
  if (status !== 0) throw new Error(`It ended with ${status ?? signal}`);
}
