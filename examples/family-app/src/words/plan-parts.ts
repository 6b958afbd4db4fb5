import type { Voice } from './voice.js';

/** How a part of a plan is named in a sentence. */
export const planPartWords: Readonly<Record<Voice, { readonly yours: string; readonly yourPlan: string }>> = {
  adult: { yours: 'yours', yourPlan: 'your plan' },
  young: { yours: 'mine', yourPlan: 'my plan' },
};

/** Somebody's plan as a whole. */
export const planOf = (name: string): string => `${name}’s plan`;
