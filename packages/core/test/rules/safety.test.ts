import { describe, expect, it } from 'vitest';
import { without as taken } from '../../src/family.js';
import {
  as,
  at,
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
