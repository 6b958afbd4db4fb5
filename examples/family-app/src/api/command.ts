import type { TadaDocumentNode } from 'gql.tada';
import { useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import type { graphql } from './graphql.js';
import { useAskAgain } from './screen.js';

export type RefusalCode = ReturnType<typeof graphql.scalar<'RefusalCode'>>;

/** A no, as the gateway gives it: interfaces act on the code and the place, never on the message. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly path: readonly string[];
}

/** Why a command was not done: it was refused, or it may not have arrived. */
export interface Trouble {
  readonly refusals: readonly Refusal[];
  readonly failure: CombinedError | null;
}

interface Outcome {
  readonly refusals: readonly Refusal[];
}

/**
 * Sends a command. One that may not have arrived is sent again under the same key, so that it happens once; the form
 * keeps what was written until it is done.
 */
export function useCommand<Data extends Readonly<Record<string, Outcome>>, Input extends object>(
  mutation: TadaDocumentNode<Data, { input: Input }>,
) {
  const client = useClient();
  const askAgain = useAskAgain();
  const unsettled = useRef<{ readonly said: string; readonly key: string } | null>(null);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const send = async (input: Input): Promise<Data[keyof Data] | null> => {
    const said = JSON.stringify(input);
    const key = unsettled.current?.said === said ? unsettled.current.key : crypto.randomUUID();
    unsettled.current = { said, key };
    setSending(true);
    const { data, error } = await client.mutation(mutation, { input: { ...input, idempotencyKey: key } });
    setSending(false);
    const payload = Object.values(data ?? {})[0] as Data[keyof Data] | undefined;
    if (error !== undefined || payload === undefined) {
      setTrouble({ refusals: [], failure: error ?? null });
      return null;
    }
    unsettled.current = null;
    setTrouble(payload.refusals.length > 0 ? { refusals: payload.refusals, failure: null } : null);
    if (payload.refusals.length > 0) return null;
    askAgain();
    return payload;
  };
  return { send, isSending, trouble, clear: () => setTrouble(null) } as const;
}
