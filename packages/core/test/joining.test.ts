import { describe, expect, it } from 'vitest';
import { accessOf, all, emptyFamily, type Family, viewAs, worklistOf } from '../src/index.js';
import { laws } from '../src/records/laws.js';
import { told } from '../src/testing/index.js';
import { at, familyOf, give, led, plain, rises, supervisor, viewersIn, worker } from './joined.js';

const lines = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).toSorted();

/** The names on each worker's caseload. */
const namedTo = (family: Family) =>
  worklistOf(family).flatMap(({ worker: who, label }) => label.split(', ').map((name) => `${who} ${name}`));

describe('two families that become one, over 500 generated pairs', () => {
  it('[F1] let nobody know more, tell their members nothing, and come apart as they were', { timeout: 900_000 }, () => {
    for (let n = 0; n < 500; n += 1) {
      const [one, other] = [familyOf(2 * n), familyOf(2 * n + 1)] as const;
      const [joined, emptied] = led(
        give(one, worker, { type: 'MergeFamilies', input: { joining: other.id } }, other),
        one,
        other,
      );
      expect(plain(emptied)).toEqual(plain(emptyFamily(other.id, other.provider)));
      expect(laws(joined)).toEqual([]);
      expect(rises([one, other], [joined])).toEqual([]);
      expect(lines(accessOf(joined))).toEqual(lines([...accessOf(one), ...accessOf(other)]));
      const named = new Set([...namedTo(one), ...namedTo(other)]);
      expect(namedTo(joined).filter((name) => !named.has(name))).toEqual([]);
      for (const viewer of viewersIn(one, other).filter((each) => each.worker === null)) {
        const was = told(viewAs(one, viewer, at) ?? viewAs(other, viewer, at));
        expect(told(viewAs(joined, viewer, at))).toBe(was);
      }
      const [part] = all(joined, 'familyPart');
      const [stays, goes] = led(
        give(joined, supervisor, { type: 'UndoMerge', input: { part: part?.id } }, emptied),
        joined,
        emptied,
      );
      expect(JSON.stringify(plain(stays))).toBe(JSON.stringify(plain(one)));
      expect(JSON.stringify(plain(goes))).toBe(JSON.stringify(plain(other)));
    }
  });
});
