import type { Instant } from '../../src/index.js';
import type { ActorName } from '../between.js';

/**
 * What is so between these people, told as simply as it can be: no records and no relations, only who is who. It is the
 * reference for random runs of commands.
 */
export interface Model {
  at: Instant;
  request: { replyFrom: Instant; explored: boolean; decided: boolean } | null;
  talk: Talk | null;
  concern: { by: ActorName; threshold: 'undecided' | 'met' | 'notMet'; steps: string[]; reader: boolean } | null;
  glass: { until: Instant; reviewed: boolean } | null;
}

interface Talk {
  /** Whether the mother asked for it, or a worker noted it. */
  readonly isAsked: boolean;
  mediator: ActorName | null;
  isOpen: boolean;
  readonly heard: Set<ActorName>;
  /** Of each proposal that stands, the first proposed first, who has said yes to it. */
  options: readonly Set<ActorName>[];
  isAgreed: boolean;
  pausedUntil: Instant | null;
  readonly declined: Set<ActorName>;
  isEnded: boolean;
}

export const parties: readonly ActorName[] = ['mother', 'father', 'grandmother, dead'];
const [esther, callum] = ['worker of mother and child', 'their cover'] as const;

/** On 16 June the grandmother has died and Priya is found to be a relative. */
const isGone = (who: ActorName, at: Instant) =>
  (who === 'grandmother, dead' || who === 'worker who is a relative') && at >= '2026-06-15T23:00:00.000Z';

const supervisorOf: Readonly<Partial<Record<ActorName, ActorName>>> = {
  [esther]: 'their supervisor',
  'worker of the mother': 'supervisor of those two',
  'worker of the father': 'supervisor of those two',
};
const workersOfMother: readonly ActorName[] = [esther, callum, 'worker of the mother', 'worker who is a relative'];
const workersOfChild: readonly ActorName[] = [esther, callum, 'worker who is a relative'];
const leads: readonly ActorName[] = ['lead', 'other lead'];

const isMediator = ({ mediator }: Talk, who: ActorName) => mediator === who || (mediator === esther && who === callum);
const answers = ({ mediator }: Talk, who: ActorName) => mediator !== null && supervisorOf[mediator] === who;

/** Everybody who may know of what stands between the parties. */
export function knowTalk(model: Model, who: ActorName): boolean {
  const { talk, at } = model;
  if (talk === null || isGone(who, at)) return false;
  if (isMediator(talk, who) || answers(talk, who)) return true;
  if (talk.isOpen && parties.includes(who)) return true;
  const askers = ['mother', ...workersOfMother, 'their supervisor', 'supervisor of those two'];
  return talk.isAsked && askers.includes(who);
}

export function talkState({ talk, at }: Model): string {
  if (talk === null) return 'none';
  if (talk.isAgreed) return 'agreed';
  if (talk.isEnded) return 'ended';
  if (!talk.isOpen) return 'noted';
  return talk.pausedUntil !== null && at < talk.pausedUntil ? 'paused' : 'open';
}

/** What somebody may do, what comes of it, and whose view it may move. */
export interface Deed {
  readonly type: string;
  /** The first reason against it, or null. */
  readonly no: (model: Model, who: ActorName) => string | null;
  /** What is so afterwards. */
  readonly become: (model: Model, who: ActorName) => void;
  /** Who may know of it, once it is done. */
  readonly known: (model: Model, who: ActorName, seer: ActorName) => boolean;
}

const hour = 3_600_000;
export const later = (at: Instant, hours: number) => new Date(Date.parse(at) + hours * hour).toISOString() as Instant;

/** Ten working days after, at the beginning of that day in London; these runs are in June, July and August. */
function replyAfter(at: Instant): Instant {
  let day = new Date(Date.parse(at) + hour);
  for (let left = 10; left > 0; ) {
    day = new Date(day.getTime() + 24 * hour);
    if (![0, 6].includes(day.getUTCDay())) left -= 1;
  }
  return new Date(Date.parse(`${day.toISOString().slice(0, 10)}T00:00:00.000Z`) - hour).toISOString() as Instant;
}

/** A deed on something that some people know of, and that some of these may do. */
const gated =
  (
    path: string,
    knows: (model: Model, who: ActorName) => boolean,
    may: (model: Model, who: ActorName) => boolean,
    story: (model: Model, who: ActorName) => string | null,
  ): Deed['no'] =>
  (model, who) =>
    !knows(model, who) ? `NOT_FOUND ${path}` : may(model, who) ? story(model, who) : 'FORBIDDEN';

const knowsMia = (model: Model, who: ActorName) =>
  !isGone(who, model.at) && !['step-father, blocked', 'member tied to nobody', 'worker of nobody'].includes(who);
