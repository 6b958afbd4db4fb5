import { all, viewAs } from '@kinweave/core';
import {
  canariesIn,
  demonstrationFamilies,
  demonstrationNow,
  withCanaries,
  withoutCanaries,
} from '@kinweave/core/testing';
import { expect, test } from 'vitest';

const families = demonstrationFamilies().slice(0, 12);

test('every text that somebody typed has a canary of its own, and nothing else has one', () => {
  for (const [n, plain] of families.entries()) {
    const { family, canaries } = withCanaries(plain, n * 10_000);
    const text = JSON.stringify(family);
    expect([...canariesIn(text)].toSorted()).toEqual([...canaries.keys()].toSorted());
    for (const { id, words } of all(family, 'goal')) {
      const [canary] = canariesIn(words);
      expect(canaries.get(canary ?? '')).toEqual(['goal', id, 'words']);
    }
    expect(withoutCanaries(text)).toBe(JSON.stringify(plain));
  }
});

test('canaries change nothing of who may know what', () => {
  for (const [n, plain] of families.entries()) {
    const { family } = withCanaries(plain, n * 10_000);
    for (const { id } of all(plain, 'person')) {
      const seen = (of: typeof plain) =>
        JSON.stringify(viewAs(of, { person: id, worker: null }, demonstrationNow)) ?? '';
      expect(withoutCanaries(seen(family))).toBe(seen(plain));
    }
  }
});
