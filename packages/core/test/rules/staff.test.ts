import { describe, expect, it } from 'vitest';
import { accessOf, namesFor, worklistOf } from '../../src/index.js';
import {
  after,
  at,
  changed,
  fact,
  having,
  instant,
  item,
  level,
  more,
  named,
  person,
  planShown,
  refusals,
  sent,
  shown,
  since,
  when,
  why,
  worker,
} from '../scene.js';

/** Staff: who works with whom, who stands in, who answers, who leads, and who of another organisation is named. */

const period = { from: '2026-01-10', until: '2026-12-01' };
const cover = (said = {}) =>
  fact('cover', 'Callum', { worker: worker('Callum'), covers: worker('Esther'), ...period, ...said });
const supervision = (said = {}) =>
  fact('supervision', 'Denise', { supervisor: worker('Denise'), worker: worker('Esther'), ...period, ...said });
const lead = (said = {}) => fact('safeguardingLead', 'Ngozi', { worker: worker('Ngozi'), ...period, ...said });
const conflict = (said = {}) =>
  fact('conflictOfInterest', 'Esther', { worker: worker('Esther'), relativeOf: person.Rosa, ...period, ...said });

describe('[L20] staff know what their part in the work is for', () => {
  describe('ALLOW', () => {
    it('a worker knows in full what belongs to their person, own notes as well', () => {
      expect([item.skate, item.secret, item.worries, item.diary].map((one) => level('Esther', one))).toEqual([
        'FULL',
        'FULL',
        'FULL',
        'FULL',
      ]);
    });

    it('who stands in for them knows the same, and a restricted note is there for them', () => {
      expect([item.skate, item.diary, item.concern].map((one) => level('Callum', one, having(cover())))).toEqual([
        'FULL',
        'FULL',
        'META',
      ]);
    });

    it('a supervisor knows the same, but of private and restricted notes only that they are there', () => {
      const family = having(supervision());
      expect([item.skate, item.file, item.diary, item.concern].map((one) => level('Denise', one, family))).toEqual([
        'FULL',
        'FULL',
        'META',
        'META',
      ]);
    });

    it('the lead knows restricted notes in full, and of other items that they are there', () => {
      expect([item.concern, item.skate, item.file].map((one) => level('Ngozi', one, having(lead())))).toEqual([
        'FULL',
        'META',
        'META',
      ]);
    });

    it('what is only there shows as an id and who may open it', () => {
      const kept = planShown('Denise', 'Mia', having(supervision())).kept ?? [];
      expect(kept.map(({ id }) => id).toSorted()).toEqual([item.diary.id, item.concern.id].toSorted());
      expect(kept.find(({ id }) => id === item.concern.id)?.openTo).toEqual([worker('Esther')]);
    });
  });

  describe('DENY', () => {
    it('a supervisor of two workers knows no staff note that neither of them sees', () => {
      const halima = { worker: worker('Halima'), person: person.Rosa, from: '2026-01-10' };
      const two = fact('supervision', 'Denise too', {
        supervisor: worker('Denise'),
        worker: worker('Halima'),
        ...period,
      });
      const both = changed(item.file, { about: [person.Mia, person.Rosa] });
      const apart = having(supervision(), two, both, fact('assignment', 'Halima', halima));
      const levels = (family: typeof apart) =>
        (['Esther', 'Halima', 'Denise'] as const).map((name) => level(name, item.file, family));
      expect(levels(apart)).toEqual(['NONE', 'NONE', 'NONE']);
      const mia = fact('assignment', 'Halima too', { ...halima, person: person.Mia });
      expect(levels(more(apart, mia))).toEqual(['NONE', 'FULL', 'FULL']);
    });

    it('a worker of another member knows nothing of it', () => {
      expect(why('Tom', item.skate)).toEqual({ reason: 'not_assigned', rule: 'L20' });
    });

    it('a staff note takes being a worker of everybody it is about', () => {
      const both = changed(item.file, { about: [person.Mia, person.Rosa] });
      expect(level('Callum', item.file, having(cover(), both))).toBe('NONE');
      expect(level('Tom', item.file, having(changed(item.file, { about: [person.Ana, person.Leo] })))).toBe('NONE');
    });

    it('nobody stands in, answers or leads before their dates or after', () => {
      const over = { from: '2026-01-10', until: '2026-06-14' };
      const coming = { from: '2026-06-16', until: null };
      expect(level('Callum', item.skate, having(cover(over)))).toBe('NONE');
      expect([over, coming].map((said) => level('Denise', item.skate, having(supervision(said))))).toEqual([
        'NONE',
        'NONE',
      ]);
      expect([over, coming].map((said) => level('Ngozi', item.concern, having(lead(said))))).toEqual(['NONE', 'NONE']);
    });

    it('the lead does not learn that a private note is there', () => {
      expect(level('Ngozi', item.diary, having(lead()))).toBe('NONE');
    });

    it('the author of a restricted note no longer reads it once they work with somebody in it no more', () => {
      const both = changed(item.concern, { about: [person.Mia, person.Nuno] });
      expect([level('Esther', item.concern), level('Esther', item.concern, having(both))]).toEqual(['FULL', 'NONE']);
    });

    it('a worker with a conflict of interest is as if they were no worker, and finds no family', () => {
      const family = having(conflict());
      expect(why('Esther', item.skate, family)).toEqual({ reason: 'conflict_of_interest', rule: 'L20' });
      expect(shown('Esther', family)).toBeNull();
      expect(worklistOf(family).filter((line) => line.worker === worker('Esther'))).toEqual([
        expect.objectContaining({ until: '2026-01-10T00:00:00.000Z' }),
        expect.objectContaining({ since: '2026-12-02T00:00:00.000Z', until: null }),
      ]);
      expect(level('Callum', item.skate, having(conflict(), cover()))).toBe('FULL');
    });

    it('somebody who has died asks nothing', () => {
      const family = having(changed({ kind: 'person', id: person.Leo }, { died: '2026-06-15' }));
      expect([level('Leo', item.band), level('Leo', item.band, family)]).toEqual(['FULL', 'NONE']);
      expect(shown('Leo', family)).toBeNull();
    });

    it('nor as a worker, who was one as well', () => {
      const both = { person: person.Leo, worker: worker('Esther') };
      const family = having(changed({ kind: 'person', id: person.Leo }, { died: '2026-06-15' }));
      expect([level(both, item.skate), level(both, item.skate, family)]).toEqual(['FULL', 'NONE']);
      expect(shown(both, family)).toBeNull();
    });
  });

  it('a duty worker finds names by their first letters and who works with them, and nothing else', () => {
    const found = namesFor(having(), worker('Callum'), 'mi', at);
    expect(found).toEqual([{ person: person.Mia, knownAs: 'Mia', workers: [worker('Esther')] }]);
    expect(namesFor(having(), worker('Callum'), 'skating', at)).toEqual([]);
    const relative = { ...conflict(), worker: worker('Callum') };
    expect(namesFor(having(relative), worker('Callum'), 'mi', at)).toEqual([]);
    expect(shown('Callum')).toBeNull();
  });

  it('each part has its line in a worklist, and its dates in what finds a family', () => {
    const family = having(cover(), supervision(), lead());
    const lines = worklistOf(family).map((line) => line.worker);
    expect((['Callum', 'Denise', 'Ngozi'] as const).filter((name) => lines.includes(worker(name)))).toHaveLength(3);
    const part = accessOf(family).find(({ viewer }) => viewer === worker('Callum'));
    expect(part).toMatchObject({
      relation: 'LINK_WORKER',
      since: '2026-01-10T00:00:00.000Z',
      until: '2026-12-02T00:00:00.000Z',
    });
  });
});

