import { describe, expect, it } from 'vitest';
import {
  type AnyRecord,
  all,
  type CommandName,
  decide,
  exportOf,
  type Family,
  get,
  type Instant,
  type RecordOf,
  viewAs,
} from '../../src/index.js';
import { asked, asking } from '../asked.js';
import { newIds } from '../ids.js';
import { life } from '../lived.js';
import {
  afterIn,
  as,
  at,
  fact,
  given,
  happening,
  having,
  item,
  more,
  type Name,
  person,
  refusals,
  shown,
  when,
  worker,
} from '../scene.js';

const factors = ['maturity', 'nature', 'courtOrders', 'confidence', 'consequences', 'detriment', 'views'];
const dueDay = '2026-07-14T23:00:00.000Z' as Instant;
const staffed = [life.supervision, life.lead, life.cover];

/** Ana’s request about Mia, in each of its states; Callum, who stands in for Esther, reviews it. */
const request = asked.ana.id;
const named = { reviewer: worker('Callum') };
const states = {
  fresh: { reviewer: null },
  named,
  weighed: { ...named, considered: factors },
  refused: { ...named, considered: factors, state: 'refused', why: 'Not now', decidedAt: at },
  answered: { ...named, considered: factors, state: 'answered', decidedAt: at, gave: true },
} as const;
type State = keyof typeof states;
const inState = (state: State, said: object = {}): Family =>
  having(...staffed, { ...asked.ana, ...states[state], ...said } as RecordOf<'accessRequest'>);

const commands = {
  SayOnAccess: { request, agrees: true },
  NameReviewer: { request, reviewer: worker('Esther') },
  WeighAccess: { request, considered: factors },
  ConsiderRecord: { request, record: item.file, extent: 'nothing' },
  AnswerAccess: { request },
  RefuseAccess: { request, why: 'Not now' },
} as const satisfies { readonly [N in CommandName]?: object };
type Done = keyof typeof commands;

const actors = ['Mia', 'Ana', 'Ben', 'Rosa', 'Leo', 'Esther', 'Callum', 'Denise', 'Ngozi', 'Halima'] as const;
const know = ['Mia', 'Ana', 'Esther', 'Callum', 'Denise', 'Ngozi'];

/** What SPEC says of it, in sentences. */
function foretold(state: State, command: Done, who: (typeof actors)[number]): string {
  // Other guardians, relatives and workers elsewhere do not know that there is a request.
  if (!know.includes(who)) return 'NOT_FOUND';
  const isDecided = state === 'refused' || state === 'answered';
  const isReviewer = who === 'Callum' && state !== 'fresh';
  const may: Readonly<Record<Done, boolean>> = {
    // The person says yes or no to somebody else’s asking.
    SayOnAccess: who === 'Mia',
    // A supervisor or the lead names the reviewer.
    NameReviewer: who === 'Denise' || who === 'Ngozi',
    // The reviewer weighs, answers and refuses; the lead looks at records too.
    WeighAccess: isReviewer,
    ConsiderRecord: isReviewer || who === 'Ngozi',
    AnswerAccess: isReviewer,
    RefuseAccess: isReviewer,
  };
  // A record that the actor does not know of is as good as absent, whoever asks.
  if (command === 'ConsiderRecord' && ['Mia', 'Ana'].includes(who)) return 'NOT_FOUND';
  if (!may[command]) return 'FORBIDDEN';
  if (isDecided) return 'ALREADY';
  return undecided(state, command, who);
}

/** What comes of it while the request waits, for whoever may. */
function undecided(state: State, command: Done, who: string): string {
  if (command === 'WeighAccess') return state === 'weighed' ? 'ALREADY' : 'done';
  // Nothing is decided before every factor has been weighed.
  if (command === 'AnswerAccess' || command === 'RefuseAccess') return state === 'named' ? 'BAD_INPUT' : 'done';
  // What somebody knows in part can be withheld whole only.
  if (command === 'ConsiderRecord' && who === 'Ngozi') return 'FORBIDDEN';
  return 'done';
}

