import { assessing } from './assessing.js';
import { caring } from './caring.js';
import { closing } from './closing.js';
import type { Circumstances, Deliberation, FamilyEvent, Happening, Story } from './command.js';
import { consenting } from './consenting.js';
import { contacting } from './contacting.js';
import { correcting } from './correcting.js';
import { erasing } from './erasing.js';
import { expressing } from './expressing.js';
import { familyStories } from './families.js';
import { type Family, get, put, without } from './family.js';
import { gathering } from './gathering.js';
import { hurrying } from './hurrying.js';
import { linking } from './linking.js';
import { living } from './living.js';
import { mediating } from './mediating.js';
import { merging } from './merging.js';
import { asOne, asStored, leftOut } from './one.js';
import { partnering } from './partnering.js';
import { planning } from './planning.js';
import type { CommandName } from './policy/doors.js';
import { entered } from './policy/reach.js';
import { look } from './policy/sight.js';
import { protecting } from './protecting.js';
import type { AnyRecord, Kind } from './records/kinds.js';
import { laws } from './records/laws.js';
import type { Actor } from './records/words.js';
import { type Decision, type Refusal, refusal, refuse } from './refusals.js';
import { requesting } from './requesting.js';
import { err, ok } from './result.js';
import { safeguarding } from './safeguarding.js';
import type { Fielded, Fields, Id, Path, Reading } from './shape.js';
import { staffing } from './staffing.js';
import { supporting } from './supporting.js';

/** Every command, told by its story. */
export const stories = {
  ...gathering,
  ...caring,
  ...assessing,
  ...protecting,
  ...staffing,
  ...contacting,
  ...supporting,
  ...living,
  ...planning,
  ...expressing,
  ...consenting,
  ...partnering,
  ...linking,
  ...mediating,
  ...safeguarding,
  ...hurrying,
  ...closing,
  ...correcting,
  ...requesting,
  ...erasing,
  ...merging,
  ...familyStories,
} as const;

type Input<N extends CommandName> = (typeof stories)[N] extends Story<infer F> ? Fielded<F> : never;

/** What somebody asks to be done: a command's name and its input as it came. */
export interface Command<N extends CommandName = CommandName> {
  readonly type: N;
  readonly input: unknown;
}

/** A command's input once read. */
export type CommandInput<N extends CommandName> = Input<N>;

/** What a command makes happen in the family it is for, and, of a command over two, in the other. */
export interface Events {
  readonly here: readonly FamilyEvent[];
  readonly there: readonly FamilyEvent[];
}

/**
 * Decides what a command makes happen, or refuses with every reason and its place in the input. Whatever the actor may
 * not know of is as good as absent: a pointer to it is NOT_FOUND, like a pointer to nothing.
 */
export function decide(
  family: Family,
  command: Command,
  circumstances: Circumstances,
): Decision<readonly FamilyEvent[]> {
  const decided = decideBoth(family, command, circumstances);
  return decided.ok ? ok(decided.value.here) : decided;
}

/** The same of a command that may be over two families. */
export function decideBoth(
  stored: Family,
  { type, input }: Command,
  { actor: viewer, now, newId, other = null }: Omit<Circumstances, 'other'> & { readonly other?: Family | null },
): Decision<Events> {
  const story = stories[type] as unknown as Story<Fields>;
  const reading: Reading = { problems: [], pointers: [] };
  const given = story.shape.read(input, [], reading);
  if (reading.problems.length > 0)
    return err(reading.problems.map(({ path, message }) => refusal('BAD_INPUT', path, message)));

  const actor: Actor = { person: viewer.person, worker: viewer.worker };
  const sight = look(stored, viewer, now);
  const { family } = sight;
  const deliberation: Deliberation = {
    ...{ family, stored, other, sight, actor, now },
    newId: <K extends string>() => newId() as Id<K>,
  };
  const lost = lostPointers(deliberation, reading);
  if (lost.length > 0) return err(lost);

  const target = story.target(deliberation, given);
  if (target === undefined) return refuse('NOT_FOUND');
  if (!sight.may(type, target)) return refuse('FORBIDDEN');
  const happening = story.decide(deliberation, given);
  if (!happening.ok) return happening;
  // What a revision changes stands under `changes` in its input.
  const under = 'changes' in story.shape.fields ? ['changes'] : [];
  const { there, ...rest } = happening.value;
  // An erasure is decided on what is stored, whoever is one there.
  const isAsStored = there !== undefined || rest.erased !== undefined;
  const here = isAsStored ? rest : written(deliberation, rest);
  const events = lawful(stored, here, { actor, now }, under);
  if (!events.ok || there === undefined || other === null)
    return events.ok ? ok({ here: events.value, there: [] }) : events;
  const others = lawful(other, { ...there, type: rest.type }, { actor, now }, under);
  return others.ok ? ok({ here: events.value, there: others.value }) : others;
}

