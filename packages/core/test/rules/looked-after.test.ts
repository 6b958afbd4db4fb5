import { describe, expect, it } from 'vitest';
import {
  assessed,
  changed,
  checked,
  fact,
  given,
  having,
  idOf,
  item,
  level,
  named,
  person,
  planShown,
  shown,
  stay,
  why,
  worker,
} from '../scene.js';

/** Children who are looked after: who cares, what is delegated, and what the local authority knows. */

const care = (said: Readonly<Record<string, unknown>> = {}) =>
  fact('careArrangement', 'Nuno', {
    carer: person.Nuno,
    child: person.Mia,
    recordedBy: worker('Esther'),
    from: '2026-01-10',
    ...said,
  });
const practical = (what: typeof item.skate | typeof item.lesson | typeof item.worries, said = {}) =>
  changed(what, { practical: true, ...said });

describe('[L9] who cares for a child day to day knows what is practical', () => {
  describe('ALLOW', () => {
    it('a practical goal', () => {
      expect(level('Nuno', item.skate, having(care(), practical(item.skate)))).toBe('FULL');
    });

    it('of a practical appointment its own facts only', () => {
      const family = having(care(), practical(item.lesson));
      expect(planShown('Nuno', 'Mia', family).appointments).toMatchObject([
        { words: 'First lesson', goal: null, area: null, author: null, practical: null },
      ]);
      expect(planShown('Ana', 'Mia', family).appointments).toMatchObject([{ area: 'sport', practical: true }]);
    });
  });

  describe('DENY', () => {
    it('nothing that is not marked so', () => {
      expect(why('Nuno', item.skate, having(care()))).toEqual({ reason: 'not_delegated', rule: 'L12' });
    });

    it('nothing with a sensitive topic, even once the child is found not competent', () => {
      const family = having(care(), practical(item.worries), assessed('notCompetent', ['health']));
      expect([level('Nuno', item.worries, family), level('Ana', item.worries, family)]).toEqual(['NONE', 'FULL']);
    });

    it('nothing in confidence, nothing about somebody else, nothing that the child decides', () => {
      const families = [
        having(care(), practical(item.skate, { confidential: true })),
        having(care(), practical(item.skate, { about: [person.Leo] })),
        having(care(), practical(item.skate), assessed('competent', ['sport'])),
      ];
      expect(families.map((family) => level('Nuno', item.skate, family))).toEqual(['NONE', 'NONE', 'NONE']);
    });

    it('nothing before the care begins or after it ends, and nothing by being the mother’s partner', () => {
      const families = [
        having(care({ from: '2026-06-16' }), practical(item.skate)),
        having(care({ until: '2026-06-14' }), practical(item.skate)),
        having(practical(item.skate)),
      ];
      expect(families.map((family) => level('Nuno', item.skate, family))).toEqual(['NONE', 'NONE', 'NONE']);
    });
  });
});

const notCompetent = assessed('notCompetent', ['health']);
const delegated = (said: Readonly<Record<string, unknown>> = {}) =>
  fact('delegatedAuthority', 'Rosa', {
    holder: person.Rosa,
    child: person.Mia,
    areas: ['sport', 'health'],
    from: '2026-01-10',
    ...said,
  });

describe('[L12] an order gives the local authority responsibility, and delegation goes by area', () => {
  describe('ALLOW', () => {
    it('its social worker knows what is within the default, under every authority but section 20', () => {
      const orders = ['fullCareOrder', 'interimCareOrder', 'emergencyProtection'];
      const families = orders.map((authority) => having(named(), stay(authority)));
      expect(families.map((family) => level('Imran', item.skate, family))).toEqual(['FULL', 'FULL', 'FULL']);
    });

    it('of sensitive things as soon as the child is found not competent, without its own agreement', () => {
      expect(level('Imran', item.worries, having(named(), stay('fullCareOrder'), notCompetent))).toBe('FULL');
    });

    it('parents know ordinary things as before', () => {
      expect(level('Ana', item.skate, having(stay('fullCareOrder')))).toBe('FULL');
    });

    it('and sensitive ones once the authority’s agreement is recorded', () => {
      const agreed = stay('fullCareOrder', { sensitiveAgreedAt: '2026-05-01T09:00:00.000Z' });
      expect(level('Ana', item.worries, having(agreed, notCompetent))).toBe('FULL');
    });

    it('under section 20 nothing waits', () => {
      expect(level('Ana', item.worries, having(stay('section20'), notCompetent))).toBe('FULL');
    });

    it('a carer with delegated authority knows what is in its areas', () => {
      expect(level('Rosa', item.skate, having(delegated()))).toBe('FULL');
      expect(level('Rosa', item.skate, having(stay('section20'), delegated({ stay: idOf('stay', 'section20') })))).toBe(
        'FULL',
      );
    });
  });

  describe('DENY', () => {
    it('under section 20 the social worker knows nothing', () => {
      expect(why('Imran', item.skate, having(named(), stay('section20')))).toEqual({
        reason: 'la_limits',
        rule: 'L12',
      });
    });

    it('nor one of another authority, nor before or after the stay or the naming', () => {
      const elsewhere = '00000000-0000-4000-8000-0000000000c2';
      const families = [
        having(named({ organisation: elsewhere }), stay('fullCareOrder')),
        having(named(), stay('fullCareOrder', { until: '2026-06-14' })),
        having(named(), stay('fullCareOrder', { from: '2026-06-16' })),
        having(named({ until: '2026-06-14' }), stay('fullCareOrder')),
      ];
      expect(families.map((family) => level('Imran', item.skate, family))).toEqual(['NONE', 'NONE', 'NONE', 'NONE']);
    });

    it('no note, nothing in confidence, and nothing that the child decides', () => {
      const family = having(named(), stay('fullCareOrder'), assessed('competent', ['sport']));
      expect([item.open, item.secret, item.skate].map((one) => level('Imran', one, family))).toEqual([
        'NONE',
        'NONE',
        'NONE',
      ]);
    });

    it('under an order parents’ sight of sensitive things waits for the agreement', () => {
      expect(why('Ana', item.worries, having(stay('fullCareOrder'), notCompetent))).toEqual({
        reason: 'la_limits',
        rule: 'L12',
      });
    });

    it('on every such stay', () => {
      const agreed = stay('fullCareOrder', { sensitiveAgreedAt: '2026-05-01T09:00:00.000Z' });
      expect(level('Ana', item.worries, having(agreed, stay('interimCareOrder'), notCompetent))).toBe('NONE');
    });

    it('and so does what they shared of them, and what a carer knows of them', () => {
      const grant = given('Ana', { of: person.Mia, by: person.Ana, to: person.Leo, item: item.worries, checked });
      const family = having(stay('fullCareOrder'), notCompetent, grant, delegated());
      expect([level('Leo', item.worries, family), level('Rosa', item.worries, family)]).toEqual(['NONE', 'NONE']);
    });

    it('a carer knows nothing of other areas, and nothing once the stay for which it was delegated has ended', () => {
      const ended = having(stay('section20', { until: '2026-06-14' }), delegated({ stay: idOf('stay', 'section20') }));
      expect(level('Rosa', item.skate, having(delegated({ areas: ['school'] })))).toBe('NONE');
      expect(level('Rosa', item.skate, ended)).toBe('NONE');
    });

    it('where the child lives opens nothing: the carer of a stay knows the stay and nothing of the plan', () => {
      const family = having(stay('section20'));
      expect(level('Rosa', item.skate, family)).toBe('NONE');
      expect(shown('Rosa', family).stays).toHaveLength(1);
    });
  });
});
