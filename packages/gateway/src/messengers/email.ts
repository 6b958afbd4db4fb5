import type { MessageEnd } from '@kinweave/core';
import { createTransport } from 'nodemailer';
import type { Messenger } from '../messenger.js';

/** Where e-mail is handed over, and as whose. */
export interface EmailOptions {
  /** `smtps://` or `smtp://`, with user and password where they are needed; the latter must offer TLS, but on this machine. */
  readonly url: string;
  /** The address it comes from: neutral, for it is seen beside the subject. */
  readonly from: string;
}

/** One address and nothing that a header or a list of addresses could be made of. */
export const isAddress = (text: string): boolean => /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/.test(text);

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Milliseconds to wait for a server. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Carries messages as e-mail by SMTP. */
export function byEmail({ url, from }: EmailOptions): Messenger {
  const transport = createTransport({
    url,
    ...patience,
    requireTLS: !thisMachine.includes(new URL(url).hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    by: ['email'],
    carry: async ({ address, subject, text }) => {
      if (!isAddress(address)) return 'never';
      // Whether a server can be reached at all is asked first: what fails here has certainly not left.
      const isThere = await transport.verify().catch(() => false);
      if (!isThere) return 'notNow';
      const mail = {
        ...{ from, to: { name: '', address }, envelope: { from, to: [address] }, subject, text },
        headers: { 'Auto-Submitted': 'auto-generated' },
      };
      return transport.sendMail(mail).then(() => 'sent' as const, endOf);
    },
    close: async () => transport.close(),
  };
}

/** A server that answers has not taken it; of one that fell silent nobody knows. */
function endOf(error: unknown): MessageEnd {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  if (code >= 400 && code < 500) return 'notNow';
  if (code >= 500) return 'never';
  throw error;
}
