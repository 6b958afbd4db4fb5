import { isDecider } from '../authority.js';
import type { Grant } from '../records/kinds.js';
import { areas } from '../records/words.js';
import { holds, isPast } from '../time.js';
import { atLeast, type Level } from './levels.js';
import type { Matter } from './matter.js';
import { isByDecider, type Standing } from './standing.js';

/** A standing that can also tell the level of a link's end, so that a link can follow its ends. */
export interface Asking extends Standing {
  readonly levelOf: (ref: { readonly kind: string; readonly id: string }) => Level;
}

/** A named yes-or-no question about dated facts, between a viewer and a matter. */
export type Question = (asking: Asking, matter: Matter) => boolean;

/** Yes when every question says yes. */
const every =
  (...questions: readonly Question[]): Question =>
  (asking, matter) =>
    questions.every((question) => question(asking, matter));

// Closings: whatever else is true, these shut the door (L19, L18). They never take from people what they own.

/** A block protects somebody of whom it tells, or keeps two people from each other's whereabouts. */
export const isBlocked: Question = (
  { protectedFromViewer, viewerProtectedFrom },
  { tellsOf, owner, participants, whereabouts },
) =>
  (protectedFromViewer.size > 0 && tellsOf.some((person) => protectedFromViewer.has(person))) ||
  (viewerProtectedFrom.size > 0 &&
    whereabouts &&
    [owner, ...participants].some((person) => person !== null && viewerProtectedFrom.has(person)));

const isOpen: Question = (_, { restricted }) => !restricted;

// Facts, each one word.

/** It is theirs. What another agreed to for them, of somebody's item, is there for them only once that item is (L16). */
const isOwner: Question = ({ viewer, levelOf }, { owner, author, agreedTo }) =>
  owner !== null &&
  owner === viewer.person &&
  (agreedTo === null || author?.person === owner || levelOf(agreedTo.item) !== 'NONE');

/** Assigned to the owner; of an agreement, to the owner of what it is about; for a staff note, to everybody it is about. */
const isAssigned: Question = ({ assignedTo }, { owner, about, record, agreedTo }) =>
  owner !== null
    ? assignedTo.has(agreedTo?.owner ?? owner)
    : record.kind === 'note' && about.length > 0 && about.every((person) => assignedTo.has(person));

const isAuthor: Question = ({ viewer }, { author }) =>
  author !== null &&
  ((author.person !== null && author.person === viewer.person) ||
    (author.worker !== null && author.worker === viewer.worker));

const isRestricted: Question = (_, { restricted }) => restricted;
const isUnmarked: Question = (_, { sensitive, confidential }) => !sensitive && !confidential;

/** Whether a grant names an item: alone, or in a bundle of what is its owner's. */
export const isNamed = ({ of, item, bundle }: Grant, { owner, record }: Matter): boolean =>
  of === owner && (item === null ? bundle === record.kind : item.id === record.id);

/** Whether whoever made a grant may still open the item by it; a holder opens no more than holders see by default. */
export const mayOpen = (asking: Asking, matter: Matter, grant: Grant): boolean =>
  matter.area !== null &&
  isByDecider(asking, grant, matter.area) &&
  (grant.by === grant.of || isWithinDefault(asking, matter));

/** The grants that open an item of its owner's to the viewer: named one by one, or in a bundle of ordinary items (M4). */
export const grantsOf = (asking: Asking, matter: Matter): readonly Grant[] =>
  asking.grants.filter(
    (grant) =>
      isNamed(grant, matter) && (grant.item !== null || isUnmarked(asking, matter)) && mayOpen(asking, matter, grant),
  );

/** Everybody of whose private life it tells, or their decider, has agreed to this viewer (L16). */
const othersAgree: Question = (asking, { about, area, record }) =>
  about.every(
    (person) =>
      person === asking.viewer.person ||
      asking.grants.some(
        (grant) =>
          grant.of === person && grant.item?.id === record.id && area !== null && isByDecider(asking, grant, area),
      ),
  );

const isAboutNobodyElse: Question = (_, { about }) => about.length === 0;
const isShareable: Question = (_, { unshareable }) => !unshareable;

const isGrantedAt =
  (level: Grant['level']): Question =>
  (asking, matter) =>
    grantsOf(asking, matter).some((grant) => grant.level === level && !isPast(grant.staleSince, asking.at));

/** The stale words of a summary are withdrawn; a change of words does not touch what is shared in full (M3). */
const granted = (level: Grant['level']): Question => every(isOpen, isShareable, othersAgree, isGrantedAt(level));

const isResponsible: Question = ({ responsibleFor }, { owner }) => owner !== null && responsibleFor.has(owner);

/** The child does not decide alone in the item's area: a holder's default has something to stand on (L1, L5). */
const isHoldersDecision: Question = ({ alone }, { owner, area }) =>
  owner !== null && area !== null && !alone(owner, area);

const isOrdinaryOrAssessed: Question = ({ assessment }, { sensitive, owner, area }) =>
  !sensitive || (owner !== null && area !== null && assessment(owner, area) === 'notCompetent');

const isNotConfidential: Question = (_, { confidential }) => !confidential;
const isNotNote: Question = (_, { record }) => record.kind !== 'note';

/** It is the holders' to decide, and the child has not kept it to themself (M11, M19). */
const isWithinDefault = every(isHoldersDecision, isNotConfidential, isOrdinaryOrAssessed, isNotNote);

const isParticipant: Question = ({ viewer }, { participants }) =>
  viewer.person !== null && participants.includes(viewer.person);

const isParty: Question = ({ viewer }, { parties }) => viewer.person !== null && parties.includes(viewer.person);

