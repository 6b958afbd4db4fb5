import { describe, expect, it } from 'vitest';
import {
  type CaseloadFacts,
  caseloadFacts,
  caseloadOrders,
  caseloadStandings,
  countsOf,
  type FamilyView,
  folded,
  loadOf,
  matches,
  nothingKnown,
  placeIn,
  schoolsOfAll,
  viewAs,
  type WorkerId,
  worklistOf,
} from '../src/index.js';
import { demonstrationNow, generateFamilies } from '../src/testing/index.js';
import { at, born, changed, fact, having, idOf, instant, type Name, person, shown, silva } from './scene.js';
import { wildFamily, wildViewers } from './wild.js';

const facts = (who: Name, family = silva.family, now = at): CaseloadFacts =>
  caseloadFacts(shown(who, family, now), now);
const children = (who: Name, family?: typeof silva.family, now?: typeof at) =>
  facts(who, family, now).children.map((child) => [child.person, child.age]);
const none = { search: null, need: null, school: null, standing: null };

describe('[K2] children', () => {
  it('[APP-11] are those under 20, the oldest first, with their age where the worker knows the birth date', () => {
    expect(children('Esther')).toEqual([
      [person.Leo, 17],
      [person.Mia, 12],
    ]);
  });

  it('a birthday is by the date in Europe/London', () => {
    const family = having(born('Mia', '2014-06-16'));
    const ages = [instant('2026-06-15T22:59:59.999Z'), instant('2026-06-15T23:00:00.000Z')].map(
      (now) => children('Esther', family, now)[1]?.[1],
    );
    expect(ages).toEqual([11, 12]);
  });

  it('at 20 somebody is none any more, and whoever has died is none', () => {
    expect(children('Esther', having(born('Leo', '2006-06-15')))).toEqual([[person.Mia, 12]]);
    const died = changed({ kind: 'person', id: person.Mia }, { died: '2026-06-01' });
    expect(children('Esther', having(died))).toEqual([[person.Leo, 17]]);
  });

  it('whose birth date the worker does not know is one by a responsibility that holds, and has no age', () => {
    const unknown = [person.Mia, person.Leo].toSorted().map((child) => [child, null]);
    expect(children('Tom')).toEqual(unknown);
    const ended = changed(
      { kind: 'parentalResponsibility', id: idOf('parentalResponsibility', 'Ana Leo') },
      {
        status: 'ended',
      },
    );
    expect(children('Tom', having(ended))).toEqual([[person.Mia, null]]);
  });
});

