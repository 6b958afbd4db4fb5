import { describe, expect, it } from 'vitest';
import { all, viewAs } from '../../src/index.js';
import { actorNames, actors, person } from '../between.js';
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

describe.each(machines)('%s: a hint that somebody can do something', (_, machine) => {
  it.each(Object.entries(machine.states))('is true of what comes to something: %s', (state, { family, at }) => {
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
    expect(offered.filter(([who, command]) => /^[A-Z]/.test(found(machine, state, command)[who] ?? ''))).toEqual([]);
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
