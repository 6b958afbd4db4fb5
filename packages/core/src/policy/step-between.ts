import { ages, isAged } from '../authority.js';
import { disagreementState, optionsIn } from '../between.js';
import { all } from '../family.js';
import type { RecordOf } from '../records/kinds.js';
import type { PersonId } from '../records/words.js';
import { knowsLife } from './known.js';
import type { Sight } from './sight.js';

/** What is next between people, for the worker who stands there: read from what is recorded, never stored (M7). */
export const mediationSteps = ['askIn', 'hear', 'propose', 'awaitAnswers', 'awaitPause', 'end'] as const;
export type MediationStep = (typeof mediationSteps)[number];

/** Whether the viewer may know somebody's age, and it is from one up to another; who may not know it is told nothing. */
export const isOfAge = (sight: Sight, who: PersonId, from: number, until: number): boolean | null =>
  knowsLife(sight, who)
    ? isAged(sight.family, who, from, sight.at) && !isAged(sight.family, who, until, sight.at)
    : null;

/** The view of each child in it, in their own words or as told to the worker; where an age is not theirs to know, asked for. */
export const hasChildsView = (sight: Sight, { id, child, parties }: RecordOf<'disagreement'>): boolean =>
  parties
    .filter((party) => isOfAge(sight, party, 0, ages.adult) !== false)
    .concat(child ?? [])
    .every((who) => all(sight.family, 'position').some((one) => one.disagreement === id && one.of === who));

/** Each child is heard before anything is proposed; what all have agreed is only to be ended. */
export function mediationStep(sight: Sight, one: RecordOf<'disagreement'>): MediationStep | null {
  if (one.endedAt !== null) return null;
  const state = disagreementState(sight.family, one, sight.at);
  if (state === 'noted') return 'askIn';
  if (state === 'paused') return 'awaitPause';
  if (state === 'agreed') return 'end';
  if (optionsIn(sight.family, one, sight.at).length > 0) return 'awaitAnswers';
  return hasChildsView(sight, one) ? 'propose' : 'hear';
}
