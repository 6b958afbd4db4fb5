import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Kind, kinds, parseFamily, schemaVersion } from '../src/index.js';

type Stored = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
const golden = (file: string) => JSON.parse(readFileSync(new URL(`golden/${file}`, import.meta.url), 'utf8'));
const versions = Array.from({ length: schemaVersion }, (_, n) => n + 1);

/** Kinds that came after a version. */
const cameAfter: Readonly<Record<number, readonly Kind[]>> = {
  1: [
    'formerName',
    'message',
    'accessReview',
    'partnerWorker',
    'correction',
    'namedReader',
    'expression',
    'mediationRequest',
    'disagreement',
    'position',
    'proposal',
    'keptNote',
    'serviceTie',
    'onePerson',
    'familyPart',
    'samePerson',
  ],
  2: [
    'message',
    'namedReader',
    'expression',
    'mediationRequest',
    'disagreement',
    'position',
    'proposal',
    'keptNote',
    'serviceTie',
    'onePerson',
    'familyPart',
    'samePerson',
  ],
  3: ['expression', 'serviceTie'],
  4: ['expression'],
};

describe.each(versions)('[P6] the golden family of version %i', (version) => {
  const stored = golden(`v${version}.json`);

  it('is of that version and has records of every kind', () => {
    expect(stored.schemaVersion).toBe(version);
    const missing = Object.keys(kinds).filter((kind) => Object.keys(stored.records[kind] ?? {}).length === 0);
    // A kind that came later was not there to be stored.
    expect(missing).toEqual(cameAfter[version] ?? []);
  });

  it('is read whole, as it always was', () => {
    expect(parseFamily(stored)).toEqual({ ok: true, value: golden(`v${version}.read.json`) });
  });
});

describe('[P6] the newest golden family', () => {
  const records: Stored = golden(`v${schemaVersion}.json`).records;

  it('says every field of every record', () => {
    for (const [kind, table] of Object.entries(records))
      for (const record of Object.values(table))
        expect([kind, Object.keys(record).toSorted()]).toEqual([
          kind,
          Object.keys(kinds[kind as Kind].fields).toSorted(),
        ]);
  });

  it('says of every field something else than nothing, at least once', () => {
    const silent = Object.entries(records).flatMap(([kind, table]) =>
      Object.keys(kinds[kind as Kind].fields)
        .filter((field) => Object.values(table).every((record) => record[field] === null))
        .map((field) => `${kind}.${field}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('[P6] upgrading from version 1', () => {
  const [old, read]: readonly [Stored, Stored] = [golden('v1.json').records, golden('v1.read.json').records];
  const one = (family: Stored, kind: string) => Object.values(family[kind] ?? {})[0];

  it('a packet that was approved counts as approved when it was made', () => {
    expect(one(read, 'partnerPacket')).toMatchObject({ approvedAt: one(old, 'partnerPacket')?.['at'] });
  });

  it('a handover that was not done was done at no time', () => {
    expect(one(read, 'handover')).toMatchObject({ state: 'proposed', doneAt: null });
  });

  it('a handover that was done counts as done when it was proposed', () => {
    const stored = golden('v1.json');
    const [[id, handover]] = Object.entries(stored.records.handover) as [[string, object]];
    const parsed = parseFamily({
      ...stored,
      records: { ...stored.records, handover: { [id]: { ...handover, state: 'done' } } },
    });
    expect(parsed.ok && parsed.value.records.handover?.[id]).toMatchObject({ doneAt: '2026-03-01T09:00:00.000Z' });
  });

  it('[E9] a worker who stands in or answers for themself is read still, though nobody names one so today', () => {
    expect(one(read, 'cover')).toMatchObject({ covers: one(old, 'cover')?.['worker'] });
    expect(one(read, 'supervision')).toMatchObject({ supervisor: one(old, 'supervision')?.['worker'] });
  });

  it('[M8] times that were said in words are kept as words, and are no times that a program can obey', () => {
    expect(one(read, 'safeContact')).toMatchObject({ when: one(old, 'safeContact')?.['when'], times: null });
  });

  it('leaves every other field that was stored as it was', () => {
    for (const [kind, table] of Object.entries(old))
      for (const [id, record] of Object.entries(table))
        expect([kind, read[kind]?.[id]]).toMatchObject([
          kind,
          kind === 'person' ? {} : kind === 'breakGlass' ? { ...record, parts: [] } : record,
        ]);
  });

  it('leaves a family of today as it is', () => {
    const today = golden(`v${schemaVersion}.read.json`);
    expect(parseFamily(today)).toEqual({ ok: true, value: today });
  });
});

describe('[P6] upgrading from version 3', () => {
  const read: Stored = golden('v3.read.json').records;
  const one = (kind: string) => Object.values(read[kind] ?? {})[0];

  it('[E15] a contact counts as written down when it was', () => {
    expect(one('contact')).toMatchObject({ recordedAt: one('contact')?.['at'] });
  });

  it('[M20] a person is said to need nothing, and to be drawn in no way', () => {
    expect(one('person')).toMatchObject({ interpreter: false, accessNeeds: null, symbol: null });
  });

  it('[P9] of a kinship nothing is said of a partnership', () => {
    expect(one('relationship')).toMatchObject({ partnership: null });
  });
});

describe('[P6] upgrading from version 4', () => {
  const read: Stored = golden('v4.read.json').records;
  const one = (kind: string) => Object.values(read[kind] ?? {})[0];

  it('[K9] a service is of no sort that its name might tell', () => {
    expect(one('serviceTie')).toMatchObject({ service: 'Chess club', sort: 'other' });
  });
});
