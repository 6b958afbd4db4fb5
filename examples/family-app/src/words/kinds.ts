import type { Code } from './codes.js';
import type { Voice } from './voice.js';

/** What an item is. */
export const kinds: Readonly<Record<Voice, Readonly<Record<Code<'ItemKind'>, string>>>> = {
  young: {
    NEED: 'Something to help with',
    GOAL: 'Goal',
    ACTION: 'To do',
    APPOINTMENT: 'In the diary',
    NOTE: 'Note',
    PLACEMENT: 'Activity',
  },
  adult: {
    NEED: 'Need',
    GOAL: 'Goal',
    ACTION: 'Action',
    APPOINTMENT: 'Appointment',
    NOTE: 'Note',
    PLACEMENT: 'Activity',
  },
};

/** What a note is, by who may ever read it. */
export const noteSorts: Readonly<Record<Voice, Readonly<Record<Code<'NoteSort'>, string>>>> = {
  young: {
    OWN: 'Note for me',
    WORRY: 'Worry',
    SHARED: 'Note I can share',
    WORKER: 'Worker’s note',
    SAFEGUARDING: 'Safety note',
  },
  adult: {
    OWN: 'Own note',
    WORRY: 'Worry',
    SHARED: 'Note to share',
    WORKER: 'Worker’s note',
    SAFEGUARDING: 'Safeguarding note',
  },
};
