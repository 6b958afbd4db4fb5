import { describe, expect, it } from 'vitest';
import { all, asOf, type Family, type FamilyEvent, get, type Kind, parseFamily } from '../../src/index.js';
import { life, lived } from '../lived.js';
import {
  afterIn,
  at,
  bestInterests,
  changed,
  fact,
  given,
  happening,
  having,
  idOf,
  instant,
  item,
  level,
  memberShown,
  more,
  type Name,
  person,
  planOf,
  sent,
  shown,
  since,
  stay,
  worker,
} from '../scene.js';

/** Putting right what was entered wrongly, and lives that change: names, adoption, death. */

const later = '9999-12-31T00:00:00.000Z' as typeof at;
const everybody = [
  'Ana',
  'Ben',
  'Mia',
  'Leo',
  'Rosa',
  'Nuno',
  'Esther',
  'Tom',
  'Denise',
  'Ngozi',
  'Callum',
  'Imran',
] as const;
const evolved = (family: Family, ...events: readonly FamilyEvent[]) => asOf(family, events, later);
const isRead = (family: Family) => parseFamily(JSON.parse(JSON.stringify(family))).ok;

const hung = [
  given('skate', {
    of: person.Mia,
    by: person.Ana,
    to: person.Rosa,
    item: item.skate,
    checked: { by: worker('Esther'), at: since },
  }),
  fact('planLink', 'skate', {
    linkKind: 'clash',
    from: item.skate,
    to: item.band,
    proposedBy: { worker: worker('Esther') },
    proposedAt: since,
    fromAgreedAt: since,
    toAgreedAt: since,
  }),
  bestInterests({ items: [item.skate.id, item.worries.id] }),
];
const before = more(lived, ...hung);

describe('[E7] an item that was entered on the wrong person is taken out', () => {
  const event = happening('Esther', 'StrikeItem', { item: item.skate, reason: 'It is her cousin’s' }, before);
  const after = evolved(before, event);

  it('with every grant of it and link to it, and nothing points to it any more', () => {
    expect(JSON.stringify(after)).not.toContain(item.skate.id);
    expect(event.gone?.map(({ kind }) => kind).toSorted()).toEqual(['goal', 'grant', 'grant', 'planLink', 'planLink']);
    expect(get(after, 'action', item.boots.id)?.goal).toBeNull();
    expect(get(after, 'bestInterestsDecision', idOf('bestInterestsDecision', 'Ana'))?.items).toEqual([item.worries.id]);
    expect(isRead(after)).toBe(true);
  });

  it('nobody is shown anything of it: neither its words nor its id', () => {
    const traces = everybody.filter(
      (name) => /Learn to skate/.test(sent(name, after)) || sent(name, after).includes(item.skate.id),
    );
    expect(traces).toEqual([]);
  });

  it('whoever knew of nothing but the item is shown what they would be had it never been', () => {
    const goal = { kind: 'goal', id: idOf('goal', 'wrong') } as const;
    const wrong = changed(item.skate, { id: goal.id, words: 'Wrong' });
    const struck = evolved(
      more(lived, wrong),
      happening('Esther', 'StrikeItem', { item: goal, reason: 'x' }, more(lived, wrong)),
    );
    const members = ['Ana', 'Ben', 'Mia', 'Leo', 'Rosa', 'Nuno', 'Imran'] as const;
    expect(members.filter((name) => sent(name, struck) !== sent(name, lived))).toEqual([]);
  });

  it('that it happened is there for staff, without what it said', () => {
    const corrections = [
      { person: person.Mia, what: 'goal', reason: 'It is her cousin’s', by: worker('Esther'), movedTo: null },
    ];
    expect(shown('Esther', after).corrections).toMatchObject(corrections);
    expect(shown('Mia', after).corrections).toBeNull();
    expect(shown('Tom', after).corrections).toEqual([]);
  });

  it('the history has it, and replaying the events gives the family', () => {
    const written = happening(
      'Mia',
      'SetGoal',
      { plan: planOf('Mia'), area: 'sport', words: 'Oops', status: 'open' },
      lived,
    );
    const goal = written.became[0] as { readonly kind: 'goal'; readonly id: string };
    const struck = happening(
      'Esther',
      'StrikeItem',
      { item: { kind: 'goal', id: goal.id }, reason: 'x' },
      evolved(lived, written),
    );
    const history = [written, { ...struck, at: instant('2026-06-15T09:30:00.000Z') }];
    expect(JSON.stringify(history)).toContain('Oops');
    expect(get(asOf(lived, history, at), 'goal', goal.id)).toBeDefined();
    expect(get(asOf(lived, history, later), 'goal', goal.id)).toBeUndefined();
    expect(all(asOf(lived, history, later), 'correction')).toHaveLength(1);
  });

  it('a note that was kept back at a handover is no longer on its list', () => {
    const kept = afterIn(lived, [
      'Mia',
      'AnswerHandover',
      { handover: life.proposed.id, answer: 'accepted', keepBack: [item.diary.id] },
    ]);
    const gone = evolved(kept, happening('Esther', 'StrikeItem', { item: item.diary, reason: 'x' }, kept));
    expect(get(gone, 'handover', life.proposed.id)?.keptBack).toEqual([]);
    expect(isRead(gone)).toBe(true);
  });
});

