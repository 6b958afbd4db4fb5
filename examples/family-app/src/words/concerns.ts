import type { Code } from './codes.js';

/** Whether a concern meets the threshold, as a lead decided. */
export const thresholdWords: Readonly<Record<Code<'Threshold'>, string>> = {
  MET: 'It meets the threshold',
  NOT_MET: 'It does not meet the threshold',
  UNDECIDED: 'Nobody has decided on it yet',
};
