import { ages, isAged, isDecider, staysUnderOrder, stillStands } from '../authority.js';
import { all, get, settingsOf } from '../family.js';
import type { Grant } from '../records/kinds.js';
import { isPrivate } from '../records/plan.js';
import { areas, type PersonId } from '../records/words.js';
import { holds, isPast } from '../time.js';
import { takenOf } from './grants.js';
import { atLeast, type Level } from './levels.js';
import { type Matter, matterOf } from './matter.js';
import { isDelegated, type Standing, supports } from './standing.js';

/** A standing that can also tell the level of a link's end, so that a link can follow its ends. */
export interface Asking extends Standing {
  readonly levelOf: (ref: { readonly kind: string; readonly id: string }) => Level;
}

/** A named yes-or-no question about dated facts, between a viewer and a matter. */
export type Question = (asking: Asking, matter: Matter) => boolean;

/** A question made of others, which stay in sight: a check of the rules takes each of them out in turn. */
export interface Composed extends Question {
  readonly questions: readonly Question[];
}

/** Yes when every question says yes. */
const every = (...questions: readonly Question[]): Composed =>
  Object.assign((asking: Asking, matter: Matter) => questions.every((question) => question(asking, matter)), {
    questions,
  });

/** Yes when some question says yes. */
const some = (...questions: readonly Question[]): Composed =>
  Object.assign((asking: Asking, matter: Matter) => questions.some((question) => question(asking, matter)), {
    questions,
  });

// Closings: whatever else is true, these shut the door (L19, M18, L18). They never take from people what they own.

/** A block protects somebody of whom it tells, or keeps two people from each other's whereabouts. */
export const isBlocked: Question = (
  { protectedFromViewer, keptApart },
  { tellsOf, owner, parties, participants, whereabouts },
) =>
  (protectedFromViewer.size > 0 && tellsOf.some((person) => protectedFromViewer.has(person))) ||
  (keptApart.size > 0 &&
    whereabouts &&
    [owner, ...parties, ...participants].some((person) => person !== null && keptApart.has(person)));

/**
 * The plan it stands in is closed: of a staff note everybody's whom it is about, of a link that of either end but the
 * viewer's own.
 */
export const isPlanClosed: Question = ({ closedPlans, viewer }, { plans, owner, record }) => {
  const isShut = (person: PersonId) =>
    closedPlans.has(person) && !(record.kind === 'planLink' && person === viewer.person);
  const all = record.kind === 'note' && owner === null;
  return closedPlans.size > 0 && plans.length > 0 && (all ? plans.every(isShut) : plans.some(isShut));
};

/** Each shuts every relation, but not to what is the viewer's own. */
export const closings = some(isBlocked, isPlanClosed);

const isOpen: Question = (_, { restricted }) => !restricted;

// Facts, each one word.

/**
 * It is theirs. What another agreed to for them, of somebody's item, is there for them only once that item is (L16); a
 * decision taken in their best interests only once they were told (L4).
 */
const isOwner: Question = ({ viewer, levelOf, at }, { owner, author, agreedTo, record }) =>
  owner !== null &&
  owner === viewer.person &&
  (agreedTo === null || author?.person === owner || levelOf(agreedTo.item) !== 'NONE') &&
  (record.kind !== 'bestInterestsDecision' || isPast(record.toldAt, at));

const isRestricted: Question = (_, { restricted }) => restricted;
const isUnmarked: Question = (_, { sensitive, confidential }) => !sensitive && !confidential;

// Staff.

/** Among the people whom some staff are for: the owner, of an agreement the owner of what it is about; of a staff note all. */
const isAmong = (people: ReadonlySet<PersonId>, { owner, about, record, agreedTo, ownerOnly }: Matter): boolean =>
  !ownerOnly &&
  (owner !== null
    ? people.has(agreedTo?.owner ?? owner)
    : record.kind === 'note' && about.length > 0 && about.every((person) => people.has(person)));

/** An own or a worry note: between its owner and their worker. */
const isPrivateNote: Question = (_, { record }) => record.kind === 'note' && isPrivate(record.sort);
const isNotPrivateNote: Question = (asking, matter) => !isPrivateNote(asking, matter);

