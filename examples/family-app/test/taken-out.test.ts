import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { features } from '../taken-out/features.js';
import { fileWithout } from '../taken-out/without.js';

const browser = new URL('../browser/', import.meta.url);

async function specs(): Promise<string> {
  const names = (await readdir(browser)).filter((name) => name.endsWith('.spec.ts'));
  return (await Promise.all(names.map((name) => readFile(new URL(name, browser), 'utf8')))).join('\n');
}

describe('every line of the screens that has to hold', () => {
  it.each(Object.entries(features))('has a feature that can be taken out: %s', async (_, feature) => {
    expect(await fileWithout(feature)).not.toContain(feature.words);
  });

  it('has a test in the browser, by its id', async () => {
    const tests = await specs();
    expect(Object.keys(features).filter((line) => !tests.includes(`[${line}]`))).toEqual([]);
  });
});
