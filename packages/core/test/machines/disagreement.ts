import { disagreementState } from '../../src/between.js';
import { all, type Family, type Instant } from '../../src/index.js';
import { now, person, reis, type Step, told, worker } from '../between.js';
import { type Machine, type Scene, table } from './table.js';

/** A disagreement between Mia's mother, her father and her grandmother, with Mia as the child whom it concerns (M7). */

const talkOf = (family: Family) => all(family, 'disagreement')[0];
const standing = (family: Family) => all(family, 'proposal').filter(({ withdrawnAt }) => withdrawnAt === null);
/** The first of those that stand, to which the commands here are given. */
const proposalOf = (family: Family) => standing(family)[0];
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
const several = step(half, mediator, 'ProposeStatement', { words: 'Home by ten' }, now);
const full = ['eleven', 'twelve', 'one', 'two', 'three'].reduce<Family>(
  (family, hour) => step(family, mediator, 'ProposeStatement', { words: `Home by ${hour}` }, now),
  several,
);
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
  several: { family: several, at: now },
  full: { family: full, at: now },
  paused: { family: paused, at: now },
  resumed: { family: paused, at: '2026-06-29T09:00:00.000Z' as Instant },
  agreed: { family: agrees(several, 'mother'), at: now },
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
  const [proposal, ...others] = standing(family);
  if (proposal === undefined) return 'open';
  if (others.length > 0) return others.length < 6 ? 'several' : 'full';
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
    withdraws: {
      type: 'WithdrawProposal',
      to: 'proposal',
      at: 'proposal',
      input: (state) => ({ proposal: proposalOf(given(state))?.id ?? absent }),
    },
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
                                  asked   noted     open    proposed  half  several  full  paused  resumed  agreed  ended  apart
      mother                      asker   -         party   =         =     =        =     =       =        =       =      =
      father                      -       =         party   =         =     =        =     =       =        =       =      -
      worker of mother and child  worker  mediator  =       =         =     =        =     =       =        =       =      =
      their cover                 worker  mediator  =       =         =     =        =     =       =        =       =      =
      their supervisor            knows   answers   =       =         =     =        =     =       =        =       =      =
      worker of the mother        worker  -         worker  =         =     =        =     =       =        =       =      =
      supervisor of those two     knows   -         knows   =         =     =        =     =       =        =       =      =
    `),
    proposal: table(`
                                  asked  noted  open  proposed  half  several  full  paused  resumed  agreed  ended  apart
      mother                      -      =      =     party     =     =        =     =       =        =       =      =
      father                      -      =      =     party     =     =        =     =       =        =       =      -
      worker of mother and child  -      =      =     mediator  =     =        =     =       =        =       =      =
      their cover                 -      =      =     mediator  =     =        =     =       =        =       =      =
      their supervisor            -      =      =     answers   =     =        =     =       =        =       =      =
    `),
  },
  does: {
    knows: [],
    asker: [],
    worker: ['opens', 'opens, no court checked', 'opens, uninvited'],
    mediator: [
      ...['opens', 'opens, no court checked', 'opens, uninvited', 'passes on', 'ends'],
      ...['records', 'proposes', 'withdraws', 'pauses', 'pauses too long'],
    ],
    answers: ['opens', 'opens, no court checked', 'opens, uninvited', 'passes on', 'ends'],
    party: ['states', 'agrees', 'takes back', 'pauses', 'pauses too long', 'declines'],
  },
  next: table(`
                             asked                   noted                   open                  proposed          paused                  half             resumed               agreed                ended                 apart                   several           full
    opens                    open                    =                       ALREADY disagreement  =                 =                       =                =                     =                     =                     =                       =                 =
    opens, no court checked  BAD_INPUT courtChecked  =                       ALREADY disagreement  =                 =                       =                =                     =                     =                     =                       =                 =
    opens, uninvited         BAD_INPUT invited       =                       ALREADY disagreement  =                 =                       =                =                     =                     =                     =                       =                 =
    passes on                -                       noted                   open                  proposed          paused                  half             resumed               agreed                ALREADY disagreement  apart                   several           full
    states                   -                       -                       open                  proposed          paused                  half             resumed               ALREADY disagreement  ALREADY disagreement  apart                   several           full
    records                  -                       noted                   open                  proposed          paused                  half             resumed               ALREADY disagreement  ALREADY disagreement  apart                   several           full
    proposes                 -                       FORBIDDEN disagreement  proposed              several           FORBIDDEN disagreement  several          resumed               ALREADY disagreement  =                     FORBIDDEN disagreement  several           BAD_INPUT disagreement
    withdraws                -                       -                       -                     open              paused                  open             resumed               ALREADY proposal      =                     apart                   proposed          several
    agrees                   -                       -                       -                     half              paused                  agreed           resumed               ALREADY proposal      =                     apart                   agreed            =
    takes back               -                       -                       -                     ALREADY proposal  =                       =                =                     =                     =                     =                       ALREADY proposal  =
    pauses                   -                       ALREADY disagreement    paused                paused            ALREADY disagreement    paused           ALREADY disagreement  =                     =                     paused                  paused            =
    pauses too long          -                       ALREADY disagreement    BAD_INPUT until       =                 ALREADY disagreement    BAD_INPUT until  ALREADY disagreement  =                     =                     BAD_INPUT until         =                 =
    declines                 -                       -                       open                  proposed          paused                  half             resumed               ALREADY mediation     =                     apart                   several           full
    ends                     -                       ended                   ended                 =                 =                       =                =                     agreed                ALREADY disagreement  ended                   =                 =
  `),
  but: [
    ['half', 'agrees', 'father', 'ALREADY proposal'],
    ['half', 'takes back', 'father', 'proposed'],
    ['several', 'agrees', 'father', 'ALREADY proposal'],
    ['several', 'takes back', 'father', 'several'],
    ['full', 'agrees', 'father', 'ALREADY proposal'],
    ['full', 'takes back', 'father', 'full'],
  ],
};
