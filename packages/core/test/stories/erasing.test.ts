import { describe, expect, it } from 'vitest';
import {
  type AnyRecord,
  all,
  decide,
  emptyFamily,
  evolve,
  type Family,
  type FamilyEvent,
  get,
  type Instant,
  type Kind,
  kinds,
  levels,
  look,
  type PersonId,
  parseFamily,
  type RecordOf,
  redactEvents,
  redactFamily,
  type Shape,
  schemaVersion,
} from '../../src/index.js';
import { asked, asking } from '../asked.js';
import { chanceOf } from '../chance.js';
import { newIds } from '../ids.js';
import { life, lived } from '../lived.js';
import {
  afterIn,
  as,
  at,
  fact,
  happening,
  having,
  idOf,
  item,
  memberShown,
  more,
  type Name,
  person,
  refusals,
  sent,
  shown,
  silva,
  when,
  worker,
} from '../scene.js';
import { now, wildFamily, wildViewers } from '../wild.js';

const recordsOf = (family: Family): readonly AnyRecord[] =>
  Object.values(family.records).flatMap((table) => Object.values(table) as readonly AnyRecord[]);
const sorted = (family: Family) => recordsOf(family).toSorted((one, two) => (one.id < two.id ? -1 : 1));
const ref = (id: PersonId) => ({ kind: 'person', id }) as const;

const canary = 'kanarie';

/** Whose own a record is, by the fields that name somebody: of a staff note, everybody's whom it is about. */
function whose(record: AnyRecord): readonly string[] {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  if (record.kind === 'person') return [record.id];
  if (record.kind === 'note' && record.owner === null) return record.about;
  if (record.kind === 'grant') return [record.of];
  // Of whom its concern is; whoever was told is named in it only.
  if (record.kind === 'safeguardingDisclosure') return [];
  if (record.kind === 'courtOrder') return [record.child];
  if (record.kind === 'parentalResponsibility') return [record.child];
  return ['owner', 'person', 'child', 'party', 'subject']
    .map((field) => fields[field])
    .filter((id) => typeof id === 'string');
}

/** Whether a field holds words that somebody chose. */
const isFree = (kind: Kind, field: string) =>
  /^text|^text of|text of at most/.test(
    (kinds[kind].fields as Readonly<Record<string, Shape<unknown>>>)[field]?.name ?? '',
  );

/** The record with a canary in each of its words. */
const marked = (record: AnyRecord): AnyRecord =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      typeof value === 'string' && isFree(record.kind, field) ? `${canary} ${value}`.slice(0, 60) : value,
    ]),
  ) as unknown as AnyRecord;

/** A life in which everything was first otherwise, one thing was taken out again, and all is as the family has it now. */
function lifeOf(family: Family, who: PersonId, seed: number): readonly FamilyEvent[] {
  const chance = chanceOf(seed);
  const isTheirs = (record: AnyRecord) => whose(record).length > 0 && whose(record).every((id) => id === who);
  const records = recordsOf(family).map((record) => (isTheirs(record) ? marked(record) : record));
  const goal = records.find((record) => record.kind === 'goal' && isTheirs(record));
  const struck = goal === undefined ? [] : [{ ...goal, id: chance.uuid() } as unknown as AnyRecord];
  const stamp = { actor: { person: who, worker: null }, at: now } as const;
  return [
    {
      type: 'FamilyRegistered',
      ...stamp,
      became: [...records.map((record) => (isTheirs(record) ? marked(record) : record)), ...struck],
    },
    { type: 'ItemStruck', ...stamp, became: [], gone: struck.map(({ kind, id }) => ({ kind, id })) },
    { type: 'GoalRevised', ...stamp, became: records },
  ];
}

const seeds = Array.from({ length: 40 }, (_, n) => n);
const cases = seeds.flatMap((seed) => {
  const family = wildFamily(seed, seed % 4 === 0 ? 'large' : 'small');
  const who = chanceOf(seed).one(all(family, 'person')).id;
  const events = lifeOf(family, who, seed);
  return [{ seed, who, events, family: events.reduce(evolve, emptyFamily(family.id, family.provider)) }];
});

