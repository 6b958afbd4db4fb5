import { expect } from 'vitest';
import type { Answer, GatewayUnderTest } from './gateway-under-test.js';

type Input = Readonly<Record<string, unknown>>;

const upper = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The mutation of a command with what its payload is asked for beside its refusals. */
export const giving = (command: string, shown = ''): string =>
  `mutation($input: ${upper(command)}Input!) { ${command}(input: $input) { refusals { code path } ${shown} } }`;

/** Gives commands and asks questions; none of them may be an error. */
export function voicesOf(under: () => GatewayUnderTest) {
  const without = ({ body }: Answer) => {
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  /** Gives a command, and its payload. */
  const give = async (subject: string, command: string, input: Input, shown = '') =>
    without(await under().ask(subject, giving(command, shown), { input }))[command];
  return {
    give,
    /** Gives a command that must be done, and what was made by it. */
    does: async (subject: string, command: string, input: Input, made: string, fields = 'id') => {
      const { refusals, [made]: thing } = await give(subject, command, input, `${made} { ${fields} }`);
      expect(refusals).toEqual([]);
      return thing;
    },
    /** The code and the place of each refusal of a command. */
    refused: async (subject: string, command: string, input: Input): Promise<readonly string[]> =>
      (await give(subject, command, input)).refusals.map(
        ({ code, path }: { readonly code: string; readonly path: readonly string[] }) => [code, ...path].join(' '),
      ),
    ask: async (subject: string, query: string, variables: Input = {}) =>
      without(await under().ask(subject, query, variables)),
  };
}
