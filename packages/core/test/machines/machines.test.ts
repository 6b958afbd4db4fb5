import { describe, expect, it } from 'vitest';
import { all, type Family, viewAs } from '../../src/index.js';
import { actorNames, actors, now, person, told } from '../between.js';
import { concern } from './concern.js';
import { disagreement } from './disagreement.js';
import { glass } from './glass.js';
import { request } from './request.js';
import { expected, found, type Machine } from './table.js';

/** Every command in every state by everybody, against what the sentences of SPEC say that it comes to. */

const machines: readonly (readonly [title: string, machine: Machine])[] = [
  ['[M6] [E10] a request', request],
  ['[M7] [E11] a disagreement', disagreement],
  ['[L17] [L20] [E12] a concern', concern],
  ['[L20] [E13] broken glass', glass],
];

describe.each(machines)('%s', (_, machine) => {
  const states = Object.keys(machine.states);

  it.each(states)('stands in the state %s to begin with', (state) => {
    expect(machine.stateOf(machine.states[state] as Machine['states'][string])).toBe(state);
  });

  it.each(states.flatMap((state) => Object.keys(machine.commands).map((command) => [state, command] as const)))(
    '%s: who %s, and what comes of it',
    (state, command) => {
      expect(found(machine, state, command)).toEqual(expected(machine, state, command));
    },
  );
});

/** Which hint says that which command is theirs to give now. */
const hints: Readonly<Record<string, string>> = {
  viewerCanExplore: 'explores',
  viewerCanAnswer: 'answers never',
  viewerCanOpen: 'opens',
  viewerCanState: 'states',
  viewerCanPause: 'pauses',
  viewerCanPropose: 'proposes',
  viewerCanEnd: 'ends',
  viewerCanRecord: 'records',
  viewerCanPass: 'passes on',
  viewerCanDecline: 'declines',
  viewerCanAgree: 'agrees',
  viewerCanTakeBack: 'takes back',
  viewerCanWithdraw: 'withdraws',
  viewerCanDecide: 'finds it met',
};

/**
 * What comes to something in these states without its hint. Who may answer a request may decline it with the same
 * hint. A decision that a worry is not met can be made anew, and the hint says only that one waits to be made.
 */
const unhinted: Readonly<Record<string, readonly string[]>> = {
  declines: ['explored', 'replied, explored'],
  'finds it met': ['not met'],
};

describe.each(machines)('%s: a hint that somebody can do something', (_, machine) => {
  it.each(Object.entries(machine.states))(
    'is true of what comes to something, and of that alone: %s',
    (state, { family, at }) => {
      const isAbout = (kind: string) =>
        ['mediationRequest', 'disagreement', 'proposal', 'safeguardingConcern', 'breakGlass'].includes(kind);
      const offered = actorNames.flatMap((who) => {
        const view = viewAs(family, actors[who], at);
        // What is given to a proposal here is given to the first.
        const lists =
          view === null ? [] : [view.mediationRequests, view.disagreements, view.proposals.slice(0, 1), view.concerns];
        const own = lists.flatMap((list) => (list ?? []) as readonly (object & { readonly kind: string })[]);
        return own
          .filter(({ kind }) => isAbout(kind))
          .flatMap((one) =>
            Object.entries<unknown>({ ...one }).filter(([field, value]) => field in hints && value === true),
          )
          .map(([field]) => [who, hints[field] as string] as const);
      });
      const hinted = Object.values(hints).filter(
        (command) => command in machine.commands && unhinted[command]?.includes(state) !== true,
      );
      const comes = hinted.flatMap((command) =>
        Object.entries(found(machine, state, command))
          .filter(([, outcome]) => !/^[A-Z]/.test(outcome))
          .map(([who]) => `${who} ${command}`),
      );
      expect(offered.map((one) => one.join(' ')).toSorted()).toEqual(comes.toSorted());
    },
  );
});

describe('[E11] the letter of what was proposed', () => {
  const codes = {
    asked: [],
    noted: [],
    open: [],
    proposed: ['PROPOSAL_TO_READ'],
    half: ['PROPOSAL_TO_READ'],
    several: ['PROPOSAL_TO_READ', 'PROPOSAL_TO_READ'],
    full: Array.from({ length: 7 }, () => 'PROPOSAL_TO_READ'),
    paused: ['PROPOSAL_TO_READ'],
    resumed: ['PROPOSAL_TO_READ'],
    agreed: ['STATEMENT_AGREED'],
    ended: ['PROPOSAL_CLOSED'],
    apart: ['PROPOSAL_TO_READ'],
  };
  const codesFor = (who: (typeof actorNames)[number], { family, at }: Machine['states'][string]) =>
    viewAs(family, actors[who], at)?.proposals.map(({ letter }) => letter.code);

  it.each(Object.entries(disagreement.states))('asks a party for a yes only while a yes counts: %s', (state, scene) => {
    expect(Object.keys(codes)).toContain(state);
    expect(codesFor('mother', scene)).toEqual(codes[state as keyof typeof codes]);
  });

  it('asks for none where the worker took it back, or another was agreed', () => {
    const { several, agreed } = disagreement.states as Readonly<Record<string, Machine['states'][string]>>;
    const [first] = all((several as Machine['states'][string]).family, 'proposal');
    const withdrawn = told((several as Machine['states'][string]).family, [
      'worker of mother and child',
      'WithdrawProposal',
      { proposal: first?.id },
    ]);
    const codesOf = (family: Family) => codesFor('worker of mother and child', { family, at: now });
    expect(codesOf(withdrawn)).toEqual(['PROPOSAL_CLOSED', 'PROPOSAL_TO_READ']);
    expect(codesOf((agreed as Machine['states'][string]).family)).toEqual(['STATEMENT_AGREED', 'PROPOSAL_CLOSED']);
  });
});

describe('[M7] what is next in a disagreement', () => {
  const steps = {
    asked: null,
    noted: 'askIn',
    open: 'propose',
    proposed: 'awaitAnswers',
    half: 'awaitAnswers',
    several: 'awaitAnswers',
    full: 'awaitAnswers',
    paused: 'awaitPause',
    resumed: 'awaitAnswers',
    agreed: 'end',
    ended: null,
    apart: 'awaitAnswers',
  };
  const nextFor = (who: (typeof actorNames)[number], { family, at }: Machine['states'][string]) =>
    viewAs(family, actors[who], at)?.disagreements[0]?.nextStep ?? null;

  it.each(Object.entries(disagreement.states))('is told to the worker between alone: %s', (state, scene) => {
    expect(Object.keys(steps)).toContain(state);
    const told = actorNames.filter((who) => nextFor(who, scene) !== null);
    expect(told).toEqual(
      steps[state as keyof typeof steps] === null ? [] : ['worker of mother and child', 'their cover'],
    );
    expect(nextFor('worker of mother and child', scene)).toBe(steps[state as keyof typeof steps]);
  });

  it('is to hear the child, until something of theirs is written down', () => {
    const { family, at } = disagreement.states['open'] as Machine['states'][string];
    const heard = all(family, 'position').filter(({ of }) => of === person.Mia);
    const unheard = { ...family, records: { ...family.records, position: without(family.records.position, heard) } };
    expect(heard.length).toBe(1);
    expect(nextFor('worker of mother and child', { family: unheard, at })).toBe('hear');
  });
});

const without = <R extends object>(
  table: Readonly<Record<string, R>> | undefined,
  gone: readonly { readonly id: string }[],
) => Object.fromEntries(Object.entries(table ?? {}).filter(([id]) => !gone.some((one) => one.id === id)));
