import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, type Family, type Kind, kinds, parseFamily, schemaVersion } from '../src/index.js';
import { generateFamily } from '../src/testing/index.js';
import { deepFrozen } from './frozen.js';
import { wildFamily } from './wild.js';

fc.configureGlobal({ seed: 20_260_615, numRuns: 200 });

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [mother, child, worker, goal] = [id(1), id(2), id(3), id(4)];
const at = '2026-03-01T09:00:00.000Z';

const shouted = 'ABCDEFAB-0000-4000-8000-000000000004';

type Loose = Record<string, Record<string, Record<string, unknown>>>;
const goalBody = {
  owner: child,
  author: { person: child },
  createdAt: at,
  changedAt: at,
  area: 'sport',
  words: 'Learn to skate',
  status: 'open',
};
const records = (): Loose => ({
  person: {
    [mother]: { knownAs: 'Ana', born: '1985-05-05' },
    [child]: { knownAs: 'Mia', born: '2014-02-01' },
  },
  goal: { [goal]: goalBody },
});
const family = (more: Loose = {}, rest: object = {}) => ({
  schemaVersion,
  id: id(90),
  provider: id(91),
  records: { ...records(), ...more },
  ...rest,
});
const goalWith = (change: object): Loose => ({ goal: { [goal]: { ...goalBody, ...change } } });

const problemsOf = (input: unknown) => {
  const parsed = parseFamily(input);
  return parsed.ok ? [] : parsed.error.map(({ path, message }) => `${path.join('.')} ${message}`);
};
const read = (input: unknown): Family => {
  const parsed = parseFamily(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

describe('[P1] reading gives the family or every problem at once', () => {
  it('a family without problems is read', () => {
    expect(problemsOf(family())).toEqual([]);
  });

  it('each of many problems has its path, and none repeats the value', () => {
    const secret = 'a-secret-value';
    const problems = problemsOf(
      family(
        {
          person: { [mother]: { knownAs: '', born: secret }, [child]: { born: '2014-02-01', extra: secret } },
          goal: {
            [goal]: { ...goalBody, status: secret, area: 7, words: null, createdAt: secret, confidential: 'yes' },
          },
        },
        { provider: secret, extra: secret },
      ),
    );
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'extra',
      'provider',
      `records.person.${mother}.knownAs`,
      `records.person.${mother}.born`,
      `records.person.${child}.extra`,
      `records.person.${child}.knownAs`,
      `records.goal.${goal}.createdAt`,
      `records.goal.${goal}.area`,
      `records.goal.${goal}.confidential`,
      `records.goal.${goal}.words`,
      `records.goal.${goal}.status`,
    ]);
    expect(problems.filter((problem) => problem.split(' ').slice(1).join(' ').includes(secret))).toEqual([]);
  });

  it.each([[null], [undefined], [7], ['{}'], [[]], [true]])('%j is not a family', (input) => {
    expect(problemsOf(input)).toEqual([' is not an object']);
  });

  it('no JSON makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
        const made = [
          value,
          family({ person: value, [JSON.stringify(other)]: value } as unknown as Loose),
          { ...family(), records: value },
        ];
        expect(made.map((input) => typeof parseFamily(input).ok)).toEqual(['boolean', 'boolean', 'boolean']);
      }),
    );
  });
});

describe('[P2] text is kept as typed, in NFC and printable', () => {
  it.each([
    ['\u0000', 'NUL'],
    ['\ud800', 'a lone high surrogate'],
    ['x\udc00', 'a lone low surrogate'],
    ['\u202e', 'a right-to-left override'],
    ['\u2066', 'an isolate'],
    ['\u007f', 'DEL'],
    ['\u001b[2J', 'an escape'],
    ['', 'nothing'],
    [' \n\t ', 'only white space'],
    ['x'.repeat(2_001), 'one character too many'],
    ['x'.repeat(1_000_000), 'a megabyte'],
  ])('%# refuses %j', (words) => {
    expect(problemsOf(family(goalWith({ words }))).map((problem) => problem.split(' ')[0])).toEqual([
      `records.goal.${goal}.words`,
    ]);
  });

  it.each([
    'Zoë',
    '日本語',
    '👩‍👧',
    'שלום',
    'two\nlines\tand a tab',
    '<b>&amp;</b>',
    "Robert'); DROP TABLE",
    '😀'.repeat(2_000),
  ])('%j stays as it is', (words) => {
    expect(read(family(goalWith({ words }))).records.goal?.[goal]?.words).toBe(words);
  });

  it('a letter and its accent become one', () => {
    expect(read(family(goalWith({ words: 'Zoe\u0308' }))).records.goal?.[goal]?.words).toBe('Zo\u00eb');
  });

  it('a note may have ten thousand characters and no more', () => {
    const note = (words: string) =>
      family({ note: { [id(5)]: { ...goalBody, status: undefined, sort: 'own', words } } });
    const withoutStatus = (input: ReturnType<typeof note>) => JSON.parse(JSON.stringify(input));
    expect(problemsOf(withoutStatus(note('x'.repeat(10_000))))).toEqual([]);
    expect(problemsOf(withoutStatus(note('x'.repeat(1_000_000))))).toEqual([
      `records.note.${id(5)}.words is longer than 10000 characters`,
    ]);
  });
});

