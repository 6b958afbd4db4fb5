import type { drivers } from '../../records/plan.js';
import type { serviceSorts } from '../../records/support.js';
import type { Area, SensitiveTopic } from '../../records/words.js';

/** What an item may say, with the area it is in. */
export interface Phrase {
  readonly words: string;
  readonly area: Area;
  readonly topic?: SensitiveTopic;
  readonly driver?: (typeof drivers)[number];
}

/** Known-as names, in no order of origin. */
export const firstNames = [
  ...['Aisha', 'Ben', 'Chidi', 'Daisy', 'Elif', 'Finn', 'Grace', 'Hamza', 'Isla', 'Jamal', 'Kasia', 'Liam', 'Mei'],
  ...['Noor', 'Owen', 'Poppy', 'Quinn', 'Rohan', 'Saoirse', 'Theo', 'Uma', 'Vikram', 'Wren', 'Ximena', 'Yara', 'Zac'],
  ...['Amina', 'Bartek', 'Carys', 'Dev', 'Esme', 'Freya', 'Gethin', 'Hana', 'Idris', 'Jess', 'Kofi', 'Lowri', 'Musa'],
  ...[
    'Nia',
    'Olu',
    'Priti',
    'Reuben',
    'Sunita',
    'Tomasz',
    'Una',
    'Vera',
    'Winnie',
    'Yasmin',
    'Zubair',
    'Ellie',
    'Luca',
  ],
] as const;

/** What matters to people, in their words. */
export const matters = [
  'My friends, my room and being listened to.',
  'Time with my family when nobody is in a hurry.',
  'Music, and a quiet place to play it.',
  'Getting outside every day, whatever the weather.',
  'Being good at something that is not school.',
  'Work that leaves me some evenings.',
  'The dog. Then everything else.',
  'Cooking food that everybody eats.',
] as const;

/** What their pictures show and what their recordings say. */
export const titles = {
  picture: ['Where I like to be', 'What I made last week', 'My corner of the room'],
  recording: ['I say what a good day is', 'The tune I cannot get out of my head', 'What I would like people to know'],
} as const;

export const needs: readonly Phrase[] = [
  { words: 'I do not know many people here', area: 'social', driver: 'loneliness' },
  { words: 'The bus to school is the worst part of the day', area: 'school', driver: 'school' },
  { words: 'We are four in two rooms', area: 'social', driver: 'home' },
  { words: 'I have got out of the habit of going out', area: 'sport', driver: 'lifestyle' },
  { words: 'The letters about money go unopened', area: 'money', driver: 'money' },
  { words: 'I want to be looked at like everybody else', area: 'social', driver: 'discrimination' },
  { words: 'Getting up the stairs at the youth centre', area: 'health', driver: 'disability' },
  { words: 'Sleeping through', area: 'health', driver: 'health' },
];

export const goals: readonly Phrase[] = [
  { words: 'Join the Saturday climbing group', area: 'sport' },
  { words: 'Go to art club three times', area: 'social' },
  { words: 'Have one lunch a week with somebody', area: 'social' },
  { words: 'Be in school for the first lesson on Mondays', area: 'school' },
  { words: 'Walk by the river twice a week', area: 'health' },
  { words: 'Make a plan for the gas bill', area: 'money' },
  { words: 'Learn three songs on the guitar', area: 'social' },
  { words: 'Try the community garden', area: 'social' },
  { words: 'Swim without armbands', area: 'sport' },
  { words: 'Ring Dad on Sundays', area: 'contactWithParent' },
  { words: 'Look at college courses', area: 'school' },
];

export const actions: readonly Phrase[] = [
  { words: 'Ring the group leader', area: 'social' },
  { words: 'Find out about the bus pass', area: 'money' },
  { words: 'Borrow kit for the first session', area: 'sport' },
  { words: 'Fill in the form together', area: 'school' },
  { words: 'Ask for a place near the door', area: 'social' },
];

