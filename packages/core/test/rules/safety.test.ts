import { describe, expect, it } from 'vitest';
import { without as taken } from '../../src/family.js';
import type { AnyRecord } from '../../src/index.js';
import {
  as,
  at,
  council,
  fact,
  given,
  happening,
  having,
  instant,
  item,
  level,
  memberShown,
  more,
  named,
  person,
  planShown,
  refusals,
  sent,
  shown,
  silva,
  since,
  stay,
  when,
  why,
  worker,
} from '../scene.js';

/** Safety: what is restricted to the staff whom the rules name, and people who are kept from one another. */

const lead = fact('safeguardingLead', 'Ngozi', { worker: worker('Ngozi'), from: '2026-01-10' });

describe('[L18] a restricted note is hidden from every member, and nothing shows that it is there', () => {
  const bare = taken(silva.family, 'note', item.concern.id);

  describe('ALLOW', () => {
    it('its author and the lead read it; other workers of its people learn that it is there', () => {
      const family = having(
        lead,
        fact('assignment', 'Priya', { worker: worker('Priya'), person: person.Mia, from: '2026-06-01' }),
      );
      expect((['Esther', 'Ngozi', 'Priya'] as const).map((name) => level(name, item.concern, family))).toEqual([
        'FULL',
        'FULL',
        'META',
      ]);
    });
  });

  describe('DENY', () => {
    it('what a member is shown is the same with it and without, byte by byte', () => {
      expect(why('Mia', item.concern)).toEqual({ reason: 'safeguarding_restricted', rule: 'L18' });
      expect((['Mia', 'Ana', 'Ben', 'Leo', 'Rosa'] as const).filter((name) => sent(name) !== sent(name, bare))).toEqual(
        [],
      );
    });

    it('no grant and no best-interests decision opens it, and naming a lead adds no member’s sight', () => {
      const open = given('concern', { of: person.Mia, by: person.Mia, to: person.Ana, item: item.concern });
      expect(level('Ana', item.concern, having(open))).toBe('NONE');
      expect((['Mia', 'Ana', 'Ben'] as const).filter((name) => sent(name, having(lead)) !== sent(name))).toEqual([]);
    });

    it('a worker of the mother alone does not learn of it either', () => {
      expect(level('Tom', item.concern)).toBe('NONE');
      expect(sent('Tom', bare).includes(item.concern.id)).toBe(false);
    });
  });
});

const block = (said: Readonly<Record<string, unknown>> = {}) =>
  fact('safetyBlock', 'Ben', {
    protected: [person.Mia],
    blocked: person.Ben,
    scope: 'all',
    basis: 'A finding',
    from: since,
    reviewBy: '2026-12-01',
    ...said,
  });

