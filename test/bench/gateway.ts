import { createServer } from 'node:http';
import { createGateway } from '@kinweave/gateway';
import { said } from './server.js';

const { url, ...auth } = said();
const gateway = await createGateway({ database: url, auth, onFault: (fault) => console.error(fault) });
const server = createServer({ joinDuplicateHeaders: true }, gateway.handler);
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