/** It was not kept back from the viewer when the work passed on (M12). */
const isNotKeptBack: Question = (asking, matter) =>
  !(asking.keptBack.has(matter.record.id) && isPrivateNote(asking, matter));

const isTheirs: Question = ({ assignedTo }, matter) => isAmong(assignedTo, matter);
const isTheirsOrCovered: Question = ({ actingFor }, matter) => isAmong(actingFor, matter);
const isOfSomeSupervised: Question = ({ supervising }, matter) => supervising.some((people) => isAmong(people, matter));

const isAssigned = every(isTheirs, isNotKeptBack);

/** Assigned, or standing in for somebody who is. */
const isActing = every(isTheirsOrCovered, isNotKeptBack);

/** Standing in for somebody who is assigned, at least to one of the people. */
const isNotTheirs: Question = (asking, matter) => !isTheirs(asking, matter);

/** Somebody for whom the viewer answers is assigned. */
const isSupervised = every(isOfSomeSupervised, isNotKeptBack);

const isLead: Question = ({ leads }) => leads;
const isItem: Question = (_, { plans, record }) =>
  plans.length > 0 && !['plan', 'grant', 'planLink', 'partnerPacket'].includes(record.kind);

const isAuthor: Question = ({ viewer }, { author }) =>
  author !== null &&
  ((author.person !== null && author.person === viewer.person) ||
    (author.worker !== null && author.worker === viewer.worker));

/** Assigned to somebody here, standing in or answering for somebody who is, or leading on safeguarding (M13). */
const worksHere: Question = ({ actingFor, supervising, leads }) =>
  actingFor.size > 0 || supervising.some((people) => people.size > 0) || leads;

// Other organisations.

const isNamed: Question = ({ namedFor, viewer }, { owner, record }) =>
  viewer.worker !== null &&
  (record.kind === 'family'
    ? namedFor.length > 0
    : record.kind === 'partnerWorker'
      ? record.worker === viewer.worker && namedFor.some(({ id }) => id === record.id)
      : owner !== null && namedFor.some(({ person }) => person === owner));

/** A packet that was approved for the viewer's organisation by somebody whose decision stands (M15). */
const isPacketForViewer: Question = ({ family, namedFor, at }, { record }) =>
  record.kind === 'partnerPacket' &&
  namedFor.some(({ person, organisation }) => person === record.person && organisation === record.organisation) &&
  isApproved(family, record, at);

type Packet = Extract<Matter['record'], { readonly kind: 'partnerPacket' }>;

function isApproved(
  family: Asking['family'],
  { person, area, approvedBy, approvedAt, withdrawnAt, until }: Packet,
  at: Asking['at'],
): boolean {
  if (approvedBy === null || approvedAt === null || approvedAt > at || isPast(withdrawnAt, at)) return false;
  return (
    holds({ from: null, until }, at) && stillStands(family, { by: approvedBy, of: person, at: approvedAt }, area, at)
  );
}

// Authority over a child.

/** The child does not decide alone in the item's area: a holder's default has something to stand on (L1, L5). */
const isHoldersDecision: Question = ({ alone }, { owner, area }) =>
  owner !== null && area !== null && !alone(owner, area);

const isOrdinaryOrAssessed: Question = ({ assessment }, { sensitive, owner, area }) =>
  !sensitive || (owner !== null && area !== null && assessment(owner, area) === 'notCompetent');

const isNotConfidential: Question = (_, { confidential }) => !confidential;
const isNotNote: Question = (_, { record }) => record.kind !== 'note';
const isAboutNobodyElse: Question = (_, { about }) => about.length === 0;

/** No review at 11 or 13 is waited for, where the provider has it so (L21). */
const isReviewed: Question = ({ awaits }, { owner }) => owner !== null && !awaits(owner);

/** It is the holders' to decide, tells of nobody else, and the child has not kept it to themself (M11, M19). */
const isWithinDefault = every(
  isHoldersDecision,
  isNotConfidential,
  isOrdinaryOrAssessed,
  isNotNote,
  isAboutNobodyElse,
  isReviewed,
);

/** Under a care order parents know sensitive things only once the authority agreed (L12). */
export const isAgreedByAuthority: Question = ({ family, at }, { sensitive, owner }) =>
  !sensitive ||
  owner === null ||
  !settingsOf(family).sensitiveUnderOrderNeedsAgreement ||
  staysUnderOrder(family, owner, at).every(({ sensitiveAgreedAt }) => isPast(sensitiveAgreedAt, at));

