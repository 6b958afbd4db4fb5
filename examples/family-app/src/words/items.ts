import type { Voice } from './voice.js';

/** What is said about an item beside its own words. */
interface ItemWords {
  readonly confidential: string;
  readonly review: (day: string) => string;
  readonly due: (day: string) => string;
  readonly written: (day: string) => string;
  readonly from: (driver: string) => string;
}

export const itemWords: Readonly<Record<Voice, ItemWords>> = {
  young: {
    confidential: 'Marked private',
    review: (day) => `We look at it again on ${day}`,
    due: (day) => `By ${day}`,
    written: (day) => `Written on ${day}`,
    from: (driver) => `It has to do with: ${driver}`,
  },
  adult: {
    confidential: 'Told in confidence',
    review: (day) => `Review on ${day}`,
    due: (day) => `By ${day}`,
    written: (day) => `Written on ${day}`,
    from: (driver) => `Comes from: ${driver}`,
  },
};