describe('[L19] a safety block keeps the protected person unknown to the blocked one', () => {
  describe('ALLOW', () => {
    it('others know what they knew', () => {
      const others = ['Ana', 'Leo', 'Rosa', 'Mia'] as const;
      expect(others.filter((name) => sent(name, having(block())) !== sent(name))).toEqual([]);
    });

    it('what the blocked person owns stays theirs, without the protected people in it', () => {
      const visit = fact('appointment', 'visit', {
        owner: person.Ben,
        author: { person: person.Ben },
        createdAt: since,
        changedAt: since,
        area: 'social',
        words: 'Meet',
        start: '2026-06-20T09:00:00.000Z',
        end: '2026-06-20T10:00:00.000Z',
        participants: [person.Mia, person.Leo],
      });
      const plan = fact('plan', 'Ben', { owner: person.Ben, openedAt: since });
      expect(planShown('Ben', 'Ben', having(block(), plan, visit)).appointments).toMatchObject([
        { participants: [person.Leo] },
      ]);
    });

    it('under the scope of whereabouts the rest goes on: the goal, not the appointment', () => {
      const family = having(block({ scope: 'whereabouts' }));
      expect([level('Ben', item.skate, family), level('Ben', item.lesson, family)]).toEqual(['FULL', 'NONE']);
    });

    it('staff of the family see it', () => {
      expect(shown('Tom', having(block())).safetyBlocks).toMatchObject([
        { blocked: person.Ben, protected: [person.Mia] },
      ]);
    });

    it('a lead’s review narrows or ends it', () => {
      const family = having(lead, block());
      const review = (input: object) =>
        happening('Ngozi', 'ReviewSafetyBlock', { block: block().id, ...input }, family).became;
      const narrowed = more(family, ...review({ scope: 'whereabouts', reviewBy: '2026-12-01' }));
      expect([level('Ben', item.skate, narrowed), level('Ben', item.lesson, narrowed)]).toEqual(['FULL', 'NONE']);
      expect(level('Ben', item.lesson, more(family, ...review({ end: true })))).toBe('FULL');
    });
  });

  describe('DENY', () => {
    it('nothing that would make the protected person known', () => {
      const family = having(block());
      expect(why('Ben', item.skate, family)).toEqual({ reason: 'safety_block', rule: 'L19' });
      expect(memberShown('Ben', 'Mia', family)).toBeUndefined();
      expect(sent('Ben', family)).not.toContain(person.Mia);
    });

    it('not what another member wrote about them either, though it was shared', () => {
      const shared = [
        given('brother', { of: person.Leo, by: person.Leo, to: person.Ben, item: item.brother }),
        given('agreed', {
          of: person.Mia,
          by: person.Ana,
          to: person.Ben,
          item: item.brother,
          checked: { by: worker('Esther'), at: since },
        }),
      ];
      expect(level('Ben', item.brother, having(...shared))).toBe('FULL');
      expect(level('Ben', item.brother, having(...shared, block()))).toBe('NONE');
    });

    it('nor where or when either side is: appointments, stays and contact channels, in both directions', () => {
      const benAt = fact('appointment', 'Ben', {
        owner: person.Leo,
        author: { person: person.Leo },
        createdAt: since,
        changedAt: since,
        area: 'social',
        words: 'Match',
        start: '2026-06-20T09:00:00.000Z',
        end: '2026-06-20T10:00:00.000Z',
        participants: [person.Ben, person.Mia],
      });
      expect(level('Mia', benAt, having(benAt))).toBe('FULL');
      expect(level('Mia', benAt, having(benAt, block({ scope: 'whereabouts' })))).toBe('NONE');
      const blocked = having(stay('section20'), block({ blocked: person.Rosa, scope: 'whereabouts' }));
      expect([shown('Rosa', having(stay('section20'))).stays.length, shown('Rosa', blocked).stays.length]).toEqual([
        1, 0,
      ]);
    });

    it('a child’s responsibility holder decides nothing for them from the moment it is raised', () => {
      const share = { item: item.skate, to: person.Leo, level: 'FULL' };
      expect(refusals(when('Ben', 'ShareItem', share))).toEqual([]);
      expect(refusals(when('Ben', 'ShareItem', share, having(block())))).toEqual(['NOT_FOUND item']);
    });

    it('not before it is raised, and no longer once it has ended', () => {
      const family = having(block({ endedAt: '2026-05-01T09:00:00.000Z', endedBy: worker('Ngozi') }));
      expect(level('Ben', item.skate, family)).toBe('FULL');
      expect(level('Ben', item.skate, family, instant('2026-04-30T09:00:00.000Z'))).toBe('NONE');
      expect(level('Ben', item.skate, having(block()), instant('2026-01-31T09:00:00.000Z'))).toBe('FULL');
    });

    it('no date ends it: long past its review it holds', () => {
      expect(level('Ben', item.skate, having(block({ reviewBy: '2026-03-01' })))).toBe('NONE');
    });

    it('nobody but a lead reviews it, and its review goes on to a date', () => {
      const family = having(lead, block());
      const asked = { block: block().id, end: true };
      expect(
        (['Esther', 'Tom'] as const).map((name) => refusals(when(name, 'ReviewSafetyBlock', asked, family))),
      ).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
      expect(refusals(when('Mia', 'ReviewSafetyBlock', asked, family))).toEqual(['NOT_FOUND block']);
      expect(refusals(when('Ngozi', 'ReviewSafetyBlock', { block: block().id }, family))).toEqual([
        'BAD_INPUT reviewBy',
      ]);
    });
  });

  it('the worker of a family who is blocked in it sees no trace of the block', () => {
    const both = { person: person.Ben, worker: as('Tom').worker };
    const family = having(block(), named());
    expect(shown(both, family, at).safetyBlocks).toEqual([]);
    expect(JSON.stringify(shown(both, family, at))).not.toContain(person.Mia);
  });
});

