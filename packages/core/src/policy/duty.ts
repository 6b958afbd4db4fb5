import { hasConflict } from '../authority.js';
import { all, type Family } from '../family.js';
import type { PersonId, WorkerId } from '../records/words.js';
import { holds, type Instant } from '../time.js';

/** All that a duty worker may find of somebody: a name, and whom to call. */
export interface FoundName {
  readonly person: PersonId;
  readonly knownAs: string;
  readonly workers: readonly WorkerId[];
}

/**
 * The people of a family whose known-as name begins so, for the worker on duty (L20): nothing where that worker has a
 * conflict of interest, and nothing of a former name.
 */
export function namesFor(family: Family, worker: WorkerId, beginning: string, at: Instant): readonly FoundName[] {
  const plain = (name: string) => name.normalize('NFC').toLocaleLowerCase('en-GB');
  if (hasConflict(family, worker, at)) return [];
  const live = all(family, 'assignment').filter((assigned) => holds(assigned, at));
  return all(family, 'person')
    .filter(({ knownAs }) => plain(knownAs).startsWith(plain(beginning)))
    .map(({ id, knownAs }) => {
      const workers = live.filter(({ person }) => person === id).map((assigned) => assigned.worker);
      return { person: id, knownAs, workers: [...new Set(workers)].toSorted() };
    });
}
