import { isClosed } from './authority.js';
import { command, thePerson } from './command.js';
import { all } from './family.js';
import { personId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { text } from './shape.js';

/** The story of an ending: one person's plan closes, and the others' stay open (M18). */

export const closing = {
  /** Everybody's view of the plan ends but its owner's. */
  ClosePlan: command(
    { person: personId, reason: text(500) },
    thePerson,
    ({ family, newId, now }, { person: who, reason }) => {
      if (isClosed(family, who, now)) return refuse('ALREADY', ['person']);
      const became = [
        { kind: 'closure' as const, id: newId<'closure'>(), person: who, at: now, reason, reopenedAt: null },
      ];
      return ok({ type: 'PlanClosed', became });
    },
  ),

  /** It goes on with its worker; no grant is renewed by it. */
  ReopenPlan: command({ person: personId }, thePerson, ({ family, now }, { person: who }) => {
    const closed = all(family, 'closure').filter((closure) => closure.person === who && closure.reopenedAt === null);
    if (closed.length === 0) return refuse('ALREADY', ['person']);
    return ok({ type: 'PlanReopened', became: closed.map((closure) => ({ ...closure, reopenedAt: now })) });
  }),
};