describe('what an erasure leaves', () => {
  it('[L26] is the same of the family as of its events, replayed', () => {
    for (const { who, events, family } of cases) {
      const left = redactEvents(family, [ref(who)], events).reduce(evolve, emptyFamily(family.id, family.provider));
      expect(sorted(left)).toEqual(sorted(redactFamily(family, [ref(who)])));
    }
  });

  it('is left as it is by a second one, and is a family that can be read', () => {
    for (const { who, events, family } of cases) {
      const once = redactFamily(family, [ref(who)]);
      expect(sorted(redactFamily(once, [ref(who)]))).toEqual(sorted(once));
      const told = redactEvents(family, [ref(who)], events);
      expect(redactEvents(once, [ref(who)], told)).toEqual(told);
      expect(parseFamily(JSON.parse(JSON.stringify({ ...once, schemaVersion })))).toMatchObject({ ok: true });
    }
  });

  it('[T-P07] holds no word of the person’s own, in no record and no event', () => {
    const held = (value: unknown) => JSON.stringify(value).includes(canary);
    for (const { who, events, family, seed } of cases) {
      expect([seed, held(events)]).toEqual([seed, true]);
      const left = [redactFamily(family, [ref(who)]), redactEvents(family, [ref(who)], events)];
      expect([seed, left.filter(held)]).toEqual([seed, []]);
    }
  });

  it('of the person is an id, the year of their birth, and dated ties without a word', () => {
    for (const { who, family } of cases) {
      const left = redactFamily(family, [ref(who)]);
      const own = recordsOf(left).filter(
        (record) => whose(record).length > 0 && whose(record).every((id) => id === who),
      );
      const skeleton = ['person', 'relationship', 'parentalResponsibility', 'assignment', 'closure', 'erasureRequest'];
      expect(own.map(({ kind }) => kind).filter((kind) => !skeleton.includes(kind))).toEqual([]);
      expect(own.find(({ kind }) => kind === 'person')).toMatchObject({
        knownAs: 'Erased',
        pronouns: null,
        language: null,
        born: expect.stringMatching(/-12-31$/),
      });
    }
  });

  it('of everybody else is all that is theirs, but for what pointed to what is gone', () => {
    for (const { who, family } of cases) {
      const left = new Map(recordsOf(redactFamily(family, [ref(who)])).map((record) => [record.id as string, record]));
      const names = (record: AnyRecord) => JSON.stringify(record).includes(who);
      const gone = new Set(
        recordsOf(family)
          .map(({ id }) => id as string)
          .filter((id) => !left.has(id)),
      );
      const touched = recordsOf(family)
        .filter((record) => !names(record) && ![...gone].some((id) => JSON.stringify(record).includes(id)))
        .filter((record) => JSON.stringify(left.get(record.id)) !== JSON.stringify(record))
        // A household goes with the last who lived there.
        .filter(({ kind }) => kind !== 'household');
      expect(touched).toEqual([]);
    }
  });

  it('shows nobody more of anything than they saw before', () => {
    for (const { who, family, seed } of cases.slice(0, 16)) {
      const left = redactFamily(family, [ref(who)]);
      for (const viewer of wildViewers(family).filter((one) => one.person !== who)) {
        const [before, after] = [look(family, viewer, now), look(left, viewer, now)];
        const rises = recordsOf(left).filter(
          (record) =>
            levels.indexOf(after.opening(record).level) >
            levels.indexOf(before.opening(before.recordOf(record.id) as AnyRecord).level),
        );
        expect([seed, viewer, rises.map(({ kind, id }) => `${kind} ${id}`)]).toEqual([seed, viewer, []]);
      }
    }
  });

  it('[L26] members of one family are erased apart', () => {
    const [one, two] = [redactFamily(silva.family, [ref(person.Mia)]), redactFamily(silva.family, [ref(person.Leo)])];
    const both = sorted(redactFamily(one, [ref(person.Leo)]));
    expect(both).toEqual(sorted(redactFamily(two, [ref(person.Mia)])));
    expect(all(one, 'goal').map(({ words }) => words)).toEqual([
      'Play in a band',
      'Help my sister, who is ill',
      'Sleep',
    ]);
  });
});

