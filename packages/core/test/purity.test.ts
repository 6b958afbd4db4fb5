import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const sourceOf = (file: string) => readFileSync(new URL(file, root), 'utf8');
/** A source without its comments, so that a word in a sentence is not taken for code. */
const codeOf = (file: string) => sourceOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('[E6] the core', () => {
  it('has sources to look at', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)('%s imports nothing but files beside it', (file) => {
    const code = codeOf(file);
    const imports = [...code.matchAll(/\bfrom '([^']+)';|\bimport\s*\(?\s*'([^']+)'/g)].map(
      ([, one, other]) => one ?? other,
    );
    expect(imports.filter((path) => !/^\.\.?\/[\w./-]+\.js$/.test(path as string))).toEqual([]);
  });

  it.each(files)('%s knows no clock, no chance and no waiting', (file) => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\basync\b|\bawait\b|\bPromise\b|\bperformance\b|\bprocess\b|\bset(Timeout|Interval)\b|\bcrypto\b|\bglobalThis\b|\bfetch\b|\bconsole\b/;
    expect(codeOf(file).match(impure)?.[0]).toBeUndefined();
  });

  it('does not let its product code lean on what is only for tests and demonstrations', () => {
    const product = files.filter((file) => !file.startsWith('testing/'));
    expect(product.filter((file) => /from '[^']*testing\//.test(codeOf(file)))).toEqual([]);
  });
});
