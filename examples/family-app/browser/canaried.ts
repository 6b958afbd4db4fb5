import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Family, type Instant, type PersonId, viewAs, type WorkerId } from '@kinweave/core';
import { canariesIn, demonstrationDocument, demonstrationFamiliesAt, withCanaries } from '@kinweave/core/testing';

const kinweave = resolve('../../packages/gateway/bin/kinweave.js');

/** A gateway with the app, over the demonstration with a canary in every text. */
export interface Canaried {
  readonly url: string;
  /** The canaries that the rules show to somebody now. */
  readonly shownTo: (id: string) => ReadonlySet<string>;
  readonly end: () => Promise<void>;
}

/** Starts it over a database of its own. */
export async function startCanaried(): Promise<Canaried> {
  const folder = await mkdtemp(join(tmpdir(), 'kinweave-canaries-'));
  const now = new Date().toISOString() as Instant;
  const families = demonstrationFamiliesAt(now).map((family, n) => withCanaries(family, n * 10_000).family);
  await writeFile(join(folder, 'families.json'), JSON.stringify(demonstrationDocument(families)));
  const env = { ...process.env, DATABASE_URL: `file:${join(folder, 'database')}`, PORT: '0' };
  const run = (...words: readonly string[]) => spawn(process.execPath, [kinweave, ...words], { cwd: folder, env });
  const imported = await ended(run('import', 'families.json'));
  if (imported !== 0) throw new Error(`The families with canaries were not imported (${imported}).`);
  const server = run('start', '--app', resolve('dist'));
  const url = await saidUrl(server);
  return {
    url,
    shownTo: (id) => shownIn(families, id),
    end: async () => {
      server.kill('SIGTERM');
      await ended(server);
      await rm(folder, { recursive: true });
    },
  };
}

/** Ids are of a member or of a worker; to whoever is neither in a family, nothing of it is shown. */
function shownIn(families: readonly Family[], id: string): ReadonlySet<string> {
  const at = new Date().toISOString() as Instant;
  const views = families.flatMap((family) => [
    viewAs(family, { person: id as PersonId, worker: null }, at),
    viewAs(family, { person: null, worker: id as WorkerId }, at),
  ]);
  return canariesIn(JSON.stringify(views));
}

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('exit', done));

const saidUrl = (server: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let said = '';
    server.once('exit', (code) => reject(new Error(`The gateway ended (${code}): ${said}`)));
    server.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const url = /the app at (http\S+?)\/\s/.exec(said)?.[1];
      if (url !== undefined) resolve(url.replace('127.0.0.1', 'localhost'));
    });
  });
