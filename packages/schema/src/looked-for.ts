import { read, type Shape, text } from '@kinweave/core';
import { GraphQLError } from 'graphql';

const refuse = (argument: string, wrong: string | undefined) =>
  new GraphQLError(`"${argument}" ${wrong}.`, { extensions: { code: 'BAD_USER_INPUT' } });

/** What a name is looked for by; a single letter would tell of too many. */
export function lookedFor(argument: string, given: string): string {
  const letters = named(argument, text(100), given.trim());
  if ([...letters].length < 2) throw refuse(argument, 'is shorter than 2 characters');
  return letters;
}

/** A whole name of something, such as can be recorded. */
export function named(argument: string, shape: Shape<string>, given: string): string {
  const name = read(shape, given);
  if (!name.ok) throw refuse(argument, name.error[0]?.message);
  return name.value;
}
