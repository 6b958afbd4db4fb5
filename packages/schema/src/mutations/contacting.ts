import { builder } from '../builder.js';
import { verb } from '../command.js';
import { ChannelKind, Weekday } from '../words.js';
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

const SafeTimeInput = builder.inputType('SafeTimeInput', {
  description: 'A time of the day that is safe on some days of the week; one that goes on past midnight is two.',
  fields: (t) => ({
    days: t.field({ type: [Weekday], required: true, description: 'On which days.' }),
    from: t.field({ type: 'ClockTime', required: true, description: 'From when.' }),
    until: t.field({ type: 'ClockTime', required: true, description: 'Up to, not including, when.' }),
  }),
});

verb('SetSafeContact', {
  says: 'Says when and how somebody may safely be reached by one of their channels, in place of what was said before.',
  returns: { safeContact: 'safeContact' },
  input: (t) => ({
    channel: id(t, 'The channel.'),
    when: text(t, 'When it is safe, in words.'),
    times: t.field({
      type: [SafeTimeInput],
      description: 'When it is safe, for the program: without it, or where none is safe, no program uses the channel.',
    }),
    leaveMessage: t.boolean({ description: 'Whether a message may be left.' }),
  }),
});
