import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

const ids = new WeakMap<Request, string>();
const acceptable = /^[\w-]{8,64}$/;

/** The id by which a request's reply, log lines and audit rows can be found again. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id');
  const id = ids.get(request) ?? (given !== null && acceptable.test(given) ? given : randomUUID());
  ids.set(request, id);
  return id;
}

/** Puts the request's id on the reply, forbids caches to keep it, and tells browsers not to guess. */
export const useReplyHeaders = (): Plugin => ({
  onResponse({ request, response }) {
    response.headers.set('x-request-id', requestIdOf(request));
    response.headers.set('cache-control', 'no-store');
    response.headers.set('x-content-type-options', 'nosniff');
    // What was not read of a request that is too long would stand in the way of the next.
    if (response.status === 413) response.headers.set('connection', 'close');
  },
});
