import { ContactMode, ServiceSort, TieFlow, TieStrength, Weekday } from '../words.js';
import { flag, instant, period, person, plain, pointer, type Tellings, text, worker } from './form.js';
import { Household } from './refs.js';

/** What surrounds somebody: who is in touch with them, and how. */
export const aroundFacts: Tellings<'contact' | 'waitingEpisode' | 'serviceTie' | 'household' | 'householdMembership'> =
  {
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
    serviceTie: {
      says: 'A service, group or institution in somebody’s life, as an ecomap draws it.',
      fields: {
        owner: [person, 'In whose life.'],
        service: [text, 'What it is called.'],
        sort: [plain(ServiceSort), 'What sort of service it is.'],
        strength: [plain(TieStrength), 'How strong the tie is.'],
        flow: [plain(TieFlow), 'Which way what is given goes.'],
        ...period,
      },
    },
    household: {
      says: 'A home. It decides nothing (L10), and is there for whoever knows of somebody living in it.',
      fields: {
        name: [text, 'What it is called.'],
        address: [text, 'Where it is; of a protected one for staff alone.'],
        protected: [flag, 'Whether its address is for staff alone.'],
      },
    },
    householdMembership: {
      says: 'Somebody lives in a home; a child may live in two.',
      fields: {
        household: [pointer(Household, 'household'), 'Which home.'],
        person: [person, 'Who lives there.'],
        days: [plain([Weekday]), 'On which days; none named is every day.'],
        ...period,
      },
    },
  };
