import { describe, expect, it } from 'vitest';
import {
  type AnyRecord,
  asOf,
  decide,
  type Family,
  type FamilyView,
  happeningWords,
  type Instant,
  type PersonId,
  placeInTimeline,
  type TimelineEntry,
  timelineOf,
  viewAs,
  visibility,
} from '../src/index.js';
import type { Viewer } from '../src/policy/standing.js';
import { demonstrationNow, generateFamily, hiddenAdditions, viewersOf } from '../src/testing/index.js';
import { itemsIn } from '../src/testing/told.js';
import { chanceOf } from './chance.js';
import {
  after,
  at,
  changed,
  fact,
  given,
  having,
  idOf,
  instant,
  item,
  type Name,
  person,
  shown,
  silva,
  worker,
} from './scene.js';
import { wildFamily, now as wildNow, wildViewers } from './wild.js';

const seeds = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const told = (who: Name | Viewer, family: Family = silva.family, now: Instant = at, member: PersonId | null = null) =>
  timelineOf(shown(who, family, now), now, member);
const words = (entries: readonly TimelineEntry[]) => entries.map(({ what, when }) => `${when} ${what}`);
const of = (id: string, entries: readonly TimelineEntry[]) => entries.filter((entry) => entry.of.id === id);

describe('[V11] [APP-25] a timeline tells', () => {
  const contact = (name: string, owner: PersonId, when: string, missed = false) =>
    fact('contact', name, {
      ...{ owner, worker: worker('Esther'), mode: 'call', minutes: 10, missed, at: when },
      ...{ recordedAt: '2026-06-14T09:00:00.000Z' },
    });

  it('of a contact by when it was, whenever it was written down, whose it is and by which worker', () => {
    const family = having(contact('call', person.Mia, '2026-06-01T09:00:00.000Z'));
    expect(of(idOf('contact', 'call'), told('Esther', family))).toMatchObject([
      {
        what: 'contact',
        when: '2026-06-01T09:00:00.000Z',
        about: [person.Mia],
        by: { person: null, worker: worker('Esther') },
      },
    ]);
    expect(of(idOf('contact', 'call'), told('Tom', family))).toEqual([]);
  });

  it('of an item that it was written, by whom, and once it was changed that too, of which nobody is named', () => {
    const written = of(item.skate.id, told('Esther'));
    expect(words(written)).toEqual(['2026-01-05T10:00:00.000Z goalWritten']);
    const family = after(['Mia', 'ReviseGoal', { item: item.skate.id, changes: { words: 'Skate backwards' } }]);
    expect(
      of(item.skate.id, told('Esther', family)).map(({ what, when, about, by }) => [what, when, about, by]),
    ).toEqual([
      ['goalChanged', at, [person.Mia], null],
      ['goalWritten', '2026-01-05T10:00:00.000Z', [person.Mia], { person: person.Mia, worker: null }],
    ]);
  });

  it('of an appointment once it has begun, and to a party of it no more than their view has', () => {
    const later = instant('2026-06-20T09:00:00.000Z');
    expect(words(of(item.lesson.id, told('Leo')))).toEqual([]);
    expect(words(of(item.lesson.id, told('Leo', silva.family, later)))).toEqual([
      '2026-06-20T09:00:00.000Z appointmentBegan',
    ]);
    expect(words(of(item.lesson.id, told('Esther', silva.family, later)))).toEqual([
      '2026-06-20T09:00:00.000Z appointmentBegan',
      '2026-01-05T10:00:00.000Z appointmentWritten',
    ]);
  });

  it('of an assignment that it began and, once its last day is over in Europe/London, that it ended', () => {
    const family = having(changed({ kind: 'assignment', id: idOf('assignment', 'Tom Ana') }, { until: '2026-06-14' }));
    const tom = idOf('assignment', 'Tom Ana');
    const [before, from] = ['2026-06-14T22:59:59.999Z', '2026-06-14T23:00:00.000Z'].map(instant) as [Instant, Instant];
    expect(words(of(tom, told('Esther', family, before)))).toEqual(['2026-01-05 assignmentBegan']);
    expect(words(of(tom, told('Esther', family, from)))).toEqual([
      '2026-06-14 assignmentEnded',
      '2026-01-05 assignmentBegan',
    ]);
  });

  it('of what ended as it began nothing, since it never held', () => {
    const moment = '2026-03-01T09:00:00.000Z';
    const id = idOf('assignment', 'Tom Ana');
    const family = having(changed({ kind: 'assignment', id }, { from: moment, until: moment }));
    expect(of(id, told('Esther', family))).toEqual([]);
  });

  it('of a closure, and of reopening', () => {
    const closure = fact('closure', 'Nuno', {
      ...{ person: person.Nuno, at: '2026-03-01T09:00:00.000Z', reason: 'x', reopenedAt: '2026-05-01T09:00:00.000Z' },
    });
    const family = having(
      fact('assignment', 'Rhys', { worker: worker('Rhys'), person: person.Nuno, from: '2026-01-05' }),
      fact('plan', 'Nuno', { owner: person.Nuno, openedAt: '2026-01-05T10:00:00.000Z' }),
      closure,
    );
    expect(words(of(closure.id, told('Rhys', family)))).toEqual([
      '2026-05-01T09:00:00.000Z planReopened',
      '2026-03-01T09:00:00.000Z planClosed',
    ]);
  });

  it('of a proposal, about the parties of what it is in; of a link, about those whose plans it joins', () => {
    const talk = fact('disagreement', 'talk', {
      ...{ parties: [person.Leo, person.Ana], area: 'social', worker: worker('Esther') },
      ...{ notedAt: '2026-06-01T09:00:00.000Z', openedAt: '2026-06-02T09:00:00.000Z' },
    });
    const proposal = fact('proposal', 'talk', {
      ...{ disagreement: talk.id, words: 'x', by: worker('Esther'), at: '2026-06-03T09:00:00.000Z' },
    });
    const family = having(talk, proposal);
    expect(of(proposal.id, told('Leo', family))).toMatchObject([
      { what: 'statementProposed', about: [person.Leo, person.Ana], by: { worker: worker('Esther') } },
    ]);
    expect(of(idOf('planLink', 'agreed'), told('Esther'))).toMatchObject([
      { what: 'linkProposed', about: [person.Ana, person.Leo] },
    ]);
  });

  it('of a grant who made it, where they are known', () => {
    expect(of(idOf('grant', 'bandToRosa'), told('Leo'))).toMatchObject([
      { what: 'shared', about: [person.Leo, person.Rosa], by: { person: person.Leo, worker: null } },
    ]);
    expect(of(idOf('grant', 'bandToRosa'), told('Rosa'))).toEqual([]);
  });

  it('the newest first, and of one instant by the id of what it is of', () => {
    const family = having(
      contact('later', person.Mia, '2026-06-02T09:00:00.000Z'),
      contact('first', person.Mia, '2026-06-01T09:00:00.000Z'),
      contact('at once', person.Leo, '2026-06-01T09:00:00.000Z'),
    );
    const together = ['first', 'at once'].map((name) => idOf('contact', name)).toSorted();
    const contacts = told('Esther', family).filter(({ what }) => what === 'contact');
    expect(contacts.map((entry) => entry.of.id)).toEqual([idOf('contact', 'later'), ...together]);
  });

  it('of one member what is about them, things in which they take part among it', () => {
    const [all, mias] = [told('Esther'), told('Esther', silva.family, at, person.Mia)];
    expect(mias).toEqual(all.filter(({ about }) => about.includes(person.Mia)));
    expect(mias.some((entry) => entry.of.id === item.brother.id)).toBe(true);
    expect(mias.length).toBeLessThan(all.length);
  });

  it('to a member what their own view shows of it, and no more', () => {
    const kinds = new Set(told('Mia').map(({ of: view }) => view.kind));
    expect([...kinds].toSorted()).toEqual([
      ...['action', 'appointment', 'assignment', 'goal', 'need', 'note', 'parentalResponsibility', 'plan'],
    ]);
    expect(JSON.stringify(told('Mia'))).not.toContain('Called');
    expect(told('Rosa').map(({ what }) => what)).toEqual([]);
  });

  it('each happening under one word', () => {
    expect(new Set(happeningWords).size).toBe(happeningWords.length);
  });

  it('of what was shared, that it is revoked', () => {
    const shared = given('revoked', {
      ...{ of: person.Leo, by: person.Leo, to: person.Rosa, item: { kind: 'goal', id: item.band.id } },
      ...{ revokedAt: '2026-03-01T09:00:00.000Z' },
    });
    expect(words(of(shared.id, told('Leo', having(shared))))).toEqual([
      '2026-03-01T09:00:00.000Z sharingRevoked',
      '2026-02-01T09:00:00.000Z shared',
    ]);
  });
});

