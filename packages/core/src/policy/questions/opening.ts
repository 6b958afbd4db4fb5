import { ages, isAged, stillStands } from '../../authority.js';
import { get } from '../../family.js';
import type { Grant } from '../../records/kinds.js';
import { isPast } from '../../time.js';
import { isOverruled, takenOf } from '../grants.js';
import { type Matter, matterOf } from '../matter.js';
import { isWithinParents } from './authority.js';
import { isUnmarked } from './owning.js';
import { type Asking, every, type Question } from './question.js';

/** Whether a grant names an item: alone, or in a bundle of what is its owner's. */
export const isNamedBy = ({ of, item, bundle }: Grant, { owner, record }: Matter): boolean =>
  of === owner && (item === null ? bundle === record.kind : item.id === record.id);

/**
 * Whether the decision behind a grant still opens the item: a holder's no more than holders know by default, and a
 * child's own choice from before competence was found absent until a best-interests decision on that item (L1).
 */
export const mayOpen = (asking: Asking, matter: Matter, grant: Grant): boolean => {
  const { family, at } = asking;
  const { area, record } = matter;
  const taken = takenOf(grant, at);
  if (area === null || !stillStands(family, taken, area, at)) return false;
  return taken.by === taken.of
    ? !isOverruled(family, taken, { id: record.id, area }, at)
    : isWithinParents(asking, matter);
};

/** The grants that open an item of its owner's to the viewer: named one by one, or in a bundle of ordinary items (M4). */
export const grantsOf = (asking: Asking, matter: Matter): readonly Grant[] =>
  asking.grants.filter(
    (grant) =>
      isNamedBy(grant, matter) && (grant.item !== null || isUnmarked(asking, matter)) && mayOpen(asking, matter, grant),
  );

/** Everybody of whose private life it tells, or their decider, has agreed to this viewer, or counts as having (L16). */
export const othersAgree: Question = (asking, { about, area, record }) =>
  about.every(
    (person) =>
      person === asking.viewer.person ||
      asking.counted.has(person) ||
      asking.grants.some(
        (grant) =>
          grant.of === person &&
          grant.item?.id === record.id &&
          area !== null &&
          stillStands(asking.family, takenOf(grant, asking.at), area, asking.at),
      ),
  );

export const isShareable: Question = (_, { unshareable }) => !unshareable;

/** Approved words that still say what the item says (M3). */
const isFresh = ({ at }: Asking, { staleSince }: Grant): boolean => !isPast(staleSince, at);

export const isGrantedAt =
  (level: Grant['level']): Question =>
  (asking, matter) =>
    grantsOf(asking, matter).some((grant) => grant.level === level && isFresh(asking, grant));

/** It serves a goal of which approved words, and with them its times, are shown to the viewer (M3). */
export const isTimeOfSummary: Question = (asking, matter) => {
  const words = asking.grants.filter(
    ({ level, showsTimes, item }) => level === 'SUMMARY' && showsTimes && item !== null && item.id === matter.goal,
  );
  const goal = words.length === 0 || matter.goal === null ? undefined : get(asking.family, 'goal', matter.goal);
  if (goal === undefined || matter.record.kind !== 'appointment') return false;
  const whole = matterOf(asking.family, goal);
  const opening = grantsOf(asking, whole);
  return (
    othersAgree(asking, whole) &&
    words.some((grant) => opening.includes(grant) && isFresh(asking, grant) && mayOpen(asking, matter, grant))
  );
};

/** What a grant opens: no note but a shared one, and nobody else's life without their agreement. */
export const granted = (fact: Question): Question => every(isShareable, othersAgree, fact);

export const isBestInterests =
  (basis: 'child' | 'mentalCapacityAct', applies: Question): Question =>
  (asking, matter) =>
    asking.bestInterests.some(
      (decision) =>
        decision.basis === basis &&
        decision.person === matter.owner &&
        (decision.items as readonly string[]).includes(matter.record.id) &&
        // A decision about a child ends with childhood: at 18 it is taken anew on an adult basis (L7).
        isAged(asking.family, decision.person, ages.adult, decision.from) ===
          isAged(asking.family, decision.person, ages.adult, asking.at),
    ) && applies(asking, matter);

export const isFoundNotCompetent: Question = ({ alone, assessment }, { owner, area }) =>
  owner !== null && area !== null && !alone(owner, area) && assessment(owner, area) === 'notCompetent';
export const isFoundIncapable: Question = ({ incapable }, { owner, area }) =>
  owner !== null && area !== null && incapable(owner, area);
