import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { demonstrationPeople } from '@kinweave/core/testing';
import sirv from 'sirv';
import type { DevelopmentTokens } from '../development-tokens.js';

/**
 * What a page of the app may load and call: files and the gateway of this server, and nothing from anywhere else. What
 * is played came in an answer.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  'media-src data:',
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  // Of what a device can hear, see and tell, a page may ask for the microphone: somebody may say what matters to them.
  'permissions-policy': 'microphone=(self), camera=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Whether a request is for the gateway itself rather than for a page. */
const isGateways = (path: string) => ['/graphql', '/health', '/ready'].some((own) => path.startsWith(own));

/**
 * Puts a built single-page app in front of the gateway: its files, and its first page for every other address. In
 * development the app may also ask who one can be, and for the token of one of them.
 */
export function withApp(folder: string, tokens: DevelopmentTokens | null, gateway: RequestListener): RequestListener {
  const files = sirv(folder, {
    single: true,
    // A developer builds the app again while this is serving.
    dev: tokens !== null,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const reply = ({ status, body }: Reply) => void end(response, status, body);
    if (isGateways(path)) gateway(request, response);
    else if (path.startsWith('/development/')) develop(path, tokens, request).then(reply, () => reply(nothing));
    else files(request, response, () => reply(nothing));
  };
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const nothing: Reply = { status: 404, body: {} };

const end = (response: ServerResponse, status: number, body: unknown) =>
  response
    .writeHead(status, { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));

/** Asked by a page of this machine: a name that another site made to lead here is not believed. */
const isLocal = ({ headers: { host = '' } }: IncomingMessage) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

/** Development only: who one can be, and the token of one of them; there is nothing here in production. */
async function develop(path: string, tokens: DevelopmentTokens | null, request: IncomingMessage): Promise<Reply> {
  if (tokens === null || !isLocal(request)) return nothing;
  if (path === '/development/people' && request.method === 'GET') return { status: 200, body: demonstrationPeople() };
  // A page elsewhere cannot send this type without being asked first, and nobody answers it.
  const isJson = request.headers['content-type'] === 'application/json';
  if (path !== '/development/sign-in' || request.method !== 'POST' || !isJson) return nothing;
  const named = await personIn(request);
  const known = demonstrationPeople().find(({ id }) => id === named);
  return known === undefined ? nothing : { status: 200, body: { token: await tokens.issueToken(known.id) } };
}

const longestNaming = 1_000;

/** Whom a request to sign in names. */
async function personIn(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestNaming) throw new Error('Too much was sent');
  }
  return (JSON.parse(text) as { readonly person?: unknown }).person;
}
