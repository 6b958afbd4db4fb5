// Installs the packages as a stranger would: packed, by npm, in an empty project, where they must type-check and run.
// Usage: node scripts/packed.js [folder]; a folder that is given is kept.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const kept = process.argv[2];
const project = kept === undefined ? mkdtempSync(join(tmpdir(), 'kinweave-packed-')) : resolve(kept);

try {
  const tarballs = pack(join(project, 'tarballs'));
  for (const tarball of tarballs) inspect(tarball);
  install(tarballs);
  typeCheck();
  run(process.execPath, ['start.js'], project);
  console.log('The packed packages install, type-check and run.');
} finally {
  if (kept === undefined) rmSync(project, { recursive: true, force: true });
}

function pack(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ['core', 'schema', 'gateway']) {
    run('npx', ['-y', 'pnpm@12', 'pack', '--pack-destination', folder], join(root, 'packages', name));
  }
  return readdirSync(folder).map((file) => join(folder, file));
}

function inspect(tarball) {
  run('npx', ['publint', 'run', '--strict', tarball], root);
  // The types of a .graphql file are not a question.
  const options = ['--profile', 'esm-only', '--no-definitely-typed', '--exclude-entrypoints', './schema.graphql'];
  run('npx', ['attw', tarball, ...options], root);
}

function install(tarballs) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const tools = ['typescript', '@types/node'].map((name) => `${name}@${devDependencies[name]}`);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  for (const file of readdirSync(join(here, 'packed'))) copyFileSync(join(here, 'packed', file), join(project, file));
  run('npm', ['install', '--no-audit', '--no-fund', ...tarballs, ...tools], project);
}

// Every declaration is read, also those of dependencies; only what is wrong in ours is ours to mend.
function typeCheck() {
  console.log('\n$ npx tsc --project .');
  const { stdout } = spawnSync('npx', ['tsc', '--project', '.', '--pretty', 'false'], {
    cwd: project,
    encoding: 'utf8',
  });
  const wrong = stdout.split('\n').filter((line) => /^(consumer\.ts|node_modules\/@kinweave\/)/.test(line));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

function run(command, options, cwd) {
  console.log(`\n$ ${[command, ...options].join(' ')}`);
  execFileSync(command, options, { cwd, stdio: 'inherit' });
}
