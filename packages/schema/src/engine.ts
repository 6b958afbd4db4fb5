import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Prisma's schema engine, in this process: no binary to download, no child to start. */
export type SchemaEngine = glue.SchemaEngine;

const schemaFile = new URL('../prisma/schema.prisma', import.meta.url);

// Node has it, but its type comes only with the browser's.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let loaded: Promise<void> | undefined;

// The engine never clears the ten seconds it allows itself for its lock, and Node would wait for them before it ends.
const idleTimers = () =>
  Object.fromEntries(
    Object.keys(glue)
      .filter((name) => name.startsWith('__wbg_setTimeout_'))
      .map((name) => [name, (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref()]),
  );

// The package's own entry imports the .wasm as a module, which Node does not do: the glue and the module are joined by hand.
const load = async () => {
  const at = pathToFileURL(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(new URL('schema_engine_bg.wasm', at));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue, ...idleTimers() } });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
};

// The engine never gives its connections back: they are noted here so that its advisory lock goes with them at once.
const noting = (factory: SqlMigrationAwareDriverAdapterFactory, noted: SqlDriverAdapter[]) => {
  const note = async (connecting: Promise<SqlDriverAdapter>) => {
    const adapter = await connecting;
    noted.push(adapter);
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => note(factory.connect()),
    connectToShadowDb: () => note(factory.connectToShadowDb()),
  };
};

/** Runs some work with an engine on a database and lets go of every connection before it answers. */
export const withEngine = async <T>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine, datamodel: string) => Promise<T>,
): Promise<T> => {
  loaded ??= load();
  await loaded;
  const datamodel = await readFile(schemaFile, 'utf8');
  const connections: SqlDriverAdapter[] = [];
  const bound = bindMigrationAwareSqlAdapterFactory(noting(factory, connections));
  try {
    const engine = await glue.SchemaEngine.new({ datamodels: [['schema.prisma', datamodel]] }, () => {}, bound);
    try {
      return await work(engine, datamodel);
    } finally {
      engine.free();
    }
  } finally {
    await Promise.all(connections.map((connection) => connection.dispose()));
  }
};
