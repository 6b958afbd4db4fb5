import { ages, decidesAlone, isAged, responsibilities, stillStands, type Taken } from '../authority.js';
import { all, type Family, get, settingsOf } from '../family.js';
import type { Grant } from '../records/kinds.js';
import { ownerOf } from '../records/laws.js';
import { type Area, areas } from '../records/words.js';
import { ends, type Instant, isPast } from '../time.js';

/** Whose decision a grant is now: from when the person confirms it, it is their own (L1, L23). */
export const takenOf = ({ by, of, from, confirmedAt }: Grant, at: Instant): Taken =>
  confirmedAt !== null && confirmedAt <= at ? { by: of, of, at: confirmedAt } : { by, of, at: from };

/** Whether a grant runs, as everybody who is shown it can tell: its dates hold, and a holder's was checked. */
export const runs = (family: Family, grant: Grant, at: Instant): boolean =>
  grant.from <= at &&
  at < ends(grant.until) &&
  !isPast(grant.revokedAt, at) &&
  (takenOf(grant, at).by === grant.of || (grant.checked !== null && grant.checked.at <= at)) &&
  !isFromBeforeClosure(family, takenOf(grant, at), at);

/** Whether a grant runs and nothing stops it. Who may decide is asked per item, by `stillStands`. */
export function serves(family: Family, grant: Grant, at: Instant): boolean {
  const taken = takenOf(grant, at);
  return (
    runs(family, grant, at) &&
    (taken.by === taken.of || !isObjected(family, grant, at)) &&
    !isOutgrown(family, taken, at)
  );
}

/** Whether it is from before a 16th birthday that has come: from then on they decide anew (L23). */
export const isOutgrown = (family: Family, { by, of, at: taken }: Taken, at: Instant): boolean =>
  isAged(family, of, ages.decides, at) &&
  !isAged(family, of, ages.decides, taken) &&
  (by !== of || settingsOf(family).ownGrantsRestAt16);

/** Whether the person's plan was closed since: reopening it renews no grant (M18). */
const isFromBeforeClosure = (family: Family, { of, at: taken }: Taken, at: Instant): boolean =>
  all(family, 'closure').some((closure) => closure.person === of && taken <= closure.at && closure.at <= at);

/**
 * Whether another holder, or the child, objects to a holder's grant (M11, L24). A special guardian's decision outweighs
 * the objection of any holder but another special guardian (Children Act 1989 s14C), never the child's.
 */
export function isObjected(family: Family, { of, by, objections }: Grant, at: Instant): boolean {
  const holders = responsibilities(family, of, at);
  const isGuardian = (person: Grant['by']) =>
    holders.some(({ holder, basis }) => holder === person && basis === 'specialGuardianship');
  return objections.some(
    (objection) =>
      objection.by !== by &&
      objection.at <= at &&
      !isPast(objection.withdrawnAt, at) &&
      (objection.by === of ||
        (holders.some(({ holder }) => holder === objection.by) && (!isGuardian(by) || isGuardian(objection.by)))),
  );
}

/** Whether a grant only agrees to what another shares: it opens nothing by itself, so it ties nobody (L16). */
export const isAgreement = (family: Family, { item, of }: Grant): boolean =>
  item !== null && ownerOf(family, item) !== of;

/** The areas in which a grant can open something: its item's, or any. */
const areasOf = (family: Family, { item }: Grant): readonly Area[] => {
  const named = item === null ? undefined : get(family, item.kind, item.id);
  return named === undefined ? areas : [named.area];
};

/** Whether the decision behind a grant stands where it can open something. */
export function standsSomewhere(family: Family, grant: Grant, at: Instant): boolean {
  const taken = takenOf(grant, at);
  return areasOf(family, grant).some(
    (area) =>
      stillStands(family, taken, area, at) &&
      (grant.item === null || !isOverruled(family, taken, { id: grant.item.id, area }, at)),
  );
}

/** Whether a best-interests decision on an item has begun since its owner chose, who no longer decides there (L1). */
export const isOverruled = (
  family: Family,
  taken: Taken,
  item: { readonly id: string; readonly area: Area },
  at: Instant,
) =>
  taken.by === taken.of &&
  !decidesAlone(family, taken.of, item.area, at) &&
  all(family, 'bestInterestsDecision').some(
    ({ items, from }) => (items as readonly string[]).includes(item.id) && taken.at < from && from <= at,
  );

/**
 * Whether a grant waits for the person themself to confirm it: it would serve as their own decision, and does not as
 * it is (L1, L23).
 */
export function isResting(family: Family, grant: Grant, at: Instant): boolean {
  // Who may confirm it is not told of objections, and so must not see them in what waits.
  const works = (one: Grant) => serves(family, { ...one, objections: [] }, at) && standsSomewhere(family, one, at);
  const decides = areasOf(family, grant).some((area) => decidesAlone(family, grant.of, area, at));
  return decides && !works(grant) && works({ ...grant, confirmedAt: at });
}
