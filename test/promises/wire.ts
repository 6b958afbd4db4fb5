import pg from 'pg';
import { vi } from 'vitest';

/** One statement as it went to PostgreSQL, and how many rows came back. */
export interface Sent {
  readonly text: string;
  readonly rows: number | null;
}

/** Does some work alone, and gives its result with every statement that went over the wire. */
export async function onTheWire<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly sent: readonly Sent[] }> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    const result = await work();
    const sent = query.mock.calls.map(async ([first], n) => {
      const answered = (await query.mock.results[n]?.value) as unknown as { readonly rowCount?: number | null } | undefined;
      const text = typeof first === 'string' ? first : (first as unknown as { readonly text: string }).text;
      return { text: text.trim().replace(/\s+/g, ' '), rows: answered?.rowCount ?? null };
    });
    return { result, sent: await Promise.all(sent) };
  } finally {
    query.mockRestore();
  }
}