const concern = (said: Readonly<Record<string, unknown>> = {}) =>
  fact('safeguardingConcern', 'Mia', {
    about: [person.Mia],
    allegedSource: person.Nuno,
    neverTold: [person.Ben],
    concern: 'She does not sleep at home',
    by: worker('Esther'),
    at: since,
    threshold: 'undecided',
    ...said,
  });
const met = { threshold: 'met', decidedBy: worker('Ngozi'), decidedAt: '2026-03-01T09:00:00.000Z', reason: 'x' };
const disclosure = (said: Readonly<Record<string, unknown>> = {}) =>
  fact('safeguardingDisclosure', 'council', {
    concern: concern().id,
    to: 'Social care',
    organisation: council,
    what: 'What she said',
    why: 'To protect her',
    basis: 'protectChild',
    by: worker('Ngozi'),
    at: since,
    personTold: true,
    ...said,
  });
const reader = (of: { readonly kind: string; readonly id: string }, said: Readonly<Record<string, unknown>> = {}) =>
  fact('namedReader', `Tom ${of.id}`, { of, worker: worker('Tom'), by: worker('Ngozi'), from: since, ...said });
const ref = { kind: 'safeguardingConcern', id: concern().id };

describe('[L17] a concern is for its author, the lead and whom the lead named', () => {
  describe('ALLOW', () => {
    it('its author, while they work with everybody it is about, the lead, and a named reader', () => {
      const family = having(lead, concern(), reader(ref));
      expect((['Esther', 'Ngozi', 'Tom'] as const).map((name) => level(name, concern(), family))).toEqual([
        'FULL',
        'FULL',
        'FULL',
      ]);
    });

    it('other workers of everybody it is about, and their supervisors, learn that it is there', () => {
      const staff = [
        fact('assignment', 'Priya', { worker: worker('Priya'), person: person.Mia, from: '2026-06-01' }),
        fact('supervision', 'Denise', { supervisor: worker('Denise'), worker: worker('Priya'), from: '2026-06-01' }),
      ];
      const family = having(concern(), ...staff);
      expect((['Priya', 'Denise'] as const).map((name) => level(name, concern(), family))).toEqual(['META', 'META']);
      expect(planShown('Priya', 'Mia', family).kept?.map(({ id }) => id)).toContain(concern().id);
      expect(shown('Priya', family).concerns).toEqual([]);
    });

    it('whom it was disclosed to reads what, to whom and when, and nothing else of it', () => {
      const family = having(concern(), disclosure(), named());
      expect(shown('Imran', family).disclosures).toMatchObject([
        { what: 'What she said', to: 'Social care', at: since, why: null, concern: null, by: null, organisation: null },
      ]);
    });

    it('[L20] a concern that is met opens the plan of whom it is about to the lead, but private notes only if it needs them', () => {
      const levels = (...records: readonly AnyRecord[]) =>
        [item.skate, item.secret, item.file, item.diary, item.rest].map((one) =>
          level('Ngozi', one, having(...records)),
        );
      expect(levels(lead, concern())).toEqual(['META', 'META', 'META', 'NONE', 'META']);
      expect(levels(lead, concern(met))).toEqual(['FULL', 'FULL', 'FULL', 'NONE', 'META']);
      expect(levels(lead, concern({ needs: [item.diary.id], authorTold: true }))).toEqual([
        'META',
        'META',
        'META',
        'FULL',
        'META',
      ]);
    });
  });

  describe('DENY', () => {
    it('nothing moves that a member or a partner sees, byte by byte, raised, met or disclosed to others', () => {
      const family = having(lead, concern(met), disclosure({ organisation: null }), reader(ref), named());
      const plain = having(lead, named());
      const others = ['Mia', 'Ana', 'Ben', 'Leo', 'Rosa', 'Nuno', 'Imran'] as const;
      expect(others.filter((name) => sent(name, family) !== sent(name, plain))).toEqual([]);
    });

    it('its author no longer, once they work with somebody in it no more', () => {
      expect(level('Esther', concern(), having(concern({ about: [person.Mia, person.Nuno] })))).toBe('NONE');
    });

    it('not a partner of another organisation, nor one named for somebody else, nor the organisation’s for the concern', () => {
      const other = '00000000-0000-4000-8000-0000000000c2';
      const levels = (said: Readonly<Record<string, unknown>>) =>
        level('Imran', disclosure(), having(concern(), disclosure(), named(said)));
      expect([levels({}), levels({ organisation: other }), levels({ person: person.Leo })]).toEqual([
        'FULL',
        'NONE',
        'NONE',
      ]);
      expect(level('Imran', concern(), having(concern(), disclosure(), named()))).toBe('NONE');
    });

    it('a decision that comes later, or that it is not met, opens nothing', () => {
      const at = (said: object) => level('Ngozi', item.skate, having(lead, concern({ ...met, ...said })));
      expect([at({ decidedAt: '2026-12-01T09:00:00.000Z' }), at({ threshold: 'notMet' })]).toEqual(['META', 'META']);
    });

    it('a met concern about a mother opens nothing of her child’s', () => {
      const family = having(lead, concern({ ...met, about: [person.Ana] }));
      expect([level('Ngozi', item.rest, family), level('Ngozi', item.skate, family)]).toEqual(['FULL', 'META']);
    });
  });
});

