/** What the gateway asks of storage. One contract, tested on every engine; the store moves data and decides nothing. */

/** One record of a family as stored: its kind, its id and its plain JSON body. */
export interface StoredRecord {
  readonly kind: string;
  readonly id: string;
  readonly body: unknown;
}

/** One thing that happened to a family, in the order `version`, `n`. */
export interface StoredEvent {
  readonly version: number;
  readonly n: number;
  readonly kind: string;
  readonly actor: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly body: unknown;
}

/** A family loaded whole. `version` stays inside the gateway. */
export interface StoredFamily {
  readonly id: string;
  readonly version: number;
  readonly schemaVersion: number;
  /** The relations of the viewer to this family that hold at the time asked, as `family_access` has them. */
  readonly relations: readonly string[];
  /** Records by kind and id, JSON text: `{ "person": { "<id>": {…} }, … }`; null where the reader has this version. */
  readonly records: string | null;
  /** Display names of the workers named by the family's records, JSON text: `{ "<worker id>": "Sam" }`. */
  readonly workers: string;
  /** What the family's provider decided, JSON text: only what differs from what holds otherwise. */
  readonly settings: string;
}

/** A family that somebody watches: with those of the viewers asked for whose relation to it holds now. */
export interface WatchedFamily extends Pick<StoredFamily, 'id' | 'version' | 'schemaVersion' | 'records' | 'settings'> {
  readonly viewers: readonly string[];
}

/** What changed since a place in the outbox, and the place from which to go on. */
export interface Changed {
  readonly upto: string;
  readonly families: readonly { readonly tenant: string; readonly family: string }[];
}

/** What a worker on duty may look through of a family: its people, who works with them, and conflicts of interest. */
export type Namesakes = Pick<StoredFamily, 'id' | 'schemaVersion' | 'records' | 'workers'>;

/** A family that is to be looked at for messages, and the people who are its members now. */
export interface Taken {
  readonly family: string;
  readonly members: readonly string[];
}

/** The person behind a token, as the database knows them. */
export interface Account {
  readonly subject: string;
  readonly tenant: string;
  readonly person: string | null;
  readonly worker: string | null;
  readonly name: string;
  /** The organisation of a worker who is a partner; null for whoever the provider employs. */
  readonly organisation: string | null;
  /** Distinct relations to any family that hold at the time asked, and `DUTY_WORKER` for whoever is on duty then. */
  readonly relations: readonly string[];
  /** Families in which the account's person is a member now; a worker's families come from the worklist. */
  readonly families: readonly string[];
}

/** Who reads what and why: becomes one audit row a family in the statement that loads it. */
export interface Reading {
  readonly tenant: string;
  readonly subject: string;
  /** The account's person and worker ids, those it has. */
  readonly viewer: readonly string[];
  readonly requestId: string;
  readonly operation: string;
  /** The kinds and field groups asked for, for example `goal.content`. */
  readonly fieldGroups: readonly string[];
  readonly at: string;
}

/** A worker on duty at this moment, and somebody whom they ask for: whoever it is may be in a family that is closed to them. */
export interface Call {
  readonly worker: string;
  readonly person: string;
}

/** A dated fact of `family_access`: never a verdict. */
export interface Access {
  readonly viewer: string;
  readonly relation: string;
  readonly since: string;
  readonly until: string | null;
}

/** A row of the caseload: a projection that `rebuild` can make again. */
export interface WorklistRow {
  readonly worker: string;
  readonly label: string;
  readonly people: number;
  readonly since: string;
  readonly until: string | null;
}

/** All that one change writes, in one transaction with its outbox row and the next version. */
export interface Saving {
  readonly schemaVersion: number;
  readonly upserts: readonly StoredRecord[];
  readonly removals: readonly { readonly kind: string; readonly id: string }[];
  readonly events: readonly Omit<StoredEvent, 'version' | 'n'>[];
  /** Replaces all that is stored for this family. */
  readonly access: readonly Access[];
  /** Replaces all that is stored for this family. */
  readonly worklist: readonly WorklistRow[];
}

/** An idempotency key: the hash tells a repeat from another request under the same key. */
export interface Idempotency {
  readonly key: string;
  readonly requestHash: string;
}

/**
 * What goes from a family's history with a change: by ids, and of the events of a family those that say something else
 * then. Of a family that was joined to this one, or parted from it, there is a history too.
 */
export interface Forgetting {
  readonly erased: readonly { readonly kind: string; readonly id: string }[];
  readonly left: (
    family: string,
    events: readonly StoredEvent[],
  ) => readonly Pick<StoredEvent, 'version' | 'n' | 'body'>[];
}

/** What a change decided: what to save (null saves nothing) and the outcome (ids and codes, never a body) kept under the key. */
export interface Decided {
  readonly saving: Saving | null;
  readonly forgetting?: Forgetting | null;
  /** Whether what is saved is a family that was not there. */
  readonly begins?: boolean;
  readonly outcome: unknown;
}

