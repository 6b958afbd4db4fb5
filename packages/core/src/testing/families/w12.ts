import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** Oscar is 14: he decides about school, and his parents about sport. Nobody is competent in general. */
export const w12 = workedCase(
  'W12',
  'A boy of 14 is found competent for school and not for sport, and his father knows about sport alone.',
  {
    family: 'Lind',
    since: '2026-03-16T13:00:00.000Z',
    people: {
      Oscar: { born: '2012-05-02', pronouns: 'he/him' },
      Agnes: { born: '1985-01-30' },
      Henrik: { born: '1982-06-22', language: 'Swedish' },
      Otto: { born: '1950-08-08', language: 'Swedish' },
    },
    kin: [
      ['Agnes', 'parent', 'Oscar'],
      ['Henrik', 'parent', 'Oscar'],
      ['Agnes', 'formerPartner', 'Henrik'],
      ['Otto', 'parent', 'Henrik'],
      ['Otto', 'grandparent', 'Oscar'],
    ],
    services: [{ of: 'Oscar', service: 'Kiln Hill', sort: 'school', strength: 'stressful', flow: 'fromPerson' }],
    responsible: [
      { holder: 'Agnes', child: 'Oscar', basis: 'mother', from: '2012-05-02' },
      { holder: 'Henrik', child: 'Oscar', basis: 'fatherMarriedToMother', from: '2012-05-02' },
    ],
    assessed: [
      {
        child: 'Oscar',
        areas: ['school'],
        outcome: 'competent',
        by: 'Priya',
        at: '2026-04-20T14:00:00.000Z',
        reviewBy: '2026-10-20',
        rationale: 'Weighs both schools, and says what each choice would cost him.',
        steps: ['encouragedToTell', 'exploredWhyNot', 'offeredToTellTogether'],
      },
      {
        child: 'Oscar',
        areas: ['sport'],
        outcome: 'notCompetent',
        by: 'Priya',
        at: '2026-04-20T14:30:00.000Z',
        rationale: 'Does not yet see what training without rest may do.',
      },
    ],
    bestInterests: {
      dizzyToOtto: {
        person: 'Oscar',
        reader: 'Otto',
        items: ['dizzy', 'switch'],
        basis: 'child',
        by: 'Priya',
        from: '2026-05-11T14:00:00.000Z',
        until: '2026-08-31',
        toldAt: '2026-05-12T14:00:00.000Z',
      },
    },
    support: [{ worker: 'Priya', person: 'Oscar', from: '2026-03-16' }],
    supervisions: [{ supervisor: 'Denise', worker: 'Priya', from: '2026-01-05' }],
    leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
    plans: { Oscar: 'Swimming fast, history, and Grandad’s boat.' },
    items: {
      switch: { kind: 'goal', of: 'Oscar', words: 'Look at the school across the river', area: 'school' },
      swimming: { kind: 'goal', of: 'Oscar', words: 'Swim the hundred under one minute ten', area: 'sport' },
      inhaler: {
        kind: 'need',
        of: 'Oscar',
        words: 'Somewhere for my inhaler at the pool',
        driver: 'health',
        area: 'sport',
        sensitive: ['disability'],
      },
      dizzy: {
        kind: 'need',
        of: 'Oscar',
        words: 'I get dizzy after training and have told nobody',
        driver: 'health',
        area: 'sport',
        confidential: true,
      },
      visit: {
        kind: 'appointment',
        of: 'Oscar',
        words: 'Open morning',
        place: 'School across the river',
        start: '2026-06-23T08:30:00.000Z',
        end: '2026-06-23T10:30:00.000Z',
        goal: 'switch',
        area: 'school',
      },
    },
    grants: {
      switchToOtto: {
        of: 'Oscar',
        by: 'Agnes',
        to: 'Otto',
        item: 'switch',
        level: 'FULL',
        from: '2026-03-20T18:00:00.000Z',
        until: '2026-09-20',
        checkedBy: 'Priya',
      },
    },
  },
  (see, { record }) => {
    const before = theInstant('2026-04-20T13:59:59.999Z');
    const untold = theInstant('2026-05-12T13:59:59.999Z');
    const over = theInstant('2026-08-31T23:00:00.000Z');
    const decision = record('bestInterestsDecision', 'dizzyToOtto');
    return [
      see('Henrik', 'switch', 'NONE', 'about school Oscar decides, and shared nothing with dad (L1)'),
      see('Henrik', 'swimming', 'FULL', 'about sport he does not decide, so dad knows (L1, M19)'),
      see('Henrik', 'switch', 'FULL', 'until he was assessed dad knew about school as well (L1, M19)', before),
      see('Henrik', 'inhaler', 'FULL', 'not competent for sport: what is sensitive there is open to dad (L4)'),
      see('Henrik', 'dizzy', 'NONE', 'what was told in confidence is not (L3)'),
      see('Henrik', 'visit', 'NONE', 'nor the morning at the school (L1)'),
      see('Agnes', 'swimming', 'FULL', 'mum knows as dad does (M19)'),
      see('Agnes', 'switch', 'NONE', 'and as little (L1)'),
      see('Agnes', record('grant', 'switchToOtto'), 'NONE', 'what she granted is no longer hers to see (V2)'),
      see('Oscar', 'dizzy', 'FULL', 'the need is Oscar’s own'),
      see('Oscar', record('grant', 'switchToOtto'), 'FULL', 'he sees what rests until he confirms it (V2, L1)'),
      see('Otto', 'switch', 'FULL', 'mum had shared the goal with grandad while she decided (M11)', before),
      see('Otto', 'switch', 'NONE', 'it rests, and no best-interests decision opens what Oscar decides (L1, L4)'),
      see('Otto', 'dizzy', 'NONE', 'until Oscar was told the decision opened nothing (L4)', untold),
      see('Otto', 'dizzy', 'FULL', 'it was decided that grandad knows, and Oscar was told first (L3, L4)'),
      see('Otto', 'dizzy', 'NONE', 'the decision ends with its date (L4)', over),
      see('Otto', 'swimming', 'NONE', 'it lists what it opens, and nothing else (L4)'),
      see('Henrik', decision, 'NONE', 'a decision taken for Oscar is his and his staff’s to see (V5)'),
      see('Oscar', decision, 'FULL', 'he was told of the decision (V5)'),
      see('Oscar', decision, 'NONE', 'before that it was not there for him (V5)', untold),
      see('Priya', 'dizzy', 'FULL', 'Oscar’s worker sees his plan (L20)'),
      see('Denise', 'dizzy', 'FULL', 'the supervisor sees what the worker sees (L20)'),
      see('Ngozi', 'dizzy', 'META', 'the lead learns only that it is there (L20)'),
    ];
  },
  ({ due }, { record }) => ({
    due: [
      due('Oscar', 'CONFIRM_GRANT', record('grant', 'switchToOtto'), true, 'Oscar is asked what he would keep (L1)'),
      due('Agnes', 'CONFIRM_GRANT', null, false, 'and nobody in his place (L1)'),
    ],
  }),
);
