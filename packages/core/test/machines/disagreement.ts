import { disagreementState } from '../../src/between.js';
import { all, type Family, type Instant } from '../../src/index.js';
import { now, person, reis, type Step, told, worker } from '../between.js';
import { type Machine, type Scene, table } from './table.js';

/** A disagreement between Mia's mother, her father and her grandmother, with Mia as the child whom it concerns (M7). */

const talkOf = (family: Family) => all(family, 'disagreement')[0];
const proposalOf = (family: Family) => all(family, 'proposal').find(({ withdrawnAt }) => withdrawnAt === null);
const absent = '00000000-0000-4000-8000-00000000dead';

const on = (family: Family) => ({ disagreement: talkOf(family)?.id ?? absent });
const step = (family: Family, ...[who, type, input, at]: Step) =>
  told(family, [who, type, { ...on(family), ...(input as object) }, at]);
const mediator = 'worker of mother and child';

const asked = told(reis.family, [
  'mother',
  'AskMediation',
  { person: person.Ana, with: [person.Ben, person.Rosa], child: person.Mia, area: 'social', words: 'Too late home' },
]).records;
const begun = { ...reis.family, records: asked };
const noted = told(reis.family, [
  mediator,
  'NoteDisagreement',
  { person: person.Ana, parties: [person.Ana, person.Ben, person.Rosa], child: person.Mia, area: 'social' },
]);
const opening = { courtChecked: true, invited: [person.Ben, person.Rosa] };
const unheard = step(
  step(step(begun, mediator, 'OpenDisagreement', opening), 'father', 'StatePosition', { words: 'Let her go' }),
  ...(['grandmother, dead', 'StatePosition', { words: 'Be kind' }] as const),
);
const open = step(unheard, mediator, 'RecordPosition', { of: person.Mia, words: 'I want to go' });
const agrees = (family: Family, ...who: readonly Step[0][]) =>
  who.reduce<Family>(
    (left, one) => told(left, [one, 'AgreeProposal', { proposal: proposalOf(left)?.id, agree: true }]),
    family,
  );
const proposed = agrees(step(open, mediator, 'ProposeStatement', { words: 'Home by nine' }), 'grandmother, dead');
const half = agrees(proposed, 'father');
const paused = step(proposed, 'mother', 'PauseMediation', {});
const apart = told(proposed, [
  mediator,
  'RaiseSafetyBlock',
  { protected: [person.Ana], blocked: person.Ben, basis: 'A finding', reviewBy: '2026-12-01' },
]);

const states: Readonly<Record<string, Scene>> = {
  asked: { family: begun, at: now },
  noted: { family: noted, at: now },
  open: { family: open, at: now },
  proposed: { family: proposed, at: now },
  half: { family: half, at: now },
  paused: { family: paused, at: now },
  resumed: { family: paused, at: '2026-06-29T09:00:00.000Z' as Instant },
  agreed: { family: agrees(half, 'mother'), at: now },
  ended: { family: step(proposed, mediator, 'EndMediation', {}), at: now },
  apart: { family: apart, at: now },
};

function stateOf({ family, at }: Scene): string {
  const talk = talkOf(family);
  if (talk === undefined) return 'none';
  const state = disagreementState(family, talk, at);
  if (state === 'noted') return talk.worker === null ? 'asked' : 'noted';
  if (state !== 'open') return state;
  if (all(family, 'safetyBlock').length > 1) return 'apart';
  if (talk.pausedAt !== null) return 'resumed';
  const proposal = proposalOf(family);
  if (proposal === undefined) return 'open';
  return proposal.agreed.length > 1 ? 'half' : 'proposed';
}

const given = (state: string) => states[state]?.family as Family;
const command = (type: Machine['commands'][string]['type'], input: object = {}) => ({
  type,
  to: 'disagreement',
  at: 'disagreement',
  input: (state: string) => ({ ...on(given(state)), ...input }),
});

