import { assessing } from './assessing.js';
import { caring } from './caring.js';
import { closing } from './closing.js';
import type { Circumstances, Deliberation, FamilyEvent, Happening, Story } from './command.js';
import { consenting } from './consenting.js';
import { contacting } from './contacting.js';
import { correcting } from './correcting.js';
import { erasing } from './erasing.js';
import { type Family, get, put, without } from './family.js';
import { gathering } from './gathering.js';
import { hurrying } from './hurrying.js';
import { linking } from './linking.js';
import { mediating } from './mediating.js';
import { partnering } from './partnering.js';
import { planning } from './planning.js';
import type { CommandName } from './policy/doors.js';
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

/** Every command, told by its story. */
export const stories = {
  ...gathering,
  ...caring,
  ...assessing,
  ...protecting,
  ...staffing,
  ...contacting,
  ...planning,
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
} as const;

type Input<N extends CommandName> = (typeof stories)[N] extends Story<infer F> ? Fielded<F> : never;

/** What somebody asks to be done: a command's name and its input as it came. */
export interface Command<N extends CommandName = CommandName> {
  readonly type: N;
  readonly input: unknown;
}

/** A command's input once read. */
export type CommandInput<N extends CommandName> = Input<N>;

/**
 * Decides what a command makes happen, or refuses with every reason and its place in the input. Whatever the actor may
 * not know of is as good as absent: a pointer to it is NOT_FOUND, like a pointer to nothing.
 */
export function decide(
  family: Family,
  { type, input }: Command,
  { actor: viewer, now, newId }: Circumstances,
): Decision<readonly FamilyEvent[]> {
  const story = stories[type] as unknown as Story<Fields>;
  const reading: Reading = { problems: [], pointers: [] };
  const given = story.shape.read(input, [], reading);
  if (reading.problems.length > 0)
    return err(reading.problems.map(({ path, message }) => refusal('BAD_INPUT', path, message)));

  const actor: Actor = { person: viewer.person, worker: viewer.worker };
  const sight = look(family, viewer, now);
  const deliberation: Deliberation = { family, sight, actor, now, newId: <K extends string>() => newId() as Id<K> };
  const lost = lostPointers(deliberation, reading);
  if (lost.length > 0) return err(lost);

  const target = story.target(deliberation, given);
  if (target === undefined) return refuse('NOT_FOUND');
  if (!sight.may(type, target)) return refuse('FORBIDDEN');
  const happening = story.decide(deliberation, given);
  // What a revision changes stands under `changes` in its input.
  const under = 'changes' in story.shape.fields ? ['changes'] : [];
  return happening.ok ? lawful(family, happening.value, { actor, now }, under) : happening;
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
  const broken = laws(evolve(family, event));
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
