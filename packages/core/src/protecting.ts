import { command, theFamily } from './command.js';
import { get } from './family.js';
import type { RecordOf } from './records/kinds.js';
import { blockScopes, safetyBlock } from './records/safeguarding.js';
import type { WorkerId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { civilDate, flag, maybe, oneOf, ref, text } from './shape.js';

/** The story of safety: people who are protected from somebody, until a safeguarding lead's review ends it (L19). */

const { endedAt: _endedAt, endedBy: _endedBy, from: _from, scope: _scope, ...raised } = safetyBlock.fields;

export const protecting = {
  /** From this moment the protected people are not known here to the blocked one; only a lead narrows or ends it. */
  RaiseSafetyBlock: command({ ...raised, scope: maybe(oneOf(['all'])) }, theFamily, ({ newId, now }, block) =>
    ok({
      type: 'SafetyBlockRaised',
      became: [{ kind: 'safetyBlock', id: newId(), ...block, scope: 'all', from: now, endedAt: null, endedBy: null }],
    }),
  ),

  /** A lead releases a separate statement, redacted, to the blocked person; it opens nothing else (L19). */
  ReleaseStatement: command(
    { block: ref('safetyBlock'), words: text(5_000) },
    ({ family }, { block }) => get(family, 'safetyBlock', block),
    ({ family, now, actor, newId }, { block, words }) => {
      const { blocked: to } = get(family, 'safetyBlock', block) as RecordOf<'safetyBlock'>;
      const stamps = { by: actor.worker as WorkerId, at: now };
      return ok({
        type: 'StatementReleased',
        became: [{ kind: 'releasedStatement', id: newId(), block, to, words, ...stamps }],
      });
    },
  ),

  /** A lead's review: it goes on until the next one, is narrowed to where somebody is and when, or ends. */
  ReviewSafetyBlock: command(
    { block: ref('safetyBlock'), end: flag, scope: maybe(oneOf(blockScopes)), reviewBy: maybe(civilDate) },
    ({ family }, { block }) => get(family, 'safetyBlock', block),
    ({ family, now, actor }, { block, end, scope, reviewBy }) => {
      const before = get(family, 'safetyBlock', block) as RecordOf<'safetyBlock'>;
      if (before.endedAt !== null) return refuse('ALREADY', ['block']);
      if (!end && reviewBy === null)
        return refuse('BAD_INPUT', ['reviewBy'], 'is missing: it goes on to its next review');
      const ended = end ? { endedAt: now, endedBy: actor.worker } : {};
      const after = { ...before, scope: scope ?? before.scope, reviewBy: reviewBy ?? before.reviewBy, ...ended };
      return ok({ type: 'SafetyBlockReviewed', became: [after] });
    },
  ),
};
