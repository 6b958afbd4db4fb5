import { createServer } from 'node:http';
import { createLocalJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { said } from './server.js';

/**
 * The practical limit: node:http that believes a token, and in one prepared statement loads the same rows and writes the
 * same audit row. It decides nothing.
 */
const { url, jwks, issuer, audience } = said();
const pool = new pg.Pool({ connectionString: url, max: 10 });
const keys = createLocalJWKSet(jwks);

const load = {
  name: 'load',
  text: `SELECT f.records, f.workers FROM account_load($1, $2) a
    CROSS JOIN LATERAL family_load(a.tenant, ARRAY[a.worker], a.subject, $3, $4, $5, $2, ARRAY[$6::uuid], NULL) f`,
};

const server = createServer((request, response) => {
  answer(request.headers.authorization ?? '', request.url?.slice(1) ?? '').then(
    (body) => response.setHeader('content-type', 'application/json').end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

async function answer(authorization: string, family: string): Promise<string> {
  const { payload } = await jwtVerify(authorization.slice('Bearer '.length), keys, { issuer, audience });
  const values = [payload.sub, new Date().toISOString(), crypto.randomUUID(), 'query family', ['goal.content'], family];
  const { rows } = await pool.query<{ records: string; workers: string }>({ ...load, values });
  return `{"records":${rows[0]?.records},"workers":${rows[0]?.workers}}`;
}

server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
