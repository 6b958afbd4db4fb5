import type { RefusalCode } from '../api/command.js';

/** What a refusal says, by its code. */
export const refusalWords: Readonly<Record<RefusalCode, string>> = {
  ALREADY: 'This has been done already.',
  BAD_INPUT: 'Please look at what you wrote here.',
  CONFLICT: 'Somebody changed this while you were writing. Both versions are shown below.',
  FORBIDDEN: 'This is not something you can do here. Nothing was changed.',
  NOT_FOUND: 'This is no longer here. Nothing was changed.',
};

/** What is said where nothing came back: whether it arrived is not known. */
export const notArrived = 'We could not reach the service. What you wrote is still here. Please try again.';
