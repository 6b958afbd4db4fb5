import { access } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, kinweave, serve } from './command-line.js';
import { freshDatabase } from './fresh-database.js';

const canary = 'canary-4711';
let folder: Awaited<ReturnType<typeof emptyFolder>>;
beforeAll(async () => {
  folder = await emptyFolder();
});
afterAll(() => folder.remove());

const run = (words: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
  kinweave(words, { cwd: folder.cwd, settings });
const refused = (code: number, told: string) => ({ code, out: '', errors: `kinweave: ${told}\n` });
const form = 'DATABASE_URL is not memory:, file:<folder> or a postgres:// URL';
const issuer = { KINWEAVE_ISSUER: 'https://issuer.test', KINWEAVE_AUDIENCE: 'kinweave' };

describe('a command that cannot be done says why in one line', () => {
  it.each([
    [`mysql://${canary}`, 2, form],
    [canary, 2, form],
    ['file:', 2, form],
    [`postgres://[${canary}`, 2, form],
    [`postgres://me:${canary}@localhost:4711x/db`, 2, form],
    [`postgres://me:${canary}@127.0.0.1:1/${canary}`, 1, 'No database answers at 127.0.0.1:1.'],
  ])('with the DATABASE_URL %s', async (url, code, told) => {
    const ended = await run(['migrate'], { DATABASE_URL: url });
    expect(ended).toEqual(refused(code, told));
    expect(ended.errors).not.toContain(canary);
  });

  it.each([
    [{ PORT: canary }, 'PORT is not a number from 0 to 65535'],
    [{ PORT: '65536' }, 'PORT is not a number from 0 to 65535'],
    [{ KINWEAVE_ISSUER: canary }, 'KINWEAVE_AUDIENCE is not set; KINWEAVE_JWKS is not set'],
    [{ ...issuer, KINWEAVE_JWKS: canary }, 'KINWEAVE_JWKS is not an https:// URL'],
    [{ ...issuer, KINWEAVE_JWKS: `http://${canary}.test/keys` }, 'KINWEAVE_JWKS is not an https:// URL'],
    [
      { PORT: canary, DATABASE_URL: canary, KINWEAVE_JWKS: canary },
      `KINWEAVE_ISSUER is not set; KINWEAVE_AUDIENCE is not set; ${form}; PORT is not a number from 0 to 65535; KINWEAVE_JWKS is not an https:// URL`,
    ],
  ])('with the settings %j', async (settings, told) => {
    expect(await run(['start'], settings)).toEqual(refused(2, told));
  });

  it.each([
    [['nonsense'], 2, 'there is no command "nonsense"; kinweave --help lists them'],
    [['token'], 2, 'token needs --as PERSON'],
    [['explain', '--as', 'x'], 2, 'explain needs --as PERSON and --item ID'],
    [['explain', '--as', 'x', '--item', canary], 2, '--item is not an id of the API'],
    [['explain', '--as', 'x', '--item', 'y', '--at', canary], 2, '--at is not a time such as 2026-03-01T09:00:00Z'],
  ])('called as %j', async (words, code, told) => {
    expect(await run(words)).toEqual(refused(code, told));
  });

  it('on a folder that cannot be made', async () => {
    const told = `ENOTDIR: not a directory, mkdir '/dev/null/database'`;
    expect(await run(['migrate'], { DATABASE_URL: 'file:/dev/null/database' })).toEqual(refused(1, told));
  });

  it('on a port that is in use', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const settings = { PORT: String(port), DATABASE_URL: await freshDatabase() };
    const ended = await run(['start'], settings);
    other.close();
    expect(ended).toMatchObject({
      code: 2,
      errors: `kinweave: PORT ${port} is in use by another program; choose another one.\n`,
    });
  });
});

describe('in production', () => {
  const settings = async () => ({
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATABASE_URL: await freshDatabase(),
    KINWEAVE_JWKS: 'https://127.0.0.1:1/keys',
    ...issuer,
  });

  it('every setting that is missing is named', async () => {
    const told =
      'DATABASE_URL is not set; KINWEAVE_ISSUER is not set; KINWEAVE_AUDIENCE is not set; KINWEAVE_JWKS is not set';
    expect(await run(['start'], { NODE_ENV: 'production' })).toEqual(refused(2, told));
  });

  it('no token is printed', async () => {
    const ended = await run(['token', '--as', 'somebody'], await settings());
    expect(ended).toEqual(refused(2, 'token is for development: NODE_ENV is production'));
  });

  it('[API-4] [T-D10] there is no demonstration, no table of people, no page and no schema to ask for', async () => {
    const serving = await serve({ cwd: folder.cwd, settings: await settings() });
    expect(serving.out).toBe(`Kinweave is at ${serving.url}\n`);
    await expect(access(join(folder.cwd, '.kinweave'))).rejects.toThrow('ENOENT');
    const page = await fetch(serving.url, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const asked = await fetch(serving.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { types { name } } }' }),
    });
    expect(asked.status).toBe(401);
    expect((await fetch(new URL('/ready', serving.url))).status).toBe(200);
    expect(await serving.end('SIGTERM')).toMatchObject({ code: 0, errors: '' });
  });
});
