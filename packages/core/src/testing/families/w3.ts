import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** Abena has therapy on Tuesdays at six; her son of 11 knows that the hour is hers, and not what it is for. */
export const w3 = workedCase(
  'W3',
  'A mother lets her son of eleven know in her own words that Tuesday evenings are hers, and when.',
  {
    family: 'Osei',
    since: '2026-05-11T09:30:00.000Z',
    people: {
      Abena: { born: '1984-04-23', pronouns: 'she/her' },
      Kwame: { born: '1980-10-10' },
      Kofi: { born: '2014-11-30', pronouns: 'he/him' },
      Efua: { born: '1953-01-18', language: 'Twi' },
    },
    kin: [
      ['Abena', 'parent', 'Kofi'],
      ['Kwame', 'parent', 'Kofi'],
      ['Abena', 'partner', 'Kwame'],
      ['Efua', 'parent', 'Abena'],
      ['Efua', 'grandparent', 'Kofi'],
    ],
    responsible: [
      { holder: 'Abena', child: 'Kofi', basis: 'mother', from: '2014-11-30' },
      { holder: 'Kwame', child: 'Kofi', basis: 'fatherMarriedToMother', from: '2014-11-30' },
    ],
    support: [
      { worker: 'Esther', person: 'Abena', from: '2026-05-11' },
      { worker: 'Joanna', person: 'Kofi', from: '2026-05-20' },
    ],
    supervisions: [{ supervisor: 'Denise', worker: 'Esther', from: '2026-01-05' }],
    leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
    plans: {
      Abena: 'Being able to look forward to a Saturday again.',
      Kofi: 'Chess, and Mum laughing.',
    },
    items: {
      mornings: {
        kind: 'need',
        of: 'Abena',
        words: 'The questionnaire came out at 17, and mornings are the worst',
        driver: 'health',
        area: 'counselling',
        sensitive: ['mentalHealth'],
      },
      therapy: {
        kind: 'goal',
        of: 'Abena',
        words: 'Go to all twelve therapy sessions',
        area: 'counselling',
        sensitive: ['mentalHealth'],
      },
      tuesday: {
        kind: 'appointment',
        of: 'Abena',
        words: 'Therapy, fifth session',
        place: 'Health centre, second floor',
        start: '2026-06-16T17:00:00.000Z',
        end: '2026-06-16T18:00:00.000Z',
        goal: 'therapy',
        area: 'counselling',
        sensitive: ['mentalHealth'],
      },
      choir: { kind: 'goal', of: 'Abena', words: 'Sing at the summer fair', area: 'social' },
      chess: { kind: 'goal', of: 'Kofi', words: 'Play in the under-twelves', area: 'social' },
      worry: {
        kind: 'note',
        of: 'Kofi',
        sort: 'worry',
        words: 'Is it because of me that Mum is tired?',
        area: 'social',
      },
    },
    grants: {
      therapyToKofi: {
        of: 'Abena',
        to: 'Kofi',
        item: 'therapy',
        level: 'SUMMARY',
        words: 'Tuesday evenings are my quiet time.',
        showsTimes: true,
        until: '2026-11-11',
      },
      therapyToEfua: {
        of: 'Abena',
        to: 'Efua',
        item: 'therapy',
        level: 'SUMMARY',
        words: 'I am getting help, Mama.',
        until: '2026-11-11',
      },
      choirToKwame: { of: 'Abena', to: 'Kwame', item: 'choir', level: 'FULL', until: '2026-11-11' },
    },
    agreements: [
      {
        party: 'Abena',
        shared: 'That I have help, with those I choose',
        never: 'Scores and what I say in a session',
        limits: 'None that Esther has not told me',
      },
    ],
  },
  (see, { record }) => {
    const afterGrant = theInstant('2026-11-12T00:00:00.000Z');
    return [
      see('Kofi', 'therapy', 'SUMMARY', 'Kofi reads the words that mum approved for him (M3)'),
      see('Kofi', 'tuesday', 'BUSY', 'with the words come the times, and nothing else of the session (M3)'),
      see('Kwame', 'therapy', 'NONE', 'a partner has no authority over her (M11)'),
      see('Kwame', 'tuesday', 'NONE', 'nor does he learn when it is (M11)'),
      see('Joanna', 'therapy', 'NONE', 'the worker of Kofi alone sees nothing of mum’s plan (M13)'),
      see('Joanna', 'tuesday', 'NONE', 'nor when mum is busy (M13)'),
      see('Abena', 'therapy', 'FULL', 'the goal is her own'),
      see('Esther', 'therapy', 'FULL', 'mum’s worker sees her plan (L20)'),
      see('Esther', 'tuesday', 'FULL', 'mum’s worker sees where and when (L20)'),
      see('Efua', 'therapy', 'SUMMARY', 'her mother reads words of her own (M3)'),
      see('Efua', 'tuesday', 'NONE', 'the words for her mother come without times (M3)'),
      see('Kofi', 'mornings', 'NONE', 'approved words about the goal tell nothing of the need (M3)'),
      see('Kofi', 'choir', 'NONE', 'a child has no authority over a parent (M11)'),
      see('Kwame', 'choir', 'FULL', 'she shared the choir with him (M4)'),
      see('Kofi', 'therapy', 'NONE', 'words until 11 November end as 12 November begins (M4, T3)', afterGrant),
      see('Kofi', 'tuesday', 'NONE', 'and the times end with the words (M3, M4)', afterGrant),
      see('Kofi', record('grant', 'therapyToKofi'), 'NONE', 'he sees what it opens and not the decision (V2)'),
      see('Abena', record('grant', 'therapyToKofi'), 'FULL', 'the decision is hers to see (V2)'),
      see('Denise', 'therapy', 'FULL', 'the supervisor sees what mum’s worker sees (L20)'),
      see('Denise', 'chess', 'NONE', 'she answers for mum’s worker, not for Kofi’s (L20)'),
      see('Ngozi', 'therapy', 'META', 'the lead learns only that it is there (L20)'),
      see('Abena', 'chess', 'FULL', 'mum knows about chess by her responsibility (M19)'),
      see('Kwame', 'chess', 'FULL', 'so does dad (M19)'),
      see('Abena', 'worry', 'NONE', 'a worry is between Kofi and his worker (M19)'),
      see('Joanna', 'worry', 'FULL', 'Kofi’s worker reads what worries him (L20)'),
    ];
  },
);
