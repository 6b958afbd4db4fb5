import { ages } from '../authority.js';
import { isLive } from '../between.js';
import { folded } from '../naming.js';
import { drivers } from '../records/plan.js';
import type { PersonId, WorkerId } from '../records/words.js';
import { ageAt, civilDateAt, daysAfter, holds, type Instant, isOver, isPast, type Moment } from '../time.js';
import type { FamilyView, NeedView, PersonView } from './views.js';

/** How a family may stand for its worker. */
export const caseloadStandings = ['open', 'waiting', 'due', 'dueThisWeek', 'overdue'] as const;
export type CaseloadStanding = (typeof caseloadStandings)[number];

/** The orders of a caseload. */
export const caseloadOrders = ['label', 'longestWithoutContact'] as const;
export type CaseloadOrder = (typeof caseloadOrders)[number];

type Driver = NeedView['driver'];

/** A child or a young person; the age only where the worker knows the birth date. */
export interface CaseloadChild {
  readonly person: PersonId;
  readonly age: number | null;
}

/** What a caseload says of one family: all of it from what its worker may know of it. */
export interface CaseloadFacts {
  readonly names: readonly string[];
  readonly children: readonly CaseloadChild[];
  readonly lastContactAt: Instant | null;
  readonly nextAppointmentAt: Instant | null;
  /** How many things need a decision from the worker, those whose day has passed among them. */
  readonly due: number;
  readonly overdue: number;
  readonly drivers: readonly Driver[];
  /** Where its children and young people go to school now. */
  readonly schools: readonly string[];
  /** A safety block, or an order that limits or that nobody has read. */
  readonly flagged: boolean;
  readonly standings: readonly CaseloadStanding[];
}

/** What somebody looks for in their caseload; what is null is not asked for. */
export interface CaseloadFilter {
  readonly search: string | null;
  readonly need: Driver | null;
  readonly school: string | null;
  readonly standing: CaseloadStanding | null;
}

/** What a worker who is shown nothing of a family can say of it. */
export const nothingKnown: CaseloadFacts = {
  names: [],
  children: [],
  lastContactAt: null,
  nextAppointmentAt: null,
  due: 0,
  overdue: 0,
  drivers: [],
  schools: [],
  flagged: false,
  standings: [],
};

/** What a caseload says of a family at an instant, from its worker's own view of it. */
export function caseloadFacts(family: FamilyView, at: Instant): CaseloadFacts {
  const plans = family.members.map(({ plan }) => plan).filter((plan) => plan !== null);
  const today = civilDateAt(at);
  const by = family.due.map((due) => due.by);
  const needs = plans.flatMap((plan) => plan.needs.map(({ driver }) => driver));
  const starts = plans.flatMap((plan) => plan.appointments.map(({ start }) => start));
  const overdue = by.filter((date) => date < today).length;
  const standings: { readonly [S in CaseloadStanding]: boolean } = {
    open: plans.length > 0,
    waiting: family.waitingEpisodes.some((episode) => holds(episode, at)),
    due: by.length > 0,
    dueThisWeek: by.some((date) => today <= date && date <= daysAfter(today, 7)),
    overdue: overdue > 0,
  };
  const children = childrenIn(family, at);
  return {
    names: family.members.map(({ knownAs }) => knownAs),
    children,
    lastContactAt: lastContactIn(family, at),
    nextAppointmentAt: starts.filter((start) => start > at).toSorted()[0] ?? null,
    due: by.length,
    overdue,
    drivers: drivers.filter((driver) => needs.includes(driver)),
    schools: schoolsOf(family, children, at),
    flagged: isFlagged(family, at),
    standings: caseloadStandings.filter((standing) => standings[standing]),
  };
}

/** When somebody was last in touch: a contact that was missed is none. */
const lastContactIn = ({ contacts }: FamilyView, at: Instant): Instant | null =>
  contacts
    .flatMap((contact) => (contact.missed === false && isPast(contact.at, at) ? [contact.at] : []))
    .toSorted()
    .at(-1) ?? null;

/** The names of the schools that children go to now; somebody who is taught at home goes to none. */
const schoolsOf = ({ serviceTies }: FamilyView, children: readonly CaseloadChild[], at: Instant): readonly string[] =>
  eachOnce(
    serviceTies
      .filter((tie) => tie.sort === 'school' && holds(tie, at) && children.some(({ person }) => person === tie.owner))
      .map(({ service }) => service)
      .filter((name) => name !== null),
  );

