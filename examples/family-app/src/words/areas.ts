import type { Code } from './codes.js';
import type { Voice } from './voice.js';

/** What a thing concerns. */
export const areas: Readonly<Record<Voice, Readonly<Record<Code<'Area'>, string>>>> = {
  young: {
    SOCIAL: 'Friends and free time',
    SCHOOL: 'School',
    SPORT: 'Sport',
    HEALTH: 'My health',
    COUNSELLING: 'Talking to someone',
    MONEY: 'Money',
    CONTACT_WITH_PARENT: 'Seeing a parent',
    SEXUAL_HEALTH: 'My body and sex',
    RECORD_SHARING: 'Who reads about me',
  },
  adult: {
    SOCIAL: 'Friends and free time',
    SCHOOL: 'School',
    SPORT: 'Sport',
    HEALTH: 'Health',
    COUNSELLING: 'Counselling',
    MONEY: 'Money',
    CONTACT_WITH_PARENT: 'Contact with a parent',
    SEXUAL_HEALTH: 'Sexual health',
    RECORD_SHARING: 'Sharing of records',
  },
};
