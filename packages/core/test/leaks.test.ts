import { describe, expect, it } from 'vitest';
import { put, without } from '../src/family.js';
import {
  type AnyRecord,
  accessOf,
  all,
  decide,
  type Family,
  type FamilyView,
  type Grant,
  get,
  type Instant,
  type PersonId,
  viewAs,
  visibility,
  type WorkerId,
  worklistOf,
} from '../src/index.js';
import type { Viewer } from '../src/policy/standing.js';
import { newIds } from './ids.js';
import { after, as, at, fact, having, idOf, item, person, planOf, refusals, silva, when } from './scene.js';
import { block, concern, disclosure, glass, onDuty, position, proposal, statement, talk } from './standstill.js';

/** Ways in which a hidden fact once moved something visible, each with what keeps it still. */

const { family } = silva;
const records = (...list: readonly object[]) => list as unknown as readonly AnyRecord[];
const fresh = (n: number) => `eeeeeeee-0000-4000-8000-${String(n).padStart(12, '0')}`;
const seen = (one: Family, viewer: Viewer, when = at) => viewAs(one, viewer, when) as FamilyView;
const planIn = (one: Family, viewer: Viewer, owner: PersonId) =>
  seen(one, viewer).members.find(({ id }) => id === owner)?.plan;
const level = (one: Family, viewer: Viewer, { kind, id }: { kind: string; id: string }, when = at) =>
  visibility(one, viewer, get(one, kind as 'goal', id) as AnyRecord, when).level;

const grant = (given: Partial<Grant>, n = 1): Grant =>
  ({
    kind: 'grant',
    id: fresh(n),
    of: person.Mia,
    by: person.Ana,
    to: person.Rosa,
    item: item.skate,
    bundle: null,
    level: 'FULL',
    words: null,
    from: '2026-02-01T09:00:00.000Z',
    until: '2026-12-01',
    revokedAt: null,
    staleSince: null,
    checked: { by: as('Esther').worker, at: '2026-02-01T09:00:00.000Z' },
    confirmedAt: null,
    showsTimes: false,
    objections: [],
    ...given,
  }) as Grant;
const change = (
  one: Family,
  kind: 'goal' | 'person' | 'appointment' | 'parentalResponsibility',
  id: string,
  to: object,
) => put(one, records({ ...(get(one, kind, id) as object), ...to }));

describe('[M11] a holder opens no more than holders know', () => {
  const shared = put(family, [grant({}), grant({ to: person.Ana }, 2)]);

  it('so a child’s mark of confidence closes what was shared before it, for everybody', () => {
    expect(level(shared, as('Rosa'), item.skate)).toBe('FULL');
    const marked = change(shared, 'goal', item.skate.id, { confidential: true });
    expect([level(marked, as('Rosa'), item.skate), level(marked, as('Ana'), item.skate)]).toEqual(['NONE', 'NONE']);
  });

  it('[L4] and so does a sensitive mark while nobody has assessed the child', () => {
    const marked = change(shared, 'goal', item.skate.id, { sensitive: ['abuse'] });
    expect([level(marked, as('Rosa'), item.skate), level(marked, as('Ana'), item.skate)]).toEqual(['NONE', 'NONE']);
  });

  it('[M19] nor does a bundle by a holder open the child’s notes, to others or to the holder', () => {
    const bundles = [person.Rosa, person.Ana].map((to, n) => grant({ to, item: null, bundle: 'note' }, n));
    const bundled = put(family, bundles);
    expect([level(bundled, as('Rosa'), item.open), level(bundled, as('Ana'), item.open)]).toEqual(['NONE', 'NONE']);
  });
});

