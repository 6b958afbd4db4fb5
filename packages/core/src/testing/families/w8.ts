import { theInstant } from '../calendar.js';
import { workedCase } from '../worked-case.js';

/** A court said that Mila's father is to take no step for her; it took effect here when the order was seen. */
export const w8 = workedCase(
  'W8',
  'A father knows his child’s goal until the order that limits any exercise of responsibility is on record.',
  {
    family: 'Petrov',
    since: '2026-01-19T11:00:00.000Z',
    people: {
      Mila: { born: '2015-08-19', pronouns: 'she/her' },
      Irina: { born: '1987-06-06', language: 'Bulgarian' },
      Anton: { born: '1985-02-21', language: 'Bulgarian' },
      Vera: { born: '1990-11-13', language: 'Bulgarian' },
      Boyan: { born: '2010-12-01' },
    },
    kin: [
      ['Irina', 'parent', 'Mila'],
      ['Irina', 'parent', 'Boyan'],
      ['Anton', 'parent', 'Mila'],
      ['Anton', 'parent', 'Boyan'],
      ['Irina', 'formerPartner', 'Anton'],
      ['Vera', 'sibling', 'Anton'],
      ['Vera', 'auntOrUncle', 'Mila'],
      ['Mila', 'sibling', 'Boyan'],
    ],
    responsible: [
      { holder: 'Irina', child: 'Mila', basis: 'mother', from: '2015-08-19' },
      {
        holder: 'Anton',
        child: 'Mila',
        basis: 'fatherOnBirthRecord',
        from: '2015-09-01',
        evidence: 'Birth certificate',
      },
      { holder: 'Irina', child: 'Boyan', basis: 'mother', from: '2010-12-01' },
      {
        holder: 'Anton',
        child: 'Boyan',
        basis: 'fatherOnBirthRecord',
        from: '2010-12-14',
        evidence: 'Birth certificate',
      },
    ],
    orders: {
      prohibitedSteps: {
        child: 'Mila',
        holder: 'Anton',
        order: 'Prohibited steps order (Children Act 1989 s8)',
        steps: ['any step in meeting parental responsibility'],
        made: '2026-02-27',
        evidencedAt: '2026-03-03T09:00:00.000Z',
        read: { by: 'Ngozi', at: '2026-03-05T13:00:00.000Z', coversInformation: true },
      },
    },
    support: [
      { worker: 'Tom', person: 'Mila', from: '2026-01-19' },
      { worker: 'Priya', person: 'Anton', from: '2026-01-26' },
    ],
    supervisions: [{ supervisor: 'Denise', worker: 'Tom', from: '2026-01-05' }],
    leads: [{ worker: 'Ngozi', from: '2026-01-05' }],
    plans: {
      Mila: 'Gymnastics, Boyan’s pancakes, and no shouting in the car.',
      Anton: 'A room with a second bed.',
      Boyan: 'Finishing my motorbike model.',
    },
    items: {
      beam: { kind: 'goal', of: 'Mila', words: 'Walk the whole beam without holding on', area: 'sport' },
      display: {
        kind: 'appointment',
        of: 'Mila',
        words: 'Gymnastics display',
        place: 'Sports hall',
        start: '2026-06-27T13:00:00.000Z',
        end: '2026-06-27T15:00:00.000Z',
        participants: ['Boyan'],
        goal: 'beam',
        area: 'sport',
      },
      model: { kind: 'goal', of: 'Boyan', words: 'Enter the model show in July', area: 'social' },
      room: { kind: 'goal', of: 'Anton', words: 'Find a flat with two bedrooms', area: 'money' },
      court: {
        kind: 'note',
        of: 'Mila',
        by: 'Tom',
        sort: 'safeguarding',
        words: 'Ngozi read the order with me. Nothing changes for Boyan.',
        area: 'social',
      },
    },
    grants: {
      beamToVera: {
        of: 'Mila',
        by: 'Anton',
        to: 'Vera',
        item: 'beam',
        level: 'FULL',
        until: '2026-12-31',
        checkedBy: 'Tom',
      },
      roomToVera: { of: 'Anton', to: 'Vera', item: 'room', level: 'FULL', until: '2026-12-31' },
    },
  },
  (see, { record }) => {
    const before = theInstant('2026-03-03T08:59:00.000Z');
    const from = theInstant('2026-03-03T09:00:00.000Z');
    return [
      see('Anton', 'beam', 'FULL', 'an order whose evidence is not on record limits nothing (L11)', before),
      see('Anton', 'beam', 'NONE', 'from the instant of its evidence the order limits him (L11)', from),
      see('Anton', 'beam', 'NONE', 'its terms are read and cover any exercise of responsibility (L11)'),
      see('Anton', 'display', 'NONE', 'nor does he know of her display (L11)'),
      see('Anton', 'model', 'FULL', 'the order names Mila alone, and Boyan’s goal stays as it was (L11, M19)'),
      see('Anton', 'room', 'FULL', 'what is his own stays his'),
      see('Anton', record('courtOrder', 'prohibitedSteps'), 'NONE', 'orders are for family workers (V3)'),
      see(
        'Anton',
        record('parentalResponsibility', 'Anton Mila'),
        'FULL',
        'he stays a holder, and knows it (L11, M20)',
      ),
      see('Anton', record('person', 'Mila'), 'FULL', 'and she is his daughter still (M20)'),
      see('Vera', 'beam', 'FULL', 'his sister read what he shared while he decided (M11)', before),
      see('Vera', 'beam', 'NONE', 'his decision stands no longer than he decides (M11)', from),
      see('Vera', 'room', 'FULL', 'what he shares of his own is untouched (M4)'),
      see('Irina', 'beam', 'FULL', 'the order names him and not mum (L11, M19)', from),
      see('Irina', record('courtOrder', 'prohibitedSteps'), 'NONE', 'orders are for family workers (V3)'),
      see('Mila', 'beam', 'FULL', 'the goal is Mila’s own'),
      see('Boyan', 'display', 'FULL', 'her brother takes part in the display (M2)'),
      see('Boyan', 'beam', 'NONE', 'and does not learn what it is for (M2)'),
      see('Tom', 'beam', 'FULL', 'Mila’s worker sees her plan (L20)'),
      see('Tom', record('courtOrder', 'prohibitedSteps'), 'FULL', 'her worker knows of the order (V3, M13)'),
      see('Priya', record('courtOrder', 'prohibitedSteps'), 'FULL', 'so does dad’s worker (V3, M13)'),
      see('Priya', 'beam', 'NONE', 'dad’s worker sees nothing of Mila’s plan (M13)'),
      see('Denise', 'beam', 'FULL', 'the supervisor sees what the worker sees (L20)'),
      see('Ngozi', 'beam', 'META', 'the lead learns only that the goal is there (L20)'),
      see('Ngozi', 'court', 'FULL', 'the lead reads what is restricted (L20)'),
      see('Denise', 'court', 'META', 'the supervisor learns only that it is there (L20)'),
      see('Irina', 'court', 'NONE', 'and no member learns even that (L18)'),
    ];
  },
  ({ due }, { record }) => {
    const order = record('courtOrder', 'prohibitedSteps');
    const seen = theInstant('2026-03-04T09:00:00.000Z');
    return {
      due: [
        due(
          'Tom',
          'EVIDENCE_ORDER',
          order,
          true,
          'the worker is to see the order itself (L11)',
          theInstant('2026-03-02T09:00:00.000Z'),
        ),
        due('Ngozi', 'READ_ORDER', order, true, 'then the lead is to read its terms (L11)', seen),
        due('Tom', 'READ_ORDER', order, false, 'which is nobody else’s task (L11)', seen),
        due('Ngozi', 'READ_ORDER', order, false, 'once they are read nothing is left to do (L11)'),
        due('Anton', 'READ_ORDER', order, false, 'and nothing of it is on a member’s list (V3)', seen),
      ],
    };
  },
);
