import { describe, expect, it } from 'vitest';
import { put, without } from '../src/family.js';
import {
  type AnyRecord,
  all,
  allowedReasons,
  atLeast,
  type Family,
  type FamilyView,
  type Grant,
  get,
  type Instant,
  type Kind,
  type Level,
  type PersonId,
  viewAs,
  visibility,
  type WorkerId,
} from '../src/index.js';
import { matterOf } from '../src/policy/matter.js';
import { look } from '../src/policy/sight.js';
import type { Viewer } from '../src/policy/standing.js';
import { demonstrationNow, generateFamily, told, viewersOf } from '../src/testing/index.js';
import { chanceOf } from './chance.js';
import { subjectsOf } from './grid.js';
import { now, wildFamily, wildViewers, workerPool } from './wild.js';

const seeds = Array.from({ length: 14 }, (_, n) => n);
const wild = seeds.map((seed) => wildFamily(seed, 'small'));
const generated = seeds.map((seed) => generateFamily(seed, { crowded: true }));
const recordsOf = (family: Family) => subjectsOf(family).slice(1) as readonly AnyRecord[];

type Levels = ReadonlyMap<string, Level>;
const kept = new WeakMap<Family, Map<string, Levels>>();

function levelsOf(family: Family, viewer: Viewer, at: Instant = now): Levels {
  const key = `${JSON.stringify(viewer)} ${at}`;
  const known = kept.get(family) ?? new Map<string, Levels>();
  kept.set(family, known);
  if (!known.has(key)) {
    const sight = look(family, viewer, at);
    known.set(key, new Map(recordsOf(family).map((record) => [record.id, sight.opening(record).level])));
  }
  return known.get(key) as Levels;
}

/** Records whose level is higher after than before, for somebody who is not their owner. */
function raised(before: Family, after: Family, at = now, later = at): readonly string[] {
  return wildViewers(before).flatMap((viewer) => {
    const [old, young] = [levelsOf(before, viewer, at), levelsOf(after, viewer, later)];
    return [...old].flatMap(([id, level]) =>
      atLeast(level, young.get(id) ?? 'NONE') ? [] : [`${viewer.person} ${viewer.worker} ${id}`],
    );
  });
}

/** What the owners see of their own, item by item. */
const ownLevels = (family: Family, at = now) =>
  all(family, 'person').map(({ id }) => {
    const levels = levelsOf(family, { person: id, worker: null }, at);
    const mine = recordsOf(family).filter(
      (record) => 'owner' in record && record.owner === id && record.kind in itemKinds,
    );
    return mine.map((record) => levels.get(record.id));
  });
const itemKinds = { need: 1, goal: 1, action: 1, appointment: 1, note: 1 };

/** Each family with one change, as `change` makes it for each record of a kind. */
const eachChanged = <K extends Kind>(kind: K, change: (record: AnyRecord & { kind: K }) => object) =>
  wild.flatMap((family) =>
    (all(family, kind) as unknown as readonly (AnyRecord & { kind: K })[])
      .slice(0, 1)
      .map((record) => [family, put(family, [{ ...record, ...change(record) } as AnyRecord])] as const),
  );

const viewOf = (family: Family, viewer: Viewer, at = now) => JSON.stringify(viewAs(family, viewer, at));