describe('[V2] a grant is its maker’s to see only while they would still decide it', () => {
  const made = put(family, [grant({ level: 'SUMMARY', words: 'She skates.' })]);
  const grown = change(made, 'person', person.Mia, { born: '2010-01-01' });
  const grantsOf = (one: Family) => seen(one, as('Ana')).grants.map(({ id }) => id);

  it('so nothing that becomes of it later reaches a parent of somebody of 16', () => {
    expect(grantsOf(made)).toContain(fresh(1));
    expect(grantsOf(grown)).toEqual([]);
    const stale = put(grown, [grant({ level: 'SUMMARY', words: 'She skates.', staleSince: at, revokedAt: at })]);
    expect(JSON.stringify(seen(stale, as('Ana')))).toBe(JSON.stringify(seen(grown, as('Ana'))));
  });

  it('[M3] and that words went stale shows only to whoever may know what changed', () => {
    const marked = (staleSince: Instant | null) =>
      change(put(family, [grant({ level: 'SUMMARY', words: 'She skates.', staleSince })]), 'goal', item.skate.id, {
        confidential: true,
      });
    const shown = (staleSince: Instant | null) => JSON.stringify(seen(marked(staleSince), as('Ana')));
    expect(shown(at)).toBe(shown(null));
    expect(JSON.stringify(seen(marked(at), as('Mia')))).not.toBe(JSON.stringify(seen(marked(null), as('Mia'))));
  });
});

describe('[L23] a grant from before the 16th birthday does not wake by it', () => {
  it('not even the young person’s own, which slept while others decided', () => {
    const own = put(family, [grant({ by: person.Mia, checked: null })]);
    const birthday = change(own, 'person', person.Mia, { born: '2010-06-15' });
    expect(level(birthday, as('Rosa'), item.skate, '2026-06-14T22:59:59.999Z' as Instant)).toBe('NONE');
    expect(level(birthday, as('Rosa'), item.skate)).toBe('NONE');
    const anew = put(birthday, [grant({ by: person.Mia, checked: null, from: at })]);
    expect(level(anew, as('Rosa'), item.skate)).toBe('FULL');
  });
});

describe('[L16] an agreement opens nothing by itself', () => {
  it('so it ties nobody, and shows no name', () => {
    const agreed = put(family, [grant({ of: person.Nuno, by: person.Nuno, to: person.Leo, item: item.skate })]);
    expect(seen(agreed, as('Leo')).members.map(({ id }) => id)).not.toContain(person.Nuno);
  });

  it('and no law stops its owner from changing whom an item is about, which would tell of a hidden agreement', () => {
    const agreed = after([
      'Esther',
      'RecordAgreement',
      { item: item.brother, of: person.Mia, to: person.Ana, by: person.Ana },
    ]);
    const revise = (one: Family) =>
      refusals(when('Leo', 'ReviseGoal', { item: item.brother.id, changes: { about: [] } }, one));
    expect([revise(agreed), revise(family)]).toEqual([[], []]);
  });
});

describe('[E4] people whom somebody cannot know of stay in what they revise', () => {
  const block = {
    kind: 'safetyBlock',
    id: fresh(9),
    protected: [person.Leo],
    blocked: person.Mia,
    scope: 'all',
    basis: 'x',
    evidence: null,
    from: '2026-02-01T09:00:00.000Z',
    reviewBy: '2026-12-01',
    endedAt: null,
    endedBy: null,
  };
  const blocked = put(family, records(block));

  it('so saying what one sees of them moves nothing, with and without', () => {
    const alone = change(blocked, 'appointment', item.lesson.id, { participants: [] });
    for (const one of [blocked, alone])
      expect(when('Mia', 'ReviseAppointment', { item: item.lesson.id, changes: { participants: [] } }, one)).toEqual({
        ok: true,
        value: [],
      });
  });

  it('and adding somebody keeps them', () => {
    const made = when(
      'Mia',
      'ReviseAppointment',
      { item: item.lesson.id, changes: { participants: [person.Ana] } },
      blocked,
    );
    expect(made.ok && made.value[0]?.became[0]).toMatchObject({ participants: [person.Leo, person.Ana] });
  });

  it('while people who are seen may be taken out', () => {
    const made = when('Mia', 'ReviseAppointment', { item: item.lesson.id, changes: { participants: [] } });
    expect(made.ok && made.value[0]?.became[0]).toMatchObject({ participants: [] });
  });
});