const knowsAna = (model: Model, who: ActorName) =>
  knowsMia(model, who)
    ? who !== 'social worker of the child'
    : !isGone(who, model.at) && who === 'step-father, blocked';

/** It names the father, whom these two are not tied to. */
const naming =
  (path: string, no: Deed['no']): Deed['no'] =>
  (model, who) =>
    who === 'brother' || who === 'step-father, blocked' ? `NOT_FOUND ${path}` : no(model, who);

const ofTalk = (...may: readonly ('worker' | 'mediator' | 'answers' | 'party')[]) => ({
  may: (model: Model, who: ActorName) => {
    const { talk } = model;
    if (talk === null) return false;
    return (
      (may.includes('worker') && talk.isAsked && workersOfMother.includes(who)) ||
      (may.includes('mediator') && isMediator(talk, who)) ||
      (may.includes('answers') && answers(talk, who)) ||
      (may.includes('party') && talk.isOpen && parties.includes(who))
    );
  },
});

const knowsProposal = (model: Model, who: ActorName) =>
  model.talk !== null &&
  model.talk.options.length > 0 &&
  !isGone(who, model.at) &&
  (isMediator(model.talk, who) || answers(model.talk, who) || parties.includes(who));

/** Whose age the mediator may not know, and Mia: what they think is heard first. */
function unheard({ talk, at }: Model, who: ActorName): boolean {
  const agesKnown: Readonly<Partial<Record<ActorName, readonly ActorName[]>>> = {
    [esther]: ['mother'],
    [callum]: ['mother'],
    'worker of the mother': ['mother'],
    'worker who is a relative': isGone('worker who is a relative', at) ? [] : ['mother'],
    'worker of the father': ['father'],
  };
  const asked = ['child', ...parties.filter((party) => agesKnown[who]?.includes(party) !== true)] as ActorName[];
  return asked.some((one) => talk?.heard.has(one) !== true);
}

const talk = (model: Model) => model.talk as Talk;
const isShut = (model: Model) => talkState(model) === 'agreed' || talk(model).isEnded;

/** Who may know a concern about Mia, in full or that it is there. */
const knowsConcern = (model: Model, who: ActorName) =>
  model.concern !== null &&
  !isGone(who, model.at) &&
  ([...workersOfChild, 'their supervisor', ...leads].includes(who) ||
    (model.concern.reader && who === 'worker of the mother'));
const isAuthor = ({ concern }: Model, who: ActorName) => concern?.by === who && who === esther;
const isLead = (_: Model, who: ActorName) => leads.includes(who);

const knowsRequest = (model: Model, who: ActorName) =>
  model.request !== null &&
  !isGone(who, model.at) &&
  (['father', 'worker of the father', 'supervisor of those two', ...workersOfChild].includes(who) ||
    (who === 'child' && model.request.explored));

const knowsGlass = (model: Model, who: ActorName) =>
  model.glass !== null &&
  !isGone(who, model.at) &&
  (['child', ...workersOfChild, 'their supervisor', ...leads].includes(who) ||
    (who === 'worker on duty' && model.at < model.glass.until));

const decides = (model: Model) => {
  (model.request as NonNullable<Model['request']>).decided = true;
};
const isOfAsked = (_: Model, __: ActorName, seer: ActorName) => ['child', ...workersOfChild].includes(seer);
const inTalk = (model: Model, _: ActorName, seer: ActorName) => knowTalk(model, seer);
const worried = (model: Model, _: ActorName, seer: ActorName) => knowsConcern(model, seer);

