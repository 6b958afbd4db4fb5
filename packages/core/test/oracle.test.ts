import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Family, Instant, Viewer } from '../src/index.js';
import { decide, visibility } from '../src/index.js';
import {
  demonstrationNow,
  generateFamily,
  hiddenAdditions,
  later,
  strangerWorker,
  viewersOf,
  workedCases,
} from '../src/testing/index.js';
import { differences, subjectsOf } from './grid.js';
import { mayKnow, oracle } from './oracle.js';
import { edges, now, settledFamily, wildFamily, wildViewers } from './wild.js';

const from = (first: number, count: number) => Array.from({ length: count }, (_, n) => first + n);
const chunks = (count: number, size: number) => from(0, count / size).map((n) => [n * size, (n + 1) * size] as const);
const minutes = 300_000;

interface Asked {
  readonly seed: number | string;
  readonly family: Family;
  readonly viewers: readonly Viewer[];
  readonly at: readonly Instant[];
}
/** Every difference, with what it takes to meet it again; twenty are enough to read. */
const disagreements = (asked: readonly Asked[]) =>
  asked
    .flatMap(({ seed, family, viewers, at }) =>
      viewers.flatMap((viewer) =>
        at.flatMap((when) =>
          differences(family, viewer, when).map((said) => `seed ${seed} ${JSON.stringify(viewer)} ${when} ${said}`),
        ),
      ),
    )
    .slice(0, 20);

function wild(seed: number, at: readonly Instant[] = [now], size: 'large' | 'small' = 'small'): Asked {
  const family = settledFamily(seed, size);
  return { seed, family, viewers: wildViewers(family), at };
}
function generated(seed: number, ...at: Instant[]): Asked {
  const family = generateFamily(seed, { crowded: true });
  const onDuty = { person: null, worker: strangerWorker, onDuty: true };
  return { seed, family, viewers: [...viewersOf(family), onDuty], at: at.length > 0 ? at : [demonstrationNow] };
}

describe('[D1] the core and the oracle agree on every level, reason, field and door', () => {
  it.each(chunks(1_600, 200))(
    'for every viewer and record of wild families %i to %i',
    (first, end) => {
      expect(disagreements(from(first, end - first).map((seed) => wild(seed)))).toEqual([]);
    },
    minutes,
  );

  it.each(chunks(400, 100))(
    'for every viewer and record of generated families %i to %i',
    (first, end) => {
      expect(disagreements(from(first, end - first).map((seed) => generated(seed)))).toEqual([]);
    },
    minutes,
  );

  it(
    'for every viewer and record of large wild families',
    () => {
      expect(disagreements(from(0, 15).map((seed) => wild(seed, [now], 'large')))).toEqual([]);
    },
    minutes,
  );

  it(
    'for every seed on which they once differed',
    () => {
      const seeds = JSON.parse(readFileSync(new URL('seeds.json', import.meta.url), 'utf8')) as readonly number[];
      expect(seeds.length).toBeGreaterThan(0);
      expect(disagreements(seeds.map((seed) => wild(seed, edges)))).toEqual([]);
    },
    minutes,
  );

  it(
    '[D12] on the edges of time, and at midnight in London in winter and summer',
    () => {
      expect(disagreements(from(5_000, 20).map((seed) => wild(seed, edges)))).toEqual([]);
    },
    minutes,
  );

  it(
    'years before and after',
    () => {
      const moments = [-4_000, -400, -30, 30, 400, 4_000].map((days) => later(demonstrationNow, days));
      expect(disagreements(from(300, 10).map((seed) => generated(seed, ...moments)))).toEqual([]);
      expect(disagreements(from(300, 10).map((seed) => wild(seed, moments)))).toEqual([]);
    },
    minutes,
  );

  it(
    'for the worked cases',
    () => {
      const asked = workedCases.map(({ family }, n) => ({
        seed: `worked case ${n}`,
        family,
        viewers: viewersOf(family),
        at: [demonstrationNow],
      }));
      expect(disagreements(asked)).toEqual([]);
    },
    minutes,
  );

  it(
    'for families to which things were added',
    () => {
      const asked = from(0, 12).flatMap((seed) => {
        const family = generateFamily(seed, { crowded: true });
        return hiddenAdditions(family, seed)
          .slice(0, 4)
          .flatMap(({ command, actor }, n) => {
            const newId = () => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;
            const made = decide(family, command, { actor, now: demonstrationNow, newId });
            const kind = made.ok ? made.value[0]?.became[0] : undefined;
            if (kind === undefined) return [];
            const table = { ...family.records[kind.kind], [kind.id]: kind };
            const added = { ...family, records: { ...family.records, [kind.kind]: table } } as Family;
            return [{ seed, family: added, viewers: viewersOf(family), at: [demonstrationNow] }];
          });
      });
      expect(asked.length).toBeGreaterThan(20);
      expect(disagreements(asked)).toEqual([]);
    },
    minutes,
  );
});

describe('[D1] visibility', () => {
  it('is the one answer for one viewer, record and instant, and the oracle’s', () => {
    const family = wildFamily(7, 'small');
    for (const viewer of wildViewers(family))
      for (const thing of subjectsOf(family).slice(1)) {
        const record = thing as Parameters<typeof visibility>[2];
        expect(visibility(family, viewer, record, now)).toEqual(mayKnow(family, viewer, record, now));
      }
  });

  it(
    'meets every level and every relation of the closed list in these families',
    () => {
      const met = new Set<string>();
      for (const seed of from(0, 150)) {
        const family = settledFamily(seed);
        for (const viewer of wildViewers(family)) {
          const seer = oracle(family, viewer, now);
          for (const thing of subjectsOf(family)) {
            const { level, by } = seer.mayKnow(thing);
            met.add(`${level} ${by}`);
          }
        }
      }
      expect([...met].toSorted()).toEqual([
        'BUSY grant_busy',
        'FULL asked_owner',
        'FULL asked_worker',
        'FULL asker',
        'FULL assigned',
        'FULL author_own_words',
        'FULL best_interests_child',
        'FULL best_interests_mca',
        'FULL break_glass',
        'FULL carer_practical',
        'FULL cover',
        'FULL decider',
        'FULL delegated_authority',
        'FULL family_worker',
        'FULL grant_full',
        'FULL la_shared_pr',
        'FULL link_end_worker',
        'FULL link_ends_full',
        'FULL mediation_party',
        'FULL mediation_supervisor',
        'FULL mediator',
        'FULL member_tie',
        'FULL named_partner',
        'FULL named_reader',
        'FULL on_duty',
        'FULL own_participation',
        'FULL owner',
        'FULL partner_packet',
        'FULL pr_holder_default',
        'FULL released_statement',
        'FULL resident',
        'FULL resident_openly',
        'FULL resident_worker',
        'FULL reviewer',
        'FULL safeguarding_concern',
        'FULL safeguarding_disclosure',
        'FULL safeguarding_role',
        'FULL supervisor',
        'META assigned_restricted',
        'META safeguarding_kept',
        'META supervisor_kept',
        'NONE null',
        'SUMMARY grant_summary',
        'SUMMARY link_ends_summary',
      ]);
    },
    minutes,
  );
});
