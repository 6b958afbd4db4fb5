import type { FamilyView, Instant, Viewer } from '@kinweave/core';
import type { Change, Context, SignedIn, Watched } from '@kinweave/schema';
import { DatabaseError } from '../database-error.js';
import type { ErrorCode } from '../error-codes.js';
import { etagOf, versionOf } from '../families.js';
import { isStillShown } from './shown.js';

/** Why a stream ended: what the same request would be answered now. */
export type Ending = Extract<ErrorCode, 'UNAUTHENTICATED' | 'FORBIDDEN' | 'UNAVAILABLE' | 'INTERNAL_SERVER_ERROR'>;

/** What comes out of a stream: changes, and at most one word of why it ends. */
export type Message = Change | { readonly ended: Ending };

/** What a viewer saw of one family last: its tag, null where it was nothing, and the version of the family then. */
export interface Part {
  readonly etag: string | null;
  readonly version: number;
}

/** How what is watched came to look to the viewer. */
interface Step {
  readonly etag: string;
  /** What was seen; null of a list, of which only what holds now is told. */
  readonly seen: object | null;
}

/** What a stream is opened with. */
export interface Opening {
  readonly signedIn: SignedIn;
  readonly watched: Watched;
  /** A new context under the rights of now, or why there is none any more. */
  readonly renew: () => Promise<Context | Ending>;
  readonly onEnd: () => void;
  readonly onFault: (fault: unknown) => void;
}

/** An open stream, as those see it who look for changes. */
export interface Stream {
  readonly signedIn: SignedIn;
  readonly viewer: Viewer;
  readonly watched: Watched;
  /** What the viewer saw last, by family: what is looked at next is compared with it. */
  readonly parts: Map<string, Part>;
  /** Whether it has seen what it is to compare with. */
  readonly isReady: () => boolean;
  /** Takes what is there as seen, without a word of it. */
  readonly begin: (context: Context) => Promise<void>;
  /** Offers how things look; nothing comes of what is as it was. */
  readonly offer: (seen?: object | null) => void;
  readonly end: (why: Ending) => void;
  readonly messages: AsyncIterableIterator<Message>;
}

/** How many steps are kept for a client that does not read: beyond them it is told the later ones only. */
const mostSteps = 100;

/** Milliseconds until a message is tried again when the database did not answer. */
const retry = 1_000;

/** The part of a family in what is watched. */
export function partOf(
  { look }: Watched,
  view: FamilyView | null,
  version: number,
): Part & { readonly seen: object | null } {
  const seen = view === null ? null : look(view);
  return { seen, version, etag: seen === null ? null : etagOf(seen) };
}

/** Of one family the tag of what is watched in it; of several one tag for all. */
const tagOf = ({ within }: Watched, parts: ReadonlyMap<string, Part>): string | null =>
  typeof within === 'string'
    ? (parts.get(within)?.etag ?? null)
    : etagOf([...parts].flatMap(([family, { etag }]) => (etag === null ? [] : [`${family} ${etag}`])).toSorted());

/** All that is watched, read for the viewer and audited. */
async function read(watched: Watched, context: Context) {
  const { within } = watched;
  const families = typeof within === 'string' ? [within] : await within(context);
  const views = await Promise.all(families.map(context.family));
  const parts = new Map(
    families.map((family, n) => [family, partOf(watched, views[n] ?? null, versionOf(views[n] ?? null))]),
  );
  return {
    parts,
    etag: tagOf(watched, parts),
    seen: typeof within === 'string' ? (parts.get(within)?.seen ?? null) : null,
  };
}

/** A stream that waits, says each step that may still be said when its reader comes for it, and ends but once. */
export function createStream({ signedIn, watched, renew, onEnd, onFault }: Opening): Stream {
  const parts = new Map<string, Part>();
  const steps: Step[] = [];
  let told: string | null = null;
  let isReady = false;
  let ended: Ending | 'LEFT' | null = null;
  let isSaid = false;
  let rouse = () => {};

  const close = (why: Ending | 'LEFT') => {
    if (ended !== null) return;
    ended = why;
    steps.length = 0;
    parts.clear();
    onEnd();
    rouse();
  };

  const offer = (seen: object | null = null) => {
    const etag = seen === null ? tagOf(watched, parts) : etagOf(seen);
    if (ended !== null || etag === null || etag === (steps.at(-1)?.etag ?? told)) return;
    steps.push({ etag, seen });
    if (steps.length > mostSteps) steps.splice(1, 1);
    rouse();
  };

  /** The change to tell of a step under the rights of now; null where there is none. */
  const tell = async ({ etag, seen }: Step): Promise<Change | null> => {
    const context = await renew();
    if (typeof context === 'string') {
      close(context);
      return null;
    }
    const present = await read(watched, context);
    const isKept = seen !== null && isStillShown(seen, present.seen);
    const isLast = steps.length === 1;
    const next = isKept ? etag : isLast ? present.etag : null;
    if (next === null || next === told) return null;
    told = next;
    return { context, etag: next };
  };

  const roused = (milliseconds?: number) =>
    new Promise<void>((resolve) => {
      rouse = resolve;
      if (milliseconds !== undefined) setTimeout(resolve, milliseconds).unref();
    });

  const step = async (first: Step): Promise<Change | null> => {
    try {
      const change = await tell(first);
      steps.shift();
      return change;
    } catch (error) {
      if (error instanceof DatabaseError) await roused(retry);
      else {
        onFault(error);
        close('INTERNAL_SERVER_ERROR');
      }
      return null;
    }
  };

  const next = async (): Promise<IteratorResult<Message>> => {
    while (ended === null) {
      const [first] = steps;
      const change = first === undefined ? await roused() : await step(first);
      if (change && ended === null) return { value: change, done: false };
    }
    if (ended === 'LEFT' || isSaid) return { value: undefined, done: true };
    isSaid = true;
    return { value: { ended }, done: false };
  };

  return {
    signedIn,
    viewer: { person: signedIn.person, worker: signedIn.worker },
    watched,
    parts,
    isReady: () => isReady && ended === null,
    begin: async (context) => {
      const present = await read(watched, context);
      for (const [family, part] of present.parts) parts.set(family, part);
      told = present.etag;
      isReady = true;
    },
    offer,
    end: close,
    messages: {
      next,
      return: async () => {
        close('LEFT');
        return { value: undefined, done: true };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
  };
}

/** Whether somebody may still have what they came for. */
export function endingOf(
  before: SignedIn,
  now: SignedIn | null,
  watched: Watched,
  expires: number,
  at: Instant,
): Ending | null {
  if (now === null || expires <= Date.parse(at)) return 'UNAUTHENTICATED';
  const isSame = now.tenant === before.tenant && now.person === before.person && now.worker === before.worker;
  if (!isSame) return 'UNAUTHENTICATED';
  return now.roles.some((role) => watched.entrance.includes(role)) ? null : 'FORBIDDEN';
}
