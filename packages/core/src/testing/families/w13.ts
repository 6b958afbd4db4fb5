import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** A court said that Anika's father is not to take her abroad. It said nothing of swimming. */
export const w13 = workedCase(
  'W13',
  'An order forbids a father only to take his daughter abroad; once its terms are read he knows all he knew.',
  {
    family: 'Chowdhury',
    since: '2026-04-06T10:00:00.000Z',
    people: {
      Anika: { born: '2014-01-08', pronouns: 'she/her' },
      Rubina: { born: '1988-09-17', language: 'Bengali' },
      Shafiq: { born: '1984-03-25', language: 'Bengali' },
      Nasrin: { born: '1961-10-02', language: 'Bengali' },
    },
    kin: [
      ['Rubina', 'parent', 'Anika'],
      ['Shafiq', 'parent', 'Anika'],
      ['Rubina', 'formerPartner', 'Shafiq'],
      ['Nasrin', 'parent', 'Shafiq'],
      ['Nasrin', 'grandparent', 'Anika'],
    ],
    responsible: [
      { holder: 'Rubina', child: 'Anika', basis: 'mother', from: '2014-01-08' },
      {
        holder: 'Shafiq',
        child: 'Anika',
        basis: 'fatherMarriedToMother',
        status: 'restricted',
        from: '2014-01-08',
      },
    ],
    orders: {
      notAbroad: {
        child: 'Anika',
        holder: 'Shafiq',
        order: 'Prohibited steps order (Children Act 1989 s8)',
        steps: ['taking Anika out of the United Kingdom'],
        made: '2026-04-14',
        evidencedAt: '2026-04-20T09:00:00.000Z',
        read: { by: 'Ngozi', at: '2026-04-22T14:00:00.000Z', coversInformation: false },
        until: '2028-01-07',
      },
    },
    support: [
      { worker: 'Halima', person: 'Anika', from: '2026-04-06' },
      { worker: 'Joanna', person: 'Shafiq', from: '2026-05-04' },
    ],
    supervisions: [{ supervisor: 'Denise', worker: 'Halima', from: '2026-01-05' }],
    leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
    conflicts: [{ worker: 'Esther', relativeOf: 'Rubina', from: '2026-04-06' }],
    plans: {
      Anika: 'Swimming, my two grandmothers, and drawing comics.',
      Shafiq: 'Every other weekend, and being on time for it.',
    },
    items: {
      swimming: { kind: 'goal', of: 'Anika', words: 'Swim a length of front crawl', area: 'sport' },
      lesson: {
        kind: 'appointment',
        of: 'Anika',
        words: 'Swimming lesson',
        place: 'Leisure centre',
        start: '2026-06-20T08:30:00.000Z',
        end: '2026-06-20T09:15:00.000Z',
        goal: 'swimming',
        area: 'sport',
      },
      faith: {
        kind: 'need',
        of: 'Anika',
        words: 'A changing room of my own at the pool',
        driver: 'discrimination',
        area: 'sport',
        sensitive: ['faithAndEthnicity'],
      },
      between: {
        kind: 'goal',
        of: 'Anika',
        words: 'Not to carry messages from one home to the other',
        area: 'contactWithParent',
        confidential: true,
      },
      weekends: { kind: 'goal', of: 'Shafiq', words: 'Plan two weekends ahead', area: 'contactWithParent' },
      passport: {
        kind: 'note',
        of: 'Anika',
        by: 'Halima',
        sort: 'safeguarding',
        words: 'Read the order with Ngozi: it is about travel, and about nothing else.',
        area: 'social',
      },
    },
    grants: {
      swimmingToNasrin: {
        of: 'Anika',
        by: 'Shafiq',
        to: 'Nasrin',
        item: 'swimming',
        level: 'FULL',
        until: '2026-10-06',
        checkedBy: 'Halima',
      },
    },
    agreements: [
      {
        party: 'Shafiq',
        shared: 'What he plans for the weekends, with whom he chooses',
        never: 'Anything of the hearing',
        limits: 'What Halima must pass on to keep Anika safe',
      },
    ],
  },
  (see, { record }) => {
    const unread = theInstant('2026-04-21T09:00:00.000Z');
    const read = theInstant('2026-04-22T14:00:00.000Z');
    const order = record('courtOrder', 'notAbroad');
    return [
      see('Shafiq', 'swimming', 'FULL', 'an order about travel limits nothing that he knows (L11)'),
      see('Shafiq', 'swimming', 'NONE', 'between its evidence and its reading it closed his sight (L11)', unread),
      see('Shafiq', 'swimming', 'FULL', 'from the reading on he knows again (L11)', read),
      see('Shafiq', 'lesson', 'FULL', 'he reads when and where the lesson is (M19)'),
      see('Shafiq', 'faith', 'NONE', 'what is sensitive waits for an assessment, for him as for mum (L4)'),
      see('Shafiq', 'between', 'NONE', 'what was told in confidence is closed to both parents (L3)'),
      see('Shafiq', 'weekends', 'FULL', 'the goal is his own'),
      see('Shafiq', order, 'NONE', 'orders are for family workers (V3)'),
      see('Nasrin', 'swimming', 'FULL', 'what he shared with his mother serves while he decides (M11)'),
      see('Nasrin', 'swimming', 'NONE', 'and rested while he did not (M11, L11)', unread),
      see('Rubina', 'swimming', 'FULL', 'the order names him alone (L11, M19)', unread),
      see('Rubina', 'between', 'NONE', 'what was told in confidence is closed to mum too (L3)'),
      see('Rubina', record('grant', 'swimmingToNasrin'), 'NONE', 'what dad granted is not mum’s to see (V2)'),
      see('Anika', 'between', 'FULL', 'the goal is Anika’s own'),
      see('Halima', 'between', 'FULL', 'Anika’s worker sees her plan (L20)'),
      see('Halima', order, 'FULL', 'her worker knows of the order (V3)'),
      see('Joanna', order, 'FULL', 'so does dad’s worker (V3, M13)'),
      see('Joanna', 'swimming', 'NONE', 'dad’s worker sees nothing of Anika’s plan (M13)'),
      see('Denise', 'between', 'FULL', 'the supervisor sees what the worker sees (L20)'),
      see('Ngozi', order, 'FULL', 'the lead knows of the order she read (V3)'),
      see('Ngozi', 'passport', 'FULL', 'the lead reads what is restricted (L20)'),
      see('Esther', record('person', 'Anika'), 'NONE', 'a relative of the family is no worker here (L20)'),
      see('Esther', record('conflictOfInterest', 'Esther'), 'NONE', 'and finds nothing, not even why (L20, V3)'),
      see('Halima', record('conflictOfInterest', 'Esther'), 'FULL', 'the others know why (V3)'),
    ];
  },
);
