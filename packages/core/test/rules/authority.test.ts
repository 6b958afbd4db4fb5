import { describe, expect, it } from 'vitest';
import { defaultSettings, under } from '../../src/index.js';
import {
  afterIn,
  assessed,
  born,
  changed,
  checked,
  fact,
  given,
  having,
  idOf,
  instant,
  item,
  level,
  more,
  person,
  refusals,
  sent,
  shown,
  silva,
  since,
  when,
  why,
  worker,
} from '../scene.js';

/** Authority over a child: whose responsibility serves, what a court limits, and whose grant serves. */

const ana = { kind: 'parentalResponsibility', id: idOf('parentalResponsibility', 'Ana Mia') } as const;
const ben = { kind: 'parentalResponsibility', id: idOf('parentalResponsibility', 'Ben Mia') } as const;

describe('[L8] parental responsibility serves while it is held', () => {
  describe('ALLOW', () => {
    it('each holder knows what is within the default', () => {
      expect([level('Ana', item.skate), level('Ben', item.skate)]).toEqual(['FULL', 'FULL']);
    });

    it('a holder may be under 18: Leo, 17, of a child of his own', () => {
      const child = { kind: 'person', id: person.Nuno } as const;
      const family = having(
        changed(child, { born: '2025-01-01' }),
        changed(item.skate, { owner: person.Nuno }),
        changed(item.boots, { goal: null }),
        fact('parentalResponsibility', 'Leo', {
          holder: person.Leo,
          child: person.Nuno,
          basis: 'fatherOnBirthRecord',
          status: 'held',
          from: '2025-01-01',
        }),
      );
      expect(level('Leo', item.skate, family)).toBe('FULL');
      expect(level('Ana', item.skate, family)).toBe('NONE');
    });
  });

  describe('DENY', () => {
    it('not once it is suspended or ended, before it begins, or after its end', () => {
      const otherwise = [
        { status: 'suspended' },
        { status: 'ended' },
        { until: '2026-06-14' },
        { from: '2026-06-16' },
      ].map((to) => having(changed(ana, to)));
      expect(otherwise.map((family) => level('Ana', item.skate, family))).toEqual(['NONE', 'NONE', 'NONE', 'NONE']);
    });

    it('nor for a holder who has died', () => {
      const family = having(changed({ kind: 'person', id: person.Ana }, { died: '2026-06-15' }));
      expect(level('Ana', item.skate, family)).toBe('NONE');
    });

    it('being the grandmother or the mother’s partner is none', () => {
      expect([level('Rosa', item.skate), level('Nuno', item.skate)]).toEqual(['NONE', 'NONE']);
    });
  });
});

const order = (said: Readonly<Record<string, unknown>> = {}) =>
  fact('courtOrder', 'Ana', {
    child: person.Mia,
    holder: person.Ana,
    order: 'Prohibited steps',
    made: '2026-01-01',
    evidencedAt: since,
    ...said,
  });
const read = (coversInformation: boolean) => ({ coversInformation, readAt: since, readBy: worker('Ngozi') });

