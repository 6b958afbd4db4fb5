import { command, type Deliberation, theFamily } from './command.js';
import type { AnyRecord } from './records/kinds.js';
import { person, relationship } from './records/people.js';
import type { WorkerId } from './records/words.js';
import { ok } from './result.js';
import { flag, type Id } from './shape.js';

/** The story of a family coming together: its people and how they are related. */

/** The assignment and the plan with which somebody's support starts. */
const supportOf = ({ newId, now }: Deliberation, who: Id<'person'>, worker: WorkerId): readonly AnyRecord[] => [
  { kind: 'assignment', id: newId(), worker, person: who, from: now, until: null },
  { kind: 'plan', id: newId(), owner: who, matters: null, openedAt: now },
];

export const gathering = {
  /** A member; with `support` the worker who adds them is assigned to them and their plan is opened. */
  AddPerson: command({ ...person.fields, support: flag }, theFamily, (deliberation, { support, ...about }) => {
    const id = deliberation.newId<'person'>();
    const worker = deliberation.actor.worker;
    const started = support && worker !== null ? supportOf(deliberation, id, worker) : [];
    return ok({ type: 'PersonAdded', became: [{ kind: 'person', id, ...about }, ...started] });
  }),

  RecordRelationship: command(relationship.fields, theFamily, ({ newId }, tie) =>
    ok({ type: 'RelationshipRecorded', became: [{ kind: 'relationship', id: newId(), ...tie }] }),
  ),
};
