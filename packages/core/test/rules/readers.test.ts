import { describe, expect, it } from 'vitest';
import { without } from '../../src/family.js';
import {
  type AnyRecord,
  type Family,
  type Intended,
  type Reader,
  type Viewer,
  viewAs,
  visibility,
  whoCouldSee,
} from '../../src/index.js';
import { itemsIn, readersWithin } from '../../src/testing/index.js';
import { subjectsOf } from '../grid.js';
import {
  as,
  at,
  bestInterests,
  changed,
  checked,
  fact,
  given,
  having,
  item,
  more,
  type Name,
  named,
  person,
  planShown,
  silva,
  since,
  stay,
  worker,
} from '../scene.js';
import { block, concern, denise, disclosure, glass, met, ngozi, note, reader } from '../standstill.js';
import { now, wildFamily, wildViewers } from '../wild.js';

/** Who could see what stands in a plan, for whoever may write there, and for nobody else. */

const told = (readers: readonly Reader[] | null | undefined) =>
  readers?.map((one) => `${one.person ?? one.worker} ${one.level}`).toSorted();
const readersIn = (who: Name, { id }: { readonly id: string }, family?: Family, owner: 'Mia' | 'Leo' = 'Mia') =>
  itemsIn(planShown(who, owner, family)).find((one) => one.id === id)?.readers;
const all = (level: string, ...ids: readonly string[]) => ids.map((id) => `${id} ${level}`);

const ordinary = { area: 'sport', about: [], sensitive: [], confidential: false, practical: false } as const;
const { Mia, Ana, Ben, Leo, Rosa } = person;
const [esther, tom] = [worker('Esther'), worker('Tom')];

describe('[L28] beside an item stands who could see it', () => {
  describe('ALLOW', () => {
    it('to its owner and to the owner’s worker, the same as before it was written', () => {
      const expected = all('FULL', Mia, Ana, Ben, esther).toSorted();
      expect(told(readersIn('Mia', item.skate))).toEqual(expected);
      expect(told(readersIn('Esther', item.skate))).toEqual(expected);
      expect(told(whoCouldSee(planShown('Mia', 'Mia'), { kind: 'goal', ...ordinary }))).toEqual(expected);
    });

    it('each with how much: in confidence, in words, the time alone', () => {
      expect(told(readersIn('Mia', item.secret))).toEqual(all('FULL', Mia, esther).toSorted());
      expect(told(readersIn('Leo', item.band, undefined, 'Leo'))).toEqual(
        [...all('FULL', Leo, esther), ...all('SUMMARY', Rosa)].toSorted(),
      );
      const busy = given('busy', { of: Leo, by: Leo, to: Ana, bundle: 'appointment', level: 'BUSY' });
      const gig = fact('appointment', 'gig', {
        ...{ owner: Leo, author: { person: Leo }, createdAt: since, changedAt: since, area: 'social', words: 'Play' },
        ...{ start: '2026-06-20T09:00:00.000Z', end: '2026-06-20T10:00:00.000Z' },
      });
      expect(told(readersIn('Leo', gig, having(busy, gig), 'Leo'))).toEqual(
        [...all('FULL', Leo, esther), ...all('BUSY', Ana)].toSorted(),
      );
    });

    it('who stands in, answers or leads, though no record of theirs is shown to the owner', () => {
      const cover = fact('cover', 'Tom', { worker: tom, covers: esther, from: '2026-01-05', until: '2026-12-01' });
      const family = having(cover, denise, ngozi);
      expect(told(readersIn('Mia', item.secret, family))).toEqual(
        [...all('FULL', Mia, esther, tom, worker('Denise')), ...all('META', worker('Ngozi'))].toSorted(),
      );
      expect(told(readersIn('Tom', item.secret, family))).toEqual(told(readersIn('Mia', item.secret, family)));
    });

    it('what matters to somebody too: to them and their worker, who stands in and who answers, and no parent', () => {
      const cover = fact('cover', 'Tom', { worker: tom, covers: esther, from: '2026-01-05', until: '2026-12-01' });
      const family = having(cover, denise, ngozi);
      const expected = all('FULL', Mia, esther, tom, worker('Denise')).toSorted();
      for (const who of ['Mia', 'Esther', 'Tom'] as const)
        expect([who, told(planShown(who, 'Mia', family).mattersReaders)]).toEqual([who, expected]);
      for (const who of ['Ana', 'Denise'] as const)
        expect([who, planShown(who, 'Mia', family).mattersReaders]).toEqual([who, null]);
    });

    it('to the author of a restricted note, who writes there', () => {
      expect(told(readersIn('Esther', note, having(ngozi, denise)))).toEqual(
        [...all('FULL', esther, worker('Ngozi')), ...all('META', worker('Denise'))].toSorted(),
      );
    });

    it('whoever looked into the plan in an emergency, for as long as they do', () => {
      expect(told(readersIn('Mia', item.skate, having(glass())))).toContain(`${worker('Callum')} FULL`);
    });
  });

  describe('DENY', () => {
    it('a parent by default, somebody it was shared with, a supervisor and a lead are told of no other reader', () => {
      const shared = given('Leo', { of: Mia, by: Ana, to: Leo, item: item.skate, checked });
      const family = having(shared, denise, ngozi, met());
      for (const who of ['Ana', 'Ben', 'Leo', 'Denise', 'Ngozi'] as const)
        expect([who, readersIn(who, item.skate, family)]).toEqual([who, null]);
    });

    it('approved words have no list', () => {
      expect(planShown('Rosa', 'Leo').summaries.map((words) => Object.keys(words))).toEqual([
        ['kind', 'id', 'of', 'words'],
      ]);
    });

    it('nobody is in it whom the asker does not know', () => {
      const shared = given('Nuno', { of: Mia, by: Ana, to: person.Nuno, item: item.skate, checked });
      const hidden = block({ protected: [person.Nuno], blocked: Mia });
      expect(told(readersIn('Mia', item.skate, having(shared)))).toContain(`${person.Nuno} FULL`);
      expect(told(readersIn('Mia', item.skate, having(shared, hidden)))).not.toContain(`${person.Nuno} FULL`);
    });
  });
});