describe('[K3] how a family stands', () => {
  const review = (reviewBy: string) =>
    having(
      fact('competence', 'review', {
        ...{ child: person.Mia, areas: ['sport'], outcome: 'competent', by: silva.actor('Esther').worker },
        ...{ at: '2026-02-01T09:00:00.000Z', reviewBy },
      }),
    );
  const more = (family: typeof silva.family, now?: typeof at) => {
    const [before, after] = [facts('Esther', silva.family, now), facts('Esther', family, now)];
    return [after.due - before.due, after.overdue - before.overdue];
  };

  it('what is due today is not overdue; once its day has passed in Europe/London it is, and goes on being due', () => {
    expect(more(review('2026-06-15'))).toEqual([1, 0]);
    expect(more(review('2026-06-14'))).toEqual([1, 1]);
    expect(more(review('2026-06-15'), instant('2026-06-15T22:59:59.999Z'))).toEqual([1, 0]);
    expect(more(review('2026-06-15'), instant('2026-06-15T23:00:00.000Z'))).toEqual([1, 1]);
  });

  const standing = (family: typeof silva.family) => facts('Rhys', family).standings;
  const ofRhys = (reviewBy: string) =>
    having(
      fact('assignment', 'Rhys', { worker: silva.actor('Rhys').worker, person: person.Nuno, from: '2026-01-05' }),
      fact('plan', 'Nuno', { owner: person.Nuno, openedAt: '2026-01-05T10:00:00.000Z' }),
      fact('involvementAgreement', 'Nuno', { party: person.Nuno, shared: 'x', never: 'x', limits: 'x', at }),
      fact('capacity', 'Nuno', {
        ...{ person: person.Nuno, areas: ['money'], outcome: 'hasCapacity', by: silva.actor('Rhys').worker },
        ...{ at: '2026-02-01T09:00:00.000Z', reviewBy },
      }),
    );

  it.each([
    ['2026-06-14', ['open', 'due', 'overdue']],
    ['2026-06-15', ['open', 'due', 'dueThisWeek']],
    ['2026-06-22', ['open', 'due', 'dueThisWeek']],
    ['2026-06-23', ['open', 'due']],
    ['2026-12-01', ['open']],
  ])('with a review by %s it is %j', (reviewBy, expected) => {
    expect(standing(ofRhys(reviewBy))).toEqual(expected);
  });

  it('[M18] it is open while the worker knows of an open plan', () => {
    const closed = fact('closure', 'Nuno', { person: person.Nuno, at: '2026-06-01T09:00:00.000Z', reason: 'x' });
    const family = ofRhys('2026-12-01');
    const { kind, id } = closed;
    expect(standing({ ...family, records: { ...family.records, [kind]: { [id]: closed } } })).toEqual([]);
    expect(facts('Tom').standings).toContain('open');
  });

  it('[V8] it is waiting while somebody whom the worker supports is on a statutory list', () => {
    const waiting = (from: string, until: string | null) =>
      having(
        fact('waitingEpisode', 'Mia', {
          owner: person.Mia,
          service: 'Mental health',
          from,
          until,
          contactEveryDays: 14,
        }),
      );
    const isWaiting = (who: Name, family: typeof silva.family) => facts(who, family).standings.includes('waiting');
    expect(isWaiting('Esther', waiting('2026-01-05', null))).toBe(true);
    expect(isWaiting('Esther', waiting('2026-01-05', '2026-06-15'))).toBe(true);
    expect(isWaiting('Esther', waiting('2026-01-05', '2026-06-14'))).toBe(false);
    expect(isWaiting('Esther', waiting('2026-06-16', null))).toBe(false);
    expect(isWaiting('Tom', waiting('2026-01-05', null))).toBe(false);
  });

  it('the next appointment is the soonest to come that the worker knows of', () => {
    expect(facts('Esther').nextAppointmentAt).toBe('2026-06-20T09:00:00.000Z');
    expect(facts('Esther', silva.family, instant('2026-06-20T09:00:00.000Z')).nextAppointmentAt).toBe(null);
    expect(facts('Tom').nextAppointmentAt).toBe(null);
  });

  it('the last contact is the latest that was not missed, of whom the worker supports', () => {
    const contact = (name: string, owner: string, when: string, missed = false) =>
      fact('contact', name, {
        ...{ owner, worker: silva.actor('Esther').worker, mode: 'call', minutes: 10 },
        ...{ missed, at: when, recordedAt: when },
      });
    const family = having(
      contact('first', person.Mia, '2026-06-01T09:00:00.000Z'),
      contact('second', person.Leo, '2026-06-08T09:00:00.000Z'),
      contact('missed', person.Mia, '2026-06-12T09:00:00.000Z', true),
    );
    expect(facts('Esther', family).lastContactAt).toBe('2026-06-08T09:00:00.000Z');
    expect(facts('Esther', family, instant('2026-06-07T09:00:00.000Z')).lastContactAt).toBe('2026-06-01T09:00:00.000Z');
    expect([facts('Tom', family).lastContactAt, facts('Esther').lastContactAt]).toEqual([null, null]);
  });

  it('needs count by where they come from, as far as the worker knows them', () => {
    expect([facts('Esther').drivers, facts('Tom').drivers]).toEqual([['home'], []]);
  });
});

describe('[K4] a family is flagged', () => {
  const order = (said: Readonly<Record<string, unknown>>) =>
    having(
      fact('courtOrder', 'flag', {
        ...{ child: person.Mia, holder: person.Ben, order: 'Prohibited steps', made: '2026-05-01' },
        ...{ evidencedAt: '2026-05-02T09:00:00.000Z', ...said },
      }),
    );
  const read = { readAt: '2026-05-03T09:00:00.000Z', readBy: silva.actor('Ngozi').worker };
  const block = (said: Readonly<Record<string, unknown>>) =>
    having(
      fact('safetyBlock', 'flag', {
        ...{ protected: [person.Mia], blocked: person.Nuno, scope: 'all', basis: 'x', reviewBy: '2026-12-01' },
        ...{ from: '2026-05-01T09:00:00.000Z', ...said },
      }),
    );

  it.each([
    ['nothing', silva.family, false],
    ['an order that nobody has seen', order({ evidencedAt: null }), true],
    ['an order that nobody has read', order({}), true],
    ['an order whose terms limit', order({ ...read, coversInformation: true }), true],
    ['an order whose terms limit nothing', order({ ...read, coversInformation: false }), false],
    ['an order that is over', order({ until: '2026-06-01' }), false],
    ['a safety block', block({}), true],
    ['a safety block that is yet to begin', block({ from: '2026-07-01T09:00:00.000Z' }), false],
    [
      'a safety block that a lead has ended',
      block({ endedAt: '2026-06-01T09:00:00.000Z', endedBy: silva.actor('Ngozi').worker }),
      false,
    ],
  ])('with %s: %s', (_, family, expected) => {
    expect([facts('Esther', family).flagged, facts('Tom', family).flagged]).toEqual([expected, expected]);
  });
});

