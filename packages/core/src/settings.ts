import { flag, type Of, object, oneOf, whole } from './shape.js';

/** What a provider decides where the law leaves a choice. */
export const settings = object({
  /** L4: within how many days a sensitive or confidential item of an unassessed child is to be assessed. */
  assessWithinDays: whole(1, 90),
  /** L6: how many months a best-interests decision runs if nothing else is said. */
  bestInterestsMonths: whole(1, 24),
  /** L11: what a court order does to sight until a safeguarding lead has read its terms. */
  unreadOrder: oneOf(['closes', 'limitsNothing']),
  /** L12: whether, under a care order, parents know sensitive things only once the authority agreed. */
  sensitiveUnderOrderNeedsAgreement: flag,
  /** L21: what happens to guardians' access at 11. */
  at11: oneOf(['review', 'restrictUntilReview']),
  /** L22: what happens to it at 13. */
  at13: oneOf(['review', 'restrictUntilReview']),
  /** L23: whether a young person's own grants from before 16 rest until they confirm them. */
  ownGrantsRestAt16: flag,
  /** M4: how many months a grant runs if nothing else is said. */
  grantMonths: whole(1, 24),
  /** M6: after how many working days the reply to a request leaves. */
  replyWorkingDays: whole(1, 40),
  /** M7: how many days a pause lasts at most. */
  pauseDays: whole(1, 28),
  /** How many days before something runs out it is on the due list. */
  remindDays: whole(1, 90),
  /** K7: how many people a worker is meant to have at most. */
  caseloadLimit: whole(1, 500),
  /** L26: until which age the record of somebody who was a child at closure is kept. */
  keepChildUntilAge: whole(25, 100),
  /** L26: until which age, for somebody of 17 at closure. */
  keepAged17UntilAge: whole(26, 100),
  /** L26: how many years after closure an adult's is kept. */
  keepAdultYears: whole(8, 100),
  /** L26: until which age that of somebody who was looked after is kept. */
  keepLookedAfterUntilAge: whole(75, 100),
});

export type Settings = Of<typeof settings>;

/** What holds where a provider has said nothing. */
export const defaultSettings: Settings = {
  assessWithinDays: 7,
  bestInterestsMonths: 6,
  unreadOrder: 'closes',
  sensitiveUnderOrderNeedsAgreement: true,
  at11: 'review',
  at13: 'review',
  ownGrantsRestAt16: true,
  grantMonths: 6,
  replyWorkingDays: 10,
  pauseDays: 14,
  remindDays: 30,
  caseloadLimit: 25,
  keepChildUntilAge: 25,
  keepAged17UntilAge: 26,
  keepAdultYears: 8,
  keepLookedAfterUntilAge: 75,
};