describe('taking back one’s own note', () => {
  const plain = having(life.supervision, life.lead);
  const { [item.concern.id]: _concern, ...notes } = plain.records.note ?? {};
  /** Nothing requires Mia’s notes to be kept. */
  const free = { ...plain, records: { ...plain.records, note: notes } } as Family;
  const held = { ...free, records: { ...free.records, legalHold: { [asked.hold.id]: asked.hold } } } as Family;
  const erase = (family: Family, name: Name = 'Mia') => when(name, 'EraseNote', { note: item.diary.id }, family);
  const views = ['Mia', 'Ana', 'Ben', 'Leo', 'Esther', 'Denise'] as const;

  it('[M18] takes it out of every view at once, for its owner alone to do', () => {
    expect(sent('Esther', free)).toContain('I fell twice');
    const after = afterIn(free, ['Mia', 'EraseNote', { note: item.diary.id }]);
    for (const name of [...views, 'Ngozi'] as const) expect(sent(name, after)).not.toContain('I fell twice');
    expect(refusals(erase(free, 'Esther'))).toEqual(['FORBIDDEN']);
    expect(refusals(erase(free, 'Ana'))).toEqual(['NOT_FOUND note']);
  });

  it('[M18] what a duty keeps is the lead’s alone to read, and everybody else sees the same either way', () => {
    const [gone, kept] = [free, held].map((family) =>
      afterIn(family, ['Mia', 'EraseNote', { note: item.diary.id }]),
    ) as [Family, Family];
    const { legalHold: _hold, ...without } = kept.records;
    const seen = (name: Name, family: Family) => sent(name, family);
    for (const name of views) expect(seen(name, { ...kept, records: without } as Family)).toBe(seen(name, gone));
    expect(shown('Ngozi', kept).keptNotes).toMatchObject([{ words: 'I fell twice', owner: person.Mia }]);
    expect(shown('Ngozi', gone).keptNotes).toEqual([]);
  });

  it.each([
    ['a hold', [asked.hold], true],
    ['a hold that was lifted', [{ ...asked.hold, until: at }], false],
    ['a restricted note', [], true],
    [
      'a concern',
      [
        fact('safeguardingConcern', 'Mia', {
          about: [person.Mia],
          concern: 'x',
          by: worker('Esther'),
          at,
          threshold: 'undecided',
        }),
      ],
      true,
    ],
    [
      'a concern that did not meet the threshold',
      [
        fact('safeguardingConcern', 'Mia', {
          about: [person.Mia],
          concern: 'x',
          by: worker('Esther'),
          at,
          threshold: 'notMet',
        }),
      ],
      false,
    ],
  ] as const)('[M18] %s', (why, records, keeps) => {
    const tables = Object.fromEntries(records.map((record) => [record.kind, { [record.id]: record }]));
    const start = why === 'a restricted note' ? plain : free;
    const family = { ...start, records: { ...start.records, ...tables } } as Family;
    const made = erase(family);
    expect(made.ok && made.value[0]?.became.some(({ kind }) => kind === 'keptNote')).toBe(keeps);
  });

  it('a kept note goes once nothing keeps it, by the lead', () => {
    const kept = asked.kept;
    expect(happening('Ngozi', 'EraseKeptNote', { keptNote: kept.id }, asking)).toMatchObject({
      became: [],
      gone: [{ id: kept.id }],
      erased: [{ id: kept.id }],
    });
    const onHold = { ...asked.hold, people: [person.Ana] } as RecordOf<'legalHold'>;
    const held = { ...asking, records: { ...asking.records, legalHold: { [onHold.id]: onHold } } } as Family;
    expect(refusals(when('Ngozi', 'EraseKeptNote', { keptNote: kept.id }, held))).toEqual(['FORBIDDEN keptNote']);
  });
});

