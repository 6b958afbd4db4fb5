import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../packages/gateway/src/database.js';
import { openBench, readingOf, storedFamily } from './stores.js';

const built = fileURLToPath(new URL('../packages/gateway/dist/claim.js', import.meta.url));

describe('a database in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'kinweave-folder-')), 'database');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('keeps its families, is readable by its user only, and leaves no lock', async () => {
    const bench = await openBench(`file:${folder}`);
    const family = await storedFamily(bench);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(String(process.pid));
    await bench.store.close();
    expect(() => statSync(join(folder, 'lock'))).toThrow('ENOENT');

    const again = await openDatabase(`file:${folder}`);
    expect(await again.migrate()).toEqual([]);
    expect(await again.prisma.accessLog.count({ where: { family } })).toBe(1);
    expect(await again.prisma.$queryRaw`SELECT current_user::text AS role`).toEqual([{ role: 'kinweave_app' }]);
    await again.close();
    expect(readingOf(bench).tenant).toBe(bench.tenant);
  });

  it('a second process on the folder is refused with the pid of the first', async () => {
    const holding = `import(${JSON.stringify(built)}).then(({ claim }) => claim(process.argv[1])).then(() => { console.log('held'); setInterval(() => {}, 1000); })`;
    const holder = spawn(process.execPath, ['-e', holding, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    await expect(openDatabase(`file:${folder}`)).rejects.toMatchObject({
      code: 'IN_USE',
      message: `The database in ${folder} is in use by process ${holder.pid}.`,
    });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const database = await openDatabase(`file:${folder}`);
    await expect(openDatabase(`file:${folder}`)).rejects.toThrow(`process ${process.pid}`);
    await database.close();
  });

  it('a stale lock is taken over', async () => {
    const first = await openDatabase(`file:${folder}`);
    await first.close();
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(folder, 'lock'), String(pid));
    const database = await openDatabase(`file:${folder}`);
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(String(process.pid));
    await database.close();
  });
});

describe('a database that cannot be opened', () => {
  it('nobody at the address is said in a few words', async () => {
    const opening = openDatabase('postgres://secret:secret@127.0.0.1:1/families');
    await expect(opening).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: 'No database answers at 127.0.0.1:1.',
    });
  });

  it('an address of another kind is refused', async () => {
    await expect(async () => openDatabase('mysql://here')).rejects.toThrow(
      'memory:, file:<folder> or a postgres:// URL',
    );
  });
});