describe('[E7] a restricted note is taken out', () => {
  it.each(['Esther', 'Ngozi'] as const)('by %s, its author or the lead', (name) => {
    const event = happening(name, 'StrikeItem', { item: item.concern, reason: 'It is her cousin’s' }, lived);
    expect(event.gone).toEqual([item.concern]);
    expect(get(evolved(lived, event), 'note', item.concern.id)).toBeUndefined();
  });
});

describe('[E7] an item of another member’s is taken to their plan', () => {
  const event = happening(
    'Esther',
    'MoveItem',
    { item: item.skate, plan: planOf('Leo'), reason: 'It is Leo’s' },
    before,
  );
  const after = evolved(before, event);
  const moved = event.became[0] as { readonly kind: 'goal'; readonly id: string };

  it('under a new id, with its words and without what was shared or linked', () => {
    expect(get(after, 'goal', moved.id)).toMatchObject({ owner: person.Leo, words: 'Learn to skate', changedAt: at });
    expect(JSON.stringify(after)).not.toContain(item.skate.id);
    expect(isRead(after)).toBe(true);
  });

  it('its new owner knows it, and neither who had it before, her parents nor whom they shared it with', () => {
    const levels = (['Leo', 'Esther', 'Mia', 'Ana', 'Rosa'] as const).map((name) => level(name, moved, after));
    expect(levels).toEqual(['FULL', 'FULL', 'NONE', 'NONE', 'NONE']);
    expect((['Mia', 'Ana', 'Rosa'] as const).filter((name) => sent(name, after).includes('Learn to skate'))).toEqual(
      [],
    );
  });

  it('that it moved is there for staff', () => {
    expect(shown('Esther', after).corrections).toMatchObject([
      { person: person.Mia, movedTo: person.Leo, what: 'goal' },
    ]);
  });

  it('of an action the goal that it served stays behind', () => {
    const action = happening('Esther', 'MoveItem', { item: item.boots, plan: planOf('Leo'), reason: 'x' }, lived)
      .became[0];
    expect(action).toMatchObject({ owner: person.Leo, goal: null });
  });

  it('it is about its new owner no more', () => {
    const about = more(lived, changed(item.skate, { about: [person.Leo, person.Ana] }));
    const made = happening('Esther', 'MoveItem', { item: item.skate, plan: planOf('Leo'), reason: 'x' }, about);
    expect(made.became[0]).toMatchObject({ about: [person.Ana] });
  });
});

