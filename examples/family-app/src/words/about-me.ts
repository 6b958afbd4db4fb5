import type { Code } from './codes.js';

/** How far a request of one's own for a copy has come. */
export const accessStates: Readonly<Record<Code<'AccessState'>, string>> = {
  RECEIVED: 'We have your request',
  ANSWERED: 'Your copy is here',
  REFUSED: 'We could not give you a copy',
};

/** How somebody can be reached. */
export const channels: Readonly<Record<Code<'ChannelKind'>, string>> = {
  APP: 'In this app',
  EMAIL: 'E-mail',
  PHONE: 'Phone call',
  POST: 'Post',
  TEXT: 'Text message',
};