/** Everything that somebody is told of who could see what, in the plan of each member, written and to be written. */
function lists(family: Family, viewer: Viewer): string {
  const plans = (viewAs(family, viewer, at)?.members ?? []).map(({ plan }) => plan).filter((plan) => plan !== null);
  const intended: readonly Intended[] = [
    { kind: 'goal', ...ordinary },
    { kind: 'need', ...ordinary, sensitive: ['mentalHealth'], area: 'health' },
    { kind: 'goal', ...ordinary, about: [Leo, Ana] },
    { kind: 'appointment', ...ordinary, participants: [Leo, Ana] },
    ...(['own', 'shared', 'worry', 'worker', 'safeguarding'] as const).flatMap((sort): readonly Intended[] => [
      { kind: 'note', ...ordinary, sort },
      { kind: 'note', ...ordinary, sort, about: [Leo] },
    ]),
  ];
  return JSON.stringify(plans.map((plan) => [readersWithin(plan), intended.map((one) => whoCouldSee(plan, one))]));
}

const skateAbout = changed(item.skate, { about: [Ana] });
const toRosa = given('Rosa', { of: Mia, by: Mia, to: Rosa, item: item.skate });
const competent = fact('competence', 'Mia', {
  ...{ child: Mia, areas: ['sport', 'health'], outcome: 'competent', by: esther, at: '2026-01-10T09:00:00.000Z' },
});
const notCompetent = fact('competence', 'not', {
  ...{ child: Mia, areas: ['health'], outcome: 'notCompetent', by: esther, at: '2026-01-11T09:00:00.000Z' },
});
const agreed = given('agreed', { of: Ana, by: Ana, to: Rosa, item: item.skate });
const assigned = (who: 'Tom' | 'Priya', to: 'Mia' | 'Leo') =>
  fact('assignment', `${who} ${to}`, { worker: worker(who), person: person[to], from: '2026-01-05' });
