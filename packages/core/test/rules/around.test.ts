import { describe, expect, it } from 'vitest';
import { exportOf, viewAs } from '../../src/index.js';
import {
  afterIn,
  at,
  changed,
  fact,
  having,
  instant,
  level,
  memberShown,
  more,
  type Name,
  person,
  refusals,
  sent,
  shown,
  since,
  stay,
  when,
  worker,
} from '../scene.js';

/** What surrounds a person: known to them and to their staff. */

const everybody = ['Mia', 'Ana', 'Ben', 'Leo', 'Rosa', 'Nuno', 'Esther', 'Tom', 'Priya', 'Denise', 'Ngozi'] as const;
const staff = [
  fact('supervision', 'Denise', { supervisor: worker('Denise'), worker: worker('Esther'), from: '2026-01-05' }),
  fact('safeguardingLead', 'Ngozi', { worker: worker('Ngozi'), from: '2026-01-05' }),
];
const block = (said: Readonly<Record<string, unknown>>) =>
  fact('safetyBlock', 'Mia', {
    ...{ protected: [person.Mia], blocked: person.Ben, scope: 'whereabouts', basis: 'a finding' },
    ...{ from: since, reviewBy: '2026-12-01', ...said },
  });

const walk = fact('contact', 'walk', {
  ...{ owner: person.Mia, worker: worker('Esther'), mode: 'walk', minutes: 30 },
  ...{ at: since, recordedAt: '2026-02-03T09:00:00.000Z' },
});

describe('[V8] a contact', () => {
  const family = having(...staff, walk);

  describe('ALLOW', () => {
    it('is known to its person and to their worker and supervisor', () => {
      expect(everybody.filter((name) => level(name, walk, family) === 'FULL')).toEqual(['Mia', 'Esther', 'Denise']);
    });

    it('[E15] is shown with when it was and when it was written down, the earliest first', () => {
      const call = { person: person.Mia, mode: 'call', missed: true, minutes: 0, at: '2026-01-20T09:00:00.000Z' };
      const after = afterIn(family, ['Esther', 'LogContact', call]);
      expect(shown('Mia', after).contacts).toMatchObject([
        { mode: 'call', missed: true, at: '2026-01-20T09:00:00.000Z', recordedAt: at },
        { mode: 'walk', missed: false, at: since, recordedAt: '2026-02-03T09:00:00.000Z' },
      ]);
    });

    it('may be written down at the instant at which it is', () => {
      const call = { person: person.Mia, mode: 'call', minutes: 5, at };
      expect(shown('Mia', afterIn(family, ['Esther', 'LogContact', call])).contacts).toHaveLength(2);
    });
  });

  describe('DENY', () => {
    it('nobody else is shown any, not even a parent', () => {
      const told = everybody.filter((name) => (shown(name, family)?.contacts ?? []).length > 0);
      expect(told).toEqual(['Mia', 'Esther', 'Denise'] satisfies Name[]);
    });

    it('[L20] not to a worker before their assignment starts', () => {
      expect(level('Esther', walk, family, instant('2026-01-04T09:00:00.000Z'))).toBe('NONE');
    });

    it('[L19] not to one who is both a worker and kept from knowing where the person is', () => {
      const both = { person: person.Ben, worker: worker('Esther') };
      expect(level(both, walk, family)).toBe('FULL');
      expect(level(both, walk, having(...staff, walk, block({})))).toBe('NONE');
      const turned = block({ protected: [person.Ben], blocked: person.Mia });
      expect(level(both, walk, having(...staff, walk, turned))).toBe('NONE');
    });

    it('[L19] but never from its own person', () => {
      expect(level('Mia', walk, having(...staff, walk, block({ protected: [person.Ben], blocked: person.Mia })))).toBe(
        'FULL',
      );
    });
  });
});

