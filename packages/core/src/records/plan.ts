import {
  civilDate,
  flag,
  type Id,
  instant,
  list,
  maybe,
  type Of,
  object,
  oneOf,
  outside,
  ref,
  type Shape,
  text,
} from '../shape.js';
import { recordRef } from './pointers.js';
import { actor, area, type PersonId, personId, sensitiveTopic } from './words.js';

/** The kinds of things in a plan that have an owner and their own visibility, and can be shared. */
export const itemKinds = ['need', 'goal', 'action', 'appointment', 'note', 'placement'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Points to an item by kind and id. */
export type ItemRef = { readonly [K in ItemKind]: { readonly kind: K; readonly id: Id<K> } }[ItemKind];

/** Points to either end of a link: an item, or a plan as a whole. */
export type EndRef = ItemRef | { readonly kind: 'plan'; readonly id: Id<'plan'> };

export const itemRef: Shape<ItemRef> = recordRef(itemKinds);
export const endRef: Shape<EndRef> = recordRef(['plan', ...itemKinds]);

/** What the author of any item says of it; `about` lists people of whose own private life it tells. */
export const marks = {
  about: list(personId, 20),
  area,
  sensitive: list(sensitiveTopic),
  confidential: flag,
  practical: flag,
};

const stamps = { owner: personId, author: actor, createdAt: instant, changedAt: instant };

/** What moves people to come: home, school, health and money, by driver group. */
export const drivers = [
  'home',
  'school',
  'lifestyle',
  'disability',
  'discrimination',
  'money',
  'health',
  'loneliness',
] as const;

/** Notes by who may ever read them. */
export const noteSorts = ['own', 'shared', 'worker', 'worry', 'safeguarding'] as const;
export type NoteSort = (typeof noteSorts)[number];

/** Between its owner and their worker. */
export const isPrivate = (sort: NoteSort): boolean => sort === 'own' || sort === 'worry';

/** Staff's own: of nobody in the family. */
export const isStaffs = (sort: NoteSort): boolean => sort === 'worker' || sort === 'safeguarding';

/** Whose a note in somebody's plan is, and of whom it tells: a staff note is nobody's, and about that person at least. */
export const noteOf = (sort: NoteSort, owner: PersonId, about: readonly PersonId[]) =>
  isStaffs(sort) ? { owner: null, about: [...new Set([owner, ...about])] } : { owner, about };

/** What an author writes, by kind of item; the rest of a record is stamped. */
export const contents = {
  need: { words: text(), driver: oneOf(drivers) },
  goal: { words: text(), status: oneOf(['open', 'met', 'setAside']), reviewOn: maybe(civilDate) },
  action: { words: text(), goal: maybe(ref('goal')), due: maybe(civilDate), done: flag },
  appointment: {
    words: text(),
    place: maybe(text(300)),
    start: instant,
    end: instant,
    participants: list(personId, 50),
    goal: maybe(ref('goal')),
  },
  note: { words: text(10_000), sort: oneOf(noteSorts) },
};

/** One person's support plan: what matters to them first. */
export const plan = object({ owner: personId, matters: maybe(text()), openedAt: instant });

export const need = object({ ...stamps, ...marks, ...contents.need });
export const goal = object({ ...stamps, ...marks, ...contents.goal });
export const action = object({ ...stamps, ...marks, ...contents.action });
export const appointment = object({ ...stamps, ...marks, ...contents.appointment });

/** Worker and safeguarding notes have no owner in the family, only people they are about. */
export const note = object({ ...stamps, ...marks, ...contents.note, owner: maybe(personId) });

/** The five ways in which one plan bears on another. */
export const linkKinds = ['supports', 'dependsOn', 'sharedActivity', 'sameNeed', 'clash'] as const;

/** Over what two plans clash: both at one time, one lift for both, or one purse. */
export const clashCauses = ['time', 'lift', 'money'] as const;

/** A tie between two people's plans or items; nobody owns it, and each end's owner agreed to it. */
export const planLink = object({
  linkKind: oneOf(linkKinds),
  /** Of a clash, over what, where whoever proposed it said so. */
  over: maybe(oneOf(clashCauses)),
  from: endRef,
  to: endRef,
  proposedBy: actor,
  proposedAt: instant,
  fromAgreedAt: maybe(instant),
  toAgreedAt: maybe(instant),
  endedAt: maybe(instant),
});

/** One person's route into one activity. */
export const placement = object({
  ...stamps,
  ...marks,
  words: text(),
  activity: maybe(outside('activity')),
  participants: list(personId, 50),
  goal: maybe(ref('goal')),
  state: oneOf(['suggested', 'chosen', 'sent', 'accepted', 'waiting', 'started', 'sustained', 'ended']),
  endReason: maybe(text(500)),
});

export type Marks = { readonly [P in keyof typeof marks]: Of<(typeof marks)[P]> };
