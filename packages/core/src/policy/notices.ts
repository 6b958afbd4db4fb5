import { ages } from '../authority.js';
import { all } from '../family.js';
import type { PersonId } from '../records/words.js';
import { birthday, type CivilDate, civilDateAt, daysAfter, startOfDay } from '../time.js';
import type { Sight } from './sight.js';

/** That a young person turns 16 on a day: nothing of what is shared, or that anything is (L23). */
export interface Notice {
  readonly person: PersonId;
  readonly days: 90 | 30;
  readonly on: CivilDate;
}

/**
 * Notices that a young person's 16th birthday comes within 90 or 30 days: to the young person, and to each member who
 * has a view of something in their plan at that moment; to nobody else, for it would tell that there is a plan.
 */
export function noticesOf(sight: Sight): readonly Notice[] {
  const today = civilDateAt(sight.at);
  return all(sight.family, 'person')
    .filter(({ id }) => sight.knows(id) && hasView(sight, id))
    .flatMap(({ id, born }): readonly Notice[] => {
      const on = birthday(born, ages.decides);
      if (startOfDay(on) <= sight.at || daysAfter(today, 90) < on) return [];
      return [{ person: id, days: daysAfter(today, 30) < on ? 90 : 30, on }];
    })
    .toSorted((one, other) => (one.person < other.person ? -1 : 1));
}

const hasView = (sight: Sight, person: PersonId): boolean =>
  sight.viewer.person !== null &&
  (sight.viewer.person === person ||
    sight.partsOf(person).some((part) => sight.opening(part).level !== 'NONE' && part.owner === person));
