import { all, type Family } from '../../src/index.js';
import { type ActorName, actors, item, now, person, reis, told, worker } from '../between.js';
import { type Machine, type Scene, table } from './table.js';

/** A concern about Mia, raised by her worker or by a lead, and who is named to read it (L17, L20). */

const concernOf = (family: Family) => all(family, 'safeguardingConcern')[0];
const readerOf = (family: Family) => all(family, 'namedReader')[0];
const absent = '00000000-0000-4000-8000-00000000dead';
const raising = {
  person: person.Mia,
  about: [],
  allegedSource: person.Nuno,
  neverTold: [person.Ben],
  concern: 'She does not sleep at home',
  needs: [item.worry.id],
  authorTold: true,
};

const plainly = { ...raising, allegedSource: null, neverTold: [], needs: [] };

const begun = reis.family;
const raised = told(begun, ['worker of mother and child', 'RaiseConcern', raising]);
const decided = (family: Family, threshold: string, who: ActorName = 'lead') =>
  told(family, [who, 'DecideThreshold', { concern: concernOf(family)?.id, threshold, reason: 'x' }]);
const ofLead = told(begun, ['lead', 'RaiseConcern', { ...raising, needs: [] }]);
const named = told(raised, [
  'lead',
  'NameReader',
  { of: { kind: 'safeguardingConcern', id: concernOf(raised)?.id }, worker: worker('Tom') },
]);
const ended = told(named, ['lead', 'EndReading', { reader: readerOf(named)?.id }]);

const states: Readonly<Record<string, Scene>> = {
  none: { family: begun, at: now },
  undecided: { family: raised, at: now },
  met: { family: decided(raised, 'met'), at: now },
  'not met': { family: decided(raised, 'notMet'), at: now },
  'of a lead': { family: ofLead, at: now },
  'of a lead, met': { family: decided(ofLead, 'met', 'other lead'), at: now },
  'with a reader': { family: named, at: now },
  'with a reader no more': { family: ended, at: now },
};

function stateOf({ family, at }: Scene): string {
  const concern = concernOf(family);
  if (concern === undefined) return 'none';
  const threshold = { met: 'met', notMet: 'not met', undecided: 'undecided' }[concern.threshold];
  if (concern.by === actors.lead.worker) return threshold === 'undecided' ? 'of a lead' : `of a lead, ${threshold}`;
  const reader = readerOf(family);
  if (reader === undefined || threshold !== 'undecided') return threshold;
  return reader.until === null || reader.until > at ? 'with a reader' : 'with a reader no more';
}

const given = (state: string) => states[state]?.family as Family;
const command = (type: Machine['commands'][string]['type'], input: object = {}) => ({
  type,
  to: 'concern',
  at: 'concern',
  input: (state: string) => ({ concern: concernOf(given(state))?.id ?? absent, ...input }),
});
const disclosing = { to: 'The school', what: 'x', why: 'x', basis: 'protectChild', personTold: true };
const naming = (name: 'Tom' | 'Ngozi' | 'Priya') => ({
  type: 'NameReader' as const,
  to: 'concern',
  at: 'of',
  input: (state: string) => ({
    of: { kind: 'safeguardingConcern', id: concernOf(given(state))?.id ?? absent },
    worker: worker(name),
  }),
});

