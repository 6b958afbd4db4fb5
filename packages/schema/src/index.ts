export { type DatabaseAdapter, diffMigration, MigrationRefused, migrate, Prisma, PrismaClient } from './database.js';
