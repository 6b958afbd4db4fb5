import { GraphQLError } from 'graphql';
import { DatabaseError, withoutArguments } from './database-error.js';

/** Every code that a top-level error can have; what the domain refuses is data in a payload instead. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const isOurs = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && errorCodes.includes(error.extensions['code'] as ErrorCode);

const busy = ['UNREACHABLE', 'BUSY'];

/** What graphql-js itself says of a document or a variable; at a path in the answer it is a resolver that failed. */
const isClients = ({ originalError: cause, path }: GraphQLError): boolean =>
  cause === undefined ||
  (cause instanceof GraphQLError && (path === undefined || /^(Argument|Variable) "/.test(cause.message)));

/** The error that may leave: ours as it is, a database that does not answer as UNAVAILABLE, anything else masked. */
export function outward(error: unknown, log: (fault: unknown) => void): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (isOurs(error)) return error;
  if (isOurs(cause)) return at(error, cause.message, cause.extensions['code'] as ErrorCode);
  const fault = withoutArguments(cause);
  if (fault instanceof DatabaseError && busy.includes(fault.code))
    return at(error, 'The service is busy. Please try again in a moment.', 'UNAVAILABLE', 503);
  if (error instanceof GraphQLError && isClients(error))
    return at(error, withoutValues(error.message), 'BAD_USER_INPUT');
  log(cause ?? error);
  return at(error, 'Something went wrong on our side.', 'INTERNAL_SERVER_ERROR', 500);
}

function at(error: unknown, message: string, code: ErrorCode, status?: number): GraphQLError {
  const place = error instanceof GraphQLError ? error : undefined;
  return new GraphQLError(message, {
    ...(place?.nodes ? { nodes: place.nodes } : {}),
    ...(place?.path ? { path: place.path } : {}),
    extensions: { code, ...(status === undefined ? {} : { http: { status } }) },
  });
}

/** What graphql-js says of a value it could not read, without the value: it may be what a child wrote. */
export function withoutValues(message: string): string {
  const variable = /^Variable "\$(\w+)" got invalid value .*?(?: at "([^"]+)")?; (.*)$/s.exec(message);
  if (variable) return `${variable[2] ?? variable[1]}: ${reason(variable[3] ?? '')}`;
  return reason(message);
}

const reason = (message: string): string =>
  message
    .replace(/^Value ".*" does not exist in "(\w+)" enum\..*$/s, 'is not a value of $1.')
    .replace(/^Enum "(\w+)" cannot represent (?:non-enum|non-string) value: .*$/s, 'is not a value of $1.')
    .replace(/^(\w+) cannot represent .*$/s, 'is not a $1.')
    .replace(/^Expected value of type "([^"]+)", found .*$/s, 'is not of type $1.')
    .replace(/^Field ".*" is not defined by type "(\w+)"\..*$/s, 'has a field that $1 does not have.')
    .replace(/^Expected type "([^"]+)".*$/s, 'is not of type $1.');
