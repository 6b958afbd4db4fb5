import type { Code } from './codes.js';

/** What sort of service it is, before its name; of the rest the name has to say enough. */
export const sortWords: Readonly<Record<Code<'ServiceSort'>, string | null>> = {
  SCHOOL: 'School',
  WORK: 'Work',
  HEALTH: 'Health',
  SOCIAL_CARE: 'Social care',
  LEISURE: 'Leisure',
  FAITH: 'Faith',
  JUSTICE: 'Justice',
  OTHER: null,
};
