import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';

export { Prisma, PrismaClient } from './generated/prisma/client.js';
export { diffMigration, MigrationRefused, migrate } from './migrate.js';

/** What connects Prisma to a database: PostgreSQL's or PGlite's. */
export type DatabaseAdapter = SqlMigrationAwareDriverAdapterFactory;
