import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Edge, edges } from './edges.js';

const here = edges();

describe('[D12] [T1] [T2] [T3] one second before, at, and one second after', () => {
  it.each(here)('$title: $expected', ({ found, expected }) => {
    expect(found).toEqual(expected);
  });

  it('is told of each boundary once', () => {
    const titles = here.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThan(100);
  });
});

describe('[T1] whatever the machine’s zone', () => {
  const script = fileURLToPath(new URL('edges.ts', import.meta.url));
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
  const edgesIn = (TZ: string): readonly Edge[] =>
    JSON.parse(execFileSync(process.execPath, [tsx, script], { env: { ...process.env, TZ }, encoding: 'utf8' }));

  it.each(['UTC', 'America/Los_Angeles'])('the boundaries are the same in %s', (zone) => {
    const there = edgesIn(zone);
    expect(there.filter(({ found, expected }) => JSON.stringify(found) !== JSON.stringify(expected))).toEqual([]);
    expect(there).toEqual(here);
  });
});