const handover = (said = {}) =>
  fact('handover', 'Mia', {
    person: person.Mia,
    from: worker('Priya'),
    to: worker('Esther'),
    state: 'done',
    at: '2025-11-30T09:00:00.000Z',
    keptBack: [item.diary.id],
    told: true,
    doneAt: '2025-12-01T09:00:00.000Z',
    ...said,
  });

describe('[M12] staff see from the start of their assignment, and work passes on', () => {
  describe('ALLOW', () => {
    it('the next worker sees what was there before them', () => {
      expect(level('Esther', item.skate, having(handover()))).toBe('FULL');
    });

    it('a note kept back is there for its owner and for the worker it was kept from passing on by', () => {
      const back = fact('assignment', 'Priya again', {
        worker: worker('Priya'),
        person: person.Mia,
        from: '2026-06-01',
      });
      expect(level('Mia', item.diary, having(handover()))).toBe('FULL');
      expect(level('Priya', item.diary, having(handover(), back))).toBe('FULL');
    });

    it('a shared note is never kept back', () => {
      expect(level('Esther', item.open, having(handover({ keptBack: [item.open.id] })))).toBe('FULL');
    });

    it('the last assignment of a closed plan ends, and that of an open one once somebody else is assigned', () => {
      const leo = shown('Esther').assignments.find((one) => one.person === person.Leo)?.id;
      const leave = (family: ReturnType<typeof after>) =>
        refusals(when('Esther', 'EndAssignment', { assignment: leo }, family));
      expect(leave(after(['Esther', 'ClosePlan', { person: person.Leo, reason: 'All met' }]))).toEqual([]);
      expect(leave(after(['Esther', 'AssignWorker', { person: person.Leo, worker: worker('Halima') }]))).toEqual([]);
    });

    it('what is kept back shows in the handover to its owner', () => {
      expect(shown('Mia', having(handover())).handovers).toMatchObject([{ keptBack: [item.diary.id] }]);
    });
  });

  describe('DENY', () => {
    it('nobody sees before their assignment starts, or after it has ended', () => {
      expect(level('Esther', item.skate, undefined, instant('2026-01-04T23:59:59.999Z'))).toBe('NONE');
      expect(why('Priya', item.skate)).toEqual({ reason: 'assignment_ended', rule: 'M12' });
    });

    it('a note kept back is not there for the next worker, who stands in for them or their supervisor', () => {
      const family = having(handover(), cover(), supervision());
      expect((['Esther', 'Callum', 'Denise'] as const).map((name) => level(name, item.diary, family))).toEqual([
        'NONE',
        'NONE',
        'NONE',
      ]);
      expect(shown('Esther', family).handovers).toMatchObject([{ keptBack: null }]);
    });

    it('nor once they stand in for the worker who had it before', () => {
      const back = fact('assignment', 'Priya again', {
        worker: worker('Priya'),
        person: person.Mia,
        from: '2026-06-01',
      });
      const family = having(handover(), back, cover({ worker: worker('Esther'), covers: worker('Priya') }));
      expect([level('Priya', item.diary, family), level('Esther', item.diary, family)]).toEqual(['FULL', 'NONE']);
    });

    it('not before the handover is done', () => {
      expect(level('Esther', item.diary, having(handover({ state: 'accepted', doneAt: null })))).toBe('FULL');
    });

    it('nobody ends the last assignment of an open plan', () => {
      const leo = shown('Esther').assignments.find((one) => one.person === person.Leo);
      const refused = when('Esther', 'EndAssignment', { assignment: leo?.id });
      expect(refusals(refused)).toEqual(['FORBIDDEN assignment']);
      expect(JSON.stringify(refused)).toContain('Somebody always covers');
    });
  });
});

