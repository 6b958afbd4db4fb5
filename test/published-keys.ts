import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';

/** A place where an issuer publishes its keys, which can be changed, counted, stalled and broken. */
export interface PublishedKeys {
  readonly url: URL;
  keys: readonly JWK[];
  mood: 'well' | 'down' | 'slow' | 'garbled';
  requests: number;
  close(): Promise<void>;
}

/** Starts publishing on a free port of 127.0.0.1. */
export async function publishKeys(...keys: readonly JWK[]): Promise<PublishedKeys> {
  const server = createServer((_request, response) => {
    published.requests++;
    answer(published, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const published: PublishedKeys = {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`),
    keys,
    mood: 'well',
    requests: 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return published;
}

function answer({ mood, keys }: PublishedKeys, response: ServerResponse): void {
  if (mood === 'down') response.destroy();
  if (mood === 'garbled') response.end('<html>Under maintenance</html>');
  if (mood === 'well') response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  // A slow server says nothing at all.
}