/** What parents know by default, and the most that they can open to others. */
export const isWithinParents = every(isWithinDefault, isAgreedByAuthority);

const isResponsible: Question = ({ responsibleFor }, { owner }) => owner !== null && responsibleFor.has(owner);
const isForAuthority: Question = ({ authorityFor }, { owner }) => owner !== null && authorityFor.has(owner);
const isDelegatedArea: Question = ({ delegated }, { owner, area }) =>
  owner !== null && area !== null && (delegated.get(owner)?.has(area) ?? false);
const isCaring: Question = ({ caringFor }, { owner }) => owner !== null && caringFor.has(owner);
const isPractical: Question = (_, { practical }) => practical;
const isOrdinary: Question = (_, { sensitive }) => !sensitive;

// Decisions that open.

/** Whether a grant names an item: alone, or in a bundle of what is its owner's. */
export const isNamedBy = ({ of, item, bundle }: Grant, { owner, record }: Matter): boolean =>
  of === owner && (item === null ? bundle === record.kind : item.id === record.id);

/**
 * Whether the decision behind a grant still opens the item: a holder's no more than holders know by default, and a
 * child's own choice from before competence was found absent until a best-interests decision on that item (L1).
 */
export const mayOpen = (asking: Asking, matter: Matter, grant: Grant): boolean => {
  const { family, at } = asking;
  const taken = takenOf(grant, at);
  if (matter.area === null || !stillStands(family, taken, matter.area, at)) return false;
  if (taken.by !== taken.of) return isWithinParents(asking, matter);
  return asking.alone(taken.of, matter.area) || !isOverruled(asking, matter, taken.at);
};

/** Whether somebody has taken a best-interests decision on an item since. */
const isOverruled = ({ family, at }: Asking, { record }: Matter, since: Asking['at']): boolean =>
  all(family, 'bestInterestsDecision').some(
    ({ items, from }) => (items as readonly string[]).includes(record.id) && since < from && from <= at,
  );

/** The grants that open an item of its owner's to the viewer: named one by one, or in a bundle of ordinary items (M4). */
export const grantsOf = (asking: Asking, matter: Matter): readonly Grant[] =>
  asking.grants.filter(
    (grant) =>
      isNamedBy(grant, matter) && (grant.item !== null || isUnmarked(asking, matter)) && mayOpen(asking, matter, grant),
  );

/** Everybody of whose private life it tells, or their decider, has agreed to this viewer (L16). */
const othersAgree: Question = (asking, { about, area, record }) =>
  about.every(
    (person) =>
      person === asking.viewer.person ||
      asking.grants.some(
        (grant) =>
          grant.of === person &&
          grant.item?.id === record.id &&
          area !== null &&
          stillStands(asking.family, takenOf(grant, asking.at), area, asking.at),
      ),
  );

const isShareable: Question = (_, { unshareable }) => !unshareable;

/** Approved words that still say what the item says (M3). */
const isFresh = ({ at }: Asking, { staleSince }: Grant): boolean => !isPast(staleSince, at);

const isGrantedAt =
  (level: Grant['level']): Question =>
  (asking, matter) =>
    grantsOf(asking, matter).some((grant) => grant.level === level && isFresh(asking, grant));

/** It serves a goal of which approved words, and with them its times, are shown to the viewer (M3). */
const isTimeOfSummary: Question = (asking, matter) => {
  const words = asking.grants.filter(
    ({ level, showsTimes, item }) => level === 'SUMMARY' && showsTimes && item !== null && item.id === matter.goal,
  );
  const goal = words.length === 0 || matter.goal === null ? undefined : get(asking.family, 'goal', matter.goal);
  if (goal === undefined || matter.record.kind !== 'appointment') return false;
  const whole = matterOf(asking.family, goal);
  const opening = grantsOf(asking, whole);
  return (
    othersAgree(asking, whole) &&
    words.some((grant) => opening.includes(grant) && isFresh(asking, grant) && mayOpen(asking, matter, grant))
  );
};

/** What a grant opens: no note but a shared one, and nobody else's life without their agreement. */
const granted = (fact: Question): Question => every(isShareable, othersAgree, fact);

