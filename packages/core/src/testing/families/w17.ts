import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** Naomi and her son Kenji need the same thing. He sees that the two belong together, through the words she chose. */
export const w17 = workedCase(
  'W17',
  'A son of 12 sees the link from his need to his mother’s through her approved words, while they are fresh.',
  {
    family: 'Tanaka',
    since: '2026-05-18T08:30:00.000Z',
    people: {
      Naomi: { born: '1983-02-08', language: 'Japanese' },
      Kenji: { born: '2013-12-20', pronouns: 'he/him' },
      Emi: { born: '2009-04-11', pronouns: 'she/her' },
      Hiro: { born: '1981-07-16', language: 'Japanese' },
    },
    kin: [
      ['Naomi', 'parent', 'Kenji'],
      ['Naomi', 'parent', 'Emi'],
      ['Hiro', 'parent', 'Kenji'],
      ['Hiro', 'parent', 'Emi'],
      ['Naomi', 'formerPartner', 'Hiro'],
      ['Emi', 'sibling', 'Kenji'],
    ],
    services: [
      { of: 'Kenji', service: 'Marlfield', sort: 'school', strength: 'ordinary', flow: 'toPerson' },
      { of: 'Emi', service: 'Tarnside College', sort: 'school', strength: 'ordinary', flow: 'toPerson' },
    ],
    responsible: [
      { holder: 'Naomi', child: 'Kenji', basis: 'mother', from: '2013-12-20' },
      { holder: 'Naomi', child: 'Emi', basis: 'mother', from: '2009-04-11' },
      { holder: 'Hiro', child: 'Kenji', basis: 'fatherMarriedToMother', from: '2013-12-20' },
      { holder: 'Hiro', child: 'Emi', basis: 'fatherMarriedToMother', from: '2009-04-11' },
    ],
    support: [
      { worker: 'Esther', person: 'Naomi', from: '2026-05-18' },
      { worker: 'Esther', person: 'Kenji', from: '2026-05-18' },
      { worker: 'Tom', person: 'Emi', from: '2026-06-01' },
    ],
    supervisions: [{ supervisor: 'Denise', worker: 'Esther', from: '2026-01-05' }],
    leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
    covers: [{ worker: 'Callum', covers: 'Esther', from: '2026-06-22', until: '2026-06-26' }],
    plans: {
      Naomi: 'A home that is quiet without being silent.',
      Kenji: 'Trains, and knowing what comes next.',
      Emi: 'Getting into the dance school.',
    },
    items: {
      evenings: {
        kind: 'need',
        of: 'Naomi',
        words: 'I have not had an hour of company since the separation, and I cry when they are asleep',
        driver: 'loneliness',
        area: 'social',
        sensitive: ['mentalHealth'],
      },
      lonely: {
        kind: 'need',
        of: 'Kenji',
        words: 'Weekends are long and there is nobody my age in the flats',
        driver: 'loneliness',
        area: 'social',
      },
      trains: { kind: 'goal', of: 'Kenji', words: 'Go to the model railway club', area: 'social' },
      dance: { kind: 'goal', of: 'Emi', words: 'Practise for the audition', area: 'school' },
      restricted: {
        kind: 'note',
        of: 'Naomi',
        by: 'Esther',
        sort: 'safeguarding',
        words: 'Asked Ngozi how to offer the evening group; gently, and in July.',
        area: 'social',
      },
    },
    grants: {
      eveningsToKenji: {
        of: 'Naomi',
        to: 'Kenji',
        item: 'evenings',
        level: 'SUMMARY',
        words: 'I would like more company too.',
        until: '2026-11-18',
        staleSince: '2026-06-20T19:00:00.000Z',
      },
    },
    links: {
      same: { kind: 'sameNeed', from: 'evenings', to: 'lonely', by: 'Esther' },
      helps: { kind: 'supports', from: 'trains', to: 'evenings', by: 'Esther', proposedOnly: true },
    },
  },
  (see, { record }) => {
    const [same, helps] = [record('planLink', 'same'), record('planLink', 'helps')];
    const stale = theInstant('2026-06-20T19:00:00.000Z');
    const cover = theInstant('2026-06-22T09:00:00.000Z');
    return [
      see('Kenji', same, 'SUMMARY', 'he sees the link to her words without its kind (M1)'),
      see('Kenji', 'evenings', 'SUMMARY', 'her words and nothing else (M3)'),
      see('Kenji', same, 'NONE', 'when what she wrote changed, the link went with the words (M1, M3)', stale),
      see('Kenji', 'evenings', 'NONE', 'and the words until she approves them again (M3)', stale),
      see('Kenji', 'lonely', 'FULL', 'his own need is his, whatever becomes of the link', stale),
      see('Kenji', helps, 'SUMMARY', 'what is proposed to him he sees before it is agreed (M1)'),
      see('Naomi', same, 'FULL', 'both ends are open to her (M1)'),
      see('Naomi', same, 'FULL', 'for her nothing is stale (M1)', stale),
      see('Naomi', 'lonely', 'FULL', 'she knows of his need by her responsibility (M19)'),
      see('Hiro', 'lonely', 'FULL', 'so does dad (M19)'),
      see('Hiro', same, 'NONE', 'her need is closed to dad, and so is the link (M1, M11)'),
      see('Hiro', helps, 'NONE', 'a link that is only proposed is not for him at all (M1)'),
      see('Emi', same, 'NONE', 'neither end is open to his sister (M1)'),
      see('Emi', 'evenings', 'NONE', 'the words are for Kenji alone (M3)'),
      see('Esther', same, 'FULL', 'the worker of both sees the link (M1, L20)'),
      see('Esther', helps, 'FULL', 'and the one that she proposed (M1)'),
      see('Tom', same, 'NONE', 'Emi’s worker sees neither end (M13)'),
      see('Denise', same, 'FULL', 'the supervisor sees what Esther sees (L20)'),
      see('Denise', 'dance', 'NONE', 'she does not answer for Emi’s worker (L20)'),
      see('Ngozi', same, 'NONE', 'the lead knows no more of either end than that it is there (M1, L20)'),
      see('Ngozi', 'restricted', 'FULL', 'the lead reads what is restricted (L20)'),
      see('Callum', same, 'NONE', 'until he stands in he sees nothing (L20)'),
      see('Callum', same, 'FULL', 'the week he stands in for Esther he sees the link (L20, M1)', cover),
      see('Callum', 'restricted', 'META', 'and of what is restricted that it is there (L20)', cover),
    ];
  },
);
