import type { Instant } from '@kinweave/core';
import type { SignedIn } from '@kinweave/schema';
import type { Plugin } from 'graphql-yoga';
import type { Authentication } from '../authenticate.js';
import { signedInAs } from '../context.js';
import { DatabaseError } from '../database-error.js';
import type { Store } from '../store.js';
import { httpError } from './http-error.js';

/** A request that passed the door: who asks, and the instant at which everything in it is answered. */
export interface Admitted {
  readonly signedIn: SignedIn;
  readonly now: Instant;
  /** When the token that was brought ends, in milliseconds since 1970. */
  readonly expires: number;
}

const admitted = new WeakMap<Request, Admitted>();

/** Who a request was admitted as. */
export function admittedAs(request: Request): Admitted {
  const found = admitted.get(request);
  if (found === undefined) throw new Error('A request was run that nobody admitted');
  return found;
}

interface SignIn {
  readonly path: string;
  readonly authenticate: (request: Request) => Promise<Authentication>;
  readonly store: Store;
  readonly now: () => Date;
  /** Whether this request is for the page with which developers try the API. */
  readonly isPage: (request: Request) => boolean;
}

/** Admits whoever brings a good token and has a live account; nothing of a request is read for anybody else. */
export const useSignIn = ({ path, authenticate, store, now, isPage }: SignIn): Plugin => ({
  async onRequest({ request, url, fetchAPI, endResponse }) {
    if (url.pathname !== path || request.method === 'OPTIONS' || isPage(request)) return;
    const answer = await authenticate(request);
    const unavailable = () =>
      endResponse(
        httpError(request, fetchAPI, 503, 'UNAVAILABLE', 'The service is busy. Please try again in a moment.'),
      );
    if ('refused' in answer && answer.status === 503) return unavailable();
    const at = now().toISOString() as Instant;
    try {
      const account = 'subject' in answer ? await store.account(answer.subject, at) : null;
      if (account !== null && 'subject' in answer)
        admitted.set(request, { signedIn: signedInAs(account), now: at, expires: answer.expires });
      else
        endResponse(
          httpError(request, fetchAPI, 401, 'UNAUTHENTICATED', 'Sign in first.', { 'www-authenticate': 'Bearer' }),
        );
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      unavailable();
    }
  },
});
