import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** Rory's support ended yesterday, and with it everybody's view of his plan but his own. His father's goes on. */
export const w22 = workedCase(
  'W22',
  'The plan of a boy of 14 closed yesterday: what was open of it is closed, and his father’s own plan goes on.',
  {
    family: 'Sinclair',
    since: '2025-11-03T14:00:00.000Z',
    people: {
      Rory: { born: '2012-03-03', pronouns: 'he/him' },
      Iain: { born: '1978-08-29' },
      Morag: { born: '1981-05-05' },
      Isla: { born: '2014-10-10', pronouns: 'she/her' },
    },
    kin: [
      ['Iain', 'parent', 'Rory'],
      ['Iain', 'parent', 'Isla'],
      ['Morag', 'parent', 'Rory'],
      ['Morag', 'parent', 'Isla'],
      ['Iain', 'partner', 'Morag'],
      ['Rory', 'sibling', 'Isla'],
    ],
    services: [{ of: 'Isla', service: 'Lark Hill', sort: 'school', strength: 'ordinary', flow: 'toPerson' }],
    responsible: [
      { holder: 'Iain', child: 'Rory', basis: 'fatherMarriedToMother', from: '2012-03-03' },
      { holder: 'Iain', child: 'Isla', basis: 'fatherMarriedToMother', from: '2014-10-10' },
      { holder: 'Morag', child: 'Rory', basis: 'mother', from: '2012-03-03' },
      { holder: 'Morag', child: 'Isla', basis: 'mother', from: '2014-10-10' },
    ],
    support: [
      { worker: 'Joanna', person: 'Rory', from: '2025-11-03' },
      { worker: 'Joanna', person: 'Iain', from: '2025-11-03' },
      { worker: 'Rhys', person: 'Isla', from: '2026-04-01' },
      { worker: 'Priya', person: 'Isla', from: '2025-11-03', until: '2026-03-31' },
    ],
    supervisions: [{ supervisor: 'Denise', worker: 'Joanna', from: '2026-01-05' }],
    leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
    partners: [{ worker: 'Fiona', person: 'Rory', from: '2025-12-01' }],
    handovers: {
      toRhys: {
        person: 'Isla',
        from: 'Priya',
        to: 'Rhys',
        state: 'done',
        at: '2026-03-20T15:00:00.000Z',
        keptBack: ['stars'],
        doneAt: '2026-03-31T23:00:00.000Z',
      },
    },
    plans: {
      Rory: 'Walking the dog at night and seeing the stars.',
      Iain: 'My knees, my boys at the boxing club, and supper at home.',
      Isla: 'Horses.',
    },
    items: {
      walk: { kind: 'goal', of: 'Rory', words: 'Walk to school with somebody', area: 'school' },
      knees: { kind: 'goal', of: 'Iain', words: 'Do the knee exercises four days a week', area: 'health' },
      horses: { kind: 'goal', of: 'Isla', words: 'Help at the stables on Sundays', area: 'social' },
      stars: { kind: 'note', of: 'Isla', sort: 'own', words: 'Priya laughed at my horse joke.', area: 'social' },
      mud: { kind: 'note', of: 'Isla', sort: 'own', words: 'New boots. Mud already.', area: 'social' },
      last: {
        kind: 'note',
        of: 'Rory',
        by: 'Joanna',
        sort: 'worker',
        words: 'We said goodbye at the gate; he is doing well.',
        area: 'school',
      },
      both: {
        kind: 'note',
        of: 'Rory',
        by: 'Joanna',
        sort: 'worker',
        words: 'Father and son walk the dog together now.',
        area: 'social',
        about: ['Iain'],
      },
    },
    closures: [{ person: 'Rory', at: '2026-06-14T15:00:00.000Z', reason: 'He has what he came for.' }],
    grants: {
      kneesToRory: { of: 'Iain', to: 'Rory', item: 'knees', level: 'FULL', until: '2026-12-31' },
      walkToIsla: {
        of: 'Rory',
        by: 'Morag',
        to: 'Isla',
        item: 'walk',
        level: 'FULL',
        until: '2026-12-31',
        checkedBy: 'Joanna',
      },
    },
    links: { dog: { kind: 'supports', from: 'walk', to: 'knees', by: 'Joanna' } },
    packets: {
      guitar: {
        person: 'Rory',
        organisation: 'Open Window',
        area: 'social',
        words: 'Rory would like to try the guitar.',
        approved: { by: 'Morag', at: '2025-12-01T12:00:00.000Z' },
      },
    },
  },
  (see, { record }) => {
    const before = theInstant('2026-06-14T14:59:59.999Z');
    const beforeHandover = theInstant('2026-03-20T15:00:00.000Z');
    const [link, packet] = [record('planLink', 'dog'), record('partnerPacket', 'guitar')];
    return [
      see('Iain', 'walk', 'NONE', 'of a closed plan nobody but its owner knows anything (M18)'),
      see('Iain', link, 'NONE', 'the link at it closed with it (M18, M1)'),
      see('Iain', 'knees', 'FULL', 'his own goal goes on'),
      see('Iain', 'walk', 'FULL', 'until it closed he knew by his responsibility (M19)', before),
      see('Iain', link, 'FULL', 'and the link with it (M1)', before),
      see('Iain', record('person', 'Rory'), 'FULL', 'Rory is his son still (M20)'),
      see('Rory', 'walk', 'FULL', 'the plan stays Rory’s own (M18)'),
      see('Rory', 'knees', 'FULL', 'what dad shared with him goes on (M4)'),
      see('Morag', 'walk', 'NONE', 'mum’s view ended too (M18)'),
      see('Isla', 'walk', 'NONE', 'and his sister’s grant (M18)'),
      see('Isla', 'walk', 'FULL', 'which mum had made for her (M11)', before),
      see('Joanna', 'walk', 'NONE', 'his worker’s view ended with the support (M18)'),
      see('Joanna', 'knees', 'FULL', 'of dad she is the worker still (L20)'),
      see('Joanna', 'last', 'NONE', 'a staff note about Rory alone closed with his plan (M18)'),
      see('Joanna', 'both', 'FULL', 'one about dad as well goes on with dad’s (M18)'),
      see('Joanna', record('closure', 'Rory'), 'FULL', 'that it closed she may know (V5)'),
      see('Denise', 'walk', 'NONE', 'the supervisor’s view ended as well (M18)'),
      see('Denise', 'knees', 'FULL', 'of dad she sees what the worker sees (L20)'),
      see('Ngozi', 'walk', 'NONE', 'the lead does not learn that it is there (M18)'),
      see('Fiona', packet, 'FULL', 'while it was open the partner read her packet (M15)', before),
      see('Fiona', packet, 'NONE', 'now it is closed (M18)'),
      see('Priya', 'stars', 'FULL', 'while she worked with Isla she read her notes (L20)', beforeHandover),
      see('Rhys', 'mud', 'FULL', 'Isla’s new worker reads her notes (L20)'),
      see('Rhys', 'stars', 'NONE', 'but not the one that she kept back from him (M12)'),
      see('Isla', 'stars', 'FULL', 'the note is Isla’s own'),
      see('Priya', 'horses', 'NONE', 'whoever worked with her before sees nothing now (M12)'),
    ];
  },
);
