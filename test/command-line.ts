import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../packages/gateway/bin/kinweave.js', import.meta.url));

/** Where a command runs, and the settings it finds there and no others. */
export interface Surroundings {
  readonly cwd: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** What a command that ended left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** A gateway that serves. */
export interface Serving {
  /** Where it takes operations. */
  readonly url: string;
  readonly pid: number;
  /** What it said until it served. */
  readonly out: string;
  /** Sends it a signal, and tells how it ended. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/** An empty folder, and how to take it away again. */
export async function emptyFolder(): Promise<{ readonly cwd: string; readonly remove: () => Promise<void> }> {
  const cwd = await mkdtemp(join(tmpdir(), 'kinweave-run-'));
  return { cwd, remove: () => rm(cwd, { recursive: true, force: true }) };
}

const run = (words: readonly string[], { cwd, settings }: Surroundings) => {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [program, ...words], {
    cwd,
    env: { PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails half-way leaves nothing running behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  return { child, ended: endOf(child) };
};

async function endOf(child: ChildProcess): Promise<Ended> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The program has no output');
  const [out, errors] = await Promise.all([text(stdout), text(stderr), once(child, 'close')]);
  return { code: child.exitCode, out, errors };
}

/** Runs a command of the real command line to its end. */
export const kinweave = (words: readonly string[], surroundings: Surroundings): Promise<Ended> =>
  run(words, surroundings).ended;

/** Starts the real gateway in a process of its own and waits until it serves; on a free port unless one is set. */
export async function serve({ cwd, settings = {} }: Surroundings): Promise<Serving> {
  const { child, ended } = run(['start'], { cwd, settings: { PORT: '0', ...settings } });
  let out = '';
  const url = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      const found = /Kinweave is at (\S+)/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const failed = ended.then(({ errors }) => {
    throw new Error(`The gateway ended before it served: ${errors}`);
  });
  failed.catch(() => {});
  return {
    url: await Promise.race([url, failed]),
    pid: child.pid ?? 0,
    out,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
