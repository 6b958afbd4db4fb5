import type { Plugin } from 'graphql-yoga';
import { httpError } from './http-error.js';

/** The longest request body, in bytes. */
export const longestBody = 2_000_000;

/**
 * Takes JSON only, so that no other site's form can send a command in somebody's name, and no more of it than the
 * longest body.
 */
export const useJsonBodies = (): Plugin => ({
  async onRequest({ request, fetchAPI, endResponse }) {
    if (request.method !== 'POST') return;
    const type = request.headers.get('content-type') ?? '';
    if (!/^application\/(json|graphql\+json)\s*(;|$)/i.test(type))
      return endResponse(httpError(request, fetchAPI, 415, 'BAD_USER_INPUT', 'Send the request as application/json.'));
    const length = request.headers.get('content-length');
    if (Number(length ?? 0) > longestBody) return endResponse(tooLong(request, fetchAPI));
    // Without a length, only counting tells.
    if (length === null && (await isTooLong(request, request.clone().body))) endResponse(tooLong(request, fetchAPI));
  },
});

const tooLong = (request: Request, fetchAPI: { readonly Response: typeof Response }) =>
  httpError(request, fetchAPI, 413, 'BAD_USER_INPUT', `The request is longer than ${longestBody} bytes.`);

async function isTooLong({ body: original }: Request, copy: ReadableStream<Uint8Array> | null): Promise<boolean> {
  if (copy === null) return false;
  const reader = copy.getReader();
  for (let bytes = 0; bytes <= longestBody; ) {
    const { done, value } = await reader.read();
    if (done) return false;
    bytes += value.byteLength;
  }
  // Neither half of a split body ends before the other: to wait for it would be to wait for ever.
  for (const half of [reader, original]) half?.cancel().catch(() => {});
  return true;
}
