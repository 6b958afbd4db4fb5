import { toldFamily } from '../told-family.js';

/** Marek died last September, while he was supported here; Ola, Kasia and Tomek live near her mother. */
export const zielinski = toldFamily({
  family: 'Zielinski',
  since: '2025-05-12T10:00:00.000Z',
  people: {
    Kasia: { born: '2011-03-15', pronouns: 'she/her', symbol: 'circle', language: 'Polish and English' },
    Tomek: { born: '2015-11-08', pronouns: 'he/him', symbol: 'square' },
    Ola: {
      born: '1986-12-19',
      pronouns: 'she/her',
      symbol: 'circle',
      language: 'Polish',
      interpreter: true,
      accessNeeds: 'Large print.',
    },
    Marek: { born: '1984-03-14', died: '2025-09-03', symbol: 'square', language: 'Polish' },
    Halina: { born: '1954-10-01', symbol: 'circle', language: 'Polish' },
  },
  kin: [
    ['Halina', 'parent', 'Ola'],
    ['Halina', 'grandparent', 'Kasia'],
    ['Halina', 'grandparent', 'Tomek'],
    ['Ola', 'partner', 'Marek', 'married'],
    ['Ola', 'parent', 'Kasia'],
    ['Marek', 'parent', 'Kasia'],
    ['Ola', 'parent', 'Tomek'],
    ['Marek', 'parent', 'Tomek'],
    ['Kasia', 'sibling', 'Tomek'],
  ],
  channels: {
    olasPhone: {
      of: 'Ola',
      channel: 'phone',
      address: '07700 900846',
      verifiedAt: '2025-05-13T09:00:00.000Z',
      safe: { when: 'Not on Wednesdays: that was the day' },
    },
  },
  homes: {
    'Harbour Row': { address: '12 Harbour Row, Riverbank', living: { Ola: [], Kasia: [], Tomek: [] } },
  },
  services: [
    { of: 'Kasia', service: 'Bereavement group', strength: 'strong', flow: 'both' },
    { of: 'Tomek', service: 'School', strength: 'ordinary', flow: 'toPerson' },
    { of: 'Ola', service: 'Housing office', strength: 'stressful', flow: 'fromPerson' },
    { of: 'Ola', service: 'Church', strength: 'strong', flow: 'both' },
  ],
  waits: [{ of: 'Tomek', service: 'Bereavement counselling', from: '2026-01-26', contactEveryDays: 14 }],
  contacts: [
    { of: 'Ola', worker: 'Nell', mode: 'home', minutes: 70, at: '2026-05-28T10:00:00.000Z' },
    { of: 'Kasia', worker: 'Nell', mode: 'walk', minutes: 40, at: '2026-06-10T15:15:00.000Z' },
  ],
  responsible: [
    { holder: 'Ola', child: 'Kasia', basis: 'mother', evidence: 'Birth certificate seen', from: '2011-03-15' },
    { holder: 'Ola', child: 'Tomek', basis: 'mother', evidence: 'Birth certificate seen', from: '2015-11-08' },
    {
      holder: 'Marek',
      child: 'Kasia',
      basis: 'fatherMarriedToMother',
      status: 'ended',
      from: '2011-03-15',
      until: '2025-09-03',
    },
    {
      holder: 'Marek',
      child: 'Tomek',
      basis: 'fatherMarriedToMother',
      status: 'ended',
      from: '2015-11-08',
      until: '2025-09-03',
    },
  ],
  support: [
    { worker: 'Nell', person: 'Kasia', from: '2025-05-12' },
    { worker: 'Nell', person: 'Tomek', from: '2025-05-12' },
    { worker: 'Nell', person: 'Ola', from: '2025-05-12' },
    { worker: 'Nell', person: 'Marek', from: '2025-05-12' },
  ],
  leads: [{ worker: 'Ngozi', from: '2025-05-05' }],
  plans: {
    Kasia: 'Dad’s records, played loud.',
    Tomek: 'Lego, and sleeping in my own bed again.',
    Ola: 'Getting us through this year.',
  },
  items: {
    records: { kind: 'goal', of: 'Kasia', words: 'Put Dad’s hundred best songs in order', area: 'social' },
    group: {
      kind: 'appointment',
      of: 'Kasia',
      words: 'Bereavement group',
      place: 'The Lighthouse',
      start: '2026-06-16T16:00:00.000Z',
      end: '2026-06-16T17:30:00.000Z',
      goal: 'records',
      area: 'social',
    },
    nights: { kind: 'goal', of: 'Tomek', words: 'Four nights a week in my own bed', area: 'health' },
    tenancy: { kind: 'goal', of: 'Ola', words: 'The tenancy in my name', area: 'money' },
    form: {
      kind: 'action',
      of: 'Ola',
      words: 'Fill in the form with an interpreter',
      goal: 'tenancy',
      due: '2026-06-19',
      area: 'money',
    },
  },
  agreements: [
    {
      party: 'Ola',
      shared: 'How school is, and when the group meets',
      never: 'What Kasia writes for her dad',
      limits: 'If somebody is in danger, whoever can help is told',
    },
  ],
});