describe('[K5] a search', () => {
  const named = (knownAs: string) => having(changed({ kind: 'person', id: person.Mia }, { knownAs }));
  const finds = (search: string, knownAs: string) => matches(facts('Tom', named(knownAs)), { ...none, search });

  it.each([
    ['mi', 'Mia'],
    ['IA', 'Mia'],
    ['zoe', 'Zoë'],
    ['Zoë', 'Zoe'],
    ['lukasz', 'Łukasz'],
    ['soren', 'Søren'],
    ['strasse', 'Straße'],
    ['o’br', "O'Brien"],
    ['marie', 'Anne-Marie'],
    ['σοφιασ', 'Σοφίας'],
    ['ilker', 'İlker'],
  ])('[APP-13] for %s finds %s', (search, knownAs) => {
    expect(finds(search, knownAs)).toBe(true);
  });

  it.each([
    ['max', 'Mia'],
    ['mia ', 'Mia'],
    ['skat', 'Mia'],
  ])('for %j does not find %s', (search, knownAs) => {
    expect(finds(search, knownAs)).toBe(false);
  });

  it('is of the names of now', () => {
    const family = named('Robin');
    const former = fact('formerName', 'Mia', { owner: person.Mia, name: 'Mia', until: '2026-05-01T09:00:00.000Z' });
    const known = caseloadFacts(
      shown('Esther', { ...family, records: { ...family.records, formerName: { [former.id]: former } } }),
      at,
    );
    expect([matches(known, { ...none, search: 'robin' }), matches(known, { ...none, search: 'mia' })]).toEqual([
      true,
      false,
    ]);
  });

  it('and whatever else is asked must hold together', () => {
    const here = facts('Esther');
    const ask = (asked: Partial<Parameters<typeof matches>[1]>) => matches(here, { ...none, ...asked });
    expect([ask({}), ask({ need: 'home' }), ask({ need: 'school' })]).toEqual([true, true, false]);
    expect(ask({ search: 'mia', need: 'home', standing: 'open' })).toBe(true);
    expect(ask({ search: 'mia', need: 'home', standing: 'waiting' })).toBe(false);
    expect(ask({ search: 'nobody', need: 'home', standing: 'open' })).toBe(false);
  });
});