describe('[V8] a service in somebody’s life', () => {
  const club = fact('serviceTie', 'club', {
    ...{ owner: person.Mia, service: 'Skating club', sort: 'leisure', strength: 'strong', flow: 'both' },
    from: '2025-09-01',
  });
  const family = having(...staff, club);

  describe('ALLOW', () => {
    it('is known to its person and to their worker and supervisor, before and after it ends', () => {
      const ended = afterIn(family, ['Esther', 'EndTie', { record: { kind: club.kind, id: club.id } }]);
      for (const one of [family, ended])
        expect(everybody.filter((name) => level(name, club, one) === 'FULL')).toEqual(['Mia', 'Esther', 'Denise']);
      expect(shown('Mia', ended).serviceTies).toMatchObject([{ service: 'Skating club', until: at }]);
    });
  });

  describe('DENY', () => {
    it('nobody else is shown any, not even a parent', () => {
      const told = everybody.filter((name) => (shown(name, family)?.serviceTies ?? []).length > 0);
      expect(told).toEqual(['Mia', 'Esther', 'Denise'] satisfies Name[]);
    });

    it('[L19] not to one who is both a worker and kept from knowing where the person is', () => {
      const both = { person: person.Ben, worker: worker('Esther') };
      expect(level(both, club, having(...staff, club, block({})))).toBe('NONE');
    });
  });
});

describe('[V8] a waiting episode', () => {
  const wait = fact('waitingEpisode', 'Mia', {
    ...{ owner: person.Mia, service: 'Mental health services', from: '2026-03-01', contactEveryDays: 14 },
  });
  const family = having(...staff, wait);

  describe('ALLOW', () => {
    it('is known to its person and to their worker and supervisor, before and after it ends', () => {
      const ended = afterIn(family, ['Esther', 'EndTie', { record: { kind: wait.kind, id: wait.id } }]);
      for (const one of [family, ended])
        expect(everybody.filter((name) => level(name, wait, one) === 'FULL')).toEqual(['Mia', 'Esther', 'Denise']);
      expect(shown('Mia', ended).waitingEpisodes).toMatchObject([{ service: 'Mental health services', until: at }]);
    });
  });

  describe('DENY', () => {
    it('nobody else is shown any, not even a parent', () => {
      const told = everybody.filter((name) => (shown(name, family)?.waitingEpisodes ?? []).length > 0);
      expect(told).toEqual(['Mia', 'Esther', 'Denise'] satisfies Name[]);
    });

    it('[L19] not to one who is both a worker and kept from knowing where the person is', () => {
      const both = { person: person.Ben, worker: worker('Esther') };
      expect(level(both, wait, having(...staff, wait, block({})))).toBe('NONE');
    });
  });
});

describe('[M20] what somebody needs, and how they wish to be drawn', () => {
  const needs = { interpreter: true, accessNeeds: 'A quiet room' };
  const family = having(...staff, changed({ kind: 'person', id: person.Mia }, { ...needs, symbol: 'circle' }));
  const miaTo = (name: Name) => memberShown(name, 'Mia', family);

  describe('ALLOW', () => {
    it('the person and their staff know what they need', () => {
      for (const name of ['Mia', 'Esther', 'Denise'] as const) expect(miaTo(name)).toMatchObject(needs);
    });

    it('whoever knows their name knows how to draw them', () => {
      for (const name of ['Mia', 'Ana', 'Leo', 'Rosa', 'Tom', 'Esther'] as const)
        expect(miaTo(name)).toMatchObject({ knownAs: 'Mia', symbol: 'circle' });
    });

    it('they say it themselves, or their worker does, and take it back', () => {
      const said = afterIn(family, ['Mia', 'ChangePerson', { person: person.Mia, changes: { symbol: 'square' } }]);
      expect(memberShown('Ana', 'Mia', said)).toMatchObject({ symbol: 'square' });
      const nothing = { symbol: null, accessNeeds: null, interpreter: false };
      const after = afterIn(said, ['Esther', 'ChangePerson', { person: person.Mia, changes: nothing }]);
      expect(memberShown('Mia', 'Mia', after)).toMatchObject(nothing);
    });

    it('somebody is added with it, or without', () => {
      const add = (said: object) =>
        afterIn(family, ['Esther', 'AddPerson', { knownAs: 'Zoe', born: '2011-01-01', support: true, ...said }]);
      const zoe = (said: object) => shown('Esther', add(said)).members.find(({ knownAs }) => knownAs === 'Zoe');
      expect(zoe({ ...needs, symbol: 'circle' })).toMatchObject({ ...needs, symbol: 'circle' });
      expect(zoe({})).toMatchObject({ interpreter: false, accessNeeds: null, symbol: null });
    });
  });

  describe('DENY', () => {
    it('no other member is told what somebody needs, not even a parent, and no other worker', () => {
      for (const name of ['Ana', 'Ben', 'Leo', 'Rosa', 'Tom', 'Ngozi'] as const)
        expect(miaTo(name)).toMatchObject({ interpreter: null, accessNeeds: null });
    });

    it('nobody says it for another whose worker they are not', () => {
      const change = { person: person.Mia, changes: { symbol: 'square' } };
      for (const name of ['Ana', 'Leo', 'Tom', 'Denise'] as const)
        expect(refusals(when(name, 'ChangePerson', change, family))).toEqual(['FORBIDDEN']);
    });
  });
});

