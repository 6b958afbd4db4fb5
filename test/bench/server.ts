import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JSONWebKeySet } from 'jose';

/** What every server of the bench is told. */
export interface Said {
  readonly url: string;
  readonly jwks: JSONWebKeySet;
  readonly issuer: string;
  readonly audience: string;
}

/** What this server was told by the process that started it. */
export const said = (): Said => JSON.parse(process.env['BENCH'] ?? '{}') as Said;

/** A server in a process of its own. */
export interface Running {
  readonly port: number;
  readonly stop: () => void;
}

/** Starts a server of this folder and waits until it listens. */
export const serve = (file: string, told: Said): Promise<Running> =>
  new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL(file, import.meta.url));
    const child = fork(path, {
      env: { ...process.env, BENCH: JSON.stringify(told), NODE_ENV: 'production' },
      execArgv: ['--import', 'tsx'],
    });
    child.once('message', ({ port }: { port: number }) => resolve({ port, stop: () => child.kill() }));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