/** It holds now; parental responsibility that was ended does not, whatever its dates. */
const isLive: Question = ({ at }, { period, record }) =>
  (period === null || holds(period, at)) && !(record.kind === 'parentalResponsibility' && record.status === 'ended');

const isKnownOwner: Question = ({ viewer, tiedTo }, { owner }) =>
  owner !== null && (owner === viewer.person || tiedTo.has(owner));

/** The viewer is tied to this member, or is one of the two in this tie, now (M20). */
const isTied: Question = (asking, matter) =>
  matter.record.kind === 'person'
    ? asking.tiedTo.has(matter.record.id)
    : isParty(asking, matter) && isLive(asking, matter);

const worksHere: Question = ({ assignedTo }) => assignedTo.size > 0;

/** Both owners agreed to the link and it goes on; before that it is between those who are asked and their workers. */
const isLinkForViewer: Question = (asking, { record, parties }) =>
  record.kind === 'planLink' &&
  !isPast(record.endedAt, asking.at) &&
  ((isPast(record.fromAgreedAt, asking.at) && isPast(record.toAgreedAt, asking.at)) ||
    parties.some((person) => person === asking.viewer.person || asking.assignedTo.has(person)));

const endsAtLeast =
  (least: Level): Question =>
  ({ levelOf }, { ends }) =>
    ends?.every((end) => atLeast(levelOf(end), least)) ?? false;

const isEndWorker: Question = ({ assignedTo }, { parties }) => parties.some((person) => assignedTo.has(person));

/** Of a whole plan, which has no area, somebody decides who decides in any of its areas. */
const isDeciderNow: Question = ({ family, viewer, at }, { owner, area }) => {
  const who = viewer.person;
  return (
    who !== null &&
    owner !== null &&
    (area === null ? areas : [area]).some((one) => isDecider(family, who, owner, one, at))
  );
};

/**
 * Every way in which somebody may stand to something, as a word that the policy table uses. A yes is the reason that
 * the audit keeps; the order breaks ties between reasons.
 */
const facts = {
  /** It is theirs. */
  owner: isOwner,
  /** They wrote it while assigned still, or made this decision and would still make it. */
  author_own_words: every(isAuthor, (asking, matter) =>
    matter.record.kind === 'grant' ? isDeciderNow(asking, matter) : isAssigned(asking, matter),
  ),
  /** They support the owner as a worker now (L20). */
  assigned: every(isOpen, isAssigned),
  /** They support the people a restricted note is about: they learn that it is there (L20). */
  assigned_restricted: every(isAssigned, isRestricted),
  /** The decider shares it with them in full (M4). */
  grant_full: granted('FULL'),
  /** The owner approved words for them (M3). */
  grant_summary: granted('SUMMARY'),
  /** The decider lets them know the time taken. */
  grant_busy: granted('BUSY'),
  /** They hold parental responsibility and it is the holders' to decide (M19, L5, L8). */
  pr_holder_default: every(isOpen, isResponsible, isWithinDefault, isAboutNobodyElse),
  /** They take part in it and know whose it is: its own facts, never which goal it serves (M2, M20). */
  own_participation: every(isOpen, isParticipant, isKnownOwner, othersAgree),
  /** They are directly tied to this member, or one of the two in this tie (M20). */
  member_tie: isTied,
  /** They work with somebody in this family: its skeleton (M13). */
  family_worker: worksHere,
  /** Both ends of the link are open to them in full (M1). */
  link_ends_full: every(isLinkForViewer, endsAtLeast('FULL')),
  /** Both ends of the link are open to them at least as a summary (M1). */
  link_ends_summary: every(isLinkForViewer, endsAtLeast('SUMMARY')),
  /** Sharing it is their decision now. */
  decider: every(isDeciderNow, isShareable),
  /** They own one end of the link. */
  link_end_owner: isParty,
  /** They work with the owner of an end of the link. */
  link_end_worker: isEndWorker,
  /** They work with both people the link joins. */
  link_both_worker: ({ assignedTo }, { parties }) =>
    parties.length === 2 && parties.every((person) => assignedTo.has(person)),
} as const satisfies Readonly<Record<string, Question>>;

/** The name of a relation. */
export type Relation = keyof typeof facts;

/** Whether the viewer stands in a relation to the matter; a block closes every one, but not to what is their own. */
export const stands = (relation: Relation, asking: Asking, matter: Matter): boolean =>
  (isOwner(asking, matter) || !isBlocked(asking, matter)) && facts[relation](asking, matter);

/** Somebody's part in the service; a person may have several. Derived from relations, never from a token. */
export const roles = ['YOUNG_PERSON', 'GUARDIAN', 'MEMBER', 'LINK_WORKER'] as const;
export type Role = (typeof roles)[number];

const familyRoles: readonly Role[] = ['YOUNG_PERSON', 'GUARDIAN', 'MEMBER'];

/** The roles that can ever stand in a relation: what a door may be opened to. */
export const rolesIn: Readonly<Record<Relation, readonly Role[]>> = {
  owner: familyRoles,
  author_own_words: roles,
  assigned: ['LINK_WORKER'],
  assigned_restricted: ['LINK_WORKER'],
  grant_full: familyRoles,
  grant_summary: familyRoles,
  grant_busy: familyRoles,
  pr_holder_default: ['GUARDIAN'],
  own_participation: familyRoles,
  member_tie: familyRoles,
  family_worker: ['LINK_WORKER'],
  link_ends_full: roles,
  link_ends_summary: roles,
  decider: familyRoles,
  link_end_owner: familyRoles,
  link_end_worker: ['LINK_WORKER'],
  link_both_worker: ['LINK_WORKER'],
};
