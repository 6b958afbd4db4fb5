import { ages, hasDied, isAged } from '../authority.js';
import type { PersonId } from '../records/words.js';
import { knownTo } from './known.js';
import { isHigher } from './levels.js';
import type { Subject } from './matter.js';
import { look, type Opening, type Sight } from './sight.js';

/** Whether somebody sees anything here that could be looked at beside them: not a child who has no account yet. */
export const looksHere = ({ family, viewer, at }: Sight, person: PersonId): boolean =>
  person !== viewer.person && isAged(family, person, ages.youngPerson, at) && !hasDied(family, person, at);

/**
 * A worker looking beside a member: what the member sees of the family as far as the worker may know it. So what is
 * hidden from the worker neither opens nor closes anything in it.
 */
export const beside = (worker: Sight, person: PersonId): Sight =>
  lowerOf(look(knownTo(worker), { person, worker: null }, worker.at), worker);

const shut: Opening = { level: 'NONE', by: null };

/**
 * What one sees, and no more of it than another is shown: the lower of two sights, record by record and group by group,
 * in which nothing can be done. The first looks at what the other may know, which lacks some records and some fields.
 */
export function lowerOf(one: Sight, other: Sight): Sight {
  const known = (record: Subject): Subject | undefined => (record.kind === 'family' ? record : one.recordOf(record.id));
  const whole = (record: Subject): Subject => other.recordOf(record.id) ?? record;
  const both = (record: Subject, isSo: (sight: Sight, record: Subject) => boolean): boolean => {
    const lacking = known(record);
    return lacking !== undefined && isSo(one, lacking) && isSo(other, whole(record));
  };
  return {
    ...one,
    // A family that was joined to another keeps its id for its members: here it goes by the one that the other knows.
    asking: other.asking,
    // What is pointed to and lacking is no text.
    recordOf: (id) => other.recordOf(id) ?? one.recordOf(id),
    opening: (record) => {
      const lacking = known(record);
      if (lacking === undefined) return shut;
      const [seen, most] = [one.opening(lacking), other.opening(whole(record))];
      return isHigher(seen.level, most.level) ? most : seen;
    },
    gives: (record, level) => both(record, (sight, it) => sight === other || sight.gives(it, level)),
    names: (record) => both(record, (sight, it) => sight.names(it)),
    isOpen: (record, group) => both(record, (sight, it) => sight.isOpen(it, group)),
    knows: (person) => one.knows(person) && other.knows(person),
    may: () => false,
    through: () => null,
  };
}