describe('[P9] twins', () => {
  const twins = { person: person.Mia, to: person.Leo, kinship: 'twin' };
  const bornAt = (date: string) => having(...staff, changed({ kind: 'person', id: person.Leo }, { born: date }));
  const said = (name: Name, date: string) => refusals(when(name, 'RecordRelationship', twins, bornAt(date)));

  describe('ALLOW', () => {
    it('are born within two days of each other, whichever of the two is the first', () => {
      for (const date of ['2014-01-30', '2014-02-01', '2014-02-03']) expect(said('Esther', date)).toEqual([]);
    });

    it('[D14] are recorded by whoever may not know both births, whatever those are: a refusal would tell them', () => {
      for (const date of ['2009-02-01', '2014-02-01']) expect(said('Tom', date)).toEqual([]);
    });
  });

  describe('DENY', () => {
    it('are refused to whoever knows that they were born further apart', () => {
      for (const date of ['2014-01-29', '2014-02-04']) expect(said('Esther', date)).toEqual(['BAD_INPUT kinship']);
    });
  });
});

describe('[M20] a partnership is shown with the tie that it is of', () => {
  const tie = fact('relationship', 'Ben formerPartner Ana', {
    ...{ person: person.Ben, to: person.Ana, kinship: 'formerPartner', partnership: 'divorced' },
  });
  const family = having(tie);
  const seen = (name: Name) => shown(name, family).relationships.find(({ id }) => id === tie.id)?.partnership;

  it('to the two, and to staff of the family', () => {
    expect((['Ana', 'Ben', 'Tom', 'Esther'] as const).map(seen)).toEqual(Array(4).fill('divorced'));
  });

  it('and to no other member', () => {
    expect((['Mia', 'Leo', 'Rosa', 'Nuno'] as const).map(seen)).toEqual(Array(4).fill(undefined));
  });
});

const home = (name: string, said: Readonly<Record<string, unknown>> = {}) =>
  fact('household', name, { name, address: `${name}, High Street`, ...said });
const lives = (who: keyof typeof person, where: string, said: Readonly<Record<string, unknown>> = {}) =>
  fact('householdMembership', `${who} ${where}`, { household: home(where).id, person: person[who], ...said });

