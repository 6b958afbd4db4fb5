import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { demonstrationPeople, workedCases } from '@kinweave/core/testing';
import { schema, writeId } from '@kinweave/schema';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplePage } from '../packages/gateway/src/cli/page.js';
import { openDevelopmentTokens } from '../packages/gateway/src/development-tokens.js';
import { emptyFolder, kinweave, type Serving, serve } from './command-line.js';

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let serving: Serving;
beforeAll(async () => {
  folder = await emptyFolder();
  serving = await serve(folder);
});
afterAll(async () => {
  await serving.end('SIGTERM');
  await folder.remove();
});

type Tokens = Readonly<Record<string, { readonly name: string; readonly role: string; readonly token: string }>>;
const tokens = async () => JSON.parse(await readFile(join(folder.cwd, '.kinweave/tokens.json'), 'utf8')) as Tokens;
const temi = demonstrationPeople().find(({ name }) => name === 'Temi');
const tokenOfTemi = async () => (await tokens())[temi?.id ?? '']?.token ?? '';

const headersOf = (token: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${token}` });
const post = (body: object, token: string) =>
  fetch(serving.url, { method: 'POST', headers: headersOf(token), body: JSON.stringify(body) });

/** A request of which one learns when all of it has left, whether or not it was taken in. */
function sending(body: object, token: string) {
  const asked = request(serving.url, { method: 'POST', headers: headersOf(token) });
  const answered = once(asked, 'response').then(([response]) => json(response));
  const sent = once(asked, 'finish');
  asked.end(JSON.stringify(body));
  return { sent, answered };
}

const ask = async (query: string, token: string) => (await post({ query }, token)).json();

const own = '{ viewer { person { plan { id notes { totalCount } goals { nodes { id } } } } } }';
const write = (plan: string, words: string) =>
  `mutation { writeNote(input: { plan: "${plan}", words: "${words}", area: SOCIAL, sort: OWN }) { refusals { code } } }`;
const planOfTemi = async () => (await ask(own, await tokenOfTemi())).data.viewer.person.plan;

describe('start in an empty folder', () => {
  it('serves /health, /ready and /graphql, and nothing else', async () => {
    const status = async (path: string) => (await fetch(new URL(path, serving.url))).status;
    expect([await status('/health'), await status('/ready')]).toEqual([200, 200]);
    expect([await status('/'), await status('/nothing')]).toEqual([404, 404]);
    const { data } = await ask('{ viewer { name } }', await tokenOfTemi());
    expect(data).toEqual({ viewer: { name: 'Temi' } });
  });

  it('writes a token for each person of the demonstration, for the eyes of its user only', async () => {
    const path = join(folder.cwd, '.kinweave/tokens.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const people = demonstrationPeople().map(({ id, name, role }) => [id, { name, role, token: expect.any(String) }]);
    expect(await tokens()).toEqual(Object.fromEntries(people));
  });

  it('prints the table of the people one can be, and where it is', () => {
    const lines = serving.out.split('\n');
    for (const { id, name, family, note } of demonstrationPeople()) {
      const line = lines.find((one) => one.endsWith(id));
      expect(line).toMatch(new RegExp(`^${name} .* ${family} .* ${note.replaceAll(/[()]/g, '[()]')}`));
    }
    expect(serving.out).toContain('their tokens are in .kinweave/tokens.json');
    expect(serving.out).toMatch(/^Kinweave is at http:\/\/127\.0\.0\.1:\d+\/graphql$/m);
  });

  it('everybody in the table can sign in and sees their family, a social worker that of whom they are named for', async () => {
    const staff = ['link worker', 'supervisor', 'safeguarding lead', 'duty worker'];
    for (const [id, { token, role }] of Object.entries(await tokens())) {
      const { data, errors } = await ask('{ viewer { roles families { members { knownAs } } } }', token);
      expect({ id, errors, roles: data.viewer.roles }).toEqual({ id, errors: undefined, roles: expect.any(Array) });
      const { length } = data.viewer.families;
      expect({ id, families: role === 'social worker' ? length > 0 : length }).toEqual({
        id,
        families: role === 'social worker' || (staff.includes(role) ? 0 : 1),
      });
    }
  });

  it('a link worker, a supervisor and a lead have families on their caseload; a social worker knows whom they are named for', async () => {
    const people = Object.values(await tokens());
    const tokenOf = (role: string) => people.find((one) => one.role === role)?.token ?? '';
    for (const role of ['link worker', 'supervisor', 'safeguarding lead']) {
      const { data } = await ask('{ caseload(first: 1) { totalCount } }', tokenOf(role));
      expect({ role, families: data.caseload.totalCount > 0 }).toEqual({ role, families: true });
    }
    const jaydens = workedCases.find(({ people: { Jayden } }) => Jayden !== undefined)?.family.id ?? '';
    const whom = `{ viewer { roles } family(id: "${writeId('Family', jaydens)}") { members { knownAs } } }`;
    const { data } = await ask(whom, tokenOf('social worker'));
    expect(data).toEqual({ viewer: { roles: ['PARTNER'] }, family: { members: [{ knownAs: 'Jayden' }] } });
  });
});

describe('a body without a length', () => {
  const inPieces = async (pieces: readonly string[]) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOfTemi()}` };
    const reply = await fetch(serving.url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    return { status: reply.status, body: await reply.json() };
  };

  it('is read to its end', async () => {
    const read = await inPieces(['{ "query": ', '"{ viewer { name } }"', ' }']);
    expect(read).toEqual({ status: 200, body: { data: { viewer: { name: 'Temi' } } } });
  });

  it('[T-D07] is not read beyond the limit, and does not stand in the way of what comes next', async () => {
    const refused = await inPieces(Array.from({ length: 30 }, () => ' '.repeat(100_000)));
    expect(refused).toMatchObject({ status: 413, body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] } });
    expect(await inPieces(['{ "query": "{ viewer { name } }" }'])).toMatchObject({ status: 200 });
  });
});

