import { randomUUID } from 'node:crypto';
import { type Command, decide, emptyFamily, evolve, type FamilyId, type ProviderId } from '@kinweave/core';
import type { Conditions } from '@kinweave/schema';
import { type Dealing, type Done, hashOf, type Outcome, otherRequest, refused, savingOf } from './families.js';

/**
 * Starts a family: there is none yet, so it is decided on an empty one under a new id, and made with its first event in
 * the transaction that keeps the outcome. A repeat under one key leads to the family that was made.
 */
export async function startFamily(
  { store, reading, actor, tenant, now }: Dealing,
  command: Command,
  { idempotencyKey: key }: Conditions,
): Promise<Done> {
  const family = randomUUID();
  const answer = await store.change(
    family,
    reading,
    key === null ? null : { key, requestHash: hashOf(command) },
    () => {
      const before = emptyFamily(family as FamilyId, tenant as ProviderId);
      const decision = decide(before, command, { actor, now, newId: randomUUID });
      if (!decision.ok) return { saving: null, outcome: refused(...decision.error) };
      const touched = decision.value.flatMap(({ became }) => became).map(({ kind, id }) => ({ kind, id }));
      const outcome: Outcome = { refusals: [], touched, made: family };
      return { saving: savingOf(before, decision.value.reduce(evolve, before), decision.value), begins: true, outcome };
    },
  );
  if (answer === 'other_request') return { ...otherRequest, seen: undefined };
  return { ...(answer.outcome as Outcome), seen: undefined };
}
