import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { all, type Family, type Viewer } from '@kinweave/core';
import { generateFamilies, strangerWorker, viewersOf } from '@kinweave/core/testing';
import { type DevelopmentTokens, openDevelopmentTokens } from '@kinweave/gateway';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../packages/gateway/dist/database.js';
import { createStore } from '../../packages/gateway/dist/prisma-store.js';
import { behind, itemId, opaque, planId, worked } from '../behind.js';
import { emptyFolder, kinweave, type Serving, serve } from '../command-line.js';
import { documentOf, foreignWorker, subjectOf } from '../gateway-under-test.js';
import { type Listener, listenTo, subscribing } from '../listener.js';
import { type Server, startPostgres } from '../postgres-server.js';
import { tagsFor, versionsOf } from '../reference.js';

/** How many changes are committed; a long run sets more. */
const commits = Number(process.env['COMMITS'] ?? 1_000);
const writers = 6;
const patience = 60_000;

const [adeyemi, doyle] = [worked('W2'), worked('W18')];
const { Temi: temi = '', Folake: folake = '' } = adeyemi.people;
const { Niamh: niamh = '', Declan: declan = '' } = doyle.people;

/** Somebody with a plan, and who works with them today. */
const supported = (family: Family) =>
  all(family, 'assignment').filter(
    (one) =>
      one.until === null &&
      one.from < new Date().toISOString() &&
      all(family, 'plan').some(({ owner }) => owner === one.person),
  );
const generated = generateFamilies(4, 20).filter((family) => supported(family).length > 0);
const families = [adeyemi.family, doyle.family, ...generated.slice(0, 6)];

let server: Server;
let folder: Awaited<ReturnType<typeof emptyFolder>>;
let tokens: DevelopmentTokens;
let processes: readonly Serving[];
let database: Database;

beforeAll(async () => {
  server = await startPostgres();
  folder = await emptyFolder();
  await writeFile(join(folder.cwd, 'families.json'), JSON.stringify(documentOf(families)));
  const surroundings = { cwd: folder.cwd, settings: { DATABASE_URL: server.url } };
  expect(await kinweave(['import', 'families.json'], surroundings)).toMatchObject({ code: 0, errors: '' });
  processes = await Promise.all([serve(surroundings), serve(surroundings), serve(surroundings)]);
  tokens = await openDevelopmentTokens({ folder: join(folder.cwd, '.kinweave') });
  database = await openDatabase(server.url);
});
afterAll(async () => {
  await database.close();
  await Promise.all(processes.map((one) => one.end('SIGKILL')));
  await server.stop();
  await folder.remove();
});

const known = new Map<string, Promise<string>>();
const tokenOf = (subject: string): Promise<string> => {
  const token = known.get(subject) ?? tokens.issueToken(subject);
  known.set(subject, token);
  return token;
};

