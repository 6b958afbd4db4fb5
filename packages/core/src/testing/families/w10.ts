import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** Tariq is 14. He called in the night, and Callum, who was on duty, had to know his safety plan. */
export const w10 = workedCase(
  'W10',
  'A worker on duty breaks the glass for the safety plan of a boy of 14, for an hour, and sees of his mother nothing.',
  {
    family: 'Mahmood',
    since: '2026-03-09T10:00:00.000Z',
    people: {
      Tariq: { born: '2012-02-20', pronouns: 'he/him' },
      Nadira: { born: '1986-08-11' },
    },
    kin: [['Nadira', 'parent', 'Tariq']],
    responsible: [{ holder: 'Nadira', child: 'Tariq', basis: 'mother', from: '2012-02-20' }],
    support: [
      { worker: 'Joanna', person: 'Tariq', from: '2026-03-09' },
      { worker: 'Joanna', person: 'Nadira', from: '2026-03-09' },
    ],
    supervisions: [{ supervisor: 'Denise', worker: 'Joanna', from: '2026-03-09' }],
    leads: [{ worker: 'Ngozi', from: '2026-03-09' }],
    plans: { Tariq: 'Cricket, and quiet.', Nadira: 'Sleep, and my mother in Leeds.' },
    channels: { phone: { of: 'Tariq', channel: 'text', address: '07700 900414' } },
    items: {
      safety: {
        kind: 'goal',
        of: 'Tariq',
        words: 'My safety plan: what helps at night',
        area: 'health',
        sensitive: ['mentalHealth'],
      },
      call: {
        kind: 'action',
        of: 'Tariq',
        words: 'Text Uncle Yasin, then the night line',
        goal: 'safety',
        area: 'health',
        sensitive: ['mentalHealth'],
      },
      cricket: { kind: 'need', of: 'Tariq', words: 'A lift to nets', driver: 'loneliness', area: 'sport' },
      diary: { kind: 'note', of: 'Tariq', sort: 'own', words: 'Nobody knows about the window.', area: 'health' },
      file: {
        kind: 'note',
        of: 'Tariq',
        by: 'Joanna',
        sort: 'safeguarding',
        words: 'What he told me about the window.',
        area: 'health',
      },
      sleep: { kind: 'goal', of: 'Nadira', words: 'Sleep through on work nights', area: 'health' },
    },
    glass: {
      night: {
        worker: 'Callum',
        person: 'Tariq',
        reason: 'He called the duty line and was not safe.',
        parts: ['goal', 'action', 'note'],
        from: '2026-06-15T08:40:00.000Z',
      },
    },
  },
  (see, { record }) => {
    const glass = record('breakGlass', 'night');
    const [before, over] = [theInstant('2026-06-15T08:39:59.999Z'), theInstant('2026-06-15T09:40:00.000Z')];
    return [
      see('Callum', 'safety', 'FULL', 'under broken glass the duty worker reads the safety plan (L20)'),
      see('Callum', 'call', 'FULL', 'and what to do (L20)'),
      see('Callum', 'sleep', 'NONE', 'and of the mother’s plan nothing (L20)'),
      see('Callum', record('plan', 'Nadira'), 'NONE', 'not even that she has one (L20)'),
      see('Callum', 'cricket', 'NONE', 'nor what was not listed (L20)'),
      see('Callum', record('contactChannel', 'phone'), 'NONE', 'nor how he is reached, which was not listed (L20)'),
      see('Callum', 'diary', 'NONE', 'nor a private note, though notes were (L20)'),
      see('Callum', 'file', 'NONE', 'nor a restricted one (L20)'),
      see('Callum', 'safety', 'NONE', 'before he broke it there was nothing (L20)', before),
      see('Callum', 'safety', 'NONE', 'and after an hour there is nothing again (E13)', over),
      see('Callum', glass, 'NONE', 'nor his own look (V7)', over),
      see('Tariq', glass, 'FULL', 'Tariq may know who looked, when and at what (V7)'),
      see('Joanna', glass, 'FULL', 'and so do his worker (V7)'),
      see('Denise', glass, 'FULL', 'her supervisor, who reviews it (E13)'),
      see('Ngozi', glass, 'FULL', 'and the lead (V7)'),
      see('Nadira', glass, 'NONE', 'his mother does not (V7)'),
    ];
  },
  ({ due }, { record }) => {
    const glass = record('breakGlass', 'night');
    return {
      due: [
        due('Denise', 'REVIEW_BROKEN_GLASS', glass, true, 'the supervisor looks at it by the next working day (E13)'),
        due('Ngozi', 'REVIEW_BROKEN_GLASS', glass, true, 'or the lead does (E13)'),
        due('Callum', 'REVIEW_BROKEN_GLASS', glass, false, 'nobody reviews their own (E13)'),
        due('Joanna', 'REVIEW_BROKEN_GLASS', glass, false, 'nor does the worker (E13)'),
      ],
    };
  },
);