describe('what takes away never gives', () => {
  it('[L19] a new safety block raises nobody’s level, and owners keep theirs', () => {
    // But the names in it to whoever has broken the glass for somebody in it (V3).
    for (const [seed, shaken] of wild.entries()) {
      const family = { ...shaken, records: { ...shaken.records, breakGlass: {} } };
      const chance = chanceOf(seed);
      const people = all(family, 'person').map(({ id }) => id);
      const blocked = chance.one(people);
      const wards = people.filter((person) => person !== blocked).slice(0, 2);
      const block = {
        kind: 'safetyBlock',
        id: chance.uuid(),
        protected: wards,
        blocked,
        scope: 'all',
        basis: 'x',
        evidence: null,
        from: now,
        reviewBy: '2026-12-01',
        endedAt: null,
        endedBy: null,
      };
      const after = put(family, [block as unknown as AnyRecord]);
      expect(raised(family, after)).toEqual([]);
      expect(ownLevels(after)).toEqual(ownLevels(family));
    }
  });

  it('[M5] revoking a grant raises nobody’s level', () => {
    for (const [before, after] of eachChanged('grant', () => ({ revokedAt: now })))
      expect(raised(before, after)).toEqual([]);
  });

  it('[L20] ending an assignment raises nobody’s level', () => {
    for (const [before, after] of eachChanged('assignment', () => ({ until: now })))
      expect(raised(before, after)).toEqual([]);
  });

  it('[L8] restricting, suspending or ending parental responsibility raises nobody’s level', () => {
    for (const status of ['restricted', 'suspended', 'ended'])
      for (const family of unopposed)
        for (const held of all(family, 'parentalResponsibility').slice(0, 2))
          if (held.status === 'held')
            expect(raised(family, put(family, [{ ...held, status } as AnyRecord]))).toEqual([]);
  });

  it('[L11] an order whose evidence is recorded raises nobody’s level', () => {
    for (const family of unopposed)
      for (const { child } of all(family, 'parentalResponsibility').slice(0, 1))
        expect(raised(family, put(family, [anOrder(child)]))).toEqual([]);
  });

  it('[L5] [L23] turning 16 raises nobody’s level, and owners keep theirs', () => {
    for (const family of wild.map(withoutTheImpossibleUnder16))
      for (const child of all(family, 'person')
        .filter(({ born }) => born > '2010-06-15')
        .slice(0, 2)) {
        const [eve, birthday] = ['2010-06-16', '2010-06-15'].map((born) =>
          put(family, [{ ...child, born } as AnyRecord]),
        );
        expect(raised(eve as Family, birthday as Family)).toEqual([]);
        expect(ownLevels(birthday as Family)).toEqual(ownLevels(eve as Family));
      }
  });

  it('[M18] closing a plan raises nobody’s level, and owners keep theirs', () => {
    for (const family of wild)
      for (const { owner } of all(family, 'plan').slice(0, 2)) {
        const after = put(family, [aClosure(owner)]);
        expect(raised(family, after)).toEqual([]);
        expect(ownLevels(after)).toEqual(ownLevels(family));
      }
  });

  it('[L20] a conflict of interest raises nobody’s level, and the worker it is of is left with nothing', () => {
    for (const family of wild)
      for (const worker of workerPool.slice(0, 2)) {
        const after = put(family, [aConflict(family, worker)]);
        expect(raised(family, after)).toEqual([]);
        expect([...levelsOf(after, { person: null, worker }).values()].every((level) => level === 'NONE')).toBe(true);
      }
  });

  it('[L24] an objection raises nobody’s level', () => {
    const objections = (by: PersonId) => [{ by, at: now, withdrawnAt: null }];
    for (const [before, after] of eachChanged('grant', ({ of }) => ({ objections: objections(of) })))
      expect(raised(before, after)).toEqual([]);
  });

  it('[L12] ending a delegation, day-to-day care or a section 20 stay raises nobody’s level', () => {
    for (const kind of ['delegatedAuthority', 'careArrangement', 'stay'] as const)
      for (const [before, after] of eachChanged(kind, (record) =>
        record.kind === 'stay' && record.authority !== 'section20' ? {} : { until: now },
      ))
        expect(raised(before, after)).toEqual([]);
  });

  it('[L12] ending a stay under an order raises only what waited for the authority’s agreement', () => {
    for (const [before, after] of eachChanged('stay', ({ from }) => ({ until: now, from }))) {
      const ids = new Set(raised(before, after).map((line) => line.split(' ')[2]));
      const waited = (record: AnyRecord): boolean => 'sensitive' in record && record.sensitive.length > 0;
      const others = recordsOf(before).filter((record) => ids.has(record.id) && !waited(record));
      expect(others.filter(({ kind }) => kind !== 'plan' && kind !== 'planLink' && kind !== 'grant')).toEqual([]);
    }
  });

  it('[M3] words that go stale raise nobody’s level', () => {
    for (const [before, after] of eachChanged('grant', ({ level }) => (level === 'SUMMARY' ? { staleSince: now } : {})))
      expect(raised(before, after)).toEqual([]);
  });

  it('[L17] [L20] [M7] what ends of reading, of broken glass, of a concern and of a proposal raises nobody’s level', () => {
    const ends = {
      namedReader: { until: now },
      breakGlass: { until: now },
      safeguardingConcern: { threshold: 'notMet', needs: [] },
      proposal: { withdrawnAt: now },
    } as const;
    // An hour that is over before it began never was.
    const isBegun = (record: AnyRecord) => !('from' in record) || (record.from ?? '') <= now;
    for (const family of wild)
      for (const record of recordsOf(family)
        .filter(({ kind }) => kind in ends)
        .filter(isBegun)) {
        const ended = { ...record, ...ends[record.kind as keyof typeof ends] } as AnyRecord;
        expect(raised(family, put(family, [ended]))).toEqual([]);
      }
  });

  it('[M4] an item that becomes sensitive or confidential raises nobody’s level', () => {
    for (const change of [{ sensitive: ['abuse'] }, { confidential: true }])
      for (const kind of ['need', 'goal', 'action', 'appointment'] as const)
        for (const [before, after] of eachChanged(kind, () => change)) expect(raised(before, after)).toEqual([]);
  });

  it('[L16] an item that becomes about one more person raises nobody’s level', () => {
    for (const family of wild) {
      const [somebody] = all(family, 'person').map(({ id }) => id);
      for (const goal of all(family, 'goal').slice(0, 1)) {
        if (somebody === undefined || goal.about.includes(somebody)) continue;
        expect(raised(family, put(family, [{ ...goal, about: [...goal.about, somebody] }]))).toEqual([]);
      }
    }
  });
});