describe('[K9] schools', () => {
  const goes = (who: keyof typeof person, service: string, said: Readonly<Record<string, unknown>> = {}) =>
    fact('serviceTie', `${who} ${service}`, {
      ...{ owner: person[who], service, sort: 'school', strength: 'ordinary', flow: 'toPerson', ...said },
    });
  const schools = (who: Name, ties: readonly ReturnType<typeof goes>[], now = at) =>
    facts(who, having(...ties), now).schools;
  const finds = (school: string, family: typeof silva.family, who: Name = 'Esther') =>
    matches(facts(who, family), { ...none, school });

  it('[APP-12] are those of children and young people, each once and in order', () => {
    expect(schools('Esther', [])).toEqual([]);
    expect(schools('Esther', [goes('Mia', 'Oak Park'), goes('Leo', 'Ash Hill')])).toEqual(['Ash Hill', 'Oak Park']);
    expect(schools('Esther', [goes('Mia', 'Oak Park'), goes('Leo', 'Oak Park')])).toEqual(['Oak Park']);
    expect(schools('Esther', [goes('Mia', 'Oak Park'), goes('Ana', 'Evening school')])).toEqual(['Oak Park']);
    expect(facts('Esther', having(goes('Leo', 'Oak Park'), born('Leo', '2006-06-15'))).schools).toEqual([]);
  });

  it('are no other services', () => {
    const others = (['leisure', 'other'] as const).map((sort) => goes('Mia', `Oak Park ${sort}`, { sort }));
    expect(schools('Esther', others)).toEqual([]);
  });

  it('are those to which somebody goes at that instant', () => {
    const tie = [goes('Mia', 'Oak Park', { from: '2026-04-13', until: '2026-06-15' })];
    const last = instant('2026-06-15T22:59:59.999Z');
    expect(schools('Esther', tie, instant('2026-04-12T22:59:59.999Z'))).toEqual([]);
    expect(schools('Esther', tie, instant('2026-04-12T23:00:00.000Z'))).toEqual(['Oak Park']);
    expect(schools('Esther', tie, last)).toEqual(['Oak Park']);
    expect(schools('Esther', tie, instant('2026-06-15T23:00:00.000Z'))).toEqual([]);
  });

  it('[V8] are there for the child’s worker; a worker of a parent finds nothing by them and is told of none', () => {
    const [esther, denise, ngozi] = (['Esther', 'Denise', 'Ngozi'] as const).map((who) => silva.actor(who).worker);
    const family = having(
      goes('Mia', 'Oak Park'),
      fact('supervision', 'Denise', { supervisor: denise, worker: esther, from: '2026-01-05' }),
      fact('safeguardingLead', 'Ngozi', { worker: ngozi, from: '2026-01-05' }),
    );
    const told = (['Esther', 'Denise', 'Tom', 'Ngozi', 'Rhys'] as const).filter((who) => {
      const view = viewAs(family, silva.actor(who), at);
      return view !== null && matches(caseloadFacts(view, at), { ...none, school: 'Oak Park' });
    });
    expect(told).toEqual(['Esther', 'Denise']);
    expect(schoolsOfAll([facts('Tom', family)])).toEqual([]);
    expect(facts('Tom', having(goes('Mia', 'Oak Park')))).toEqual(facts('Tom'));
  });

  it.each([
    ['oak park', 'Oak Park'],
    ['  Oak Park\t', 'Oak Park'],
    ['Oak Park', ' OAK PARK '],
    ['Ecole Zoe', 'École Zoë'],
    ['St Ola’s', "St Ola's"],
  ])('by %j finds whoever goes to %j', (school, service) => {
    expect(finds(school, having(goes('Mia', service)))).toBe(true);
  });

  it.each([
    ['Oak', 'Oak Park'],
    ['Oak Park School', 'Oak Park'],
    ['OakPark', 'Oak Park'],
    ['Mia', 'Oak Park'],
  ])('by %j does not find who goes to %j', (school, service) => {
    expect(finds(school, having(goes('Mia', service)))).toBe(false);
  });

  it('of all families stand once each, in order, in the first way to write them, whichever family comes first', () => {
    const told = [['Ürban', 'oak park'], [' Oak Park '], ['élan', 'Zed'], [], ['ÉLAN']].map((names) => ({
      ...nothingKnown,
      schools: names,
    }));
    const all = ['ÉLAN', 'Oak Park', 'Ürban', 'Zed'];
    expect(schoolsOfAll(told)).toEqual(all);
    expect(schoolsOfAll(told.toReversed())).toEqual(all);
    for (const school of all) expect(told.some((one) => matches(one, { ...none, school }))).toBe(true);
  });
});

describe('[K6] orders', () => {
  it('by label goes without regard to case or accents', () => {
    const labels = ['Zoë', 'adam', 'Émile', 'Zoe, Ann', 'Bea'];
    const places = labels.toSorted((one, other) =>
      placeIn('label', one, nothingKnown) < placeIn('label', other, nothingKnown) ? -1 : 1,
    );
    expect(places).toEqual(['adam', 'Bea', 'Émile', 'Zoë', 'Zoe, Ann']);
  });

  it('by contact begins with those with whom nobody was in touch', () => {
    const place = (lastContactAt: string | null) =>
      placeIn('longestWithoutContact', 'x', { ...nothingKnown, lastContactAt: lastContactAt as never });
    expect([null, '2026-01-01T09:00:00.000Z', '2026-06-01T09:00:00.000Z'].map(place)).toEqual(
      [null, '2026-01-01T09:00:00.000Z', '2026-06-01T09:00:00.000Z'].map(place).toSorted(),
    );
  });

  it('are a closed list', () => {
    expect(caseloadOrders).toEqual(['label', 'longestWithoutContact']);
  });
});

