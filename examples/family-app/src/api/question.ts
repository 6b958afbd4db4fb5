import { type AnyVariables, stringifyVariables } from '@urql/core';

/** What a question is about: how much of a list is asked for makes no other question of it. */
const aboutOf = (variables: AnyVariables): string => {
  const { first: _first, ...about } = variables ?? {};
  return stringifyVariables(about);
};

/**
 * Whether what came answers what is asked now. While an answer is on its way the client goes on giving the last one,
 * which may be of somebody else: under a new heading it would say of one person what is another's.
 */
export const isAnswerTo = (asked: AnyVariables, operation: { readonly variables: AnyVariables } | undefined): boolean =>
  operation !== undefined && aboutOf(operation.variables) === aboutOf(asked);
