import { toldFamily } from '../told-family.js';

/** Two who each bring a child: Dee married Mark, Ella is hers, and Finn is his and Lena’s. */
export const holt = toldFamily({
  family: 'Holt',
  since: '2026-03-23T10:00:00.000Z',
  people: {
    Ella: { born: '2012-02-07', pronouns: 'they/them' },
    Finn: { born: '2015-09-17', pronouns: 'he/him', symbol: 'square' },
    Dee: { born: '1987-10-21', pronouns: 'she/her', symbol: 'circle' },
    Mark: { born: '1983-12-30', pronouns: 'he/him', symbol: 'square' },
    Lena: { born: '1985-09-09', symbol: 'circle', language: 'Estonian' },
  },
  kin: [
    ['Dee', 'partner', 'Mark', 'married'],
    ['Mark', 'formerPartner', 'Lena', 'divorced'],
    ['Dee', 'parent', 'Ella'],
    ['Mark', 'stepParent', 'Ella'],
    ['Mark', 'parent', 'Finn'],
    ['Lena', 'parent', 'Finn'],
    ['Dee', 'stepParent', 'Finn'],
    ['Ella', 'stepSibling', 'Finn'],
  ],
  channels: {
    marksPhone: {
      of: 'Mark',
      channel: 'phone',
      address: '07700 900733',
      verifiedAt: '2026-03-24T09:00:00.000Z',
      safe: { when: 'After his shift, from four' },
    },
  },
  homes: {
    'Oak Road': {
      address: '80 Oak Road, Riverbank',
      living: { Dee: [], Mark: [], Ella: [], Finn: ['friday', 'saturday', 'sunday'] },
    },
    'Canal Street': {
      address: '3 Canal Street, Riverbank',
      living: { Lena: [], Finn: ['monday', 'tuesday', 'wednesday', 'thursday'] },
    },
  },
  services: [
    { of: 'Ella', service: 'Youth club', sort: 'leisure', strength: 'weak', flow: 'none' },
    { of: 'Finn', service: 'Football club', sort: 'leisure', strength: 'strong', flow: 'both' },
    { of: 'Finn', service: 'Marlfield', sort: 'school', strength: 'stressful', flow: 'fromPerson' },
    { of: 'Lena', service: 'Language school', sort: 'other', strength: 'strong', flow: 'toPerson' },
  ],
  waits: [{ of: 'Finn', service: 'Autism assessment', from: '2025-08-04', contactEveryDays: 28 }],
  contacts: [
    { of: 'Dee', worker: 'Nell', mode: 'online', minutes: 30, at: '2026-04-27T18:00:00.000Z' },
    {
      of: 'Finn',
      worker: 'Nell',
      mode: 'community',
      minutes: 45,
      at: '2026-05-11T15:30:00.000Z',
      recordedAt: '2026-05-13T09:00:00.000Z',
    },
  ],
  responsible: [
    { holder: 'Dee', child: 'Ella', basis: 'mother', evidence: 'Birth certificate seen', from: '2012-02-07' },
    {
      holder: 'Mark',
      child: 'Finn',
      basis: 'fatherMarriedToMother',
      evidence: 'Birth certificate seen',
      from: '2015-09-17',
    },
    { holder: 'Lena', child: 'Finn', basis: 'mother', evidence: 'Birth certificate seen', from: '2015-09-17' },
  ],
  support: [
    { worker: 'Nell', person: 'Ella', from: '2026-03-23' },
    { worker: 'Nell', person: 'Finn', from: '2026-03-23' },
    { worker: 'Nell', person: 'Dee', from: '2026-03-23' },
    { worker: 'Nell', person: 'Mark', from: '2026-03-23' },
  ],
  leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
  plans: {
    Ella: 'My room with the door shut. My best mate.',
    Finn: 'Goals. Real ones.',
    Dee: 'A table where five can sit.',
    Mark: 'Finn wanting to come on Fridays.',
  },
  items: {
    club: { kind: 'goal', of: 'Ella', words: 'Go to the youth club twice before deciding', area: 'social' },
    goals: { kind: 'goal', of: 'Finn', words: 'Play a whole season for the under-elevens', area: 'sport' },
    match: {
      kind: 'appointment',
      of: 'Finn',
      words: 'Last match of the season',
      place: 'Meadow ground',
      start: '2026-06-20T09:30:00.000Z',
      end: '2026-06-20T11:00:00.000Z',
      participants: ['Mark', 'Ella'],
      goal: 'goals',
      area: 'sport',
    },
    fridays: { kind: 'goal', of: 'Mark', words: 'Fridays that Finn has planned himself', area: 'social' },
  },
  links: { fridays: { kind: 'supports', from: 'fridays', to: 'goals', by: 'Nell' } },
  agreements: [
    {
      party: 'Dee',
      shared: 'Times and places',
      never: 'What Ella says about home',
      limits: 'If somebody is in danger, whoever can help is told',
    },
  ],
});
