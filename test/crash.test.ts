import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { all, type Family } from '@kinweave/core';
import { generateFamilies } from '@kinweave/core/testing';
import { openDevelopmentTokens } from '@kinweave/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind, planId } from './behind.js';
import { emptyFolder, kinweave, type Serving, serve } from './command-line.js';
import { documentOf } from './gateway-under-test.js';
import { type Server, startPostgres } from './postgres-server.js';

/** How often it is killed; a long run sets more. */
const crashes = Number(process.env['CRASHES'] ?? 10);
const clients = 8;

/** One note that a client asked for, under a key that is also its words, and what came of it. */
interface Asked {
  readonly key: string;
  readonly client: number;
  readonly outcome: 'acknowledged' | 'unknown' | 'unavailable';
  readonly id: string | null;
}

let server: Server;
let folder: Awaited<ReturnType<typeof emptyFolder>>;
let serving: Promise<Serving>;
const writers: { readonly plan: string; readonly token: string; readonly family: string }[] = [];

const start = () => serve({ cwd: folder.cwd, settings: { DATABASE_URL: server.url } });

beforeAll(async () => {
  server = await startPostgres({ fsync: true });
  folder = await emptyFolder();
  const families = generateFamilies(4, 12).filter((family) => supported(family) !== undefined);
  await writeFile(join(folder.cwd, 'families.json'), JSON.stringify(documentOf(families)));
  const imported = await kinweave(['import', 'families.json'], {
    cwd: folder.cwd,
    settings: { DATABASE_URL: server.url },
  });
  expect(imported).toMatchObject({ code: 0, errors: '' });
  serving = start();
  await serving;
  const tokens = await openDevelopmentTokens({ folder: join(folder.cwd, '.kinweave') });
  for (const family of families.slice(0, clients / 2)) {
    const { worker = '', person } = supported(family) ?? {};
    writers.push({ family: family.id, plan: planId(family, person), token: await tokens.issueToken(worker) });
  }
});
afterAll(async () => {
  await (await serving).end('SIGTERM');
  await server.stop();
  await folder.remove();
});

/** Somebody with a plan, and who works with them today. */
const supported = (family: Family) =>
  all(family, 'assignment').find(
    (one) =>
      one.until === null &&
      one.from < new Date().toISOString() &&
      all(family, 'plan').some(({ owner }) => owner === one.person),
  );

const mutation = `mutation ($input: WriteNoteInput!) {
  writeNote(input: $input) { note { id words } refusals { code path message } }
}`;

/** Sends a note once; two clients write in each family. */
async function write(client: number, key: string): Promise<Asked> {
  const { plan = '', token = '' } = writers[client % writers.length] ?? {};
  const { url } = await serving;
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-request-id': `request-${key}`,
      },
      body: JSON.stringify({
        query: mutation,
        variables: { input: { plan, words: key, area: 'SOCIAL', sort: 'SHARED', idempotencyKey: key } },
      }),
    });
    const { data, errors } = await reply.json();
    if (errors?.[0]?.extensions.code === 'UNAVAILABLE') return { key, client, outcome: 'unavailable', id: null };
    expect({ errors, refusals: data?.writeNote.refusals }).toEqual({ errors: undefined, refusals: [] });
    return { key, client, outcome: 'acknowledged', id: data.writeNote.note.id };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError)
      return { key, client, outcome: 'unknown', id: null };
    throw error;
  }
}

/** Eight clients write without a pause while something happens; then every outcome that is not known is settled. */
async function underLoad(name: string, happening: () => Promise<void>) {
  let isOver = false;
  const asked: Asked[] = [];
  const client = async (number: number) => {
    for (let n = 0; !isOver; n += 1) {
      const one = await write(number, `${name}-${number}-${n}`);
      asked.push(one);
      if (one.outcome === 'unavailable') await sleep(50);
    }
  };
  const load = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  await happening().finally(() => {
    isOver = true;
  });
  await load;
  const open = asked.filter(({ outcome }) => outcome !== 'acknowledged');
  const settled: Asked[] = [];
  for (const one of open) settled.push(await write(one.client, one.key));
  return { asked, open, settled };
}