export const appointments: readonly Phrase[] = [
  { words: 'First session, with company', area: 'sport' },
  { words: 'Walk and talk', area: 'social' },
  { words: 'Advice session', area: 'money' },
  { words: 'Meeting with the form tutor', area: 'school' },
  { words: 'Garden morning', area: 'social' },
];

export const places = ['Community centre', 'Leisure centre', 'Library', 'Family hub', 'Riverside park'] as const;

/** A service, group or institution that somebody may go to. */
export interface Place {
  readonly service: string;
  readonly sort: (typeof serviceSorts)[number];
}

/** Schools and a college, as different workers write them down. */
export const schools = ['Marlfield', 'Kiln Hill', 'Lark Hill', 'Wren Hill', 'wren hill ', 'Tarnside College'] as const;

export const clubs: readonly Place[] = [
  { service: 'Climbing wall', sort: 'leisure' },
  { service: 'Drama group', sort: 'leisure' },
  { service: 'Community garden', sort: 'leisure' },
  { service: 'Dentist', sort: 'health' },
  { service: 'Saturday job', sort: 'work' },
  { service: 'Youth justice team', sort: 'justice' },
  { service: 'Carers’ group', sort: 'socialCare' },
  { service: 'Gospel choir', sort: 'faith' },
  { service: 'Food bank', sort: 'other' },
];

/** What is sensitive, by topic; said plainly, without a diagnosis. */
export const sensitive: readonly Phrase[] = [
  { words: 'Somebody to talk to about the hard days', area: 'counselling', topic: 'mentalHealth', driver: 'health' },
  {
    words: 'Go to the group for young people who are working out who they are',
    area: 'social',
    topic: 'sexualityAndGender',
    driver: 'discrimination',
  },
  { words: 'A clinic where nobody knows me', area: 'sexualHealth', topic: 'sexualHealth', driver: 'health' },
  { words: 'Cut down on vaping', area: 'health', topic: 'substanceUse', driver: 'lifestyle' },
  { words: 'Not to be shouted at when I come in late', area: 'social', topic: 'familyConflict', driver: 'home' },
  { words: 'Get our papers looked at', area: 'money', topic: 'immigration', driver: 'discrimination' },
  { words: 'A prayer room at school', area: 'school', topic: 'faithAndEthnicity', driver: 'school' },
  { words: 'Help with the pain that comes and goes', area: 'health', topic: 'disability', driver: 'disability' },
];

/** What tells of somebody else's private life: as a need, as a goal, and as something to do or go to. */
export const telling = {
  need: [
    { words: 'They are not well and I do more at home than before', area: 'social', driver: 'home' },
    { words: 'They owe money and we all feel it', area: 'money', driver: 'money' },
    { words: 'They told me something I do not know what to do with', area: 'social', driver: 'home' },
  ],
  goal: [
    { words: 'Get them to see somebody about their health', area: 'health' },
    { words: 'Have a week in which we do not speak of what they owe', area: 'money' },
  ],
  doing: [
    { words: 'Go with them to the clinic', area: 'health' },
    { words: 'Go through their letters together', area: 'money' },
  ],
} as const satisfies Readonly<Record<string, readonly Phrase[]>>;

/** Notes by sort. */
export const notes = {
  own: ['A good day. The sun came out at the end.', 'I said no and nobody was cross.'],
  shared: ['We agreed to meet at the gate.', 'Bring the form on Thursday.'],
  worry: ['What if I do not know anybody there?', 'I keep thinking about the letter.'],
  worker: ['Prefers a text to a call.', 'Cancelled this week; try again on Monday, no pressure.'],
  safeguarding: ['Spoke with the lead; we go on as planned.', 'Told the lead what was said on Friday.'],
} as const;

/** Words that an owner may approve for somebody. */
export const approved = [
  'I am busy with something that does me good.',
  'I have somebody to talk to.',
  'Help is on its way.',
] as const;
