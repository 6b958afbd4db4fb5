export type { Change, Conditions, Context, NamedPerson, Performed, SignedIn, Watched } from './context.js';
export { type DatabaseAdapter, diffMigration, MigrationRefused, migrate, Prisma, PrismaClient } from './database.js';
export { rolesOfField } from './describe.js';
export { find } from './find.js';
export { type Named, readId, writeId } from './global-id.js';
export { pageSize } from './page.js';
export { printed, schema } from './schema.js';
export { settingsFrom } from './settings.js';
export { kindOfType, typeOfKind } from './types/refs.js';