/**
 * Families in which nobody objects to a grant: who may no longer object, by a limit on their own responsibility, no
 * longer keeps from others what another holder shares (L24).
 */
const unopposed = wild.map((family) =>
  put(
    family,
    all(family, 'grant').map((grant) => ({ ...grant, objections: [] })),
  ),
);

/**
 * The family without what no command makes of somebody under 16: findings of capacity, and packets they approved; and
 * without grants of the very day, which are from after the birthday that is moved onto it.
 */
const withoutTheImpossibleUnder16 = (family: Family): Family => {
  const isOfToday = (at: Instant | null) => at !== null && at >= '2026-06-14T23:00:00.000Z';
  const early = all(family, 'grant').filter(({ from, confirmedAt }) => !isOfToday(from) && !isOfToday(confirmedAt));
  return put({ ...family, records: { ...family.records, capacity: {}, partnerPacket: {}, grant: {} } }, early);
};

const bare = (kind: Kind, said: object): AnyRecord =>
  ({ kind, id: `dddddddd-0000-4000-8000-0000000000${Object.keys(said).length}`, ...said }) as unknown as AnyRecord;
const aClosure = (person: PersonId) => bare('closure', { person, at: now, reason: 'x', reopenedAt: null });
const aConflict = (family: Family, worker: WorkerId) =>
  bare('conflictOfInterest', { worker, relativeOf: all(family, 'person')[0]?.id, from: now, until: null });
const anOrder = (child: PersonId) =>
  bare('courtOrder', {
    child,
    holder: null,
    order: 'x',
    steps: [],
    coversInformation: null,
    made: '2026-01-01',
    evidencedAt: now,
    readAt: null,
    readBy: null,
    until: null,
  });

