import type { Database } from '../connection.js';

/** A family that changed, by ids alone. */
export interface Notice {
  readonly tenant: string;
  readonly family: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

/** Reads a notice; whatever has another form says nothing. */
export function noticeIn(text: string): Notice | null {
  try {
    const { tenant, family } = (JSON.parse(text) ?? {}) as Partial<Record<keyof Notice, unknown>>;
    return isId(tenant) && isId(family) ? { tenant, family } : null;
  } catch {
    return null;
  }
}

interface Listening {
  readonly database: Pick<Database, 'listen'>;
  readonly heard: (notice: Notice) => void;
  /** What was not heard until now has to be looked for. */
  readonly opened: () => void;
}

/** Milliseconds before a lost connection is opened again: twice as long each time that fails. */
const backoff = { least: 100, most: 10_000 };

/** Listens until it is told to stop; a connection that is lost is opened again. */
export function startListening({ database, heard, opened }: Listening): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  const once = async () => {
    let lost = () => {};
    const ended = new Promise<void>((resolve) => {
      lost = resolve;
    });
    const release = await database.listen((text) => {
      const notice = noticeIn(text);
      if (notice !== null) heard(notice);
    }, lost);
    if (!signal.aborted) opened();
    const isLost = await Promise.race([ended.then(() => true), stopped.then(() => false)]);
    if (!isLost) await release();
  };
  const kept = (async () => {
    for (let pause = backoff.least; !signal.aborted; pause = Math.min(2 * pause, backoff.most)) {
      const began = Date.now();
      // A database that does not answer is asked again; until it does, the outbox is read on a timer or not at all.
      await once().catch(() => {});
      if (Date.now() - began > backoff.most) pause = backoff.least;
      await Promise.race([stopped, wait(pause)]);
    }
  })();
  return () => {
    stopping.abort();
    return kept;
  };
}

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
