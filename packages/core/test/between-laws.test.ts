import { describe, expect, it } from 'vitest';
import { put } from '../src/family.js';
import {
  type AnyRecord,
  all,
  decide,
  evolve,
  type Family,
  get,
  glassParts,
  type Instant,
  look,
  type PersonId,
  type RecordOf,
  type Viewer,
  viewAs,
} from '../src/index.js';
import { chanceOf } from './chance.js';
import { subjectsOf } from './grid.js';
import { newIds } from './ids.js';
import { now, settledFamily, wildViewers, workerPool } from './wild.js';

/** What holds of mediation, concerns and broken glass in every wild family, each a sentence of SPEC. */

const seeds = Array.from({ length: 14 }, (_, n) => n);
const wild = seeds.map((seed) => settledFamily(seed));
const recordsOf = (family: Family) => subjectsOf(family).slice(1) as readonly AnyRecord[];
const levelsOf = (family: Family, viewer: Viewer, records = recordsOf(family), at: Instant = now) => {
  const sight = look(family, viewer, at);
  return records.map((record) => `${record.kind} ${record.id} ${sight.opening(record).level}`);
};
const viewOf = (family: Family, viewer: Viewer, at: Instant = now) => JSON.stringify(viewAs(family, viewer, at));
const fresh = (n: number) => `dddddddd-0000-4000-8000-00000000000${n}`;
const record = (kind: string, n: number, said: object) => ({ kind, id: fresh(n), ...said }) as unknown as AnyRecord;
const [someone] = workerPool;

/** Everything that can become of a concern about some people, of whom one is its source, told to another. */
const concernOf = (people: readonly PersonId[], note: string | undefined): readonly AnyRecord[] => [
  record('safeguardingConcern', 1, {
    about: people.slice(0, 2),
    allegedSource: people[2] ?? null,
    neverTold: people.slice(2),
    concern: 'a worry',
    needs: note === undefined ? [] : [note],
    authorTold: false,
    whyNotTold: 'a risk',
    by: someone,
    at: now,
    threshold: 'met',
    decidedBy: someone,
    decidedAt: now,
    reason: 'x',
    steps: [{ to: 'childProtection', reason: 'x', by: someone, at: now }],
  }),
  record('safeguardingDisclosure', 2, {
    concern: fresh(1),
    to: 'x',
    organisation: '00000007-0000-4000-8000-000000000000',
    person: people[0] ?? null,
    what: 'x',
    why: 'x',
    basis: 'protectChild',
    by: someone,
    at: now,
    personTold: true,
    whyNotTold: null,
  }),
  record('namedReader', 3, {
    of: { kind: 'safeguardingConcern', id: fresh(1) },
    worker: someone,
    by: someone,
    from: now,
    until: null,
  }),
];

describe('[L17] a concern, its threshold, its steps, a disclosure and a named reader', () => {
  const worried = wild.map((family) => {
    const people = all(family, 'person').map(({ id }) => id);
    const note = all(family, 'note').find(({ sort }) => sort === 'own' || sort === 'worry');
    return [family, put(family, concernOf(people, note?.id))] as const;
  });

  it('move nothing that any member is shown', () => {
    for (const [before, after] of worried)
      for (const viewer of wildViewers(before).filter(({ worker }) => worker === null))
        expect(viewOf(after, viewer)).toBe(viewOf(before, viewer));
  });

  it('raise the level of nothing there was for a partner, nor for any staff but the lead', () => {
    for (const [before, after] of worried)
      for (const viewer of wildViewers(before)) {
        if (look(before, viewer, now).leading.length > 0) continue;
        const there = recordsOf(before);
        expect(levelsOf(after, viewer, there)).toEqual(levelsOf(before, viewer, there));
      }
  });

  it('and show a partner what was disclosed to their organisation, less of whom it is and why', () => {
    const shown = worried.flatMap(([, after]) =>
      wildViewers(after)
        .map((viewer) => look(after, viewer, now))
        .map((sight) => ({ sight, disclosed: get(after, 'safeguardingDisclosure', fresh(2)) as AnyRecord }))
        .filter(({ sight, disclosed }) => sight.opening(disclosed).by === 'safeguarding_disclosure'),
    );
    expect(shown.length).toBeGreaterThan(3);
    for (const { sight, disclosed } of shown) {
      expect([sight.isOpen(disclosed, 'packet'), sight.isOpen(disclosed, 'file')]).toEqual([true, false]);
      expect(sight.opening(get(sight.family, 'safeguardingConcern', fresh(1)) as AnyRecord).level).not.toBe('FULL');
    }
  });
});

