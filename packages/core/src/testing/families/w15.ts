import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** This morning Dylan's worker found that he decides about his music. What his mum had shared waits for his word. */
export const w15 = workedCase(
  'W15',
  'What a mother shared of her son rests from the morning on which he is found competent, until he confirms it.',
  {
    family: 'Walsh',
    since: '2025-06-23T10:00:00.000Z',
    people: {
      Dylan: { born: '2012-09-09', pronouns: 'he/him' },
      Grace: { born: '1987-04-04' },
      Colm: { born: '1985-01-26' },
      Eamon: { born: '1984-10-19' },
      Aoife: { born: '2016-08-12' },
    },
    kin: [
      ['Grace', 'parent', 'Dylan'],
      ['Grace', 'parent', 'Aoife'],
      ['Eamon', 'parent', 'Dylan'],
      ['Colm', 'parent', 'Aoife'],
      ['Grace', 'partner', 'Colm'],
      ['Grace', 'formerPartner', 'Eamon'],
      ['Colm', 'stepParent', 'Dylan'],
      ['Dylan', 'sibling', 'Aoife'],
    ],
    responsible: [
      { holder: 'Grace', child: 'Dylan', basis: 'mother', from: '2012-09-09' },
      { holder: 'Grace', child: 'Aoife', basis: 'mother', from: '2016-08-12' },
      {
        holder: 'Eamon',
        child: 'Dylan',
        basis: 'fatherOnBirthRecord',
        from: '2012-09-20',
        evidence: 'Birth certificate',
      },
      {
        holder: 'Colm',
        child: 'Aoife',
        basis: 'fatherOnBirthRecord',
        from: '2016-08-25',
        evidence: 'Birth certificate',
      },
    ],
    assessed: [
      {
        child: 'Dylan',
        areas: ['social'],
        outcome: 'competent',
        by: 'Rhys',
        at: '2026-06-15T08:30:00.000Z',
        rationale: 'Knows whom he would play for and what they would hear.',
        steps: ['encouragedToTell', 'exploredWhyNot', 'offeredToTellTogether'],
      },
    ],
    support: [{ worker: 'Rhys', person: 'Dylan', from: '2025-06-23' }],
    supervisions: [{ supervisor: 'Denise', worker: 'Rhys', from: '2026-01-05' }],
    leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
    partners: [{ worker: 'Fiona', person: 'Dylan', from: '2026-02-02' }],
    plans: { Dylan: 'Bass guitar, the band, and Dad’s van on Saturdays.' },
    items: {
      band: { kind: 'goal', of: 'Dylan', words: 'Play the summer gig with the band', area: 'social' },
      songs: { kind: 'goal', of: 'Dylan', words: 'Write two songs of my own', area: 'social' },
      maths: { kind: 'goal', of: 'Dylan', words: 'Get my maths homework in on Fridays', area: 'school' },
      rehearsal: {
        kind: 'appointment',
        of: 'Dylan',
        words: 'Rehearsal',
        place: 'Open Window, upstairs',
        start: '2026-06-19T15:30:00.000Z',
        end: '2026-06-19T17:30:00.000Z',
        goal: 'band',
        area: 'social',
      },
      lyrics: { kind: 'note', of: 'Dylan', sort: 'own', words: 'Two homes, one bass.', area: 'social' },
    },
    grants: {
      bandToColm: {
        of: 'Dylan',
        by: 'Grace',
        to: 'Colm',
        item: 'band',
        level: 'FULL',
        until: '2026-09-30',
        checkedBy: 'Rhys',
      },
      songsToColm: {
        of: 'Dylan',
        by: 'Grace',
        to: 'Colm',
        item: 'songs',
        level: 'FULL',
        until: '2026-09-30',
        checkedBy: 'Rhys',
        confirmedAt: '2026-06-15T08:45:00.000Z',
      },
      mathsToColm: {
        of: 'Dylan',
        by: 'Grace',
        to: 'Colm',
        item: 'maths',
        level: 'FULL',
        until: '2026-09-30',
        checkedBy: 'Rhys',
      },
    },
    packets: {
      upstairs: {
        person: 'Dylan',
        organisation: 'Open Window',
        area: 'social',
        words: 'Dylan plays bass and would like the upstairs room on Fridays.',
        approved: { by: 'Grace', at: '2026-02-02T11:00:00.000Z' },
      },
    },
  },
  (see, { record }) => {
    const before = theInstant('2026-06-15T08:29:59.999Z');
    const between = theInstant('2026-06-15T08:44:59.999Z');
    const packet = record('partnerPacket', 'upstairs');
    return [
      see('Colm', 'band', 'FULL', 'until this morning mum decided, and had shared it (M11)', before),
      see('Colm', 'band', 'NONE', 'from the assessment on it rests until Dylan confirms it (L1)'),
      see('Colm', 'songs', 'NONE', 'so did the songs (L1)', between),
      see('Colm', 'songs', 'FULL', 'the songs he confirmed himself (L1)'),
      see('Colm', 'maths', 'FULL', 'school is not what he was assessed for, so mum’s grant serves (L1, M11)'),
      see('Colm', 'rehearsal', 'NONE', 'a goal that is shared does not bring its rehearsals (M4)', before),
      see('Grace', 'band', 'FULL', 'until this morning mum knew by her responsibility (M19)', before),
      see('Grace', 'band', 'NONE', 'now Dylan decides, and has shared nothing with her (L1)'),
      see('Grace', 'maths', 'FULL', 'about school she still knows (M19)'),
      see('Eamon', 'band', 'NONE', 'the same goes for dad (L1)'),
      see('Eamon', 'maths', 'FULL', 'about school as well (M19)'),
      see('Grace', record('grant', 'bandToColm'), 'NONE', 'a grant that is no longer hers is not hers to see (V2)'),
      see('Dylan', record('grant', 'bandToColm'), 'FULL', 'it is Dylan’s now (V2)'),
      see('Dylan', 'band', 'FULL', 'the goal is Dylan’s own'),
      see('Aoife', 'band', 'NONE', 'a sister has no authority over her brother (M11)'),
      see('Fiona', packet, 'FULL', 'mum had approved the words for the music room (M15)', before),
      see('Fiona', packet, 'NONE', 'her yes stands no longer than she decides (M15)'),
      see('Rhys', 'band', 'FULL', 'Dylan’s worker sees his plan (L20)'),
      see('Denise', 'band', 'FULL', 'the supervisor sees what the worker sees (L20)'),
      see('Denise', 'lyrics', 'META', 'of an own note only that it is there (L20)'),
      see('Ngozi', 'band', 'META', 'the lead learns only that the goal is there (L20)'),
    ];
  },
  ({ due }, { record }) => ({
    due: [
      due('Dylan', 'CONFIRM_GRANT', record('grant', 'bandToColm'), true, 'he is asked about the band (L1)'),
      due('Dylan', 'CONFIRM_GRANT', record('grant', 'songsToColm'), false, 'the songs are settled (L1)'),
      due('Dylan', 'CONFIRM_GRANT', record('grant', 'mathsToColm'), false, 'about school he is not asked (L1)'),
      due('Grace', 'CONFIRM_GRANT', null, false, 'nor is mum about anything (L1)'),
    ],
  }),
);
