import { createServer, type Server } from 'node:http';
import type { Instant } from '@kinweave/core';
import { demonstrationPeople } from '@kinweave/core/testing';
import { isEmpty, peopleTable, seedDemonstration } from '../demonstration.js';
import { type DevelopmentTokens, openDevelopmentTokens } from '../development-tokens.js';
import { createGateway, endServer, type Gateway } from '../gateway.js';
import type { Notifications } from '../messages.js';
import { byEmail } from '../messengers/email.js';
import { byLog } from '../messengers/log.js';
import { withApp } from './app.js';
import { examplePage } from './page.js';
import { type Settings, Usage } from './settings.js';

/**
 * Serves until told to stop, with a built app in front of the gateway where its folder is given. On an empty embedded
 * database in development it puts the demonstration in first.
 */
export async function start(settings: Settings, app: string | undefined, say: (line: string) => void): Promise<void> {
  const tokens = settings.isProduction || settings.issuer !== null ? null : await openDevelopmentTokens();
  const gateway = await open(settings, tokens, say);
  try {
    if (tokens !== null) await prepareDevelopment(settings, gateway, tokens, say);
    const server = createServer(
      { joinDuplicateHeaders: true, headersTimeout: 10_000, requestTimeout: 30_000 },
      app === undefined ? gateway.handler : withApp(app, tokens, gateway.handler),
    );
    const ending = told();
    await listen(server, settings);
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : settings.port;
    const url = `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}`;
    say(`Kinweave is at ${url}/graphql${app === undefined ? '' : `, and the app at ${url}/`}`);
    // What fell due while nothing ran does not wait a minute more.
    void gateway.sendMessages();
    await ending;
    gateway.streams.end();
    await endServer(server);
  } finally {
    await gateway.close();
  }
}

async function open(
  { database, isProduction, issuer, mail }: Settings,
  tokens: DevelopmentTokens | null,
  say: (line: string) => void,
): Promise<Gateway> {
  const notifications = notifying({ mail, isProduction }, say);
  const auth = issuer ?? tokens;
  const page = tokens === null ? false : { graphiql: await examplePage(tokens) };
  return createGateway({
    database,
    ...(auth === null ? {} : { auth }),
    development: isProduction ? false : page,
    ...(notifications === null ? {} : { notifications }),
    onFault: (fault) => process.stderr.write(`${JSON.stringify({ level: 'error', fault })}\n`),
  });
}

/** By e-mail, or in development by the log. In production a log would be recorded as if somebody had been told. */
function notifying(
  { mail, isProduction }: Pick<Settings, 'mail' | 'isProduction'>,
  say: (line: string) => void,
): Notifications | null {
  if (mail !== null) return { messenger: byEmail(mail), link: mail.link };
  return isProduction ? null : { messenger: byLog(say) };
}

/** Development only: the demonstration where there is nothing yet, and a token for everybody in it. */
async function prepareDevelopment(
  { database: spec }: Settings,
  { database, store }: Gateway,
  tokens: DevelopmentTokens,
  say: (line: string) => void,
): Promise<void> {
  const isEmbedded = !spec.startsWith('postgres');
  if (isEmbedded && (await isEmpty(database.prisma)))
    await seedDemonstration(database.prisma, store, new Date().toISOString() as Instant);
  const people = demonstrationPeople().map(({ id, name, role }) => ({ id, name, role }));
  const path = await tokens.writeTokens(people);
  say(`\nPeople you can be (their tokens are in ${path}):\n\n${peopleTable()}\n`);
}

const listen = (server: Server, { port, host }: Settings) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Usage(`PORT ${port} is in use by another program; choose another one.`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });

/** Until the process is asked to end. */
const told = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