describe('[M13] a family worker knows the family’s skeleton', () => {
  describe('ALLOW', () => {
    it('a worker of the mother alone knows names, kinships, responsibility, and who works with whom', () => {
      const view = shown('Tom');
      expect(view.members).toHaveLength(6);
      expect([view.relationships.length, view.responsibilities.length, view.assignments.length]).toEqual([7, 3, 5]);
    });

    it('and the limits, covers, supervisions, leads and conflicts', () => {
      const family = having(cover(), supervision(), lead(), conflict());
      const { covers, supervisions, safeguardingLeads, conflicts } = shown('Tom', family);
      expect([covers, supervisions, safeguardingLeads, conflicts].map((list) => list?.length)).toEqual([1, 1, 1, 1]);
    });
  });

  describe('DENY', () => {
    it('of other people’s items, plans, dates of birth and facts of their own they know nothing', () => {
      const view = shown('Tom', having(named(), handover()));
      expect(view.members.filter(({ plan }) => plan !== null).map(({ id }) => id)).toEqual([person.Ana]);
      expect(view.members.filter(({ born }) => born !== null).map(({ id }) => id)).toEqual([person.Ana]);
      expect([view.partners, view.handovers]).toEqual([[], []]);
    });

    it('no member knows any of it beyond their own ties', () => {
      const family = having(cover(), supervision(), lead(), conflict());
      expect(sent('Mia', family)).toBe(sent('Mia'));
      expect(shown('Mia', family)).toMatchObject({
        covers: null,
        supervisions: null,
        safeguardingLeads: null,
        conflicts: null,
      });
    });
  });
});

