import { describe, expect, it } from 'vitest';
import type { Family, Instant } from '../src/index.js';
import { laws } from '../src/records/laws.js';
import { demonstrationFamilies, demonstrationFamiliesAt } from '../src/testing/index.js';
import { civilDateAt, clockAt, parseInstant } from '../src/time.js';

/** Every instant in some families, in the order in which it stands there. */
const instantsIn = (families: readonly Family[]): readonly Instant[] =>
  [...JSON.stringify(families).matchAll(/"([^"]*)"/g)].flatMap(([, text]) => parseInstant(text) ?? []);

const written = demonstrationFamilies();

describe('the demonstration stands at any instant', () => {
  const times = ['2026-07-01T09:30:00.000Z', '2026-11-29T09:30:00.000Z', '2027-03-28T00:30:00.000Z'] as Instant[];

  it.each(times)('as at %s: whole, and with what is said to have happened before then', (at) => {
    const families = demonstrationFamiliesAt(at);
    expect(families.flatMap((family) => laws(family))).toEqual([]);
    const made = families.flatMap((family) => Object.values(family.records.note ?? {}));
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter(({ createdAt }) => createdAt > at)).toEqual([]);
  });

  it('at the hours at which its days were written: a rehearsal after school is after school in winter too', () => {
    const clocks = instantsIn(written).map(clockAt);
    expect(clocks.length).toBeGreaterThan(500);
    for (const at of times) expect(instantsIn(demonstrationFamiliesAt(at)).map(clockAt)).toEqual(clocks);
  });

  it('not before the hour at which it stands: until then it is as it was the day before', () => {
    const days = (at: string) => civilDateAt(instantsIn(demonstrationFamiliesAt(at as Instant))[0] as Instant);
    expect(days('2026-11-29T09:59:00.000Z')).toBe(days('2026-11-28T10:00:00.000Z'));
    expect(days('2026-11-29T10:00:00.000Z')).not.toBe(days('2026-11-28T10:00:00.000Z'));
  });
});
