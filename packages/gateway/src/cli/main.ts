import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Instant } from '@kinweave/core';
import { MigrationRefused } from '@kinweave/schema';
import { openDatabase } from '../database.js';
import { DatabaseError } from '../database-error.js';
import { openDevelopmentTokens } from '../development-tokens.js';
import { erasuresIn, readErasures, replay } from '../erasures.js';
import { importDocument } from '../import.js';
import { createStore } from '../prisma-store.js';
import { viewInThePast } from './as-of.js';
import { explainCommandTo, explainTo } from './explain.js';
import { providerSettings } from './provider-settings.js';
import { readSettings, type Settings, Usage } from './settings.js';
import { start } from './start.js';

const help = `kinweave: whole-family support plans, behind a GraphQL gateway

  kinweave start [--app FOLDER]        serves; an empty embedded database gets the demonstration. With --app it
                                       serves the built app in that folder too
  kinweave migrate                     brings the database up to date
  kinweave import FILE                 imports people and families from JSON, each family wholly or not at all
  kinweave token --as PERSON           prints a development token
  kinweave explain --as PERSON --item ID [--at TIME] [--command NAME]
                                       says why somebody may know a thing of the API as they may, or
                                       whether and why they may give a command to it, such as ShareItem
  kinweave as-of FAMILY --as PERSON --recorded-by TIME [--at TIME]
                                       prints the view somebody had of a family by what was recorded then;
                                       knownNow says whether what is known now gives the same
  kinweave settings PROVIDER [--set NAME=VALUE]…
                                       prints what a provider decides where the law leaves a choice
  kinweave erasures [--replay FILE]    prints what was erased, as ids and dates; or erases it again in a
                                       database that was restored from an older copy

Settings: DATABASE_URL (file:.kinweave/database), PORT (4000), HOST, and for another issuer than the
development one KINWEAVE_ISSUER, KINWEAVE_AUDIENCE and KINWEAVE_JWKS; NODE_ENV=production needs them all.
People are told by e-mail that there is a message with KINWEAVE_SMTP_URL, KINWEAVE_MAIL_FROM and KINWEAVE_LINK;
without them nobody is, and in development the log says when.
`;

const options = {
  app: { type: 'string' },
  as: { type: 'string' },
  item: { type: 'string' },
  at: { type: 'string' },
  command: { type: 'string' },
  'recorded-by': { type: 'string' },
  set: { type: 'string', multiple: true },
  replay: { type: 'string' },
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
      await start(settings, values.app, say);
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
    case 'explain':
      return explained(settings, values);
    case 'as-of': {
      const { as, at, 'recorded-by': recordedBy } = values;
      if (file === undefined || as === undefined || recordedBy === undefined)
        throw new Usage('as-of needs a FAMILY, --as PERSON and --recorded-by TIME');
      say(JSON.stringify(await viewInThePast(settings, { family: file, as, recordedBy, at }), null, 2));
      return 0;
    }
    case 'settings': {
      if (file === undefined) throw new Usage('settings needs a PROVIDER');
      const decided = await providerSettings(settings, file, values.set ?? []);
      for (const [name, value] of Object.entries(decided)) say(`${name}=${value}`);
      return 0;
    }
    case 'erasures':
      return listErasures(settings, values.replay);
    default:
      throw new Usage(`there is no command "${command}"; kinweave --help lists them`);
  }
}

async function explained(settings: Settings, { as, item, at, command }: Values): Promise<number> {
  if (as === undefined || item === undefined) throw new Usage('explain needs --as PERSON and --item ID');
  if (command !== undefined) {
    const { may, by, sentence } = await explainCommandTo(settings, command, { as, item, at });
    say(`${may ? 'yes' : 'no'}: ${sentence}${by === null ? '' : ` (${by})`}`);
    return 0;
  }
  const { level, reason, rule, source, sentence } = await explainTo(settings, { as, item, at });
  say(`${level}: ${sentence} (${reason}, ${rule}; ${source})`);
  return 0;
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

async function listErasures({ database: spec }: Settings, file: string | undefined): Promise<number> {
  const given = file === undefined ? null : readErasures(await readDocument(file));
  if (given !== null && !given.ok) throw new Usage(`${file} is not a list of erasures as this command prints it`);
  const database = await openDatabase(spec);
  try {
    await database.migrate();
    if (given === null) say(JSON.stringify(await erasuresIn(database.prisma), null, 2));
    else say(`${await replay(given.value, database.prisma, new Date().toISOString() as Instant)} erased again.`);
    return 0;
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
