/**
 * The words of letters and messages, by code: neutral ones, that say nothing of what anything is about, and the same
 * for everybody of an audience. Interfaces act on the code; the words are for people.
 */

/** Who is written to: a young person reads words of their own. */
export const audiences = ['youngPerson', 'adult'] as const;
export type Audience = (typeof audiences)[number];

export const catalogue = {
  MESSAGE_WAITING: {
    youngPerson: 'There is a message for you.',
    adult: 'There is a message for you.',
  },
  REQUEST_SENT: {
    youngPerson: 'Thanks for asking. You will get a reply on the day shown.',
    adult: 'Thank you for asking. You will have a reply on the day shown.',
  },
  REQUEST_REPLY: {
    youngPerson:
      'Thanks for asking. Everybody chooses what they share, and anything that is shared with you is on your page.',
    adult:
      'Thank you for asking. Everybody chooses what they share, and anything that is shared with you is on your page.',
  },
  ASKED_OF_YOU: {
    youngPerson:
      'Somebody would like to know something. It is up to you. Whatever you choose, they get the same reply.',
    adult: 'Somebody would like to know something. It is up to you. Whatever you choose, they have the same reply.',
  },
  TALK_ASKED: {
    youngPerson: 'Thanks for telling us. Your worker has your words and will talk with you.',
    adult: 'Thank you for telling us. The worker has your words and will talk with you.',
  },
  INVITED_TO_TALK: {
    youngPerson: 'You do not have to agree today. Write what you think: only your worker reads it.',
    adult: 'Nobody has to agree today. Write what you think: only the worker reads it.',
  },
  PROPOSAL_TO_READ: {
    youngPerson: 'Your worker has written this down. Have a look, and say yes if it is right for you.',
    adult: 'The worker has proposed this. Please read it, and say yes if you agree to it.',
  },
  PROPOSAL_CLOSED: {
    youngPerson: 'Your worker wrote this down. You do not have to answer it now.',
    adult: 'The worker proposed this. It does not need an answer now.',
  },
  TALK_PAUSED: {
    youngPerson: 'There is a pause. It goes on by itself on the day shown.',
    adult: 'There is a pause. It goes on by itself on the day shown.',
  },
  STATEMENT_AGREED: {
    youngPerson: 'Everybody said yes. These are the words that you all agreed.',
    adult: 'Everybody has agreed. These are the words that you all agreed.',
  },
  TALK_ENDED: {
    youngPerson: 'This talk has ended. You can always ask your worker.',
    adult: 'This conversation has ended. You can always ask your worker.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Audience, string>>>>;

/** The code of a letter or a message. */
export type LetterCode = keyof typeof catalogue;

/** A letter as its reader has it. */
export interface Letter {
  readonly code: LetterCode;
  readonly words: string;
}

export const letter = (code: LetterCode, audience: Audience): Letter => ({ code, words: catalogue[code][audience] });
