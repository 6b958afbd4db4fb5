import type { Voice } from './voice.js';

/** When a worker must tell somebody: said before anybody writes, in the same words everywhere. */
export const limitWords: Readonly<Record<Voice, string>> = {
  adult:
    'If we think that somebody is not safe, we may have to tell somebody who can help. We will talk with you first if we can.',
  young: 'If we think you are not safe, we may have to tell someone who can help. We will tell you first if we can.',
};
