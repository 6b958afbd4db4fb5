import { authorOf, command, type Deliberation, type EventName, type Happening } from './command.js';
import { all, get } from './family.js';
import type { Grant, RecordOf } from './records/kinds.js';
import { contents, isStaffs, marks, noteOf } from './records/plan.js';
import type { PersonId } from './records/words.js';
import { type Decision, refuse } from './refusals.js';
import { ok } from './result.js';
import { type Fields, maybe, ref, some, text } from './shape.js';

/** The story of a plan: what matters to its owner, then needs, goals, actions, appointments and notes. */

type Part = 'need' | 'goal' | 'action' | 'appointment' | 'note';

const planOf = ({ family }: Deliberation, { plan }: { readonly plan: string }) => get(family, 'plan', plan);

/** Puts a new item into a plan. */
function add<F extends Fields>(kind: Exclude<Part, 'note'>, type: EventName, content: F) {
  const fields = { ...marks, ...content, plan: ref('plan') };
  return command(fields, planOf, (deliberation, { plan, ...written }) => {
    const { owner } = get(deliberation.family, 'plan', plan) as RecordOf<'plan'>;
    return ok({ type, became: [{ ...stamped(deliberation, kind, owner), ...written } as unknown as RecordOf<Part>] });
  });
}

const stamped = (deliberation: Deliberation, kind: Part, owner: RecordOf<'plan'>['owner'] | null) => ({
  kind,
  id: deliberation.newId(),
  owner,
  author: authorOf(deliberation, owner),
  createdAt: deliberation.now,
  changedAt: deliberation.now,
});

/** Writes a note. Staff notes are about people and nobody's; a person's own and worry notes are written by them alone. */
function writeNote(deliberation: Deliberation, input: NoteInput): Decision<Happening> {
  const { plan, ...content } = input;
  const { owner } = get(deliberation.family, 'plan', plan) as RecordOf<'plan'>;
  const isOwner = deliberation.actor.person === owner;
  const isTheirs = isStaffs(content.sort)
    ? deliberation.sight.assignedTo.has(owner)
    : isOwner || content.sort === 'shared';
  if (!isTheirs) return refuse('FORBIDDEN', ['sort'], `A ${content.sort} note is not yours to write.`);
  const whose = noteOf(content.sort, owner, content.about);
  const stamps = stamped(deliberation, 'note', whose.owner);
  return ok({ type: 'NoteWritten', became: [{ ...stamps, ...content, about: whose.about } as RecordOf<'note'>] });
}

const noteInput = { plan: ref('plan'), ...marks, ...contents.note };
type NoteInput = Parameters<ReturnType<typeof command<typeof noteInput>>['decide']>[1];

/** What makes an approved summary say something else than the item: its text, area, people or time (M3). */
const tells = ['words', 'area', 'about', 'participants', 'start', 'end', 'due', 'place', 'driver'] as const;

/** Changes what is given and leaves the rest; approved words about it are withdrawn until they are approved again. */
function revise<K extends Part, F extends Fields>(kind: K, type: EventName, changeable: F) {
  const fields = { item: ref(kind), changes: some({ ...marks, ...changeable }) };
  return command(
    fields,
    ({ family }, { item }) => get(family, kind, item),
    ({ family, sight, actor, now }, { item, changes: asked }) => {
      const before = get(family, kind, item) as RecordOf<K>;
      const changes = { ...asked, ...peopleKept(sight, before, asked) };
      const differs = (field: string) =>
        field in changes &&
        JSON.stringify((changes as Record<string, unknown>)[field]) !==
          JSON.stringify((before as Record<string, unknown>)[field]);
      if (!Object.keys(changes).some(differs)) return ok({ type, became: [] });
      if (before.confidential && !isKept(changes) && before.owner !== null && actor.person !== before.owner)
        return refuse('FORBIDDEN', ['changes', 'confidential'], 'Only its owner takes back a mark of confidence.');
      const after = { ...before, ...changes, changedAt: now } as RecordOf<K>;
      const stale = tells.some(differs)
        ? summariesOf(family, item).map((grant) => ({ ...grant, staleSince: now }))
        : [];
      return ok({ type, became: [after, ...stale] });
    },
  );
}

/**
 * The people whom a change names, and those whom its actor cannot know of and so cannot take out: in the old order, the
 * new ones last, so that saying what one sees changes nothing.
 */
function peopleKept(sight: Deliberation['sight'], before: RecordOf<Part>, asked: object) {
  const lists = before as unknown as Readonly<Record<string, readonly PersonId[]>>;
  const given = asked as Readonly<Record<string, readonly PersonId[]>>;
  const kept = (field: string): readonly (readonly [string, readonly PersonId[]])[] => {
    const [old, young] = [lists[field], given[field]];
    if (old === undefined || young === undefined) return [];
    const stays = old.filter((person) => young.includes(person) || !sight.knows(person));
    return [[field, [...stays, ...young.filter((person) => !old.includes(person))]]];
  };
  return Object.fromEntries(['about', 'participants'].flatMap(kept));
}

/** Whether a change leaves a mark of confidence as it is (M11). */
const isKept = (changes: object): boolean => !('confidential' in changes) || changes.confidential === true;

const summariesOf = (family: Deliberation['family'], item: string): readonly Grant[] =>
  all(family, 'grant').filter(
    (grant) => grant.item?.id === item && grant.level === 'SUMMARY' && grant.staleSince === null,
  );

export const planning = {
  SayWhatMatters: command({ plan: ref('plan'), matters: maybe(text()) }, planOf, ({ family }, { plan, matters }) =>
    ok({ type: 'MattersSaid', became: [{ ...(get(family, 'plan', plan) as RecordOf<'plan'>), matters }] }),
  ),
  NameNeed: add('need', 'NeedNamed', contents.need),
  SetGoal: add('goal', 'GoalSet', contents.goal),
  PlanAction: add('action', 'ActionPlanned', contents.action),
  BookAppointment: add('appointment', 'AppointmentBooked', contents.appointment),
  WriteNote: command(noteInput, planOf, writeNote),
  ReviseNeed: revise('need', 'NeedRevised', contents.need),
  ReviseGoal: revise('goal', 'GoalRevised', contents.goal),
  ReviseAction: revise('action', 'ActionRevised', contents.action),
  ReviseAppointment: revise('appointment', 'AppointmentRevised', contents.appointment),
  ReviseNote: revise('note', 'NoteRevised', { words: contents.note.words }),
};
