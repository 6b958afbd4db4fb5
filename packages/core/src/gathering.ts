import { command, type Deliberation, theFamily } from './command.js';
import { get } from './family.js';
import { recordsOf } from './one.js';
import type { AnyRecord } from './records/kinds.js';
import { person, relationship } from './records/people.js';
import type { PersonId, WorkerId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { flag, type Id, list, type Of, object } from './shape.js';
import { type CivilDate, daysAfter } from './time.js';

/** The story of a family coming together: its people and how they are related. */

/** How many days after the first the last of twins may be born. */
const twinsApart = 2;

/** When these people were born, as far as whoever acts may know, the earliest first. */
const birthsKnown = ({ family, sight }: Deliberation, people: readonly PersonId[]): readonly CivilDate[] =>
  people
    .flatMap((id) => get(family, 'person', id) ?? [])
    .filter((one) => sight.isOpen(one, 'life'))
    .map(({ born }) => born)
    .toSorted();

/** The assignment and the plan with which somebody's support starts. */
const supportOf = ({ newId, now }: Deliberation, who: Id<'person'>, worker: WorkerId): readonly AnyRecord[] => [
  { kind: 'assignment', id: newId(), worker, person: who, from: now, until: null },
  { kind: 'plan', id: newId(), owner: who, matters: null, openedAt: now },
];

/** Somebody new; with `support` the worker who writes them down is assigned to them and their plan is opened. */
const newcomer = { ...person.fields, support: flag };
const somebodyNew = object(newcomer);

function broughtIn(deliberation: Deliberation, { support, ...about }: Of<typeof somebodyNew>): readonly AnyRecord[] {
  const id = deliberation.newId<'person'>();
  const { worker } = deliberation.actor;
  const started = support && worker !== null ? supportOf(deliberation, id, worker) : [];
  return [{ kind: 'person', id, ...about }, ...started];
}

export const gathering = {
  /** A family is there from its first people on: where nothing was, nobody comes to know more by it (F7). */
  StartFamily: command({ people: list(somebodyNew, 20) }, theFamily, (deliberation, { people }) => {
    if (recordsOf(deliberation.stored).length > 0) return refuse('CONFLICT');
    if (people.length === 0) return refuse('BAD_INPUT', ['people'], 'names nobody');
    if (!people.some(({ support }) => support)) return refuse('BAD_INPUT', ['people'], 'names nobody whom you support');
    return ok({ type: 'FamilyStarted', became: people.flatMap((one) => broughtIn(deliberation, one)) });
  }),

  /** A member, who may come with support. */
  AddPerson: command(newcomer, theFamily, (deliberation, given) =>
    ok({ type: 'PersonAdded', became: broughtIn(deliberation, given) }),
  ),

  /** That two are twins is refused as impossible to nobody but whoever may know when both were born (D14). */
  RecordRelationship: command(relationship.fields, theFamily, (deliberation, tie) => {
    const [first, last = first] = tie.kinship === 'twin' ? birthsKnown(deliberation, [tie.person, tie.to]) : [];
    if (first !== undefined && last !== undefined && daysAfter(first, twinsApart) < last)
      return refuse('BAD_INPUT', ['kinship'], 'is of two who were born within two days of each other');
    return ok({
      type: 'RelationshipRecorded',
      became: [{ kind: 'relationship', id: deliberation.newId(), ...tie }],
    });
  }),
};
