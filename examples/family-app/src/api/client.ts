import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { possibleTypes } from './possible-types.js';
import { typesWithoutId } from './without-id.js';

/** Every other object is kept by its opaque id. */
const keys = Object.fromEntries(typesWithoutId.map((type) => [type, () => null]));

/**
 * A client for one session: its cache goes with it, and whoever signs in next has a client of their own. A 401 ends the
 * session. What changed after a page was read and before its stream was open no message tells: whoever listens asks again.
 */
export const clientFor = (token: string, onSignedOut: () => void, onListening: () => void): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchSubscriptions: true,
    fetchOptions: { headers: { authorization: `Bearer ${token}` }, cache: 'no-store', credentials: 'omit' },
    fetch: async (input, init) => {
      const reply = await fetch(input, init);
      if (reply.status === 401) onSignedOut();
      if (reply.headers.get('content-type')?.startsWith('text/event-stream')) onListening();
      return reply;
    },
    exchanges: [cacheExchange({ keys, possibleTypes }), fetchExchange],
  });