describe('[L14] every transition of a request, by everybody', () => {
  const cases = (Object.keys(states) as State[]).flatMap((state) =>
    (Object.keys(commands) as Done[]).flatMap((command) => actors.map((who) => [state, command, who] as const)),
  );

  it(`is as SPEC says, in all ${5 * 6 * 10} cases`, () => {
    const answer = (state: State, command: Done, who: Name) => {
      const made = when(who, command, commands[command], inState(state));
      return made.ok ? 'done' : [...new Set(made.error.map(({ code }) => code))].join(' ');
    };
    expect(cases).toHaveLength(300);
    const wrong = cases.filter(
      ([state, command, who]) => answer(state, command, who) !== foretold(state, command, who),
    );
    expect(wrong.map((one) => [...one, answer(...one), foretold(...one)].join(' '))).toEqual([]);
  });

  it('[T-Z32] nobody reviews a request of their own, be they reviewer, supervisor or lead', () => {
    for (const name of ['Callum', 'Denise', 'Ngozi'] as const)
      for (const who of ['Ana', 'Mia'] as const)
        for (const command of [
          'NameReviewer',
          'WeighAccess',
          'ConsiderRecord',
          'AnswerAccess',
          'RefuseAccess',
        ] as const) {
          const actor = { person: person[who], worker: worker(name) };
          const made = decide(
            inState('weighed', { reviewer: worker(name) }),
            { type: command, input: commands[command] },
            { actor, now: at, newId: newIds() },
          );
          expect([name, who, command, refusals(made).map((one) => one.split(' ')[0])]).toEqual([
            name,
            who,
            command,
            ['FORBIDDEN'],
          ]);
        }
  });

  it('a reviewer is somebody else who works with the person, answers for one who does, or leads', () => {
    const name = (by: Name, reviewer: Name) =>
      refusals(when(by, 'NameReviewer', { request, reviewer: as(reviewer).worker }, inState('fresh')));
    expect(name('Denise', 'Denise')).toEqual(['FORBIDDEN reviewer']);
    expect(name('Denise', 'Tom')).toEqual(['BAD_INPUT reviewer']);
    expect([name('Denise', 'Ngozi'), name('Ngozi', 'Esther')]).toEqual([[], []]);
  });
});

describe('[L14] who knows of a request', () => {
  const of = (name: Name, family: Family, now?: Instant) => shown(name, family, now)?.accessRequests ?? [];

  it('whoever asked sees the same, byte by byte, while it waits, when it is refused and when nothing is held', () => {
    const each = [
      ...(['fresh', 'named', 'weighed', 'refused'] as const).map((state) => inState(state)),
      inState('answered', { gave: false }),
    ];
    for (const now of [at, '2026-07-14T22:59:59.999Z' as Instant, dueDay]) {
      const seen = each.map((family) => JSON.stringify(viewAs(family, as('Ana'), now)));
      expect(new Set(seen).size).toBe(1);
    }
    expect(of('Ana', inState('refused'))).toMatchObject([
      { answered: false, state: null, reviewer: null, agrees: null, answer: false },
    ]);
    expect(of('Ana', inState('refused'), dueDay)).toMatchObject([
      { answered: true, state: null, why: null, answer: false },
    ]);
    expect(of('Ana', inState('answered'))).toMatchObject([{ answered: true, answer: true }]);
  });

  it('the person, their workers and the reviewer see all of it, and never another guardian', () => {
    for (const name of ['Mia', 'Esther', 'Callum', 'Denise', 'Ngozi'] as const)
      expect(of(name, inState('refused'))).toMatchObject([{ state: 'refused', why: 'Not now', by: person.Ana }]);
    for (const name of ['Ben', 'Rosa', 'Leo'] as const) expect(of(name, inState('refused'))).toEqual([]);
  });

  it('somebody who waits may not ask twice, which tells nothing of a refusal; from the day of the answer they may', () => {
    const ask = (state: State, now: Instant) =>
      refusals(when('Ana', 'AskForAccess', { person: person.Mia, basis: 'authorised' }, inState(state), now));
    expect([ask('fresh', at), ask('refused', at)]).toEqual([['ALREADY person'], ['ALREADY person']]);
    expect([ask('fresh', dueDay), ask('refused', dueDay)]).toEqual([[], []]);
  });

  it('[L19] a blocked person’s request comes in writing, and shows them nothing', () => {
    const block = fact('safetyBlock', 'Ben', {
      ...{
        protected: [person.Mia],
        blocked: person.Ben,
        scope: 'all',
        basis: 'A finding',
        from: at,
        reviewBy: '2026-12-01',
      },
    });
    const family = having(...staffed, block);
    const input = { person: person.Mia, basis: 'evidentInterests' };
    expect(refusals(when('Ben', 'AskForAccess', input, family))).toEqual(['NOT_FOUND person']);
    const entered = afterIn(family, ['Esther', 'AskForAccess', { ...input, by: person.Ben }]);
    expect(all(entered, 'accessRequest')).toMatchObject([
      { by: person.Ben, enteredBy: as('Esther').worker, dueBy: '2026-07-15' },
    ]);
    expect(JSON.stringify(viewAs(entered, as('Ben'), at))).toBe(JSON.stringify(viewAs(family, as('Ben'), at)));
  });
});