describe('[D8] what is shown only as words or times has no id to point to', () => {
  it('so its old id is refused like any other', () => {
    const words = put(family, [grant({ level: 'SUMMARY', words: 'She skates.' })]);
    expect(level(words, as('Rosa'), item.skate)).toBe('SUMMARY');
    const point = (id: string) => when('Rosa', 'ReviseGoal', { item: id, changes: { words: 'x' } }, words);
    expect(point(item.skate.id)).toEqual(point(fresh(7)));
    const busy = put(family, [grant({ level: 'BUSY', item: item.lesson })]);
    expect(level(busy, as('Rosa'), item.lesson)).toBe('BUSY');
    const share = (id: string) =>
      when('Rosa', 'ShareItem', { item: { kind: 'appointment', id }, to: person.Mia, level: 'FULL' }, busy);
    expect(share(item.lesson.id)).toEqual(share(fresh(7)));
  });
});

describe('[D14] no refusal tells a date of birth', () => {
  it('of a child to a worker of their mother alone', () => {
    const held = (from: string) =>
      refusals(
        when('Tom', 'RecordResponsibility', {
          holder: person.Nuno,
          child: person.Leo,
          basis: 'agreement',
          status: 'held',
          from,
        }),
      );
    expect(held('2026-01-01')).toEqual(held('2031-01-01'));
  });

  it('nor who of two is older', () => {
    const tie = (child: PersonId) =>
      refusals(when('Tom', 'RecordRelationship', { person: person.Nuno, to: child, kinship: 'parent' }));
    expect([tie(person.Rosa), tie(person.Leo)]).toEqual([[], []]);
  });
});

describe('[D10] below FULL nothing is ordered by what does not show', () => {
  const twin = { ...(get(family, 'goal', item.skate.id) as object), id: fresh(3), words: 'Another' };
  const grants = [
    grant({ level: 'SUMMARY', words: 'One.' }, 1),
    grant({ level: 'SUMMARY', words: 'Two.', item: { kind: 'goal', id: fresh(3) } as never }, 2),
  ];
  const wordsWhen = (createdAt: string) =>
    planIn(put(family, records({ ...twin, createdAt }, ...grants)), as('Rosa'), person.Mia)?.summaries.map(
      ({ words }) => words,
    );

  it('so approved words stand the same whenever what they are about was written', () => {
    expect(wordsWhen('2025-01-01T00:00:00.000Z')).toEqual(['One.', 'Two.']);
    expect(wordsWhen('2026-06-01T00:00:00.000Z')).toEqual(['One.', 'Two.']);
  });

  it('and of two grants as new as each other the same one speaks, however they are kept', () => {
    const pair = [grant({ level: 'SUMMARY', words: 'One.' }, 1), grant({ level: 'SUMMARY', words: 'Two.' }, 2)];
    const said = (list: readonly Grant[]) =>
      planIn(put(family, list), as('Rosa'), person.Mia)?.summaries.map(({ words }) => words);
    expect(said(pair)).toEqual(said(pair.toReversed()));
  });
});

describe('[L1] two assessments at one instant', () => {
  it('count in the child’s favour, however they are kept', () => {
    const found = (n: number, outcome: string) => ({
      kind: 'competence',
      id: fresh(n),
      child: person.Mia,
      areas: ['sport'],
      outcome,
      by: as('Esther').worker,
      at: '2026-03-01T09:00:00.000Z',
      reviewBy: null,
      rationale: null,
    });
    const both = [found(1, 'competent'), found(2, 'notCompetent')];
    for (const list of [both, both.toReversed()])
      expect(level(put(family, records(...list)), as('Ana'), item.skate)).toBe('NONE');
  });
});

describe('[M20] what has ended ties nobody', () => {
  it('not parental responsibility whose status is ended, whatever its dates', () => {
    const bare = all(family, 'relationship').reduce((left, { kind, id }) => without(left, kind, id), family);
    const ended = change(bare, 'parentalResponsibility', idOf('parentalResponsibility', 'Ben Mia'), {
      status: 'ended',
    });
    expect(seen(bare, as('Ben')).responsibilities).toHaveLength(1);
    expect(seen(ended, as('Ben')).responsibilities).toEqual([]);
    expect(seen(ended, as('Ben')).members.map(({ id }) => id)).toEqual([person.Ben]);
  });

  it('[M2] nor does taking part make known whose appointment it is to somebody who is not tied to them', () => {
    const joined = change(family, 'appointment', item.lesson.id, { participants: [person.Nuno, person.Leo] });
    expect([level(joined, as('Nuno'), item.lesson), level(joined, as('Leo'), item.lesson)]).toEqual(['NONE', 'FULL']);
  });
});

