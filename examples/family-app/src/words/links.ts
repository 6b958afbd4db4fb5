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

/** The same from the other end. */
export const linkWordsBack: typeof linkWords = {
  CLASH: 'does not fit together with',
  DEPENDS_ON: 'is needed for',
  SAME_NEED: 'comes from the same need as',
  SHARED_ACTIVITY: 'is done together with',
  SUPPORTS: 'is helped by',
  tied: 'has to do with',
};

/** What kind of link it is, in one word or two. */
export const linkKinds: Readonly<Record<Code<'LinkKind'> | 'tied', string>> = {
  CLASH: 'Clash',
  DEPENDS_ON: 'Depends on',
  SAME_NEED: 'Same need',
  SHARED_ACTIVITY: 'Together',
  SUPPORTS: 'Supports',
  tied: 'Linked',
};

/** Why two plans clash. */
export const clashWords: Readonly<Record<Code<'ClashCause'>, string>> = {
  LIFT: 'Both need the same lift.',
  MONEY: 'Both need the same money.',
  TIME: 'Both are at the same time.',
};

/** Said of a clash of which nobody said why. */
export const clashWithoutCause = 'Nobody has said why yet.';
