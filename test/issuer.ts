import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

/** A real OpenID Connect issuer on this machine, which signs in whoever is named. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks: URL;
  /** Goes through the authorisation code flow with PKCE, as a browser would, and returns the access token. */
  tokenFor(subject: string): Promise<string>;
  close(): Promise<void>;
}

const AUDIENCE = 'https://kinweave.test/graphql';
const CLIENT = 'kinweave-test';
const CALLBACK = 'http://127.0.0.1/callback';
const SCOPE = 'family';

/** Starts the issuer on a free port of 127.0.0.1. */
export async function startIssuer(): Promise<Issuer> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = await createProvider(issuer);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const handled = request.url?.startsWith('/sign-in/')
      ? signIn(provider, request, response)
      : answer(request, response);
    handled.catch((error: Error) => response.destroy(error));
  });
  return {
    issuer,
    audience: AUDIENCE,
    jwks: new URL('/jwks', issuer),
    tokenFor: (subject) => authorise(issuer, subject),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function createProvider(issuer: string): Promise<Provider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: [CALLBACK],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'first', alg: 'RS256', use: 'sig' }] },
    ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 3600, IdToken: 3600, Interaction: 60, Session: 3600 },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
}

// Login and consent at once, for the subject that the client hinted at.
async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const accountId = String(params.login_hint);
  const grant = new provider.Grant({ accountId, clientId: CLIENT });
  grant.addOIDCScope('openid');
  grant.addResourceScope(AUDIENCE, SCOPE);
  const grantId = await grant.save();
  await provider.interactionFinished(request, response, { login: { accountId }, consent: { grantId } });
}

async function authorise(issuer: string, subject: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const start = new URL('/auth', issuer);
  start.search = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: `openid ${SCOPE}`,
    login_hint: subject,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const code = await followToCallback(start);
  const response = await fetch(new URL('/token', issuer), {
    method: 'POST',
    body: new URLSearchParams({
      client_id: CLIENT,
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`The issuer gave no token: ${response.status}`);
  return token;
}

async function followToCallback(start: URL): Promise<string> {
  const cookies = new Map<string, string>();
  let location = start;
  for (let step = 0; step < 6; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(location, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    location = new URL(response.headers.get('location') ?? '/', location);
    const code = location.href.startsWith(CALLBACK) ? location.searchParams.get('code') : null;
    if (code !== null) return code;
  }
  throw new Error(`The issuer never came back with a code; it ended at ${location.pathname}`);
}