describe('[E7] a fact that was entered on the wrong person is taken out', () => {
  const strike = (kind: Kind, id: string, name: Name = 'Esther') =>
    evolved(before, happening(name, 'StrikeRecord', { record: { kind, id }, reason: 'x' }, before));

  it.each([
    ['careArrangement', life.care.id],
    ['courtOrder', life.order.id],
    ['competence', life.competent.id],
    ['contactChannel', life.phone.id],
    ['partnerWorker', life.named.id],
    ['relationship', idOf('relationship', 'Ana parent Mia')],
    ['parentalResponsibility', idOf('parentalResponsibility', 'Ben Mia')],
  ] as const)('%s', (kind, id) => {
    const after = strike(kind, id);
    expect(JSON.stringify(after)).not.toContain(id);
    expect(shown('Esther', after).corrections).toMatchObject([{ what: kind, reason: 'x' }]);
    expect(isRead(after)).toBe(true);
  });

  it('[M13] that a kinship was struck is there for the staff of whichever of the two its worker supports', () => {
    const seen = (by: Name, kinship: string) => {
      const after = strike('relationship', idOf('relationship', kinship), by);
      return (['Tom', 'Esther'] as const).map((name) => shown(name, after).corrections?.length);
    };
    expect(seen('Tom', 'Nuno partner Ana')).toEqual([1, 1]);
    expect(seen('Tom', 'Ana parent Mia')).toEqual([1, 1]);
    expect(seen('Esther', 'Ben parent Mia')).toEqual([0, 1]);
    expect(seen('Esther', 'Rosa grandparent Mia')).toEqual([0, 1]);
  });

  it('a stay with what was delegated for it', () => {
    const after = strike('stay', life.stay.id);
    expect(all(after, 'delegatedAuthority')).toEqual([]);
    expect(level('Rosa', item.boots, after)).toBe('NONE');
  });

  it('a channel with what was said of its use', () => {
    const said = afterIn(before, ['Leo', 'SetSafeContact', { channel: life.phone.id, when: 'x' }]);
    const after = evolved(
      said,
      happening('Esther', 'StrikeRecord', { record: { kind: 'contactChannel', id: life.phone.id }, reason: 'x' }, said),
    );
    expect([all(said, 'safeContact').length, all(after, 'safeContact').length]).toEqual([1, 0]);
  });

  it('[L1] with a wrong assessment goes all that it opened', () => {
    const competent = fact('competence', 'wrong', {
      child: person.Mia,
      areas: ['sport'],
      outcome: 'competent',
      by: worker('Esther'),
      at: since,
    });
    const own = given('own', { of: person.Mia, by: person.Mia, to: person.Rosa, item: item.skate });
    const family = having(competent, own);
    const after = evolved(
      family,
      happening('Esther', 'StrikeRecord', { record: { kind: 'competence', id: competent.id }, reason: 'x' }, family),
    );
    expect([level('Rosa', item.skate, family), level('Ana', item.skate, family)]).toEqual(['FULL', 'NONE']);
    expect([level('Rosa', item.skate, after), level('Ana', item.skate, after)]).toEqual(['NONE', 'FULL']);
  });
});

describe('[E8] a person changes', () => {
  const rename = (protectFormerName: boolean) =>
    afterIn(lived, ['Mia', 'ChangePerson', { person: person.Mia, changes: { knownAs: 'Max' }, protectFormerName }]);

  it('a former name is kept, and shown to them and their staff', () => {
    const after = rename(false);
    expect(memberShown('Ana', 'Mia', after).knownAs).toBe('Max');
    const names = (['Mia', 'Esther', 'Denise', 'Ana', 'Tom'] as const).map((name) =>
      shown(name, after).formerNames.map((former) => former.name),
    );
    expect(names).toEqual([['Mia'], ['Mia'], ['Mia'], [], []]);
  });

  it('a protected one to them alone', () => {
    const after = rename(true);
    const seeing = everybody.filter((name) => shown(name, after).formerNames.length > 0);
    expect(seeing).toEqual(['Mia']);
  });

  it('[E4] nothing happens where all is as it was', () => {
    expect(
      happening('Mia', 'ChangePerson', { person: person.Mia, changes: { knownAs: 'Mia' } }, lived),
    ).toBeUndefined();
  });

  it('other changes keep no former name', () => {
    expect(
      happening('Mia', 'ChangePerson', { person: person.Mia, changes: { pronouns: 'they' } }, lived).became,
    ).toHaveLength(1);
  });

  it('[L8] [L20] with a death responsibility ends, and so does all that they decided', () => {
    const grant = given('Ana', {
      of: person.Mia,
      by: person.Ana,
      to: person.Rosa,
      item: item.skate,
      checked: { by: worker('Esther'), at: since },
    });
    const died = afterIn(having(grant), [
      'Esther',
      'ChangePerson',
      { person: person.Ana, changes: { died: '2026-06-15' } },
    ]);
    expect([level('Rosa', item.skate, having(grant)), level('Rosa', item.skate, died)]).toEqual(['FULL', 'NONE']);
    expect(shown('Ana', died)).toBeNull();
    expect(level('Ben', item.skate, died)).toBe('FULL');
  });
});

