import { all, type Family, get } from './family.js';
import type { RecordOf } from './records/kinds.js';
import type { Area, PersonId } from './records/words.js';
import { hasTurned, holds, type Instant } from './time.js';

/** The ages at which the law changes who decides. */
export const ages = { youngPerson: 10, decides: 16, adult: 18, youngPersonUntil: 20 } as const;

/** Somebody's age boundary, by civil date in Europe/London; a person the family does not have has turned nothing. */
export function isAged(family: Family, person: PersonId, age: number, at: Instant): boolean {
  const found = get(family, 'person', person);
  return found !== undefined && hasTurned(found.born, age, at);
}

/** The parental responsibility over a child that a court has not limited and whose dates hold (Children Act 1989 s3). */
export function responsibilities(
  family: Family,
  child: PersonId,
  at: Instant,
): readonly RecordOf<'parentalResponsibility'>[] {
  if (isAged(family, child, ages.adult, at)) return [];
  return all(family, 'parentalResponsibility').filter(
    (held) => held.child === child && held.status === 'held' && holds(held, at),
  );
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
  const latest = all(family, 'competence')
    .filter((found) => found.child === child && found.areas.includes(area) && found.at <= at)
    .toSorted((one, other) =>
      one.at === other.at ? (one.outcome === 'competent' ? 1 : -1) : one.at < other.at ? -1 : 1,
    )
    .at(-1);
  return latest?.outcome ?? null;
}

/** Whether somebody decides for themself in an area: from 16, or under 16 where assessed competent in it. */
export const decidesAlone = (family: Family, person: PersonId, area: Area, at: Instant): boolean =>
  isAged(family, person, ages.decides, at) || assessed(family, person, area, at) === 'competent';

/** Whether `who` decides on sharing what is `of` somebody in an area now. */
export const isDecider = (family: Family, who: PersonId, of: PersonId, area: Area, at: Instant): boolean =>
  decidesAlone(family, of, area, at)
    ? who === of
    : responsibilities(family, of, at).some(({ holder }) => holder === who);