const send = async (at: number, subject: string, request: RequestInit) => {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${await tokenOf(subject)}`);
  return fetch(processes[at % processes.length]?.url ?? '', { ...request, headers });
};

const ask = async (at: number, subject: string, query: string, variables = {}) => {
  const body = JSON.stringify({ query, variables });
  return (await send(at, subject, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
};

const mutate = async (at: number, subject: string, verb: string, input: object) => {
  const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const query = `mutation ($input: ${name}!) { ${verb}(input: $input) { refusals { code path } } }`;
  expect(await ask(at, subject, query, { input })).toEqual({ data: { [verb]: { refusals: [] } } });
};

const query = 'subscription ($id: ID!) { familyChanged(id: $id) { etag } }';
const listen = async (at: number, subject: string, family: Family): Promise<Listener> =>
  listenTo(await send(at, subject, subscribing(query, { id: opaque(family, 'family', family.id) })));
const tags = ({ said }: Listener) => said.map(({ data }) => data?.familyChanged.etag);

const goalOf = (plan: string) => ({ plan, words: randomUUID(), area: 'SOCIAL', status: 'OPEN' });

/** Who can set a goal in which plan: each was tried once. */
async function tasksOf(
  tried: readonly Family[],
): Promise<readonly { readonly worker: string; readonly plan: string }[]> {
  const setGoal = 'mutation ($input: SetGoalInput!) { setGoal(input: $input) { refusals { code } } }';
  const all = tried.flatMap((family) =>
    supported(family)
      // In Doyle only the plan changes from which an uncle is kept by a block.
      .filter(({ person }) => family !== doyle.family || person === niamh)
      .map(({ worker, person }) => ({ worker: worker as string, plan: planId(family, person) })),
  );
  const answers = await Promise.all(all.map(({ worker, plan }) => ask(0, worker, setGoal, { input: goalOf(plan) })));
  return all.filter((_, n) => answers[n].data?.setGoal.refusals.length === 0);
}

/** A request that never reached the server was not on its way. */
function unlessOnItsWay(error: Error): null {
  if ((error.cause as { readonly syscall?: string } | undefined)?.syscall === 'connect') return null;
  throw error;
}

/** Everybody in and around the families, each on one of the processes. */
const everybody = () =>
  Promise.all(
    families
      .flatMap((family) => viewersOf(family).map((viewer) => ({ family, viewer })))
      .map(async ({ family, viewer }, n) => ({
        family,
        viewer,
        stream: await listen(n, subjectOf(viewer), family),
      })),
  );

/** People who have nothing to do with a family, and ask for it all the same. */
const outsiders = () =>
  Promise.all(
    families.flatMap((family, n) => {
      const members = all(families[(n + 1) % families.length] as Family, 'person').slice(0, 1);
      return [...members.map(({ id }) => id as string), foreignWorker, strangerWorker]
        .slice(0, n < 4 ? 3 : 1)
        .map((subject, at) => listen(n + at, subject, family));
    }),
  );

const listening = () =>
  behind<{ pid: number }>(server.url, `SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN kinweave'`);

describe('three gateways on one database', () => {
  it(`[T-I14] [T-I11] ${commits} commits: whoever may see a change hears of each, whoever may not hears nothing, and a listening connection that is killed loses none`, async () => {
    const tasks = await tasksOf(families);
    const store = createStore(database);
    const begunAt = new Map<string, number>();
    for (const family of families) begunAt.set(family.id, (await versionsOf(store, family)).length - 1);
    const [streams, strangers] = [await everybody(), await outsiders()];
    let committed = 0;
    let killed = 0;
    const began = performance.now();
    const write = async () => {
      for (let n = committed; n < commits; n = committed) {
        committed += 1;
        const { worker, plan } = tasks[n % tasks.length] as (typeof tasks)[number];
        await mutate(n, worker, 'setGoal', goalOf(plan));
        if (n !== Math.floor(commits / 2)) continue;
        const backends = await listening();
        killed = backends.length;
        for (const { pid } of backends) await behind(server.url, 'SELECT pg_terminate_backend($1)', [pid]);
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
    const written = performance.now();
    expect(killed).toBe(3);

    let [told, silent] = [0, 0];
    for (const { family, viewer, stream } of streams) {
      const versions = await versionsOf(store, family);
      const since = versions.slice(begunAt.get(family.id) ?? 0);
      const expected = tagsFor(since, viewer as Viewer, new Date().toISOString());
      await vi.waitFor(() => expect(stream.said.length).toBeGreaterThanOrEqual(expected.length), patience);
      expect({ viewer, told: tags(stream) }).toEqual({ viewer, told: expected });
      told += expected.length;
      if (expected.length > 0) continue;
      silent += 1;
      expect(stream.text()).toBe('');
    }
    for (const stranger of strangers) expect([stranger.status, stranger.text()]).toEqual([200, '']);
    expect(streams.find(({ viewer }) => viewer.person === declan)?.stream.text()).toBe('');
    expect(await listening()).toHaveLength(3);
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
    console.info(
      `${commits} commits in ${seconds(began, written)} s to ${streams.length} streams: ${told} messages, all compared ${seconds(written, performance.now())} s after; ` +
        `${silent} of them and ${strangers.length} of others stayed silent`,
    );
    await Promise.all([...streams.map(({ stream }) => stream), ...strangers].map((one) => one.leave()));
  });

  it('[M5] [T-Z23] what is taken back is gone from every stream, and a suspended account is out, on all three', async () => {
    const goal = itemId(adeyemi.family, 'goal', /portfolio/);
    const streams = await Promise.all([0, 1, 2].map((at) => listen(at, folake, adeyemi.family)));
    const own = await listen(0, temi, adeyemi.family);
    /** Until each stream has said so much, in milliseconds. */
    const each = (count: number) =>
      Promise.all(
        streams.map(async (stream) => {
          const began = performance.now();
          await vi.waitFor(() => expect(stream.said.length).toBeGreaterThanOrEqual(count), patience);
          return Math.round(performance.now() - began);
        }),
      );
    const grants = async (): Promise<readonly string[]> => {
      const { data } = await ask(0, temi, '{ viewer { families { grants(first: 500) { nodes { id } } } } }');
      return data.viewer.families[0].grants.nodes.map(({ id }: { id: string }) => id);
    };
    const before = await grants();
    await mutate(0, temi, 'shareItem', { item: goal, to: opaque(adeyemi.family, 'person', folake), level: 'FULL' });
    await each(1);
    const [grant] = (await grants()).filter((id) => !before.includes(id));
    await mutate(0, temi, 'revokeGrant', { grant });
    const revoked = await each(2);
    await mutate(1, temi, 'reviseGoal', { item: goal, changes: { words: 'Nobody else’s now' } });
    await vi.waitFor(() => expect(own.said).toHaveLength(3), patience);
    const began = performance.now();
    await behind(server.url, 'UPDATE account SET suspended_at = now() WHERE subject = $1', [folake]);
    const out = await Promise.all(
      streams.map(async (stream) => {
        await stream.over;
        return Math.round(performance.now() - began);
      }),
    );
    for (const { said } of streams) expect(said.map(({ codes }) => codes)).toEqual([[], [], ['UNAUTHENTICATED']]);
    // The promise is a second on one instance and five on three; how long it took is printed, since a test asserts no times.
    console.info(
      `taken back after ${revoked.join(', ')} ms, suspended after ${out.join(', ')} ms; the first is the instance that did it`,
    );
  });

  it('[T-I24] asked to end with 20 streams and 50 requests on their way, each answers them all and exits with 0', async () => {
    const people = families
      .flatMap(viewersOf)
      .map(subjectOf)
      .filter((subject) => subject !== folake)
      .slice(0, 20);
    const streams = await Promise.all(people.map((subject) => listen(1, subject, adeyemi.family)));
    const asked = Array.from({ length: 50 }, (_, n) =>
      ask(1, people[n % people.length] ?? '', '{ viewer { name } }').catch(unlessOnItsWay),
    );
    const began = performance.now();
    const ended = processes[1]?.end('SIGTERM');
    const answers = await Promise.all(asked);
    await Promise.all(streams.map(({ over }) => over));
    expect(await ended).toMatchObject({ code: 0, errors: '' });
    const taken = answers.filter((answer) => answer !== null);
    expect(taken.filter(({ data }) => data === undefined)).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
    for (const { said } of streams.filter(({ status }) => status === 200))
      expect(said.at(-1)?.codes).toEqual(['UNAVAILABLE']);
    console.info(
      `${taken.length} requests answered, ended ${Math.round(performance.now() - began)} ms after it was asked to`,
    );
  });
});
