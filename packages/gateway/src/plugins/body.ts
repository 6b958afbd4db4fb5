import type { Plugin } from 'graphql-yoga';
import { httpError } from './http-error.js';

/** The longest request body, in bytes. */
export const longestBody = 2_000_000;

/** What is said of a longer one. */
export const tooLong = `The request is longer than ${longestBody} bytes.`;

/**
 * Takes JSON only, so that no other site's form can send a command in somebody's name, and none that is known to be too
 * long before it is read; Yoga counts the others.
 */
export const useJsonBodies = (): Plugin => ({
  onRequest({ request, fetchAPI, endResponse }) {
    if (request.method !== 'POST') return;
    const type = request.headers.get('content-type') ?? '';
    if (!/^application\/(json|graphql\+json)\s*(;|$)/i.test(type))
      return endResponse(httpError(request, fetchAPI, 415, 'BAD_USER_INPUT', 'Send the request as application/json.'));
    if (Number(request.headers.get('content-length') ?? 0) > longestBody)
      endResponse(httpError(request, fetchAPI, 413, 'BAD_USER_INPUT', tooLong));
  },
});
