// What a stranger's program may say, held against the types that are published.
import * as core from '@kinweave/core';
import * as coreTesting from '@kinweave/core/testing';
import { createGateway } from '@kinweave/gateway';
import * as schema from '@kinweave/schema';

const gateway = await createGateway({ database: 'memory:' });
const answer: Response = await gateway.fetch(new Request('http://localhost/health'));
await gateway.close();

console.log(Object.keys({ ...core, ...coreTesting, ...schema }).length, answer.ok);