/** Something by its id, and the family in which it was looked for. */
export interface Thing {
  readonly family: string;
  readonly record: string;
}

/** A change over two families: the one it is for, and the other. */
export interface Pair {
  readonly family: string;
  readonly other: string;
  /** Whether the other has no part yet: a family that is to be made, or one that was joined to this one. */
  readonly isApart: boolean;
}

/** What became of two families by one change; `moves` says what became of the other's id, and what went into it. */
export interface DecidedBoth {
  readonly savings: readonly [Saving | null, Saving | null];
  readonly moves: 'joins' | 'leaves' | 'begins' | null;
  readonly outcome: unknown;
}

export interface Store {
  /** The account of a token's subject, or null when there is none or it is suspended. One statement. */
  account(subject: string, at: string): Promise<Account | null>;

  /**
   * Whole families, in the order asked, null where missing or where the viewer has no relation to it at that time (the
   * same statement, the same row counts). One statement for any number; it writes the audit, and fails if it cannot.
   */
  load(
    families: readonly string[],
    reading: Reading,
    /** Versions that the reader has: the records of these stay where they are. */
    known?: ReadonlyMap<string, number>,
  ): Promise<readonly (StoredFamily | null)[]>;

  /**
   * Changes one family: locks it, loads it (null as in `load`), lets `decide` choose, saves all of it in one
   * transaction with an audit row that names the operation. A key seen before with the same hash gives the first
   * outcome and decides nothing; with another hash it gives `'other_request'`. A call opens the family of whom it is
   * for to a worker who is on duty by the roster, by the relation `DUTY_WORKER`.
   */
  change(
    family: string,
    reading: Reading,
    idempotency: Idempotency | null,
    decide: (stored: StoredFamily | null) => Decided,
    call?: Call | null,
  ): Promise<{ readonly outcome: unknown; readonly replayed: boolean } | 'other_request'>;

  /**
   * The same over two families, in one transaction: locked in the order of their ids, both saved, both audited. A family
   * whose id leads elsewhere by now is null, as a hidden one is.
   */
  changeBoth(
    pair: Pair,
    reading: Reading,
    idempotency: Idempotency | null,
    decide: (stored: readonly [StoredFamily | null, StoredFamily | null]) => DecidedBoth,
  ): Promise<{ readonly outcome: unknown; readonly replayed: boolean } | 'other_request'>;

  /**
   * The families into which things went that were not found in their own, in the order asked; null where one went
   * nowhere. One statement.
   */
  movedTo(tenant: string, things: readonly Thing[]): Promise<readonly (string | null)[]>;

  /** Creates a family whole (registration and import). False when its id is taken: then nothing is written. */
  create(family: string, reading: Reading, saving: Saving): Promise<boolean>;

  /**
   * The families of a provider in which a known-as name fits the pattern, by the first such name: so many, and those
   * beyond that say of a conflict of interest of this worker. One statement; nothing of it may leave before `told`.
   */
  namesakes(tenant: string, worker: string, pattern: string, first: number): Promise<readonly Namesakes[]>;

  /** Writes an audit row for each name that a worker on duty is told, by its family. One statement. */
  told(families: readonly string[], reading: Reading): Promise<void>;

  /** Every event of a family, in order, or those after a version; for history, `asOf`, streams and `rebuild`. */
  events(family: string, tenant: string, after?: number): Promise<readonly StoredEvent[]>;

  /** The accounts of these subjects that are there and not suspended. One statement. */
  accounts(subjects: readonly string[], at: string): Promise<readonly Account[]>;

  /** The families of these providers that changed since a place, none of them before its commit; since null only the place. */
  changed(tenants: readonly string[], since: string | null): Promise<Changed>;

  /**
   * Families as they are now, for streams to compare: those that one of the viewers has a relation to. It writes no
   * audit, so nothing of it may leave: what is told is loaded.
   */
  watch(
    tenant: string,
    families: readonly string[],
    viewers: readonly string[],
    at: string,
    known: ReadonlyMap<string, number>,
  ): Promise<readonly WatchedFamily[]>;

  /** Forgets what is in the outbox from before this time. */
  prune(before: string): Promise<void>;

  /**
   * Takes families of a provider that are to be looked at for messages by now, so many at most, each with its members:
   * until `until` no other asker is given them. One statement.
   */
  take(tenant: string, at: string, until: string, most: number): Promise<readonly Taken[]>;

  /** Says when a family that was taken until `until` is to be looked at next; one that changed since is, at once. */
  looked(tenant: string, family: string, until: string, next: string): Promise<void>;

  /** Whether the database answers. */
  ready(): Promise<boolean>;

  close(): Promise<void>;
}