describe('[M6] whoever asked to know something', () => {
  const outcomes = [
    { exploredAt: null, decision: null, decidedAt: null },
    { exploredAt: now, decision: null, decidedAt: null },
    { exploredAt: null, decision: 'never', decidedAt: now },
    ...['full', 'summary', 'notNow', 'never'].map((decision) => ({ exploredAt: now, decision, decidedAt: now })),
  ];
  const moments = [now, '2026-06-15T23:00:00.000Z', '2027-01-01T00:00:00.000Z'] as Instant[];

  it('sees the same whatever was explored or decided, or when, before the reply and after', () => {
    let compared = 0;
    for (const family of wild)
      for (const request of all(family, 'mediationRequest').slice(0, 2))
        for (const at of moments) {
          const views = outcomes.map((outcome) =>
            viewOf(put(family, [{ ...request, ...outcome } as AnyRecord]), { person: request.by, worker: null }, at),
          );
          compared += views.length;
          expect(new Set(views).size).toBe(1);
        }
    expect(compared).toBeGreaterThan(150);
  });

  it('is answered on the day that was fixed when they asked', () => {
    for (const family of wild)
      for (const request of all(family, 'mediationRequest')) {
        const view = viewAs(family, { person: request.by, worker: null }, now);
        const mine = view?.mediationRequests.find(({ id }) => id === request.id);
        if (mine !== undefined) expect(mine.state).toBe(request.replyOn <= '2026-06-15' ? 'replied' : 'sent');
      }
  });
});

/** A family in which every position says who thinks it. */
const spoken = wild.map((family) =>
  put(
    family,
    all(family, 'position').map((one) => ({ ...one, words: `thought ${one.id}` })),
  ),
);

/** Whether a worker is between the parties, or stands in for the one who is. */
const isBetween = (family: Family, { worker }: Viewer, talk: RecordOf<'disagreement'> | undefined) =>
  worker !== null &&
  [worker, ...all(family, 'cover').flatMap((cover) => (cover.worker === worker ? [cover.covers] : []))].some(
    (one) => one === talk?.worker,
  );

describe('[M7] a position', () => {
  it('is seen by nobody but whose it is and the worker between', () => {
    let seen = 0;
    for (const family of spoken)
      for (const viewer of wildViewers(family)) {
        const view = viewOf(family, viewer);
        for (const one of all(family, 'position')) {
          if (!view.includes(`thought ${one.id}`)) continue;
          seen += 1;
          const talk = get(family, 'disagreement', one.disagreement);
          expect(viewer.person === one.of || isBetween(family, viewer, talk)).toBe(true);
        }
      }
    expect(seen).toBeGreaterThan(100);
  });

  it('moves nothing for the other parties, whatever it says and however many there are', () => {
    for (const family of wild)
      for (const one of all(family, 'position').slice(0, 3)) {
        const talk = get(family, 'disagreement', one.disagreement) as RecordOf<'disagreement'>;
        const more = put(family, [{ ...one, words: 'other' }, record('position', 4, { ...one, id: fresh(4) })]);
        for (const person of talk.parties.filter((party) => party !== one.of))
          expect(viewOf(more, { person, worker: null })).toBe(viewOf(family, { person, worker: null }));
      }
  });
});

describe('[M7] before everybody has agreed', () => {
  it('no party sees who else has, nor who declined', () => {
    for (const family of wild)
      for (const one of all(family, 'proposal').filter(({ agreedAt }) => agreedAt === null)) {
        const talk = get(family, 'disagreement', one.disagreement) as RecordOf<'disagreement'>;
        for (const person of talk.parties) {
          const viewer = { person, worker: null };
          const others = talk.parties.filter((party) => party !== person).map((party) => ({ party, at: now }));
          const mine = one.agreed.filter(({ party }) => party === person);
          const declined = talk.declined.filter(({ party }) => party === person);
          const told = (agreed: object[], gone: object[]) =>
            viewOf(
              put(family, [
                { ...one, agreed },
                { ...talk, declined: gone },
              ] as unknown as AnyRecord[]),
              viewer,
            );
          expect(told([...mine, ...others.slice(1)], [...declined, ...others])).toBe(told(mine, declined));
        }
      }
  });
});

