import { constants, createPrivateKey, sign } from 'node:crypto';
import { exportJWK, exportSPKI, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AuthenticatorOptions, createAuthenticator } from '../packages/gateway/src/authenticate.js';
import { startIssuer } from './issuer.js';
import { publishKeys } from './published-keys.js';
import { AUDIENCE, bearing, type Claims, claimsOf, ISSUER, NOW, SECOND, secondsFrom, signer } from './tokens.js';

const REFUSED = { refused: 'UNAUTHENTICATED', status: 401 };
/** Whoever brings a good token: its subject, and when it ends. */
const amira = { subject: 'amira', expires: expect.any(Number) };
const UNAVAILABLE = { refused: 'UNAVAILABLE', status: 503 };

const first = await signer('first');
const second = await signer('second');
const stranger = await signer('first');
const open: { close(): Promise<void> }[] = [];

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => vi.useRealTimers());
afterAll(() => Promise.all(open.map((server) => server.close())));

function authenticator(options: Partial<AuthenticatorOptions> = {}) {
  const now = () => new Date();
  return createAuthenticator({ issuer: ISSUER, audience: AUDIENCE, jwks: { keys: [first.jwk] }, now, ...options });
}

async function published(...keys: readonly JWK[]) {
  const place = await publishKeys(...keys);
  open.push(place);
  return place;
}

function pass(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * SECOND);
}

describe('ALLOW', () => {
  test('[T-A02] a token is believed up to thirty seconds after it expires', async () => {
    const authenticate = authenticator();
    expect(await authenticate(bearing(await first.token({ exp: secondsFrom(NOW, -29) })))).toEqual(amira);
    expect(await authenticate(bearing(await first.token({ nbf: secondsFrom(NOW, 30) })))).toEqual(amira);
  });

  test('[T-Z23] when a token ends is told in milliseconds', async () => {
    const token = await first.token({ exp: secondsFrom(NOW, 60) });
    expect(await authenticator()(bearing(token))).toEqual({ subject: 'amira', expires: NOW.getTime() + 60 * SECOND });
  });

  test('[T-A10] nothing but the subject and the end is taken from a token', async () => {
    const token = await first.token({ role: 'supervisor', roles: ['supervisor'], scope: 'everything' });
    expect(await authenticator()(bearing(token))).toEqual(amira);
  });

  test('[T-A06] a new key is fetched once, and then works', async () => {
    const place = await published(first.jwk);
    const authenticate = authenticator({ jwks: place.url });
    expect(await authenticate(bearing(await first.token()))).toEqual(amira);
    place.keys = [first.jwk, second.jwk];
    pass(61);
    const token = await second.token({ exp: secondsFrom(NOW, 600) });
    expect(await authenticate(bearing(token))).toEqual(amira);
    expect(await authenticate(bearing(token))).toEqual(amira);
    expect(place.requests).toBe(2);
  });

  test('[T-A07] known keys keep working while the issuer is away, until they are too old', async () => {
    const place = await published(first.jwk);
    const authenticate = authenticator({ jwks: place.url, jwksMaxAge: 600 });
    const request = async () => bearing(await first.token({ exp: secondsFrom(NOW, 6000) }));
    expect(await authenticate(await request())).toEqual(amira);
    place.mood = 'down';
    pass(599);
    expect(await authenticate(await request())).toEqual(amira);
    pass(2);
    expect(await authenticate(await request())).toEqual(UNAVAILABLE);
    place.mood = 'well';
    pass(6);
    expect(await authenticate(await request())).toEqual(amira);
  });

  test('a real issuer signs someone in, and the gateway believes it', async () => {
    vi.useRealTimers();
    const issuer = await startIssuer();
    open.push(issuer);
    const authenticate = createAuthenticator({ ...issuer, type: 'at+jwt' });
    expect(await authenticate(bearing(await issuer.tokenFor('amira')))).toEqual(amira);
    expect(await authenticate(bearing(await first.token()))).toEqual(REFUSED);
  });
});

