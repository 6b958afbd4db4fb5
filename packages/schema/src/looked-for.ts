import { read, text } from '@kinweave/core';
import { GraphQLError } from 'graphql';

/** What a name is looked for by; a single letter would tell of too many. */
export function lookedFor(argument: string, given: string): string {
  const letters = read(text(100), given.trim());
  if (letters.ok && [...letters.value].length >= 2) return letters.value;
  const wrong = letters.ok ? 'is shorter than 2 characters' : letters.error[0]?.message;
  throw new GraphQLError(`"${argument}" ${wrong}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}
