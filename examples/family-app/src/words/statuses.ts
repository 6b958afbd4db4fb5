import type { Code } from './codes.js';
import type { Voice } from './voice.js';

/** How far a goal has come. */
export const goalStatuses: Readonly<Record<Voice, Readonly<Record<Code<'GoalStatus'>, string>>>> = {
  young: { OPEN: 'Working on it', MET: 'Done', SET_ASIDE: 'Not now' },
  adult: { OPEN: 'Being worked on', MET: 'Met', SET_ASIDE: 'Set aside' },
};

/** How far an action has come. */
export const doneWords: Readonly<Record<'done' | 'open', string>> = { done: 'Done', open: 'Not done yet' };

/** Where a request to know stands, for whoever made it: it says nothing of what was decided. */
export const requestStates: Readonly<Record<Voice, Readonly<Record<Code<'RequestState'>, string>>>> = {
  young: { SENT: 'Sent', REPLIED: 'There is a reply' },
  adult: { SENT: 'Sent', REPLIED: 'There is a reply' },
};

/** What somebody who was asked decided: for them alone. */
export const requestDecisions: Readonly<Record<Voice, Readonly<Record<Code<'RequestDecision'>, string>>>> = {
  young: { FULL: 'Share all of it', SUMMARY: 'Share in my own words', NOT_NOW: 'Not now', NEVER: 'Never' },
  adult: { FULL: 'Share all of it', SUMMARY: 'Share in my own words', NOT_NOW: 'Not now', NEVER: 'Never' },
};

/** Where a disagreement stands. */
export const disagreementStates: Readonly<Record<Voice, Readonly<Record<Code<'DisagreementState'>, string>>>> = {
  young: {
    NOTED: 'Your worker has it',
    OPEN: 'Going on',
    PAUSED: 'Having a break',
    AGREED: 'Everybody said yes',
    ENDED: 'Ended',
  },
  adult: { NOTED: 'With the worker', OPEN: 'Open', PAUSED: 'Paused', AGREED: 'Agreed', ENDED: 'Ended' },
};

/** Where a request to be erased stands. */
export const erasureStates: Readonly<Record<Voice, Readonly<Record<Code<'ErasureState'>, string>>>> = {
  young: {
    RECEIVED: 'We have it. Someone will talk with you.',
    GRANTED: 'The answer was yes.',
    REFUSED: 'The answer was no. Your worker can tell you why.',
  },
  adult: {
    RECEIVED: 'We have your request.',
    GRANTED: 'It was granted.',
    REFUSED: 'It was refused. You can ask why.',
  },
};
