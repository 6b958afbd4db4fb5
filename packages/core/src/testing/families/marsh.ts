import { toldFamily } from '../told-family.js';

/** Gemma is asked a good deal at once: here is one of everything that a parent can answer. */
export const marsh = toldFamily({
  family: 'Marsh',
  since: '2026-03-02T10:00:00.000Z',
  people: {
    Poppy: { born: '2014-02-18', pronouns: 'she/her' },
    Gemma: { born: '1986-10-10', pronouns: 'she/her', language: 'English' },
    Ray: { born: '1981-04-25' },
  },
  kin: [
    ['Gemma', 'parent', 'Poppy'],
    ['Ray', 'parent', 'Poppy'],
    ['Gemma', 'formerPartner', 'Ray'],
  ],
  channels: {
    gemmasPhone: {
      of: 'Gemma',
      channel: 'text',
      address: '07700 900327',
      verifiedAt: '2026-03-03T09:00:00.000Z',
      safe: { when: 'Weekday mornings' },
    },
  },
  services: [{ of: 'Poppy', service: 'Lark Hill', sort: 'school', strength: 'stressful', flow: 'fromPerson' }],
  responsible: [
    { holder: 'Gemma', child: 'Poppy', basis: 'mother', from: '2014-02-18' },
    { holder: 'Ray', child: 'Poppy', basis: 'fatherMarriedToMother', from: '2014-02-18' },
  ],
  support: [
    { worker: 'Esther', person: 'Gemma', from: '2026-03-02' },
    { worker: 'Tom', person: 'Poppy', from: '2026-03-02' },
    { worker: 'Tom', person: 'Ray', from: '2026-03-16' },
  ],
  supervisions: [
    { supervisor: 'Denise', worker: 'Esther', from: '2026-01-05' },
    { supervisor: 'Denise', worker: 'Tom', from: '2026-01-05' },
  ],
  leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
  handovers: {
    toJoanna: { person: 'Gemma', from: 'Esther', to: 'Joanna', state: 'proposed', at: '2026-06-29T09:00:00.000Z' },
  },
  plans: {
    Gemma: 'My allotment, and mornings without shouting.',
    Poppy: 'Clay, cats and Dad’s pancakes.',
  },
  items: {
    allotment: { kind: 'goal', of: 'Gemma', words: 'Clear the top bed by August', area: 'social' },
    rest: {
      kind: 'need',
      of: 'Gemma',
      words: 'Somebody to take the early bus with Poppy',
      driver: 'home',
      area: 'social',
    },
    bins: { kind: 'action', of: 'Gemma', words: 'Ring about the compost bins', due: '2026-06-17', area: 'social' },
    dentist: {
      kind: 'appointment',
      of: 'Gemma',
      words: 'Dentist',
      place: 'High Street',
      start: '2026-06-18T08:00:00.000Z',
      end: '2026-06-18T08:30:00.000Z',
      area: 'health',
    },
    bus: {
      kind: 'note',
      of: 'Gemma',
      sort: 'worry',
      words: 'I worry that she will stop talking to me.',
      area: 'social',
    },
    clay: { kind: 'goal', of: 'Poppy', words: 'Fire my first pot', area: 'social' },
  },
  grants: {
    allotmentToRay: { of: 'Gemma', to: 'Ray', item: 'allotment', level: 'FULL', until: '2026-06-22' },
  },
  links: {
    saturdays: { kind: 'clash', over: 'lift', from: 'allotment', to: 'clay', by: 'Esther', proposedOnly: true },
  },
  packets: {
    studio: {
      person: 'Poppy',
      organisation: 'Open Window',
      area: 'social',
      words: 'Poppy would like to try the wheel.',
    },
  },
  agreements: [
    {
      party: 'Gemma',
      shared: 'What I open to Ray',
      never: 'My worries',
      limits: 'If Poppy is in danger, Esther tells whoever can help',
    },
  ],
  requests: {
    mornings: {
      by: 'Ray',
      of: 'Gemma',
      area: 'social',
      words: 'How the mornings are',
      at: '2026-06-08T16:00:00.000Z',
      replyOn: '2026-06-22',
      exploredAt: '2026-06-11T15:30:00.000Z',
    },
  },
  disagreements: {
    pocketMoney: {
      parties: ['Gemma', 'Ray'],
      child: 'Poppy',
      area: 'money',
      at: '2026-06-01T15:30:00.000Z',
      worker: 'Esther',
      opened: { at: '2026-06-03T15:30:00.000Z', checkedBy: 'Esther' },
      positions: [
        { of: 'Gemma', words: 'Five pounds is plenty.', at: '2026-06-04T09:00:00.000Z' },
        { of: 'Ray', words: 'She should earn it.', at: '2026-06-04T11:00:00.000Z' },
        { of: 'Poppy', words: 'I want to save up.', at: '2026-06-05T15:00:00.000Z', by: 'Tom' },
      ],
      proposals: [
        {
          words: 'Five pounds on Fridays, from both of us in turn.',
          by: 'Esther',
          at: '2026-06-11T15:30:00.000Z',
          agreed: [{ party: 'Ray', at: '2026-06-12T09:00:00.000Z' }],
        },
        {
          words: 'Three pounds on Fridays, and more for a job that Poppy picks.',
          by: 'Esther',
          at: '2026-06-11T15:35:00.000Z',
          agreed: [{ party: 'Ray', at: '2026-06-12T09:05:00.000Z' }],
        },
        {
          words: 'Five pounds on Fridays, of which two go into her jar.',
          by: 'Esther',
          at: '2026-06-11T15:40:00.000Z',
        },
      ],
    },
    bedtime: {
      parties: ['Gemma', 'Ray'],
      child: 'Poppy',
      area: 'health',
      at: '2026-06-08T15:30:00.000Z',
      worker: 'Esther',
      opened: { at: '2026-06-10T15:30:00.000Z', checkedBy: 'Esther' },
    },
    homework: {
      parties: ['Gemma', 'Ray'],
      child: 'Poppy',
      area: 'school',
      at: '2026-06-08T15:30:00.000Z',
      worker: 'Esther',
      opened: { at: '2026-06-10T15:30:00.000Z', checkedBy: 'Esther' },
    },
  },
});
