import { describe, expect, it } from 'vitest';
import {
  all,
  asOne,
  type Command,
  type CommandName,
  type Decision,
  type Events,
  emptyFamily,
  evolve,
  type Family,
  type FamilyId,
  look,
  type PersonId,
  put,
  type Viewer,
  viewAs,
  type WorkerId,
} from '../src/index.js';
import { idOf, strangerWorker } from '../src/testing/index.js';
import { asWorker, at, doubled, familyOf, give, led, plain, rises, supervisor, worker } from './joined.js';

const codes = (decision: Decision<Events>) =>
  decision.ok ? ['ok'] : decision.error.map(({ code, path }) => [code, ...path].join(' '));
const peopleOf = (family: Family) => all(family, 'person').map(({ id }) => id);
const empty = ({ provider }: Family) => emptyFamily(idOf('family', 'new') as FamilyId, provider);
const first = (people: readonly PersonId[]) => people.slice(0, 1);

/** Two records of one person, in every state that a merge can be in. */
const once = familyOf(1, first);
const [person] = peopleOf(once) as [PersonId];
const { family: twice, twin } = doubled(once, person, 1);
const saying: Command = { type: 'MergePeople', input: { kept: person, absorbed: twin } };
const [asked] = led(give(twice, worker, saying), twice, twice);
const merge = all(asked, 'onePerson')[0]?.id as string;
const accepting: Command = { type: 'AcceptMerge', input: { merge, widens: true } };
const parting: Command = { type: 'SeparatePeople', input: { merge } };
const [accepted] = led(give(asked, supervisor, accepting), asked, asked);
const [separated] = led(give(accepted, supervisor, parting), accepted, accepted);
const [declined] = led(give(asked, supervisor, parting), asked, asked);
const states = { asked, accepted, separated, declined };
const member: Viewer = { person, worker: null };
const roles: Readonly<Record<string, WorkerId | Viewer>> = { worker, supervisor, member, stranger: strangerWorker };

describe('the states of two records of one person, by who asks', () => {
  const cases = [
    ['asked', 'worker', 'FORBIDDEN', 'FORBIDDEN'],
    ['asked', 'supervisor', 'ok', 'ok'],
    ['asked', 'member', 'NOT_FOUND merge', 'NOT_FOUND merge'],
    ['asked', 'stranger', 'NOT_FOUND merge', 'NOT_FOUND merge'],
    ['accepted', 'worker', 'FORBIDDEN', 'FORBIDDEN'],
    ['accepted', 'supervisor', 'ALREADY merge', 'ok'],
    ['accepted', 'member', 'NOT_FOUND merge', 'NOT_FOUND merge'],
    ['accepted', 'stranger', 'NOT_FOUND merge', 'NOT_FOUND merge'],
    ['separated', 'worker', 'FORBIDDEN', 'FORBIDDEN'],
    ['separated', 'supervisor', 'ALREADY merge', 'ALREADY merge'],
    ['declined', 'supervisor', 'ALREADY merge', 'ALREADY merge'],
    ['declined', 'member', 'NOT_FOUND merge', 'NOT_FOUND merge'],
  ] as const;
  it.each(cases)(
    '[F4] once it is %s, for the %s to accept it is %s, to separate them %s',
    (state, who, accept, part) => {
      expect(codes(give(states[state], roles[who] as Viewer, accepting))).toEqual([accept]);
      expect(codes(give(states[state], roles[who] as Viewer, parting))).toEqual([part]);
    },
  );

  it('[F4] nobody accepts what they proposed, be they a supervisor too', () => {
    const own = put(asked, [
      {
        kind: 'supervision',
        id: idOf('supervision', 'own') as never,
        supervisor: worker,
        worker,
        from: at,
        until: null,
      },
    ]);
    expect(codes(give(own, worker, accepting))).toEqual(['FORBIDDEN merge']);
  });

  it('[F4] one record is not merged with itself, nor twice, nor once it is absorbed, nor the other way round', () => {
    const to = (kept: PersonId, absorbed: PersonId) => ({ type: 'MergePeople', input: { kept, absorbed } }) as const;
    expect(codes(give(twice, worker, to(person, person)))).toEqual(['BAD_INPUT absorbed']);
    expect(codes(give(asked, worker, to(twin, person)))).toEqual(['ALREADY absorbed']);
    expect(codes(give(accepted, worker, to(person, twin)))).toEqual(['NOT_FOUND absorbed']);
    expect(codes(give(accepted, worker, to(twin, person)))).toEqual(['NOT_FOUND kept']);
  });

  it('[F4] somebody must accept that others come to know more', () => {
    const without: Command = { type: 'AcceptMerge', input: { merge } };
    expect(rises([asked], [accepted]).length).toBeGreaterThan(0);
    expect(codes(give(asked, supervisor, without))).toEqual(['FORBIDDEN widens']);
  });

  it('[F4] a record that was absorbed asks nothing, and is there before and after', () => {
    const before = JSON.stringify(viewAs(asked, { person: twin, worker: null }, at));
    expect(viewAs(accepted, { person: twin, worker }, at)).toBeNull();
    expect(JSON.stringify(viewAs(separated, { person: twin, worker: null }, at))).toBe(before);
    expect(asOne(separated, at)).toBe(separated);
    expect(asOne(twice, at)).toBe(twice);
  });

  it('[F4] of a safety block between the two nobody makes one person', () => {
    const apart = put(twice, [
      {
        ...{ kind: 'safetyBlock', id: idOf('safetyBlock', 'between') as never, protected: [person], blocked: twin },
        ...{ scope: 'all', basis: 'Told', evidence: null, from: at, reviewBy: '2030-01-01' as never },
        ...{ endedAt: null, endedBy: null },
      },
    ]);
    expect(codes(give(apart, worker, saying))).toEqual(['FORBIDDEN absorbed']);
  });
});