describe('[L14] on what footing a request is answered', () => {
  const answered = (said: object, ...facts: readonly AnyRecord[]) =>
    refusals(
      when(
        'Callum',
        'AnswerAccess',
        { request },
        having(...staffed, { ...asked.ana, ...states.weighed, ...said } as never, ...facts),
      ),
    );
  const alone = fact('competence', 'sharing', {
    ...{
      child: person.Mia,
      areas: ['recordSharing'],
      outcome: 'competent',
      by: worker('Esther'),
      at: '2026-06-01T09:00:00.000Z',
    },
  });

  it('a young person who decides here and says no is not overridden, whatever the footing', () => {
    expect(answered({ basis: 'evidentInterests', agrees: false }, alone)).toEqual(['FORBIDDEN request.basis']);
    expect(answered({ basis: 'evidentInterests', agrees: false })).toEqual([]);
  });

  it('an authorisation is the person’s own yes, and whoever decides here does not lack understanding', () => {
    expect(answered({ basis: 'authorised', agrees: null })).toEqual(['FORBIDDEN request.basis']);
    expect(answered({ basis: 'authorised', agrees: true })).toEqual([]);
    expect(answered({ basis: 'lacksUnderstanding' }, alone)).toEqual(['FORBIDDEN request.basis']);
  });
});

