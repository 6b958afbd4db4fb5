import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind, planId, worked } from './behind.js';
import { type Answer, type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';
import { startPostgres } from './postgres-server.js';

const { family, people } = worked('W2');
const temi = people['Temi'] ?? '';
const plan = planId(family, temi);
const viewer = JSON.stringify({ query: '{ viewer { name } }' });
const json = { 'content-type': 'application/json' };
const write = (words: string, idempotencyKey: string) => `mutation {
  writeNote(input: { plan: "${plan}", words: "${words}", area: SOCIAL, sort: OWN, idempotencyKey: "${idempotencyKey}" }) {
    note { id words } refusals { code }
  }
}`;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('every reply', () => {
  let under: GatewayUnderTest;
  beforeAll(async () => {
    under = await gatewayUnderTest({ families: [family] });
  });
  afterAll(() => under.close());

  type Sent = Parameters<GatewayUnderTest['send']>;
  const replies: readonly (readonly [string, number, ...Sent])[] = [
    ['an answer', 200, { method: 'POST', body: viewer, headers: json }, temi],
    ['health', 200, { path: '/health' }],
    ['readiness', 200, { path: '/ready' }],
    ['nobody signed in', 401, { method: 'POST', body: viewer, headers: json }],
    ['a bad token', 401, { method: 'POST', body: viewer, headers: { ...json, authorization: 'Bearer x.y.z' } }],
    ['nothing there', 404, { path: '/nothing' }],
    [
      'a method that does not serve',
      405,
      { method: 'PUT', headers: { accept: 'application/graphql-response+json' } },
      temi,
    ],
    [
      'an answer in no form known',
      406,
      { method: 'POST', body: viewer, headers: { ...json, accept: 'image/png' } },
      temi,
    ],
    ['too long', 413, { method: 'POST', body: ' '.repeat(2_000_001), headers: json }, temi],
    ['not JSON', 415, { method: 'POST', body: viewer, headers: { 'content-type': 'text/plain' } }, temi],
  ];

  for (const [name, status, request, subject] of replies) {
    it(`[T-P12] is kept by no cache, guessed by no browser and named: ${name} (${status})`, async () => {
      const answer = await under.send(request, subject);
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-request-id': expect.stringMatching(uuid),
      });
    });

    it(`[T-D16] opens to no other site: ${name} (${status})`, async () => {
      const headers = { ...(request.headers as Record<string, string> | undefined), origin: 'https://evil.test' };
      const answer = await under.send({ ...request, headers }, subject);
      expect(Object.keys(answer.headers).filter((header) => /^access-control/i.test(header))).toEqual([]);
    });
  }

  it('[T-D16] a preflight from another site is not answered as it hopes', async () => {
    const headers = {
      origin: 'https://evil.test',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    };
    const answer = await under.send({ method: 'OPTIONS', headers });
    expect(Object.keys(answer.headers).filter((name) => /^access-control/i.test(name))).toEqual([]);
  });

  it('[API-17] [API-35] bears the id its client gave it, in its header and its errors, if it is an id', async () => {
    const ask = (id: string, query: string) => under.ask(temi, query, {}, { 'x-request-id': id });
    expect((await ask('my-request-1', '{ viewer { name } }')).headers['x-request-id']).toBe('my-request-1');
    expect((await ask('my-request-2', '{ nothing }')).body.errors[0].extensions.requestId).toBe('my-request-2');
    for (const id of ['short', 'x'.repeat(65), 'with space and more', 'naïve-naïve'])
      expect((await ask(id, '{ viewer { name } }')).headers['x-request-id']).toMatch(uuid);
  });

  it('[API-34] opens to the sites that were named, and without cookies', async () => {
    const origin = 'https://app.test';
    const open = await gatewayUnderTest({ database: under.database, gateway: { origins: [origin] } });
    const from = (site: string) =>
      open.send({ method: 'POST', body: viewer, headers: { ...json, origin: site } }, temi);
    const allowed = ({ headers }: Answer) => new Headers(headers).get('access-control-allow-origin');
    expect(allowed(await from(origin))).toBe(origin);
    expect(allowed(await from('https://evil.test'))).not.toBe('https://evil.test');
    expect(new Headers((await from(origin)).headers).get('access-control-allow-credentials')).toBeNull();
    await open.close();
  });
});

describe('a gateway in memory', () => {
  it('reads, writes once under a key, and keeps nothing', async () => {
    const under = await gatewayUnderTest({ database: 'memory:', families: [family] });
    const first = await under.ask(temi, write('In memory', 'memory'));
    expect(first.body.data.writeNote).toMatchObject({ note: { words: 'In memory' }, refusals: [] });
    expect((await under.ask(temi, write('In memory', 'memory'))).text).toBe(first.text);
    const many = await Promise.all(Array.from({ length: 20 }, (_, n) => under.ask(temi, write(`Note ${n}`, `m-${n}`))));
    expect(many.flatMap(({ body }) => body.data.writeNote.refusals)).toEqual([]);
    const { body } = await under.ask(temi, '{ viewer { person { plan { notes { totalCount } } } } }');
    expect(body.data.viewer.person.plan.notes.totalCount).toBe(22);
    await under.close();

    const empty = await gatewayUnderTest({ database: 'memory:' });
    expect((await empty.ask(temi, '{ viewer { name } }')).status).toBe(401);
    await empty.close();
  });
});

describe('a database that goes away', () => {
  const unavailable = {
    status: 503,
    body: {
      errors: [{ message: 'The service is busy. Please try again in a moment.', extensions: { code: 'UNAVAILABLE' } }],
    },
  };

  it('[T-I07] in the middle of what is asked: each is done or UNAVAILABLE, its key tells which, and the next is answered', async () => {
    const under = await gatewayUnderTest({ families: [family] });
    const ask = (n: number) => under.ask(temi, write(`Note ${n}`, `gone-${n}`));
    for (let round = 0; round < 5; round += 1) {
      const asked = Array.from({ length: 20 }, (_, n) => ask(100 * round + n));
      await behind(
        under.database,
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      const answers = await Promise.all(asked);
      const failed = answers.filter(({ body }) => body.errors !== undefined);
      expect(failed).toEqual(failed.map(() => expect.objectContaining({ body: expect.objectContaining({}) })));
      for (const answer of failed) expect(answer).toMatchObject(unavailable);
      const again = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(100 * round + n)));
      expect(again.map(({ body }) => body.data?.writeNote.refusals)).toEqual(again.map(() => []));
    }
    const notes = await behind(
      under.database,
      `SELECT FROM record WHERE kind = 'note' AND body ->> 'words' LIKE 'Note %'`,
    );
    expect(notes).toHaveLength(100);
    expect(under.faults).toEqual([]);
    await under.close();
  });

  it('for good: everything but health is UNAVAILABLE', async () => {
    const server = await startPostgres();
    const under = await gatewayUnderTest({ database: server.url, families: [family] });
    await server.stop();
    expect(await under.ask(temi, '{ viewer { name } }')).toMatchObject(unavailable);
    const status = async (path: string) => (await under.send({ path })).status;
    expect([await status('/health'), await status('/ready')]).toEqual([200, 503]);
    await under.close();
  });
});