describe('[L19] a worker who is also a blocked member', () => {
  it('finds no trace of the block among what workers see', () => {
    const both: Viewer = { person: person.Ben, worker: as('Tom').worker };
    const blocked = after([
      'Esther',
      'RaiseSafetyBlock',
      { protected: [person.Mia], blocked: person.Ben, scope: 'all', basis: 'x', reviewBy: '2026-12-01' },
    ]);
    expect(seen(blocked, both).safetyBlocks).toEqual([]);
    expect(JSON.stringify(seen(blocked, both))).not.toContain(person.Mia);
    expect(seen(blocked, as('Tom')).safetyBlocks).toHaveLength(1);
  });
});

describe('[L20] who may open a restricted note', () => {
  it('is its author while assigned to everybody it is about', () => {
    const opened = (one: Family) => planIn(one, as('Tom'), person.Ana)?.kept?.map(({ openTo }) => openTo);
    const note = { ...(get(family, 'note', item.concern.id) as object), about: [person.Ana] };
    const told = put(family, records(note));
    expect(opened(told)).toEqual([[as('Esther').worker]]);
    const assignment = get(told, 'assignment', idOf('assignment', 'Esther Ana')) as object;
    expect(opened(put(told, records({ ...assignment, until: at })))).toEqual([[]]);
  });

  it('and a member who works with somebody else in the family writes no staff note of themself', () => {
    const actor: Viewer = { person: person.Leo, worker: as('Tom').worker };
    const input = { plan: planOf('Leo'), area: 'sport', words: 'x', sort: 'worker' };
    const made = decide(family, { type: 'WriteNote', input }, { actor, now: at, newId: newIds() });
    expect(refusals(made)).toEqual(['FORBIDDEN sort']);
  });
});

describe('[A1] a worklist', () => {
  const assign = (n: number, from: string, until: string | null) => ({
    kind: 'assignment',
    id: fresh(n),
    worker: fresh(99) as WorkerId,
    person: person.Mia,
    from,
    until,
  });
  const lines = (...list: readonly object[]) =>
    worklistOf(put(family, records(...list)))
      .filter(({ worker }) => worker === fresh(99))
      .map(({ since, until }) => [since, until]);
  const [one, two, three] = [
    assign(1, '2026-01-01', '2026-02-01'),
    assign(2, '2026-01-01', null),
    assign(3, '2025-06-01', '2025-07-01'),
  ];

  it('has one line for each unbroken period, in whatever order the assignments are kept', () => {
    const expected = [
      ['2025-05-31T23:00:00.000Z', '2025-07-01T23:00:00.000Z'],
      ['2026-01-01T00:00:00.000Z', null],
    ];
    expect(lines(one, two, three)).toEqual(expected);
    expect(lines(three, two, one)).toEqual(expected);
  });

  it('tells names and a count, and access tells dates: nothing of an item', () => {
    const added = after(['Mia', 'WriteNote', { plan: planOf('Mia'), area: 'sport', words: 'x', sort: 'own' }]);
    expect([worklistOf(added), accessOf(added)]).toEqual([worklistOf(family), accessOf(family)]);
    expect(new Set(worklistOf(family).flatMap((line) => Object.keys(line)))).toEqual(
      new Set(['worker', 'label', 'people', 'since', 'until']),
    );
  });

  it('[L8] a guardian’s part ends at the child’s 18th birthday at the latest', () => {
    const guardians = accessOf(family).filter(
      ({ relation, viewer }) => relation === 'GUARDIAN' && viewer === person.Ana,
    );
    expect(guardians.map(({ until }) => until)).toEqual(['2032-02-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z']);
  });
});

