import type { Code } from './codes.js';

/** How one plan bears on another, between the words of the one and of the other; `tied` where how is not shown. */
export const linkWords: Readonly<Record<Code<'LinkKind'> | 'tied', string>> = {
  CLASH: 'does not fit together with',
  DEPENDS_ON: 'needs',
  SAME_NEED: 'comes from the same need as',
  SHARED_ACTIVITY: 'is done together with',
  SUPPORTS: 'helps with',
  tied: 'has to do with',
};