const handover = (keptBack: readonly string[]) =>
  fact('handover', 'Mia', {
    ...{ person: Mia, from: esther, to: tom, state: 'done', at: since, told: true, doneAt: since, keptBack },
  });
const hold = fact('legalHold', 'Mia', { people: [Mia], reason: 'A claim', from: since });
const restricted = fact('note', 'restricted', {
  ...{ author: as('Esther'), about: [Mia], area: 'sport', sort: 'safeguarding', words: 'x' },
  ...{ createdAt: since, changedAt: since },
});
const order = fact('courtOrder', 'Ben', {
  child: Mia,
  holder: Ben,
  order: 'x',
  made: '2026-01-01',
  evidencedAt: since,
});
const restrictedPr = (family: Family) => {
  const [held] = Object.values(family.records.parentalResponsibility ?? {}).filter(
    ({ holder, child }) => holder === Ben && child === Mia,
  );
  return { ...held, status: 'restricted' } as AnyRecord;
};

/** What is hidden from somebody: who asks, what it is, what stands there with or without it, and it. */
const hidden: readonly (readonly [
  who: Name,
  what: string,
  standing: readonly AnyRecord[],
  fact: readonly AnyRecord[],
])[] = [
  ['Mia', 'a safety block', [], [block()]],
  ['Mia', 'a block on whereabouts', [], [block({ scope: 'whereabouts' })]],
  ['Mia', 'a court order', [], [order]],
  ['Mia', 'why a responsibility is restricted', [restrictedPr(silva.family)], [order]],
  ['Mia', 'a concern that meets the threshold', [ngozi, denise], [met()]],
  ['Mia', 'a concern that needs a note of hers', [ngozi], [concern({ needs: [item.diary.id] })]],
  ['Mia', 'a disclosure', [ngozi, named(), met()], [disclosure()]],
  ['Mia', 'a restricted note', [ngozi, denise], [restricted]],
  ['Mia', 'who was named to read one', [ngozi], [reader(note)]],
  ['Mia', 'a legal hold', [ngozi], [hold]],
  [
    'Mia',
    'a best-interests decision of which she was not told',
    [notCompetent],
    [bestInterests({ toldAt: null, unsafeToTell: 'She would be hurt.', reader: Rosa })],
  ],
  ['Mia', 'that her mother agreed to a reader', [skateAbout, toRosa, competent], [agreed]],
  [
    'Mia',
    'that her worker is a relative',
    [],
    [fact('conflictOfInterest', 'Esther', { worker: esther, relativeOf: Rosa, from: '2026-01-10' })],
  ],
  ['Mia', 'that a parent has died', [], [changed({ kind: 'person', id: Ben }, { died: '2026-06-01' })]],
  [
    'Mia',
    'an objection',
    [given('Rosa', { of: Mia, by: Ana, to: Rosa, bundle: 'goal', checked })],
    [
      given('Rosa', {
        ...{ of: Mia, by: Ana, to: Rosa, bundle: 'goal', checked },
        objections: [{ by: Ben, at: since, withdrawnAt: null }],
      }),
    ],
  ],
  ['Mia', 'that one of her workers works with her brother', [assigned('Tom', 'Mia')], [assigned('Tom', 'Leo')]],
  ['Esther', 'a concern of somebody else’s that meets the threshold', [ngozi], [met({ by: tom })]],
  [
    'Esther',
    'that a father she does not work with has died',
    [],
    [changed({ kind: 'person', id: Ben }, { died: '2026-06-01' })],
  ],
  [
    'Esther',
    'what is kept back from who comes next',
    [assigned('Tom', 'Mia'), handover([])],
    [handover([item.diary.id])],
  ],
  [
    'Tom',
    'whether a daughter he does not work with decides alone',
    [
      changed(item.rest, { about: [Mia] }),
      given('Nuno', { of: Ana, by: Ana, to: person.Nuno, item: item.rest }),
      given('agreed', { of: Mia, by: Ben, to: person.Nuno, item: item.rest, checked }),
    ],
    [competent],
  ],
];

