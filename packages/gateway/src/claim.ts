import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseError } from './database-error.js';

const claimed = new Set<string>();

/**
 * Makes a folder this process's own, readable by its user only, and gives the way to let go of it. PGlite lets two
 * processes open one folder and then loses rows that were acknowledged; the pid in the lock file prevents it.
 */
export const claim = async (path: string): Promise<() => Promise<void>> => {
  const folder = resolve(path);
  const lock = join(folder, 'lock');
  if (claimed.has(folder)) throw inUse(folder, process.pid);
  claimed.add(folder);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    if (!(await take(lock))) await takeOver(folder, lock);
  } catch (error) {
    claimed.delete(folder);
    throw error;
  }
  return async () => {
    await rm(lock, { force: true });
    claimed.delete(folder);
  };
};

// Written aside and linked, the lock never exists without its pid.
const take = async (lock: string): Promise<boolean> => {
  const aside = `${lock}.${process.pid}`;
  await writeFile(aside, String(process.pid), { mode: 0o600 });
  try {
    await link(aside, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
};

// Of several that find the lock of a dead process one renames it away. Who comes late may rename the winner's: it goes back.
const takeOver = async (folder: string, lock: string): Promise<void> => {
  const pid = await pidIn(lock);
  if (isAlive(pid)) throw inUse(folder, pid);
  const aside = `${lock}.of.${pid}`;
  await rename(lock, aside).catch(() => {});
  const renamed = await pidIn(aside);
  if (isAlive(renamed)) await rename(aside, lock);
  else await rm(aside, { force: true });
  if (!(await take(lock))) throw inUse(folder, await pidIn(lock));
};

const pidIn = async (lock: string) => Number(await readFile(lock, 'utf8').catch(() => 0));

// In a container every process may be number one: a lock with our own pid that we did not take is a dead process's.
const isAlive = (pid: number): boolean => {
  if (pid === process.pid || !(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const inUse = (folder: string, pid: number) =>
  new DatabaseError('IN_USE', `The database in ${folder} is in use by process ${pid}.`);
