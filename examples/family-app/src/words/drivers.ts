import type { Code } from './codes.js';
import type { Voice } from './voice.js';

/** Where a need comes from. */
export const drivers: Readonly<Record<Voice, Readonly<Record<Code<'Driver'>, string>>>> = {
  young: {
    HOME: 'Home',
    SCHOOL: 'School',
    HEALTH: 'Health',
    MONEY: 'Money',
    LIFESTYLE: 'Everyday life',
    LONELINESS: 'Feeling alone',
    DISABILITY: 'Disability',
    DISCRIMINATION: 'Unfair treatment',
  },
  adult: {
    HOME: 'Home',
    SCHOOL: 'School',
    HEALTH: 'Health',
    MONEY: 'Money',
    LIFESTYLE: 'Everyday life',
    LONELINESS: 'Loneliness',
    DISABILITY: 'Disability',
    DISCRIMINATION: 'Discrimination',
  },
};