describe('[K7] a load', () => {
  it('[APP-18] is of the people to whom a worker is assigned now, and the families in which those are', () => {
    const load = (who: Name, family = silva.family, now = at) =>
      loadOf([shown(who, family, now)], silva.actor(who).worker as WorkerId, now);
    expect([load('Esther'), load('Tom')]).toEqual([
      { people: 3, families: 1 },
      { people: 1, families: 1 },
    ]);
    const twice = fact('assignment', 'again', {
      ...{ worker: silva.actor('Tom').worker, person: person.Ana, from: '2026-02-01' },
    });
    expect(load('Tom', having(twice))).toEqual({ people: 1, families: 1 });
    const leading = fact('safeguardingLead', 'Ngozi', { worker: silva.actor('Ngozi').worker, from: '2026-01-05' });
    expect(load('Ngozi', having(leading))).toEqual({ people: 0, families: 0 });
    expect(
      load('Tom', having(changed({ kind: 'assignment', id: idOf('assignment', 'Tom Ana') }, { until: '2026-06-15' }))),
    ).toEqual({ people: 1, families: 1 });
  });
});

describe('[K1] over generated families', () => {
  const families = generateFamilies(11, 40, { crowded: true });
  const rows = families.flatMap((family) =>
    worklistOf(family)
      .filter(({ since, until }) => since <= demonstrationNow && (until === null || demonstrationNow < until))
      .map((line) => ({ family, line, view: viewOf(family, line.worker) })),
  );

  function viewOf(family: (typeof families)[number], worker: WorkerId): FamilyView {
    return viewAs(family, { person: null, worker }, demonstrationNow) as FamilyView;
  }

  it('[A1] whoever has a line about a family is shown it, with the names that the line gives', () => {
    expect(rows.length).toBeGreaterThan(80);
    for (const { line, view } of rows) {
      expect(view).not.toBe(null);
      const { names } = caseloadFacts(view, demonstrationNow);
      expect(names.toSorted((one, other) => one.localeCompare(other, 'en-GB')).join(', ')).toBe(line.label);
    }
  });

  it('[APP-14] counts are of as many families as the same standing finds', () => {
    const all = rows.map(({ view }) => caseloadFacts(view, demonstrationNow));
    const counts = countsOf(all);
    for (const standing of caseloadStandings)
      expect([standing, counts[standing]]).toEqual([
        standing,
        all.filter((one) => matches(one, { ...none, standing })).length,
      ]);
  });

  it('[K9] [APP-12] every school that is named finds a family, and finds all in which the worker is shown that a child goes there', () => {
    const all = rows.map(({ view }) => ({ view, known: caseloadFacts(view, demonstrationNow) }));
    const schools = schoolsOfAll(all.map(({ known }) => known));
    expect(schools).toHaveLength(5);
    for (const school of schools) {
      const found = all.filter(({ known }) => matches(known, { ...none, school })).map(({ view }) => view.id);
      const shownAs = all.filter(({ view, known }) =>
        view.serviceTies.some(
          ({ owner, service, sort, from, until }) =>
            sort === 'school' &&
            service?.trim().toLowerCase() === school.toLowerCase() &&
            known.children.some((child) => child.person === owner) &&
            (from === null || from <= demonstrationNow) &&
            (until === null || until >= demonstrationNow.slice(0, 10)),
        ),
      );
      expect(found.length).toBeGreaterThan(1);
      expect(found).toEqual(shownAs.map(({ view }) => view.id));
    }
  });

  it('every figure is worked out from the JSON of the worker’s own view, and so from nothing else', () => {
    for (const { family, view, line } of rows) {
      const anew = caseloadFacts(JSON.parse(JSON.stringify(view)), demonstrationNow);
      expect(caseloadFacts(viewOf(family, line.worker), demonstrationNow)).toEqual(anew);
    }
  });

  it('it is said of wild families too, for whoever is shown them', () => {
    for (let seed = 0; seed < 4; seed += 1) {
      const family = wildFamily(seed);
      for (const viewer of wildViewers(family)) {
        const view = viewAs(family, viewer, at);
        if (view === null) continue;
        const { due, overdue, children: found, standings } = caseloadFacts(view, at);
        expect(overdue).toBeLessThanOrEqual(due);
        expect(standings.includes('due')).toBe(due > 0);
        expect(found.map(({ person: id }) => view.members.some((member) => member.id === id))).not.toContain(false);
      }
    }
  });
});

describe('[K5] folding a name', () => {
  it('is done once for all: a folded name stays as it is', () => {
    for (const name of ['Zoë', 'Łukasz', 'O’Brien', 'Straße', 'Σοφίας', 'İlker', 'ＡＢ', 'ﬁ'])
      expect(folded(folded(name))).toBe(folded(name));
  });
});