export const deeds = {
  asks: {
    type: 'AskToKnow',
    no: gated(
      'person',
      knowsMia,
      (_, who) => who === 'father',
      (model) => (model.request !== null && model.at < model.request.replyFrom ? 'ALREADY person' : null),
    ),
    become: (model) => {
      model.request = { replyFrom: replyAfter(model.at), explored: false, decided: false };
    },
    known: knowsRequest as Deed['known'],
  },
  explores: {
    type: 'ExploreRequest',
    no: gated(
      'request',
      knowsRequest,
      (_, who) => workersOfChild.includes(who),
      ({ request }) => (request?.explored ? 'ALREADY request' : null),
    ),
    become: (model) => {
      (model.request as NonNullable<Model['request']>).explored = true;
    },
    known: isOfAsked,
  },
  answers: {
    type: 'AnswerRequest',
    no: gated(
      'request',
      knowsRequest,
      (_, who) => who === 'child',
      ({ request }) => (request?.decided ? 'ALREADY request' : null),
    ),
    become: decides,
    known: isOfAsked,
  },
  declinesToAnswer: {
    type: 'DeclineToTalk',
    no: gated(
      'mediation',
      knowsRequest,
      (_, who) => who === 'child',
      ({ request }) => (request?.decided ? 'ALREADY mediation' : null),
    ),
    become: decides,
    known: isOfAsked,
  },
  asksMediation: {
    type: 'AskMediation',
    no: naming(
      'with.0',
      gated(
        'person',
        knowsAna,
        (_, who) => who === 'mother',
        () => null,
      ),
    ),
    become: (model) => {
      model.talk = begun(true, null, ['mother']);
    },
    known: inTalk,
  },
  notes: {
    type: 'NoteDisagreement',
    no: naming(
      'parties.1',
      gated(
        'person',
        knowsAna,
        (_, who) => workersOfMother.includes(who),
        () => null,
      ),
    ),
    become: (model, who) => {
      model.talk = begun(false, who, []);
    },
    known: inTalk,
  },
  opens: {
    type: 'OpenDisagreement',
    no: gated('disagreement', knowTalk, ofTalk('worker', 'mediator', 'answers').may, (model) =>
      talkState(model) === 'noted' ? null : 'ALREADY disagreement',
    ),
    become: (model, who) => {
      talk(model).isOpen = true;
      talk(model).mediator ??= who;
    },
    known: inTalk,
  },
  passesToTom: passes('worker of the mother'),
  passesToHalima: passes('worker of the father'),
  states: {
    type: 'StatePosition',
    no: gated('disagreement', knowTalk, ofTalk('party').may, (model) =>
      isShut(model) ? 'ALREADY disagreement' : null,
    ),
    become: (model, who) => {
      talk(model).heard.add(who);
    },
    known: (model, who, seer) => seer === who || isMediator(talk(model), seer),
  },
  records: {
    type: 'RecordPosition',
    no: gated('disagreement', knowTalk, ofTalk('mediator').may, (model) =>
      isShut(model) ? 'ALREADY disagreement' : null,
    ),
    become: (model) => {
      talk(model).heard.add('child');
    },
    known: (model, _, seer) => seer === 'child' || isMediator(talk(model), seer),
  },
  proposes: {
    type: 'ProposeStatement',
    no: gated('disagreement', knowTalk, ofTalk('mediator').may, (model, who) => {
      if (isShut(model)) return 'ALREADY disagreement';
      if (talkState(model) !== 'open' || unheard(model, who)) return 'FORBIDDEN disagreement';
      return talk(model).options.length === 7 ? 'BAD_INPUT disagreement' : null;
    }),
    become: (model) => {
      talk(model).options = [...talk(model).options, new Set()];
    },
    known: inTalk,
  },
  withdraws: {
    type: 'WithdrawProposal',
    no: gated('proposal', knowsProposal, ofTalk('mediator').may, (model) =>
      isShut(model) ? 'ALREADY proposal' : null,
    ),
    become: (model) => {
      talk(model).options = talk(model).options.slice(1);
    },
    known: inTalk,
  },
  agrees: agrees(lastOf),
  agreesToFirst: agrees(firstOf),
  takesBack: takesBack(lastOf),
  takesBackFirst: takesBack(firstOf),
  pauses: {
    type: 'PauseMediation',
    no: gated('disagreement', knowTalk, ofTalk('party', 'mediator').may, (model) =>
      talkState(model) !== 'open' || talk(model).pausedUntil !== null ? 'ALREADY disagreement' : null,
    ),
    become: (model) => {
      talk(model).pausedUntil = later(model.at, 14 * 24);
    },
    known: inTalk,
  },
  declines: {
    type: 'DeclineToTalk',
    no: gated('mediation', knowTalk, ofTalk('party').may, (model, who) =>
      isShut(model) || talk(model).declined.has(who) ? 'ALREADY mediation' : null,
    ),
    become: (model, who) => {
      talk(model).declined.add(who);
    },
    known: (model, who, seer) => seer === who || isMediator(talk(model), seer) || answers(talk(model), seer),
  },
  ends: {
    type: 'EndMediation',
    no: gated('disagreement', knowTalk, ofTalk('mediator', 'answers').may, (model) =>
      talk(model).isEnded ? 'ALREADY disagreement' : null,
    ),
    become: (model) => {
      talk(model).isEnded = true;
    },
    known: inTalk,
  },
  raises: {
    type: 'RaiseConcern',
    no: gated(
      'person',
      knowsMia,
      (_, who) => [...workersOfChild, 'their supervisor', ...leads].includes(who),
      () => null,
    ),
    become: (model, who) => {
      model.concern = { by: who, threshold: 'undecided', steps: [], reader: false };
    },
    known: worried,
  },
  findsMet: finds('met'),
  findsNotMet: finds('notMet'),
  stepsUp: steps('childProtection'),
  stepsDown: steps('universal'),
  discloses: {
    type: 'DiscloseConcern',
    no: gated(
      'concern',
      knowsConcern,
      (model, who) => isAuthor(model, who) || isLead(model, who),
      () => null,
    ),
    become: () => undefined,
    known: worried,
  },
  namesReader: {
    type: 'NameReader',
    no: gated('of', knowsConcern, isLead, () => null),
    become: (model) => {
      (model.concern as NonNullable<Model['concern']>).reader = true;
    },
    known: worried,
  },
  breaks: {
    type: 'BreakGlass',
    no: gated(
      'person',
      knowsMia,
      (_, who) => who === 'worker on duty',
      ({ glass, at }) => (glass !== null && at < glass.until ? 'ALREADY person' : null),
    ),
    become: (model) => {
      model.glass = { until: later(model.at, 1), reviewed: false };
    },
    known: knowsGlass as Deed['known'],
  },
  reviews: {
    type: 'ReviewGlass',
    no: gated(
      'glass',
      knowsGlass,
      (model, who) => who === 'their supervisor' || isLead(model, who),
      ({ glass }) => (glass?.reviewed ? 'ALREADY glass' : null),
    ),
    become: (model) => {
      (model.glass as NonNullable<Model['glass']>).reviewed = true;
    },
    known: (model, _, seer) => seer !== 'child' && seer !== 'worker on duty' && knowsGlass(model, seer),
  },
} as const satisfies Readonly<Record<string, Deed>>;
export type DeedName = keyof typeof deeds;