const isBestInterests =
  (basis: 'child' | 'mentalCapacityAct', applies: Question): Question =>
  (asking, matter) =>
    asking.bestInterests.some(
      (decision) =>
        decision.basis === basis &&
        decision.person === matter.owner &&
        (decision.items as readonly string[]).includes(matter.record.id) &&
        // A decision about a child ends with childhood: at 18 it is taken anew on an adult basis (L7).
        isAged(asking.family, decision.person, ages.adult, decision.from) ===
          isAged(asking.family, decision.person, ages.adult, asking.at),
    ) && applies(asking, matter);

const isFoundNotCompetent: Question = ({ alone, assessment }, { owner, area }) =>
  owner !== null && area !== null && !alone(owner, area) && assessment(owner, area) === 'notCompetent';
const isFoundIncapable: Question = ({ incapable }, { owner, area }) =>
  owner !== null && area !== null && incapable(owner, area);

// Members, links and decisions.

const isParticipant: Question = ({ viewer }, { participants }) =>
  viewer.person !== null && participants.includes(viewer.person);

const isParty: Question = ({ viewer }, { parties }) => viewer.person !== null && parties.includes(viewer.person);

/** It holds now: parental responsibility that was ended does not whatever its dates, nor delegation without its stay. */
const isLive: Question = ({ family, at }, { period, record }) =>
  (period === null || holds(period, at)) &&
  !(record.kind === 'parentalResponsibility' && record.status === 'ended') &&
  !(record.kind === 'delegatedAuthority' && !isDelegated(family, record, at));

const isKnownOwner: Question = ({ viewer, tiedTo }, { owner }) =>
  owner !== null && (owner === viewer.person || tiedTo.has(owner));

/** The viewer is tied to this member, or is one of the two in this tie, now (M20). */
const isTied: Question = (asking, matter) =>
  matter.record.kind === 'person'
    ? asking.tiedTo.has(matter.record.id)
    : isParty(asking, matter) && isLive(asking, matter);

/** Both owners agreed to the link and it goes on; before that it is between those who are asked and their workers. */
const isLinkForViewer: Question = (asking, { record, parties }) =>
  record.kind === 'planLink' &&
  !isPast(record.endedAt, asking.at) &&
  ((isPast(record.fromAgreedAt, asking.at) && isPast(record.toAgreedAt, asking.at)) ||
    parties.some((person) => person === asking.viewer.person || supports(asking, person)));

const endsAtLeast =
  (least: Level): Question =>
  ({ levelOf }, { ends }) =>
    ends?.every((end) => atLeast(levelOf(end), least)) ?? false;

