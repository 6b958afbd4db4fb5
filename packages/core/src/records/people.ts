import {
  civilDate,
  clockTime,
  flag,
  instant,
  list,
  maybe,
  moment,
  object,
  oneOf,
  outside,
  ref,
  text,
  whole,
} from '../shape.js';
import { weekdays } from '../time.js';
import { personId } from './words.js';

/** How somebody wishes to be drawn in a picture of their family; whoever says nothing is drawn as a diamond. */
export const symbols = ['square', 'circle', 'diamond'] as const;

/** A member of the family. A young person is 10 to 19; nobody needs a diagnosis to be one. */
export const person = object({
  knownAs: text(100),
  pronouns: maybe(text(40)),
  born: civilDate,
  died: maybe(civilDate),
  language: maybe(text(60)),
  /** Whether they need an interpreter. */
  interpreter: flag,
  /** What has to be thought of so that they can take part. */
  accessNeeds: maybe(text(500)),
  symbol: maybe(oneOf(symbols)),
});

/** A name that somebody had. A protected one is known to nobody else: it may tell where they come from or who they were. */
export const formerName = object({ owner: personId, name: text(100), until: instant, protected: flag });

/** How `person` is related to `to`: "Anna is the parent of Maya". Kinship, never authority. */
export const kinships = [
  'parent',
  'stepParent',
  'adoptiveParent',
  'fosterCarer',
  'grandparent',
  'auntOrUncle',
  'sibling',
  'twin',
  'stepSibling',
  'partner',
  'formerPartner',
  'cousin',
  'friend',
  'other',
] as const;

/** What partners are to each other, or what became of it. */
export const partnerships = ['married', 'civilPartnership', 'cohabiting', 'separated', 'divorced'] as const;

/** A dated kinship between two people. */
export const relationship = object({
  person: personId,
  to: personId,
  kinship: oneOf(kinships),
  /** Of partners and former partners alone. */
  partnership: maybe(oneOf(partnerships)),
  from: maybe(moment),
  until: maybe(moment),
});

/** The ways in which somebody can be reached. */
export const channelKinds = ['phone', 'text', 'email', 'post', 'app'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** A way to reach somebody; it belongs to that person like an item. */
export const contactChannel = object({
  owner: personId,
  channel: oneOf(channelKinds),
  address: text(300),
  verifiedAt: maybe(instant),
});

/** Days of the week on which a time of the day is safe, from one clock time up to, not including, another. */
export const safeTime = object({ days: list(oneOf(weekdays)), from: clockTime, until: clockTime });

/**
 * By which channel and at which times somebody may safely be contacted: in words, for people, and as times that a program
 * can obey. Where nobody has stated times they are null, and where none is safe the list is empty: either way no program
 * uses the channel.
 */
export const safeContact = object({
  owner: personId,
  channel: ref('contactChannel'),
  when: text(300),
  times: maybe(list(safeTime, 50)),
  leaveMessage: flag,
});

/** Why somebody is told that there is a message: for keeping one from being sent twice, and never in its words. */
export const messageCodes = [
  'NOTICE_90',
  'NOTICE_30',
  'CONFIRM_GRANT',
  'GRANT_ENDS',
  'ANSWER_REQUEST',
  'AGREE_PROPOSAL',
  'REPLY',
] as const;
export type MessageCode = (typeof messageCodes)[number];

/**
 * That somebody was told, or was to be told, that there is a message. It is written before each try: one that neither
 * left nor failed was under way when the program ended, and is not tried again.
 */
export const message = object({
  to: personId,
  code: oneOf(messageCodes),
  /** What it is about; followed by nobody, since that may be gone. */
  record: outside('record'),
  channel: ref('contactChannel'),
  tries: whole(1, 100),
  /** When the last try began. */
  at: instant,
  /** After a try that did not succeed, when the next may begin. */
  retryAt: maybe(instant),
  /** When it was handed to whoever carries it. */
  sentAt: maybe(instant),
  /** When it was given up. */
  failedAt: maybe(instant),
});

/** An address people live at. It never decides who may see anything. */
export const household = object({ name: text(100), address: maybe(text(500)), protected: flag });

/** Somebody living in a household for a while; a child may live in two. */
export const householdMembership = object({
  household: ref('household'),
  person: personId,
  /** None named is every day. */
  days: list(oneOf(weekdays)),
  from: maybe(moment),
  until: maybe(moment),
});
