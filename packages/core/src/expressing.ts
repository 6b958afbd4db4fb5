import { command } from './command.js';
import { all, get } from './family.js';
import { attachment, mostExpressions, wrongIn } from './records/expression.js';
import type { RecordOf } from './records/kinds.js';
import { takingOut } from './redacting.js';
import { refusal, refuse } from './refusals.js';
import { err, ok } from './result.js';
import { mustKeep } from './retaining.js';
import { ref } from './shape.js';

/** The story of what matters without writing it: a picture, or one's own voice. Nobody says it for somebody else. */
export const expressing = {
  AddExpression: command(
    { plan: ref('plan'), ...attachment },
    ({ family }, { plan }) => get(family, 'plan', plan),
    ({ family, newId, now }, { plan, ...attached }) => {
      const { owner } = get(family, 'plan', plan) as RecordOf<'plan'>;
      const wrong = wrongIn(attached);
      if (wrong.length > 0) return err(wrong.map(({ path, message }) => refusal('BAD_INPUT', path, message)));
      if (all(family, 'expression').filter((one) => one.owner === owner).length >= mostExpressions)
        return refuse('BAD_INPUT', ['plan'], `has ${mostExpressions} already`);
      return ok({
        type: 'ExpressionAdded',
        became: [{ kind: 'expression', id: newId(), owner, ...attached, at: now }],
      });
    },
  ),

  /**
   * Takes it back: out of every view at once, and out of the history too unless a duty keeps notes. Then the history alone
   * keeps it, while that duty lasts and until its owner's record is erased; to them it is the same.
   */
  RemoveExpression: command(
    { expression: ref('expression') },
    ({ family }, { expression }) => get(family, 'expression', expression),
    ({ family, stored, now }, { expression: id }) => {
      const { owner } = get(family, 'expression', id) as RecordOf<'expression'>;
      const removed = [{ kind: 'expression', id }] as const;
      const happening = { type: 'ExpressionRemoved', ...takingOut(stored, removed) } as const;
      return ok(mustKeep(family, owner, now) ? happening : { ...happening, erased: removed });
    },
  ),
};
