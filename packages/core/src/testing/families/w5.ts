import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** Jayden is 13 and lives with a foster carer, who decides about sport; the council has an interim care order. */
export const w5 = workedCase(
  'W5',
  'A foster carer reads the goal in the one area she decides in, and what she needs day to day, and no more.',
  {
    family: 'Bell',
    since: '2026-02-09T10:00:00.000Z',
    people: {
      Jayden: { born: '2012-10-24', pronouns: 'he/him' },
      Tracey: { born: '1988-03-14' },
      Ruth: { born: '1969-05-27' },
      Colin: { born: '1971-09-01' },
      Sheila: { born: '1959-12-09' },
    },
    kin: [
      ['Tracey', 'parent', 'Jayden'],
      ['Sheila', 'parent', 'Tracey'],
      ['Sheila', 'grandparent', 'Jayden'],
      ['Ruth', 'fosterCarer', 'Jayden'],
    ],
    services: [{ of: 'Jayden', service: 'Kiln Hill', sort: 'school', strength: 'weak', flow: 'toPerson' }],
    responsible: [{ holder: 'Tracey', child: 'Jayden', basis: 'mother', from: '2012-10-24' }],
    stays: {
      withColin: {
        child: 'Jayden',
        carer: 'Colin',
        authority: 'interimCareOrder',
        from: '2025-12-01',
        until: '2026-04-10T12:00:00.000Z',
      },
      withRuth: {
        child: 'Jayden',
        carer: 'Ruth',
        authority: 'interimCareOrder',
        addressConfidential: true,
        from: '2026-04-10T12:00:00.000Z',
      },
    },
    delegated: [
      { holder: 'Colin', child: 'Jayden', areas: ['sport', 'school'], stay: 'withColin', from: '2025-12-01' },
      { holder: 'Ruth', child: 'Jayden', areas: ['sport'], stay: 'withRuth', from: '2026-04-10T12:00:00.000Z' },
    ],
    care: [{ carer: 'Ruth', child: 'Jayden', by: 'Halima', from: '2026-04-10T12:00:00.000Z' }],
    assessed: [
      { child: 'Jayden', areas: ['health'], outcome: 'notCompetent', by: 'Halima', at: '2026-03-02T10:00:00.000Z' },
    ],
    support: [{ worker: 'Halima', person: 'Jayden', from: '2026-02-09' }],
    supervisions: [{ supervisor: 'Denise', worker: 'Halima', from: '2026-01-05' }],
    leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
    partners: [
      { worker: 'Imran', person: 'Jayden', from: '2026-02-09' },
      { worker: 'Fiona', person: 'Jayden', from: '2026-05-04' },
    ],
    plans: { Jayden: 'Rugby, my drum kit, and Sundays at Nan’s.' },
    items: {
      club: { kind: 'goal', of: 'Jayden', words: 'Join the rugby club for the season', area: 'sport' },
      talk: {
        kind: 'goal',
        of: 'Jayden',
        words: 'Somebody to talk to who is not family',
        area: 'counselling',
        sensitive: ['mentalHealth'],
      },
      reading: { kind: 'goal', of: 'Jayden', words: 'Read one whole book by half-term', area: 'school' },
      bus: {
        kind: 'appointment',
        of: 'Jayden',
        by: 'Halima',
        words: 'Museum trip: packed lunch, and the bus at ten past eight',
        place: 'School gate',
        start: '2026-06-18T07:10:00.000Z',
        end: '2026-06-18T14:30:00.000Z',
        goal: 'reading',
        area: 'school',
        practical: true,
      },
      hearing: {
        kind: 'need',
        of: 'Jayden',
        words: 'A hearing aid that stays in when I run',
        driver: 'health',
        area: 'health',
        sensitive: ['disability'],
      },
      sundays: { kind: 'goal', of: 'Jayden', words: 'Go to Nan’s every other Sunday', area: 'contactWithParent' },
      list: {
        kind: 'note',
        of: 'Jayden',
        sort: 'own',
        words: 'Things that are mine: kit bag, sticks, photo.',
        area: 'social',
      },
    },
    packets: {
      drums: {
        person: 'Jayden',
        organisation: 'Open Window',
        area: 'social',
        words: 'Jayden drums and would like to play with others on Thursdays.',
      },
    },
  },
  (see, { record }) => {
    const lastMinute = theInstant('2026-04-10T11:59:59.999Z');
    const moved = theInstant('2026-04-10T12:00:00.000Z');
    return [
      see('Ruth', 'club', 'FULL', 'sport is delegated to his carer (L12)'),
      see('Ruth', 'talk', 'NONE', 'counselling is not delegated, and the goal is sensitive (L12)'),
      see('Ruth', 'reading', 'NONE', 'nor is school (L12)'),
      see('Ruth', 'bus', 'FULL', 'who cares for him knows what is practical for the day (L9)'),
      see('Ruth', 'sundays', 'NONE', 'seeing Nan is not delegated to her (L12)'),
      see('Ruth', record('stay', 'withRuth'), 'FULL', 'a carer knows of the stay with her (V5)'),
      see('Ruth', record('person', 'Tracey'), 'NONE', 'she is not tied to his mum (M20)'),
      see('Colin', 'club', 'FULL', 'to the last moment of the stay the carer before her knew (L12)', lastMinute),
      see('Colin', 'club', 'NONE', 'with the stay ended what was delegated for it (L12)', moved),
      see('Colin', record('person', 'Jayden'), 'NONE', 'and Jayden is not known to him any longer (M20)', moved),
      see('Jayden', 'talk', 'FULL', 'the goal is Jayden’s own'),
      see('Jayden', record('stay', 'withRuth'), 'FULL', 'he knows of his own stay (V5)'),
      see('Tracey', 'club', 'FULL', 'under an order mum still knows what is ordinary (L12, M19)'),
      see('Tracey', 'hearing', 'NONE', 'what is sensitive waits for the authority’s agreement (L12)'),
      see('Tracey', record('stay', 'withRuth'), 'NONE', 'where he stays is not hers to know (V5)'),
      see('Tracey', record('person', 'Ruth'), 'NONE', 'nor with whom (M20)'),
      see('Imran', 'club', 'FULL', 'his social worker acts for the authority (L12)'),
      see('Imran', 'hearing', 'FULL', 'he was found not competent for health, so the authority knows (L4, L12)'),
      see('Imran', 'talk', 'NONE', 'nobody has assessed him for counselling yet (L4)'),
      see('Imran', 'list', 'NONE', 'an own note is outside every authority (M19)'),
      see('Fiona', 'club', 'NONE', 'somebody of another organisation has no authority over him (M15)'),
      see('Fiona', record('partnerPacket', 'drums'), 'NONE', 'nobody has approved the words for her yet (M15)'),
      see('Tracey', record('partnerPacket', 'drums'), 'FULL', 'mum may approve them (M15)'),
      see('Sheila', 'sundays', 'NONE', 'being his grandmother gives no authority (M11)'),
      see('Halima', 'talk', 'FULL', 'Jayden’s worker sees his plan (L20)'),
      see('Denise', 'talk', 'FULL', 'the supervisor sees what the worker sees (L20)'),
      see('Ngozi', 'talk', 'META', 'the lead learns only that it is there (L20)'),
    ];
  },
);
