import { describe, expect, it } from 'vitest';
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
