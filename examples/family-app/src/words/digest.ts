import type { Voice } from './voice.js';

type Said =
  | 'nextHeading'
  | 'nothingNext'
  | 'byThisDay'
  | 'onThisDay'
  | 'busy'
  | 'reply'
  | 'you'
  | 'andYou'
  | 'agreedHeading'
  | 'nothingAgreed'
  | 'plansHeading'
  | 'shared'
  | 'never'
  | 'limits'
  | 'readHeading'
  | 'nothingToRead'
  | 'share';

/** What stands around what is next, agreed and to be read: of what is not there, in the same words always. */
interface DigestWords extends Readonly<Record<Said, string>> {
  readonly everybodyAgreed: (day: string) => string;
  readonly writtenForYou: (day: string) => string;
  readonly withWorker: (day: string) => string;
  readonly turns16: (name: string, day: string) => string;
  readonly youTurn16: (day: string) => string;
}

/** It is said to everybody, whether or not anything is kept from them. */
export const someThingsStay = 'Some things stay between a young person and their worker.';

export const digestWords: Readonly<Record<Voice, DigestWords>> = {
  adult: {
    nextHeading: 'Coming up',
    nothingNext: 'Nothing is planned here.',
    byThisDay: 'By this day',
    onThisDay: 'On this day',
    busy: 'busy',
    reply: 'the reply to what you asked',
    you: 'You',
    andYou: ' and you',
    agreedHeading: 'Agreed',
    nothingAgreed: 'Nothing is written down here yet.',
    plansHeading: 'How plans bear on each other',
    shared: 'What is shared',
    never: 'What is never shared',
    limits: 'The limits',
    readHeading: 'What you can read',
    nothingToRead: 'Nothing is here for now.',
    share: 'Open this to somebody else',
    everybodyAgreed: (day) => `Everybody agreed on ${day}`,
    writtenForYou: (day) => `Written for you on ${day}`,
    withWorker: (day) => `You and your worker, on ${day}`,
    turns16: (name, day) =>
      `${name} turns 16 on ${day}. From 16, each person decides for themself what they share here.`,
    youTurn16: (day) => `You turn 16 on ${day}. From 16, each person decides for themself what they share here.`,
  },
  young: {
    nextHeading: 'Coming up',
    nothingNext: 'Nothing is planned here.',
    byThisDay: 'By this day',
    onThisDay: 'On this day',
    busy: 'busy',
    reply: 'the reply to what you asked',
    you: 'Me',
    andYou: ' and me',
    agreedHeading: 'What you agreed',
    nothingAgreed: 'Nothing is here yet.',
    plansHeading: 'Plans that go together',
    shared: 'What is shared',
    never: 'What is never shared',
    limits: 'When it cannot stay private',
    readHeading: 'What you can read',
    nothingToRead: 'Nothing is here for now.',
    share: 'Open this to somebody else',
    everybodyAgreed: (day) => `Everybody said yes on ${day}`,
    writtenForYou: (day) => `Written for you on ${day}`,
    withWorker: (day) => `You and your worker, on ${day}`,
    turns16: (name, day) => `${name} turns 16 on ${day}. From 16 you choose for yourself what you share.`,
    youTurn16: (day) => `You turn 16 on ${day}. From 16 you choose for yourself what you share.`,
  },
};
