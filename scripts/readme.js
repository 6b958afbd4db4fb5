// Runs what the documentation tells the reader to run: sh and ts blocks must succeed, graphql blocks must be valid.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blocksOf } from './readme/blocks.js';
import { validateGraphql } from './readme/graphql.js';
import { ShellSession } from './readme/shell.js';
import { runTypeScript } from './readme/typescript.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
let failures = 0;
let found = 0;

for (const file of await documents()) {
  const session = new ShellSession(root);
  try {
    for (const block of blocksOf(await readFile(join(root, file), 'utf8'))) {
      await show(file, block, session);
    }
  } finally {
    await session.end();
  }
}

console.log(`${found} blocks, ${failures} failed`);
if (found === 0 || failures > 0) process.exitCode = 1;

async function show(file, block, session) {
  found++;
  const place = `${file}:${block.line} ${block.language}`;
  console.log(`\n--- ${place}\n${block.code.trimEnd()}`);
  try {
    await run(file, block, session);
    console.log(`--- ${place}: ok`);
  } catch (error) {
    failures++;
    console.error(`--- ${place}: FAILED\n${error.message}`);
  }
}

function run(file, block, session) {
  if (block.language === 'sh') return session.run(block.code);
  if (block.language === 'ts') return runTypeScript(root, file, block);
  return validateGraphql(root, block.code);
}

async function documents() {
  const packages = await readdir(join(root, 'packages'));
  const docs = await readdir(join(root, 'docs')).catch(() => []);
  const candidates = [
    'README.md',
    ...packages.sort().map((name) => `packages/${name}/README.md`),
    ...docs
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => `docs/${name}`),
  ];
  const exists = await Promise.all(
    candidates.map((file) =>
      readFile(join(root, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return candidates.filter((_, index) => exists[index]);
}
