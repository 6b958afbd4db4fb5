import { theClock } from '../calendar.js';
import { toldFamily } from '../told-family.js';

/** Anna and Gethin are separated: Maya lives with both, and Leo with Anna. */
export const parry = toldFamily({
  family: 'Parry',
  since: '2026-01-12T10:00:00.000Z',
  people: {
    Maya: {
      born: '2012-11-03',
      pronouns: 'she/her',
      symbol: 'circle',
      accessNeeds: 'A quiet place to wait, and no phone calls without a text first.',
    },
    Leo: { born: '2016-09-21', pronouns: 'he/him', symbol: 'square' },
    Anna: { born: '1984-08-17', pronouns: 'she/her', symbol: 'circle' },
    Gethin: { born: '1982-10-29', symbol: 'square', language: 'Welsh' },
    Rose: { born: '1957-12-05', symbol: 'circle' },
  },
  kin: [
    ['Rose', 'parent', 'Anna'],
    ['Rose', 'grandparent', 'Maya'],
    ['Rose', 'grandparent', 'Leo'],
    ['Anna', 'formerPartner', 'Gethin', 'separated'],
    ['Anna', 'parent', 'Maya'],
    ['Anna', 'parent', 'Leo'],
    ['Gethin', 'parent', 'Maya'],
    ['Gethin', 'parent', 'Leo'],
    ['Maya', 'sibling', 'Leo'],
  ],
  channels: {
    annasPhone: {
      of: 'Anna',
      channel: 'text',
      address: '07700 900411',
      verifiedAt: '2026-01-13T09:00:00.000Z',
      safe: {
        when: 'Text only, weekday mornings, and never after six',
        times: [
          {
            days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
            from: theClock('09:00'),
            until: theClock('12:30'),
          },
        ],
      },
    },
  },
  homes: {
    'Anna’s home': {
      address: '4 Weir Cottages, Riverbank',
      living: { Anna: [], Leo: [], Maya: ['monday', 'tuesday', 'wednesday', 'thursday'] },
    },
    'Gethin’s flat': {
      address: 'Flat 9, Quay House, Riverbank',
      living: { Gethin: [], Maya: ['friday', 'saturday', 'sunday'] },
    },
    'Rose’s bungalow': { address: '31 Heather Close, Riverbank', living: { Rose: [] } },
  },
  services: [
    { of: 'Maya', service: 'Marlfield', sort: 'school', strength: 'weak', flow: 'both' },
    { of: 'Leo', service: 'Marlfield', sort: 'school', strength: 'strong', flow: 'both' },
    { of: 'Maya', service: 'Bike workshop', sort: 'leisure', strength: 'strong', flow: 'toPerson' },
    { of: 'Anna', service: 'Family court', sort: 'justice', strength: 'stressful', flow: 'fromPerson' },
    { of: 'Anna', service: 'GP', sort: 'health', strength: 'ordinary', flow: 'toPerson' },
    { of: 'Rose', service: 'Bowls club', sort: 'leisure', strength: 'strong', flow: 'both' },
  ],
  waits: [{ of: 'Maya', service: 'Sleep clinic', from: '2026-02-23', contactEveryDays: 14 }],
  contacts: [
    { of: 'Anna', worker: 'Nell', mode: 'text', minutes: 5, at: '2026-06-02T09:15:00.000Z' },
    { of: 'Maya', worker: 'Nell', mode: 'walk', minutes: 50, at: '2026-06-11T15:00:00.000Z' },
  ],
  responsible: [
    { holder: 'Anna', child: 'Maya', basis: 'mother', evidence: 'Birth certificate seen', from: '2012-11-03' },
    { holder: 'Anna', child: 'Leo', basis: 'mother', evidence: 'Birth certificate seen', from: '2016-09-21' },
    {
      holder: 'Gethin',
      child: 'Maya',
      basis: 'fatherMarriedToMother',
      evidence: 'Birth certificate seen',
      from: '2012-11-03',
    },
    {
      holder: 'Gethin',
      child: 'Leo',
      basis: 'fatherMarriedToMother',
      evidence: 'Birth certificate seen',
      from: '2016-09-21',
    },
  ],
  support: [
    { worker: 'Nell', person: 'Maya', from: '2026-01-12' },
    { worker: 'Nell', person: 'Leo', from: '2026-01-12' },
    { worker: 'Nell', person: 'Anna', from: '2026-01-12' },
    { worker: 'Nell', person: 'Gethin', from: '2026-02-09' },
  ],
  leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
  plans: {
    Maya: 'My bike, and not packing a bag every Friday.',
    Anna: 'Sleep, and the two of them laughing in the kitchen.',
    Gethin: 'A proper room for Maya.',
  },
  items: {
    bike: { kind: 'goal', of: 'Maya', words: 'Build a bike from parts and ride it to school', area: 'social' },
    bags: {
      kind: 'need',
      of: 'Maya',
      words: 'Two of everything, so that nothing is forgotten',
      driver: 'home',
      area: 'social',
    },
    workshop: {
      kind: 'appointment',
      of: 'Maya',
      words: 'Bike workshop',
      place: 'The old fire station',
      start: '2026-06-18T15:30:00.000Z',
      end: '2026-06-18T17:00:00.000Z',
      participants: ['Gethin'],
      goal: 'bike',
      area: 'social',
    },
    handover: { kind: 'goal', of: 'Anna', words: 'Friday handovers without a row', area: 'contactWithParent' },
    room: { kind: 'goal', of: 'Gethin', words: 'A bed, a desk and a door for Maya', area: 'money' },
  },
  links: { room: { kind: 'supports', from: 'room', to: 'bike', by: 'Nell' } },
  agreements: [
    {
      party: 'Anna',
      shared: 'When the workshop is, and what Maya opens',
      never: 'What Maya keeps for her worker',
      limits: 'If somebody is in danger, whoever can help is told',
    },
  ],
});
