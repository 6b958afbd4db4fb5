import type { Voice } from './voice.js';

/** Around taking something of one's own away for good. */
export const eraseWords: Readonly<Record<Voice, Readonly<Record<'ask' | 'sure' | 'yes' | 'no' | 'erased', string>>>> = {
  adult: {
    ask: 'Erase',
    sure: 'Erase this for good? Nobody can bring it back.',
    yes: 'Yes, erase it',
    no: 'No, keep it',
    erased: 'It is erased. Nobody who could read it here can read it any more.',
  },
  young: {
    ask: 'Rub it out',
    sure: 'Rub this out for good? Nobody can bring it back.',
    yes: 'Yes, rub it out',
    no: 'No, keep it',
    erased: 'It is gone. Nobody can read it here any more.',
  },
};
