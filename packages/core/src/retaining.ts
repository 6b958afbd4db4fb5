import { ages, isAged } from './authority.js';
import { all, type Family, get, settingsOf } from './family.js';
import type { PersonId } from './records/words.js';
import { birthday, type CivilDate, civilDateAt, holds, type Instant, isPast, monthsAfter } from './time.js';

/**
 * The date until which a person's record is kept, by the NHS Records Management Code and, for looked-after children,
 * the Care Planning Regulations 2010 reg 50; null while their plan is open. Members of one family expire apart (L26).
 */
export function retainUntil(family: Family, person: PersonId, at: Instant): CivilDate | null {
  const born = get(family, 'person', person)?.born;
  const closed = all(family, 'closure')
    .filter((closure) => closure.person === person && closure.at <= at)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .at(-1);
  if (born === undefined || closed === undefined || isPast(closed.reopenedAt, at)) return null;
  const { keepChildUntilAge, keepAged17UntilAge, keepAdultYears, keepLookedAfterUntilAge } = settingsOf(family);
  if (all(family, 'stay').some(({ child }) => child === person)) return birthday(born, keepLookedAfterUntilAge);
  if (isAged(family, person, ages.adult, closed.at)) return monthsAfter(civilDateAt(closed.at), 12 * keepAdultYears);
  return birthday(born, isAged(family, person, 17, closed.at) ? keepAged17UntilAge : keepChildUntilAge);
}

/** Whether a note that its owner erases is kept: by a hold, or for the protection of a child (L17, M18). */
export const mustKeep = (family: Family, person: PersonId, at: Instant): boolean =>
  isHeld(family, person, at) ||
  all(family, 'safeguardingConcern').some(({ about, threshold }) => about.includes(person) && threshold !== 'notMet') ||
  all(family, 'note').some(({ sort, about }) => sort === 'safeguarding' && about.includes(person));

/** Whether nothing of a person may be erased now: a legal hold stops erasure and no reading (L26). */
export const isHeld = (family: Family, person: PersonId, at: Instant): boolean =>
  all(family, 'legalHold').some((hold) => hold.people.includes(person) && holds(hold, at));
