import type { Voice } from './voice.js';

/** What the names of those who can see something stand in. */
export const whoCanSee: Readonly<
  Record<Voice, { readonly label: string; readonly only: string; readonly you: string }>
> = {
  young: { label: 'Who can see this:', only: 'only', you: 'me' },
  adult: { label: 'Who can see this:', only: 'only', you: 'you' },
};

/** Beside something that somebody else opened: who else sees it is theirs to know. */
export const sharedWithYou = 'Shared with you';
