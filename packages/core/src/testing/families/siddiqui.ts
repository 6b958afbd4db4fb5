import { toldFamily } from '../told-family.js';

/** Sara is divorced from Bilal and lives with Joe; Nia is theirs, and a half-sister to Aisha. */
export const siddiqui = toldFamily({
  family: 'Siddiqui',
  since: '2026-02-16T10:00:00.000Z',
  people: {
    Aisha: { born: '2013-12-01', pronouns: 'she/her', symbol: 'circle', language: 'Urdu and English' },
    Nia: { born: '2021-10-11', symbol: 'circle' },
    Sara: { born: '1981-09-08', pronouns: 'she/her', symbol: 'circle', language: 'Urdu', interpreter: true },
    Bilal: { born: '1979-11-25', pronouns: 'he/him', symbol: 'square', language: 'Urdu' },
    Joe: {
      born: '1986-08-30',
      symbol: 'square',
      accessNeeds: 'Uses a wheelchair: no steps, and a table that is high enough.',
    },
  },
  kin: [
    ['Bilal', 'formerPartner', 'Sara', 'divorced'],
    ['Sara', 'partner', 'Joe', 'cohabiting'],
    ['Sara', 'parent', 'Aisha'],
    ['Bilal', 'parent', 'Aisha'],
    ['Sara', 'parent', 'Nia'],
    ['Joe', 'parent', 'Nia'],
    ['Joe', 'stepParent', 'Aisha'],
  ],
  channels: {
    sarasPhone: {
      of: 'Sara',
      channel: 'phone',
      address: '07700 900582',
      verifiedAt: '2026-02-17T09:00:00.000Z',
      safe: { when: 'Once the interpreter is on the line', leaveMessage: true },
    },
  },
  homes: {
    'Mill Lane': {
      address: '17 Mill Lane, Riverbank',
      living: { Sara: [], Joe: [], Nia: [], Aisha: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
    },
    'Bilal’s house': { address: '2 Orchard Rise, Riverbank', living: { Bilal: [], Aisha: ['saturday', 'sunday'] } },
  },
  services: [
    { of: 'Aisha', service: 'Counselling', sort: 'health', strength: 'strong', flow: 'toPerson' },
    { of: 'Sara', service: 'Debt advice', sort: 'other', strength: 'ordinary', flow: 'toPerson' },
    { of: 'Bilal', service: 'Mosque', sort: 'faith', strength: 'strong', flow: 'both' },
    { of: 'Joe', service: 'Benefits office', sort: 'other', strength: 'stressful', flow: 'fromPerson' },
    { of: 'Nia', service: 'Nursery', sort: 'other', strength: 'weak', flow: 'both' },
  ],
  waits: [{ of: 'Nia', service: 'Speech and language therapy', from: '2025-11-24', contactEveryDays: 28 }],
  contacts: [{ of: 'Sara', worker: 'Nell', mode: 'home', minutes: 60, at: '2026-06-04T12:30:00.000Z' }],
  responsible: [
    { holder: 'Sara', child: 'Aisha', basis: 'mother', evidence: 'Birth certificate seen', from: '2013-12-01' },
    {
      holder: 'Bilal',
      child: 'Aisha',
      basis: 'fatherMarriedToMother',
      evidence: 'Birth certificate seen',
      from: '2013-12-01',
    },
    { holder: 'Sara', child: 'Nia', basis: 'mother', evidence: 'Birth certificate seen', from: '2021-10-11' },
    {
      holder: 'Joe',
      child: 'Nia',
      basis: 'fatherOnBirthRecord',
      evidence: 'Birth certificate seen',
      from: '2021-10-11',
    },
  ],
  care: [{ carer: 'Joe', child: 'Aisha', by: 'Nell', from: '2026-02-16' }],
  support: [
    { worker: 'Nell', person: 'Aisha', from: '2026-02-16' },
    { worker: 'Nell', person: 'Nia', from: '2026-02-16' },
    { worker: 'Nell', person: 'Sara', from: '2026-02-16' },
    { worker: 'Nell', person: 'Bilal', from: '2026-03-09' },
    { worker: 'Nell', person: 'Joe', from: '2026-03-09' },
  ],
  leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
  plans: {
    Aisha: 'Drawing manga, and one house where nobody asks about the other.',
    Sara: 'Letters that I can read, and Nia talking.',
    Joe: 'Getting the four of us out on a Sunday.',
  },
  items: {
    manga: { kind: 'goal', of: 'Aisha', words: 'Finish twelve pages and show them at the library', area: 'social' },
    letters: { kind: 'goal', of: 'Sara', words: 'Pay off the heating bill by winter', area: 'money' },
    advice: {
      kind: 'appointment',
      of: 'Sara',
      words: 'Debt advice, with an interpreter',
      place: 'Town hall, room 2',
      start: '2026-06-16T10:00:00.000Z',
      end: '2026-06-16T11:00:00.000Z',
      goal: 'letters',
      area: 'money',
    },
    sunday: { kind: 'goal', of: 'Joe', words: 'A Sunday out each month on a bus with a ramp', area: 'social' },
  },
  links: { sunday: { kind: 'supports', from: 'sunday', to: 'manga', by: 'Nell', proposedOnly: true } },
});
