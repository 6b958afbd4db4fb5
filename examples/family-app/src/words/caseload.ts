import type { Code } from './codes.js';

/** How a family may stand for its worker. */
export const standings: Readonly<Record<Code<'CaseloadStanding'>, string>> = {
  OPEN: 'Open plans',
  WAITING: 'Waiting',
  DUE: 'Something to do',
  DUE_THIS_WEEK: 'To do this week',
  OVERDUE: 'Overdue',
};

/** The orders of a caseload. */
export const orders: Readonly<Record<Code<'CaseloadOrder'>, string>> = {
  LABEL: 'Name',
  LONGEST_WITHOUT_CONTACT: 'Longest without contact',
};
