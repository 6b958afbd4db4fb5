import type { Answer } from '../gateway-under-test.js';

/** All that a reply says: status, headers but for the request's own id, and the body byte by byte. */
export const said = ({ status, headers, text }: Answer) => {
  const { 'x-request-id': _, ...others } = headers;
  return { status, headers: others, text };
};
