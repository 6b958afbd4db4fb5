import { theClock, theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** Bethan is 14 and has decided who knows that she sees a counsellor: her mum in a few words, her dad not. */
export const w1 = workedCase(
  'W1',
  'At 14 a girl who is competent for counselling lets her mum know that she has support, and not her dad.',
  {
    family: 'Hughes',
    since: '2026-04-13T14:30:00.000Z',
    people: {
      Bethan: { born: '2012-02-11', pronouns: 'she/her', language: 'Welsh' },
      Sian: { born: '1983-08-02', language: 'Welsh' },
      Gareth: { born: '1981-12-15' },
      Huw: { born: '2017-01-20' },
    },
    kin: [
      ['Sian', 'parent', 'Bethan'],
      ['Sian', 'parent', 'Huw'],
      ['Gareth', 'parent', 'Bethan'],
      ['Gareth', 'parent', 'Huw'],
      ['Sian', 'partner', 'Gareth'],
      ['Bethan', 'sibling', 'Huw'],
    ],
    channels: {
      bethansPhone: {
        of: 'Bethan',
        channel: 'text',
        address: '07700 900114',
        verifiedAt: '2026-04-14T09:00:00.000Z',
        safe: {
          when: 'After school, before six',
          times: [{ days: ['monday', 'wednesday', 'friday'], from: theClock('15:30'), until: theClock('18:00') }],
        },
      },
    },
    services: [{ of: 'Bethan', service: 'Marlfield', sort: 'school', strength: 'ordinary', flow: 'toPerson' }],
    responsible: [
      { holder: 'Sian', child: 'Bethan', basis: 'mother', from: '2012-02-11' },
      { holder: 'Sian', child: 'Huw', basis: 'mother', from: '2017-01-20' },
      { holder: 'Gareth', child: 'Bethan', basis: 'fatherMarriedToMother', from: '2012-02-11' },
      { holder: 'Gareth', child: 'Huw', basis: 'fatherMarriedToMother', from: '2017-01-20' },
    ],
    assessed: [
      {
        child: 'Bethan',
        areas: ['counselling'],
        outcome: 'competent',
        by: 'Rhys',
        at: '2026-05-04T15:00:00.000Z',
        reviewBy: '2026-11-04',
        rationale: 'Says in her own words what the sessions are for and what may be passed on.',
        steps: ['encouragedToTell', 'exploredWhyNot', 'offeredToTellTogether'],
      },
    ],
    support: [
      { worker: 'Rhys', person: 'Bethan', from: '2026-04-13' },
      { worker: 'Tom', person: 'Sian', from: '2026-05-11' },
    ],
    supervisions: [{ supervisor: 'Denise', worker: 'Rhys', from: '2026-01-05' }],
    leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
    covers: [{ worker: 'Callum', covers: 'Rhys', from: '2026-06-15', until: '2026-06-19' }],
    partners: [{ worker: 'Fiona', person: 'Bethan', from: '2026-05-18' }],
    plans: {
      Bethan: 'My netball team, Huw’s terrible jokes, and a place where I can just say things.',
      Sian: 'The four of us around one table.',
    },
    items: {
      talk: {
        kind: 'goal',
        of: 'Bethan',
        words: 'Keep going to my Wednesday counsellor until it feels lighter',
        area: 'counselling',
        sensitive: ['mentalHealth'],
      },
      session: {
        kind: 'appointment',
        of: 'Bethan',
        words: 'Wednesday session',
        place: 'The blue room',
        start: '2026-06-17T14:30:00.000Z',
        end: '2026-06-17T15:20:00.000Z',
        goal: 'talk',
        area: 'counselling',
        sensitive: ['mentalHealth'],
      },
      netball: { kind: 'goal', of: 'Bethan', words: 'Play a whole match at centre', area: 'sport' },
      diary: {
        kind: 'note',
        of: 'Bethan',
        sort: 'own',
        words: 'Said the hard thing out loud. It helped.',
        area: 'social',
      },
      phone: {
        kind: 'note',
        of: 'Bethan',
        by: 'Rhys',
        sort: 'worker',
        words: 'Text first; she rings back when she has the room to herself.',
        area: 'social',
      },
      table: { kind: 'goal', of: 'Sian', words: 'Eat together on Sundays', area: 'social' },
    },
    grants: {
      talkToSian: {
        of: 'Bethan',
        to: 'Sian',
        item: 'talk',
        level: 'SUMMARY',
        words: 'I have somebody to talk to, and it is going well.',
        from: '2026-05-06T16:00:00.000Z',
        until: '2026-11-06',
      },
    },
    packets: {
      music: {
        person: 'Bethan',
        organisation: 'Open Window',
        area: 'counselling',
        words: 'Bethan would like the quiet room, and to choose the songs herself.',
        approved: { by: 'Bethan', at: '2026-05-18T16:00:00.000Z' },
        until: '2026-12-18',
      },
    },
    agreements: [
      {
        party: 'Bethan',
        shared: 'What I choose, with whom I choose',
        never: 'What I say in the blue room',
        limits: 'If somebody is in danger Rhys talks to me first, and then to Ngozi',
      },
    ],
  },
  (see, { record }) => {
    const beforeAssessment = theInstant('2026-05-04T14:59:59.999Z');
    const beforeCover = theInstant('2026-06-14T22:59:59.999Z');
    return [
      see('Gareth', 'talk', 'NONE', 'she decides about counselling, and did not choose to tell dad (L1)'),
      see('Sian', 'talk', 'SUMMARY', 'mum reads the words that Bethan approved for her (L1, M3)'),
      see('Rhys', 'talk', 'FULL', 'Bethan’s worker sees her plan (L20)'),
      see('Bethan', 'talk', 'FULL', 'the goal is Bethan’s own'),
      see(
        'Gareth',
        'talk',
        'NONE',
        'before she was assessed a sensitive goal was closed to dad too (L4)',
        beforeAssessment,
      ),
      see('Sian', 'session', 'NONE', 'Bethan left the times out of what mum reads (M3)'),
      see('Gareth', 'netball', 'FULL', 'nobody found her competent for sport, so dad still knows (L1, M19)'),
      see('Sian', 'netball', 'FULL', 'mum knows about netball by her responsibility (M19)'),
      see('Huw', 'netball', 'NONE', 'a brother has no authority over his sister (M11)'),
      see('Sian', record('grant', 'talkToSian'), 'NONE', 'whoever is shown something is not shown the decision (V2)'),
      see(
        'Gareth',
        record('competence', 'Bethan counselling 2026-05-04T15:00:00.000Z'),
        'NONE',
        'what was assessed is between Bethan and her staff (V5)',
      ),
      see(
        'Bethan',
        record('competence', 'Bethan counselling 2026-05-04T15:00:00.000Z'),
        'FULL',
        'Bethan knows what was found of her (V5)',
      ),
      see(
        'Sian',
        record('contactChannel', 'bethansPhone'),
        'NONE',
        'how Bethan is reached is not her parents’ to know (V5)',
      ),
      see('Denise', 'talk', 'FULL', 'the supervisor sees what the worker sees (L20)'),
      see('Denise', 'diary', 'META', 'of a diary the supervisor learns only that it is there (L20)'),
      see('Ngozi', 'talk', 'META', 'the lead learns only that the goal is there (L20)'),
      see('Ngozi', 'diary', 'NONE', 'the lead does not learn of a diary (L20)'),
      see('Callum', 'talk', 'FULL', 'whoever stands in for her worker sees her plan (L20)'),
      see('Callum', 'talk', 'NONE', 'until that week began he saw nothing of it (T2)', beforeCover),
      see('Tom', 'talk', 'NONE', 'mum’s worker sees nothing of Bethan’s plan (M13)'),
      see(
        'Fiona',
        record('partnerPacket', 'music'),
        'FULL',
        'the partner reads the words prepared for her organisation (M15)',
      ),
      see('Fiona', 'talk', 'NONE', 'the partner reads nothing of the plan itself (M15)'),
      see('Fiona', record('person', 'Sian'), 'NONE', 'the partner knows the name of Bethan alone (V6)'),
      see(
        'Gareth',
        record('partnerPacket', 'music'),
        'NONE',
        'a packet that Bethan decides on is not dad’s to read (M15, L1)',
      ),
      see('Sian', 'phone', 'NONE', 'a worker note is for staff (M19)'),
    ];
  },
);
