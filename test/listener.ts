/** What a stream said: the data of a message, or the codes of its errors. */
export interface Said {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
  readonly data: any;
  readonly codes: readonly string[];
}

/** A client of a stream of events. */
export interface Listener {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** All that it said until now, in order. */
  readonly said: Said[];
  /** What came, byte for byte, but for the comments that keep the connection open. */
  readonly text: () => string;
  /** How many of those comments came. */
  readonly beats: () => number;
  /** Until the stream is over, by whichever side. */
  readonly over: Promise<void>;
  readonly leave: () => Promise<void>;
}

/** The request of a subscription. */
export const subscribing = (query: string, variables: Readonly<Record<string, unknown>> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  body: JSON.stringify({ query, variables }),
});

/** Listens to a reply until it ends. */
export function listenTo(response: Response): Listener {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const said: Said[] = [];
  const decoder = new TextDecoder();
  let [text, beats, begun] = ['', 0, ''];
  const take = (event: string) => {
    if (event.startsWith(':')) beats += 1;
    else {
      text += `${event}\n\n`;
      const data = /^data: (.+)$/m.exec(event)?.[1];
      if (data !== undefined) said.push(saidIn(JSON.parse(data)));
    }
  };
  const over = (async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const events = (begun + decoder.decode(value, { stream: true })).split('\n\n');
      begun = events.pop() ?? '';
      events.forEach(take);
    }
  })().catch(() => {});
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    said,
    text: () => text,
    beats: () => beats,
    over,
    leave: () => reader.cancel(),
  };
}

const saidIn = ({
  data = null,
  errors = [],
}: {
  data?: unknown;
  errors?: { extensions: { code: string } }[];
}): Said => ({
  data,
  codes: errors.map(({ extensions }) => extensions.code),
});
