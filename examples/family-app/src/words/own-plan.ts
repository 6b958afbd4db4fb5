import type { Voice } from './voice.js';

type Said =
  | 'goals'
  | 'noGoals'
  | 'actions'
  | 'noActions'
  | 'appointments'
  | 'noAppointments'
  | 'needs'
  | 'noNeeds'
  | 'notes'
  | 'noNotes'
  | 'write'
  | 'ended';

/** Where one's own plan stands among the pages. */
export const planAt: Readonly<Record<Voice, string>> = { young: '/', adult: '/plan' };

/** What stands around a plan of one's own. */
export const planWords: Readonly<Record<Voice, Readonly<Record<Said, string>>>> = {
  young: {
    goals: 'My goals',
    noGoals: 'You have no goals yet.',
    actions: 'Things to do',
    noActions: 'There is nothing to do now.',
    appointments: 'In the diary',
    noAppointments: 'There is nothing in the diary.',
    needs: 'Things to help with',
    noNeeds: 'There is nothing here yet.',
    notes: 'My notes and worries',
    noNotes: 'You have not written any yet.',
    write: 'Write something',
    ended:
      'Your plan has ended. Now only you can see it. Nobody reads what you write here. If you want to talk to someone, ask to start again.',
  },
  adult: {
    goals: 'My goals',
    noGoals: 'There are no goals yet.',
    actions: 'Things to do',
    noActions: 'There is nothing to do now.',
    appointments: 'My appointments',
    noAppointments: 'There are no appointments.',
    needs: 'What I need help with',
    noNeeds: 'There is nothing here yet.',
    notes: 'My notes and worries',
    noNotes: 'You have not written any yet.',
    write: 'Write something',
    ended:
      'Your plan has ended, and only you can see it. Nobody reads what you write here. If you would like support again, ask for it to start again.',
  },
};
