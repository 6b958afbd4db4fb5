import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';

/** Who the bearer is, or why nobody was let in; a refusal never says which check failed. */
export type Authentication =
  | { readonly subject: string /** When the token ends, in milliseconds since 1970. */; readonly expires: number }
  | { readonly refused: 'UNAUTHENTICATED'; readonly status: 401 }
  | { readonly refused: 'UNAVAILABLE'; readonly status: 503 };

/** Which tokens are believed: everything is pinned here, so nothing in a token can choose how it is checked. */
export interface AuthenticatorOptions {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's public keys: where it publishes them, or the set itself. */
  readonly jwks: URL | JSONWebKeySet;
  /** Signature algorithms believed; asymmetric only. */
  readonly algorithms?: readonly string[];
  /** The `typ` a token must carry, such as `at+jwt` for an issuer that follows RFC 9068. */
  readonly type?: string;
  /** Seconds by which the issuer's clock and ours may differ. */
  readonly clockTolerance?: number;
  /** Milliseconds to wait for the published keys. */
  readonly jwksTimeout?: number;
  /** Seconds for which published keys are believed without asking again. */
  readonly jwksMaxAge?: number;
  readonly now?: () => Date;
}

const UNAUTHENTICATED = { refused: 'UNAUTHENTICATED', status: 401 } as const;
const UNAVAILABLE = { refused: 'UNAVAILABLE', status: 503 } as const;

const LONGEST_TOKEN = 8 * 1024;
const LONGEST_SUBJECT = 255; // OpenID Connect Core 1.0, section 2
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const SYMMETRIC = /^(none|HS\d+)$/i;
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

const UNKNOWN_KEY_COOLDOWN = 60_000;
const PAUSE_BETWEEN_ATTEMPTS = 5_000;

class KeysUnavailable extends Error {}

/** Makes the one door that tokens pass: it takes nothing from a token but its subject and its end, and roles come from elsewhere. */
export function createAuthenticator(options: AuthenticatorOptions): (request: Request) => Promise<Authentication> {
  const { issuer, audience, type, algorithms = ['RS256', 'ES256', 'EdDSA'], now = () => new Date() } = options;
  refuseWeakOptions(issuer, audience, algorithms);
  const keyFor = unavailableUnlessKnown(publicKeys(options, now));

  return async (request) => {
    const token = bearerToken(request);
    if (token === undefined) return UNAUTHENTICATED;
    try {
      const { payload } = await jwtVerify(token, keyFor, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: options.clockTolerance ?? 30,
        currentDate: now(),
        requiredClaims: ['sub', 'exp'],
        ...(type === undefined ? {} : { typ: type }),
      });
      const { sub, exp = 0 } = payload;
      return isSubject(sub) ? { subject: sub, expires: exp * 1000 } : UNAUTHENTICATED;
    } catch (error) {
      return error instanceof KeysUnavailable ? UNAVAILABLE : UNAUTHENTICATED;
    }
  };
}

// Two Authorization headers arrive joined by a comma, which the pattern does not match.
function bearerToken(request: Request): string | undefined {
  const header = request.headers.get('authorization');
  if (header === null || header.length > LONGEST_TOKEN + 'Bearer '.length) return undefined;
  return BEARER.exec(header)?.[1];
}

function isSubject(subject: unknown): subject is string {
  return typeof subject === 'string' && subject.length > 0 && subject.length <= LONGEST_SUBJECT;
}

/** Whether keys from there can be believed: over https, or from this machine. */
export const mayPublishKeys = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));

function publicKeys({ jwks, jwksTimeout, jwksMaxAge }: AuthenticatorOptions, now: () => Date): JWTVerifyGetKey {
  if (!(jwks instanceof URL)) {
    if (jwks.keys.some((key) => 'd' in key || 'k' in key))
      throw new TypeError('The key set must hold public keys only');
    return createLocalJWKSet(jwks);
  }
  if (!mayPublishKeys(jwks)) throw new TypeError('Keys must be published over https');
  return createRemoteJWKSet(jwks, {
    timeoutDuration: jwksTimeout ?? 5_000,
    cacheMaxAge: (jwksMaxAge ?? 600) * 1000,
    cooldownDuration: UNKNOWN_KEY_COOLDOWN,
    [customFetch]: pacedFetch(now),
  });
}

// The cooldown counts from the last success, so while the issuer is down every token would otherwise cause a fetch.
function pacedFetch(now: () => Date): typeof fetch {
  let attempted = Number.NEGATIVE_INFINITY;
  return async (input, init) => {
    const since = now().getTime() - attempted;
    if (since >= 0 && since < PAUSE_BETWEEN_ATTEMPTS) throw new Error('The keys were asked for a moment ago');
    attempted = now().getTime();
    return fetch(input, init);
  };
}

// A key that is not in the set is the token's fault; a set that cannot be had is ours.
function unavailableUnlessKnown(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new KeysUnavailable('The public keys cannot be had', { cause: error });
    }
  };
}

// An empty issuer or audience would switch its check off, and a symmetric algorithm would let anyone sign.
function refuseWeakOptions(issuer: string, audience: string, algorithms: readonly string[]): void {
  if (issuer === '' || audience === '') throw new TypeError('An issuer and an audience are required');
  if (algorithms.length === 0 || algorithms.some((algorithm) => SYMMETRIC.test(algorithm))) {
    throw new TypeError('Algorithms must be asymmetric, and at least one');
  }
}