describe('[L19] what stands between people is closed by a block on anybody it names', () => {
  const open = [talk({ askedBy: null }), proposal(), position('Ana')];

  it('be it the child whom it concerns, who is no party', () => {
    const levels = (one: Family) => [talk(), proposal()].map((what) => level(one, as('Ben'), what));
    expect([levels(having(...open)), levels(having(...open, block()))]).toEqual([
      ['FULL', 'FULL'],
      ['NONE', 'NONE'],
    ]);
  });

  it('or, of a position, another party, to a human who is a member and the mediator', () => {
    const both: Viewer = { person: person.Ben, worker: as('Esther').worker };
    const kept = [...open, block({ protected: [person.Ana] })];
    expect([level(having(...open), both, position('Ana')), level(having(...kept), both, position('Ana'))]).toEqual([
      'FULL',
      'NONE',
    ]);
  });

  it('or, of a concern and what was disclosed of it, its source, to a human who is a member and its author', () => {
    const both: Viewer = { person: person.Ben, worker: as('Esther').worker };
    const told = [concern({ allegedSource: person.Ana }), disclosure()];
    const levels = (...more: readonly AnyRecord[]) =>
      [concern(), disclosure()].map((what) => level(having(...told, ...more), both, what));
    expect([levels(), levels(block({ protected: [person.Ana] }))]).toEqual([
      ['FULL', 'FULL'],
      ['NONE', 'NONE'],
    ]);
  });

  it('but not a statement that a lead released to whom it keeps out', () => {
    const shownTo = seen(having(block(), statement), as('Ben')).releasedStatements;
    expect(shownTo.map(({ words, block: of }) => [words, of])).toEqual([['She is well.', null]]);
  });
});

describe('[L17] a disclosure', () => {
  it('is known to the author of its concern, whoever disclosed it, and not to whoever did and leads no more', () => {
    const told = having(concern(), disclosure());
    expect([level(told, as('Esther'), disclosure()), level(told, as('Ngozi'), disclosure())]).toEqual(['FULL', 'NONE']);
  });
});

describe('[L20] a member on duty', () => {
  it('who is no worker, or has a conflict of interest, finds nobody', () => {
    const mia = { kind: 'person', id: person.Mia };
    const callum = fact('conflictOfInterest', 'Callum', {
      worker: as('Callum').worker,
      relativeOf: person.Rosa,
      from: '2026-01-01',
    });
    expect(level(family, onDuty, mia)).toBe('FULL');
    expect(level(having(callum), onDuty, mia)).toBe('NONE');
    expect(level(family, { person: person.Nuno, worker: null, onDuty: true }, mia)).toBe('NONE');
  });

  it('is shown no family for a name that they found', () => {
    expect(viewAs(family, onDuty, at)).toBe(null);
  });
});

describe('[L20] [A1] broken glass', () => {
  const part = accessOf(having(glass())).filter(({ relation }) => relation === 'DUTY_WORKER');

  it('is a part in the family for its hour, by which it is found, and on nobody’s caseload', () => {
    expect(part).toEqual([
      {
        viewer: as('Callum').worker,
        relation: 'DUTY_WORKER',
        since: '2026-06-15T08:30:00.000Z',
        until: '2026-06-15T09:30:00.000Z',
      },
    ]);
    expect(worklistOf(having(glass()))).toEqual(worklistOf(family));
  });

  it('less the time of a conflict of interest', () => {
    const relative = fact('conflictOfInterest', 'Callum', {
      worker: as('Callum').worker,
      relativeOf: person.Rosa,
      from: '2026-06-15T09:00:00.000Z',
    });
    const parts = accessOf(having(glass(), relative)).filter(({ relation }) => relation === 'DUTY_WORKER');
    expect(parts.map(({ since, until }) => [since, until])).toEqual([
      ['2026-06-15T08:30:00.000Z', '2026-06-15T09:00:00.000Z'],
    ]);
  });

  it('[V3] shows no block that is not live', () => {
    const names = (said: Readonly<Record<string, unknown>>) =>
      seen(having(glass(), block(said)), as('Callum')).members.map(({ id }) => id);
    expect(names({}).toSorted()).toEqual([person.Mia, person.Ben].toSorted());
    expect(names({ from: '2026-06-15T09:00:00.001Z' })).toEqual([person.Mia]);
    expect(names({ endedAt: at, endedBy: as('Ngozi').worker })).toEqual([person.Mia]);
  });
});
