import type { ChannelKind, MessageEnd } from '@kinweave/core';

/** A message on its way to one address: the words are the same for everybody. */
export interface Outgoing {
  /** The id of the record of it; it stands in no words. */
  readonly id: string;
  readonly channel: ChannelKind;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Carries messages by some kinds of channel. It says how it went: `sent` once it was handed over, `notNow` where it
 * certainly was not and may be later, `never` where it was refused. Where it cannot know it throws, and the message is
 * not tried again.
 */
export interface Messenger {
  readonly by: readonly ChannelKind[];
  readonly carry: (message: Outgoing) => Promise<MessageEnd>;
  readonly close?: () => Promise<void>;
}

const sentence = 'There is a message for you.';

/** All that a message ever says: that there is one, and where (L27, R11). */
export const wordsOf = (link: string | undefined): Pick<Outgoing, 'subject' | 'text'> => ({
  subject: sentence,
  text: link === undefined ? `${sentence}\n` : `${sentence}\n\n${link}\n`,
});