function begun(isAsked: boolean, mediator: ActorName | null, heard: readonly ActorName[]): Talk {
  const open = { isOpen: false, options: [], isAgreed: false, pausedUntil: null, isEnded: false };
  return { isAsked, mediator, heard: new Set(heard), declined: new Set(), ...open };
}

function passes(to: ActorName): Deed {
  return {
    type: 'PassMediation',
    no: gated('disagreement', knowTalk, ofTalk('mediator', 'answers').may, (model, who) => {
      if (talk(model).mediator === to) return 'ALREADY to';
      if (talk(model).isEnded) return 'ALREADY disagreement';
      return who === to ? 'FORBIDDEN to' : null;
    }),
    become: (model) => {
      talk(model).mediator = to;
    },
    known: inTalk,
  };
}

type Option = (model: Model) => Set<ActorName> | undefined;
function firstOf(model: Model) {
  return talk(model).options[0];
}
function lastOf(model: Model) {
  return talk(model).options.at(-1);
}

function agrees(option: Option): Deed {
  return {
    type: 'AgreeProposal',
    no: gated('proposal', knowsProposal, ofTalk('party').may, (model, who) =>
      isShut(model) || option(model)?.has(who) ? 'ALREADY proposal' : null,
    ),
    become: (model, who) => {
      const yes = option(model)?.add(who) ?? new Set();
      talk(model).isAgreed = parties.every((party) => yes.has(party));
      if (talk(model).isAgreed) talk(model).options = [yes];
    },
    known: (model, who, seer) =>
      talk(model).isAgreed
        ? knowTalk(model, seer)
        : seer === who || isMediator(talk(model), seer) || answers(talk(model), seer),
  };
}

function takesBack(option: Option): Deed {
  return {
    type: 'AgreeProposal',
    no: gated('proposal', knowsProposal, ofTalk('party').may, (model, who) =>
      isShut(model) || !option(model)?.has(who) ? 'ALREADY proposal' : null,
    ),
    become: (model, who) => {
      option(model)?.delete(who);
    },
    known: (model, who, seer) => seer === who || isMediator(talk(model), seer) || answers(talk(model), seer),
  };
}

function finds(threshold: 'met' | 'notMet'): Deed {
  return {
    type: 'DecideThreshold',
    no: gated('concern', knowsConcern, isLead, ({ concern }, who) => {
      if (concern?.threshold === threshold) return 'ALREADY concern';
      return concern?.by === who ? 'FORBIDDEN concern' : null;
    }),
    become: (model) => {
      (model.concern as NonNullable<Model['concern']>).threshold = threshold;
    },
    known: worried,
  };
}

function steps(to: string): Deed {
  return {
    type: 'StepHelp',
    no: gated(
      'concern',
      knowsConcern,
      (model, who) => isAuthor(model, who) || isLead(model, who),
      ({ concern }) => (concern?.steps.at(-1) === to ? 'ALREADY to' : null),
    ),
    become: (model) => {
      model.concern?.steps.push(to);
    },
    known: worried,
  };
}
