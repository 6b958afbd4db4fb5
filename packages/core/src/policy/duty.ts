import { hasConflict } from '../authority.js';
import { all, type Family } from '../family.js';
import { folded } from '../naming.js';
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
export const namesFor = (family: Family, worker: WorkerId, beginning: string, at: Instant): readonly FoundName[] =>
  found(family, worker, at, (knownAs) => plain(knownAs).startsWith(plain(beginning)));

const plain = (name: string): string => name.normalize('NFC').toLocaleLowerCase('en-GB');

/**
 * The people of a family who may be one of those with these names, for the worker on duty who is about to add a family
 * (K8): by the name alone, so that it tells nothing that looking for each name would not.
 */
export function namesLike(
  family: Family,
  worker: WorkerId,
  names: readonly string[],
  at: Instant,
): readonly FoundName[] {
  const given = names.map(firstWord);
  return found(family, worker, at, (knownAs) => given.includes(firstWord(knownAs)));
}

/** What somebody is called before any surname: one writes Maya, and another Maya Carter. */
export const firstWord = (name: string): string => folded(name).trim().split(/\s/)[0] ?? '';

function found(
  family: Family,
  worker: WorkerId,
  at: Instant,
  isMeant: (knownAs: string) => boolean,
): readonly FoundName[] {
  if (hasConflict(family, worker, at)) return [];
  const live = all(family, 'assignment').filter((assigned) => holds(assigned, at));
  return all(family, 'person')
    .filter(({ knownAs }) => isMeant(knownAs))
    .map(({ id, knownAs }) => {
      const workers = live.filter(({ person }) => person === id).map((assigned) => assigned.worker);
      return { person: id, knownAs, workers: [...new Set(workers)].toSorted() };
    });
}
