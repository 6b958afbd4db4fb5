import { hasConflict, isClosed } from './authority.js';
import { command, type Deliberation, theFamily, thePerson } from './command.js';
import { all, get } from './family.js';
import { partnerWorker } from './records/authority.js';
import type { RecordOf } from './records/kinds.js';
import { isPrivate } from './records/plan.js';
import { conflictOfInterest, cover, safeguardingLead, supervision } from './records/staff.js';
import { personId, type WorkerId, workerId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { list, maybe, moment, oneOf, ref } from './shape.js';
import { endedAt, holds, isOver } from './time.js';

/** The story of staff: who works with whom, who stands in, who answers for whom, and how work passes on (L20, M12). */

const handoverAt = ({ family }: Deliberation, { handover }: { readonly handover: string }) =>
  get(family, 'handover', handover);

/** A worker who is a relative of this family is not given any of it. */
const conflicted = (field: string) => refuse('FORBIDDEN', [field], 'This worker has a conflict of interest here.');

/** Why a worker is not given access: nobody gives it to themself, and no relative has any. */
export function unfit({ actor, family, now }: Deliberation, field: string, worker: WorkerId) {
  if (actor.worker === worker) return refuse('FORBIDDEN', [field], 'Nobody gives this to themself.');
  return hasConflict(family, worker, now) ? conflicted(field) : null;
}

export const staffing = {
  AssignWorker: command(
    { person: personId, worker: workerId, from: maybe(moment), until: maybe(moment) },
    thePerson,
    (deliberation, { person: who, worker, from, until }) => {
      const { newId, now } = deliberation;
      const became = [
        { kind: 'assignment' as const, id: newId<'assignment'>(), worker, person: who, from: from ?? now, until },
      ];
      return unfit(deliberation, 'worker', worker) ?? ok({ type: 'WorkerAssigned', became });
    },
  ),

  /** An open plan is never left without anybody: the last assignment passes on by a handover (M12). */
  EndAssignment: command(
    { assignment: ref('assignment') },
    ({ family }, { assignment }) => get(family, 'assignment', assignment),
    ({ family, now }, { assignment }) => {
      const before = get(family, 'assignment', assignment) as RecordOf<'assignment'>;
      if (isOver(before.until, now)) return refuse('ALREADY', ['assignment']);
      const isLast = !all(family, 'assignment').some(
        (other) =>
          other.id !== before.id &&
          other.person === before.person &&
          holds(other, now) &&
          !hasConflict(family, other.worker, now),
      );
      const hasPlan = all(family, 'plan').some(({ owner }) => owner === before.person);
      if (isLast && hasPlan && holds(before, now) && !isClosed(family, before.person, now))
        return refuse('FORBIDDEN', ['assignment'], 'Somebody always covers: hand over, or close the plan first.');
      return ok({ type: 'AssignmentEnded', became: [{ ...before, until: endedAt(before.from, now) }] });
    },
  ),

  /** A worker stands in for another: as assigned to whomever that one is, while it lasts. */
  NameCover: command(cover.fields, theFamily, (deliberation, given) => {
    if (given.worker === given.covers) return refuse('BAD_INPUT', ['covers'], 'is the same worker');
    const became = [{ kind: 'cover' as const, id: deliberation.newId<'cover'>(), ...given }];
    return unfit(deliberation, 'worker', given.worker) ?? ok({ type: 'CoverNamed', became });
  }),

  NameSupervisor: command(supervision.fields, theFamily, (deliberation, given) => {
    if (given.worker === given.supervisor) return refuse('BAD_INPUT', ['worker'], 'is the supervisor');
    const became = [{ kind: 'supervision' as const, id: deliberation.newId<'supervision'>(), ...given }];
    return unfit(deliberation, 'supervisor', given.supervisor) ?? ok({ type: 'SupervisorNamed', became });
  }),

  NameSafeguardingLead: command(safeguardingLead.fields, theFamily, (deliberation, given) => {
    const became = [{ kind: 'safeguardingLead' as const, id: deliberation.newId<'safeguardingLead'>(), ...given }];
    return unfit(deliberation, 'worker', given.worker) ?? ok({ type: 'SafeguardingLeadNamed', became });
  }),

  /** From its start the worker sees nothing of this family, nor finds it; somebody else's work goes on (L20). */
  RecordConflict: command(conflictOfInterest.fields, theFamily, ({ newId }, given) =>
    ok({ type: 'ConflictRecorded', became: [{ kind: 'conflictOfInterest', id: newId(), ...given }] }),
  ),

  /** The person is asked first: they may refuse a named worker, and keep own notes back from the next one (M12). */
  ProposeHandover: command({ person: personId, from: workerId, to: workerId }, thePerson, (deliberation, given) => {
    const { family, now, newId } = deliberation;
    if (given.from === given.to) return refuse('BAD_INPUT', ['to'], 'is the same worker');
    const unfitted = unfit(deliberation, 'to', given.to);
    if (unfitted !== null) return unfitted;
    const works = all(family, 'assignment').some(
      (live) => live.person === given.person && live.worker === given.from && holds(live, now),
    );
    if (!works) return refuse('BAD_INPUT', ['from'], 'is not assigned to this person');
    const became = [
      {
        kind: 'handover' as const,
        id: newId<'handover'>(),
        ...given,
        state: 'proposed' as const,
        at: now,
        keptBack: [],
        told: true,
        doneAt: null,
      },
    ];
    return ok({ type: 'HandoverProposed', became });
  }),

  AnswerHandover: command(
    { handover: ref('handover'), answer: oneOf(['accepted', 'refused']), keepBack: list(ref('note')) },
    handoverAt,
    ({ family, actor }, { handover, answer, keepBack }) => {
      const before = get(family, 'handover', handover) as RecordOf<'handover'>;
      if (before.state !== 'proposed') return refuse('ALREADY', ['handover']);
      const notOwn = keepBack.findIndex((id) => {
        const note = get(family, 'note', id);
        return note?.owner !== actor.person || !isPrivate(note.sort);
      });
      if (notOwn >= 0) return refuse('BAD_INPUT', ['keepBack', notOwn], 'is not an own note of yours');
      return ok({ type: 'HandoverAnswered', became: [{ ...before, state: answer, keptBack: keepBack }] });
    },
  ),

  /** The work passes on at once: there is no instant at which nobody is assigned. */
  CompleteHandover: command({ handover: ref('handover') }, handoverAt, ({ family, now, newId }, { handover }) => {
    const before = get(family, 'handover', handover) as RecordOf<'handover'>;
    if (before.state !== 'accepted')
      return before.state === 'done'
        ? refuse('ALREADY', ['handover'])
        : refuse('FORBIDDEN', ['handover'], 'The person has not accepted the new worker.');
    if (hasConflict(family, before.to, now)) return conflicted('handover');
    const ended = all(family, 'assignment')
      .filter((live) => live.person === before.person && live.worker === before.from && holds(live, now))
      .map((live) => ({ ...live, until: now }));
    const begun = {
      kind: 'assignment' as const,
      id: newId<'assignment'>(),
      worker: before.to,
      person: before.person,
      from: now,
      until: null,
    };
    return ok({
      type: 'HandoverCompleted',
      became: [{ ...before, state: 'done', doneAt: now }, ...ended, begun],
    });
  }),

  /** Somebody of another organisation is named for a person: they see what is prepared for them, and no more (M15). */
  NamePartner: command(partnerWorker.fields, thePerson, (deliberation, given) => {
    const became = [{ kind: 'partnerWorker' as const, id: deliberation.newId<'partnerWorker'>(), ...given }];
    return unfit(deliberation, 'worker', given.worker) ?? ok({ type: 'PartnerNamed', became });
  }),
};