const glass = (said = {}) =>
  fact('breakGlass', 'Rhys', {
    worker: worker('Rhys'),
    person: person.Mia,
    reason: 'She called',
    parts: ['goal', 'note', 'contactChannel'],
    from: '2026-06-15T08:30:00.000Z',
    until: '2026-06-15T09:30:00.000Z',
    reviewBy: '2026-06-16',
    ...said,
  });
const over = instant('2026-06-15T09:30:00.000Z');
const block = fact('safetyBlock', 'Nuno', {
  protected: [person.Mia],
  blocked: person.Nuno,
  scope: 'all',
  basis: 'A finding',
  from: '2026-02-01T09:00:00.000Z',
  reviewBy: '2026-12-01',
});

describe('[L20] [E13] broken glass shows listed parts of one person’s for an hour', () => {
  describe('ALLOW', () => {
    it('goals, shared notes and channels that were listed, confidential ones too, and the frame of the plan', () => {
      const phone = fact('contactChannel', 'Mia', { owner: person.Mia, channel: 'text', address: '07700 900123' });
      const family = having(glass(), phone);
      const found = [item.skate, item.secret, item.open, phone].map((one) => level('Rhys', one, family));
      expect(found).toEqual(['FULL', 'FULL', 'FULL', 'FULL']);
      expect(planShown('Rhys', 'Mia', family)).toMatchObject({ matters: null, kept: null });
    });

    it('each live safety block that names them, with the names in it', () => {
      const view = shown('Rhys', having(glass(), block));
      expect(view.safetyBlocks).toMatchObject([{ protected: [person.Mia], blocked: person.Nuno }]);
      expect(view.members.map(({ id }) => id).toSorted()).toEqual([person.Mia, person.Nuno].toSorted());
    });

    it('[V7] the person, their staff and the lead see it after the hour too; the reason and the review staff only', () => {
      const family = having(glass(), lead(), supervision());
      const seen = (['Mia', 'Esther', 'Denise', 'Ngozi'] as const).map(
        (name) => shown(name, family, over).brokenGlass[0]?.reason,
      );
      expect(seen).toEqual([null, 'She called', 'She called', 'She called']);
      expect(shown('Mia', family, over).brokenGlass).toMatchObject([{ worker: worker('Rhys'), finding: null }]);
    });
  });

  describe('DENY', () => {
    it('never restricted, staff or private notes, nor what was not listed, nor another member’s', () => {
      const family = having(glass(), lead());
      const closed = [item.concern, item.file, item.diary, item.worries, item.boots, item.band, item.rest];
      expect(closed.map((one) => level('Rhys', one, family))).toEqual(closed.map(() => 'NONE'));
    });

    it('not before it is broken, nor from the end of the hour on', () => {
      const before = instant('2026-06-15T08:29:59.999Z');
      const last = instant('2026-06-15T09:29:59.999Z');
      expect([before, last, over].map((when) => level('Rhys', item.skate, having(glass()), when))).toEqual([
        'NONE',
        'FULL',
        'NONE',
      ]);
      expect(shown('Rhys', having(glass()), over)).toBeNull();
    });

    it('nothing of a family in which the worker is a relative', () => {
      const relative = conflict({ worker: worker('Rhys') });
      expect(shown('Rhys', having(glass(), relative))).toBeNull();
    });

    it('a block that has ended, or names others, it does not show', () => {
      const ended = { ...block, endedAt: since, endedBy: worker('Ngozi') } as typeof block;
      const others = { ...block, protected: [person.Leo] } as typeof block;
      expect([ended, others].map((one) => shown('Rhys', having(glass(), one)).safetyBlocks)).toEqual([[], []]);
    });

    it('[V7] other members, and workers of other members, see none of it', () => {
      const family = having(glass());
      expect((['Ana', 'Ben', 'Leo', 'Tom'] as const).filter((name) => sent(name, family) !== sent(name))).toEqual([]);
    });
  });
});