/** A school's name as it is compared: as a name of somebody is, and without blanks around it. */
const asSchool = (name: string): string => folded(name.trim());

/** Schools by name, each once and in order; of two ways to write one the first by its letters stands. */
function eachOnce(names: readonly string[]): readonly string[] {
  const written = names.map((name) => name.trim()).toSorted();
  const bySchool = new Map(written.toReversed().map((name) => [asSchool(name), name]));
  return [...bySchool].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, name]) => name);
}

/** The oldest first, and last those whose birth date the worker does not know. */
function childrenIn(family: FamilyView, at: Instant): readonly CaseloadChild[] {
  const minors = childrenOf(family, at);
  return family.members
    .filter((member) => isChild(member, minors, at))
    .map(({ id, born }) => ({ person: id, age: born === null ? null : Math.max(0, ageAt(born, at)) }))
    .toSorted((one, other) => (other.age ?? -1) - (one.age ?? -1));
}

/** Who is under 20, or, where the birth date is not known, is somebody's child by a tie that only a child has. */
const isChild = ({ id, born, died }: PersonView, minors: ReadonlySet<PersonId | null>, at: Instant): boolean =>
  died === null && (born === null ? minors.has(id) : ageAt(born, at) < ages.youngPersonUntil);

interface Tie {
  readonly child: PersonId | null;
  readonly from: Moment | null;
  readonly until: Moment | null;
}

/** Who is the child in responsibility, delegated authority or care that holds. */
function childrenOf(family: FamilyView, at: Instant): ReadonlySet<PersonId | null> {
  const held = family.responsibilities.filter(({ status }) => status !== 'ended');
  const ties: readonly Tie[] = [...held, ...family.delegations, ...family.careArrangements];
  return new Set(ties.filter((tie) => holds(tie, at)).map(({ child }) => child));
}

/** Whether there is something that whoever goes there or writes must have seen first. */
function isFlagged({ safetyBlocks, courtOrders }: FamilyView, at: Instant): boolean {
  const orders = (courtOrders ?? []).filter(({ until }) => !isOver(until, at));
  return (
    (safetyBlocks ?? []).some((block) => isLive(block, at)) ||
    orders.some(({ readAt, coversInformation }) => !isPast(readAt, at) || coversInformation !== false)
  );
}

/** Whether a family has all that is looked for. */
export function matches(
  { names, drivers: theirs, schools, standings }: CaseloadFacts,
  { search, need, school, standing }: CaseloadFilter,
): boolean {
  const letters = search === null ? null : folded(search);
  return (
    (letters === null || names.some((name) => folded(name).includes(letters))) &&
    (need === null || theirs.includes(need)) &&
    (school === null || schools.some((name) => asSchool(name) === asSchool(school))) &&
    (standing === null || standings.includes(standing))
  );
}

/** The schools of all these families. */
export const schoolsOfAll = (families: readonly CaseloadFacts[]): readonly string[] =>
  eachOnce(families.flatMap(({ schools }) => schools));

/** How many families stand so, of each standing. */
export const countsOf = (families: readonly CaseloadFacts[]): { readonly [S in CaseloadStanding]: number } =>
  Object.fromEntries(
    caseloadStandings.map((standing) => [
      standing,
      families.filter(({ standings }) => standings.includes(standing)).length,
    ]),
  ) as { readonly [S in CaseloadStanding]: number };

/** Where a family stands in an order, as text that compares; those at one place are apart by id. */
export const placeIn = (order: CaseloadOrder, label: string, { lastContactAt }: CaseloadFacts): string =>
  order === 'label' ? folded(label) : (lastContactAt ?? '');

/** How much a worker carries: the people to whom they are assigned now, and the families in which those are. */
export function loadOf(
  families: readonly FamilyView[],
  worker: WorkerId,
  at: Instant,
): { readonly people: number; readonly families: number } {
  const supported = families
    .map(({ assignments }) => assignments.filter((one) => one.worker === worker && holds(one, at)))
    .map((assigned) => new Set(assigned.map(({ person }) => person)).size)
    .filter((people) => people > 0);
  return { people: supported.reduce((sum, people) => sum + people, 0), families: supported.length };
}
