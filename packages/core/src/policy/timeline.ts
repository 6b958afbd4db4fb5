import type { PersonId, WorkerId } from '../records/words.js';
import { begins, ends, type Instant, type Moment } from '../time.js';
import { type Happening, happenings, type Telling, type ToldKind } from './happenings.js';
import type { AnyView, AuthorView, FamilyView, PlanView, Views } from './views.js';

/** Something that happened, as somebody's view of a family tells it. */
export interface TimelineEntry {
  readonly what: Happening;
  /** As the view says it: a day, or an instant. */
  readonly when: Moment;
  /** The instant by which it is ordered. */
  readonly at: Instant;
  readonly of: Views[ToldKind];
  readonly about: readonly PersonId[];
  readonly by: AuthorView | null;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * What happened in a family by an instant, the newest first, and of one instant by id; of one member alone where that is
 * asked. It is worked out from a view and nothing else, so it knows no more than that view shows, nor any other date.
 */
export function timelineOf(family: FamilyView, at: Instant, member: PersonId | null = null): readonly TimelineEntry[] {
  const views = [...new Map(toldIn(family).map((view) => [view.id, view])).values()];
  const words = family.members.flatMap(({ plan }) => plan?.summaries ?? []);
  const known = new Map<string, AnyView>([...views, ...words].map((view) => [view.id, view]));
  return views
    .flatMap((view) => entriesOf(view, known))
    .filter((entry) => entry.at <= at && (member === null || entry.about.includes(member)))
    .toSorted((one, other) => (placeInTimeline(one) < placeInTimeline(other) ? -1 : 1));
}

/** Where an entry stands, as text that compares: the newest first, then by what it is of, then by what happened. */
export const placeInTimeline = ({ at, of, what }: TimelineEntry): string =>
  [String(farAway - Date.parse(at)).padStart(16, '0'), of.id, what].join('/');

/** The last instant that a clock here can tell, in milliseconds since 1970. */
const farAway = 8.64e15;

/** The views of which a timeline tells, a staff note in each plan it is about; what is due has not happened. */
function toldIn(family: FamilyView): readonly Views[ToldKind][] {
  const plans = family.members.map(({ plan }) => plan).filter((plan) => plan !== null);
  const { due: _due, notices: _notices, ...lists } = family;
  const listed = (Object.values(lists) as readonly unknown[]).filter((list) => Array.isArray(list)).flat();
  return [...(listed as readonly AnyView[]), ...plans.flatMap(inPlan)].filter(isTold);
}

const inPlan = (plan: PlanView): readonly AnyView[] => [
  ...[
    plan,
    ...(plan.expressions ?? []),
    ...plan.needs,
    ...plan.goals,
    ...plan.actions,
    ...plan.appointments,
    ...plan.notes,
  ],
];

const isTold = (view: AnyView): view is Views[ToldKind] => Object.hasOwn(happenings, view.kind);

/** All that one view tells of what happened. */
function entriesOf(view: Views[ToldKind], known: ReadonlyMap<string, AnyView>): readonly TimelineEntry[] {
  const values = view as unknown as Values;
  if (hasNeverHeld(values)) return [];
  const tellings = Object.entries(happenings[view.kind].tells) as readonly (readonly [Happening, Telling<string>])[];
  return tellings.flatMap(([what, telling]): readonly TimelineEntry[] => {
    const when = whenOf(values, telling);
    if (when === null) return [];
    const by = 'by' in telling && telling.by !== undefined ? authorIn(values[telling.by], known) : null;
    const at = 'until' in telling ? ends(when) : begins(when);
    return [{ what, when, at, of: view, about: [...new Set(peopleOf(view, known))], by }];
  });
}

/** A date of a view; null where there is none, and for a change where nothing was changed. */
function whenOf(values: Values, telling: Telling<string>): Moment | null {
  const when = (values['until' in telling ? telling.until : telling.at] ?? null) as Moment | null;
  const isUnchanged = 'since' in telling && telling.since !== undefined && values[telling.since] === when;
  return isUnchanged ? null : when;
}

/** What ended as it began happened to nobody. */
function hasNeverHeld({ from = null, until = null }: Values): boolean {
  const [start, end] = [from, until] as readonly (Moment | null)[];
  return typeof start === 'string' && typeof end === 'string' && ends(end) <= begins(start);
}

/** The members whom a view is about, those of a thing that it points to among them. */
const peopleOf = (view: AnyView, known: ReadonlyMap<string, AnyView>): readonly PersonId[] => {
  const fields: readonly string[] = view.kind === 'summary' ? ['of'] : isTold(view) ? happenings[view.kind].about : [];
  return fields.flatMap((field) => peopleAt((view as unknown as Values)[field], known));
};

function peopleAt(pointer: unknown, known: ReadonlyMap<string, AnyView>): readonly PersonId[] {
  if (Array.isArray(pointer)) return pointer.flatMap((one) => peopleAt(one, known));
  if (typeof pointer === 'object' && pointer !== null) return peopleAt((pointer as { readonly id: string }).id, known);
  const view = known.get(String(pointer));
  if (view === undefined) return [];
  return view.kind === 'person' ? [view.id] : peopleOf(view, known);
}

/** Who wrote something down, as the view says it: an author, a member, or else a worker; null where it is not known. */
function authorIn(value: unknown, known: ReadonlyMap<string, AnyView>): AuthorView | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') {
    const author = value as AuthorView;
    return author.person === null && author.worker === null ? null : author;
  }
  return known.get(value)?.kind === 'person'
    ? { person: value as PersonId, worker: null }
    : { person: null, worker: value as WorkerId };
}
