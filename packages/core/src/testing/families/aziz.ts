import { toldFamily } from '../told-family.js';

/** Safa and Zaki are twins of 15; Idris, their older brother, has left home. */
export const aziz = toldFamily({
  family: 'Aziz',
  since: '2026-02-02T10:00:00.000Z',
  people: {
    Safa: { born: '2011-04-22', pronouns: 'she/her', symbol: 'circle' },
    Zaki: {
      born: '2011-04-22',
      pronouns: 'he/him',
      symbol: 'square',
      accessNeeds: 'Written down as well as said.',
    },
    Hana: { born: '1983-01-30', pronouns: 'she/her', symbol: 'circle', language: 'Arabic', interpreter: true },
    Omar: { born: '1980-11-16', symbol: 'square', language: 'Arabic' },
    Idris: { born: '2007-12-12', symbol: 'square' },
  },
  kin: [
    ['Hana', 'partner', 'Omar', 'civilPartnership'],
    ['Hana', 'parent', 'Safa'],
    ['Omar', 'parent', 'Safa'],
    ['Hana', 'parent', 'Zaki'],
    ['Omar', 'parent', 'Zaki'],
    ['Hana', 'parent', 'Idris'],
    ['Omar', 'parent', 'Idris'],
    ['Safa', 'twin', 'Zaki'],
    ['Idris', 'sibling', 'Safa'],
    ['Idris', 'sibling', 'Zaki'],
  ],
  channels: {
    hanasPhone: {
      of: 'Hana',
      channel: 'text',
      address: '07700 900958',
      verifiedAt: '2026-02-03T09:00:00.000Z',
      safe: { when: 'In Arabic, between ten and two', leaveMessage: true },
    },
  },
  homes: {
    'Harbour View': {
      address: '21 Harbour View, Riverbank',
      living: { Hana: [], Omar: [], Safa: [], Zaki: [] },
    },
    'Halls of residence': { living: { Idris: [] } },
  },
  services: [
    { of: 'Safa', service: 'Climbing wall', sort: 'leisure', strength: 'strong', flow: 'toPerson' },
    { of: 'Zaki', service: 'Climbing wall', sort: 'leisure', strength: 'strong', flow: 'toPerson' },
    { of: 'Zaki', service: 'Lark Hill', sort: 'school', strength: 'stressful', flow: 'both' },
    { of: 'Hana', service: 'English class', sort: 'other', strength: 'ordinary', flow: 'toPerson' },
    { of: 'Omar', service: 'Physiotherapy', sort: 'health', strength: 'weak', flow: 'toPerson' },
  ],
  waits: [{ of: 'Zaki', service: 'Dyslexia assessment', from: '2026-03-16', contactEveryDays: 21 }],
  contacts: [
    { of: 'Hana', worker: 'Nell', mode: 'call', minutes: 20, at: '2026-05-19T11:00:00.000Z' },
    { of: 'Zaki', worker: 'Nell', mode: 'community', minutes: 90, at: '2026-06-09T16:30:00.000Z' },
  ],
  responsible: [
    { holder: 'Hana', child: 'Safa', basis: 'mother', evidence: 'Birth certificate seen', from: '2011-04-22' },
    { holder: 'Hana', child: 'Zaki', basis: 'mother', evidence: 'Birth certificate seen', from: '2011-04-22' },
    {
      holder: 'Omar',
      child: 'Safa',
      basis: 'fatherOnBirthRecord',
      evidence: 'Birth certificate seen',
      from: '2011-04-22',
    },
    {
      holder: 'Omar',
      child: 'Zaki',
      basis: 'fatherOnBirthRecord',
      evidence: 'Birth certificate seen',
      from: '2011-04-22',
    },
  ],
  support: [
    { worker: 'Nell', person: 'Safa', from: '2026-02-02' },
    { worker: 'Nell', person: 'Zaki', from: '2026-02-02' },
    { worker: 'Nell', person: 'Hana', from: '2026-02-02' },
    { worker: 'Nell', person: 'Omar', from: '2026-04-06' },
  ],
  leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
  plans: {
    Safa: 'Climbing first, and a sibling who is not me.',
    Zaki: 'Making things work that others threw away.',
    Hana: 'Speaking for myself.',
  },
  items: {
    lead: { kind: 'goal', of: 'Safa', words: 'Pass the lead climbing test', area: 'sport' },
    repair: { kind: 'goal', of: 'Zaki', words: 'Repair one radio a month', area: 'social' },
    english: { kind: 'goal', of: 'Hana', words: 'Ring the school without help', area: 'school' },
    wall: {
      kind: 'appointment',
      of: 'Safa',
      words: 'Climbing wall',
      place: 'Foundry climbing wall',
      start: '2026-06-19T17:00:00.000Z',
      end: '2026-06-19T18:30:00.000Z',
      participants: ['Zaki'],
      goal: 'lead',
      area: 'sport',
    },
  },
  grants: { leadToZaki: { of: 'Safa', to: 'Zaki', item: 'lead', level: 'FULL', until: '2026-12-02' } },
});
