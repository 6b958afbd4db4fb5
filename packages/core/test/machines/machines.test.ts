import { describe, expect, it } from 'vitest';
import { viewAs } from '../../src/index.js';
import { actorNames, actors } from '../between.js';
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
  viewerCanAgree: 'agrees',
  viewerCanDecide: 'finds it met',
};

describe.each(machines)('%s: a hint that somebody can do something', (_, machine) => {
  it.each(Object.entries(machine.states))('is true of what comes to something: %s', (state, { family, at }) => {
    const isAbout = (kind: string) =>
      ['mediationRequest', 'disagreement', 'proposal', 'safeguardingConcern', 'breakGlass'].includes(kind);
    const offered = actorNames.flatMap((who) => {
      const view = viewAs(family, actors[who], at);
      const lists = view === null ? [] : [view.mediationRequests, view.disagreements, view.proposals, view.concerns];
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