describe('[L18] safeguarding adds no family viewer', () => {
  const membersOf = (family: Family) => wildViewers(family).filter(({ worker }) => worker === null);
  const unmoved = (family: Family, ...records: readonly AnyRecord[]) => {
    const after = put(family, records);
    for (const viewer of membersOf(family)) expect(viewOf(after, viewer)).toBe(viewOf(family, viewer));
  };

  it('be it a lead, a supervisor or somebody who stands in', () => {
    const [one, two] = workerPool;
    for (const family of wild.slice(0, 12))
      unmoved(
        family,
        bare('safeguardingLead', { worker: one, from: '2026-01-01', until: null }),
        bare('supervision', { supervisor: one, worker: two, from: '2026-01-01', until: null }),
        bare('cover', { worker: one, covers: two, from: '2026-01-01', until: '2026-12-01', _: 1 }),
      );
  });

  it('be it a restricted note', () => {
    for (const family of wild.slice(0, 12)) {
      const note = all(family, 'note').find(({ sort }) => sort === 'safeguarding');
      if (note !== undefined) unmoved(family, { ...note, id: bare('note', {}).id } as AnyRecord);
    }
  });
});

describe('[D4] a grant only adds', () => {
  it('so one more lowers nobody’s level', () => {
    for (const [seed, family] of wild.entries()) {
      const chance = chanceOf(seed);
      const [grant] = all(family, 'grant');
      if (grant === undefined) continue;
      const more = {
        ...grant,
        id: chance.uuid(),
        level: 'FULL',
        words: null,
        from: '2026-01-01T00:00:00.000Z',
        revokedAt: null,
      };
      expect(raised(put(family, [more as unknown as AnyRecord]), family)).toEqual([]);
    }
  });

  it('and busy times stay beside the approved words for the same appointment', () => {
    const large = Array.from({ length: 24 }, (_, seed) => wildFamily(seed));
    const found = large.flatMap((family) =>
      all(family, 'grant').flatMap((grant) => {
        if (grant.item?.kind !== 'appointment' || grant.level !== 'SUMMARY') return [];
        const viewer = { person: grant.to, worker: null };
        const record = get(family, 'appointment', grant.item.id) as AnyRecord;
        if (visibility(family, viewer, record, now).level !== 'SUMMARY') return [];
        const busy = { ...grant, id: chanceOf(1).uuid(), level: 'BUSY', words: null } as Grant;
        return [{ before: busyOf(family, viewer, grant.of), after: busyOf(put(family, [busy]), viewer, grant.of) }];
      }),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { before, after } of found) expect(after).toBeGreaterThanOrEqual(Math.max(1, before));
  });
});

const busyOf = (family: Family, viewer: Viewer, owner: PersonId) =>
  viewAs(family, viewer, now)?.members.find(({ id }) => id === owner)?.plan?.busy.length ?? 0;

describe('[D10] order and households change nothing', () => {
  const reversed = (family: Family): Family => ({
    ...family,
    records: Object.fromEntries(
      Object.entries(family.records)
        .toReversed()
        .map(([kind, table]) => [kind, Object.fromEntries(Object.entries(table).toReversed())]),
    ) as Family['records'],
  });
  const bareOf = (family: Family, ...kinds: readonly Kind[]): Family => ({
    ...family,
    records: { ...family.records, ...Object.fromEntries(kinds.map((kind) => [kind, {}])) },
  });

  it('records in another order give every viewer the same view', () => {
    for (const family of wild)
      for (const viewer of wildViewers(family))
        expect(told(viewAs(reversed(family), viewer, now))).toBe(told(viewAs(family, viewer, now)));
  });

  it('[L10] without households every viewer has the same view', () => {
    for (const family of wild)
      for (const viewer of wildViewers(family)) {
        const bare = bareOf(family, 'household', 'householdMembership');
        expect(viewOf(bare, viewer)).toBe(viewOf(family, viewer));
      }
  });

  it('[L10] with everybody moved to one household every viewer has the same view', () => {
    for (const family of wild) {
      const [household] = all(family, 'household');
      const together = all(family, 'person').map(({ id }) => ({
        kind: 'householdMembership',
        id: chanceOf(id.charCodeAt(0) + id.charCodeAt(7) * 256).uuid(),
        household: household?.id,
        person: id,
        days: [],
        from: null,
        until: null,
      }));
      const moved = put(bareOf(family, 'householdMembership'), together as unknown as readonly AnyRecord[]);
      for (const viewer of wildViewers(family)) expect(viewOf(moved, viewer)).toBe(viewOf(family, viewer));
    }
  });

  it('[L10] without contact channels nobody’s level of anything else is another', () => {
    for (const family of wild)
      for (const viewer of wildViewers(family)) {
        const bare = bareOf(family, 'contactChannel', 'safeContact');
        const [levels, bareLevels] = [levelsOf(family, viewer), levelsOf(bare, viewer)];
        expect([...bareLevels].filter(([id, level]) => levels.get(id) !== level)).toEqual([]);
      }
  });
});

