import { all, type Family, get, settingsOf } from './family.js';
import type { RecordOf } from './records/kinds.js';
import type { Area, PersonId, WorkerId } from './records/words.js';
import { hasTurned, holds, type Instant, isPast, startOfDay } from './time.js';

/** The ages at which the law changes who decides. */
export const ages = { youngPerson: 10, ownAccount: 13, decides: 16, adult: 18, youngPersonUntil: 20 } as const;

/** Somebody's age boundary, by civil date in Europe/London; a person the family does not have has turned nothing. */
export function isAged(family: Family, person: PersonId, age: number, at: Instant): boolean {
  const found = get(family, 'person', person);
  return found !== undefined && hasTurned(found.born, age, at);
}

/** Whether somebody has died: from the start of that day they hold nothing, decide nothing and ask nothing. */
export function hasDied(family: Family, person: PersonId, at: Instant): boolean {
  const died = get(family, 'person', person)?.died ?? null;
  return died !== null && startOfDay(died) <= at;
}

/** Whether a court's order has reached the record and is in force. */
const isInForce = ({ evidencedAt, until }: RecordOf<'courtOrder'>, at: Instant): boolean =>
  isPast(evidencedAt, at) && holds({ from: null, until }, at);

/** Whether an order closes sight: it covers information or any exercise, or no lead has read its terms yet (L11). */
function closesSight(family: Family, order: RecordOf<'courtOrder'>, at: Instant): boolean {
  const isRead = isPast(order.readAt, at) && order.coversInformation !== null;
  return isRead ? order.coversInformation === true : settingsOf(family).unreadOrder === 'closes';
}

/**
 * Whether a court has limited somebody's responsibility so that they neither know nor decide by it (Children Act 1989
 * s8). A status of `restricted` whose order nobody has read the terms of is such a limit; steps that an order names
 * beside information limit nothing here.
 */
function isLimited(family: Family, held: RecordOf<'parentalResponsibility'>, at: Instant): boolean {
  const orders = all(family, 'courtOrder').filter(
    ({ child, holder }) => child === held.child && (holder === null || holder === held.holder),
  );
  const inForce = orders.filter((order) => isInForce(order, at));
  return (
    inForce.some((order) => closesSight(family, order, at)) || (held.status === 'restricted' && inForce.length === 0)
  );
}

/** The parental responsibility over a child that a court has not limited and whose dates hold (Children Act 1989 s3). */
export function responsibilities(
  family: Family,
  child: PersonId,
  at: Instant,
): readonly RecordOf<'parentalResponsibility'>[] {
  if (isAged(family, child, ages.adult, at)) return [];
  return all(family, 'parentalResponsibility').filter(
    (held) =>
      held.child === child &&
      (held.status === 'held' || held.status === 'restricted') &&
      holds(held, at) &&
      !hasDied(family, held.holder, at) &&
      !isLimited(family, held, at),
  );
}

/** The stays of a looked-after child that go on now. */
export const staysOf = (family: Family, child: PersonId, at: Instant): readonly RecordOf<'stay'>[] =>
  isAged(family, child, ages.adult, at)
    ? []
    : all(family, 'stay').filter((stay) => stay.child === child && holds(stay, at));

/** The stays under which the local authority itself has parental responsibility: every order's, and none under s20. */
export const staysUnderOrder = (family: Family, child: PersonId, at: Instant): readonly RecordOf<'stay'>[] =>
  staysOf(family, child, at).filter(({ authority }) => authority !== 'section20');

/** What was found last by an instant: more than one finding where they were made at the same time. */
function lastOf<F extends { readonly at: Instant }>(found: readonly F[], at: Instant): readonly F[] {
  const past = found.filter((one) => one.at <= at);
  const last = past
    .map((one) => one.at)
    .toSorted()
    .at(-1);
  return past.filter((one) => one.at === last);
}

/**
 * What the latest assessment recorded by then found about a child deciding in an area, if there is one. Of two at the
 * same instant the one in the child's favour counts, whichever was recorded first.
 */
export function assessed(
  family: Family,
  child: PersonId,
  area: Area,
  at: Instant,
): 'competent' | 'notCompetent' | null {
  const found = all(family, 'competence').filter((one) => one.child === child && one.areas.includes(area));
  const last = lastOf(found, at);
  if (last.length === 0) return null;
  return last.some(({ outcome }) => outcome === 'competent') ? 'competent' : 'notCompetent';
}

/**
 * Whether somebody of 16 or over is found to lack capacity in an area now (Mental Capacity Act 2005 ss2-4). Of two
 * findings at the same instant the one in the person's favour counts: that they have it, or that has run out.
 */
export function lacksCapacity(family: Family, person: PersonId, area: Area, at: Instant): boolean {
  if (!isAged(family, person, ages.decides, at)) return false;
  const found = all(family, 'capacity').filter((one) => one.person === person && one.areas.includes(area));
  const last = lastOf(found, at);
  return (
    last.length > 0 &&
    last.every(({ outcome, until }) => outcome === 'lacksCapacity' && holds({ from: null, until }, at))
  );
}

/** Whether somebody decides for themself in an area: from 16, or under 16 where assessed competent in it. */
export const decidesAlone = (family: Family, person: PersonId, area: Area, at: Instant): boolean =>
  isAged(family, person, ages.decides, at) || assessed(family, person, area, at) === 'competent';

/** Whether `who` decides on sharing what is `of` somebody in an area now. */
export const isDecider = (family: Family, who: PersonId, of: PersonId, area: Area, at: Instant): boolean =>
  decidesAlone(family, of, area, at)
    ? who === of && !hasDied(family, of, at)
    : responsibilities(family, of, at).some(({ holder }) => holder === who);

/** A decision on sharing as it was taken: by whom, of whose, and when. */
export interface Taken {
  readonly by: PersonId;
  readonly of: PersonId;
  readonly at: Instant;
}

/**
 * Whether a decision on sharing still stands in an area: a holder's while they may decide, somebody's own while they
 * decide alone. What a child chose while competent stays when competence is later found absent (L1).
 */
export function stillStands(family: Family, taken: Taken, area: Area, at: Instant): boolean {
  if (isDecider(family, taken.by, taken.of, area, at)) return true;
  return (
    taken.by === taken.of &&
    !hasDied(family, taken.of, at) &&
    taken.at <= at &&
    decidesAlone(family, taken.of, area, taken.at)
  );
}

/** Whether guardians' access waits for a review at an age, where the provider has it so (L21, L22). */
export function awaitsReview(family: Family, child: PersonId, at: Instant): boolean {
  const { at11, at13 } = settingsOf(family);
  const waiting = [
    { age: '11', setting: at11 },
    { age: '13', setting: at13 },
  ] as const;
  return waiting.some(
    ({ age, setting }) =>
      setting === 'restrictUntilReview' &&
      isAged(family, child, Number(age), at) &&
      !all(family, 'accessReview').some(
        (review) => review.person === child && Number(review.age) >= Number(age) && review.at <= at,
      ),
  );
}

/** Whether somebody's plan is closed (M18). */
export const isClosed = (family: Family, person: PersonId, at: Instant): boolean =>
  all(family, 'closure').some(
    (closure) => closure.person === person && closure.at <= at && !isPast(closure.reopenedAt, at),
  );

/** Whether a worker is a relative of this family and so sees none of it (L20). */
export const hasConflict = (family: Family, worker: WorkerId | null, at: Instant): boolean =>
  all(family, 'conflictOfInterest').some((found) => found.worker === worker && holds(found, at));
