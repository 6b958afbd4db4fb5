import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** Elin is 15. Rhys wrote a restricted note; a week ago Halima took over from him. */
export const w19 = workedCase(
  'W19',
  'A restricted note about a girl of 15 is for its author while assigned, the lead and whom the lead names.',
  {
    family: 'Lindqvist',
    since: '2026-02-02T09:30:00.000Z',
    people: {
      Elin: { born: '2010-11-21', pronouns: 'she/her' },
      Karin: { born: '1982-01-05' },
    },
    kin: [['Karin', 'parent', 'Elin']],
    responsible: [{ holder: 'Karin', child: 'Elin', basis: 'mother', from: '2010-11-21' }],
    support: [
      { worker: 'Rhys', person: 'Elin', from: '2026-02-02', until: '2026-06-07' },
      { worker: 'Halima', person: 'Elin', from: '2026-06-08' },
      { worker: 'Tom', person: 'Karin', from: '2026-02-02' },
    ],
    supervisions: [
      { supervisor: 'Denise', worker: 'Halima', from: '2026-02-02' },
      { supervisor: 'Joanna', worker: 'Halima', from: '2026-02-02' },
    ],
    leads: [{ worker: 'Ngozi', from: '2026-02-02' }],
    plans: { Elin: 'The sea, and being left alone.' },
    items: {
      file: {
        kind: 'note',
        of: 'Elin',
        by: 'Rhys',
        sort: 'safeguarding',
        words: 'What Elin asked me not to say at home.',
        area: 'contactWithParent',
        written: '2026-05-20T14:00:00.000Z',
      },
      sailing: { kind: 'goal', of: 'Elin', words: 'Crew in the July race', area: 'sport' },
    },
    readers: [
      { of: 'file', worker: 'Joanna', by: 'Ngozi', from: '2026-06-10T10:00:00.000Z' },
      { of: 'file', worker: 'Esther', by: 'Ngozi', from: '2026-06-10T10:00:00.000Z' },
    ],
    glass: {
      evening: {
        worker: 'Callum',
        person: 'Elin',
        reason: 'She called and asked for Rhys.',
        parts: ['goal', 'note'],
        from: '2026-06-15T08:30:00.000Z',
      },
    },
  },
  (see, { record }) => {
    const assigned = theInstant('2026-06-07T22:59:59.999Z');
    const unnamed = theInstant('2026-06-10T09:59:59.999Z');
    const reader = record('namedReader', 'file Joanna');
    return [
      see('Rhys', 'file', 'FULL', 'its author reads it while assigned (L20)', assigned),
      see('Rhys', 'file', 'NONE', 'and no longer once the work has passed on (L20)'),
      see('Halima', 'file', 'META', 'the worker who took over learns that it is there (L20)'),
      see('Halima', 'file', 'NONE', 'and nothing before her start (M12)', assigned),
      see('Denise', 'file', 'META', 'a supervisor who is not named learns that it is there (L20)'),
      see('Joanna', 'file', 'FULL', 'a supervisor whom the lead named reads it (L20)'),
      see('Joanna', 'file', 'META', 'before she was named she learned that it was there (L20)', unnamed),
      see('Esther', 'file', 'NONE', 'naming somebody who does not work here opens nothing (L20)'),
      see('Ngozi', 'file', 'FULL', 'the lead reads it (L20)'),
      see('Callum', 'file', 'NONE', 'broken glass never opens what is restricted (L20)'),
      see('Callum', 'sailing', 'FULL', 'it opens what it is for (L20)'),
      see('Tom', 'file', 'NONE', 'the mother’s worker does not know of it (M13)'),
      see('Elin', 'file', 'NONE', 'no member does (L18)'),
      see('Karin', 'file', 'NONE', 'nor the mother (L18)'),
      see('Ngozi', reader, 'FULL', 'whom she named shows to the lead (V7)'),
      see('Joanna', reader, 'NONE', 'and to nobody else (V7)'),
    ];
  },
);