describe('[D12] one instant across a boundary', () => {
  const before = '2026-06-15T08:59:59.999Z' as Instant;
  const after = '2026-06-15T09:00:00.000Z' as Instant;
  /** The family without facts that begin or end at that instant; when an item was written turns nothing. */
  const quietOf = (family: Family) =>
    recordsOf(family)
      .filter((record) => !('createdAt' in record) && JSON.stringify(record).includes(after))
      .reduce((left, { kind, id }) => without(left, kind, id), family);
  const quiet = wild.map(quietOf);
  const changedFor = (family: Family, viewer: Viewer, from = before, to = after) => {
    const [old, young] = [levelsOf(family, viewer, from), levelsOf(family, viewer, to)];
    return recordsOf(family).filter(({ id }) => young.get(id) !== old.get(id));
  };
  /** Whether a record tells of somebody: theirs, about them, between them and another, or a link to such a thing. */
  const tellsOf =
    (family: Family, person: PersonId) =>
    (record: AnyRecord): boolean => {
      const { owner, tellsOf: told, plans, agreedTo, ends } = matterOf(family, record);
      return (
        [owner, ...told, ...plans, agreedTo?.owner].includes(person) ||
        (ends ?? []).some(({ kind, id }) => tellsOf(family, person)(get(family, kind, id) as AnyRecord))
      );
    };

  it('changes nothing where no fact begins or ends', () => {
    for (const family of quiet)
      for (const viewer of wildViewers(family)) expect(changedFor(family, viewer)).toEqual([]);
  });

  it.each([
    ['parentalResponsibility', { until: after }, 'child'],
    ['courtOrder', { evidencedAt: after, readAt: null, readBy: null }, 'child'],
    ['stay', { until: after }, 'child'],
    ['delegatedAuthority', { until: after }, 'child'],
    ['careArrangement', { until: after }, 'child'],
    ['closure', { at: after, reopenedAt: null }, 'person'],
    ['competence', { at: after }, 'child'],
    ['capacity', { at: after }, 'person'],
    ['bestInterestsDecision', { until: after }, 'person'],
    ['accessReview', { at: after }, 'person'],
    ['partnerWorker', { until: after }, 'person'],
    ['partnerPacket', { withdrawnAt: after }, 'person'],
    ['assignment', { until: after }, 'person'],
    ['mediationRequest', { exploredAt: after }, 'of'],
    ['handover', { state: 'done', doneAt: after }, 'person'],
  ] as const)('that is of a %s changes only what tells of the person it is about', (kind, to, of) => {
    const moves = quiet.flatMap((family) =>
      (all(family, kind) as readonly AnyRecord[]).slice(0, 1).flatMap((record) => {
        const turning = put(family, [{ ...record, ...to } as AnyRecord]);
        const person = (record as unknown as Record<string, PersonId>)[of] as PersonId;
        const concerns = tellsOf(turning, person);
        // The person themself may lose a tie; a worker whose last assignment ends knows nothing of the family either.
        const isClose = (viewer: Viewer) =>
          viewer.person === person || (viewer.worker !== null && kind === 'assignment');
        return wildViewers(family).flatMap((viewer) =>
          changedFor(turning, viewer).map((one) => ({ one, isRight: isClose(viewer) || concerns(one) })),
        );
      }),
    );
    expect(moves.filter(({ isRight }) => !isRight)).toEqual([]);
    if (kind !== 'accessReview') expect(moves.length).toBeGreaterThan(0);
  });

  it.each([
    ['assignment', { until: after }, ['worker']],
    ['cover', { until: after }, ['worker']],
    ['supervision', { until: after }, ['supervisor']],
    ['safeguardingLead', { until: after }, ['worker']],
    ['conflictOfInterest', { from: after, until: null }, ['worker']],
  ] as const)(
    'that is of a %s changes nothing for anybody but staff, and for who stands in or answers',
    (kind, to, of) => {
      for (const family of quiet)
        for (const record of (all(family, kind) as readonly AnyRecord[]).slice(0, 1)) {
          const turning = put(family, [{ ...record, ...to } as AnyRecord]);
          const named = of.map((field) => (record as unknown as Record<string, WorkerId>)[field]);
          const standing = [...all(family, 'cover'), ...all(family, 'supervision')].map((one) =>
            one.kind === 'cover' ? one.worker : one.supervisor,
          );
          for (const viewer of wildViewers(family)) {
            const isNamed = named.includes(viewer.worker as WorkerId) || standing.includes(viewer.worker as WorkerId);
            if (!isNamed) expect(changedFor(turning, viewer)).toEqual([]);
          }
        }
    },
  );

  it('that is a birthday changes only what tells of whose it is, and what they decided or hold', () => {
    const eve = '2026-06-14T22:59:59.999Z' as Instant;
    const day = '2026-06-14T23:00:00.000Z' as Instant;
    const turnsThen = (record: AnyRecord) => /2026-06-1[45]/.test(JSON.stringify(record));
    for (const family of wild) {
      const still = recordsOf(family)
        .filter((record) => record.kind !== 'person' && !('createdAt' in record) && turnsThen(record))
        .reduce((left, { kind, id }) => without(left, kind, id), family);
      const living = put(
        still,
        all(still, 'person').map((person) => ({ ...person, died: null })),
      );
      for (const viewer of wildViewers(living)) {
        const turned = all(living, 'person').filter(({ born }) => born.endsWith('-06-15'));
        const moved = changedFor(living, viewer, eve, day);
        expect(moved.filter((one) => !turned.some(({ id }) => tellsOf(living, id)(one)))).toEqual([]);
      }
    }
  });

  it('that is a grant’s changes nothing for others than the two, and for them nothing that it does not bear on', () => {
    for (const family of generated)
      for (const grant of all(family, 'grant')
        .filter(({ revokedAt }) => revokedAt === null)
        .slice(0, 2)) {
        const turning = put(family, [{ ...grant, revokedAt: demonstrationNow }]);
        for (const viewer of viewersOf(family)) {
          const eve = new Date(Date.parse(demonstrationNow) - 1).toISOString() as Instant;
          expect(levelsOf(turning, viewer, eve)).toEqual(levelsOf(family, viewer, eve));
          const [old, young] = [family, turning].map((one) => levelsOf(one, viewer, demonstrationNow)) as [
            Levels,
            Levels,
          ];
          const changed = recordsOf(family).filter(({ id }) => young.get(id) !== old.get(id));
          const isOne = viewer.person === grant.to || viewer.person === grant.of;
          expect(changed.filter((record) => !isOne || !bearsOn(family, grant, record))).toEqual([]);
        }
      }
  });
});

