import pg from 'pg';
import { vi } from 'vitest';

/** One statement as it went to PostgreSQL, and how many rows came back; null where it failed. */
export interface Sent {
  readonly text: string;
  readonly rows: number | null;
}

type Answered = { readonly rowCount?: number | null } | undefined;
type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** Does some work alone, and gives its result with every statement that went over the wire meanwhile. */
export async function onTheWire<T>(work: () => Promise<T>): Promise<{ result: T; sent: readonly Sent[] }> {
  const sent: { text: string; rows: number | null }[] = [];
  const original = pg.Client.prototype.query as unknown as Query;
  const spy = vi.spyOn(pg.Client.prototype as unknown as { query: Query }, 'query').mockImplementation(function (
    this: pg.Client,
    ...args
  ) {
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { readonly text: string }).text;
    const one = { text: text.trim().replace(/\s+/g, ' '), rows: null as number | null };
    sent.push(one);
    const note = (answered: Answered) => {
      one.rows = answered?.rowCount ?? null;
    };
    const last = args.at(-1);
    // A pool asks with a callback, a transaction with a promise.
    if (typeof last === 'function')
      return original.call(this, ...args.slice(0, -1), (error: unknown, answered: Answered) => {
        note(answered);
        last(error, answered);
      });
    const asked = original.call(this, ...args) as Promise<Answered>;
    return asked.then((answered) => {
      note(answered);
      return answered;
    });
  });
  try {
    return { result: await work(), sent };
  } finally {
    spy.mockRestore();
  }
}
