import { randomUUID } from 'node:crypto';
import { type Command, decide, type Instant, viewAs } from '@kinweave/core';
import { demonstrationNow } from '@kinweave/core/testing';
import { createGateway, importDocument } from '@kinweave/gateway';
import { writeId } from '@kinweave/schema';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { startPostgres } from '../postgres-server.js';
import { busyWorker, caseload, largeFamily, staff, worker } from './family.js';
import { fire, once, type Shot } from './load.js';
import { serve } from './server.js';

const rounds = Number(process.env['ROUNDS'] ?? 5);
const milliseconds = Number(process.env['MILLISECONDS'] ?? 3_000);
const issuer = 'https://bench.invalid';
const audience = 'bench';

const item =
  'id etag words area confidential practical sensitive createdAt changedAt owner { id } author { person { id } worker { name } } links { id } viewerCanRevise viewerCanShare';
const kinweaveQuery = `query Large($id: ID!) { family(id: $id) { id viewerCanAddPerson members { id knownAs born plan {
  viewerCanAdd viewerCanShare
  needs(first: 500) { nodes { ${item} driver } }
  goals(first: 500) { nodes { ${item} status reviewOn } }
  actions(first: 500) { nodes { ${item} due done } }
  appointments(first: 500) { nodes { ${item} place start end } }
} } } }`;
/** The plain view asks the same eight fields of each item that the practical limit is known by. */
const eight = `query Large($id: ID!) { family(id: $id) { members { id knownAs plan {
  needs(first: 500) { nodes { id words area confidential createdAt changedAt viewerCanRevise viewerCanShare } }
  goals(first: 500) { nodes { id words area confidential createdAt changedAt viewerCanRevise viewerCanShare } }
  actions(first: 500) { nodes { id words area confidential createdAt changedAt viewerCanRevise viewerCanShare } }
  appointments(first: 500) { nodes { id words area confidential createdAt changedAt viewerCanRevise viewerCanShare } }
} } } }`;
const pageQuery = `{ viewer { name } caseloadCounts { open waiting due dueThisWeek overdue }
  caseload(first: 60, orderBy: LONGEST_WITHOUT_CONTACT) { totalCount schools nodes {
    label children { age person { knownAs } } lastContactAt nextAppointmentAt due overdue waiting flagged
  } } }`;
const plainQuery =
  'query Large($id: String!) { family(id: $id) { records { id kind words area confidential createdAt changedAt owner status } } }';

const median = (numbers: readonly number[]) =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** How often a function runs in a second. */
function rate(run: () => unknown, span = 2_000): number {
  for (let n = 0; n < 50; n += 1) run();
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < span) {
    run();
    runs += 1;
  }
  return (runs / (performance.now() - start)) * 1000;
}

function core(): void {
  const family = largeFamily();
  const viewer = { person: null, worker };
  const plan = Object.keys(family.records.plan ?? {})[0];
  const command: Command = { type: 'SetGoal', input: { plan, words: 'Another one', area: 'sport', status: 'open' } };
  const at = demonstrationNow;
  console.log(
    `viewAs, 200 items, the whole view as JSON: ${rate(() => JSON.stringify(viewAs(family, viewer, at))).toFixed(0)}/s`,
  );
  console.log(
    `viewAs, 200 items, every plan read:        ${rate(() => viewAs(family, viewer, at)?.members.map(({ plan: read }) => read?.goals.length)).toFixed(0)}/s`,
  );
  console.log(
    `decide, SetGoal in 200 items:              ${rate(() => decide(family, command, { actor: viewer, now: at, newId: randomUUID })).toFixed(0)}/s`,
  );
}

core();

const family = largeFamily();
const server = await startPostgres();
const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' }] };
const tokenOf = (subject: string) =>
  new SignJWT()
    .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setExpirationTime('2h')
    .sign(privateKey);
const token = await tokenOf(worker);

const filled = await createGateway({ database: server.url });
const at = new Date().toISOString() as Instant;
const { problems, families } = await importDocument(
  { ...staff, families: [family, ...caseload()] },
  filled.database.prisma,
  filled.store,
  at,
);
if (problems.length > 0 || families.some(({ outcome }) => outcome !== 'imported'))
  throw new Error(JSON.stringify({ problems, families }));
await filled.close();

const told = { url: server.url, jwks, issuer, audience };
const [floor, gateway, plain] = await Promise.all(
  ['./floor.ts', './gateway.ts', './plain.ts'].map((file) => serve(file, told)),
);
if (floor === undefined || gateway === undefined || plain === undefined) throw new Error('A server did not start');
const graphql = (port: number, query: string, id: string): Shot => ({
  port,
  path: '/graphql',
  token,
  body: JSON.stringify({ query, variables: { id } }),
});
const opaque = writeId('Family', family.id);
const shots: Readonly<Record<string, Shot>> = {
  'node:http, one prepared statement': { port: floor.port, path: `/${family.id}`, token, body: null },
  'Kinweave, eight fields an item': graphql(gateway.port, eight, opaque),
  'Kinweave, every field and permission': graphql(gateway.port, kinweaveQuery, opaque),
  'plain Pothos and Prisma': graphql(plain.port, plainQuery, family.id),
};

const results = new Map<string, number[]>(Object.keys(shots).map((name) => [name, []]));
for (const shot of Object.values(shots)) await fire(shot, 1_000);
for (let round = 0; round < rounds; round += 1)
  for (const [name, shot] of Object.entries(shots)) results.get(name)?.push(await fire(shot, milliseconds));

const first = median(results.get('node:http, one prepared statement') ?? []);
console.log(`\n200-item family, 16 connections, medians of ${rounds} interleaved rounds of ${milliseconds} ms:`);
for (const [name, rates] of results) {
  const bytes = (await once(shots[name] as Shot)).length;
  console.log(
    `${name.padEnd(38)} ${median(rates).toFixed(0).padStart(6)}/s  ${(median(rates) / first).toFixed(2)} of the first  ${(bytes / 1000).toFixed(0)} kB`,
  );
}

/** [APP-17] How long one worker waits for their first page, with nobody else there. */
const page: Shot = { ...graphql(gateway.port, pageQuery, ''), token: await tokenOf(busyWorker) };
const waits: number[] = [];
for (let n = 0; n < 15; n += 1) {
  const start = performance.now();
  await once(page);
  waits.push(performance.now() - start);
}
console.log(
  `\nA caseload of 60 families with its counts: ${waits[0]?.toFixed(0)} ms at first, then ${median(waits).toFixed(0)} ms`,
);

for (const running of [floor, gateway, plain]) running.stop();
await server.stop();
process.exit(0);
