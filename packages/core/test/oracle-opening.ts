import type { Grant, Item, Level, RecordOf } from '../src/index.js';
import type { Facts } from './oracle-facts.js';

/** What the oracle says of a level, and why. */
export interface Answer {
  readonly level: Level;
  readonly by: string | null;
}
export const none: Answer = { level: 'NONE', by: null };
export const claim = (by: string, holds: boolean, level: Level = 'FULL'): Answer => (holds ? { level, by } : none);

const othersIn = (item: Item) => item.about.filter((person) => person !== item.owner);
const isOrdinary = (item: Item) => item.sensitive.length === 0 && !item.confidential;
const isUnshareable = (item: Item) => item.kind === 'note' && item.sort !== 'shared';
export const isRestricted = (item: Item) => item.kind === 'note' && item.sort === 'safeguarding';
export const isPrivate = (item: Item) => item.kind === 'note' && ['own', 'worry'].includes(item.sort);

/** What opens an item to somebody who is neither its owner nor staff. */
export function openingOf(facts: Facts) {
  const { rows, live, at, age, isMe, isPast, decidesAlone, standsOn, taken } = facts;

  // L3, L4, L16, L21; L12: for holders and whoever authority was delegated to, the order's agreement too.
  const isWithinDefault = (item: Item) =>
    item.owner !== null &&
    item.kind !== 'note' &&
    !decidesAlone(item.owner, item.area, at) &&
    !item.confidential &&
    othersIn(item).length === 0 &&
    (item.sensitive.length === 0 || facts.isFoundIncompetent(item.owner, item.area)) &&
    !facts.waitsForReview(item.owner);
  const isForHolders = (item: Item) =>
    isWithinDefault(item) && (item.sensitive.length === 0 || facts.isAgreedUnderOrders(item.owner));

  // L16, M14: everybody it tells of is me, or agreed to me.
  const mine = facts.serviceable.filter((grant) => isMe(grant.to));
  const allAgree = (item: Item) =>
    othersIn(item).every(
      (person) => isMe(person) || mine.some((g) => g.of === person && g.item?.id === item.id && standsOn(g, item)),
    );

  // M11: a holder's, for no more than is within the default.
  const opens = (grant: Grant, item: Item) =>
    grant.of === item.owner && standsOn(grant, item) && (taken(grant).by === grant.of || isForHolders(item));
  const isFresh = ({ level, staleSince }: Grant) => level !== 'SUMMARY' || !isPast(staleSince); // M3
  const isFor = (grant: Grant, item: Item) =>
    grant.item === null ? grant.bundle === item.kind && isOrdinary(item) : grant.item.id === item.id; // M4
  const isGranted = (item: Item, level: string) =>
    !isUnshareable(item) &&
    allAgree(item) &&
    mine.some((grant) => grant.level === level && isFresh(grant) && isFor(grant, item) && opens(grant, item));
  /** M3: at its time, beside the fresh words of the goal that it serves. */
  function isBusyForGoal(item: Item): boolean {
    const goal = item.kind === 'appointment' ? rows('goal').find(({ id }) => id === item.goal) : undefined;
    if (goal === undefined || !allAgree(item) || !allAgree(goal)) return false;
    const shows = (g: Grant) => g.level === 'SUMMARY' && g.showsTimes && isFresh(g) && g.item?.id === goal.id;
    return mine.some((grant) => shows(grant) && opens(grant, goal) && opens(grant, item));
  }

  // L4, L6, L7: a decision in somebody's best interests.
  const isInBestInterests = (item: Item, { basis, person, reader, items, from, ...told }: Decision) =>
    person === item.owner &&
    isMe(reader) &&
    items.some((id) => id === (item.id as string)) &&
    (isPast(told.toldAt) || told.unsafeToTell !== null) &&
    !isUnshareable(item) &&
    (basis === 'child') === age(person, at) < 16 &&
    (basis === 'child' ? facts.isFoundIncompetent(person, item.area) : facts.lacksCapacity(person, item.area)) &&
    !(age(person, at) >= 18 && age(person, from) < 18) &&
    allAgree(item);

  const takesPart = (item: Item) =>
    item.kind === 'appointment' &&
    item.participants.some(isMe) &&
    (isMe(item.owner) || facts.isTied(item.owner)) &&
    allAgree(item); // M2

  return (item: Item): readonly Answer[] => {
    const decisions = live('bestInterestsDecision').filter((decision) => isInBestInterests(item, decision));
    const delegated = rows('delegatedAuthority').some(
      (d) => isMe(d.holder) && d.child === item.owner && d.areas.includes(item.area) && facts.isDelegated(d),
    );
    const cares = live('careArrangement').some((c) => isMe(c.carer) && c.child === item.owner);
    const isPartner = facts.orders(item.owner).some((s) => facts.isPartner(item.owner, s.localAuthority));
    return [
      claim('grant_full', isGranted(item, 'FULL')),
      claim('grant_summary', isGranted(item, 'SUMMARY'), 'SUMMARY'),
      claim('grant_busy', isGranted(item, 'BUSY') || isBusyForGoal(item), 'BUSY'),
      claim('pr_holder_default', facts.isHolder(facts.me, item.owner) && isForHolders(item)), // M19
      claim('la_shared_pr', isPartner && isWithinDefault(item)), // L12
      claim('delegated_authority', delegated && isForHolders(item)), // L12
      claim('carer_practical', cares && item.practical && item.sensitive.length === 0 && isWithinDefault(item)), // L9
      claim(
        'best_interests_child',
        decisions.some(({ basis }) => basis === 'child'),
      ),
      claim(
        'best_interests_mca',
        decisions.some(({ basis }) => basis === 'mentalCapacityAct'),
      ),
      claim('own_participation', takesPart(item)),
    ];
  };
}
type Decision = RecordOf<'bestInterestsDecision'>;
