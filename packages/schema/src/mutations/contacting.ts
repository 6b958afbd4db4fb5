import { verb } from '../command.js';
import { ChannelKind } from '../words.js';
import { id, text } from './inputs.js';

verb('AddContactChannel', {
  says: 'Adds a way to reach somebody.',
  returns: { contactChannel: 'contactChannel' },
  input: (t) => ({
    person: id(t, 'Whom it reaches.'),
    channel: t.field({ type: ChannelKind, required: true, description: 'What kind of way.' }),
    address: text(t, 'The number or the address.'),
  }),
});

verb('VerifyContactChannel', {
  says: 'Records that a worker made sure that a channel reaches its owner.',
  returns: { contactChannel: 'contactChannel' },
  at: 'channel',
  input: (t) => ({ channel: id(t, 'The channel.') }),
});

verb('SetSafeContact', {
  says: 'Says when and how somebody may safely be reached by one of their channels, in place of what was said before.',
  returns: { safeContact: 'safeContact' },
  input: (t) => ({
    channel: id(t, 'The channel.'),
    when: text(t, 'When it is safe.'),
    leaveMessage: t.boolean({ description: 'Whether a message may be left.' }),
  }),
});
