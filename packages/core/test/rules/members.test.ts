import { describe, expect, it } from 'vitest';
import { type AnyRecord, dueOf, look, sharedChannels } from '../../src/index.js';
import {
  as,
  assessed,
  at,
  born,
  changed,
  checked,
  fact,
  given,
  having,
  idOf,
  item,
  level,
  memberShown,
  more,
  type Name,
  person,
  sent,
  shown,
  since,
  worker,
} from '../scene.js';

/** Members: what ties them, where they live, how they are reached, and what was agreed with them. */

const home = fact('household', 'home', { name: 'Home', address: '1 High Street' });
const lives = (name: 'Rosa' | 'Mia') =>
  fact('householdMembership', name, { household: home.id, person: person[name], days: ['monday'] });

describe('[L10] households, addresses and where somebody lives decide nothing', () => {
  describe('ALLOW', () => {
    it('a parent who lives elsewhere knows the same', () => {
      expect([
        level('Ana', item.skate, having(home, lives('Mia'))),
        level('Ben', item.skate, having(home, lives('Mia'))),
      ]).toEqual(['FULL', 'FULL']);
    });
  });

  describe('DENY', () => {
    it('who lives with a child knows nothing by it, and nobody’s view changes but of homes', () => {
      const together = having(home, lives('Rosa'), lives('Mia'));
      expect(level('Rosa', item.skate, together)).toBe('NONE');
      const butHomes = (name: Name) =>
        JSON.stringify({ ...JSON.parse(sent(name, together)), households: [], householdMemberships: [] });
      for (const name of ['Rosa', 'Mia', 'Ana', 'Esther'] as const) expect(butHomes(name)).toBe(sent(name));
      expect(sent('Ana', together)).toBe(sent('Ana'));
    });
  });
});

const agreement = fact('involvementAgreement', 'Leo', {
  party: person.Leo,
  shared: 'Times',
  never: 'Notes',
  limits: 'A risk',
  at: since,
});

describe('[M9] an involvement agreement is between the party and their staff', () => {
  describe('ALLOW', () => {
    it('Leo and his worker see it', () => {
      expect(
        (['Leo', 'Esther'] as const).map((name) => shown(name, having(agreement)).involvementAgreements.length),
      ).toEqual([1, 1]);
    });
  });

  describe('DENY', () => {
    it('nobody else does', () => {
      expect((['Ana', 'Mia', 'Tom'] as const).filter((name) => sent(name, having(agreement)) !== sent(name))).toEqual(
        [],
      );
    });
  });

  it('its lack is on the worker’s due list, and keeps nobody from writing', () => {
    const lacking = (family = having()) =>
      dueOf(look(family, as('Esther'), at)).filter(
        ({ task, person: who }) => task === 'AGREE_INVOLVEMENT' && who === person.Leo,
      );
    expect([lacking().length, lacking(having(agreement)).length]).toEqual([1, 0]);
  });
});

