import type { Code } from './codes.js';
import type { Voice } from './voice.js';

/** What the names of those who can see something stand in. */
export const whoCanSee: Readonly<
  Record<Voice, { readonly label: string; readonly before: string; readonly only: string; readonly you: string }>
> = {
  young: { label: 'Who can see this:', before: 'If you save this, who can see it:', only: 'only', you: 'me' },
  adult: { label: 'Who can see this:', before: 'Once it is saved, who can see it:', only: 'only', you: 'you' },
};

/** Beside something that somebody else opened: who else sees it is theirs to know. */
export const sharedWithYou = 'Shared with you';

/** All of a kind at once, those there are and those to come. */
export const bundles: Readonly<Record<Code<'ItemKind'>, string>> = {
  NEED: 'all the things to help with',
  GOAL: 'all the goals',
  ACTION: 'all the things to do',
  APPOINTMENT: 'everything in the diary',
  NOTE: 'all the notes to share',
  PLACEMENT: 'all the activities',
};

/** Around opening one thing to one person. */
interface ShareWords {
  readonly who: string;
  readonly how: string;
  readonly full: string;
  readonly summary: string;
  readonly own: string;
  readonly ownHint: string;
  readonly hideTimes: string;
  readonly sees: (name: string) => string;
  /** The same of what a worker looks at first. */
  readonly seesOnceChecked: (name: string) => string;
  readonly seesNothing: (name: string) => string;
  readonly busy: (time: string) => string;
  readonly share: string;
  readonly shareWith: (name: string) => string;
  readonly shared: (name: string, until: string) => string;
  readonly read: (name: string) => string;
  /** Said of what is shared for somebody else. */
  readonly isChecked: (name: string) => string;
  readonly undo: string;
  readonly undone: string;
}

/** What is said to everybody in the same words. */
const toBoth = {
  full: 'All of it',
  sees: (name: string) => `${name} will see:`,
  seesNothing: (name: string) => `${name} will see nothing of it.`,
  busy: (time: string) => `Busy: ${time}`,
  share: 'Share it',
  shareWith: (name: string) => `Share it with ${name}`,
  shared: (name: string, until: string) => `${name} can see it now. It ends by itself on ${until}.`,
  read: (name: string) => `You can undo this. ${name} may have read it by then.`,
  isChecked: (name: string) => `A worker checks this first. Until then ${name} does not see it.`,
  undo: 'Undo',
  undone: 'Undone. It is as it was before.',
};

export const shareWords: Readonly<Record<Voice, ShareWords>> = {
  young: {
    ...toBoth,
    who: 'Who do you want to share it with?',
    how: 'How much do they see?',
    summary: 'Only what I say, in my own words',
    own: 'What do you want them to read?',
    ownHint: 'They read these words and nothing else.',
    hideTimes: 'Do not show when I am busy with it',
    seesOnceChecked: (name) => `When a worker has checked it, ${name} will see:`,
  },
  adult: {
    ...toBoth,
    who: 'With whom would you like to share it?',
    how: 'How much may they know?',
    summary: 'Only words that I choose',
    own: 'The words they will read',
    ownHint: 'They read these words and nothing else of it.',
    hideTimes: 'Do not show the times that go with it',
    seesOnceChecked: (name) => `Once a worker has checked it, ${name} will see:`,
  },
};
