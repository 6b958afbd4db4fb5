import type { Command, Decision, FamilyView, PersonId, Refusal, Role, SharePreview, WorkerId } from '@kinweave/core';
import type { PrismaClient } from './database.js';

/** Who signed in, as the database knows them. */
export interface SignedIn {
  readonly subject: string;
  readonly tenant: string;
  readonly name: string;
  readonly person: PersonId | null;
  readonly worker: WorkerId | null;
  readonly roles: readonly Role[];
  /** Families of which the person is a member. */
  readonly families: readonly string[];
}

/** What a command led to, as its actor may see it. */
export interface Performed {
  readonly refusals: readonly Refusal[];
  readonly family: FamilyView | null;
  /** The records that were made or changed, the first first. */
  readonly touched: readonly { readonly kind: string; readonly id: string }[];
}

/** Conditions on a command: what its actor last saw of a thing, and a key under which it happens once. */
export interface Conditions {
  readonly seen: { readonly id: string; readonly etag: string } | null;
  readonly idempotencyKey: string | null;
  /** The other family that the command names, if it is over two. */
  readonly other?: string | null;
}

/** Somebody's name, and the names of those who work with them; whose it is leads no further than to break the glass. */
export interface NamedPerson {
  readonly family: string;
  readonly person: PersonId;
  readonly knownAs: string;
  readonly workers: readonly string[];
}

/** What a stream watches, and who may come in by it. */
export interface Watched {
  readonly entrance: readonly Role[];
  /** One family, which may be hidden or absent; or those that the viewer has at the time. */
  readonly within: string | ((context: Context) => Promise<readonly string[]>);
  /** What is watched of a family; null where the viewer sees nothing of it. */
  readonly look: (family: FamilyView) => object | null;
}

/** That what is watched now looks different to its viewer: what is asked of it is answered under the rights of now. */
export interface Change {
  /** Made for this one message. */
  readonly context: Context;
  /** The entity tag of what is watched, as it became. */
  readonly etag: string;
}

/** What resolvers are given for one request; they hold views and never a family. */
export interface Context {
  readonly signedIn: SignedIn;
  /** The instant of the request, ISO 8601 UTC: every view and every scope of one request is of the same instant. */
  readonly now: string;
  readonly prisma: PrismaClient;
  /** The viewer's view of a family; null where it is absent or hidden. */
  readonly family: (id: string) => Promise<FamilyView | null>;
  /** The family into which something went when its own was parted; null where it went nowhere. */
  readonly movedTo: (family: string, id: string) => Promise<string | null>;
  /** The name of a worker whom this view names. */
  readonly workerName: (view: FamilyView, worker: string) => string | null;
  /** The known-as names that begin so, at most so many, by name: for a worker on duty, and nothing else of anybody. */
  readonly findNames: (beginning: string, most: number) => Promise<readonly NamedPerson[]>;
  /** What a share would show to whom it is for, by the family that a view is of. */
  readonly sharePreview: (view: FamilyView, input: unknown) => Decision<SharePreview>;
  /** The known-as names that may be of people with these, at most so many, by name: for a worker on duty, as above. */
  readonly similarNames: (names: readonly string[], most: number) => Promise<readonly NamedPerson[]>;
  readonly perform: (family: string, command: Command, conditions: Conditions) => Promise<Performed>;
  /** The entity tag of a view: the same for as long as this viewer sees the same. */
  readonly etag: (view: object) => string;
  /** Opens a stream that speaks when what is watched looks different to this viewer, and only then. */
  readonly watch: (watched: Watched) => Promise<AsyncIterable<Change>>;
}