describe('[E8] an adoption', () => {
  const adopt = {
    child: person.Mia,
    adopters: [person.Nuno],
    from: '2026-06-15',
    evidence: 'An order',
    knownAs: 'Maja',
    protectFormerName: true,
  };
  const family = more(lived, stay('fullCareOrder'));
  const after = afterIn(family, ['Esther', 'RecordAdoption', adopt]);

  it('gives the adopters responsibility from its date', () => {
    expect(level('Nuno', item.boots, after)).toBe('FULL');
    const held = all(after, 'parentalResponsibility').find(({ basis }) => basis === 'adoption');
    expect(held).toMatchObject({ holder: person.Nuno, child: person.Mia, evidence: 'An order', status: 'held' });
  });

  it('ends every other responsibility, delegation, care and stay, and kinship with former parents', () => {
    const child = person.Mia;
    const ends = '2026-06-14T23:00:00.000Z';
    const until = (list: readonly { readonly child: string; readonly until: string | null }[]) =>
      list.filter((one) => one.child === child).map((one) => one.until);
    expect(until(all(after, 'parentalResponsibility')).toSorted()).toEqual([ends, ends, null]);
    expect(until(all(after, 'delegatedAuthority'))).toEqual([ends]);
    expect(until(all(after, 'careArrangement'))).toEqual([ends]);
    expect(until(all(after, 'stay'))).toEqual([ends, ends]);
    const parents = all(after, 'relationship').filter(({ to, kinship }) => to === child && kinship === 'parent');
    expect(parents.map((one) => one.until)).toEqual([ends, ends]);
  });

  it('ends what begins later as well, as it begins', () => {
    const to = { child: person.Mia, from: '2026-09-01' };
    const coming = more(
      lived,
      fact('parentalResponsibility', 'coming', { ...to, holder: person.Rosa, basis: 'courtOrder', status: 'held' }),
      fact('careArrangement', 'coming', { ...to, carer: person.Rosa, recordedBy: worker('Esther') }),
    );
    const adopted = afterIn(coming, ['Esther', 'RecordAdoption', adopt]);
    const ends = '2026-08-31T23:00:00.000Z';
    const later_ = (list: readonly { readonly from: string | null; readonly until: string | null }[]) =>
      list.filter((one) => one.from === to.from).map((one) => one.until);
    expect(later_(all(adopted, 'parentalResponsibility'))).toEqual([ends]);
    expect(later_(all(adopted, 'careArrangement'))).toEqual([ends]);
    const autumn = instant('2026-10-01T09:00:00.000Z');
    expect([level('Rosa', item.boots, coming, autumn), level('Rosa', item.boots, adopted, autumn)]).toEqual([
      'FULL',
      'NONE',
    ]);
  });

  it('a former name ends with its date', () => {
    expect(all(after, 'formerName').map(({ until }) => until)).toEqual(['2026-06-14T23:00:00.000Z']);
  });

  it('what they knew by it is closed to former parents and to the authority', () => {
    expect((['Ana', 'Ben', 'Imran'] as const).map((name) => level(name, item.boots, after))).toEqual([
      'NONE',
      'NONE',
      'NONE',
    ]);
    expect(shown('Ben', after).members.map(({ id }) => id)).not.toContain(person.Mia);
  });

  it('a sister or brother stays one', () => {
    expect(shown('Leo', after).members.map(({ id }) => id)).toContain(person.Mia);
  });

  it('a new name keeps the old one, protected where that was asked', () => {
    expect(shown('Mia', after).formerNames).toMatchObject([{ name: 'Mia', protected: true }]);
    expect(shown('Esther', after).formerNames).toEqual([]);
    expect(memberShown('Nuno', 'Mia', after).knownAs).toBe('Maja');
  });

  it('an adopter who held responsibility already keeps it', () => {
    const own = afterIn(lived, ['Esther', 'RecordAdoption', { ...adopt, adopters: [person.Ana, person.Nuno] }]);
    expect(level('Ana', item.boots, own)).toBe('FULL');
    expect(level('Ben', item.boots, own)).toBe('NONE');
  });
});
