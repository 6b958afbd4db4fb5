// Imports all three packages as they are published, and asks a gateway that keeps nothing.
import assert from 'node:assert/strict';
import * as core from '@kinweave/core';
import { createGateway } from '@kinweave/gateway';
import * as schema from '@kinweave/schema';

assert.ok(Object.keys(core).length > 0);
assert.ok(Object.keys(schema).length > 0);

const gateway = await createGateway({ database: 'memory:' });
try {
  const health = await gateway.fetch(new Request('http://localhost/health'));
  assert.equal(health.status, 200);

  const query = await gateway.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    }),
  );
  const { errors } = await query.json();
  assert.equal(errors[0].extensions.code, 'UNAUTHENTICATED');
} finally {
  await gateway.close();
}
console.log(`The gateway answers on Node ${process.version}.`);
