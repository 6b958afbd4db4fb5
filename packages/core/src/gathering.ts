import { command, type Deliberation } from './command.js';
import { get } from './family.js';
import { parentalResponsibility } from './records/authority.js';
import type { AnyRecord, RecordOf } from './records/kinds.js';
import { person, relationship } from './records/people.js';
import { safetyBlock } from './records/safeguarding.js';
import { personId, type WorkerId, workerId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { flag, type Id, maybe, moment, ref } from './shape.js';
import { begins, ends } from './time.js';

/** The story of a family coming together: its people, how they are related, who is responsible, who works with whom. */

const whole = ({ family }: Deliberation) => ({ kind: 'family', id: family.id }) as const;

/** The assignment and the plan with which somebody's support starts. */
const supportOf = ({ newId, now }: Deliberation, who: Id<'person'>, worker: WorkerId): readonly AnyRecord[] => [
  { kind: 'assignment', id: newId(), worker, person: who, from: now, until: null },
  { kind: 'plan', id: newId(), owner: who, matters: null, openedAt: now },
];

const { endedAt: _endedAt, endedBy: _endedBy, from: _from, ...raised } = safetyBlock.fields;

export const gathering = {
  /** A member; with `support` the worker who adds them is assigned to them and their plan is opened. */
  AddPerson: command({ ...person.fields, support: flag }, whole, (deliberation, { support, ...about }) => {
    const id = deliberation.newId<'person'>();
    const worker = deliberation.actor.worker;
    const started = support && worker !== null ? supportOf(deliberation, id, worker) : [];
    return ok({ type: 'PersonAdded', became: [{ kind: 'person', id, ...about }, ...started] });
  }),

  RecordRelationship: command(relationship.fields, whole, ({ newId }, tie) =>
    ok({ type: 'RelationshipRecorded', became: [{ kind: 'relationship', id: newId(), ...tie }] }),
  ),

  /** It opens the child's plan to somebody, so the child's own worker records it. */
  RecordResponsibility: command(
    parentalResponsibility.fields,
    ({ family }, { child }) => get(family, 'person', child),
    ({ newId }, held) =>
      ok({ type: 'ResponsibilityRecorded', became: [{ kind: 'parentalResponsibility', id: newId(), ...held }] }),
  ),

  /** From this moment the protected people are not known here to the blocked one; only a lead's review ends it (L19). */
  RaiseSafetyBlock: command(raised, whole, ({ newId, now }, block) =>
    ok({
      type: 'SafetyBlockRaised',
      became: [{ kind: 'safetyBlock', id: newId(), ...block, from: now, endedAt: null, endedBy: null }],
    }),
  ),

  AssignWorker: command(
    { person: personId, worker: workerId, from: maybe(moment), until: maybe(moment) },
    ({ family }, input) => get(family, 'person', input.person),
    ({ newId, now }, { person: who, worker, from, until }) =>
      ok({
        type: 'WorkerAssigned',
        became: [{ kind: 'assignment', id: newId(), worker, person: who, from: from ?? now, until }],
      }),
  ),

  EndAssignment: command(
    { assignment: ref('assignment') },
    ({ family }, { assignment }) => get(family, 'assignment', assignment),
    ({ family, now }, { assignment }) => {
      const before = get(family, 'assignment', assignment) as RecordOf<'assignment'>;
      if (before.until !== null && ends(before.until) <= now) return refuse('ALREADY', ['assignment']);
      // One that has not begun ends as it begins.
      const hasBegun = begins(before.from) <= now;
      const until = hasBegun ? now : begins(before.from);
      return ok({ type: 'AssignmentEnded', became: [{ ...before, until }] });
    },
  ),
};
