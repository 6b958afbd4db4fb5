import { describe, expect, it } from 'vitest';
import { type AnyRecord, type Intended, whoCouldSee } from '../../src/index.js';
import {
  after,
  assessed,
  at,
  changed,
  checked,
  fact,
  given,
  happening,
  having,
  idOf,
  item,
  level,
  more,
  type Name,
  person,
  planShown,
  sent,
  shown,
  since,
  why,
  worker,
} from '../scene.js';

/** Sharing: grants, approved words, what is about others, taking part, links, and who could see what is written. */

const toBen = (said: Readonly<Record<string, unknown>> = {}) =>
  given('Ben', { of: person.Leo, by: person.Leo, to: person.Ben, item: item.band, ...said });
const words = { level: 'SUMMARY', words: 'He is doing well.' };

describe('[L16] what is about somebody else opens only with their agreement', () => {
  const about = toBen({ item: item.brother });
  const agreed = (said = {}) =>
    given('agreed', { of: person.Mia, by: person.Ana, to: person.Ben, item: item.brother, checked, ...said });

  describe('ALLOW', () => {
    it('Leo’s goal about Mia opens to Ben once one of her holders has agreed', () => {
      expect(level('Ben', item.brother, having(about, agreed()))).toBe('FULL');
    });

    it('and to the person whom it is about without another agreement', () => {
      expect(level('Mia', item.brother, having(toBen({ to: person.Mia, item: item.brother })))).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('without it, or after it was taken back, it stays closed', () => {
      expect(why('Ben', item.brother, having(about))).toEqual({ reason: 'about_other_person', rule: 'L16' });
      expect(level('Ben', item.brother, having(about, agreed({ revokedAt: since })))).toBe('NONE');
    });

    it('an agreement by somebody who does not decide for them is none', () => {
      expect(level('Ben', item.brother, having(about, agreed({ by: person.Rosa })))).toBe('NONE');
    });

    it('an agreement opens nothing by itself, and ties nobody', () => {
      const nuno = agreed({ of: person.Mia, by: person.Ana, to: person.Nuno });
      expect(level('Nuno', item.brother, having(nuno))).toBe('NONE');
      expect(shown('Nuno', having(nuno)).members.map(({ id }) => id)).not.toContain(person.Mia);
    });

    it('it is never within the default', () => {
      expect(level('Ana', item.skate, having(changed(item.skate, { about: [person.Ana] })))).toBe('NONE');
    });
  });
});

describe('[M1] a link shows where both ends do', () => {
  const link = (said: Readonly<Record<string, unknown>>) =>
    changed({ kind: 'planLink', id: idOf('planLink', 'agreed') }, said);
  const bandToAna = given('Ana', { of: person.Leo, by: person.Leo, to: person.Ana, item: item.band });
  const wordsToAna = { ...bandToAna, ...words } as typeof bandToAna;

  describe('ALLOW', () => {
    it('with its kind and dates where both ends are known in full', () => {
      const links = shown('Ana', having(bandToAna)).links.filter(({ id }) => id === idOf('planLink', 'agreed'));
      expect(links).toMatchObject([{ linkKind: 'supports', agreed: true }]);
    });

    it('without them where one end is known by approved words', () => {
      const links = shown('Ana', having(wordsToAna)).links.filter(({ id }) => id === idOf('planLink', 'agreed'));
      expect(links).toMatchObject([{ linkKind: null, proposedAt: null, agreed: null, to: { kind: 'summary' } }]);
    });

    it('one that is not agreed shows to the owners who know both ends, and their workers', () => {
      expect(shown('Ana').links.map(({ id }) => id)).toContain(idOf('planLink', 'asked'));
      expect(shown('Esther').links.map(({ id }) => id)).toContain(idOf('planLink', 'asked'));
    });
  });

  describe('DENY', () => {
    it('not where one end is hidden', () => {
      expect(shown('Ana').links.map(({ id }) => id)).not.toContain(idOf('planLink', 'agreed'));
      expect(shown('Tom').links).toEqual([]);
    });

    it('not to others while it is not agreed', () => {
      const open = having(given('rest', { of: person.Ana, by: person.Ana, to: person.Ben, item: item.rest }));
      expect(level('Ben', item.rest, open)).toBe('FULL');
      expect(shown('Ben', open).links).toEqual([]);
    });

    it('to nobody once it has ended', () => {
      const ended = having(bandToAna, link({ endedAt: since }));
      const ids = (['Ana', 'Leo', 'Esther'] as const).flatMap((name) => shown(name, ended).links.map(({ id }) => id));
      expect(ids).not.toContain(idOf('planLink', 'agreed'));
    });
  });
});

describe('[M2] who takes part in an appointment knows its own facts', () => {
  describe('ALLOW', () => {
    it('Leo knows when and where his sister’s lesson is', () => {
      expect(planShown('Leo', 'Mia').appointments).toMatchObject([
        { words: 'First lesson', participants: [person.Leo] },
      ]);
    });
  });

  describe('DENY', () => {
    it('never which goal it serves, its area or its marks', () => {
      expect(planShown('Leo', 'Mia').appointments).toMatchObject([
        { goal: null, area: null, sensitive: null, author: null },
      ]);
    });

    it('nor anything, where they are not tied to its owner', () => {
      expect(level('Nuno', item.lesson, having(changed(item.lesson, { participants: [person.Nuno] })))).toBe('NONE');
    });

    it('nor where it is about somebody who has not agreed', () => {
      expect(level('Leo', item.lesson, having(changed(item.lesson, { about: [person.Ana] })))).toBe('NONE');
    });
  });
});

describe('[M3] approved words show, and nothing else', () => {
  const gig = fact('appointment', 'gig', {
    owner: person.Leo,
    author: { person: person.Leo },
    createdAt: since,
    changedAt: since,
    area: 'social',
    words: 'The gig',
    start: '2026-06-20T09:00:00.000Z',
    end: '2026-06-20T10:00:00.000Z',
    goal: item.band.id,
  });
  const times = { ...words, showsTimes: true };

  describe('ALLOW', () => {
    it('the words, without what they are about', () => {
      const plan = planShown('Ben', 'Leo', having(toBen(words)));
      expect([plan.summaries.map((summary) => summary.words), plan.goals]).toEqual([['He is doing well.'], []]);
    });

    it('and when the appointments of that goal are, where the owner left it so', () => {
      const plan = planShown('Ben', 'Leo', having(toBen(times), gig));
      expect([plan.busy, plan.appointments]).toMatchObject([[{ start: gig.start, end: gig.end }], []]);
      expect(Object.keys(plan.busy[0] ?? {}).toSorted()).toEqual(['end', 'kind', 'start']);
    });

    it('a change of status, progress or review leaves the words', () => {
      for (const changes of [{ status: 'met' }, { reviewOn: '2026-09-01' }]) {
        const made = happening('Leo', 'ReviseGoal', { item: item.band.id, changes }, having(toBen(words)));
        expect(made.became.map(({ kind }) => kind)).toEqual(['goal']);
      }
    });
  });

  describe('DENY', () => {
    it('a change of text, area or people withdraws them until they are approved again', () => {
      for (const changes of [{ words: 'Drums' }, { area: 'school' }, { about: [person.Mia] }]) {
        const family = having(toBen(words));
        const revised = more(family, ...happening('Leo', 'ReviseGoal', { item: item.band.id, changes }, family).became);
        expect(level('Ben', item.band, revised)).toBe('NONE');
      }
    });

    it('of an appointment a change of place or time does too', () => {
      for (const changes of [{ place: 'Hall' }, { end: '2026-06-20T11:00:00.000Z' }, { participants: [person.Ana] }]) {
        const family = having(gig, toBen({ ...words, item: { kind: 'appointment', id: gig.id } }));
        const made = happening('Leo', 'ReviseAppointment', { item: gig.id, changes }, family);
        expect(made.became.filter(({ kind }) => kind === 'grant')).toMatchObject([{ words: words.words }]);
        expect(level('Ben', gig, more(family, ...made.became))).toBe('NONE');
      }
    });

    it('the times go with the words: hidden by the owner, or stale, none shows', () => {
      expect(level('Ben', gig, having(toBen(words), gig))).toBe('NONE');
      expect(level('Ben', gig, having(toBen({ ...times, staleSince: since }), gig))).toBe('NONE');
      expect(why('Ben', item.band, having(toBen({ ...words, staleSince: since })))).toEqual({
        reason: 'summary_stale',
        rule: 'M3',
      });
    });
  });
});

describe('[M4] a bundle covers ordinary items of one kind, and every grant ends', () => {
  const bundle = toBen({ item: null, bundle: 'goal' });

  describe('ALLOW', () => {
    it('those there are, and those to come', () => {
      const later = { ...changed(item.band, { createdAt: at, words: 'Tour' }), id: idOf('goal', 'later') } as AnyRecord;
      expect(level('Ben', item.band, having(bundle))).toBe('FULL');
      expect(level('Ben', later, having(bundle, later))).toBe('FULL');
    });

    it('a grant without a date is until six months later', () => {
      const made = happening('Leo', 'ShareItem', { item: item.band, to: person.Ana, level: 'FULL' });
      expect(made.became).toMatchObject([{ until: '2026-12-15' }]);
    });
  });

  describe('DENY', () => {
    it('nothing sensitive, nothing in confidence, and no other kind', () => {
      expect(why('Ben', item.band, having(bundle, changed(item.band, { sensitive: ['faithAndEthnicity'] })))).toEqual({
        reason: 'grant_excludes_sensitive',
        rule: 'M4',
      });
      expect(level('Ben', item.band, having(bundle, changed(item.band, { confidential: true })))).toBe('NONE');
      expect(level('Ben', item.band, having(toBen({ item: null, bundle: 'need' })))).toBe('NONE');
    });

    it('nothing once its date has passed', () => {
      expect(why('Ben', item.band, having(toBen({ until: '2026-06-14' })))).toEqual({
        reason: 'grant_expired',
        rule: 'M4',
      });
      expect(level('Ben', item.band, having(toBen({ until: '2026-06-15' })))).toBe('FULL');
    });
  });
});

describe('[M5] a grant opens nothing from the instant it is revoked', () => {
  describe('ALLOW', () => {
    it('before that it does', () => {
      expect(level('Ben', item.band, having(toBen({ revokedAt: '2026-06-15T09:00:00.001Z' })))).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('at that instant nothing of it is left', () => {
      const revoked = having(toBen({ revokedAt: '2026-06-15T09:00:00.000Z' }));
      expect(why('Ben', item.band, revoked)).toEqual({ reason: 'grant_revoked', rule: 'M5' });
      expect(sent('Ben', revoked)).toBe(sent('Ben'));
    });
  });
});

describe('[M14] what a child writes about a parent opens to that parent only by the child’s own decision', () => {
  const aboutAna = changed(item.skate, { about: [person.Ana] });
  const own = given('own', { of: person.Mia, by: person.Mia, to: person.Ana, item: item.skate });

  describe('ALLOW', () => {
    it('Mia, competent there, opens it herself', () => {
      expect(
        level('Ana', item.skate, having(aboutAna, assessed('competent', ['sport'], '2026-01-10T09:00:00.000Z'), own)),
      ).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('neither responsibility nor the other parent’s grant does', () => {
      const ben = given('Ben Ana', { of: person.Mia, by: person.Ben, to: person.Ana, item: item.skate, checked });
      expect([level('Ana', item.skate, having(aboutAna)), level('Ana', item.skate, having(aboutAna, ben))]).toEqual([
        'NONE',
        'NONE',
      ]);
    });
  });
});

const goal: Intended = { kind: 'goal', area: 'sport', about: [], sensitive: [], confidential: false, practical: false };

describe('[L28] whoever may write in a plan can ask who could see an item before it is written', () => {
  const readers = (name: Name, intended: Intended, family = having()) =>
    whoCouldSee(planShown(name, 'Mia', family), intended)?.map((one) => [one.person ?? one.worker, one.level]);

  describe('ALLOW', () => {
    it('an ordinary goal of Mia’s: her, both parents and her worker', () => {
      const expected = [person.Mia, person.Ana, person.Ben, worker('Esther')].map((who) => [who, 'FULL']);
      expect(readers('Mia', goal)?.toSorted()).toEqual(expected.toSorted());
      expect(readers('Esther', goal)?.toSorted()).toEqual(expected.toSorted());
    });

    it('in confidence: her and her worker', () => {
      const expected = [person.Mia, worker('Esther')].map((who) => [who, 'FULL']);
      expect(readers('Mia', { ...goal, confidential: true })?.toSorted()).toEqual(expected.toSorted());
    });

    it('somebody whom a hidden block or order keeps out is named still, so that it tells nothing', () => {
      const block = fact('safetyBlock', 'Ben', {
        protected: [person.Mia],
        blocked: person.Ben,
        scope: 'all',
        basis: 'A finding',
        from: since,
        reviewBy: '2026-12-01',
      });
      const order = fact('courtOrder', 'Ben', {
        child: person.Mia,
        holder: person.Ben,
        order: 'x',
        made: '2026-01-01',
        evidencedAt: since,
      });
      expect(readers('Mia', goal, having(block))).toEqual(readers('Mia', goal));
      expect(readers('Mia', goal, having(order))).toEqual(readers('Mia', goal));
      expect(readers('Esther', goal, having(block))).toHaveLength(3);
      expect(readers('Esther', goal, having(order))).toHaveLength(3);
    });

    it('somebody whom an objection or a death keeps out is named still to a member, and to staff who know of it no more', () => {
      const bundle = (said = {}) =>
        given('Rosa', { of: person.Mia, by: person.Ana, to: person.Rosa, bundle: 'goal', checked, ...said });
      const objections = [{ by: person.Ben, at: since, withdrawnAt: null }];
      const died = (name: 'Ana' | 'Ben') => changed({ kind: 'person', id: person[name] }, { died: '2026-06-01' });
      const before = readers('Mia', goal, having(bundle()));
      expect(before).toHaveLength(5);
      const families = [
        having(bundle({ objections })),
        having(bundle(), died('Ana')),
        having(bundle(), died('Ben')),
        having(bundle({ objections }), died('Ana'), died('Ben')),
      ];
      expect(families.map((family) => readers('Mia', goal, family))).toEqual(families.map(() => before));
      // Esther works with Ana, and not with Ben: that he has died is not hers to know.
      expect(families.map((family) => readers('Esther', goal, family)?.length)).toEqual([4, 3, 5, 3]);
    });

    it('it never leaves out anybody who then sees it', () => {
      const family = after([
        'Mia',
        'SetGoal',
        { plan: planShown('Mia', 'Mia').id, area: 'sport', words: 'x', status: 'open' },
      ]);
      const written = Object.values(family.records.goal ?? {}).at(-1) as { kind: 'goal'; id: string };
      const seeing = ([...Object.keys(person), 'Esther', 'Tom', 'Priya'] as Name[]).filter(
        (name) => level(name, written, family) !== 'NONE',
      );
      expect(seeing.toSorted()).toEqual(['Ana', 'Ben', 'Esther', 'Mia']);
    });
  });

  describe('DENY', () => {
    it('who may not write there asks nothing', () => {
      expect(whoCouldSee(planShown('Ana', 'Mia'), goal)).toBeNull();
      expect(whoCouldSee(planShown('Leo', 'Mia'), goal)).toBeNull();
    });
  });
});