describe('[L11] an order limits a holder from the instant its evidence is recorded', () => {
  describe('ALLOW', () => {
    it('one whose evidence is not recorded limits nobody', () => {
      expect(level('Ana', item.skate, having(order({ evidencedAt: null })))).toBe('FULL');
    });

    it('one whose terms cover neither information nor any exercise limits nothing once they are read', () => {
      expect(level('Ana', item.skate, having(order(read(false))))).toBe('FULL');
      expect(level('Ana', item.skate, having(order(read(false)), changed(ana, { status: 'restricted' })))).toBe('FULL');
    });

    it('an order on one holder leaves the other', () => {
      expect(level('Ben', item.skate, having(order()))).toBe('FULL');
    });

    it('it limits nobody after its end', () => {
      expect(level('Ana', item.skate, having(order({ until: '2026-06-14' })))).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('until a lead has read its terms it closes sight', () => {
      expect(why('Ana', item.skate, having(order()))).toEqual({ reason: 'pr_restricted', rule: 'L11' });
    });

    it('it goes on closing it where the terms cover information', () => {
      expect(level('Ana', item.skate, having(order(read(true))))).toBe('NONE');
    });

    it('an order on all holders closes it for each', () => {
      const family = having(order({ holder: null }));
      expect([level('Ana', item.skate, family), level('Ben', item.skate, family)]).toEqual(['NONE', 'NONE']);
    });

    it('a status of restricted without an order in force closes it', () => {
      expect(level('Ana', item.skate, having(changed(ana, { status: 'restricted' })))).toBe('NONE');
    });

    it('what a limited holder shared opens nothing', () => {
      const grant = given('Ana', { of: person.Mia, by: person.Ana, to: person.Rosa, item: item.skate, checked });
      expect([level('Rosa', item.skate, having(grant)), level('Rosa', item.skate, having(grant, order()))]).toEqual([
        'FULL',
        'NONE',
      ]);
    });

    it('and no member learns of the order', () => {
      expect(sent('Mia', having(order(read(false))))).toBe(sent('Mia'));
      expect(shown('Ana', having(order())).courtOrders).toBeNull();
      expect(shown('Tom', having(order())).courtOrders).toHaveLength(1);
    });
  });
});

/** Ana's grant of Mia's goal to Rosa, with what is said of it. */
const shared = (said: Readonly<Record<string, unknown>> = {}) =>
  given('Ana', { of: person.Mia, by: person.Ana, to: person.Rosa, item: item.skate, checked, ...said });
const objects = (by: string, withdrawnAt: string | null = null) => ({
  objections: [{ by, at: '2026-03-01T09:00:00.000Z', withdrawnAt }],
});
const guardian = (held: typeof ana) => changed(held, { basis: 'specialGuardianship' });

describe('[L13] a special guardian’s grant stands against another holder’s objection', () => {
  describe('ALLOW', () => {
    it('it opens although a holder who is no special guardian objects', () => {
      expect(level('Rosa', item.skate, having(guardian(ana), shared(objects(person.Ben))))).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('not against another special guardian’s objection, nor the child’s', () => {
      const both = [guardian(ana), guardian(ben)];
      expect(level('Rosa', item.skate, having(...both, shared(objects(person.Ben))))).toBe('NONE');
      expect(level('Rosa', item.skate, having(guardian(ana), shared(objects(person.Mia))))).toBe('NONE');
    });

    it('a special guardian’s objection counts against anybody else’s grant', () => {
      expect(level('Rosa', item.skate, having(guardian(ben), shared(objects(person.Ben))))).toBe('NONE');
    });
  });
});

describe('[L24] a holder’s grant serves once it is checked and nobody with a say objects', () => {
  describe('ALLOW', () => {
    it('checked and without objections it opens', () => {
      expect(level('Rosa', item.skate, having(shared()))).toBe('FULL');
    });

    it('it opens again once an objection is withdrawn', () => {
      expect(level('Rosa', item.skate, having(shared(objects(person.Ben, '2026-04-01T09:00:00.000Z'))))).toBe('FULL');
    });

    it('an objection of somebody whose responsibility has ended does not count', () => {
      const ended = changed(ben, { status: 'ended' });
      expect(level('Rosa', item.skate, having(ended, shared(objects(person.Ben))))).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('not while a worker has not checked it', () => {
      expect(why('Rosa', item.skate, having(shared({ checked: null })))).toEqual({
        reason: 'grant_suspended',
        rule: 'L1',
      });
    });

    it('nor while the child or another holder objects', () => {
      const objected = [person.Mia, person.Ben].map((by) => having(shared(objects(by))));
      expect(objected.map((family) => level('Rosa', item.skate, family))).toEqual(['NONE', 'NONE']);
    });

    it('and whoever made it is not told who objects', () => {
      expect(shown('Ana', having(shared(objects(person.Ben)))).grants[0]?.objections).toBeNull();
      expect(shown('Esther', having(shared(objects(person.Ben)))).grants[0]?.objections).toMatchObject([
        { by: person.Ben },
      ]);
    });
  });
});

describe('[M11] kinship gives no authority, and a holder opens no more than holders know', () => {
  describe('ALLOW', () => {
    it('a holder opens what is within the default', () => {
      expect(level('Rosa', item.skate, having(shared()))).toBe('FULL');
    });

    it('who made a grant sees it while they are a decider', () => {
      expect(shown('Ana', having(shared())).grants.map(({ id }) => id)).toEqual([shared().id]);
    });
  });

  describe('DENY', () => {
    it('no relative knows anything by being one', () => {
      expect(why('Rosa', item.skate)).toEqual({ reason: 'no_relationship_authority', rule: 'M11' });
      expect((['Rosa', 'Leo', 'Nuno'] as const).map((name) => level(name, item.boots))).toEqual([
        'NONE',
        'NONE',
        'NONE',
      ]);
    });

    it('a holder’s grant opens nothing sensitive before an assessment, nothing in confidence, and no note', () => {
      const closed = [item.worries, item.secret, item.open].map((one) => having(shared({ item: one })));
      expect(
        closed.map((family, n) => level('Rosa', [item.worries, item.secret, item.open][n] as typeof item.open, family)),
      ).toEqual(['NONE', 'NONE', 'NONE']);
    });

    it('who made a grant no longer sees it once they decide no more', () => {
      expect(shown('Ana', having(shared(), changed(ana, { status: 'ended' }))).grants).toEqual([]);
      expect(shown('Ana', having(shared(), born('Mia', '2010-01-01'))).grants).toEqual([]);
    });
  });
});

describe('[M19] holders know in full what is within the default', () => {
  describe('ALLOW', () => {
    it('goals, actions and appointments that are ordinary, told to nobody in confidence, about nobody else', () => {
      expect([item.skate, item.boots, item.lesson].map((one) => level('Ana', one))).toEqual(['FULL', 'FULL', 'FULL']);
    });
  });

  describe('DENY', () => {
    it('no note of any sort', () => {
      const family = having(assessed('notCompetent', ['sport']));
      const notes = [item.diary, item.open, item.file, item.concern];
      expect(notes.map((one) => level('Ana', one, family))).toEqual(['NONE', 'NONE', 'NONE', 'NONE']);
    });

    it('nothing that is also about somebody else', () => {
      expect(why('Ana', item.skate, having(changed(item.skate, { about: [person.Ben] })))).toEqual({
        reason: 'about_other_person',
        rule: 'L16',
      });
    });

    it('and nothing of another member’s', () => {
      expect([level('Ben', item.rest), level('Ben', item.band)]).toEqual(['NONE', 'NONE']);
    });
  });
});

describe('[L21] a provider may have parents’ access wait for a review at 11 and 13', () => {
  const waiting = under({ ...defaultSettings, at11: 'restrictUntilReview' }, silva.family);
  const review = (age: string) =>
    fact('accessReview', age, { person: person.Mia, age, by: worker('Esther'), at: since });

  describe('ALLOW', () => {
    it('by default nothing waits', () => {
      expect(level('Ana', item.skate)).toBe('FULL');
    });

    it('a review at that age or a later one opens it again', () => {
      expect([review('11'), review('13')].map((one) => level('Ana', item.skate, more(waiting, one)))).toEqual([
        'FULL',
        'FULL',
      ]);
    });

    it('a worker records it', () => {
      const family = afterIn(waiting, ['Esther', 'RecordAccessReview', { person: person.Mia, age: '11' }]);
      expect(level('Ana', item.skate, family)).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('from the 11th birthday on parents know nothing until then, nor does what they shared open', () => {
      expect(level('Ana', item.skate, waiting)).toBe('NONE');
      expect(level('Rosa', item.skate, more(waiting, shared()))).toBe('NONE');
      const eve = instant('2025-01-31T23:59:59.999Z');
      expect(level('Ana', item.skate, waiting, eve)).toBe('FULL');
    });

    it('a review at 11 is not enough at 13', () => {
      const both = under(
        { ...defaultSettings, at13: 'restrictUntilReview' },
        having(born('Mia', '2013-06-15'), review('11')),
      );
      expect(level('Ana', item.skate, both)).toBe('NONE');
      expect(level('Ana', item.skate, more(both, review('13')))).toBe('FULL');
    });
  });
});

describe('[L22] at 13 the same is the provider’s choice', () => {
  const at13 = under({ ...defaultSettings, at13: 'restrictUntilReview' }, having(born('Mia', '2013-06-15')));

  describe('ALLOW', () => {
    it('until the birthday parents know as before', () => {
      expect(level('Ana', item.skate, at13, instant('2026-06-14T22:59:59.999Z'))).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('from the birthday on they wait for the review, which a worker may record and a parent may not', () => {
      expect(level('Ana', item.skate, at13)).toBe('NONE');
      expect(refusals(when('Ana', 'RecordAccessReview', { person: person.Mia, age: '13' }, at13))).toEqual([
        'FORBIDDEN',
      ]);
    });
  });
});