export const concern: Machine = {
  states,
  stateOf,
  commands: {
    raises: { type: 'RaiseConcern', to: 'person', at: 'person', input: () => plainly },
    'finds it met': command('DecideThreshold', { threshold: 'met', reason: 'x' }),
    'finds it not met': command('DecideThreshold', { threshold: 'notMet', reason: 'x' }),
    'steps help': command('StepHelp', { to: 'earlyHelp', reason: 'x' }),
    discloses: command('DiscloseConcern', disclosing),
    'discloses to the father, never to be told': command('DiscloseConcern', { ...disclosing, person: person.Ben }),
    'discloses, not telling why nobody was told': command('DiscloseConcern', { ...disclosing, personTold: false }),
    'names a reader': naming('Tom'),
    'names the lead': naming('Ngozi'),
    'names a relative': naming('Priya'),
    'ends the reading': {
      type: 'EndReading',
      to: 'reader',
      at: 'reader',
      input: (state) => ({ reader: readerOf(given(state))?.id ?? absent }),
    },
  },
  parts: {
    person: table(`
                                  none    undecided  met  not met  of a lead  of a lead, met  with a reader  with a reader no more
      mother                      knows   =          =    =        =          =               =              =
      father                      knows   =          =    =        =          =               =              =
      child                       knows   =          =    =        =          =               =              =
      brother                     knows   =          =    =        =          =               =              =
      worker of mother and child  raises  =          =    =        =          =               =              =
      their cover                 raises  =          =    =        =          =               =              =
      their supervisor            raises  =          =    =        =          =               =              =
      worker of the mother        knows   =          =    =        =          =               =              =
      worker of the father        knows   =          =    =        =          =               =              =
      supervisor of those two     knows   =          =    =        =          =               =              =
      lead                        raises  =          =    =        =          =               =              =
      other lead                  raises  =          =    =        =          =               =              =
      worker on duty              knows   =          =    =        =          =               =              =
      social worker of the child  knows   =          =    =        =          =               =              =
    `),
    concern: table(`
                                  none  undecided  met     not met  of a lead  of a lead, met  with a reader  with a reader no more
      worker of mother and child  -     author     author  author   knows      knows           author         author
      their cover                 -     knows      =       =        =          =               =              =
      their supervisor            -     knows      =       =        =          =               =              =
      worker of the mother        -     -          -       -        -          -               knows          -
      lead                        -     lead       =       =        =          =               =              =
      other lead                  -     lead       =       =        =          =               =              =
    `),
    reader: table(`
                                  none  undecided  met     not met  of a lead  of a lead, met  with a reader  with a reader no more
      lead                        -     -          -       -        -          -               lead           lead
      other lead                  -     -          -       -        -          -               lead           lead
    `),
  },
  does: {
    knows: [],
    raises: ['raises'],
    author: [
      ...['steps help', 'discloses', 'discloses to the father, never to be told'],
      'discloses, not telling why nobody was told',
    ],
    lead: [
      ...['finds it met', 'finds it not met', 'steps help', 'discloses', 'discloses to the father, never to be told'],
      'discloses, not telling why nobody was told',
      ...['names a reader', 'names the lead', 'names a relative', 'ends the reading'],
    ],
  },
  next: table(`
                                                none       undecided             met               not met           of a lead         of a lead, met        with a reader          with a reader no more
    raises                                      undecided  undecided             met               not met           of a lead         of a lead, met        with a reader          with a reader no more
    finds it met                                -          met                   ALREADY concern   met               of a lead, met    ALREADY concern       met                    met
    finds it not met                            -          not met               not met           ALREADY concern   of a lead, not met  of a lead, not met  not met                not met
    steps help                                  -          undecided             met               not met           of a lead         of a lead, met        with a reader          with a reader no more
    discloses                                   -          undecided             met               not met           of a lead         of a lead, met        with a reader          with a reader no more
    discloses to the father, never to be told   -          FORBIDDEN person      =                 =                 =                 =                     =                      =
    discloses, not telling why nobody was told  -          BAD_INPUT whyNotTold  =                 =                 =                 =                     =                      =
    names a reader                              -          with a reader         met               not met           of a lead         of a lead, met        with a reader          with a reader no more
    names the lead                              -          with a reader         met               not met           of a lead         of a lead, met        with a reader          with a reader no more
    names a relative                            -          FORBIDDEN worker      =                 =                 =                 =                     =                      =
    ends the reading                            -          -                     -                 -                 -                 -                     with a reader no more  ALREADY reader
  `),
  but: [
    // Nobody decides on a concern of their own, and nobody names themself.
    ['of a lead', 'finds it met', 'lead', 'FORBIDDEN concern'],
    ['of a lead', 'finds it not met', 'lead', 'FORBIDDEN concern'],
    ['of a lead, met', 'finds it not met', 'lead', 'FORBIDDEN concern'],
    ...Object.keys(states)
      .filter((state) => state !== 'none')
      .map((state) => [state, 'names the lead', 'lead', 'FORBIDDEN worker'] as const),
    // A concern that a lead was the first to raise here is that lead’s.
    ['none', 'raises', 'lead', 'of a lead'],
  ],
};
