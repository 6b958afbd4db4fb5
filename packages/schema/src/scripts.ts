import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

/**
 * The same adapters, sending a script whole. Prisma's own cut it at every semicolon, also those inside a function; sent
 * whole it is also one transaction, so that a failing migration leaves nothing behind.
 */
export const wholeScripts = (factory: SqlMigrationAwareDriverAdapterFactory): SqlMigrationAwareDriverAdapterFactory => {
  const whole = (adapter: SqlDriverAdapter) =>
    Object.assign(adapter, { executeScript: (script: string) => sendWhole(adapter, script) });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => whole(await factory.connect()),
    connectToShadowDb: async () => whole(await factory.connectToShadowDb()),
  };
};

// PostgreSQL's driver sends text without arguments as it is; PGlite does so only through `exec`.
const sendWhole = async (adapter: SqlDriverAdapter, script: string): Promise<void> => {
  if (!isEmbedded(adapter)) await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  else await adapter.client.exec(script).catch(rethrow);
};

interface Embedded {
  readonly client: { exec(script: string): Promise<unknown> };
}

const isEmbedded = (adapter: object): adapter is Embedded =>
  'client' in adapter && typeof adapter.client === 'object' && adapter.client !== null && 'exec' in adapter.client;

// In the engine's own words the failure is written beside the migration; any other error would be a riddle.
const rethrow = (error: unknown): never => {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const known = { code: String(error.code), severity: 'ERROR', message: error.message };
  throw new DriverAdapterError({ kind: 'postgres', ...known, detail: undefined, column: undefined, hint: undefined });
};
