import { verb } from '../command.js';
import { ContactMode, ServiceSort, TieFlow, TieStrength } from '../words.js';
import { dated, id, period, text } from './inputs.js';

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

verb('RecordWaiting', {
  says: 'Records that somebody waits on a statutory list while they are supported here; `endTie` ends it.',
  returns: { waitingEpisode: 'waitingEpisode' },
  input: (t) => ({
    person: id(t, 'Who waits.'),
    service: text(t, 'For what.'),
    contactEveryDays: t.int({
      required: true,
      description: 'How many days there are to be between contacts, at most.',
    }),
    ...dated(t),
  }),
});

verb('RecordServiceTie', {
  says: 'Records a service, group or institution in somebody’s life; `endTie` ends it.',
  returns: { serviceTie: 'serviceTie' },
  input: (t) => ({
    person: id(t, 'In whose life.'),
    service: text(t, 'What it is called.'),
    sort: t.field({ type: ServiceSort, required: true, description: 'What sort of service it is.' }),
    strength: t.field({ type: TieStrength, required: true, description: 'How strong the tie is.' }),
    flow: t.field({ type: TieFlow, required: true, description: 'Which way what is given goes.' }),
    ...period(t),
  }),
});
