import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on this machine that keeps what it is given. */
export interface Mailbox {
  readonly url: string;
  /** Every mail it took: to whom, and the bytes. */
  readonly mails: { readonly to: readonly string[]; readonly bytes: string }[];
  /** How it answers from now on: it takes what comes, says no with a code, breaks off or says nothing once it has read the mail. */
  answers: 'takes' | 'breaks' | 'keeps silent' | number;
  /** Resolves once it has read another mail. */
  readonly next: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Opens one on a free port. */
export async function openMailbox(): Promise<Mailbox> {
  const arrived = new EventEmitter();
  const mailbox = { mails: [] as Mailbox['mails'], answers: 'takes' as Mailbox['answers'] };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) =>
      typeof mailbox.answers === 'number'
        ? done(Object.assign(new Error('No.'), { responseCode: mailbox.answers }))
        : done(),
    onData: async (stream, { envelope }, done) => {
      const bytes = await text(stream);
      mailbox.mails.push({ to: envelope.rcptTo.map(({ address }) => address), bytes });
      if (mailbox.answers === 'breaks') for (const connection of server.connections) connection.close();
      else if (mailbox.answers !== 'keeps silent') done();
      arrived.emit('mail');
    },
  });
  // What breaks off on purpose is no fault of the test.
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(mailbox, {
    next: () => once(arrived, 'mail'),
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  });
}