/** What a grant bears on: the two people, what belongs to them, and links to that. */
function bearsOn(family: Family, { of, to }: Grant, record: AnyRecord): boolean {
  if (record.kind === 'planLink')
    return [record.from, record.to].some(({ kind, id }) =>
      bearsOn(family, { of, to } as Grant, get(family, kind, id) as AnyRecord),
    );
  return [of, to].includes(('owner' in record ? record.owner : record.id) as PersonId);
}

describe('a level', () => {
  it('[D5] is never given without a relation that the closed list names, nor refused by one', () => {
    for (const family of wild)
      for (const viewer of wildViewers(family)) {
        const sight = look(family, viewer, now);
        const answers = recordsOf(family).map((record) => sight.opening(record));
        expect(answers.filter(({ level, by }) => (level === 'NONE') !== (by === null))).toEqual([]);
        expect(answers.filter(({ by }) => by !== null && !(by in allowedReasons))).toEqual([]);
      }
  });
});

describe('who is treated alike', () => {
  it('[M11] siblings know the same of a third, with nothing else between them', () => {
    for (const family of generated) {
      const [one, two, owner] = all(family, 'person').map(({ id }) => id) as [PersonId, PersonId, PersonId];
      if (owner === undefined) continue;
      const sibling = (person: PersonId, n: number) => ({
        kind: 'relationship',
        id: `dddddddd-0000-4000-8000-00000000000${n}`,
        person,
        to: owner,
        kinship: 'sibling',
        from: null,
        until: null,
      });
      const kept = ['person', 'plan', 'assignment', 'need', 'goal', 'action', 'note'] as const;
      const tables = Object.fromEntries(kept.map((kind) => [kind, family.records[kind] ?? {}]));
      const bare = { ...family, records: tables } as Family;
      const kin = put(bare, [sibling(one, 1), sibling(two, 2)] as unknown as readonly AnyRecord[]);
      const ownedBy = (viewer: PersonId) => {
        const levels = levelsOf(kin, { person: viewer, worker: null }, demonstrationNow);
        return recordsOf(kin)
          .filter((record) => 'owner' in record && record.owner === owner)
          .map(({ id }) => levels.get(id));
      };
      expect(ownedBy(one)).toEqual(ownedBy(two));
    }
  });

  it('[L5] parental responsibility alone gives nothing of somebody of 16 or over', () => {
    for (const family of [...wild, ...generated]) {
      const at = wild.includes(family) ? now : demonstrationNow;
      for (const { id } of all(family, 'person')) {
        const sight = look(family, { person: id, worker: null }, at);
        const byHolding = recordsOf(family).filter((record) => sight.opening(record).by === 'pr_holder_default');
        for (const record of byHolding) {
          const born = get(family, 'person', (record as { owner: string }).owner)?.born ?? '';
          expect(born > '2010-06-15').toBe(true);
        }
      }
    }
  });
});

