import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { put, without } from '../src/family.js';
import {
  type AnyRecord,
  all,
  apply,
  asOf,
  changes,
  decide,
  type Family,
  type FamilyEvent,
  type Kind,
  kinds,
} from '../src/index.js';
import { demonstrationNow, generateFamily, hiddenAdditions } from '../src/testing/index.js';
import { chanceOf } from './chance.js';
import { deepFrozen } from './frozen.js';
import { wildFamily } from './wild.js';

fc.configureGlobal({ seed: 20_260_615, numRuns: 60 });

const kindNames = Object.keys(kinds) as Kind[];
const recordsOf = (family: Family) => kindNames.flatMap((kind) => all(family, kind) as readonly AnyRecord[]);
/** A family as its records, whatever the tables that are empty. */
const content = (family: Family) => ({
  id: family.id,
  records: recordsOf(family).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});
const seeds = fc.integer({ min: 0, max: 100_000 });

/** Another state of a family: some records gone, some changed, some of another family's added. */
function disturbed(family: Family, seed: number): Family {
  const chance = chanceOf(seed);
  const records = recordsOf(family);
  const gone = chance.few(records, 0.1).reduce((left, { kind, id }) => without(left, kind, id), family);
  const changed = chance.few(recordsOf(gone), 0.1).map((record) => ({ ...record }));
  const added = chance.few(recordsOf(wildFamily(seed + 1, 'small')), 0.05);
  return put(gone, [...changed, ...added] as readonly AnyRecord[]);
}

describe('[C1] [C2] changes', () => {
  it('applied to the state before give the state after', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        const before = deepFrozen(wildFamily(seed, 'small'));
        const after = deepFrozen(disturbed(before, other));
        expect(content(apply(changes(before, after), before))).toEqual(content(after));
        expect(content(apply(changes(after, before), after))).toEqual(content(before));
      }),
    );
  });

  it('applied to a state whose kinds all stay give it table by table, in order', () => {
    const before = wildFamily(1);
    const record = all(before, 'goal')[0] as AnyRecord;
    const after = put(before, [{ ...record }, { ...record, id: record.id.replaceAll('a', 'b') } as AnyRecord]);
    expect(JSON.stringify(apply(changes(before, after), before))).toBe(JSON.stringify(after));
  });

  it('between a state and itself there are none', () => {
    const family = wildFamily(2);
    expect(changes(family, family)).toEqual({ added: [], updated: [], removed: [] });
    expect(changes(family, put(family, []))).toEqual({ added: [], updated: [], removed: [] });
  });

  it('name exactly the records that differ', () => {
    const before = wildFamily(4);
    const [one, two] = all(before, 'goal') as readonly [AnyRecord, AnyRecord];
    const changed = { ...one };
    const after = without(put(before, [changed]), two.kind, two.id);
    const made = changes(before, after);
    expect(made.added).toEqual([]);
    expect(made.updated).toHaveLength(1);
    expect(made.updated[0]).toBe(changed);
    expect(made.removed).toEqual([two]);
  });

  it('what is put leaves every table and record that it does not name the same object', () => {
    const before = wildFamily(4);
    const after = put(before, [{ ...(all(before, 'goal')[0] as AnyRecord) }]);
    const kept = kindNames.filter((kind) => kind !== 'goal');
    expect(kept.filter((kind) => after.records[kind] !== before.records[kind])).toEqual([]);
    expect(
      all(after, 'goal')
        .slice(1)
        .every((goal, n) => goal === all(before, 'goal')[n + 1]),
    ).toBe(true);
  });
});

/** What happens when each addition is made one after another. */
function story(seed: number) {
  const chance = chanceOf(seed);
  const beginning = generateFamily(seed, { crowded: true });
  const events: FamilyEvent[] = [];
  let family = beginning;
  for (const [n, { command, actor }] of hiddenAdditions(beginning, seed).entries()) {
    const at = new Date(Date.parse(demonstrationNow) + n * 60_000).toISOString() as typeof demonstrationNow;
    const made = decide(deepFrozen(family), command, { actor, now: at, newId: chance.uuid });
    if (!made.ok) continue;
    events.push(...made.value);
    family = asOf(family, made.value, at);
  }
  return { beginning, events, family };
}

describe('[C3] [C4] [C5] events', () => {
  it('replayed from the beginning give the family, though nothing was changed in place', () => {
    for (const seed of [1, 2, 3]) {
      const { beginning, events, family } = story(seed);
      expect(events.length).toBeGreaterThan(5);
      expect(asOf(beginning, events, '9999-12-31T00:00:00.000Z' as typeof demonstrationNow)).toEqual(family);
    }
  });

  it('recorded by an instant give the family as it was recorded by then', () => {
    const { beginning, events } = story(4);
    const middle = events[3] as FamilyEvent;
    const then = asOf(beginning, events, middle.at);
    expect(recordsOf(then).length - recordsOf(beginning).length).toBe(4);
    expect(asOf(beginning, events, '2000-01-01T00:00:00.000Z' as typeof demonstrationNow)).toBe(beginning);
  });

  it('of a decision carry only the records that changed', () => {
    const { beginning, events } = story(5);
    for (const event of events) {
      const made = changes(beginning, put(beginning, event.became));
      expect([...made.added, ...made.updated].map(({ id }) => id).toSorted()).toEqual(
        event.became.map(({ id }) => id).toSorted(),
      );
    }
  });
});