describe('[P3] what is not known is a problem', () => {
  it.each([
    [goalWith({ status: 'done' }), `records.goal.${goal}.status`],
    [goalWith({ sensitive: ['gossip'] }), `records.goal.${goal}.sensitive.0`],
    [goalWith({ sensitive: ['abuse', 'abuse'] }), `records.goal.${goal}.sensitive.1`],
    [goalWith({ likes: 3 }), `records.goal.${goal}.likes`],
    [{ secret: { [id(8)]: {} } }, 'records.secret'],
    [{ goal: { [shouted]: goalBody } }, `records.goal.${shouted}`],
    [{ goal: { constructor: goalBody } } as unknown as Loose, 'records.goal.constructor'],
    [goalWith({ kind: 'need' }), `records.goal.${goal}.kind`],
    [goalWith({ id: id(7) }), `records.goal.${goal}.id`],
    [goalWith({ about: 'nobody' }), `records.goal.${goal}.about`],
    [goalWith({ about: Array.from({ length: 21 }, () => mother) }), `records.goal.${goal}.about`],
  ])('%# has one problem, at its path', (more, path) => {
    expect(problemsOf(family(more as Loose)).map((problem) => problem.split(' ')[0])).toEqual([path]);
  });

  it.each(['2024-02-30', '2012-1-1', '2012-01-01T00:00:00Z', 20_120_101, null])('%j is no date of birth', (born) => {
    const problems = problemsOf(family({ person: { ...records()['person'], [mother]: { knownAs: 'Ana', born } } }));
    expect(problems).toEqual([`records.person.${mother}.born is not a date such as 2012-02-29`]);
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'the key %s is a problem wherever it stands, and pollutes nothing',
    (key) => {
      const text = (holder: string) => JSON.stringify(family()).replace(holder, `${holder}"${key}":{"polluted":true},`);
      for (const holder of ['{', '"records":{', '"goal":{', `"${goal}":{`, '"author":{'])
        expect(problemsOf(JSON.parse(text(holder))).length).toBeGreaterThan(0);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );
});

describe('[P4] every pointer leads to a record of its kind', () => {
  it('a dangling pointer is a problem at its path', () => {
    expect(problemsOf(family(goalWith({ owner: id(77), about: [id(78)] })))).toEqual([
      `records.goal.${goal}.owner points to no person of this family`,
      `records.goal.${goal}.about.0 points to no person of this family`,
    ]);
  });

  it('a pointer to a record of another kind is one too', () => {
    expect(problemsOf(family(goalWith({ owner: goal })))).toEqual([
      `records.goal.${goal}.owner points to no person of this family`,
    ]);
  });

  it('a kind or an id named like a part of every object leads nowhere', () => {
    const grant = {
      of: child,
      by: child,
      to: mother,
      item: { kind: 'goal', id: id(9) },
      level: 'FULL',
      from: at,
      until: '2026-09-01',
    };
    expect(problemsOf(family({ grant: { [id(6)]: grant } }))).toEqual([
      `records.grant.${id(6)}.item points to no goal of this family`,
    ]);
  });

  it('two records of one id are a problem, and so is the family’s own id', () => {
    const need = { ...goalBody, status: undefined, driver: 'home' };
    const twice = JSON.parse(JSON.stringify(family({ need: { [goal]: need } })));
    expect(problemsOf(twice)).toEqual([`records.need.${goal} has the id of another record`]);
    expect(problemsOf(family({}, { id: goal }))).toEqual([`records.goal.${goal} has the id of another record`]);
  });
});

const born = (n: number) => ({ knownAs: `P${n}`, born: '1990-01-01' });
const circle = (length: number, kinship = 'parent') => ({
  person: { ...records()['person'], ...Object.fromEntries(Array.from({ length }, (_, n) => [id(100 + n), born(n)])) },
  relationship: Object.fromEntries(
    Array.from({ length }, (_, n) => [
      id(10_000 + n),
      { person: id(100 + n), to: id(100 + ((n + 1) % length)), kinship },
    ]),
  ),
});

describe('[P5] nobody is their own parent, at any remove', () => {
  it('not at once', () => {
    const self = { relationship: { [id(6)]: { person: child, to: child, kinship: 'parent' } } };
    expect(problemsOf(family(self))).toEqual([`records.relationship.${id(6)}.to is the same person`]);
  });

  it.each([2, 10])('not in a circle of %i', (length) => {
    const problems = problemsOf(family(circle(length)));
    expect(problems).toHaveLength(length);
    expect(problems[0]).toBe(`records.relationship.${id(10_000)}.to is an ancestor of their own parent`);
  });

  it('by adoption neither, but friends may stand in a circle', () => {
    expect(problemsOf(family(circle(3, 'adoptiveParent')))).toHaveLength(3);
    expect(problemsOf(family(circle(3, 'friend')))).toEqual([]);
  });

  it('a line of a thousand generations is read without overflow', () => {
    const line = circle(1_000);
    const { [id(10_999)]: _last, ...relationship } = line.relationship;
    expect(problemsOf(family({ ...line, relationship }))).toEqual([]);
  });
});

describe('[P6] versions', () => {
  it('a newer one is refused with its number', () => {
    expect(problemsOf(family({}, { schemaVersion: schemaVersion + 1 }))).toEqual([
      `schemaVersion is newer than ${schemaVersion}, the newest that this Kinweave reads`,
    ]);
  });

  it.each([0, -1, 1.5, '1', null, undefined])('%j is no version', (schemaVersion) => {
    expect(problemsOf(family({}, { schemaVersion }))).toEqual(['schemaVersion is not a whole number from 1']);
  });
});

describe('[P7] a family survives JSON, and reading changes nothing', () => {
  it('what is read equals what was written, for wild and for generated families', () => {
    for (let seed = 0; seed < 30; seed += 1)
      for (const one of [wildFamily(seed, 'small'), generateFamily(seed, { crowded: true })])
        expect(read(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('a frozen input is read as well', () => {
    const one = JSON.parse(JSON.stringify(wildFamily(3)));
    const text = JSON.stringify(one);
    expect(read(deepFrozen(one))).toEqual(wildFamily(3));
    expect(JSON.stringify(one)).toBe(text);
  });

  it('absent fields are written out as nothing, no or empty', () => {
    expect(read(family()).records.goal?.[goal]).toMatchObject({ about: [], confidential: false, reviewOn: null });
  });
});

describe('[P8] a fact does not end before it begins', () => {
  const assigned = (from: string, until: string) =>
    problemsOf(family({ assignment: { [id(6)]: { worker, person: child, from, until } } }));
  it('it may end as it begins', () => {
    expect(assigned(at, at)).toEqual([]);
    expect(assigned('2026-03-01', '2026-03-01')).toEqual([]);
    expect(assigned('2026-03-02', '2026-03-01')).toEqual([]);
    expect(assigned('2026-03-03', '2026-03-01')).toEqual([`records.assignment.${id(6)}.until is before from`]);
  });
});

describe('the laws between records', () => {
  const grant = {
    of: child,
    by: child,
    to: mother,
    item: { kind: 'goal', id: goal },
    level: 'FULL',
    from: at,
    until: '2026-09-01',
  };
  const grantWith = (change: object): Loose => ({ grant: { [id(6)]: { ...grant, ...change } } });
  const noteWith = (change: object): Loose => {
    const { status: _status, ...rest } = goalBody;
    return { note: { [id(6)]: { ...rest, sort: 'own', ...change } } };
  };
  const block = { protected: [child], blocked: mother, scope: 'all', basis: 'x', from: at, reviewBy: '2026-09-01' };
  const pr = { holder: mother, child, basis: 'mother', status: 'held', from: '2014-02-01' };
  const visit = { owner: mother, words: 'x', area: 'sport', author: { worker }, createdAt: at, changedAt: at };
  const period = { from: at, until: '2026-01-01' };
  const dated = { child, carer: mother, holder: mother, person: child, worker };
  const lent = { ...dated, areas: ['sport'], recordedBy: worker, organisation: id(91) };
  const only = (kind: string, ...fields: (keyof typeof lent)[]): Loose => ({
    [kind]: { [id(6)]: { ...Object.fromEntries(fields.map((field) => [field, lent[field]])), ...period } },
  });
  const order = { child, order: 'x', made: '2026-01-01' };
  it.each([
    [
      '[L9] care ends after it begins',
      only('careArrangement', 'child', 'carer', 'recordedBy'),
      'careArrangement',
      'until',
    ],
    ['[L12] delegation too', only('delegatedAuthority', 'child', 'holder', 'areas'), 'delegatedAuthority', 'until'],
    [
      '[M15] and the naming of a partner',
      only('partnerWorker', 'person', 'worker', 'organisation'),
      'partnerWorker',
      'until',
    ],
    ['[L20] and a lead', only('safeguardingLead', 'worker'), 'safeguardingLead', 'until'],
    [
      '[L20] and a conflict of interest',
      { conflictOfInterest: { [id(6)]: { worker, relativeOf: mother, ...period } } },
      'conflictOfInterest',
      'until',
    ],
    [
      '[L2] the Fraser guidelines are for sexual health',
      {
        competence: {
          [id(6)]: { child, areas: ['health'], outcome: 'competent', by: worker, at, fraser: ['inBestInterests'] },
        },
      },
      'competence',
      'fraser',
    ],
    [
      '[L11] an order is read by somebody',
      { courtOrder: { [id(6)]: { ...order, readAt: at } } },
      'courtOrder',
      'readBy',
    ],
    [
      '[M15] a packet is approved at an instant',
      {
        partnerPacket: {
          [id(6)]: { person: child, organisation: id(91), area: 'sport', words: 'x', at, approvedBy: child },
        },
      },
      'partnerPacket',
      'approvedAt',
    ],
    ['a grant is for an item or a kind', grantWith({ item: null }), 'grant', 'bundle'],
    ['a grant is not for both', grantWith({ bundle: 'goal' }), 'grant', 'bundle'],
    ['[M3] a summary has words', grantWith({ level: 'SUMMARY' }), 'grant', 'words'],
    ['only a summary has words', grantWith({ words: 'Better' }), 'grant', 'words'],
    ['busy is for appointments', grantWith({ level: 'BUSY' }), 'grant', 'level'],
    ['nobody shares with themself', grantWith({ to: child }), 'grant', 'to'],
    ['a staff note has no owner', noteWith({ sort: 'worker', about: [child], author: { worker } }), 'note', 'owner'],
    ['a staff note is about somebody', noteWith({ sort: 'worker', owner: null, author: { worker } }), 'note', 'about'],
    ['a staff note is by a worker', noteWith({ sort: 'worker', owner: null, about: [child] }), 'note', 'author'],
    ['another note has an owner', noteWith({ owner: null }), 'note', 'owner'],
    [
      'a block protects somebody',
      { safetyBlock: { [id(6)]: { ...block, protected: [] } } },
      'safetyBlock',
      'protected',
    ],
    ['a block is between two', { safetyBlock: { [id(6)]: { ...block, blocked: child } } }, 'safetyBlock', 'blocked'],
    ['a block is ended by somebody', { safetyBlock: { [id(6)]: { ...block, endedAt: at } } }, 'safetyBlock', 'endedBy'],
    [
      'nobody is responsible for themself',
      { parentalResponsibility: { [id(6)]: { ...pr, holder: child } } },
      'parentalResponsibility',
      'holder',
    ],
    [
      '[L8] nobody becomes responsible for an adult',
      { parentalResponsibility: { [id(6)]: { ...pr, child: mother, holder: child } } },
      'parentalResponsibility',
      'from',
    ],
    [
      'nobody dies before birth',
      { person: { ...records()['person'], [id(6)]: { knownAs: 'x', born: '2000-01-01', died: '1999-01-01' } } },
      'person',
      'died',
    ],
    [
      'an action serves a goal of its owner’s',
      { action: { [id(6)]: { ...visit, goal, done: false } } },
      'action',
      'goal',
    ],
    [
      'an appointment ends after it starts',
      { appointment: { [id(6)]: { ...visit, start: at, end: at } } },
      'appointment',
      'end',
    ],
  ] as [string, Loose, string, string][])('%s', (_, more, kind, field) => {
    const problems = problemsOf(family(more)).map((problem) => problem.split(' ')[0]);
    expect(problems).toContain(`records.${kind}.${id(6)}.${field}`);
  });

  it('[M1] a person has one plan, and a link joins two people', () => {
    const plan = { [id(6)]: { owner: child, openedAt: at }, [id(7)]: { owner: child, openedAt: at } };
    expect(problemsOf(family({ plan }))).toEqual([`records.plan.${id(7)}.owner has a plan already`]);
    const link = {
      linkKind: 'clash',
      from: { kind: 'goal', id: goal },
      to: { kind: 'plan', id: id(6) },
      proposedBy: { worker },
      proposedAt: at,
    };
    expect(
      problemsOf(family({ plan: { [id(6)]: { owner: child, openedAt: at } }, planLink: { [id(8)]: link } })),
    ).toEqual([`records.planLink.${id(8)}.to belongs to the same person as from`]);
  });
});

describe('a family', () => {
  it('keeps each kind in the order it was put', () => {
    const one = wildFamily(5);
    for (const kind of Object.keys(kinds) as Kind[])
      expect(all(one, kind).map((record) => record.id)).toEqual(Object.keys(one.records[kind] ?? {}));
  });
});
