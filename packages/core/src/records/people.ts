import { civilDate, flag, instant, list, maybe, moment, object, oneOf, ref, text } from '../shape.js';
import { personId } from './words.js';

/** A member of the family. A young person is 10 to 19; nobody needs a diagnosis to be one. */
export const person = object({
  knownAs: text(100),
  pronouns: maybe(text(40)),
  born: civilDate,
  died: maybe(civilDate),
  language: maybe(text(60)),
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
  'stepSibling',
  'partner',
  'formerPartner',
  'cousin',
  'friend',
  'other',
] as const;

/** A dated kinship between two people. */
export const relationship = object({
  person: personId,
  to: personId,
  kinship: oneOf(kinships),
  from: maybe(moment),
  until: maybe(moment),
});

/** A way to reach somebody; it belongs to that person like an item. */
export const contactChannel = object({
  owner: personId,
  channel: oneOf(['phone', 'text', 'email', 'post', 'app']),
  address: text(300),
  verifiedAt: maybe(instant),
});

/** By which channel and at which times somebody may safely be contacted. */
export const safeContact = object({
  owner: personId,
  channel: ref('contactChannel'),
  when: text(300),
  leaveMessage: flag,
});

/** An address people live at. It never decides who may see anything. */
export const household = object({ name: text(100), address: maybe(text(500)), protected: flag });

/** Somebody living in a household for a while; a child may live in two. */
export const householdMembership = object({
  household: ref('household'),
  person: personId,
  days: list(oneOf(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])),
  from: maybe(moment),
  until: maybe(moment),
});
