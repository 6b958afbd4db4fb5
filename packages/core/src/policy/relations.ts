import {
  isCaring,
  isDelegatedArea,
  isForAuthority,
  isOrdinary,
  isPractical,
  isResponsible,
  isWithinDefault,
  isWithinParents,
} from './questions/authority.js';
import { closings, isOpen } from './questions/closing.js';
import { endsAtLeast, isEndWorker, isLinkForViewer } from './questions/linking.js';
import { isOpenAddress, isResident, isResidentsWorker } from './questions/living.js';
import { isAnsweringBetween, isAskedIn, isAskedOf, isAskedOfTheirs, isBetween } from './questions/mediating.js';
import {
  granted,
  isBestInterests,
  isFoundIncapable,
  isFoundNotCompetent,
  isGrantedAt,
  isShareable,
  isTimeOfSummary,
  othersAgree,
} from './questions/opening.js';
import {
  isAuthor,
  isDeciderNow,
  isKnownOwner,
  isOwner,
  isParticipant,
  isParty,
  isRestricted,
  isTied,
} from './questions/owning.js';
import { isNamed, isPacketForViewer } from './questions/partners.js';
import { every, type Question, some } from './questions/question.js';
import { isAsker, isNotOwnRequest, isReviewer } from './questions/rights.js';
import {
  isDisclosedTo,
  isNamedReader,
  isOfConcern,
  isOnDuty,
  isReleasedTo,
  isUnderGlass,
} from './questions/safeguarding.js';
import {
  isActing,
  isAssigned,
  isItem,
  isLead,
  isNotPrivateNote,
  isNotTheirs,
  isPartSupervisor,
  isSupervised,
  worksHere,
} from './questions/staff.js';

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
  /** For an hour and a stated reason they may look at listed parts of one person's (L20). */
  break_glass: isUnderGlass,
  /** They lead on safeguarding for this family: what is restricted, and what protects (L20). */
  safeguarding_role: every(
    isLead,
    some(isRestricted, (asking, matter) => !isItem(asking, matter)),
  ),
  /** They lead on safeguarding, and a concern that met the threshold is about its owner, or needs it (L20, M17). */
  safeguarding_concern: every(isLead, isOfConcern),
  /** The lead named them to read something restricted, while they work here (L20). */
  named_reader: every(isNamedReader, worksHere),
  /** It was disclosed to their organisation to protect somebody (L17). */
  safeguarding_disclosure: isDisclosedTo,
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
  /** A lead released it to them, whom a safety block keeps out (L19). */
  released_statement: isReleasedTo,
  /** Another organisation has named them for this person. */
  named_partner: isNamed,
  /** They are directly tied to this member, or one of the two in this tie (M20). */
  member_tie: isTied,
  /** They work with somebody in this family: its skeleton (M13). */
  family_worker: worksHere,
  /** They are on duty: a person's name is theirs to find (L20). */
  on_duty: isOnDuty,
  /** They support somebody who lives in this household, or lived there. */
  resident_worker: isResidentsWorker,
  /** They live there, or lived there, and its address is not protected. */
  resident_openly: every(isResident, isOpenAddress),
  /** They live there, or lived there. */
  resident: isResident,
  /** Something of theirs is asked for, and their worker has spoken with them of it (M6). */
  asked_owner: isAskedOf,
  /** They work with whoever is asked for something (M6). */
  asked_worker: isAskedOfTheirs,
  /** They are a party, and were asked in (M7). */
  mediation_party: isAskedIn,
  /** They are the worker between the parties (M7). */
  mediator: isBetween,
  /** They answer for the worker between the parties (L20). */
  mediation_supervisor: isAnsweringBetween,
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
  /** They hold parental responsibility for this person now: they may ask, and are shown nothing by it (L14). */
  holds_responsibility: isResponsible,
  /** They were named to review this request, which is not their own (L14). */
  reviewer: every(worksHere, isOpen, isReviewer, isNotOwnRequest),
  /** They asked, for what is held about somebody else or themself (L14). */
  asker: isAsker,
  /** They answer for a worker on either side of families that were joined. */
  part_supervisor: isPartSupervisor,
} as const satisfies Readonly<Record<string, Question>>;

/** The name of a relation. */
export type Relation = keyof typeof relations;

/** Whether what closes shuts a matter to the viewer, by whatever relation; not what is their own. */
export const isShut: Question = (asking, matter) => closings(asking, matter) && !isOwner(asking, matter);
