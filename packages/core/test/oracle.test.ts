import { describe, expect, it } from 'vitest';
import type { Family, Instant } from '../src/index.js';
import { decide, visibility } from '../src/index.js';
import type { Viewer } from '../src/policy/standing.js';
import {
  demonstrationNow,
  generateFamily,
  hiddenAdditions,
  later,
  viewersOf,
  workedCases,
} from '../src/testing/index.js';
import { differences, subjectsOf } from './grid.js';
import { mayKnow } from './oracle.js';
import { now, wildFamily, wildViewers } from './wild.js';

const seeds = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

const disagreements = (families: readonly Family[], viewers: (family: Family) => readonly Viewer[], ...at: Instant[]) =>
  families.flatMap((family) =>
    viewers(family).flatMap((viewer) =>
      at.flatMap((instant) =>
        differences(family, viewer, instant).map((said) => `${JSON.stringify(viewer)} ${instant} ${said}`),
      ),
    ),
  );

/** Families whose dates lie on the boundary are asked on it and to each side of it. */
const edges = ['2026-06-15T08:59:59.999Z', now, '2026-06-15T09:00:01.000Z'] as Instant[];
const midnights = ['2026-06-13T23:00:00.000Z', '2026-06-14T22:59:59.999Z', '2026-06-14T23:00:00.000Z'] as Instant[];

describe('[D1] the core and the oracle agree on every level, reason, field and door', () => {
  it.each([
    [0, 100],
    [100, 200],
    [200, 300],
  ])('for every viewer and record of generated families %i to %i', (from, to) => {
    const families = seeds(from, to).map((seed) => generateFamily(seed, { crowded: true }));
    expect(disagreements(families, viewersOf, demonstrationNow)).toEqual([]);
  });

  it('for every viewer and record of forty wild families', () => {
    const families = seeds(0, 40).map(wildFamily);
    expect(disagreements(families, wildViewers, now)).toEqual([]);
  });

  it('[D12] on the edges of time, and at midnight in London', () => {
    const families = seeds(300, 306).map(wildFamily);
    expect(disagreements(families, wildViewers, ...edges, ...midnights)).toEqual([]);
  });

  it('years before and after', () => {
    const families = seeds(300, 310).map((seed) => generateFamily(seed, { crowded: true }));
    const moments = [-4_000, -400, -30, 30, 400, 4_000].map((days) => later(demonstrationNow, days));
    expect(disagreements(families, viewersOf, ...moments)).toEqual([]);
  });

  it('for the worked cases', () => {
    const families = workedCases.map(({ family }) => family);
    expect(disagreements(families, viewersOf, demonstrationNow)).toEqual([]);
  });

  it('for families to which things were added', () => {
    const families = seeds(0, 12).flatMap((seed) => {
      const family = generateFamily(seed, { crowded: true });
      return hiddenAdditions(family, seed)
        .slice(0, 4)
        .flatMap(({ command, actor }, n) => {
          const newId = () => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;
          const made = decide(family, command, { actor, now: demonstrationNow, newId });
          const kind = made.ok ? made.value[0]?.became[0] : undefined;
          if (kind === undefined) return [];
          return [
            {
              ...family,
              records: { ...family.records, [kind.kind]: { ...family.records[kind.kind], [kind.id]: kind } },
            },
          ];
        });
    });
    expect(families.length).toBeGreaterThan(20);
    expect(disagreements(families as readonly Family[], viewersOf, demonstrationNow)).toEqual([]);
  });
});

describe('[D1] visibility', () => {
  it('is the one answer for one viewer, record and instant, and the oracle’s', () => {
    const family = wildFamily(7);
    for (const viewer of wildViewers(family))
      for (const thing of subjectsOf(family).slice(1)) {
        const record = thing as Parameters<typeof visibility>[2];
        expect(visibility(family, viewer, record, now)).toEqual(mayKnow(family, viewer, record, now));
      }
  });

  it('meets every level and every relation of the table in these families', () => {
    const met = new Set<string>();
    for (const seed of seeds(0, 40)) {
      const family = wildFamily(seed);
      for (const viewer of wildViewers(family))
        for (const thing of subjectsOf(family)) {
          const { level, by } = mayKnow(family, viewer, thing as never, now);
          met.add(`${level} ${by}`);
        }
    }
    expect([...met].toSorted()).toEqual([
      'BUSY grant_busy',
      'FULL assigned',
      'FULL author_own_words',
      'FULL decider',
      'FULL family_worker',
      'FULL grant_full',
      'FULL link_ends_full',
      'FULL member_tie',
      'FULL own_participation',
      'FULL owner',
      'FULL pr_holder_default',
      'META assigned_restricted',
      'NONE null',
      'SUMMARY grant_summary',
      'SUMMARY link_ends_summary',
    ]);
  });
});