describe('DENY', () => {
  test('[T-A01] a request without a token is refused', async () => {
    expect(await authenticator()(bearing())).toEqual(REFUSED);
  });

  test('[T-A02] a token is refused one second past the tolerance, and so is one that is not valid yet', async () => {
    const authenticate = authenticator();
    expect(await authenticate(bearing(await first.token({ exp: secondsFrom(NOW, -31) })))).toEqual(REFUSED);
    expect(await authenticate(bearing(await first.token({ nbf: secondsFrom(NOW, 31) })))).toEqual(REFUSED);
  });

  test('[T-A03] an unsigned token is refused', async () => {
    const unsigned = new UnsecuredJWT(claimsOf({})).encode();
    expect(await authenticator()(bearing(unsigned))).toEqual(REFUSED);
    expect(await authenticator()(bearing(`${unsigned}AAAA`))).toEqual(REFUSED);
  });

  test('[T-A03] a token signed with the public key as its secret is refused', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(first.publicKey));
    const header = { alg: 'HS256', kid: 'first' };
    const token = await new SignJWT(claimsOf({})).setProtectedHeader(header).sign(secret);
    expect(await authenticator()(bearing(token))).toEqual(REFUSED);
  });

  test('[T-A03] a signature of another algorithm is refused, whichever algorithm the header names', async () => {
    const key = createPrivateKey({ key: await exportJWK(first.privateKey), format: 'jwk' });
    for (const alg of ['PS256', 'RS256']) {
      const parts = [{ alg, kid: 'first' }, claimsOf({})].map((part) => Buffer.from(JSON.stringify(part)));
      const signed = parts.map((part) => part.toString('base64url')).join('.');
      const signature = sign('sha256', Buffer.from(signed), {
        key,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: 32,
      });
      expect(await authenticator()(bearing(`${signed}.${signature.toString('base64url')}`)), alg).toEqual(REFUSED);
    }
  });

  test('[T-A03] an authenticator refuses to be made with symmetric algorithms, secret keys or unchecked claims', () => {
    const secret = { keys: [{ kty: 'oct', k: 'c2VjcmV0' }] };
    expect(() => authenticator({ algorithms: ['RS256', 'HS256'] })).toThrow(TypeError);
    expect(() => authenticator({ algorithms: ['none'] })).toThrow(TypeError);
    expect(() => authenticator({ algorithms: [] })).toThrow(TypeError);
    expect(() => authenticator({ issuer: '' })).toThrow(TypeError);
    expect(() => authenticator({ audience: '' })).toThrow(TypeError);
    expect(() => authenticator({ jwks: secret })).toThrow(TypeError);
    expect(() => authenticator({ jwks: new URL('http://issuer.test/keys') })).toThrow(TypeError);
  });

  test('[T-A04] a token for another audience, from another issuer, or without a subject or an expiry is refused', async () => {
    const wrong: Claims[] = [
      { aud: 'https://elsewhere.test' },
      { aud: [] },
      { iss: 'https://issuer.test.elsewhere.test' },
      { sub: undefined },
      { sub: '' },
      { sub: 'a'.repeat(256) },
      { exp: undefined },
    ];
    for (const claims of wrong) {
      expect(await authenticator()(bearing(await first.token(claims))), JSON.stringify(claims)).toEqual(REFUSED);
    }
    const token = await first.token({}, { typ: 'JWT' });
    expect(await authenticator({ type: 'at+jwt' })(bearing(token))).toEqual(REFUSED);
  });

  test('[T-A05] keys that a token brings or points to are neither used nor fetched', async () => {
    const trap = await published(stranger.jwk);
    const headers = [
      { jku: trap.url.href },
      { x5u: trap.url.href },
      { jwk: stranger.jwk },
      { kid: trap.url.href },
      { kid: '../../../../etc/passwd' },
      { kid: "' or 1 = 1 --" },
      { crit: ['jku'], jku: trap.url.href },
    ];
    for (const header of headers) {
      expect(await authenticator()(bearing(await stranger.token({}, header))), JSON.stringify(header)).toEqual(REFUSED);
    }
    expect(trap.requests).toBe(0);
  });

  test('[T-A06] a removed key is refused once the published keys are old, and a flood of unknown keys fetches once', async () => {
    const place = await published(first.jwk, second.jwk);
    const authenticate = authenticator({ jwks: place.url, jwksMaxAge: 600 });
    const token = await first.token({ exp: secondsFrom(NOW, 6000) });
    expect(await authenticate(bearing(token))).toEqual(amira);
    place.keys = [second.jwk];
    pass(601);
    expect(await authenticate(bearing(token))).toEqual(REFUSED);
    expect(place.requests).toBe(2);
    for (let n = 0; n < 50; n++) {
      pass(1);
      expect(await authenticate(bearing(await first.token({}, { kid: `unknown-${n}` })))).toEqual(REFUSED);
    }
    expect(place.requests).toBe(2);
  });

  test('[T-A07] keys that cannot be had let nobody in, and are not asked for at every request', async () => {
    for (const mood of ['down', 'slow', 'garbled'] as const) {
      const place = await published(first.jwk);
      place.mood = mood;
      const authenticate = authenticator({ jwks: place.url, jwksTimeout: 50 });
      const request = bearing(await first.token());
      expect(await authenticate(request), mood).toEqual(UNAVAILABLE);
      expect(await authenticate(request), mood).toEqual(UNAVAILABLE);
      expect(place.requests, mood).toBe(1);
    }
  });

  test('[T-A08] a token is taken from one Authorization header and from nowhere else', async () => {
    const token = await first.token();
    const address = `https://kinweave.test/graphql?access_token=${token}&authorization=Bearer%20${token}`;
    const elsewhere = new Request(address, { headers: { cookie: `authorization=Bearer ${token}; token=${token}` } });
    expect(await authenticator()(elsewhere)).toEqual(REFUSED);
    expect(await authenticator()(bearing(token, token))).toEqual(REFUSED);
    for (const header of [
      token,
      `Basic ${token}`,
      `Bearer ${token} ${token}`,
      'Bearer',
      'Bearer a.b',
      'Bearer a.b.c',
    ]) {
      const request = new Request('https://kinweave.test/graphql', { headers: { authorization: header } });
      expect(await authenticator()(request), header).toEqual(REFUSED);
    }
  });

  test('[T-A08] a token longer than eight kilobytes is refused, and nothing is logged', async () => {
    const spoken = (['debug', 'log', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level));
    expect(await authenticator()(bearing(await first.token({ padding: 'a'.repeat(20_000) })))).toEqual(REFUSED);
    expect(await authenticator()(bearing(await first.token({ padding: 'a'.repeat(5_000) })))).toEqual(amira);
    for (const level of spoken) expect(level).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
