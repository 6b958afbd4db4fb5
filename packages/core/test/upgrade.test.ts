import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kinds, parseFamily, schemaVersion } from '../src/index.js';

const golden = (file: string) => JSON.parse(readFileSync(new URL(`golden/${file}`, import.meta.url), 'utf8'));
const versions = Array.from({ length: schemaVersion }, (_, n) => n + 1);

describe.each(versions)('[P6] the golden family of version %i', (version) => {
  const stored = golden(`v${version}.json`);

  it('is of that version and has a record of every kind', () => {
    expect(stored.schemaVersion).toBe(version);
    const missing = Object.keys(kinds).filter((kind) => Object.keys(stored.records[kind] ?? {}).length === 0);
    expect(missing).toEqual([]);
  });

  it('says every field of every record', () => {
    const said = Object.entries(stored.records as Record<string, Record<string, object>>).flatMap(([kind, table]) =>
      Object.values(table).map((record) => [kind, Object.keys(record).toSorted()]),
    );
    for (const [kind, fields] of said)
      expect([kind, fields]).toEqual([kind, Object.keys(kinds[kind as keyof typeof kinds].fields).toSorted()]);
  });

  it('is read as it always was', () => {
    const parsed = parseFamily(stored);
    expect(parsed).toEqual({ ok: true, value: golden(`v${version}.read.json`) });
  });
});

describe('[P6] upgrading', () => {
  it('leaves a family of today as it is', () => {
    const today = golden(`v${schemaVersion}.read.json`);
    expect(parseFamily(today)).toEqual({ ok: true, value: today });
  });
});