describe('[L28] [D11] what is hidden from whoever asks moves no list', () => {
  it.each(hidden)('of %s: %s', (who, _what, standing, fact) => {
    const before = having(...standing);
    const after = more(before, ...fact);
    expect(lists(after, as(who))).toBe(lists(before, as(who)));
  });

  it('nor a person whom the asker may not know, of whom an item tells', () => {
    const hiddenNuno = block({ protected: [person.Nuno], blocked: Mia });
    const about = changed(item.skate, { about: [person.Nuno] });
    const taking = changed(item.lesson, { participants: [Leo, person.Nuno] });
    expect(lists(having(hiddenNuno, about, taking), as('Mia'))).toBe(lists(having(hiddenNuno), as('Mia')));
  });

  it('and what they may know does move it', () => {
    const before = having(ngozi);
    expect(lists(more(before, met()), as('Esther'))).not.toBe(lists(before, as('Esther')));
    expect(lists(having(block()), as('Esther'))).not.toBe(lists(having(), as('Esther')));
    expect(lists(having(stay('fullCareOrder'), named()), as('Mia'))).not.toBe(lists(having(), as('Mia')));
  });
});

describe('[L28] [D11] in families that nobody would meet', () => {
  /** By these, staff stand in, answer and lead: who they are is told. */
  const told: readonly string[] = ['cover', 'supervision', 'safeguardingLead', 'familyPart', 'onePerson'];
  /** Records of which somebody may know nothing, and without which all else that they see is as it was. */
  const hiddenIn = (family: Family, viewer: Viewer) => {
    const seen = JSON.stringify(viewAs(family, viewer, now));
    return subjectsOf(family)
      .slice(1)
      .map((record) => record as AnyRecord)
      .filter(({ kind }) => !told.includes(kind) && kind !== 'person' && kind !== 'plan')
      .filter((record, n) => n % 9 === 0 && visibility(family, viewer, record, now).level === 'NONE')
      .map(({ kind, id }) => without(family, kind, id))
      .filter((bare) => JSON.stringify(viewAs(bare, viewer, now)) === seen);
  };

  it('every list is the same with and without whatever is hidden from whoever asks', { timeout: 120_000 }, () => {
    let compared = 0;
    for (let seed = 0; seed < 3; seed += 1) {
      const family = wildFamily(seed, 'small');
      for (const viewer of wildViewers(family)) {
        const list = readersSeen(family, viewer);
        if (!list.includes('level')) continue;
        for (const bare of hiddenIn(family, viewer)) {
          compared += 1;
          expect(readersSeen(bare, viewer)).toBe(list);
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('nobody is in a list who is unknown to whoever reads it, and whoever reads it is in it', () => {
    for (let seed = 0; seed < 6; seed += 1) {
      const family = wildFamily(seed, 'small');
      for (const viewer of wildViewers(family)) {
        const view = viewAs(family, viewer, now);
        const known = new Set(view?.members.map(({ id }) => id));
        const lists = (view?.members ?? []).flatMap(({ plan }) =>
          plan === null ? [] : readersWithin(plan).flatMap(([, readers]) => (readers === null ? [] : [readers])),
        );
        expect(lists.flat().filter(({ person: who }) => who !== null && !known.has(who))).toEqual([]);
        const isIn = (list: readonly Reader[]) =>
          list.some((one) => one.person === viewer.person && one.worker === null && one.person !== null) ||
          list.some((one) => one.worker !== null && one.worker === viewer.worker);
        expect(lists.filter((list) => !isIn(list))).toEqual([]);
      }
    }
  });
});

/** What somebody is told of who could see each thing that they may write. */
const readersSeen = (family: Family, viewer: Viewer): string =>
  JSON.stringify(
    (viewAs(family, viewer, now)?.members ?? []).map(({ plan }) => (plan === null ? null : readersWithin(plan))),
  );
