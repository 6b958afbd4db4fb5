import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings, Usage } from '../packages/gateway/src/cli/settings.js';
import { worked } from './behind.js';
import { emptyFolder, kinweave, serve } from './command-line.js';
import { freshDatabase } from './fresh-database.js';
import { documentOf } from './gateway-under-test.js';
import { AUDIENCE, ISSUER, secondsFrom, signer } from './tokens.js';

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
const issuer = { KINWEAVE_ISSUER: ISSUER, KINWEAVE_AUDIENCE: AUDIENCE };

describe('settings are refused, all of them at once, and never with their value', () => {
  it.each([
    [{ DATABASE_URL: `mysql://${canary}` }, form],
    [{ DATABASE_URL: canary }, form],
    [{ DATABASE_URL: 'file:' }, form],
    [{ DATABASE_URL: `postgres://[${canary}` }, form],
    [{ DATABASE_URL: `postgres://me:${canary}@localhost:4711x/db` }, form],
    [{ PORT: canary }, 'PORT is not a number from 0 to 65535'],
    [{ PORT: '65536' }, 'PORT is not a number from 0 to 65535'],
    [{ KINWEAVE_ISSUER: canary }, 'KINWEAVE_AUDIENCE is not set; KINWEAVE_JWKS is not set'],
    [{ ...issuer, KINWEAVE_JWKS: canary }, 'KINWEAVE_JWKS is not an https:// URL'],
    [{ ...issuer, KINWEAVE_JWKS: `http://${canary}.test/keys` }, 'KINWEAVE_JWKS is not an https:// URL'],
    [
      { PORT: canary, DATABASE_URL: canary, KINWEAVE_JWKS: canary },
      `KINWEAVE_ISSUER is not set; KINWEAVE_AUDIENCE is not set; ${form}; PORT is not a number from 0 to 65535; KINWEAVE_JWKS is not an https:// URL`,
    ],
  ])('%j', (settings, told) => {
    expect(() => readSettings(settings)).toThrow(new Usage(told));
  });

  it.each([
    ['memory:'],
    ['file:here'],
    ['file:///there'],
    ['postgres://me:secret@host:5432/db'],
    ['postgresql://host/db?host=/a/socket'],
    ['postgres://me@/db?host=/a/socket'],
  ])('but %s is a database', (url) => {
    expect(readSettings({ DATABASE_URL: url }).database).toBe(url);
  });
});

describe('a command that cannot be done says why in one line', () => {
  it('for a wrong setting', async () => {
    expect(await run(['migrate'], { DATABASE_URL: `mysql://${canary}` })).toEqual(refused(2, form));
  });

  it('for a database that does not answer, without its password', async () => {
    const DATABASE_URL = `postgres://me:${canary}@127.0.0.1:1/${canary}`;
    expect(await run(['migrate'], { DATABASE_URL })).toEqual(refused(1, 'No database answers at 127.0.0.1:1.'));
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
    const key = await signer('production');
    const keys = createServer((_, reply) => reply.end(JSON.stringify({ keys: [key.jwk] })));
    await new Promise<void>((listening) => keys.listen(0, '127.0.0.1', listening));
    const { port } = keys.address() as AddressInfo;
    const { family, people } = worked('W2');
    const { cwd, remove } = await emptyFolder();
    const live = { ...(await settings()), KINWEAVE_JWKS: `http://127.0.0.1:${port}/keys` };
    await writeFile(join(cwd, 'families.json'), JSON.stringify(documentOf([family])));
    expect(await kinweave(['import', 'families.json'], { cwd, settings: live })).toMatchObject({ code: 0 });

    const serving = await serve({ cwd, settings: live });
    expect(serving.out).toBe(`Kinweave is at ${serving.url}\n`);
    expect(await readdir(cwd)).toEqual(['families.json']);
    const page = await fetch(serving.url, { headers: { accept: 'text/html' } });
    expect([page.status, await page.json()]).toMatchObject([401, { errors: [{ message: 'Sign in first.' }] }]);

    const token = await key.token({ sub: people['Temi'] ?? '', exp: secondsFrom(new Date(), 60) });
    const ask = async (query: string) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const reply = await fetch(serving.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return reply.json();
    };
    expect(await ask('{ viewer { name } }')).toEqual({ data: { viewer: { name: 'Temi' } } });
    const { data, errors } = await ask('{ __schema { types { name } } }');
    expect({ data, code: errors[0].extensions.code }).toEqual({ data: undefined, code: 'BAD_USER_INPUT' });
    expect(await serving.end('SIGTERM')).toMatchObject({ code: 0, errors: '' });
    keys.closeAllConnections();
    keys.close();
    await remove();
  });
});
