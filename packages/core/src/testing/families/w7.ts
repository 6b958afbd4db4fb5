import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** Amber is 15 and told her worker that her step-father hurts her. */
export const w7 = workedCase(
  'W7',
  'A young person of 15 tells of harm by a step-father: what staff write of it is for staff, and nobody at home sees it.',
  {
    family: 'Harris',
    since: '2026-04-13T13:00:00.000Z',
    people: {
      Amber: { born: '2010-10-02', pronouns: 'she/her' },
      Dionne: { born: '1984-03-17' },
      Craig: { born: '1979-12-09' },
    },
    kin: [
      ['Dionne', 'parent', 'Amber'],
      ['Dionne', 'partner', 'Craig'],
      ['Craig', 'stepParent', 'Amber'],
    ],
    responsible: [{ holder: 'Dionne', child: 'Amber', basis: 'mother', from: '2010-10-02' }],
    support: [
      { worker: 'Priya', person: 'Amber', from: '2026-04-13' },
      { worker: 'Tom', person: 'Dionne', from: '2026-04-13' },
    ],
    supervisions: [{ supervisor: 'Denise', worker: 'Priya', from: '2026-04-13' }],
    leads: [{ worker: 'Ngozi', from: '2026-04-13' }],
    partners: [{ worker: 'Imran', person: 'Amber', from: '2026-06-10' }],
    plans: { Amber: 'Swimming, and my friend Jade.', Dionne: 'Getting back to work.' },
    items: {
      swim: { kind: 'goal', of: 'Amber', words: 'Swim for the club', area: 'sport' },
      diary: { kind: 'note', of: 'Amber', sort: 'worry', words: 'He did it again.', area: 'contactWithParent' },
      own: { kind: 'note', of: 'Amber', sort: 'own', words: 'Jade is coming on Friday.', area: 'social' },
      told: {
        kind: 'note',
        of: 'Amber',
        by: 'Priya',
        sort: 'safeguarding',
        words: 'Amber told me what happens when her mother is at work.',
        area: 'contactWithParent',
        written: '2026-06-09T15:20:00.000Z',
      },
      working: {
        kind: 'note',
        of: 'Amber',
        by: 'Priya',
        sort: 'worker',
        words: 'We meet at the pool until this is decided.',
        area: 'contactWithParent',
        written: '2026-06-09T15:40:00.000Z',
      },
      job: { kind: 'goal', of: 'Dionne', words: 'Two interviews this month', area: 'money' },
    },
    concerns: {
      harm: {
        about: ['Amber'],
        by: 'Priya',
        at: '2026-06-09T16:00:00.000Z',
        concern: 'Amber says that her step-father hurts her.',
        allegedSource: 'Craig',
        neverTold: ['Dionne'],
        needs: ['diary'],
        decided: {
          is: 'met',
          by: 'Ngozi',
          at: '2026-06-09T17:30:00.000Z',
          reason: 'A first account of physical harm by somebody at home.',
        },
        disclosed: [
          {
            to: 'Children’s social care',
            organisation: 'County council',
            what: 'What Amber told her worker on 9 June.',
            why: 'To protect her.',
            basis: 'protectChild',
            by: 'Ngozi',
            at: '2026-06-09T17:45:00.000Z',
          },
        ],
      },
    },
  },
  (see, { record }) => {
    const before = theInstant('2026-06-09T17:29:59.999Z');
    const concern = record('safeguardingConcern', 'harm');
    const disclosure = record('safeguardingDisclosure', 'harm 0');
    return [
      see('Dionne', 'told', 'NONE', 'mother does not see what was written of the harm (L18)'),
      see('Craig', 'told', 'NONE', 'nor does the step-father (L18)'),
      see('Amber', 'told', 'NONE', 'nor the young person online (L18)'),
      see('Ngozi', 'told', 'FULL', 'the lead does (L20)'),
      see('Priya', 'told', 'FULL', 'and its author, who works with Amber (L20)'),
      see('Denise', 'told', 'META', 'her supervisor learns that it is there (L20)'),
      see('Dionne', 'working', 'NONE', 'mother does not see what staff note (M19)'),
      see('Craig', 'working', 'NONE', 'nor does the step-father (M19)'),
      see('Amber', 'working', 'NONE', 'nor the young person (M19)'),
      see('Ngozi', 'working', 'FULL', 'the lead does, since the concern was found to be met (L20)'),
      see('Ngozi', 'working', 'META', 'before that she learned that it was there (L20)', before),
      see('Ngozi', 'swim', 'FULL', 'with the rest of Amber’s plan (L20)'),
      see('Ngozi', 'diary', 'FULL', 'and the worry that the concern needs (M17)'),
      see('Ngozi', 'own', 'NONE', 'and no other private note (L20)'),
      see('Ngozi', 'job', 'META', 'nobody is concerned about the mother (L20)'),
      see('Priya', concern, 'FULL', 'who raised it reads the concern (L17)'),
      see('Ngozi', concern, 'FULL', 'and so does the lead (L17)'),
      see('Denise', concern, 'META', 'the supervisor learns that it is there (L17)'),
      see('Tom', concern, 'NONE', 'the mother’s worker does not (L17)'),
      see('Amber', concern, 'NONE', 'no member does (L18)'),
      see('Dionne', concern, 'NONE', 'not the mother (L18)'),
      see('Craig', concern, 'NONE', 'nor whom it is about (L18)'),
      see('Imran', concern, 'NONE', 'nor whom it was disclosed to (L17)'),
      see('Imran', disclosure, 'FULL', 'they read what was disclosed (L17)'),
      see('Amber', disclosure, 'NONE', 'and nobody at home does (L18)'),
      see('Dionne', disclosure, 'NONE', 'not the mother (L18)'),
      see('Dionne', 'swim', 'FULL', 'a concern takes away nobody’s view: mother reads the swimming goal (L17, M19)'),
      see('Dionne', record('person', 'Craig'), 'FULL', 'and knows her partner (M20)'),
      see('Craig', record('person', 'Amber'), 'FULL', 'and he his step-daughter: a block is a step of its own (L17)'),
    ];
  },
);