describe('[M20] members know those who are directly tied to them now', () => {
  const names = (name: Name, family = having()) =>
    shown(name, family)
      .members.map(({ knownAs }) => knownAs)
      .toSorted();

  describe('ALLOW', () => {
    it('by kinship, responsibility, care, delegation or a grant', () => {
      expect(names('Rosa')).toEqual(['Leo', 'Mia', 'Rosa']);
      expect(names('Nuno')).toEqual(['Ana', 'Nuno']);
      const care = fact('careArrangement', 'Nuno', {
        carer: person.Nuno,
        child: person.Mia,
        recordedBy: worker('Esther'),
        from: '2026-01-10',
      });
      expect(names('Nuno', having(care))).toEqual(['Ana', 'Mia', 'Nuno']);
    });

    it('a birth date is the person’s own and their staff’s', () => {
      expect([memberShown('Mia', 'Mia').born, memberShown('Esther', 'Mia').born]).toEqual(['2014-02-01', '2014-02-01']);
    });
  });

  describe('DENY', () => {
    it('not through a third person: Rosa does not know her granddaughter’s mother', () => {
      expect(names('Rosa')).not.toContain('Ana');
    });

    it('not once the tie has ended, or the grant', () => {
      const tie = { kind: 'relationship', id: idOf('relationship', 'Rosa grandparent Mia') } as const;
      const grant = { kind: 'grant', id: idOf('grant', 'bandToRosa') } as const;
      const ended = having(changed(tie, { until: '2026-06-14' }), changed(grant, { revokedAt: since }));
      expect(names('Rosa', ended)).toEqual(['Rosa']);
    });

    it('not by a grant that does not stand in the area of what it is of', () => {
      const grant = given('Nuno', { of: person.Mia, by: person.Mia, to: person.Nuno, item: item.skate });
      const competent = (area: string) => assessed('competent', [area], '2026-01-10T09:00:00.000Z');
      expect(names('Nuno', having(grant, competent('sport')))).toEqual(['Ana', 'Mia', 'Nuno']);
      expect(names('Nuno', having(grant, competent('school')))).toEqual(['Ana', 'Nuno']);
    });

    it('not by what a child chose while competent, once a best-interests decision began later on that item', () => {
      const chosen = given('Nuno', { of: person.Mia, by: person.Mia, to: person.Nuno, item: item.skate });
      const findings = [
        assessed('competent', ['sport'], '2026-01-10T09:00:00.000Z'),
        assessed('notCompetent', ['sport'], '2026-04-10T09:00:00.000Z'),
      ];
      const decision = fact('bestInterestsDecision', 'Ben', {
        person: person.Mia,
        reader: person.Ben,
        items: [item.skate.id],
        basis: 'child',
        by: worker('Esther'),
        from: '2026-06-10T09:00:00.000Z',
        until: '2026-12-01',
      });
      expect(names('Nuno', having(chosen, ...findings))).toEqual(['Ana', 'Mia', 'Nuno']);
      expect(names('Nuno', having(chosen, ...findings, decision))).toEqual(['Ana', 'Nuno']);
      expect(names('Mia', having(chosen, ...findings, decision))).toContain('Nuno');
    });

    it('a child is not shown by who is known to them that a holder’s grant is objected to', () => {
      const grant = (said: object) =>
        given('Nuno', { of: person.Mia, by: person.Ana, to: person.Nuno, item: item.skate, checked, ...said });
      const objected = having(grant({ objections: [{ by: person.Ben, at: since, withdrawnAt: null }] }));
      expect(names('Nuno', having(grant({})))).toEqual(['Ana', 'Mia', 'Nuno']);
      expect(names('Nuno', objected)).toEqual(['Ana', 'Nuno']);
      expect(names('Mia', objected)).toContain('Nuno');
      expect(sent('Mia', objected)).toBe(sent('Mia', having(grant({}))));
    });

    it('no member is shown another’s birth date, not even a parent their child’s', () => {
      expect([memberShown('Ana', 'Mia').born, memberShown('Mia', 'Leo').born]).toEqual([null, null]);
    });

    it('the reader of a best-interests decision knows its person, not the other way', () => {
      const decision = fact('bestInterestsDecision', 'Nuno', {
        person: person.Mia,
        reader: person.Nuno,
        items: [item.worries.id],
        basis: 'child',
        by: worker('Esther'),
        from: since,
        until: '2026-12-01',
        unsafeToTell: 'A risk',
      });
      expect(names('Nuno', having(decision))).toEqual(['Ana', 'Mia', 'Nuno']);
      expect(sent('Mia', having(decision))).toBe(sent('Mia'));
    });
  });
});

const channel = (owner: string, name: string, said: Readonly<Record<string, unknown>>) =>
  fact('contactChannel', name, { owner, channel: 'phone', address: '07700 900123', verifiedAt: since, ...said });
const mia = channel(person.Mia, 'Mia', {});

describe('[L27] a channel of a young person that reaches a guardian too is on their worker’s due list', () => {
  const found = (...channels: readonly AnyRecord[]) => sharedChannels(having(...channels), at).map(({ id }) => id);
  const due = (name: Name, family: ReturnType<typeof having>) =>
    dueOf(look(family, as(name), at)).filter(({ task }) => task === 'CHECK_CONTACT');

  describe('ALLOW', () => {
    it('however the number is written', () => {
      for (const address of ['07700900123', '+44 7700 900123', '(07700) 900-123'])
        expect(found(mia, channel(person.Ana, 'Ana', { address }))).toEqual([mia.id]);
      const mail = channel(person.Mia, 'mail', { channel: 'email', address: 'Us@example.org' });
      expect(found(mail, channel(person.Ben, 'Ben', { channel: 'email', address: 'us@example.org' }))).toEqual([
        mail.id,
      ]);
    });

    it('the worker is told which', () => {
      expect(due('Esther', having(mia, channel(person.Ana, 'Ana', {})))).toMatchObject([
        { person: person.Mia, record: { id: mia.id } },
      ]);
    });
  });

  describe('DENY', () => {
    it('nobody else is told', () => {
      const family = having(mia, channel(person.Ana, 'Ana', {}));
      expect((['Ana', 'Mia', 'Tom'] as const).map((name) => due(name, family))).toEqual([[], [], []]);
    });

    it('not by post, not before it is verified, not with somebody who is no guardian, not of an adult', () => {
      const ana = channel(person.Ana, 'Ana', {});
      expect(found(channel(person.Mia, 'Mia', { channel: 'post' }), ana)).toEqual([]);
      expect(found(channel(person.Mia, 'Mia', { verifiedAt: null }), ana)).toEqual([]);
      expect(found(mia, channel(person.Leo, 'Leo', {}))).toEqual([]);
      expect(sharedChannels(more(having(mia, ana), born('Mia', '2006-01-01')), at)).toEqual([]);
    });

    it('a channel is there for its owner and their staff, and for no parent', () => {
      const shownTo = (['Mia', 'Esther', 'Ana', 'Tom'] as const).map(
        (name) => shown(name, having(mia)).contactChannels.length,
      );
      expect(shownTo).toEqual([1, 1, 0, 0]);
    });
  });
});