export const disagreement: Machine = {
  states,
  stateOf,
  commands: {
    opens: command('OpenDisagreement', opening),
    'opens, no court checked': command('OpenDisagreement', { ...opening, courtChecked: false }),
    'opens, uninvited': command('OpenDisagreement', { ...opening, invited: [] }),
    'passes on': command('PassMediation', { to: worker('Rhys') }),
    states: command('StatePosition', { words: 'x' }),
    records: command('RecordPosition', { of: person.Mia, words: 'x' }),
    proposes: command('ProposeStatement', { words: 'x' }),
    agrees: {
      type: 'AgreeProposal',
      to: 'proposal',
      at: 'proposal',
      input: (state) => ({ proposal: proposalOf(given(state))?.id ?? absent, agree: true }),
    },
    'takes back': {
      type: 'AgreeProposal',
      to: 'proposal',
      at: 'proposal',
      input: (state) => ({ proposal: proposalOf(given(state))?.id ?? absent, agree: false }),
    },
    pauses: command('PauseMediation'),
    'pauses too long': command('PauseMediation', { until: '2026-08-01' }),
    declines: {
      type: 'DeclineToTalk',
      to: 'disagreement',
      at: 'mediation',
      input: (state) => ({ mediation: { kind: 'disagreement', id: on(given(state)).disagreement } }),
    },
    ends: command('EndMediation'),
  },
  parts: {
    disagreement: table(`
                                  asked   noted     open      proposed  half  paused  resumed  agreed  ended  apart
      mother                      asker   -         party     =         =     =       =        =       =      =
      father                      -       =         party     =         =     =       =        =       =      -
      worker of mother and child  worker  mediator  =         =         =     =       =        =       =      =
      their cover                 worker  mediator  =         =         =     =       =        =       =      =
      their supervisor            knows   answers   =         =         =     =       =        =       =      =
      worker of the mother        worker  -         worker    =         =     =       =        =       =      =
      supervisor of those two     knows   -         knows     =         =     =       =        =       =      =
    `),
    proposal: table(`
                                  asked   noted     open      proposed  half  paused  resumed  agreed  ended  apart
      mother                      -       =         =         party     =     =       =        =       =      =
      father                      -       =         =         party     =     =       =        =       =      -
      worker of mother and child  -       =         =         mediator  =     =       =        =       =      =
      their cover                 -       =         =         mediator  =     =       =        =       =      =
      their supervisor            -       =         =         answers   =     =       =        =       =      =
    `),
  },
  does: {
    knows: [],
    asker: [],
    worker: ['opens', 'opens, no court checked', 'opens, uninvited'],
    mediator: [
      ...['opens', 'opens, no court checked', 'opens, uninvited', 'passes on', 'ends'],
      ...['records', 'proposes', 'pauses', 'pauses too long'],
    ],
    answers: ['opens', 'opens, no court checked', 'opens, uninvited', 'passes on', 'ends'],
    party: ['states', 'agrees', 'takes back', 'pauses', 'pauses too long', 'declines'],
  },
  next: table(`
                             asked                   noted                   open                    proposed                paused                  half                    resumed                 agreed                ended                 apart
    opens                    open                    =                       ALREADY disagreement    =                       =                       =                       =                       =                     =                     =
    opens, no court checked  BAD_INPUT courtChecked  =                       ALREADY disagreement    =                       =                       =                       =                       =                     =                     =
    opens, uninvited         BAD_INPUT invited       =                       ALREADY disagreement    =                       =                       =                       =                       =                     =                     =
    passes on                -                       noted                   open                    proposed                paused                  half                    resumed                 agreed                ALREADY disagreement  apart
    states                   -                       -                       open                    proposed                paused                  half                    resumed                 ALREADY disagreement  ALREADY disagreement  apart
    records                  -                       noted                   open                    proposed                paused                  half                    resumed                 ALREADY disagreement  ALREADY disagreement  apart
    proposes                 -                       FORBIDDEN disagreement  proposed                proposed                FORBIDDEN disagreement  proposed                resumed                 ALREADY disagreement  =                     FORBIDDEN disagreement
    agrees                   -                       -                       -                       half                    paused                  agreed                  resumed                 ALREADY proposal      =                     apart
    takes back               -                       -                       -                       ALREADY proposal        =                       =                       =                       =                     =                     =
    pauses                   -                       ALREADY disagreement    paused                  paused                  ALREADY disagreement    paused                  ALREADY disagreement    =                     =                     paused
    pauses too long          -                       ALREADY disagreement    BAD_INPUT until         =                       ALREADY disagreement    BAD_INPUT until         ALREADY disagreement    =                     =                     BAD_INPUT until
    declines                 -                       -                       open                    proposed                paused                  half                    resumed                 agreed                ALREADY mediation     apart
    ends                     -                       ended                   ended                   =                       =                       =                       =                       agreed                ALREADY disagreement  ended
  `),
  but: [
    ['half', 'agrees', 'father', 'ALREADY proposal'],
    ['half', 'takes back', 'father', 'proposed'],
  ],
};