describe('[L19] a safety block between parties', () => {
  const blocks = (protectedOnes: readonly PersonId[], blocked: PersonId) =>
    record('safetyBlock', 5, {
      protected: protectedOnes,
      blocked,
      scope: 'all',
      basis: 'x',
      evidence: null,
      from: now,
      reviewBy: '2026-12-01',
      endedAt: null,
      endedBy: null,
    });

  it('leaves the blocked one no statement, no proposal and nobody else’s disagreement, but the released one', () => {
    const statementTo = (to: PersonId) =>
      record('releasedStatement', 6, { block: fresh(5), to, words: 'x', by: someone, at: now });
    const kept = wild.flatMap((family) =>
      all(family, 'disagreement').flatMap((talk) =>
        talk.parties.map((blocked) => {
          const others = talk.parties.filter((party) => party !== blocked);
          const released = statementTo(blocked);
          const after = put(family, [blocks(others, blocked), released]);
          const things = all(after, 'proposal').filter(({ disagreement }) => disagreement === talk.id);
          const theirs = talk.askedBy === blocked ? things : [...things, talk];
          return { released, theirs, sight: look(after, { person: blocked, worker: null }, now) };
        }),
      ),
    );
    expect(kept.flatMap(({ theirs }) => theirs).length).toBeGreaterThan(60);
    for (const { sight, theirs, released } of kept) {
      expect(theirs.filter((one) => sight.opening(one).level !== 'NONE')).toEqual([]);
      const { by } = sight.opening(released);
      // Somebody who has died asks nothing.
      expect(by).toBe(sight.viewer.person === null ? null : 'released_statement');
    }
  });

  it('leaves the blocked one no word of the others in all that they are shown', () => {
    for (const family of wild)
      for (const talk of all(family, 'disagreement')) {
        const [blocked, ...others] = talk.parties as readonly [PersonId, ...PersonId[]];
        const kept = put(family, [blocks(others, blocked)]);
        const said = viewOf(kept, { person: blocked, worker: null });
        for (const other of others) expect(said).not.toContain(other);
      }
  });
});

describe('[L20] broken glass', () => {
  const stranger: Viewer = { person: null, worker: '99999999-0000-4000-8000-000000000000' as never, onDuty: true };
  const off = { ...stranger, onDuty: false };
  const without = (family: Family): Family => ({ ...family, records: { ...family.records, breakGlass: {} } });
  const hour = '2026-06-15T10:00:00.000Z' as Instant;
  const lastMoment = '2026-06-15T09:59:59.999Z' as Instant;
  const broken = wild.flatMap((one, seed) => {
    const family = without(one);
    const chance = chanceOf(seed);
    const { id: person } = chance.one(all(family, 'person'));
    const parts = [...new Set([...chance.few(glassParts, 0.5), 'goal' as const])];
    const input = { person, parts, reason: 'an urgent call' };
    const made = decide(family, { type: 'BreakGlass', input }, { actor: stranger, now, newId: newIds() });
    return made.ok ? [{ person, parts, family, after: made.value.reduce(evolve, family) }] : [];
  });

  const isListed = (one: AnyRecord, person: PersonId, parts: readonly string[]) =>
    parts.includes(one.kind) && 'owner' in one && one.owner === person && !('sort' in one && one.sort !== 'shared');
  /** Their name, plan, blocks and the names in those; the use itself, and links between what is listed. */
  function isFrame(family: Family, one: AnyRecord, person: PersonId): boolean {
    const named = all(family, 'safetyBlock').map((block) => [block.id, block.blocked, ...block.protected] as string[]);
    const around = named.filter((ids) => ids.includes(person)).flat();
    const isPlan = one.kind === 'plan' && one.owner === person;
    return isPlan || one.id === person || around.includes(one.id) || ['breakGlass', 'planLink'].includes(one.kind);
  }

  it('opens nothing but the listed parts of one person’s, never restricted, private or of staff, and what frames them', () => {
    const opened = broken.flatMap(({ person, parts, after }) => {
      const sight = look(after, off, now);
      return recordsOf(after)
        .filter((one) => sight.opening(one).level !== 'NONE')
        .map((one) => ({ one, isRight: isListed(one, person, parts) || isFrame(after, one, person) }));
    });
    expect(opened.length).toBeGreaterThan(40);
    expect(opened.filter(({ isRight }) => !isRight)).toEqual([]);
  });

  it('opens it for an hour and not a moment longer', () => {
    expect(broken.length).toBeGreaterThan(10);
    for (const { after } of broken) {
      expect(viewAs(after, off, lastMoment)).not.toBe(null);
      expect(viewAs(after, off, hour)).toBe(null);
      expect(levelsOf(after, off, recordsOf(after), hour).filter((line) => !line.endsWith('NONE'))).toEqual([]);
    }
  });

  it('opens nothing to anybody else', () => {
    for (const { family, after } of broken)
      for (const viewer of wildViewers(family)) {
        if (viewer.worker === stranger.worker) continue;
        const there = recordsOf(family);
        expect(levelsOf(after, viewer, there)).toEqual(levelsOf(family, viewer, there));
      }
  });

  it('opens nothing to a worker with a conflict of interest', () => {
    for (const { person, after } of broken) {
      const conflict = { worker: stranger.worker, relativeOf: person, from: '2026-01-01', until: null };
      const kept = put(after, [record('conflictOfInterest', 7, conflict)]);
      expect([viewAs(kept, off, now), viewAs(kept, stranger, now)]).toEqual([null, null]);
    }
  });
});
