import { Agent, request } from 'node:http';

/** One request to be sent again and again. */
export interface Shot {
  readonly port: number;
  readonly path: string;
  readonly token: string;
  readonly body: string | null;
}

/** Sends a request over these connections for so many milliseconds and gives the replies per second; any other than 200 ends the bench. */
export async function fire(shot: Shot, milliseconds: number, connections = 16): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  let replies = 0;
  const worker = async () => {
    while (performance.now() - start < milliseconds) {
      await once(shot, agent);
      replies += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return replies / seconds;
}

/** Sends a request once and gives the reply's text. */
export const once = ({ port, path, token, body }: Shot, agent?: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const sent = request(
      { port, path, host: '127.0.0.1', method: body === null ? 'GET' : 'POST', headers, ...(agent ? { agent } : {}) },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (reply.statusCode === 200 && !text.includes('"errors"')) resolve(text);
          else reject(new Error(`${reply.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
