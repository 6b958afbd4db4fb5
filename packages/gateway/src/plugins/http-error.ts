import type { ErrorCode } from '../error-codes.js';
import { requestIdOf } from './request-id.js';

/** The reply to a request that is refused before anything in it is run. */
export const httpError = (
  request: Request,
  { Response }: { readonly Response: typeof globalThis.Response },
  status: number,
  code: ErrorCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify({ errors: [{ message, extensions: { code, requestId: requestIdOf(request) } }] }), {
    status,
    headers: { 'content-type': 'application/graphql-response+json; charset=utf-8', ...headers },
  });