describe('[L20] a named reader reads one restricted thing, until a moment', () => {
  const note = { kind: 'note', id: item.concern.id };

  describe('ALLOW', () => {
    it('a worker of another member reads the note that the lead named them for', () => {
      expect(level('Tom', item.concern, having(reader(note)))).toBe('FULL');
    });

    it('of a concern its disclosures too', () => {
      expect(level('Tom', disclosure(), having(concern(), disclosure(), reader(ref)))).toBe('FULL');
    });

    it('[V7] whom the lead named shows to the lead', () => {
      expect(shown('Ngozi', having(lead, reader(note))).namedReaders).toMatchObject([{ worker: worker('Tom') }]);
    });
  });

  describe('DENY', () => {
    it('not before they are named, nor from the end on, nor anything else', () => {
      const until = { until: '2026-06-14' };
      expect(level('Tom', item.concern, having(reader(note, until)))).toBe('NONE');
      expect(level('Tom', item.concern, having(reader(note)), instant('2026-01-31T09:00:00.000Z'))).toBe('NONE');
      expect([item.file, item.skate].map((one) => level('Tom', one, having(reader(note))))).toEqual(['NONE', 'NONE']);
    });

    it('nobody who works with nobody here, nor a relative', () => {
      const rhys = reader(note, { worker: worker('Rhys') });
      const relative = fact('conflictOfInterest', 'Tom', {
        worker: worker('Tom'),
        relativeOf: person.Ana,
        from: '2026-01-10',
      });
      expect(level('Rhys', item.concern, having(rhys))).toBe('NONE');
      expect(level('Tom', item.concern, having(reader(note), relative))).toBe('NONE');
    });

    it('[V7] the reader, other staff and members do not see who was named', () => {
      const family = having(lead, reader(note));
      expect((['Tom', 'Esther'] as const).map((name) => shown(name, family).namedReaders)).toEqual([[], []]);
      expect(shown('Mia', family).namedReaders).toBeNull();
    });
  });
});

describe('[L19] a statement that a lead released', () => {
  const statement = fact('releasedStatement', 'Ben', {
    block: block().id,
    to: person.Ben,
    words: 'You may write to us.',
    by: worker('Ngozi'),
    at: since,
  });

  describe('ALLOW', () => {
    it('whom it is for reads it, whatever the block closes, and the lead', () => {
      const family = having(lead, block(), statement);
      expect([level('Ben', statement, family), level('Ngozi', statement, family)]).toEqual(['FULL', 'FULL']);
      expect(shown('Ben', family).releasedStatements).toMatchObject([{ words: 'You may write to us.', block: null }]);
    });
  });

  describe('DENY', () => {
    it('it opens nothing else, and is nobody else’s', () => {
      const family = having(lead, block(), statement);
      expect(level('Ben', item.skate, family)).toBe('NONE');
      expect(sent('Ben', family)).not.toContain(person.Mia);
      expect((['Mia', 'Ana', 'Esther', 'Tom'] as const).map((name) => level(name, statement, family))).toEqual([
        'NONE',
        'NONE',
        'NONE',
        'NONE',
      ]);
    });
  });
});
