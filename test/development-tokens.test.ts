import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAuthenticator } from '../packages/gateway/src/authenticate.js';
import { openDevelopmentTokens } from '../packages/gateway/src/development-tokens.js';
import { bearing, NOW } from './tokens.js';

const AMIRA = { id: 'amira', name: 'Amira Haddad', role: 'link worker' };
const now = () => NOW;
let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'kinweave-')), '.kinweave');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

describe('development tokens', () => {
  test('a token from the file signs its person in, and only until it expires', async () => {
    const tokens = await openDevelopmentTokens({ folder, now });
    const written = JSON.parse(await readFile(await tokens.writeTokens([AMIRA]), 'utf8'));
    expect(written).toEqual({ amira: { name: 'Amira Haddad', role: 'link worker', token: expect.any(String) } });
    const request = bearing(written.amira.token);
    expect(await createAuthenticator({ ...tokens, now })(request)).toEqual({
      subject: 'amira',
      expires: expect.any(Number),
    });
    const tomorrow = () => new Date(NOW.getTime() + 24 * 60 * 60 * 1000);
    expect(await createAuthenticator({ ...tokens, now: tomorrow })(request)).toMatchObject({
      refused: 'UNAUTHENTICATED',
    });
  });

  test('the key outlives a restart, and processes that start at once share one', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => openDevelopmentTokens({ folder, now })));
    const again = await openDevelopmentTokens({ folder, now });
    for (const tokens of opened) expect(tokens.jwks).toEqual(again.jwks);
  });

  test('nobody else on the machine can read the key or the tokens', async () => {
    const path = await (await openDevelopmentTokens({ folder, now })).writeTokens([AMIRA]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'key.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('the secret half of the key is never among the keys to believe', async () => {
    const { jwks } = await openDevelopmentTokens({ folder, now });
    expect(jwks.keys.filter((key) => 'd' in key)).toEqual([]);
  });

  test('nothing is issued in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    await expect(openDevelopmentTokens({ folder, now })).rejects.toThrow('never issued in production');
  });
});