const [one, other] = [familyOf(10, first), familyOf(11, first)];
const [joined, emptied] = led(
  give(one, worker, { type: 'MergeFamilies', input: { joining: other.id } }, other),
  one,
  other,
);
const part = all(joined, 'familyPart')[0]?.id as string;

describe('families that were joined, by who asks', () => {
  const acts: readonly (readonly [CommandName, object])[] = [
    ['JoinParts', { part }],
    ['UndoMerge', { part }],
  ];
  it.each(acts)('[F5] %s is for a supervisor of people on both sides', (type, input) => {
    const by = (who: WorkerId | Viewer) => codes(give(joined, who, { type, input }, emptied));
    expect(by(supervisor)).toEqual(['ok']);
    expect(by(worker)).toEqual(['FORBIDDEN']);
    expect(by(strangerWorker)).toEqual(['NOT_FOUND part']);
    expect(by({ person: peopleOf(one)[0] as PersonId, worker: null })).toEqual(['NOT_FOUND part']);
  });

  it('[F1] nobody joins a family in which they have no part, nor one to itself', () => {
    const join = (who: WorkerId, joining: string, there: Family | null) =>
      codes(give(one, who, { type: 'MergeFamilies', input: { joining } }, there));
    expect(join(worker, one.id, one)).toEqual(['BAD_INPUT joining']);
    expect(join(worker, other.id, null)).toEqual(['NOT_FOUND joining']);
    const elsewhere = { ...other, provider: idOf('provider', 'another') as never };
    expect(join(worker, other.id, elsewhere)).toEqual(['NOT_FOUND joining']);
    expect(
      join(
        worker,
        other.id,
        familyOf(11, () => []),
      ),
    ).toEqual(['NOT_FOUND joining']);
  });

  it('[F1] a lead leads where they led, until a supervisor lets work cross', () => {
    const lead = idOf('worker', 'leads one') as WorkerId;
    const leading = {
      kind: 'safeguardingLead' as const,
      id: idOf('lead', 'one') as never,
      worker: lead,
      from: at,
      until: null,
    };
    const [both] = led(
      give(put(one, [leading]), worker, { type: 'MergeFamilies', input: { joining: other.id } }, other),
      one,
      other,
    );
    const whole = put(both, [leading]);
    const known = (family: Family) => peopleOf(family).filter(look(family, asWorker(lead), at).knows);
    expect(known(whole)).toEqual(peopleOf(one));
    const [open] = led(give(whole, supervisor, { type: 'JoinParts', input: { part } }), whole, whole);
    expect(known(open)).toEqual(peopleOf(open));
  });

  it('[F1] what somebody adds is of the family in which they work', () => {
    const helper = idOf('worker', 'of the other') as WorkerId;
    const assigned = {
      ...{ kind: 'assignment' as const, id: idOf('assignment', 'helper') as never, worker: helper },
      ...{ person: peopleOf(other)[0] as PersonId, from: at, until: null },
    };
    const [more] = led(
      give(put(joined, [assigned]), helper, { type: 'AddPerson', input: { knownAs: 'New', born: '2012-05-05' } }),
      put(joined, [assigned]),
      joined,
    );
    const added = peopleOf(more).find((id) => !peopleOf(joined).includes(id)) as PersonId;
    expect(all(more, 'familyPart')[0]?.people).toContain(added);
    const [stays, goes] = led(give(more, supervisor, { type: 'UndoMerge', input: { part } }, emptied), more, emptied);
    expect(peopleOf(goes)).toContain(added);
    expect(plain(stays)).toEqual(plain(one));
  });
});

describe('a family that is split, over 60 generated ones', () => {
  it('[F3] lets nobody know more, or is refused with every reason at once', { timeout: 300_000 }, () => {
    const said = new Map<string, number>();
    for (let seed = 0; seed < 60; seed += 1) {
      const family = familyOf(seed, (people) => people);
      const people = peopleOf(family).filter((_, n) => n % 3 === seed % 3);
      const decision = give(family, worker, { type: 'SplitFamily', input: { people } }, empty(family));
      for (const code of codes(decision)) said.set(code, (said.get(code) ?? 0) + 1);
      if (!decision.ok) continue;
      const [stays, goes] = led(decision, family, empty(family));
      expect(rises([family], [stays, goes])).toEqual([]);
      expect([...peopleOf(stays), ...peopleOf(goes)].toSorted()).toEqual([...peopleOf(family)].toSorted());
      expect(decision.value.there.reduce(evolve, empty(family))).toEqual(goes);
    }
    expect(said.get('ok')).toBeGreaterThan(5);
    // Of a family of few people it may be that nobody goes.
    expect([...said.keys()].every((code) => /^(ok|FORBIDDEN|BAD_INPUT people)/.test(code))).toBe(true);
  });
});
