import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** The moment at which these tests happen. */
export const NOW = new Date('2026-03-02T09:00:00Z');

/** In milliseconds. */
export const SECOND = 1000;

/** The issuer that every good token names. */
export const ISSUER = 'https://issuer.test';

/** The audience that every good token names. */
export const AUDIENCE = 'https://kinweave.test/graphql';

/** Claims as an attacker may write them: of any name and type. */
export type Claims = Readonly<Record<string, unknown>>;

/** A key pair, and tokens signed with it: good ones, but for the claims and headers given. */
export async function signer(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  const token = (claims: Claims = {}, header: Record<string, unknown> = {}) =>
    new SignJWT(claimsOf(claims))
      .setProtectedHeader({ alg: 'RS256', kid, ...header })
      .sign(privateKey, { crit: { jku: true } });
  return { privateKey, publicKey, jwk, token };
}

/** What a good token says, but for the claims given. */
export function claimsOf(claims: Claims): JWTPayload {
  return { iss: ISSUER, aud: AUDIENCE, sub: 'amira', exp: secondsFrom(NOW, 60), ...claims };
}

/** Seconds since 1970, as tokens count. */
export function secondsFrom(moment: Date, seconds: number): number {
  return moment.getTime() / SECOND + seconds;
}

/** A request with one Authorization header for each token. */
export function bearing(...tokens: readonly string[]): Request {
  const headers = new Headers();
  for (const token of tokens) headers.append('authorization', `Bearer ${token}`);
  return new Request('https://kinweave.test/graphql', { method: 'POST', headers });
}
