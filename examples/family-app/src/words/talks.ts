import type { Code } from './codes.js';

/** The columns of the board, each with what is said where nothing stands in it. */
export const columns: readonly (readonly [state: Code<'DisagreementState'>, heading: string, none: string])[] = [
  ['NOTED', 'Asked for or noted', 'Nobody has asked for a talk.'],
  ['OPEN', 'Open', 'No talk is open.'],
  ['PAUSED', 'Paused', 'No talk is paused.'],
  ['AGREED', 'Agreed', 'Nothing is agreed yet.'],
  ['ENDED', 'Ended', 'No talk has ended.'],
];

/** What is next, as it is put to the worker between people. */
export const stepWords: Readonly<Record<Code<'MediationStep'>, string>> = {
  ASK_IN: 'Ask them in',
  HEAR: 'Write down what each child thinks',
  PROPOSE: 'Propose an option',
  AWAIT_ANSWERS: 'Wait until each has said yes themself',
  AWAIT_PAUSE: 'Wait until the pause is over',
  END: 'End it: all have agreed',
};

/** Where a talk stands after it was moved, as it is said aloud. */
export const movedWords: Readonly<Record<Code<'DisagreementState'>, string>> = {
  NOTED: 'is noted',
  OPEN: 'is now open',
  PAUSED: 'is now paused',
  AGREED: 'is now agreed',
  ENDED: 'has now ended',
};

/** What is said of noting a disagreement that was refused. */
export const refusedNote = {
  person: 'Choose somebody whom you work with.',
  parties: 'Choose who else sees it differently. People whom a safety block keeps apart cannot be brought together.',
  FORBIDDEN: 'You can note this only for somebody whom you work with. Nothing was changed.',
} as const;

/** What is said of each way of moving a talk that was refused, by its place or its code. */
export const refusedWords = {
  open: {
    courtChecked: 'Say that you have checked what a court limits. It comes first.',
    invited: 'Somebody of 16 or over comes in only if they invited it themself. Say who did.',
    FORBIDDEN: 'These people cannot be brought together here. Nothing was changed.',
  },
  record: { words: 'Write down what they said.' },
  propose: {
    words: 'Write the words that you propose.',
    BAD_INPUT: 'Seven options stand already. Take one of them back first.',
    FORBIDDEN: 'Nothing was proposed. Write down first what each child thinks. A talk must also be open.',
  },
  pass: { FORBIDDEN: 'It cannot be passed to this worker. Choose another.', to: 'Choose another worker.' },
} as const;
