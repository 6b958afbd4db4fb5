import { ContactMode } from '../words.js';
import { flag, instant, period, person, plain, type Tellings, text, worker } from './form.js';

/** What surrounds somebody: who is in touch with them, and how. */
export const aroundFacts: Tellings<'contact' | 'waitingEpisode'> = {
  contact: {
    says: 'A call, a text, a walk or a meeting of somebody and a worker, or one that was missed.',
    fields: {
      owner: [person, 'Whose contact it is.'],
      worker: [worker, 'With which worker.'],
      mode: [plain(ContactMode), 'How.'],
      missed: [flag, 'Whether it did not come about: that is no failure.'],
      minutes: [plain('Int'), 'How long it took, in minutes.'],
      at: [instant, 'When it was.'],
      recordedAt: [instant, 'When it was written down.'],
    },
  },
  waitingEpisode: {
    says: 'Somebody waits on a statutory list while they are supported here.',
    fields: {
      owner: [person, 'Who waits.'],
      service: [text, 'For what.'],
      ...period,
      contactEveryDays: [plain('Int'), 'How many days there are to be between contacts, at most.'],
    },
  },
};
