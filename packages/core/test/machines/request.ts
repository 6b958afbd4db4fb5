import { requestState } from '../../src/between.js';
import { all, type Family, type Instant } from '../../src/index.js';
import { item, now, person, reis, told } from '../between.js';
import { type Machine, type Scene, table } from './table.js';

/** Mia's father asks to know about her social life, of which she decides alone (M6). */

const requestOf = (family: Family) => all(family, 'mediationRequest')[0];
const on = (family: Family) => ({ request: requestOf(family)?.id as string });
const asking = { person: person.Mia, area: 'social', words: 'How is she?' };
const mine = { decision: 'full', item: item.band };

const begun = reis.family;
const sent = told(begun, ['father', 'AskToKnow', asking]);
const explored = told(sent, ['worker of mother and child', 'ExploreRequest', on(sent)]);
const decided = told(explored, ['child', 'AnswerRequest', { ...on(sent), decision: 'never' }]);
/** Ten working days after Monday 15 June. */
const reply = '2026-06-28T23:00:00.000Z' as Instant;

const states: Readonly<Record<string, Scene>> = {
  none: { family: begun, at: now },
  sent: { family: sent, at: now },
  explored: { family: explored, at: now },
  decided: { family: decided, at: now },
  'replied, sent': { family: sent, at: reply },
  'replied, explored': { family: explored, at: reply },
  'replied, decided': { family: decided, at: reply },
};

function stateOf({ family, at }: Scene): string {
  const request = requestOf(family);
  if (request === undefined) return 'none';
  const inside = request.decision !== null ? 'decided' : request.exploredAt === null ? 'sent' : 'explored';
  return requestState(request, at) === 'replied' ? `replied, ${inside}` : inside;
}

const absent = '00000000-0000-4000-8000-00000000dead';
const given = (state: string) => requestOf(states[state]?.family as Family)?.id ?? absent;
const answer = (said: object) => ({
  type: 'AnswerRequest' as const,
  to: 'request',
  at: 'request',
  input: (state: string) => ({ request: given(state), ...said }),
});

/** Answers that name something of hers. */
const pointing = [
  'answers in full',
  'answers in words',
  'answers never, of something',
  'answers in words, without any',
  'answers what is not theirs to open',
];

export const request: Machine = {
  states,
  stateOf,
  commands: {
    'asks the same': { type: 'AskToKnow', to: 'person', at: 'person', input: () => asking },
    explores: { type: 'ExploreRequest', to: 'request', at: 'request', input: (state) => ({ request: given(state) }) },
    'answers never': answer({ decision: 'never' }),
    'answers not now': answer({ decision: 'notNow' }),
    'answers in full': answer(mine),
    'answers in words': answer({ decision: 'summary', item: item.band, words: 'She plays.' }),
    'answers in full, of nothing': answer({ decision: 'full' }),
    'answers never, of something': answer({ decision: 'never', item: item.band }),
    'answers in words, without any': answer({ decision: 'summary', item: item.band }),
    'answers what is not theirs to open': answer({ decision: 'full', item: item.worry }),
    declines: {
      type: 'DeclineToTalk',
      to: 'request',
      at: 'mediation',
      input: (state) => ({ mediation: { kind: 'mediationRequest', id: given(state) } }),
    },
  },
  parts: {
    person: table(`
                                 none   sent   explored  decided  replied, sent  replied, explored  replied, decided
      mother                     tied   =      =         =        =              =                  =
      father                     tied   =      =         =        =              =                  =
      child                      there  =      =         =        =              =                  =
      brother                    tied   =      =         =        =              =                  =
      worker of mother and child  there  =      =         =        =              =                  =
      their cover                there  =      =         =        =              =                  =
      their supervisor           there  =      =         =        =              =                  =
      worker of the mother       there  =      =         =        =              =                  =
      worker of the father       there  =      =         =        =              =                  =
      supervisor of those two    there  =      =         =        =              =                  =
      lead                       there  =      =         =        =              =                  =
      other lead                 there  =      =         =        =              =                  =
      worker on duty             there  =      =         =        =              =                  =
      social worker of the child  there  =      =         =        =              =                  =
    `),
    request: table(`
                                 none   sent    explored  decided  replied, sent  replied, explored  replied, decided
      father                     -      knows   =         =        =              =                  =
      child                      -      -       asked     =        -              asked              =
      worker of mother and child  -      worker  =         =        =              =                  =
      their cover                -      worker  =         =        =              =                  =
      worker of the father       -      knows   =         =        =              =                  =
      supervisor of those two    -      knows   =         =        =              =                  =
    `),
  },
  does: {
    tied: ['asks the same'],
    there: [],
    knows: [],
    worker: ['explores'],
    asked: [
      ...['answers never', 'answers not now', 'answers in full', 'answers in words', 'declines'],
      ...['answers in full, of nothing', 'answers never, of something', 'answers in words, without any'],
      'answers what is not theirs to open',
    ],
  },
  next: table(`
                                        none  sent            explored          decided          replied, sent      replied, explored  replied, decided
    asks the same                       sent  ALREADY person  =                 =                replied, sent      replied, explored  replied, decided
    explores                            -     explored        ALREADY request   =                replied, explored  ALREADY request    =
    answers never                       -     -               decided           ALREADY request  -                  replied, decided   ALREADY request
    answers not now                     -     -               decided           ALREADY request  -                  replied, decided   ALREADY request
    answers in full                     -     -               decided           ALREADY request  -                  replied, decided   ALREADY request
    answers in words                    -     -               decided           ALREADY request  -                  replied, decided   ALREADY request
    answers in full, of nothing         -     -               BAD_INPUT item    ALREADY request  -                  BAD_INPUT item     ALREADY request
    answers never, of something         -     -               BAD_INPUT item    ALREADY request  -                  BAD_INPUT item     ALREADY request
    answers in words, without any       -     -               BAD_INPUT words   ALREADY request  -                  BAD_INPUT words    ALREADY request
    answers what is not theirs to open  -     -               FORBIDDEN item    ALREADY request  -                  FORBIDDEN item     ALREADY request
    declines                            -     -               decided           ALREADY mediation  -                replied, decided   ALREADY mediation
  `),
  but: [
    // Others who are tied to her ask for themselves.
    ...Object.keys(states)
      .filter((state) => state !== 'none')
      .flatMap((state) => (['mother', 'brother'] as const).map((who) => [state, 'asks the same', who, state] as const)),
    // Nor do those who know of the request, and not of what it is answered with, learn that this is there.
    ...Object.keys(states)
      .filter((state) => state !== 'none')
      .flatMap((state) =>
        pointing.flatMap((what) =>
          (['father', 'worker of the father', 'supervisor of those two'] as const).map(
            (who) => [state, what, who, 'NOT_FOUND item'] as const,
          ),
        ),
      ),
  ],
};