/**
 * What happened as it is to be stored: where two records are of one person, in the one where it stood; where a family
 * was joined, in the part in which its author works. What is left out while they are one goes with what it hangs on.
 */
function written({ family, stored, sight, now }: Deliberation, happening: Happening): Happening {
  const { became, gone = [] } = happening;
  if (became.length === 0) return happening;
  const kept = [...asStored(stored, became, now), ...entered(stored, sight.working, became)];
  const ids = new Set(gone.map(({ id }) => id));
  const hanging =
    family === stored || ids.size === 0
      ? []
      : leftOut(stored, family).filter((record) => [...ids].some((id) => JSON.stringify(record).includes(id)));
  if (gone.length + hanging.length === 0) return { ...happening, became: kept };
  return { ...happening, became: kept, gone: [...gone, ...hanging.map(({ kind, id }) => ({ kind, id }))] };
}

/** The pointers of a command that lead to nothing the actor may know of. */
const lostPointers = ({ family, sight }: Deliberation, { pointers }: Reading): readonly Refusal[] =>
  pointers.filter((pointer) => !leads(family, sight, pointer)).map(({ path }) => refusal('NOT_FOUND', path));

function leads(
  family: Family,
  sight: Deliberation['sight'],
  { kind, id }: { readonly kind: string; readonly id: string },
) {
  const record = get(family, kind as Kind, id);
  return record !== undefined && sight.names(record as AnyRecord);
}

/** What happened, if the family it leads to keeps every law. */
function lawful(
  family: Family,
  { type, became, gone = [], erased }: Happening,
  stamp: Pick<FamilyEvent, 'actor'> & { now: FamilyEvent['at'] },
  under: Path,
) {
  if (became.length + gone.length === 0) return ok([]);
  const event: FamilyEvent = {
    type,
    actor: stamp.actor,
    at: stamp.now,
    became,
    ...(gone.length === 0 ? {} : { gone }),
    ...(erased === undefined ? {} : { erased }),
  };
  const after = evolve(family, event);
  const one = asOne(after, stamp.now);
  const broken = [...laws(after), ...(one === after ? [] : laws(one))];
  const ids = became.map(({ id }) => id as string);
  const here = broken.filter(({ path }) => ids.includes(String(path[2])));
  if (broken.length === 0) return ok([event]);
  // A law broken elsewhere is not told: the actor may not know of what it is about.
  return here.length === 0
    ? refuse('BAD_INPUT')
    : err(here.map(({ path, message }) => refusal('BAD_INPUT', [...under, ...path.slice(3)], message)));
}

/** The family after something happened to it. */
export const evolve = (family: Family, { became, gone = [] }: FamilyEvent): Family =>
  gone.reduce((left, { kind, id }) => without(left, kind, id), put(family, became));

/** What was recorded of a family by an instant: its events replayed up to then. Look at it with `viewAs` at any time. */
export const asOf = (beginning: Family, events: readonly FamilyEvent[], recordedBy: FamilyEvent['at']): Family =>
  events.filter(({ at }) => at <= recordedBy).reduce(evolve, beginning);
