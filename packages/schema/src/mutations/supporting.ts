import { verb } from '../command.js';
import { ContactMode } from '../words.js';
import { id } from './inputs.js';

verb('LogContact', {
  says: 'Writes down a call, a text, a walk or a meeting with somebody, or one that was missed; then or later.',
  returns: { contact: 'contact' },
  input: (t) => ({
    person: id(t, 'With whom.'),
    mode: t.field({ type: ContactMode, required: true, description: 'How.' }),
    missed: t.boolean({ description: 'Whether it did not come about.' }),
    minutes: t.int({ required: true, description: 'How long it took, in minutes.' }),
    at: t.field({ type: 'DateTime', required: true, description: 'When it was: not in the future.' }),
  }),
});
