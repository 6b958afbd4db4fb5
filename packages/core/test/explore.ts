import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Instant } from '../src/index.js';
import { differences } from './grid.js';
import { edges, settledFamily, wildViewers } from './wild.js';

/**
 * Looks for families on which the core and the oracle disagree, from fresh seeds: `pnpm explore 500` asks of 500
 * families, `pnpm explore 60s` for a minute. A seed that fails is kept in `seeds.json`, which the tests always replay.
 */
const [wanted = '200'] = process.argv.slice(2);
const [, amount, isTime] = /^(\d+)(s?)$/.exec(wanted) ?? [];
if (amount === undefined) {
  console.error('usage: pnpm explore [families | seconds, as in 60s]');
  process.exit(2);
}
const end = isTime ? Date.now() + Number(amount) * 1_000 : Number.POSITIVE_INFINITY;
const most = isTime ? Number.POSITIVE_INFINITY : Number(amount);

const file = new URL('seeds.json', import.meta.url);
const failed = new Set<number>();
let asked = 0;
for (; asked < most && Date.now() < end; asked += 1) {
  const seed = randomInt(2 ** 32);
  const family = settledFamily(seed);
  const at = edges[asked % edges.length] as Instant;
  const said = wildViewers(family).flatMap((viewer) =>
    differences(family, viewer, at).map((difference) => `${JSON.stringify(viewer)} ${difference}`),
  );
  if (said.length === 0) continue;
  failed.add(seed);
  console.error([`seed ${seed} at ${at}: ${said.length} differences`, ...said.slice(0, 3)].join('\n  '));
}
if (failed.size > 0) {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as readonly number[];
  writeFileSync(file, `[${[...new Set([...kept, ...failed])].join(', ')}]\n`);
}
console.log(`${asked} families, ${failed.size} with differences`);
process.exitCode = failed.size > 0 ? 1 : 0;
