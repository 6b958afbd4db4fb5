import { describe, expect, it } from 'vitest';
import { type AnyRecord, defaultSettings, isHeld, retainUntil, under } from '../../src/index.js';
import {
  afterIn,
  at,
  born,
  changed,
  council,
  fact,
  given,
  having,
  idOf,
  instant,
  item,
  level,
  memberShown,
  more,
  named,
  person,
  planShown,
  sent,
  shown,
  since,
  stay,
  why,
} from '../scene.js';

/** What closes, for how long it is kept, and what is prepared for another organisation. */

const closure = (name: keyof typeof person, said: Readonly<Record<string, unknown>> = {}) =>
  fact('closure', name, { person: person[name], at: '2026-06-01T09:00:00.000Z', reason: 'All met', ...said });

describe('[L26] a closed record is kept until a date, each member’s for itself', () => {
  const until = (name: keyof typeof person, ...more_: readonly AnyRecord[]) =>
    retainUntil(having(closure(name), ...more_), person[name], at);

  describe('ALLOW', () => {
    it.each([
      ['a child until their 25th birthday', 'Mia', '2039-02-01'],
      ['somebody of 17 at closure until their 26th', 'Leo', '2035-02-01'],
      ['an adult until eight years after closure', 'Ana', '2034-06-01'],
    ] as const)('%s', (_, name, expected) => {
      expect(until(name)).toBe(expected);
    });

    it('somebody who was looked after until their 75th birthday', () => {
      expect(until('Mia', stay('section20', { until: '2026-02-01' }))).toBe('2089-02-01');
    });

    it('the date is shown to staff', () => {
      expect(memberShown('Esther', 'Mia', having(closure('Mia'))).retainUntil).toBe('2039-02-01');
    });
  });

  describe('DENY', () => {
    it('while the plan is open there is no such date', () => {
      expect(retainUntil(having(), person.Mia, at)).toBeNull();
      expect(retainUntil(having(closure('Mia', { reopenedAt: since })), person.Mia, at)).toBeNull();
      expect(retainUntil(having(closure('Mia')), person.Leo, at)).toBeNull();
    });

    it('nobody in the family is shown it', () => {
      expect(memberShown('Mia', 'Mia', having(closure('Mia'))).retainUntil).toBeNull();
    });

    it('a legal hold stops erasure and no reading', () => {
      const hold = fact('legalHold', 'Mia', {
        people: [person.Mia],
        reason: 'A claim',
        from: since,
        until: '2026-12-01',
      });
      const family = having(hold);
      expect([isHeld(family, person.Mia, at), isHeld(family, person.Leo, at)]).toEqual([true, false]);
      expect(isHeld(family, person.Mia, instant('2026-12-02T00:00:00.000Z'))).toBe(false);
      expect(sent('Mia', family)).toBe(sent('Mia'));
    });

    it('a provider keeps longer, never shorter, than the law says', () => {
      const longer = under({ ...defaultSettings, keepChildUntilAge: 30 }, having(closure('Mia')));
      expect(retainUntil(longer, person.Mia, at)).toBe('2044-02-01');
    });
  });
});

describe('[M18] of a closed plan nobody but its owner knows anything', () => {
  const closed = having(closure('Mia'));

  describe('ALLOW', () => {
    it('its owner knows all of it', () => {
      expect([item.skate, item.secret, item.diary].map((one) => level('Mia', one, closed))).toEqual([
        'FULL',
        'FULL',
        'FULL',
      ]);
      expect(planShown('Mia', 'Mia', closed).goals).toHaveLength(2);
    });

    it('the others’ plans stay open', () => {
      expect([level('Leo', item.band, closed), level('Esther', item.rest, closed)]).toEqual(['FULL', 'FULL']);
    });

    it('a staff note closes once everybody’s plan is closed whom it is about', () => {
      const both = changed(item.file, { about: [person.Mia, person.Leo] });
      expect(level('Esther', item.file, having(closure('Mia'), both))).toBe('FULL');
      expect(level('Esther', item.file, having(closure('Mia'), closure('Leo'), both))).toBe('NONE');
    });

    it('its owner still knows their own links, and nobody else does', () => {
      const links = (name: 'Ana' | 'Esther', family: typeof closed) =>
        shown(name, family).links.filter(({ id }) => id === idOf('planLink', 'asked')).length;
      const family = having(closure('Ana'));
      expect([links('Ana', having()), links('Esther', having())]).toEqual([1, 1]);
      expect([links('Ana', family), links('Esther', family)]).toEqual([1, 0]);
    });

    it('once it is reopened its worker and her parents know it again', () => {
      const reopened = afterIn(closed, ['Esther', 'ReopenPlan', { person: person.Mia }]);
      expect([level('Esther', item.skate, reopened), level('Ana', item.skate, reopened)]).toEqual(['FULL', 'FULL']);
    });
  });

  describe('DENY', () => {
    it('not her parents, not her worker, and not who was granted something', () => {
      const shared = given('band', { of: person.Leo, by: person.Leo, to: person.Ben, item: item.band });
      expect(why('Ana', item.skate, closed)).toEqual({ reason: 'closed', rule: 'M18' });
      expect(why('Esther', item.skate, closed)).toEqual({ reason: 'closed', rule: 'M18' });
      expect(level('Ben', item.band, having(shared, closure('Leo')))).toBe('NONE');
    });

    it('no plan, grant or link at it shows', () => {
      expect(memberShown('Ana', 'Mia', closed).plan).toBeNull();
      expect(shown('Ana', closed).links).toEqual([]);
      expect(shown('Esther', having(closure('Leo'))).grants).toEqual([]);
    });

    it('nor one taken at the very instant of the closure', () => {
      const reopened = closure('Leo', { reopenedAt: '2026-06-02T09:00:00.000Z' });
      const taken = (from: string) =>
        having(given('band', { of: person.Leo, by: person.Leo, to: person.Ben, item: item.band, from }), reopened);
      expect(
        ['2026-06-01T09:00:00.000Z', '2026-06-01T09:00:00.001Z'].map((from) => level('Ben', item.band, taken(from))),
      ).toEqual(['NONE', 'FULL']);
    });

    it('reopening renews no grant from before', () => {
      const grant = given('band', { of: person.Leo, by: person.Leo, to: person.Ben, item: item.band });
      const reopened = having(grant, closure('Leo', { reopenedAt: '2026-06-02T09:00:00.000Z' }));
      expect(level('Ben', item.band, reopened)).toBe('NONE');
      const anew = {
        ...grant,
        id: idOf('grant', 'anew') as typeof grant.id,
        from: instant('2026-06-03T09:00:00.000Z'),
      };
      expect(level('Ben', item.band, more(reopened, anew))).toBe('FULL');
    });
  });
});

