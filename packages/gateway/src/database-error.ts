/** Why the database could not do its work. */
export type DatabaseFault =
  /** Nobody answers at the address. */
  | 'UNREACHABLE'
  /** The user or the password is wrong, or may not do this. */
  | 'REFUSED'
  /** The server has no database of that name. */
  | 'NO_DATABASE'
  /** Another process has the folder open. */
  | 'IN_USE'
  /** It answered that it is too busy: no connection, a lock or a statement that took too long. */
  | 'BUSY'
  /** Anything else. */
  | 'FAILED';

/** What the database could not do: a code and a few words, never an argument of a statement, so that it may be logged. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';

  constructor(
    readonly code: DatabaseFault,
    message: string,
    /** The state PostgreSQL or Prisma gave, for example `23505` or `P2028`. */
    readonly state: string | null = null,
  ) {
    super(message);
  }
}

/** Two transactions were in each other's way: all of it may be tried again. */
export const isConflict = (error: unknown): boolean => ['P2034', '40001', '40P01'].includes(stateOf(error) ?? '');

/** What the driver and its pool say without any code. */
const uncodedFaults: readonly (readonly [RegExp, DatabaseFault, string])[] = [
  [/^timeout exceeded when trying to connect$/, 'BUSY', 'No connection to the database became free in time.'],
  [
    /^(Connection terminated|Client has encountered a connection error)/,
    'UNREACHABLE',
    'The connection to the database was lost.',
  ],
];

/** The same error if it is not the database's; otherwise one that says nothing of what was asked. */
export const withoutArguments = (error: unknown): unknown => {
  const uncoded = error instanceof Error ? uncodedFaults.find(([pattern]) => pattern.test(error.message)) : undefined;
  if (uncoded !== undefined) return new DatabaseError(uncoded[1], uncoded[2]);
  const state = stateOf(error);
  if (state === null && !isPrismas(error)) return error;
  const code = faultOf(state ?? '');
  return new DatabaseError(code, `The database could not do this (${state ?? 'no state given'}).`, state);
};

/** The SQLSTATE, or else the code of Prisma or of the socket; null when the error has none. */
export const stateOf = (error: unknown): string | null => {
  if (!(error instanceof Error) || error instanceof DatabaseError) return null;
  const { code, meta, cause } = error as { code?: unknown; meta?: Meta; cause?: { originalCode?: string } };
  const told = meta?.driverAdapterError?.cause;
  const given = told?.originalCode ?? kinds[told?.kind ?? ''] ?? cause?.originalCode ?? code;
  return typeof given === 'string' && /^[A-Z0-9_]+$/.test(given) ? given : null;
};

interface Meta {
  readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: string; readonly kind?: string } };
}

/** What an adapter tells of a raw query without a code of PostgreSQL, as the code Prisma gives it elsewhere. */
const kinds: Readonly<Record<string, string>> = {
  DatabaseNotReachable: 'P1001',
  SocketTimeout: 'P1008',
  ConnectionClosed: 'P1017',
  TransactionWriteConflict: 'P2034',
};

const isPrismas = (error: unknown) =>
  error instanceof Error && (error.name.startsWith('PrismaClient') || error.name === 'DriverAdapterError');

const faults: readonly (readonly [RegExp, DatabaseFault])[] = [
  [
    /^(ECONN\w+|ENOTFOUND|ENOENT|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|EACCES|EPIPE|P1001|P1017|08\w{3}|57P\d\d)$/,
    'UNREACHABLE',
  ],
  [/^(28\w{3}|42501|P1000|P1010)$/, 'REFUSED'],
  [/^(3D000|P1003)$/, 'NO_DATABASE'],
  [/^(P1008|P2024|P2028|P2034|40001|40P01|53\w{3}|55P03|57014)$/, 'BUSY'],
];

/** The fault a state stands for. */
export const faultOf = (state: string): DatabaseFault =>
  faults.find(([pattern]) => pattern.test(state))?.[1] ?? 'FAILED';
