import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded } from '@kinweave/core/testing';
import { build } from 'vite';
import { type Feature, features } from './features.js';
import { fileWithout, isOfApp, without } from './without.js';

/**
 * Takes features out, one at a time, and looks whether a test of their line fails in the browser:
 * `pnpm taken-out 7` draws ten by the seed 7, `pnpm taken-out APP-87` takes that one, `pnpm taken-out all` each of them.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);
/** As it was before a build says in it that it is for production. */
const surroundings = { ...process.env };

function drawn(seed: number, count: number): readonly string[] {
  const [random, left] = [seeded(seed), Object.keys(features)];
  return Array.from({ length: count }, () => {
    const line = random.pick(left);
    left.splice(left.indexOf(line), 1);
    return line;
  });
}

const [first = '1'] = asked;
const lines = first === 'all' ? Object.keys(features) : /^\d+$/.test(first) ? drawn(Number(first), 10) : asked;
const unknown = lines.filter((line) => features[line] === undefined);
if (unknown.length > 0) {
  console.error(`No feature is known by ${unknown.join(', ')}.`);
  process.exit(2);
}

/** What the tests of a line came to without its feature. */
async function triedWithout(line: string, feature: Feature): Promise<'fails' | 'passes' | 'did not run'> {
  const folder = await mkdtemp(join(tmpdir(), 'kinweave-without-'));
  try {
    const served = isOfApp(feature)
      ? { TAKEN_OUT_APP: folder }
      : { TAKEN_OUT_FILE: feature.file.replace('packages/', ''), TAKEN_OUT_CODE: await fileWithout(feature) };
    if (isOfApp(feature))
      await build({
        root,
        logLevel: 'error',
        plugins: [without(feature)],
        build: { outDir: folder, emptyOutDir: true },
      });
    const words = ['playwright', 'test', '--config', 'taken-out/playwright.config.ts', '--grep', `\\[${line}\\]`];
    const { status, stdout } = spawnSync('npx', words, {
      cwd: root,
      env: { ...surroundings, ...served },
      encoding: 'utf8',
    });
    if (status === 0) return 'passes';
    if (/^ +1 failed$/m.test(stdout)) return 'fails';
    console.error(stdout);
    return 'did not run';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let unnoticed = 0;
for (const line of lines) {
  const outcome = await triedWithout(line, features[line] as Feature);
  if (outcome !== 'fails') unnoticed += 1;
  console.log(`${line}: without it, its test ${outcome}`);
}
console.log(`${lines.length} features taken out, ${unnoticed} without a test that fails`);
process.exitCode = unnoticed > 0 ? 1 : 0;