describe('[V8] [L10] where somebody lives', () => {
  const mums = home('Mum’s');
  const dads = home('Dad’s', { protected: true });
  const family = having(
    ...[...staff, mums, dads, lives('Ana', 'Mum’s'), lives('Mia', 'Mum’s', { days: ['monday', 'tuesday'] })],
    ...[lives('Mia', 'Dad’s', { days: ['friday'] }), lives('Ben', 'Dad’s')],
  );
  const homesOf = (name: Name, one = family) =>
    (shown(name, one)?.households ?? [])
      .map((each) => ({ name: each.name, address: each.address, protected: each.protected }))
      .toSorted((a, b) => String(b.name).localeCompare(String(a.name)));

  describe('ALLOW', () => {
    it('a child’s two homes with their days are there for the child and for their staff', () => {
      for (const name of ['Mia', 'Denise', 'Esther'] as const) {
        const living = shown(name, family).householdMemberships.filter((one) => one.person === person.Mia);
        expect(living.map(({ days, household }) => [household, days])).toEqual(
          expect.arrayContaining([
            [mums.id, ['monday', 'tuesday']],
            [dads.id, ['friday']],
          ]),
        );
      }
    });

    it('whoever lives in a home knows its address, and whether that is protected only staff', () => {
      const address = 'Mum’s, High Street';
      expect(homesOf('Ana')).toEqual([{ name: 'Mum’s', address, protected: null }]);
      expect(homesOf('Tom')).toEqual([{ name: 'Mum’s', address, protected: false }]);
    });

    it('the address of a protected home is for staff of somebody who lives there', () => {
      const address = 'Dad’s, High Street';
      expect(homesOf('Esther')).toContainEqual({ name: 'Dad’s', address, protected: true });
      for (const name of ['Mia', 'Ben'] as const)
        expect(homesOf(name)).toContainEqual({ name: 'Dad’s', address: null, protected: null });
    });

    it('a second person joins, and whoever has left is told that they had lived there', () => {
      const joined = afterIn(family, ['Esther', 'JoinHousehold', { household: mums.id, person: person.Leo }]);
      expect(homesOf('Leo', joined)).toHaveLength(1);
      const record = { kind: 'householdMembership', id: lives('Ana', 'Mum’s').id };
      const left = afterIn(joined, ['Tom', 'EndTie', { record }]);
      expect(shown('Ana', left).householdMemberships).toMatchObject([{ until: at }]);
    });

    it('[L15] somebody who asks for what is held about them is given their homes', () => {
      const asked = fact('accessRequest', 'Ben', {
        ...{ subject: person.Ben, by: person.Ben, basis: 'self', at: since, dueBy: '2026-03-01' },
        ...{ state: 'answered', decidedAt: at, gave: true },
      });
      const given = exportOf(more(family, asked), asked, at);
      expect(given?.facts['households']).toMatchObject([{ name: 'Dad’s', address: null }]);
    });
  });

  describe('DENY', () => {
    it('no member is told where another lives: not a parent, not who lives in the same home', () => {
      const told = (name: Name) =>
        (shown(name, family)?.householdMemberships ?? []).map((one) => one.person).toSorted();
      const supported = [person.Ana, person.Mia, person.Mia].toSorted();
      const entitled: Partial<Record<Name, readonly unknown[]>> = {
        ...{ Mia: [person.Mia, person.Mia], Ana: [person.Ana], Ben: [person.Ben] },
        ...{ Tom: [person.Ana], Esther: supported, Denise: supported },
      };
      for (const name of everybody) expect([name, told(name)]).toEqual([name, entitled[name] ?? []]);
    });

    it('a home of which nobody is known to live there is not there', () => {
      for (const name of ['Leo', 'Rosa', 'Nuno', 'Ngozi', 'Priya'] as const) expect(homesOf(name)).toEqual([]);
      expect(homesOf('Ana').map(({ name }) => name)).toEqual(['Mum’s']);
    });

    it('[L12] a looked-after child’s home is there for no parent, sibling or worker of theirs', () => {
      const care = having(
        ...[...staff, home('Carer’s'), lives('Mia', 'Carer’s'), lives('Rosa', 'Carer’s')],
        stay('interimCareOrder', { addressConfidential: true }),
      );
      for (const name of ['Ana', 'Ben', 'Leo', 'Nuno', 'Tom'] as const)
        expect(JSON.stringify(shown(name, care))).not.toContain('Carer’s');
      for (const name of ['Rosa', 'Mia'] as const)
        expect(homesOf(name, care)).toEqual([{ name: 'Carer’s', address: 'Carer’s, High Street', protected: null }]);
    });

    it('[L19] a worker who is one human with a blocked member is shown no home by whom they are kept from', () => {
      const both = { person: person.Leo, worker: worker('Esther') };
      const names = (one: typeof family) =>
        viewAs(one, both, at)
          ?.households.map(({ name }) => name)
          .toSorted();
      expect(names(family)).toEqual(['Dad’s', 'Mum’s']);
      expect(names(more(family, block({ blocked: person.Leo })))).toEqual(['Mum’s']);
    });

    it('[L19] [D11] a blocked member’s own home says nothing of who else lives there', () => {
      const alone = having(...staff, dads, lives('Ben', 'Dad’s'), block({}));
      const together = more(alone, lives('Mia', 'Dad’s'));
      expect(sent('Ben', together)).toBe(sent('Ben', alone));
    });
  });
});
