import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { endServer } from '../packages/gateway/src/gateway.js';

/** In a thread of its own: sends many requests at once, says when all have left, and tells what became of each. */
const client = `
  const { parentPort, workerData: { url, many, left } } = require('node:worker_threads');
  const { request } = require('node:http');
  const all = Array.from({ length: many }, () => {
    const asked = request(url);
    const sent = new Promise((resolve) => asked.once('finish', resolve));
    const became = new Promise((resolve) => {
      asked.once('response', (response) => resolve(response.resume().statusCode));
      asked.once('error', ({ code }) => resolve(code));
    });
    asked.end();
    return { sent, became };
  });
  Promise.all(all.map(({ sent }) => sent)).then(() => {
    Atomics.store(left, 0, 1);
    Atomics.notify(left, 0);
  });
  Promise.all(all.map(({ became }) => became)).then((each) => parentPort.postMessage(each));
`;

const cell = () => new Int32Array(new SharedArrayBuffer(4));

it('[T-I24] what had left its client before a server was told to end is answered, however busy the server is', async () => {
  const [many, busy, left] = [50, cell(), cell()];
  const server = createServer((_, response) => {
    Atomics.wait(busy, 0, 0, 30);
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const worker = new Worker(client, { eval: true, workerData: { url, many, left } });
  const told = once(worker, 'message');
  // Until all have left nothing is taken in here: they wait to be accepted, one in each turn.
  expect(Atomics.wait(left, 0, 0, 60_000)).not.toBe('timed-out');
  await endServer(server);
  const [became] = await told;
  expect(became).toEqual(Array.from({ length: many }, () => 200));
});