/** Every object in a view, and the names of its fields. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

interface Looked {
  readonly family: Family;
  readonly viewer: Viewer;
  readonly at: Instant;
  readonly view: FamilyView;
  readonly objects: readonly Record<string, unknown>[];
}

const looked = (families: readonly Family[], viewers: (family: Family) => readonly Viewer[], at: Instant) =>
  families.flatMap((family) =>
    viewers(family).flatMap((viewer): readonly Looked[] => {
      const view = viewAs(family, viewer, at);
      if (view === null) return [];
      return [{ family, viewer, at, view, objects: [...objectsIn(JSON.parse(JSON.stringify(view)))] }];
    }),
  );
const everyView = [...looked(wild, wildViewers, now), ...looked(generated, viewersOf, demonstrationNow)];

describe('a view', () => {
  it('[M1] shows a link only where both ends are at least SUMMARY, and its kind only where both are FULL', () => {
    let links = 0;
    for (const { family, viewer, at, view } of everyView)
      for (const link of view.links) {
        links += 1;
        const record = get(family, 'planLink', link.id) as {
          from: { kind: Kind; id: string };
          to: { kind: Kind; id: string };
        };
        const levels = [record.from, record.to].map(
          ({ kind, id }) => visibility(family, viewer, get(family, kind, id) as AnyRecord, at).level,
        );
        expect(levels.every((level) => atLeast(level, 'SUMMARY'))).toBe(true);
        expect(link.linkKind !== null).toBe(levels.every((level) => level === 'FULL'));
        expect(link.proposedAt !== null).toBe(levels.every((level) => level === 'FULL'));
      }
    expect(links).toBeGreaterThan(50);
  });

  it('[M3] shows a summary only of words that are approved for this viewer and not stale', () => {
    let summaries = 0;
    for (const { family, viewer, view, at } of everyView)
      for (const summary of view.members.flatMap(({ plan }) => plan?.summaries ?? [])) {
        summaries += 1;
        const grant = get(family, 'grant', summary.id);
        expect(grant).toMatchObject({ to: viewer.person, words: summary.words, level: 'SUMMARY' });
        expect(grant?.staleSince === null || (grant?.staleSince ?? '') > at).toBe(true);
        expect(Object.keys(summary).toSorted()).toEqual(['id', 'kind', 'of', 'words']);
      }
    expect(summaries).toBeGreaterThan(20);
  });

  it('[D9] holds no id of a member or a record that leads nowhere in it', () => {
    // A pointer is a kind and an id; whatever says more is a thing.
    const isThing = (object: Record<string, unknown>) => Object.keys(object).length > 2;
    const lost = everyView.flatMap(({ family, objects }) => {
      const inside = new Set<unknown>(recordsOf(family).map(({ id }) => id));
      const led = new Set<unknown>(objects.filter(isThing).map((object) => object['id']));
      return objects
        .flatMap((object) => Object.entries(object).filter(([field]) => field !== 'id' || !isThing(object)))
        .flatMap(([field, value]) => [value].flat().map((one) => ({ field, one })))
        .filter(({ one }) => inside.has(one) && !led.has(one));
    });
    expect(lost).toEqual([]);
  });

  it('[D7] holds no reason', () => {
    const names = new Set(everyView.flatMap(({ objects }) => objects.flatMap((object) => Object.keys(object))));
    expect(['rule', 'source', 'sentence'].filter((field) => names.has(field))).toEqual([]);
    // What a worker wrote as the reason of what they did is a fact, and none of the rules'.
    const reasoned = everyView.flatMap(({ objects }) => objects.filter((object) => 'reason' in object));
    const given = ['closure', 'correction', 'legalHold', 'withholding', 'safeguardingConcern', 'breakGlass'];
    const isStep = (object: Record<string, unknown>) => Object.keys(object).toSorted().join() === 'at,by,reason,to';
    expect(reasoned.filter((object) => !given.includes(String(object['kind'])) && !isStep(object))).toEqual([]);
    const levelled = everyView.flatMap(({ objects }) => objects.filter((object) => 'level' in object));
    expect(new Set(levelled.map(({ kind }) => kind))).toEqual(new Set(['grant']));
  });

  it('[V3] [L18] shows a member no block, no evidence, no staff note and nothing kept', () => {
    const objects = everyView.filter(({ viewer }) => viewer.worker === null).flatMap((one) => one.objects);
    const staffs = ['safetyBlocks', 'evidence', 'kept'].flatMap((field) =>
      objects.map((object) => object[field]).filter((value) => value !== undefined && value !== null),
    );
    expect(staffs).toEqual([]);
    expect(objects.filter(({ sort }) => sort === 'worker' || sort === 'safeguarding')).toEqual([]);
  });

  it('[M20] shows a birth date to nobody but the person and their staff', () => {
    for (const { family, viewer, at, view } of everyView)
      for (const member of view.members)
        if (member.born !== null) {
          const { actingFor, supervising } = look(family, viewer, at);
          expect(member.you || actingFor.has(member.id) || supervising.some((people) => people.has(member.id))).toBe(
            true,
          );
        }
  });
});