const isEndWorker: Question = ({ actingFor }, { parties }) => parties.some((person) => actingFor.has(person));

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
export const relations = {
  /** It is theirs. */
  owner: isOwner,
  /** They wrote it while assigned still, or made this decision and would still make it. */
  author_own_words: every(isAuthor, (asking, matter) =>
    matter.record.kind === 'grant' ? isDeciderNow(asking, matter) : isActing(asking, matter),
  ),
  /** They support the owner as a worker now (L20). */
  assigned: every(isOpen, isAssigned),
  /** They support the people a note is about: what they do not know in full they learn is there (L20). */
  assigned_restricted: isActing,
  /** They stand in for a worker who supports the owner now (L20). */
  cover: every(isOpen, isActing, isNotTheirs),
  /** They answer for a worker who supports the owner now (L20). */
  supervisor: every(isOpen, isNotPrivateNote, isSupervised),
  /** They answer for that worker: what they do not know in full they learn is there (L20). */
  supervisor_kept: isSupervised,
  /** They lead on safeguarding for this family: what is restricted, and what protects (L20). */
  safeguarding_role: every(
    isLead,
    some(isRestricted, (asking, matter) => !isItem(asking, matter)),
  ),
  /** They lead on safeguarding: of anything else in a plan but own and worry notes they learn that it is there (L20). */
  safeguarding_kept: every(isLead, isNotPrivateNote),
  /** The decider shares it with them in full (M4). */
  grant_full: granted(isGrantedAt('FULL')),
  /** The owner approved words for them (M3). */
  grant_summary: granted(isGrantedAt('SUMMARY')),
  /** The decider lets them know the time taken, by itself or with approved words (M3). */
  grant_busy: every(othersAgree, some(isGrantedAt('BUSY'), isTimeOfSummary)),
  /** They hold parental responsibility and it is the holders' to decide (M19, L5, L8). */
  pr_holder_default: every(isResponsible, isWithinParents),
  /** They act for the local authority, which holds parental responsibility under an order (L12). */
  la_shared_pr: every(isForAuthority, isWithinDefault),
  /** The item's area is delegated to them (L12). */
  delegated_authority: every(isDelegatedArea, isWithinParents),
  /** They care for the child day to day and it is marked practical (L9). */
  carer_practical: every(isCaring, isPractical, isOrdinary, isWithinDefault),
  /** A best-interests decision about a child who is not competent here names it and them (L4). */
  best_interests_child: granted(isBestInterests('child', isFoundNotCompetent)),
  /** A best-interests decision about somebody who lacks capacity here names it and them (L6). */
  best_interests_mca: granted(isBestInterests('mentalCapacityAct', isFoundIncapable)),
  /** They take part in it and know whose it is: its own facts, never which goal it serves (M2, M20). */
  own_participation: every(isParticipant, isKnownOwner, othersAgree),
  /** It was prepared for their organisation and approved (M15). */
  partner_packet: isPacketForViewer,
  /** Another organisation has named them for this person. */
  named_partner: isNamed,
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
  link_both_worker: ({ actingFor }, { parties }) =>
    parties.length === 2 && parties.every((person) => actingFor.has(person)),
} as const satisfies Readonly<Record<string, Question>>;

/** The name of a relation. */
export type Relation = keyof typeof relations;

/** Whether the viewer stands in a relation to the matter; what closes shuts every one, but not to what is their own. */
export const stands = (relation: Relation, asking: Asking, matter: Matter): boolean =>
  (isOwner(asking, matter) || !closings(asking, matter)) && relations[relation](asking, matter);

/** Somebody's part in the service; a person may have several. Derived from relations, never from a token. */
export const roles = [
  'YOUNG_PERSON',
  'GUARDIAN',
  'MEMBER',
  'LINK_WORKER',
  'SUPERVISOR',
  'SAFEGUARDING_LEAD',
  'DUTY_WORKER',
  'PARTNER',
] as const;
export type Role = (typeof roles)[number];

const familyRoles: readonly Role[] = ['YOUNG_PERSON', 'GUARDIAN', 'MEMBER'];
const staffRoles: readonly Role[] = ['LINK_WORKER', 'SUPERVISOR', 'SAFEGUARDING_LEAD'];

/** The roles that can ever stand in a relation: what a door may be opened to. */
export const rolesIn: Readonly<Record<Relation, readonly Role[]>> = {
  owner: familyRoles,
  author_own_words: [...familyRoles, 'LINK_WORKER'],
  assigned: ['LINK_WORKER'],
  assigned_restricted: ['LINK_WORKER'],
  cover: ['LINK_WORKER'],
  supervisor: ['SUPERVISOR'],
  supervisor_kept: ['SUPERVISOR'],
  safeguarding_role: ['SAFEGUARDING_LEAD'],
  safeguarding_kept: ['SAFEGUARDING_LEAD'],
  grant_full: familyRoles,
  grant_summary: familyRoles,
  grant_busy: familyRoles,
  pr_holder_default: ['GUARDIAN'],
  la_shared_pr: ['PARTNER'],
  delegated_authority: ['GUARDIAN'],
  carer_practical: ['GUARDIAN', 'MEMBER'],
  best_interests_child: familyRoles,
  best_interests_mca: familyRoles,
  own_participation: familyRoles,
  partner_packet: ['PARTNER'],
  named_partner: ['PARTNER'],
  member_tie: familyRoles,
  family_worker: staffRoles,
  link_ends_full: [...familyRoles, 'LINK_WORKER', 'SUPERVISOR', 'PARTNER'],
  link_ends_summary: [...familyRoles, 'LINK_WORKER', 'SUPERVISOR', 'PARTNER'],
  decider: familyRoles,
  link_end_owner: familyRoles,
  link_end_worker: ['LINK_WORKER'],
  link_both_worker: ['LINK_WORKER'],
};
