import type { Code } from './codes.js';
import type { Voice } from './voice.js';

/** How much of a thing somebody sees: a sentence that their name begins. */
export const levels: Readonly<Record<Voice, Readonly<Record<Code<'Level'>, string>>>> = {
  young: {
    FULL: 'can read all of it',
    SUMMARY: 'can only read the words you chose',
    BUSY: 'can only see when it is',
    META: 'can see that it is there, but cannot read it',
  },
  adult: {
    FULL: 'can read all of it',
    SUMMARY: 'can read only the words chosen for them',
    BUSY: 'can see only when it is',
    META: 'can see that it is there, but not what it says',
  },
};

/** The same of several things: a sentence that goes on with them. */
export const levelsOfMany: Readonly<Record<Voice, Readonly<Record<Code<'Level'>, string>>>> = {
  young: {
    FULL: 'can read all of',
    SUMMARY: 'can only read the words you chose',
    BUSY: 'can only see when these are',
    META: 'can see that these are there, but cannot read them',
  },
  adult: {
    FULL: 'can read all of',
    SUMMARY: 'can read only the words chosen for them',
    BUSY: 'can see only when these are',
    META: 'can see that these are there, but not what they say',
  },
};