/** Every view in a family's view that has an id, by kind and id: found by walking its JSON, not by knowing its lists. */
function viewsIn(view: FamilyView): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { kind, id } = value as { kind?: unknown; id?: unknown };
    // A pointer is a kind and an id alone.
    if (typeof kind === 'string' && typeof id === 'string' && Object.keys(value).length > 2)
      found.set(`${kind} ${id}`, value as Readonly<Record<string, unknown>>);
    Object.values(value).forEach(visit);
  };
  visit(JSON.parse(JSON.stringify(view)));
  return found;
}

/** What seldom happens: each kind of item changed, a death, a statement, a hold lifted, two records of one person. */
const rarely: readonly Family[] = (() => {
  const talk = fact('disagreement', 'talk', {
    ...{ parties: [person.Leo, person.Ana], area: 'social', worker: worker('Esther') },
    ...{ notedAt: '2026-06-01T09:00:00.000Z', openedAt: '2026-06-02T09:00:00.000Z' },
  });
  const twins = { kept: person.Ana, absorbed: person.Rosa, born: '1985-05-05', proposedBy: worker('Esther') };
  const joined = { ...twins, proposedAt: '2026-02-01T09:00:00.000Z', acceptedBy: worker('Tom') };
  const revised = { words: 'Otherwise' };
  return [
    after(
      ['Mia', 'ReviseNeed', { item: item.worries.id, changes: revised }],
      ['Mia', 'ReviseGoal', { item: item.skate.id, changes: revised }],
      ['Mia', 'ReviseAction', { item: item.boots.id, changes: revised }],
      ['Mia', 'ReviseAppointment', { item: item.lesson.id, changes: revised }],
      ['Mia', 'ReviseNote', { item: item.open.id, changes: revised }],
    ),
    having(changed({ kind: 'person', id: person.Mia }, { died: '2026-05-01' })),
    having(
      fact('legalHold', 'lifted', {
        people: [person.Mia],
        reason: 'x',
        from: '2026-02-01T09:00:00.000Z',
        until: '2026-05-01',
      }),
      talk,
      fact('proposal', 'agreed', {
        ...{ disagreement: talk.id, words: 'x', by: worker('Esther'), at: '2026-06-03T09:00:00.000Z' },
        ...{ agreedAt: '2026-06-04T09:00:00.000Z' },
        agreed: [person.Leo, person.Ana].map((party) => ({ party, at: '2026-06-04T09:00:00.000Z' })),
      }),
      fact('onePerson', 'undone', {
        ...{ ...joined, at: '2026-02-02T09:00:00.000Z', undoneAt: '2026-02-03T09:00:00.000Z' },
        undoneBy: worker('Tom'),
      }),
    ),
  ];
})();

