import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** Ruby turns 16 in ninety days. Who has a view of something of hers is told that the day comes; nobody else is. */
export const w21 = workedCase(
  'W21',
  'Ninety days before a 16th birthday only those who have a view of something are told of it.',
  {
    family: 'Barker',
    since: '2026-02-23T15:30:00.000Z',
    people: {
      Ruby: { born: '2010-09-13', pronouns: 'she/her' },
      Helen: { born: '1983-06-30' },
      Neil: { born: '1980-03-21' },
      Joyce: { born: '1952-12-12' },
      Alfie: { born: '2013-05-16' },
    },
    kin: [
      ['Helen', 'parent', 'Ruby'],
      ['Helen', 'parent', 'Alfie'],
      ['Neil', 'parent', 'Ruby'],
      ['Neil', 'parent', 'Alfie'],
      ['Helen', 'formerPartner', 'Neil'],
      ['Ruby', 'sibling', 'Alfie'],
      ['Joyce', 'parent', 'Helen'],
      ['Joyce', 'grandparent', 'Ruby'],
    ],
    formerNames: [{ of: 'Ruby', name: 'Ruby Stone', until: '2021-04-01T09:00:00.000Z' }],
    channels: {
      rubysMail: {
        of: 'Ruby',
        channel: 'email',
        address: 'barkers@example.org',
        verifiedAt: '2026-03-02T09:00:00.000Z',
      },
      helensMail: {
        of: 'Helen',
        channel: 'email',
        address: 'Barkers@example.org',
        verifiedAt: '2026-03-02T09:00:00.000Z',
      },
    },
    responsible: [
      { holder: 'Helen', child: 'Ruby', basis: 'mother', from: '2010-09-13' },
      { holder: 'Helen', child: 'Alfie', basis: 'mother', from: '2013-05-16' },
      { holder: 'Neil', child: 'Ruby', basis: 'fatherMarriedToMother', from: '2010-09-13' },
      { holder: 'Neil', child: 'Alfie', basis: 'fatherMarriedToMother', from: '2013-05-16' },
    ],
    assessed: [
      {
        child: 'Ruby',
        areas: ['social', 'sport', 'school', 'counselling', 'health', 'money'],
        outcome: 'competent',
        by: 'Halima',
        at: '2026-03-09T15:30:00.000Z',
      },
    ],
    reviews: [{ person: 'Alfie', age: '13', by: 'Halima', at: '2026-05-18T15:00:00.000Z' }],
    support: [
      { worker: 'Halima', person: 'Ruby', from: '2026-02-23' },
      { worker: 'Halima', person: 'Alfie', from: '2026-02-23' },
    ],
    supervisions: [{ supervisor: 'Denise', worker: 'Halima', from: '2026-01-05' }],
    leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
    plans: { Ruby: 'Running, the dog, and being asked rather than told.', Alfie: 'Being in the same team as Max.' },
    items: {
      run: { kind: 'goal', of: 'Ruby', words: 'Run ten kilometres in September', area: 'sport' },
      college: { kind: 'goal', of: 'Ruby', words: 'Choose between college and the sixth form', area: 'school' },
      talk: {
        kind: 'goal',
        of: 'Ruby',
        words: 'Say what the divorce was like, once, to somebody',
        area: 'counselling',
        sensitive: ['familyConflict'],
      },
      team: { kind: 'goal', of: 'Alfie', words: 'Try out for the Saturday team', area: 'sport' },
    },
    grants: {
      runToHelen: {
        of: 'Ruby',
        to: 'Helen',
        item: 'run',
        level: 'FULL',
        from: '2026-03-10T18:00:00.000Z',
        until: '2026-12-10',
      },
      collegeToJoyce: {
        of: 'Ruby',
        to: 'Joyce',
        item: 'college',
        level: 'SUMMARY',
        words: 'I am thinking about next year.',
        from: '2026-03-10T18:00:00.000Z',
        until: '2026-07-31',
      },
    },
  },
  (see, { record }) => {
    const eve = theInstant('2026-09-12T22:59:59.999Z');
    const birthday = theInstant('2026-09-12T23:00:00.000Z');
    return [
      see('Neil', 'run', 'NONE', 'Ruby decides, and shared nothing with dad (L1)'),
      see('Neil', 'team', 'FULL', 'of Alfie, who is 13, dad knows what is ordinary (M19)'),
      see('Helen', 'run', 'FULL', 'Ruby shared her run with mum (M4)'),
      see('Helen', 'run', 'FULL', 'to the last moment before she is 16 (L23)', eve),
      see('Helen', 'run', 'NONE', 'on the birthday her earlier grants rest until she confirms them (L23)', birthday),
      see('Joyce', 'college', 'SUMMARY', 'gran reads the words that Ruby approved (M3)'),
      see('Alfie', 'run', 'NONE', 'a brother has no authority over his sister (M11)'),
      see('Ruby', 'talk', 'FULL', 'the goal is Ruby’s own'),
      see('Helen', 'talk', 'NONE', 'about counselling Ruby decides too (L1)'),
      see('Halima', 'talk', 'FULL', 'Ruby’s worker sees her plan (L20)'),
      see('Denise', 'talk', 'FULL', 'the supervisor sees what the worker sees (L20)'),
      see('Ngozi', 'talk', 'META', 'the lead learns only that it is there (L20)'),
      see('Helen', record('formerName', 'Ruby Ruby Stone'), 'NONE', 'a former name is not for other members (V5)'),
      see('Halima', record('formerName', 'Ruby Ruby Stone'), 'FULL', 'her worker knows it (V5)'),
      see('Helen', record('accessReview', 'Alfie 13'), 'NONE', 'a review of access is not for guardians (V5)'),
    ];
  },
  ({ due, notice }, { record }) => {
    const early = theInstant('2026-06-14T22:59:59.999Z');
    const near = theInstant('2026-08-14T09:00:00.000Z');
    const birthday = theInstant('2026-09-13T09:00:00.000Z');
    return {
      notices: [
        notice('Neil', 'Ruby', null, 'dad has no view of anything of Ruby’s and is told nothing (L23)'),
        notice('Helen', 'Ruby', 90, 'mum has a view and is told that the day comes (L23)'),
        notice('Joyce', 'Ruby', 90, 'so is gran, who has a view of some words (L23)'),
        notice('Ruby', 'Ruby', 90, 'and Ruby herself (L23)'),
        notice('Alfie', 'Ruby', null, 'her brother has no view (L23)'),
        notice('Halima', 'Ruby', null, 'a worker has a due list instead (L23)'),
        notice('Helen', 'Ruby', null, 'ninety-one days before nobody is told (L23)', early),
        notice('Helen', 'Ruby', 30, 'thirty days before mum is told again (L23)', near),
        notice('Joyce', 'Ruby', null, 'gran’s view has ended by then (L23)', near),
        notice('Neil', 'Ruby', null, 'dad is told no more than before (L23)', near),
        notice('Ruby', 'Ruby', null, 'on the day itself there is nothing left to tell (L23)', birthday),
        notice('Neil', 'Alfie', null, 'Alfie’s 16th birthday is years away (L23)'),
      ],
      due: [
        due(
          'Halima',
          'REVIEW_ACCESS_AT_16',
          null,
          true,
          'a month before, her worker is to look at it anew (L23)',
          near,
        ),
        due('Halima', 'REVIEW_ACCESS_AT_13', null, false, 'for Alfie that was done at 13 (L21)'),
        due('Ruby', 'CONFIRM_GRANT', record('grant', 'runToHelen'), true, 'on the day Ruby is asked (L23)', birthday),
        due('Halima', 'CHECK_CONTACT', record('contactChannel', 'rubysMail'), true, 'her mail reaches mum too (L27)'),
        due('Helen', 'CHECK_CONTACT', null, false, 'and mum is not told that anybody noticed (L27)'),
      ],
    };
  },
);
