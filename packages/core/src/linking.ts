import { command, type Deliberation } from './command.js';
import { all, get } from './family.js';
import type { AnyRecord, PlanLink } from './records/kinds.js';
import { clashCauses, type EndRef, endRef, linkKinds } from './records/plan.js';
import { refusal, refuse } from './refusals.js';
import { err, ok } from './result.js';
import { maybe, oneOf, ref } from './shape.js';

/** The story of a link: a worker of both people proposes it, each end's owner agrees, either may end it (M1). */

const linkAt = ({ family }: Deliberation, { link }: { readonly link: string }) => get(family, 'planLink', link);
const joins = ({ from, to }: PlanLink, ends: readonly EndRef[]) =>
  ends.every(({ id }) => id === from.id || id === to.id);

export const linking = {
  ProposeLink: command(
    { linkKind: oneOf(linkKinds), over: maybe(oneOf(clashCauses)), from: endRef, to: endRef },
    // What is not there yet is judged as it would be.
    (deliberation, input) => proposed(deliberation, input),
    (deliberation, input) => {
      const { family, sight } = deliberation;
      const closed = (['from', 'to'] as const).filter((end) => sight.levelOf(input[end]) !== 'FULL');
      if (closed.length > 0) return err(closed.map((end) => refusal('NOT_FOUND', [end])));
      if (input.over !== null && input.linkKind !== 'clash')
        return refuse('BAD_INPUT', ['over'], 'goes with a clash only');
      const live = all(family, 'planLink').filter(({ endedAt }) => endedAt === null);
      if (live.some((link) => link.linkKind === input.linkKind && joins(link, [input.from, input.to])))
        return refuse('ALREADY');
      return ok({ type: 'LinkProposed', became: [proposed(deliberation, input)] });
    },
  ),

  AgreeLink: command({ link: ref('planLink') }, linkAt, ({ family, actor, now }, { link }) => {
    const before = get(family, 'planLink', link) as PlanLink;
    const isMine = ({ kind, id }: EndRef) => get(family, kind, id)?.owner === actor.person;
    const after = {
      ...before,
      fromAgreedAt: before.fromAgreedAt ?? (isMine(before.from) ? now : null),
      toAgreedAt: before.toAgreedAt ?? (isMine(before.to) ? now : null),
    };
    const isSame = after.fromAgreedAt === before.fromAgreedAt && after.toAgreedAt === before.toAgreedAt;
    return isSame ? refuse('ALREADY', ['link']) : ok({ type: 'LinkAgreed', became: [after] });
  }),

  EndLink: command({ link: ref('planLink') }, linkAt, ({ family, now }, { link }) =>
    ok({ type: 'LinkEnded', became: [{ ...(get(family, 'planLink', link) as PlanLink), endedAt: now }] }),
  ),
};

/** A link as proposed; its id is drawn anew at each call. */
function proposed(
  { newId, actor, now }: Deliberation,
  { linkKind, over, from, to }: Pick<PlanLink, 'linkKind' | 'over' | 'from' | 'to'>,
): PlanLink & AnyRecord {
  return {
    kind: 'planLink',
    id: newId(),
    linkKind,
    over,
    from,
    to,
    proposedBy: { person: null, worker: actor.worker },
    proposedAt: now,
    fromAgreedAt: null,
    toAgreedAt: null,
    endedAt: null,
  };
}
