import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { migrate, PrismaClient } from '@kinweave/schema';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { claim } from './claim.js';
import { channel, type Database, role } from './connection.js';

/** A database that lives as long as this process. */
export const openMemory = (): Promise<Database> => open(undefined, async () => {});

/** A database in a folder that only this process may open. */
export const openFolder = async (spec: string): Promise<Database> => {
  const folder = spec.startsWith('file://') ? fileURLToPath(spec) : spec.slice('file:'.length);
  const release = await claim(folder);
  try {
    return await open(join(folder, 'data'), release);
  } catch (error) {
    await release();
    throw error;
  }
};

const open = async (folder: string | undefined, release: () => Promise<void>): Promise<Database> => {
  const lite = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  // The adapter drops the offset of every instant it reads.
  await lite.exec("SET TIME ZONE 'UTC'");
  await stepDown(lite);
  const adapter = new PrismaPGlite(lite);
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal' });
  return {
    engine: 'pglite',
    prisma,
    migrate: async () => {
      await lite.exec('RESET ROLE');
      const applied = await migrate(adapter).finally(() => stepDown(lite));
      return applied;
    },
    listen: (heard) => lite.listen(channel, heard),
    close: async () => {
      await prisma.$disconnect();
      await lite.close();
      await release();
    },
  };
};

// PGlite connects as superuser, for whom row-level security does nothing. Before the first migration there is no role yet.
const stepDown = async (lite: PGlite) => {
  const { rows } = await lite.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rows.length > 0) await lite.exec(`SET ROLE ${role}`);
};
