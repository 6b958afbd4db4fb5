import { toldFamily } from '../told-family.js';

/** Grace and Paul adopted Ama and foster Kofi; his mother Efua sees him on Wednesdays. */
export const boakye = toldFamily({
  family: 'Boakye',
  since: '2025-12-08T10:00:00.000Z',
  people: {
    Kofi: {
      born: '2014-10-19',
      pronouns: 'he/him',
      symbol: 'square',
      accessNeeds: 'Hears better on his left side.',
    },
    Ama: { born: '2012-08-02', pronouns: 'they/them', symbol: 'diamond' },
    Grace: { born: '1974-09-14', pronouns: 'she/her', symbol: 'circle' },
    Paul: { born: '1972-12-09', symbol: 'square' },
    Efua: { born: '1992-01-28', symbol: 'circle', language: 'Twi' },
  },
  kin: [
    ['Efua', 'parent', 'Kofi'],
    ['Grace', 'partner', 'Paul', 'married'],
    ['Grace', 'fosterCarer', 'Kofi'],
    ['Paul', 'fosterCarer', 'Kofi'],
    ['Grace', 'adoptiveParent', 'Ama'],
    ['Paul', 'adoptiveParent', 'Ama'],
  ],
  channels: {
    gracesEmail: {
      of: 'Grace',
      channel: 'email',
      address: 'grace@boakye.example',
      verifiedAt: '2025-12-09T09:00:00.000Z',
      safe: { when: 'At any time; she answers in the evening' },
    },
  },
  homes: {
    'Grace and Paul’s': { address: '58 Station Road, Riverbank', living: { Grace: [], Paul: [], Kofi: [], Ama: [] } },
  },
  services: [
    { of: 'Kofi', service: 'Contact centre', sort: 'socialCare', strength: 'stressful', flow: 'both' },
    { of: 'Kofi', service: 'Drumming group', sort: 'leisure', strength: 'strong', flow: 'both' },
    { of: 'Kofi', service: 'Kiln Hill', sort: 'school', strength: 'ordinary', flow: 'toPerson' },
    { of: 'Ama', service: 'Kiln Hill', sort: 'school', strength: 'weak', flow: 'both' },
    { of: 'Grace', service: 'Carers’ group', sort: 'socialCare', strength: 'strong', flow: 'both' },
  ],
  waits: [{ of: 'Kofi', service: 'Life story work', from: '2026-04-13', contactEveryDays: 21 }],
  contacts: [
    { of: 'Kofi', worker: 'Nell', mode: 'school', minutes: 40, at: '2026-05-20T13:00:00.000Z' },
    { of: 'Grace', worker: 'Nell', mode: 'call', missed: true, at: '2026-06-08T17:30:00.000Z' },
  ],
  responsible: [
    { holder: 'Efua', child: 'Kofi', basis: 'mother', evidence: 'Birth certificate seen', from: '2014-10-19' },
    { holder: 'Grace', child: 'Ama', basis: 'adoption', evidence: 'Adoption order seen', from: '2017-05-22' },
    { holder: 'Paul', child: 'Ama', basis: 'adoption', evidence: 'Adoption order seen', from: '2017-05-22' },
  ],
  stays: {
    withGrace: {
      child: 'Kofi',
      carer: 'Grace',
      authority: 'fullCareOrder',
      addressConfidential: true,
      from: '2025-11-17',
    },
    withPaul: {
      child: 'Kofi',
      carer: 'Paul',
      authority: 'fullCareOrder',
      addressConfidential: true,
      from: '2025-11-17',
    },
  },
  delegated: [
    { holder: 'Grace', child: 'Kofi', areas: ['sport', 'school'], stay: 'withGrace', from: '2025-11-17' },
    { holder: 'Paul', child: 'Kofi', areas: ['sport'], stay: 'withPaul', from: '2025-11-17' },
  ],
  support: [
    { worker: 'Nell', person: 'Kofi', from: '2025-12-08' },
    { worker: 'Nell', person: 'Ama', from: '2026-01-19' },
    { worker: 'Nell', person: 'Grace', from: '2025-12-08' },
    { worker: 'Nell', person: 'Paul', from: '2025-12-08' },
  ],
  leads: [{ worker: 'Ngozi', from: '2025-12-01' }],
  plans: {
    Kofi: 'Drumming. My mum’s jollof. Knowing what happens next.',
    Ama: 'Being asked and not told.',
    Grace: 'Two teenagers who like each other, most days.',
  },
  items: {
    drums: { kind: 'goal', of: 'Kofi', words: 'Play at the street party in July', area: 'social' },
    session: {
      kind: 'appointment',
      of: 'Kofi',
      words: 'Drumming group',
      place: 'St Mary’s hall',
      start: '2026-06-17T16:00:00.000Z',
      end: '2026-06-17T17:30:00.000Z',
      participants: ['Paul'],
      goal: 'drums',
      area: 'social',
    },
    asked: { kind: 'goal', of: 'Ama', words: 'Choose my own subjects for next year', area: 'school' },
    evening: { kind: 'goal', of: 'Grace', words: 'One evening a week with the carers’ group', area: 'social' },
  },
});
