import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Instant } from '@kinweave/core';
import { MigrationRefused } from '@kinweave/schema';
import { openDatabase } from '../database.js';
import { DatabaseError } from '../database-error.js';
import { openDevelopmentTokens } from '../development-tokens.js';
import { importDocument } from '../import.js';
import { createStore } from '../prisma-store.js';
import { explainTo } from './explain.js';
import { readSettings, type Settings, Usage } from './settings.js';
import { start } from './start.js';

const help = `kinweave: whole-family support plans, behind a GraphQL gateway

  kinweave start                       serves; an empty embedded database gets the demonstration
  kinweave migrate                     brings the database up to date
  kinweave import FILE                 imports people and families from JSON, each family wholly or not at all
  kinweave token --as PERSON           prints a development token
  kinweave explain --as PERSON --item ID [--at TIME]
                                       says why somebody may know a thing of the API as they may

Settings: DATABASE_URL (file:.kinweave/database), PORT (4000), HOST, and for another issuer than the
development one KINWEAVE_ISSUER, KINWEAVE_AUDIENCE and KINWEAVE_JWKS; NODE_ENV=production needs them all.
`;

const options = {
  as: { type: 'string' },
  item: { type: 'string' },
  at: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Runs one command and gives the exit code: 0 done, 1 refused, 2 wrongly called. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parse(words);
    const [command, file] = positionals;
    if (values.help || command === undefined) {
      say(help);
      return values.help ? 0 : 2;
    }
    return await run(command, file, values, readSettings(process.env));
  } catch (error) {
    if (!(error instanceof Usage || error instanceof DatabaseError || isOfTheSystem(error))) throw error;
    process.stderr.write(`kinweave: ${error.message}\n`);
    return error instanceof Usage ? 2 : 1;
  }
}

/** The database is newer than this program, or the machine refuses a file or a port: there is nothing to debug. */
const isOfTheSystem = (error: unknown): error is Error =>
  error instanceof MigrationRefused || (error instanceof Error && 'syscall' in error);

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new Usage((error as Error).message);
  }
}

type Values = ReturnType<typeof parse>['values'];

async function run(command: string, file: string | undefined, values: Values, settings: Settings): Promise<number> {
  switch (command) {
    case 'start':
      await start(settings, say);
      return 0;
    case 'migrate':
      return migrate(settings);
    case 'import':
      return importFile(settings, file);
    case 'token':
      if (values.as === undefined) throw new Usage('token needs --as PERSON');
      if (settings.isProduction) throw new Usage('token is for development: NODE_ENV is production');
      say(await (await openDevelopmentTokens()).issueToken(values.as));
      return 0;
    case 'explain': {
      const { as, item, at } = values;
      if (as === undefined || item === undefined) throw new Usage('explain needs --as PERSON and --item ID');
      const { level, reason, rule, source, sentence } = await explainTo(settings, { as, item, at });
      say(`${level}: ${sentence} (${reason}, ${rule}; ${source})`);
      return 0;
    }
    default:
      throw new Usage(`there is no command "${command}"; kinweave --help lists them`);
  }
}

async function migrate({ database: spec }: Settings): Promise<number> {
  const database = await openDatabase(spec);
  try {
    const applied = await database.migrate();
    say(applied.length === 0 ? 'Up to date.' : `Applied ${applied.join(', ')}.`);
    return 0;
  } finally {
    await database.close();
  }
}

async function importFile({ database: spec }: Settings, file: string | undefined): Promise<number> {
  if (file === undefined) throw new Usage('import needs a FILE');
  const document = await readDocument(file);
  const database = await openDatabase(spec);
  try {
    await database.migrate();
    const at = new Date().toISOString() as Instant;
    const { problems, families } = await importDocument(document, database.prisma, createStore(database), at);
    const all = [...problems, ...families.flatMap((family) => family.problems)];
    for (const { path, message } of all) process.stderr.write(`${path.join('.') || 'the document'} ${message}\n`);
    const count = (outcome: string) => families.filter((family) => family.outcome === outcome).length;
    say(`${count('imported')} families imported, ${count('unchanged')} there already, ${count('refused')} refused.`);
    return all.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

async function readDocument(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Usage(`${file} cannot be read (${error.code ?? 'no reason given'})`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new Usage(`${file} is not JSON`);
  }
}
