import { GraphQLError, visit } from 'graphql';
import { DatabaseError, stateOf, withoutArguments } from './database-error.js';
import { type ErrorCode, errorCodes } from './error-codes.js';
import { tooLong } from './plugins/body.js';

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
    return at(error, withoutValues(error), 'BAD_USER_INPUT', error.path === undefined ? 400 : undefined);
  if (error instanceof GraphQLError && isOfCursor(error, cause))
    return at(error, 'A cursor here is not one of this list.', 'BAD_USER_INPUT');
  log(cause ?? error);
  return at(error, 'Something went wrong on our side.', 'INTERNAL_SERVER_ERROR', 500);
}

/** A list of rows was asked for after something that no such list ever gave: Pothos, Prisma or PostgreSQL cannot read it. */
function isOfCursor({ nodes }: GraphQLError, cause: unknown): boolean {
  const isUnread =
    cause instanceof Error && ['PothosValidationError', 'PrismaClientValidationError'].includes(cause.name);
  if (!isUnread && !['22P02', '22007', 'P2007', 'P2023'].includes(stateOf(cause) ?? '')) return false;
  let asked = false;
  const Argument = ({ name }: { readonly name: { readonly value: string } }) => {
    asked ||= name.value === 'after' || name.value === 'before';
  };
  for (const node of nodes ?? []) visit(node, { Argument });
  return asked;
}

function at(error: unknown, message: string, code: ErrorCode, status?: number): GraphQLError {
  const place = error instanceof GraphQLError ? error : undefined;
  // In the older media type a request that could not be run is a 200: the standard says so. Yoga has said already where
  // it knows a better status, such as 405 with the methods allowed.
  const http = status === undefined ? undefined : (place?.extensions.http ?? { status, spec: status === 400 });
  return new GraphQLError(message, {
    nodes: place?.nodes ?? null,
    source: place?.source ?? null,
    positions: place?.positions ?? null,
    path: place?.path ?? null,
    extensions: { code, ...(http === undefined ? {} : { http }) },
  });
}

/** What graphql-js says of a value it could not read, without the value: it may be what a child wrote. */
function withoutValues({ message, originalError }: GraphQLError): string {
  const variable = /^Variable "\$(\w+)" got invalid value /.exec(message)?.[1];
  if (variable !== undefined) {
    const reason = originalError?.message ?? '';
    const place = / at "([\w$.[\]]+)"$/.exec(message.slice(0, -`; ${reason}`.length))?.[1];
    return `"${place ?? variable}" ${reasonIn(reason) ?? 'is not valid.'}`;
  }
  if (message === 'Request body too large') return tooLong;
  const reason = reasonIn(message);
  return reason === null ? unquoted(message) : `A value here ${reason}`;
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^Value ".*" does not exist in "(\w+)" enum\b.*$/s, 'is not a value of $1.'],
  [/^Enum "(\w+)" cannot represent .*$/s, 'is not a value of $1.'],
  [/^(\w+) cannot represent .*$/s, 'is not of type $1.'],
  [/^Expected value of type "([^"]+)", found .*$/s, 'is not of type $1.'],
  [/^Expected type "([^"]+)".*$/s, 'is not of type $1.'],
  [/^Expected non-nullable type "([^"]+)" not to be null\.$/, 'is null, and $1 may not be.'],
  [/^Field "(\w+)" of required type "([^"]+)" was not provided\.$/, 'has no "$1", which is required.'],
  [/^Field "[^"]*" is not defined by type "(\w+)".*$/s, 'has a field that $1 does not have.'],
];

function reasonIn(message: string): string | null {
  const [pattern, words] = reasons.find(([known]) => known.test(message)) ?? [];
  return pattern === undefined || words === undefined ? null : message.replace(pattern, words);
}

/** A document that cannot be read, without the words at which that showed. */
const unquoted = (message: string): string =>
  message.startsWith('Syntax Error')
    ? message.replace(/(Name|String|BlockString|Int|Float|sequence:|got:) ".*"/s, '$1').replace(/:?\.?$/, '.')
    : message;