describe('[L15] what an answer goes without', () => {
  /** Mia asks for what is held about her. */
  const own = { ...asked.own, id: asked.weighed.id, subject: person.Mia, by: person.Mia, reviewer: worker('Esther') };
  const before = having(...staffed, own as RecordOf<'accessRequest'>);
  const consider = (record: object, extent: string, said: object = {}) =>
    ({ request: own.id, record, extent, ...said }) as const;
  const considered = (...steps: [Name, object][]) =>
    afterIn(before, ...steps.map(([name, input]) => [name, 'ConsiderRecord', input] as [Name, CommandName, unknown]));
  const answer = (family: Family) => {
    const after = afterIn(family, ['Esther', 'AnswerAccess', { request: own.id }]);
    return exportOf(after, get(after, 'accessRequest', own.id) as RecordOf<'accessRequest'>, at);
  };

  it('it waits for every note that staff wrote, and names those that are left', () => {
    expect(refusals(when('Esther', 'AnswerAccess', { request: own.id }, before))).toEqual(
      [item.file, item.concern].map(({ id }) => `BAD_INPUT request.note.${id}`),
    );
  });

  it('restricted notes are the lead’s to review', () => {
    expect(refusals(when('Esther', 'ConsiderRecord', consider(item.concern, 'nothing'), before))).toEqual([
      'FORBIDDEN record',
    ]);
    expect(refusals(when('Ngozi', 'ConsiderRecord', consider(item.concern, 'nothing'), before))).toEqual([]);
  });

  it('[T-P09] it is complete for the person: their own view, and what staff wrote as it was cleared', () => {
    const given = answer(
      considered(['Esther', consider(item.file, 'nothing')], ['Ngozi', consider(item.concern, 'nothing')]),
    );
    const text = JSON.stringify(given);
    for (const words of ['Learn to skate', 'Between us', 'I worry', 'I fell twice', 'Called', 'Asked', 'Skating.'])
      expect(text).toContain(words);
    expect(given?.staffNotes).toMatchObject([{ worker: worker('Esther') }, { worker: worker('Esther') }]);
  });

  it('of what is withheld nothing is there, not even a gap', () => {
    const safe = { reason: 'seriousHarm', opinion: 'Dr Shah: it would harm her' };
    const with_ = answer(
      considered(['Esther', consider(item.file, 'whole', safe)], ['Ngozi', consider(item.concern, 'whole', safe)]),
    );
    expect(JSON.stringify(with_)).not.toMatch(/Called|Asked|Dr Shah/);
    const { [item.file.id]: _file, [item.concern.id]: _concern, ...notes } = before.records.note ?? {};
    const never = { ...before, records: { ...before.records, note: notes } } as Family;
    expect(answer(never)).toEqual(with_);
  });

  it('passages are cut by character, and what is left closes up', () => {
    const words = fact('note', 'mixed', {
      ...{
        sort: 'worker',
        about: [person.Mia, person.Ana],
        owner: null,
        area: 'sport',
        words: 'Mia 🛼 skates. Ana is ill. She likes it.',
      },
      ...{ author: { person: null, worker: worker('Esther') }, createdAt: at, changedAt: at },
    });
    const family = more(before, words);
    const passages = [{ from: 14, to: 25, about: person.Ana }];
    const done = afterIn(
      family,
      [
        'Esther',
        'ConsiderRecord',
        { request: own.id, record: { kind: 'note', id: words.id }, extent: 'passages', passages, reason: 'thirdParty' },
      ],
      ['Esther', 'ConsiderRecord', consider(item.file, 'nothing')],
      ['Ngozi', 'ConsiderRecord', consider(item.concern, 'nothing')],
    );
    expect(answer(done)?.staffNotes.map((note) => (note as { words: string }).words)).toContain(
      'Mia 🛼 skates. She likes it.',
    );
  });

  it.each([
    [{ extent: 'whole' }, ['BAD_INPUT reason']],
    [{ extent: 'nothing', reason: 'thirdParty' }, ['BAD_INPUT reason']],
    [{ extent: 'whole', reason: 'seriousHarm' }, ['BAD_INPUT opinion']],
    [{ extent: 'whole', reason: 'childAbuse' }, ['BAD_INPUT reason']],
    [{ extent: 'passages', reason: 'thirdParty' }, ['BAD_INPUT passages']],
    [{ extent: 'passages', reason: 'thirdParty', passages: [{ from: 0, to: 99 }] }, ['BAD_INPUT passages.0.to']],
    [
      { extent: 'passages', reason: 'thirdParty', passages: [{ from: 0, to: 2, about: person.Mia }] },
      ['BAD_INPUT passages.0.about'],
    ],
    [
      {
        extent: 'passages',
        reason: 'expectationOfConfidence',
        passages: [
          { from: 0, to: 3 },
          { from: 2, to: 4 },
        ],
      },
      ['BAD_INPUT passages'],
    ],
  ])('%j is %j', (said, no) => {
    expect(refusals(when('Esther', 'ConsiderRecord', { request: own.id, record: item.file, ...said }, before))).toEqual(
      no,
    );
  });

  it('a note that was changed after it was looked at is looked at again', () => {
    const looked = considered(['Esther', consider(item.file, 'nothing')], ['Ngozi', consider(item.concern, 'nothing')]);
    const file = get(looked, 'note', item.file.id) as RecordOf<'note'>;
    const later = more(looked, { ...file, words: 'Called again', changedAt: '2026-06-15T09:00:00.001Z' as Instant });
    expect(
      refusals(when('Esther', 'AnswerAccess', { request: own.id }, later, '2026-06-15T10:00:00.000Z' as Instant)),
    ).toEqual([`BAD_INPUT request.note.${item.file.id}`]);
  });

  it('to somebody else nothing is given that they do not see themself, and nothing that is withheld', () => {
    const grant = given('skate', { of: person.Mia, by: person.Mia, to: person.Ana, item: item.skate });
    const family = having(...staffed, grant, { ...asked.ana, ...states.weighed, agrees: true } as never);
    const withheld = afterIn(family, [
      'Callum',
      'ConsiderRecord',
      { request, record: item.skate, extent: 'whole', reason: 'childAbuse' },
    ]);
    for (const [one, isThere] of [
      [family, true],
      [withheld, false],
    ] as const) {
      const answered = afterIn(one, ['Callum', 'AnswerAccess', { request }]);
      const text = JSON.stringify(
        exportOf(answered, get(answered, 'accessRequest', request) as RecordOf<'accessRequest'>, at),
      );
      const view = JSON.stringify(viewAs(one, as('Ana'), at));
      expect([text.includes('Learn to skate'), view.includes('Learn to skate')]).toEqual([isThere, true]);
      const words = [...text.matchAll(/"(?:words|knownAs)":("(?:[^"\\]|\\.)*")/g)].map(([, found]) => found as string);
      expect(words.filter((found) => !view.includes(found))).toEqual([]);
      expect(text).not.toMatch(/Between us|I worry|Called|Asked|I fell twice/);
    }
  });

  it('it is there for whoever asked and nobody else', () => {
    const family = afterIn(
      considered(['Esther', consider(item.file, 'nothing')], ['Ngozi', consider(item.concern, 'nothing')]),
      ['Esther', 'AnswerAccess', { request: own.id }],
    );
    const marks = (['Mia', 'Ana', 'Ben', 'Esther', 'Denise', 'Ngozi'] as const).map((name) => [
      name,
      shown(name, family).accessRequests.map(({ answer: there }) => there),
    ]);
    expect(marks).toEqual([
      ['Mia', [true]],
      ['Ana', []],
      ['Ben', []],
      ['Esther', [null]],
      ['Denise', [null]],
      ['Ngozi', [null]],
    ]);
  });
});

describe('[L15] what was found is for staff', () => {
  it('of a restricted note for the lead alone, of others for their workers and the reviewer', () => {
    const family = afterIn(asking, [
      'Denise',
      'ConsiderRecord',
      { request: asked.own.id, record: item.brother, extent: 'whole', reason: 'thirdParty' },
    ]);
    const found = (name: Name) => shown(name, family).withholdings?.length ?? null;
    expect([found('Esther'), found('Denise'), found('Ngozi'), found('Leo'), found('Ana')]).toEqual([
      1,
      1,
      1,
      null,
      null,
    ]);
    expect(happening('Denise', 'AnswerAccess', { request: asked.own.id }, family).became).toMatchObject([
      { gave: true },
    ]);
  });
});