describe('the page for trying the API', () => {
  const page = (headers: Record<string, string>) => fetch(serving.url, { headers });

  it('[API-5] is shown to a browser, and to nothing else', async () => {
    const shown = await page({ accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-type')).toMatch(/^text\/html/);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(await shown.text()).toContain('<title>Kinweave</title>');
    expect((await page({ accept: 'application/json' })).status).toBe(401);
  });

  it('[API-5] has an operation for each role, which its person may run as it stands', async () => {
    const { defaultTabs = [] } = await examplePage(
      await openDevelopmentTokens({ folder: join(folder.cwd, '.kinweave') }),
    );
    expect(defaultTabs).toHaveLength(3);
    const shown = await (await page({ accept: 'text/html' })).text();
    for (const tab of defaultTabs) {
      const [query, headers] = [tab.query ?? '', tab.headers ?? '{}'];
      expect(validate(schema, parse(query))).toEqual([]);
      expect(shown).toContain(JSON.stringify(query).slice(1, -1));
      const { authorization } = JSON.parse(headers) as { authorization: string };
      const { data, errors } = await ask(query, authorization.slice('Bearer '.length));
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).toMatch(/"words":"/);
    }
  });
});

describe('the other commands beside it', () => {
  const run = (...words: string[]) => kinweave(words, folder);

  it('token prints one that signs its person in', async () => {
    const { code, out } = await run('token', '--as', temi?.id ?? '');
    expect(code).toBe(0);
    expect((await ask('{ viewer { name } }', out.trim())).data).toEqual({ viewer: { name: 'Temi' } });
  });

  it('migrate and explain say that the folder is in use, and by which process', async () => {
    const inUse = { code: 1, out: '', errors: expect.stringContaining(`is in use by process ${serving.pid}.`) };
    expect(await run('migrate')).toEqual(inUse);
    const { goals } = await planOfTemi();
    expect(await run('explain', '--as', temi?.id ?? '', '--item', goals.nodes[0].id)).toEqual(inUse);
  });
});

describe('a gateway that is asked to end', () => {
  it('[T-I24] answers what is in flight, and ends with 0', async () => {
    const token = await tokenOfTemi();
    const { id, notes } = await planOfTemi();
    const inFlight = Array.from({ length: 50 }, (_, n) => sending({ query: write(id, `In flight ${n}`) }, token));
    await Promise.all(inFlight.map(({ sent }) => sent));
    const [ended, bodies] = await Promise.all([
      serving.end('SIGTERM'),
      Promise.all(inFlight.map(({ answered }) => answered)),
    ]);
    expect(bodies).toEqual(bodies.map(() => ({ data: { writeNote: { refusals: [] } } })));
    expect(ended).toMatchObject({ code: 0, errors: '' });

    serving = await serve(folder);
    expect((await planOfTemi()).notes.totalCount).toBe(notes.totalCount + 50);
  });

  it('keeps its data over a restart, and its key: an old token is good still', async () => {
    const token = await tokenOfTemi();
    const { id, notes } = await planOfTemi();
    await ask(write(id, 'Before the restart'), token);
    expect((await serving.end('SIGINT')).code).toBe(0);
    serving = await serve(folder);
    const { data } = await ask(own, token);
    expect(data.viewer.person.plan).toMatchObject({ id, notes: { totalCount: notes.totalCount + 1 } });
  });

  it('lets go of the folder: migrate and explain work on it then', async () => {
    const { goals } = await planOfTemi();
    const item = goals.nodes[0].id as string;
    expect((await serving.end('SIGTERM')).code).toBe(0);
    expect(await kinweave(['migrate'], folder)).toEqual({ code: 0, out: 'Up to date.\n', errors: '' });
    const explained = await kinweave(['explain', '--as', temi?.id ?? '', '--item', item], folder);
    expect(explained).toMatchObject({ code: 0, errors: '' });
    expect(explained.out).toMatch(/^FULL: .+ \(.+\)\n$/);
    serving = await serve(folder);
    expect((await planOfTemi()).goals.nodes.map((goal: { id: string }) => goal.id)).toContain(item);
  });
});
