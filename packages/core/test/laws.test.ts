import { describe, expect, it } from 'vitest';
import { put, without } from '../src/family.js';
import {
  type AnyRecord,
  all,
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
} from '../src/index.js';
import { look } from '../src/policy/sight.js';
import type { Viewer } from '../src/policy/standing.js';
import { demonstrationNow, generateFamily, viewersOf } from '../src/testing/index.js';
import { chanceOf } from './chance.js';
import { subjectsOf } from './grid.js';
import { now, wildFamily, wildViewers } from './wild.js';

const seeds = Array.from({ length: 24 }, (_, n) => n);
const wild = seeds.map(wildFamily);
const generated = seeds.map((seed) => generateFamily(seed, { crowded: true }));
const recordsOf = (family: Family) => subjectsOf(family).slice(1) as readonly AnyRecord[];

type Levels = ReadonlyMap<string, Level>;
const kept = new WeakMap<Family, Map<string, Levels>>();

function levelsOf(family: Family, viewer: Viewer, at: Instant = now): Levels {
  const key = `${viewer.person} ${viewer.worker} ${at}`;
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

describe('what takes away never gives', () => {
  it('[L19] a new safety block raises nobody’s level, and owners keep theirs', () => {
    for (const [seed, family] of wild.entries()) {
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
      for (const [before, after] of eachChanged('parentalResponsibility', (held) =>
        held.status === 'held' ? { status } : {},
      ))
        expect(raised(before, after)).toEqual([]);
  });

  it('[L5] [L23] turning 16 raises nobody’s level, and owners keep theirs', () => {
    const eve = '2026-06-14T22:59:59.999Z' as Instant;
    const birthday = '2026-06-14T23:00:00.000Z' as Instant;
    for (const family of wild.map(onlyBirthdays)) {
      expect(raised(family, family, eve, birthday)).toEqual([]);
      expect(ownLevels(family, birthday)).toEqual(ownLevels(family, eve));
    }
  });

  it('[M3] words that go stale raise nobody’s level', () => {
    for (const [before, after] of eachChanged('grant', ({ level }) => (level === 'SUMMARY' ? { staleSince: now } : {})))
      expect(raised(before, after)).toEqual([]);
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

/** The family with nothing dated around the birthday but the birthday. */
function onlyBirthdays(family: Family): Family {
  const still = { from: null, until: null };
  const dated = ['relationship', 'delegatedAuthority'] as const;
  const ties = dated.flatMap((kind) =>
    all(family, kind).map((record) => ({
      ...record,
      ...still,
      ...(kind === 'relationship' ? {} : { from: '2020-01-01' }),
    })),
  );
  const assigned = all(family, 'assignment').map((record) => ({ ...record, from: '2020-01-01', until: null }));
  const held = all(family, 'parentalResponsibility').map((record) => ({ ...record, until: null }));
  const grants = all(family, 'grant').map((grant) => ({ ...grant, until: '2027-01-01' }));
  return put(family, [...ties, ...assigned, ...held, ...grants] as unknown as readonly AnyRecord[]);
}

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
    const found = wild.flatMap((family) =>
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
        expect(JSON.stringify(viewAs(reversed(family), viewer, now))).toBe(JSON.stringify(viewAs(family, viewer, now)));
  });

  it('[L10] without households and addresses every viewer has the same view', () => {
    for (const family of wild)
      for (const viewer of wildViewers(family)) {
        const bare = bareOf(family, 'household', 'householdMembership', 'contactChannel', 'safeContact');
        expect(JSON.stringify(viewAs(bare, viewer, now))).toBe(JSON.stringify(viewAs(family, viewer, now)));
      }
  });
});

describe('[D12] one second across a boundary', () => {
  const before = '2026-06-15T08:59:59.999Z' as Instant;
  const after = '2026-06-15T09:00:00.000Z' as Instant;
  const facts = [
    'assignment',
    'grant',
    'safetyBlock',
    'relationship',
    'parentalResponsibility',
    'competence',
    'delegatedAuthority',
    'planLink',
  ] as const;
  /** Instants of a record at which something begins or ends. */
  const turns = (record: AnyRecord) => JSON.stringify(record).includes(after);

  it('changes nothing where no fact begins or ends', () => {
    for (const family of wild) {
      const turning = facts.flatMap((kind) => (all(family, kind) as readonly AnyRecord[]).filter(turns));
      const quiet = turning.reduce((left, { kind, id }) => without(left, kind, id), family);
      for (const viewer of wildViewers(family))
        expect(levelsOf(quiet, viewer, after)).toEqual(levelsOf(quiet, viewer, before));
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
      const bare = {
        ...family,
        records: {
          ...family.records,
          relationship: {},
          parentalResponsibility: {},
          delegatedAuthority: {},
          grant: {},
          safetyBlock: {},
          appointment: {},
        },
      } as Family;
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
    expect(links).toBeGreaterThan(100);
  });

  it('[M3] shows a summary only of words that are approved for this viewer and not stale', () => {
    let summaries = 0;
    for (const { family, viewer, view } of everyView)
      for (const summary of view.members.flatMap(({ plan }) => plan?.summaries ?? [])) {
        summaries += 1;
        const grant = get(family, 'grant', summary.id);
        expect(grant).toMatchObject({ to: viewer.person, words: summary.words, staleSince: null, level: 'SUMMARY' });
        expect(Object.keys(summary).toSorted()).toEqual(['id', 'kind', 'of', 'words']);
      }
    expect(summaries).toBeGreaterThan(20);
  });

  it('[D9] holds no id that leads nowhere in it', () => {
    const outside = new Set(['worker', 'openTo']);
    const lost = everyView.flatMap(({ objects }) => {
      const ids = new Set<unknown>(objects.map((object) => object['id']));
      return objects
        .flatMap((object) => Object.entries(object).filter(([field]) => !outside.has(field)))
        .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
        .filter((value) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) && !ids.has(value));
    });
    expect(lost).toEqual([]);
  });

  it('[D7] holds no reason', () => {
    const names = new Set(everyView.flatMap(({ objects }) => objects.flatMap((object) => Object.keys(object))));
    expect(['reason', 'rule', 'source', 'sentence', 'level'].filter((field) => names.has(field))).toEqual(['level']);
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

  it('[M20] shows a birth date to nobody but the person and their worker', () => {
    for (const { family, viewer, at, view } of everyView)
      for (const member of view.members)
        if (member.born !== null) {
          const works = look(family, viewer, at).assignedTo.has(member.id);
          expect(member.you || works).toBe(true);
        }
  });
});