/** Every note of a load, with the events and the audit rows of its writing. */
const notes = (name: string) =>
  behind<{ words: string; id: string; events: number; audited: number }>(
    server.url,
    `SELECT r.body ->> 'words' AS words, r.id,
       (SELECT count(*)::int FROM event e
        WHERE e.family = r.family AND e.kind = 'NoteWritten' AND e.body -> 'became' -> 0 ->> 'id' = r.id) AS events,
       (SELECT count(*)::int FROM access_log a
        WHERE a.family = r.family AND a.wrote AND a.request_id = 'request-' || (r.body ->> 'words')) AS audited
     FROM record r WHERE r.kind = 'note' AND r.body ->> 'words' LIKE $1`,
    [`${name}-%`],
  );

/** Where the versions of a family, its events, its outbox and its audited writes do not tell the same story. */
const torn = () =>
  behind(
    server.url,
    `SELECT * FROM (
       SELECT f.id, f.version,
         (SELECT array_agg(DISTINCT version) FROM event WHERE family = f.id) = ARRAY(SELECT generate_series(1, f.version)) AS events,
         (SELECT array_agg(version ORDER BY version) FROM outbox WHERE family = f.id) = ARRAY(SELECT generate_series(1, f.version)) AS outbox,
         (SELECT count(*) FROM access_log WHERE family = f.id AND wrote) = f.version AS audited
       FROM family f) story
     WHERE (events AND outbox AND audited) IS NOT TRUE`,
  );

async function expectNothingLost(name: string, { asked, settled }: Awaited<ReturnType<typeof underLoad>>) {
  expect(settled.filter(({ outcome }) => outcome !== 'acknowledged')).toEqual([]);
  const stored = new Map((await notes(name)).map((note) => [note.words, note]));
  const lost = [...asked, ...settled]
    .filter(({ outcome }) => outcome === 'acknowledged')
    .filter(
      ({ key, id }) => !atob((id ?? '').replaceAll('-', '+').replaceAll('_', '/')).endsWith(stored.get(key)?.id ?? '?'),
    );
  expect(lost).toEqual([]);
  expect([...stored.keys()].sort()).toEqual(asked.map(({ key }) => key).sort());
  expect([...stored.values()].filter(({ events, audited }) => events !== 1 || audited !== 1)).toEqual([]);
  expect(await torn()).toEqual([]);
}

describe('a gateway on PostgreSQL with fsync, under the load of 8 writers', () => {
  it(
    `[T-I04] [T-I05] killed ${crashes} times loses nothing it acknowledged, writes nothing without its event and its audit row, and settles the rest by its keys`,
    async () => {
      const load = await underLoad('killed', async () => {
        for (let crash = 0; crash < crashes; crash += 1) {
          await sleep(300 + Math.random() * 900);
          const dying = await serving;
          let started = (_: Promise<Serving>) => {};
          serving = new Promise((resolve) => {
            started = resolve;
          });
          await dying.end('SIGKILL');
          started(start());
          await serving;
        }
      });
      expect(load.open.length).toBeGreaterThan(0);
      await expectNothingLost('killed', load);
      console.info(`${load.asked.length} notes, ${load.open.length} outcomes settled by their keys`);
    },
    120_000 + crashes * 5_000,
  );

  it('[T-I06] [T-I08] outlives a database that is killed: UNAVAILABLE until it is back, and nothing acknowledged is lost', async () => {
    const { pid } = await serving;
    const load = await underLoad('database', async () => {
      for (let crash = 0; crash < 3; crash += 1) {
        await sleep(500 + Math.random() * 500);
        await server.crash();
      }
      await sleep(500);
    });
    expect(new Set(load.open.map(({ outcome }) => outcome))).toEqual(new Set(['unavailable']));
    expect((await serving).pid).toBe(pid);
    await expectNothingLost('database', load);
    console.info(`${load.asked.length} notes, ${load.open.length} outcomes settled by their keys`);
  }, 120_000);
});
