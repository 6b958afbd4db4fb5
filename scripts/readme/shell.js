import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const TEN_MINUTES = 600_000;
const START = /^(?:\w+=\S+\s+)*npx -y pnpm@12 start\b/;
const TEST = /^(?:\w+=\S+\s+)*npx -y pnpm@12 test\b/;

/** The reader's terminal: a server that a document starts keeps running until that document ends. */
export class ShellSession {
  #root;
  #server;

  constructor(root) {
    this.#root = root;
  }

  /** Runs a block in one shell; it fails as soon as one of its commands does. */
  async run(code) {
    let commands = '';
    for (const line of code.split('\n')) {
      if (TEST.test(line)) {
        console.log('(left out: the continuous integration runs the tests itself)');
      } else if (START.test(line)) {
        await this.#shell(commands);
        commands = '';
        await this.#start(line);
      } else {
        commands += `${line}\n`;
      }
    }
    await this.#shell(commands);
  }

  /** Stops the server, if one runs. */
  async end() {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined || server.exitCode !== null) return;
    const exited = once(server, 'exit');
    killGroup(server, 'SIGTERM');
    const stopped = await Promise.race([exited.then(() => true), sleep(15_000, false, { ref: false })]);
    if (!stopped) killGroup(server, 'SIGKILL');
    await exited;
  }

  async #shell(commands) {
    if (commands.trim() === '') return;
    const shell = this.#spawn(commands);
    const tooLong = setTimeout(() => killGroup(shell, 'SIGKILL'), TEN_MINUTES);
    const [status, signal] = await once(shell, 'exit');
    clearTimeout(tooLong);
    if (status !== 0) throw new Error(`The shell ended with ${status ?? signal}`);
  }

  async #start(line) {
    await this.end();
    const port = /\bPORT=(\d+)/.exec(line)?.[1] ?? process.env.PORT ?? '4000';
    const health = `http://127.0.0.1:${port}/health`;
    if (await answers(health)) throw new Error(`Something else already answers at ${health}`);
    const server = this.#spawn(line);
    this.#server = server;
    const patience = Date.now() + TEN_MINUTES;
    while (!(await answers(health))) {
      if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}`);
      if (Date.now() > patience) throw new Error(`Nothing answers at ${health}`);
      await sleep(200);
    }
    console.log(`(${health} answers; the server stays until the end of this document)`);
  }

  // A group of its own, so that what the shell starts can be stopped with it.
  #spawn(commands) {
    const options = { cwd: this.#root, stdio: ['ignore', 'inherit', 'inherit'], detached: true };
    return spawn('bash', ['-euo', 'pipefail', '-c', commands], options);
  }
}

async function answers(health) {
  const response = await fetch(health, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

function killGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
