import type { Deliberation } from './command.js';
import { all, type Family } from './family.js';
import { byTime } from './policy/order.js';
import type { RecordOf } from './records/kinds.js';
import type { PersonId } from './records/words.js';
import { type Instant, isPast, startOfDay } from './time.js';

/** What is so of a request or a disagreement at an instant: read from its dates, never stored. */

export const requestStates = ['sent', 'replied'] as const;
export type RequestState = (typeof requestStates)[number];

/** The reply leaves on its day, whatever was found, or decided, or when (M6). */
export const requestState = ({ replyOn }: RecordOf<'mediationRequest'>, at: Instant): RequestState =>
  startOfDay(replyOn) <= at ? 'replied' : 'sent';

export const disagreementStates = ['noted', 'open', 'paused', 'agreed', 'ended'] as const;
export type DisagreementState = (typeof disagreementStates)[number];

/** A pause ends by itself (M7). */
export function disagreementState(family: Family, one: RecordOf<'disagreement'>, at: Instant): DisagreementState {
  if (isPast(one.endedAt, at)) return isAgreed(family, one, at) ? 'agreed' : 'ended';
  if (!isPast(one.openedAt, at)) return 'noted';
  if (isAgreed(family, one, at)) return 'agreed';
  return one.pausedUntil !== null && at < one.pausedUntil ? 'paused' : 'open';
}

/** Whether it has ended, or all have agreed: nothing more is said in it (M7). */
export const isSettled = (family: Family, one: RecordOf<'disagreement'>, at: Instant): boolean =>
  ['agreed', 'ended'].includes(disagreementState(family, one, at));

/** Whether every party has agreed to something that was proposed. */
const isAgreed = (family: Family, { id }: RecordOf<'disagreement'>, at: Instant): boolean =>
  all(family, 'proposal').some((proposal) => proposal.disagreement === id && isPast(proposal.agreedAt, at));

/** How many proposals stand at once at most: as many as people can weigh against each other. */
export const mostOptions = 7;

/** What stands of what was proposed in it, the first proposed first: the parties choose among these, and among no others. */
export const optionsIn = (
  family: Family,
  { id }: RecordOf<'disagreement'>,
  at: Instant,
): readonly RecordOf<'proposal'>[] =>
  all(family, 'proposal')
    .filter(({ disagreement, withdrawnAt }) => disagreement === id && !isPast(withdrawnAt, at))
    .toSorted(byTime('at'));

/** A block is live from the instant it is raised until a lead ends it (L19). */
export const isLive = ({ from, endedAt }: Pick<RecordOf<'safetyBlock'>, 'from' | 'endedAt'>, at: Instant): boolean =>
  from <= at && !isPast(endedAt, at);

/** Whether one of these blocks stands between two people now, in any scope, either way: no mediation takes place (L9, L19). */
export const areKeptApart = (
  blocks: readonly RecordOf<'safetyBlock'>[],
  people: readonly PersonId[],
  at: Instant,
): boolean =>
  blocks.some(
    (block) =>
      isLive(block, at) && people.includes(block.blocked) && block.protected.some((one) => people.includes(one)),
  );

type Noted = Pick<RecordOf<'disagreement'>, 'parties' | 'child' | 'item' | 'area' | 'worker' | 'askedBy'>;

/** A disagreement that somebody has told of, into which nobody was asked yet. */
export const noted = ({ newId, now }: Pick<Deliberation, 'newId' | 'now'>, given: Noted): RecordOf<'disagreement'> => ({
  kind: 'disagreement',
  id: newId<'disagreement'>(),
  notedAt: now,
  openedAt: null,
  invited: [],
  courtCheckedBy: null,
  pausedAt: null,
  pausedUntil: null,
  declined: [],
  endedAt: null,
  ...given,
});
