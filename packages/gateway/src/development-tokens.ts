import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';

/** Someone of the example data whom a developer may sign in as. */
export interface DevelopmentPerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** An issuer for one machine: what the gateway must believe, and the means to sign in as anyone. */
export interface DevelopmentTokens {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly jwks: JSONWebKeySet;
  /** Signs a token for a subject, good for twelve hours unless told otherwise (seconds). */
  issueToken(subject: string, lifetime?: number): Promise<string>;
  /** Writes one token for each person to `tokens.json`, by person id, and returns its path. */
  writeTokens(people: readonly DevelopmentPerson[]): Promise<string>;
}

/** Where the key is kept, and the clock that dates the tokens. */
export interface DevelopmentTokensOptions {
  readonly folder?: string;
  readonly now?: () => Date;
}

const ISSUER = 'https://development.kinweave.invalid';
const AUDIENCE = 'kinweave-development';
const TWELVE_HOURS = 12 * 60 * 60;

/** Opens this machine's development key, making it on first use; it refuses in production, where it would let anyone in. */
export async function openDevelopmentTokens(options: DevelopmentTokensOptions = {}): Promise<DevelopmentTokens> {
  if (process.env.NODE_ENV === 'production') throw new Error('Development tokens are never issued in production');
  const { folder = '.kinweave', now = () => new Date() } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const { d, ...publicKey } = await openKey(join(folder, 'key.json'));
  const privateKey = await importJWK({ ...publicKey, ...(d === undefined ? {} : { d }) }, 'ES256');

  const issueToken = (subject: string, lifetime = TWELVE_HOURS) => {
    const issued = Math.floor(now().getTime() / 1000);
    return new SignJWT()
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: publicKey.kid ?? '' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(subject)
      .setIssuedAt(issued)
      .setExpirationTime(issued + lifetime)
      .sign(privateKey);
  };

  const writeTokens = async (people: readonly DevelopmentPerson[]) => {
    const path = join(folder, 'tokens.json');
    const entries = people.map(
      async ({ id, name, role }) => [id, { name, role, token: await issueToken(id) }] as const,
    );
    const tokens = Object.fromEntries(await Promise.all(entries));
    await privately(path, tokens, rename);
    return path;
  };

  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['ES256'],
    jwks: { keys: [publicKey] },
    issueToken,
    writeTokens,
  };
}

// Two processes may start at once: a link, unlike a rename, leaves the key that came first.
async function openKey(path: string): Promise<JWK> {
  const found = await readFile(path, 'utf8').catch(unless('ENOENT'));
  if (found !== undefined) {
    await chmod(path, 0o600);
    return JSON.parse(found) as JWK;
  }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256', use: 'sig' };
  await privately(path, key, (from, to) => link(from, to).catch(unless('EEXIST')));
  return JSON.parse(await readFile(path, 'utf8')) as JWK;
}

// Nobody else may read the file, nor anybody half of it.
async function privately(path: string, value: unknown, place: (from: string, to: string) => Promise<void>) {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await place(draft, path);
  await rm(draft, { force: true });
}

function unless(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== code) throw error;
  };
}