describe('erasing a person', () => {
  const closed = afterIn(lived, ['Esther', 'ClosePlan', { person: person.Ana, reason: 'All met' }]);
  const [inTime, afterwards] = ['2034-06-14T09:00:00.000Z', '2034-06-15T09:00:00.000Z'] as Instant[];
  const erase = (name: Name, who: PersonId, family: Family, now: Instant = at) =>
    when(name, 'ErasePerson', { person: who }, family, now);
  const why = (decision: ReturnType<typeof erase>) => (decision.ok ? [] : decision.error.map(({ message }) => message));

  it('[T-P08] waits for the end of retention, of a hold, and for the plan to be closed; and says which', () => {
    expect(why(erase('Ngozi', person.Ana, lived))).toEqual(['Their plan is open.']);
    expect(why(erase('Ngozi', person.Ana, closed, inTime))).toEqual([
      'The time for which the record is kept has not ended.',
    ]);
    expect(why(erase('Ngozi', person.Ana, closed, afterwards))).toEqual([]);
    const held = afterIn(closed, ['Ngozi', 'PlaceHold', { people: [person.Ana], reason: 'A claim' }]);
    expect(why(erase('Ngozi', person.Ana, held, afterwards))).toEqual(['A legal hold keeps this record.']);
    const [hold] = all(held, 'legalHold').map(({ id }) => id);
    expect(why(erase('Ngozi', person.Ana, afterIn(held, ['Ngozi', 'LiftHold', { hold }]), afterwards))).toEqual([]);
  });

  it('or for a request that was granted, and is then done', () => {
    const refused = { ...asked.granted, state: 'refused' } as RecordOf<'erasureRequest'>;
    const family = { ...asking, records: { ...asking.records, erasureRequest: { [refused.id]: refused } } } as Family;
    expect(refusals(erase('Ngozi', person.Rosa, family))).toEqual(['FORBIDDEN person']);
    const done = afterIn(asking, ['Ngozi', 'ErasePerson', { person: person.Rosa }]);
    expect(all(done, 'erasureRequest').find(({ id }) => id === asked.granted.id)).toMatchObject({ doneAt: at });
    expect(refusals(erase('Ngozi', person.Rosa, done))).toEqual(['FORBIDDEN person']);
  });

  it('[T-Z32] is for a supervisor or the lead, and not for whoever asked', () => {
    for (const name of ['Esther', 'Ana'] as const)
      expect(refusals(erase(name, person.Ana, closed, afterwards))).toEqual(['FORBIDDEN']);
    expect(refusals(erase('Rosa', person.Ana, closed, afterwards))).toEqual(['NOT_FOUND person']);
    const both = { person: person.Rosa, worker: worker('Ngozi') };
    for (const [type, input] of [
      ['ErasePerson', { person: person.Rosa }],
      ['AnswerErasure', { request: asked.granted.id, granted: true, why: 'x' }],
    ] as const) {
      const waiting = {
        ...asked.granted,
        state: type === 'ErasePerson' ? 'granted' : 'received',
      } as RecordOf<'erasureRequest'>;
      const family = { ...asking, records: { ...asking.records, erasureRequest: { [waiting.id]: waiting } } } as Family;
      const made = decide(family, { type, input }, { actor: both, now: at, newId: newIds() });
      expect([type, refusals(made).map((one) => one.split(' ')[0])]).toEqual([type, ['FORBIDDEN']]);
    }
    const entered = { ...asked.granted, enteredBy: worker('Ngozi') } as RecordOf<'erasureRequest'>;
    const family = { ...asking, records: { ...asking.records, erasureRequest: { [entered.id]: entered } } } as Family;
    expect(refusals(erase('Ngozi', person.Rosa, family))).toEqual(['FORBIDDEN person']);
  });

  it('leaves the others as they were, with somebody in it who has no name', () => {
    const done = afterIn(asking, ['Ngozi', 'ErasePerson', { person: person.Rosa }]);
    expect(memberShown('Mia', 'Rosa', done)).toMatchObject({ knownAs: 'Erased' });
    expect(memberShown('Esther', 'Mia', done)?.knownAs).toBe('Mia');
    expect(all(done, 'grant').filter(({ to }) => to === person.Rosa)).toEqual([]);
  });

  it('[L26] a hold stops no reading', () => {
    const held = afterIn(lived, ['Ngozi', 'PlaceHold', { people: [person.Mia], reason: 'A claim' }]);
    for (const name of ['Mia', 'Ana', 'Rosa'] as const) expect(sent(name, held)).toBe(sent(name, lived));
    expect(shown('Esther', held).legalHolds).toMatchObject([{ people: [person.Mia], reason: 'A claim' }]);
    expect(as('Mia').person).toBe(person.Mia);
  });

  it('[F4] takes everything of a person who was entered twice, with both of their names', () => {
    const twin = { ...(get(asking, 'person', person.Rosa) as RecordOf<'person'>), id: idOf('person', 'Rosa again') };
    const again = [
      { ...twin, knownAs: `${canary} Rosa` } as AnyRecord,
      fact('contactChannel', 'Rosa again', { owner: twin.id, channel: 'phone', address: canary }),
      fact('onePerson', 'Rosa', {
        ...{ kept: person.Rosa, absorbed: twin.id, born: '1955-01-01', proposedBy: worker('Esther'), proposedAt: at },
        ...{ acceptedBy: worker('Denise'), at },
      }),
    ];
    const twice = more(asking, ...again);
    expect(sent('Mia', twice)).toBe(sent('Mia', asking));
    const event = happening('Ngozi', 'ErasePerson', { person: person.Rosa }, twice);
    expect(event.erased?.map(({ id }) => id)).toEqual([person.Rosa, twin.id]);
    expect(JSON.stringify([event, evolve(twice, event)])).not.toMatch(/kanarie|"Rosa"/);
  });
});
