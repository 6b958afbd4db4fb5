import { command, thePerson } from './command.js';
import { all, get } from './family.js';
import type { RecordOf } from './records/kinds.js';
import { glassParts } from './records/staff.js';
import { personId, type WorkerId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { list, oneOf, ref, text } from './shape.js';
import { civilDateAt, holds, hoursAfter, workingDaysAfter } from './time.js';

/** The story of the hardest hour: nobody who knows the person is there, and something has to be known now (L20). */

export const hurrying = {
  /** One hour, listed parts, one person, a reason; a supervisor looks at it on the next working day. */
  BreakGlass: command(
    { person: personId, parts: list(oneOf(glassParts)), reason: text(500) },
    thePerson,
    ({ family, actor, now, newId }, { person: who, parts, reason }) => {
      if (parts.length === 0) return refuse('BAD_INPUT', ['parts'], 'names nothing');
      const worker = actor.worker as WorkerId;
      const runs = all(family, 'breakGlass').some(
        (glass) =>
          glass.worker === worker &&
          glass.person === who &&
          holds(glass, now) &&
          parts.every((part) => glass.parts.includes(part)),
      );
      if (runs) return refuse('ALREADY', ['person']);
      const review = {
        reviewBy: workingDaysAfter(civilDateAt(now), 1),
        reviewedAt: null,
        reviewedBy: null,
        finding: null,
      };
      const looked = { worker, person: who, reason, parts, from: now, until: hoursAfter(now, 1) };
      return ok({ type: 'GlassBroken', became: [{ kind: 'breakGlass', id: newId(), ...looked, ...review }] });
    },
  ),

  /** Nobody reviews their own. */
  ReviewGlass: command(
    { glass: ref('breakGlass'), finding: oneOf(['proper', 'improper']) },
    ({ family }, { glass }) => get(family, 'breakGlass', glass),
    ({ family, actor, now }, { glass, finding }) => {
      const before = get(family, 'breakGlass', glass) as RecordOf<'breakGlass'>;
      if (before.worker === actor.worker) return refuse('FORBIDDEN', ['glass'], 'Nobody reviews their own.');
      if (before.reviewedAt !== null) return refuse('ALREADY', ['glass']);
      return ok({ type: 'GlassReviewed', became: [{ ...before, reviewedAt: now, reviewedBy: actor.worker, finding }] });
    },
  ),
};
