// Imports all three packages as they are published, and asks a gateway that keeps nothing.
import assert from 'node:assert/strict';
import * as core from '@kinweave/core';
import {
  demonstrationPartners,
  demonstrationProvider,
  demonstrationWorkers,
  workedCases,
} from '@kinweave/core/testing';
import { createGateway, importDocument, openDevelopmentTokens } from '@kinweave/gateway';
import { printed } from '@kinweave/schema';

// The core answers a worked case.
const [{ family, cases }] = workedCases;
for (const { viewer, record, at, expected } of cases) {
  const found = core.get(family, record.kind, record.id);
  assert.equal(core.visibility(family, viewer, found, at).level, expected);
}
assert.ok(printed().includes('type Query'));

const tokens = await openDevelopmentTokens();
const gateway = await createGateway({ database: 'memory:', auth: tokens });
const ask = async (query, token) => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const body = JSON.stringify({ query });
  const reply = await gateway.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
  return reply.json();
};

try {
  const health = await gateway.fetch(new Request('http://localhost/health'));
  assert.equal(health.status, 200);

  const provider = demonstrationProvider.id;
  const document = {
    providers: [demonstrationProvider],
    workers: [
      ...demonstrationWorkers.map(({ id, name }) => ({ id, name, provider })),
      ...demonstrationPartners.map(({ id, name, organisation }) => ({ id, name, provider, organisation })),
    ],
    accounts: demonstrationWorkers.map(({ id, name }) => ({ subject: id, name, provider, worker: id })),
    families: [family],
  };
  const { families } = await importDocument(document, gateway.database.prisma, gateway.store, new Date().toISOString());
  assert.equal(families[0].outcome, 'imported');

  const stranger = await ask('{ __typename }');
  assert.equal(stranger.errors[0].extensions.code, 'UNAUTHENTICATED');

  const [worker] = core.all(family, 'assignment').map((assignment) => assignment.worker);
  const { data, errors } = await ask(
    '{ viewer { name roles } caseload { totalCount } }',
    await tokens.issueToken(worker),
  );
  assert.equal(errors, undefined);
  assert.equal(data.caseload.totalCount, 1);
} finally {
  await gateway.close();
}
console.log(`The gateway answers on Node ${process.version}.`);