const packet = (said: Readonly<Record<string, unknown>> = {}) =>
  fact('partnerPacket', 'Mia', {
    person: person.Mia,
    organisation: council,
    area: 'sport',
    words: 'Boots in size 3.',
    at: since,
    approvedBy: person.Ana,
    approvedAt: since,
    ...said,
  });

describe('[M15] a packet is for one organisation, in the words that a decider approved', () => {
  describe('ALLOW', () => {
    it('its partner for the person sees the words, the area and the end only', () => {
      expect(shown('Imran', having(named(), packet())).packets).toMatchObject([
        { words: 'Boots in size 3.', area: 'sport', until: null, approvedBy: null, at: null, viewerCanApprove: null },
      ]);
    });

    it('the person, their staff and whoever decides see all of it, approved or not', () => {
      const waiting = having(packet({ approvedBy: null, approvedAt: null }));
      expect((['Mia', 'Esther', 'Ana'] as const).map((name) => shown(name, waiting).packets.length)).toEqual([1, 1, 1]);
      expect(shown('Ana', waiting).packets).toMatchObject([{ viewerCanApprove: true }]);
    });

    it('another holder may approve it anew, and who has approved it may not', () => {
      const views = (['Ana', 'Ben', 'Mia', 'Esther'] as const).map((name) => shown(name, having(packet())).packets[0]);
      expect(views.map((one) => one?.viewerCanApprove)).toEqual([false, true, false, false]);
    });

    it('a partner knows the name of the person for whom they are named, and their own naming', () => {
      const view = shown('Imran', having(named()));
      expect([view.members.map(({ knownAs }) => knownAs), view.partners.length]).toEqual([['Mia'], 1]);
    });
  });

  describe('DENY', () => {
    it('the partner sees nothing that is not approved, was withdrawn, is over, or is for another organisation', () => {
      const families = [
        packet({ approvedBy: null, approvedAt: null }),
        packet({ withdrawnAt: since }),
        packet({ until: '2026-06-14' }),
        packet({ organisation: '00000000-0000-4000-8000-0000000000c2' }),
      ].map((one) => having(named(), one));
      expect(families.map((family) => shown('Imran', family).packets)).toEqual([[], [], [], []]);
    });

    it('nor once the approval stands no more, because the child turned 16', () => {
      expect(shown('Imran', having(named(), packet(), born('Mia', '2010-06-15'))).packets).toEqual([]);
    });

    it('nor of a closed plan, nor after they are named no more', () => {
      expect(shown('Imran', having(named(), packet(), closure('Mia'))).packets).toEqual([]);
      expect(shown('Imran', having(named({ until: '2026-06-14' }), packet()))).toBeNull();
    });

    it('and nothing else: no item, no kinship, no plan, nobody else’s name', () => {
      const view = shown('Imran', having(named(), packet()));
      expect(view.members).toHaveLength(1);
      expect(memberShown('Imran', 'Mia', having(named(), packet())).plan).toBeNull();
      expect([view.relationships, view.responsibilities, view.grants, view.assignments]).toEqual([[], [], [], []]);
    });

    it('no other member knows of it', () => {
      expect((['Leo', 'Rosa'] as const).filter((name) => sent(name, having(packet())) !== sent(name))).toEqual([]);
    });
  });
});