interface Look {
  readonly family: Family;
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly view: FamilyView;
}

const looks: readonly Look[] = [
  ...seeds(0, 14).map((seed) => [generateFamily(seed, { crowded: true }), demonstrationNow] as const),
  ...seeds(0, 4).map((seed) => [wildFamily(seed), wildNow] as const),
  ...rarely.map((family) => [family, at] as const),
].flatMap(([family, now]) =>
  [...viewersOf(family), ...(now === wildNow ? wildViewers(family) : [])].flatMap((viewer) => {
    const view = viewAs(family, viewer, now);
    return view === null ? [] : [{ family, viewer, now, view }];
  }),
);

describe('[V11] over generated and wild families', () => {
  it('[APP-25] each entry is of something in the viewer’s view, by a date of it, about and by whom it shows', () => {
    let entries = 0;
    for (const { view, now } of looks) {
      const views = viewsIn(view);
      const members = view.members.map(({ id }) => id);
      for (const { of: one, when, at: instantOf, about, by } of timelineOf(view, now)) {
        entries += 1;
        const shownThere = views.get(`${one.kind} ${one.id}`);
        expect(shownThere).toBeDefined();
        expect(Object.values(shownThere ?? {})).toContain(when);
        expect(instantOf <= now).toBe(true);
        expect(about.filter((id) => !members.includes(id))).toEqual([]);
        if (by?.person != null) expect(members).toContain(by.person);
        if (by?.worker != null) expect(JSON.stringify(shownThere)).toContain(by.worker);
      }
    }
    expect(entries).toBeGreaterThan(5_000);
  });

  it('every happening there is a word for is told to somebody', () => {
    const heard = new Set(looks.flatMap(({ view, now }) => timelineOf(view, now).map(({ what }) => what)));
    expect(happeningWords.filter((word) => !heard.has(word))).toEqual([]);
  });

  it('of every item in the view that was written by now it is told that it was', () => {
    for (const { view, now } of looks) {
      const written = view.members
        .flatMap(({ plan }) => (plan === null ? [] : itemsIn(plan)))
        .filter(({ createdAt }) => createdAt !== null && createdAt <= now);
      const heard = timelineOf(view, now).filter(({ what }) => what.endsWith('Written'));
      expect(heard.map((entry) => entry.of.id).toSorted()).toEqual(
        [...new Set(written.map(({ id }) => id))].toSorted(),
      );
    }
  });

  it('it is worked out from the JSON of the view, and so from nothing else', () => {
    for (const { view, now } of looks)
      expect(JSON.stringify(timelineOf(JSON.parse(JSON.stringify(view)), now))).toBe(
        JSON.stringify(timelineOf(view, now)),
      );
  });

  it('no two entries stand at one place, and the places are in order', () => {
    for (const { view, now } of looks) {
      const entries = timelineOf(view, now);
      const places = entries.map(placeInTimeline);
      expect(places).toEqual([...new Set(places)].toSorted());
      expect(entries.map((entry) => entry.at)).toEqual(
        entries
          .map((entry) => entry.at)
          .toSorted()
          .reverse(),
      );
    }
  });

  it('[D11] what is hidden from somebody moves no byte of their timeline', () => {
    const hidden = seeds(0, 24).flatMap((seed) => hiddenFrom(seed));
    for (const { before, later, viewer } of hidden) expect(bytes(later, viewer)).toBe(bytes(before, viewer));
    expect(hidden.length).toBeGreaterThan(150);
  });
});

function bytes(family: Family, viewer: Viewer): string | null {
  const view = viewAs(family, viewer, demonstrationNow);
  return view === null ? null : JSON.stringify(timelineOf(view, demonstrationNow));
}

/** A family before and after each of a few additions, with everybody from whom what was added is hidden. */
function hiddenFrom(seed: number) {
  const chance = chanceOf(seed);
  const before = generateFamily(seed, { crowded: true });
  return chance.few(hiddenAdditions(before, seed), 0.08).flatMap(({ command, actor }) => {
    const made = decide(before, command, { actor, now: demonstrationNow, newId: chance.uuid });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const record = made.value[0]?.became[0] as AnyRecord;
    const later = asOf(before, made.value, demonstrationNow);
    return viewersOf(later)
      .filter((viewer) => visibility(later, viewer, record, demonstrationNow).level === 'NONE')
      .map((viewer) => ({ before, later, viewer }));
  });
}
