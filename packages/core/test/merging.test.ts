import { describe, expect, it } from 'vitest';
import { all, asOne, type Family, get, type PersonId } from '../src/index.js';
import { recordsOf } from '../src/one.js';
import { laws } from '../src/records/laws.js';
import { at, doubled, familyOf, give, led, plain, rises, supervisor, worker } from './joined.js';

/** A family less the facts that records are of one person. */
const bare = (family: Family) => JSON.stringify(plain({ ...family, records: { ...family.records, onePerson: {} } }));

describe('a person who was entered twice, over 500 generated families', () => {
  it('[F4] is one for everybody once a supervisor accepts it, and two again as they were', { timeout: 900_000 }, () => {
    let quiet = 0;
    for (let n = 0; n < 500; n += 1) {
      const chosen = (people: readonly PersonId[]) => people[n % people.length] as PersonId;
      const once = familyOf(n, (people) => [chosen(people)]);
      const person = chosen(all(once, 'person').map(({ id }) => id));
      const { family, twin } = doubled(once, person, n);
      expect(laws(family)).toEqual([]);
      const [asked] = led(
        give(family, worker, { type: 'MergePeople', input: { kept: person, absorbed: twin } }),
        family,
        family,
      );
      const [fact] = all(asked, 'onePerson');
      const accept = (widens: boolean) =>
        give(asked, supervisor, { type: 'AcceptMerge', input: { merge: fact?.id, widens } });
      const [one] = led(accept(true), asked, asked);
      const isQuiet = rises([asked], [one]).length === 0;
      if (isQuiet) quiet += 1;
      expect(accept(false).ok).toBe(isQuiet);
      expect(bare(asOne(one, at))).toBe(bare(once));
      expect(asOne(asOne(one, at), at)).toEqual(asOne(one, at));

      const need = recordsOf(one).find((record) => record.kind === 'need' && record.owner === twin);
      const revising = { type: 'ReviseNeed', input: { item: need?.id, changes: { words: 'Said anew' } } } as const;
      const revised = give(one, worker, revising);
      const written = revised.ok ? led(revised, one, one)[0] : one;
      const separated = give(written, supervisor, { type: 'SeparatePeople', input: { merge: fact?.id } });
      const [two] = led(separated, written, written);
      expect(asOne(two, at)).toBe(two);
      const changed = recordsOf(family).filter((record) => get(two, record.kind, record.id) !== record);
      const withdrawn = changed.filter(({ kind }) => kind !== 'grant').map(({ id }) => id);
      expect(withdrawn).toEqual(revised.ok ? [need?.id] : []);
      if (revised.ok) expect(get(two, 'need', need?.id ?? '')).toMatchObject({ owner: twin, words: 'Said anew' });
    }
    expect(quiet).toBeGreaterThan(0);
    expect(quiet).toBeLessThan(500);
  });
});
