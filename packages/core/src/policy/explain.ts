import { ages, assessed, isAged, staysOf } from '../authority.js';
import { all, type Family } from '../family.js';
import { asSeen } from '../one.js';
import type { AnyRecord, Grant } from '../records/kinds.js';
import { ends, holds, type Instant, isPast } from '../time.js';
import { type CommandName, doors } from './doors.js';
import type { Level } from './levels.js';
import { type Matter, matterOf, type Subject } from './matter.js';
import { isAgreedByAuthority } from './questions/authority.js';
import { isBlocked, isPlanClosed } from './questions/closing.js';
import { isNamedBy, mayOpen } from './questions/opening.js';
import type { Relation } from './relations.js';
import { look, type Sight, visibility } from './sight.js';
import type { Viewer } from './standing.js';

/** Every reason of a no, the first that applies in this order, with its rule, its source and what it says. */
export const refusedReasons = {
  safety_block: ['L19', 'NHS guidance on proxy access', 'A safety block protects somebody this tells of.'],
  conflict_of_interest: ['L20', 'Caldicott principles', 'They are a relative: as staff they see nothing here.'],
  safeguarding_restricted: [
    'L18',
    'NHS guidance on proxy access',
    'It is restricted to the staff whom the rules name.',
  ],
  closed: ['M18', 'good practice', 'The plan is closed, and everybody’s view of it but its owner’s has ended.'],
  grant_revoked: ['M5', 'good practice', 'It was shared and the sharing was taken back.'],
  grant_expired: ['M4', 'good practice', 'It was shared until a date that has passed.'],
  grant_suspended: [
    'L1',
    'Gillick [1986] AC 112',
    'It was shared by somebody who no longer decides, or not yet checked or confirmed, or somebody objects.',
  ],
  summary_stale: ['M3', 'good practice', 'The approved words no longer say what it says.'],
  grant_excludes_sensitive: [
    'M4',
    'good practice',
    'What was shared together leaves out sensitive and confidential things.',
  ],
  about_other_person: [
    'L16',
    'ICO guidance on third parties',
    'It tells of somebody who has not agreed to this viewer.',
  ],
  pr_restricted: ['L11', 'Children Act 1989 s8', 'A court or an authority has limited their parental responsibility.'],
  pr_ended: ['L8', 'Children Act 1989 ss2-5', 'They no longer hold parental responsibility.'],
  la_limits: [
    'L12',
    'Children Act 1989 ss20, 31, 33',
    'The child is looked after: the authority has not agreed, or has no parental responsibility.',
  ],
  confidential_pending_assessment: [
    'L4',
    'Children Act 1989 s3; GMC 0-18',
    'It is sensitive, and nobody has assessed whether the child decides.',
  ],
  subject_decides_competent: ['L1', 'Gillick [1986] AC 112', 'The child is competent here and decides.'],
  age_16_subject_decides: ['L5', 'Mental Capacity Act 2005', 'From 16 they decide themself.'],
  confidential: ['L3', 'GMC 0-18 paras 53-55', 'It was told in confidence.'],
  not_delegated: ['L12', 'Children Act 1989 s3(5)', 'Only some areas or practical things are theirs to know.'],
  break_glass_scope: ['L20', 'Caldicott principles', 'They broke the glass for something else.'],
  assignment_ended: ['M12', 'Caldicott principles', 'Their assignment has ended.'],
  not_assigned: ['L20', 'Caldicott principles', 'They are not assigned to this person.'],
  not_in_scope: ['M20', 'good practice', 'They do not know this member.'],
  no_relationship_authority: ['M11', 'Children Act 1989 s3', 'Being related gives no authority.'],
} as const satisfies Readonly<Record<string, readonly [rule: string, source: string, sentence: string]>>;

/** Every reason of a yes: the relation, its rule, its source and what it says. */
export const allowedReasons = {
  owner: ['M1', 'UK GDPR Art 15', 'It is theirs.'],
  author_own_words: ['L20', 'Caldicott principles', 'They wrote it.'],
  assigned: ['L20', 'Caldicott principles', 'They are the assigned worker.'],
  assigned_restricted: ['L20', 'Caldicott principles', 'They are assigned, and learn only that it is there.'],
  cover: ['L20', 'Caldicott principles', 'They stand in for the assigned worker.'],
  supervisor: ['L20', 'Caldicott principles', 'They answer for the assigned worker.'],
  supervisor_kept: [
    'L20',
    'Caldicott principles',
    'They answer for the assigned worker, and learn only that it is there.',
  ],
  break_glass: ['L20', 'Caldicott principles', 'They broke the glass: an hour, for a reason that somebody reviews.'],
  safeguarding_role: ['L20', 'Working Together 2023', 'They lead on safeguarding for this family.'],
  safeguarding_concern: [
    'L17',
    'Working Together 2023',
    'They lead on safeguarding, and a concern that met the threshold is about this person, or needs it.',
  ],
  named_reader: ['L20', 'Caldicott principles', 'The safeguarding lead named them to read it.'],
  safeguarding_disclosure: [
    'L17',
    'Working Together 2023',
    'It was disclosed to their organisation, to protect somebody.',
  ],
  safeguarding_kept: ['L20', 'Caldicott principles', 'They lead on safeguarding, and learn only that it is there.'],
  grant_full: ['M4', 'consent', 'Whoever decides has shared it in full.'],
  grant_summary: ['M3', 'consent', 'Its owner approved words for them.'],
  grant_busy: ['M4', 'consent', 'Whoever decides lets them know the time taken.'],
  pr_holder_default: [
    'M19',
    'Children Act 1989 s3',
    'They hold parental responsibility, and it is the holders’ to decide.',
  ],
  la_shared_pr: [
    'L12',
    'Children Act 1989 ss31, 33',
    'They act for the local authority, which holds parental responsibility under an order.',
  ],
  delegated_authority: ['L12', 'Children Act 1989 s3(5)', 'This area is delegated to them.'],
  carer_practical: ['L9', 'Children Act 1989 s3(5)', 'They care for the child, and it is practical.'],
  best_interests_child: [
    'L4',
    'Children Act 1989 s3; GMC 0-18',
    'It was decided that knowing it is in the child’s best interests.',
  ],
  best_interests_mca: [
    'L6',
    'Mental Capacity Act 2005 s4',
    'It was decided that knowing it is in the person’s best interests.',
  ],
  own_participation: ['M2', 'good practice', 'They take part in it.'],
  partner_packet: ['M15', 'consent', 'It was prepared for their organisation, and approved.'],
  released_statement: ['L19', 'NHS guidance on proxy access', 'A safeguarding lead released it to them.'],
  named_partner: ['M15', 'good practice', 'Their organisation has named them for this person.'],
  member_tie: ['M20', 'good practice', 'They are directly tied to this member.'],
  family_worker: ['M13', 'Caldicott principles', 'They work with somebody in this family and see its skeleton.'],
  on_duty: ['L20', 'Caldicott principles', 'They are on duty, and may find a name.'],
  resident_worker: ['V8', 'Caldicott principles', 'They support somebody who lives there, or lived there.'],
  resident_openly: ['V8', 'UK GDPR Art 15', 'They live there, or lived there, and its address is not protected.'],
  resident: ['V8', 'UK GDPR Art 15', 'They live there, or lived there.'],
  asked_owner: ['M6', 'good practice', 'Something of theirs is asked for.'],
  asked_worker: ['M6', 'good practice', 'They work with whoever is asked for something.'],
  mediation_party: ['M7', 'good practice', 'They are one of those who disagree, and were asked in.'],
  mediator: ['M7', 'good practice', 'They are the worker between those who disagree.'],
  mediation_supervisor: ['L20', 'Caldicott principles', 'They answer for the worker between those who disagree.'],
  link_ends_full: ['M1', 'good practice', 'Both ends of the link are open to them.'],
  link_ends_summary: ['M1', 'good practice', 'Both ends of the link are open to them, one as a summary.'],
  decider: ['L8', 'Children Act 1989 s3', 'Sharing it is their decision.'],
  link_end_owner: ['M1', 'good practice', 'One end of the link is theirs.'],
  link_end_worker: ['M13', 'Caldicott principles', 'They work with somebody at an end of the link.'],
  link_both_worker: ['M13', 'Caldicott principles', 'They work with both people the link joins.'],
  holds_responsibility: ['L14', 'UK GDPR Art 15; Children Act 1989 s3', 'They hold parental responsibility.'],
  reviewer: ['L14', 'ICO guidance on access to children’s information', 'They were named to review the request.'],
  asker: ['L14', 'UK GDPR Art 15', 'They asked.'],
  part_supervisor: ['L20', 'Caldicott principles', 'They answer for workers of both families that were joined.'],
} as const satisfies Readonly<Record<Relation, readonly [rule: string, source: string, sentence: string]>>;

export type RefusedReason = keyof typeof refusedReasons;
export type Reason = Relation | RefusedReason;

/** Why somebody may know what they may: for staff and the audit, never for a family member. */
export interface Explanation {
  readonly level: Level;
  readonly reason: Reason;
  readonly rule: string;
  readonly source: string;
  readonly sentence: string;
}

/** Explains the level at which a viewer may know a record at an instant. */
export function explain(family: Family, viewer: Viewer, record: AnyRecord, at: Instant): Explanation {
  const sight = look(family, viewer, at);
  const seen = asSeen(family, sight.family, record);
  const { level, by } = visibility(family, viewer, record, at);
  const reason = by ?? refused(sight, matterOf(sight.family, seen ?? record));
  const [rule, source, sentence] = by === null ? refusedReasons[reason as RefusedReason] : allowedReasons[by];
  return { level, reason, rule, source, sentence };
}

/** Why somebody may give a command to a thing, or that they may not. */
export interface DoorExplanation {
  readonly may: boolean;
  readonly command: CommandName;
  readonly by: Relation | null;
  readonly sentence: string;
}

/** Explains whether a viewer may do something to a thing, in the same words as what they may know. */
export function explainDoor(
  family: Family,
  viewer: Viewer,
  command: CommandName,
  thing: Subject,
  at: Instant,
): DoorExplanation {
  const by = look(family, viewer, at).through(command, thing);
  const ways = doors[command].by.map((relation: Relation) => allowedReasons[relation][2]);
  const sentence = by === null ? `It takes one of these: ${ways.join(' ')}` : allowedReasons[by][2];
  return { may: by !== null, command, by, sentence };
}

type Test = (sight: Sight, matter: Matter, grants: readonly Grant[]) => boolean;

const held = ({ family, viewer }: Sight, { owner }: Matter) =>
  all(family, 'parentalResponsibility').filter(({ holder, child }) => holder === viewer.person && child === owner);

const hasDefault: Test = (sight, { owner }) => owner !== null && sight.responsibleFor.has(owner);

/** In the order of precedence; the first that is true is the reason. */
const tests: { readonly [R in RefusedReason]: Test } = {
  safety_block: (sight, matter) => isBlocked(sight, matter),
  conflict_of_interest: ({ asking, viewer }) => asking.worker !== null && viewer.worker === null,
  safeguarding_restricted: (_, { restricted }) => restricted,
  closed: (sight, matter) => isPlanClosed(sight, matter),
  grant_revoked: ({ at }, _, grants) => grants.some(({ revokedAt }) => revokedAt !== null && revokedAt <= at),
  grant_expired: ({ at }, _, grants) => grants.some(({ until }) => ends(until) <= at),
  grant_suspended: (sight, matter, grants) =>
    grants.some((grant) => !sight.grants.includes(grant) || !mayOpen(sight, matter, grant)),
  summary_stale: ({ at }, _, grants) =>
    grants.some(({ level, staleSince }) => level === 'SUMMARY' && isPast(staleSince, at)),
  grant_excludes_sensitive: (_, { sensitive, confidential }, grants) =>
    (sensitive || confidential) && grants.some(({ bundle }) => bundle !== null),
  about_other_person: (sight, matter, grants) =>
    matter.about.length > 0 && (grants.length > 0 || hasDefault(sight, matter, grants)),
  pr_restricted: (sight, matter, grants) =>
    !hasDefault(sight, matter, grants) &&
    held(sight, matter).some((pr) => pr.status !== 'ended' && holds(pr, sight.at)) &&
    matter.owner !== null &&
    !isAged(sight.family, matter.owner, ages.adult, sight.at),
  pr_ended: (sight, matter) =>
    held(sight, matter).some((pr) => pr.status === 'ended' || !holds(pr, sight.at)) ||
    (held(sight, matter).length > 0 &&
      matter.owner !== null &&
      isAged(sight.family, matter.owner, ages.adult, sight.at)),
  la_limits: (sight, matter, grants) =>
    (hasDefault(sight, matter, grants) && !isAgreedByAuthority(sight, matter)) ||
    (matter.owner !== null &&
      !sight.authorityFor.has(matter.owner) &&
      sight.namedFor.some(
        ({ person, organisation }) =>
          person === matter.owner &&
          staysOf(sight.family, person, sight.at).some(({ localAuthority }) => localAuthority === organisation),
      )),
  confidential_pending_assessment: (sight, matter, grants) => {
    const { owner, area, sensitive, confidential } = matter;
    const child = owner !== null && !isAged(sight.family, owner, ages.decides, sight.at);
    const unassessed = owner !== null && area !== null && assessed(sight.family, owner, area, sight.at) === null;
    return hasDefault(sight, matter, grants) && child && unassessed && sensitive && !confidential;
  },
  subject_decides_competent: (sight, matter, grants) => {
    const { owner, area } = matter;
    const competent = owner !== null && area !== null && assessed(sight.family, owner, area, sight.at) === 'competent';
    return hasDefault(sight, matter, grants) && competent && !isAged(sight.family, owner, ages.decides, sight.at);
  },
  age_16_subject_decides: (sight, matter, grants) =>
    hasDefault(sight, matter, grants) &&
    matter.owner !== null &&
    isAged(sight.family, matter.owner, ages.decides, sight.at),
  confidential: (sight, matter, grants) => matter.confidential && hasDefault(sight, matter, grants),
  not_delegated: (sight, { owner }) => owner !== null && (sight.delegated.has(owner) || sight.caringFor.has(owner)),
  break_glass_scope: ({ brokenGlass }) => brokenGlass.length > 0,
  assignment_ended: ({ family, viewer, at }, { owner }) =>
    all(family, 'assignment').some(
      ({ worker, person, until }) =>
        worker === viewer.worker && person === owner && until !== null && ends(until) <= at,
    ),
  not_assigned: ({ asking }) => asking.worker !== null,
  not_in_scope: (sight, { owner }) => owner !== null && !sight.knows(owner),
  no_relationship_authority: () => true,
};

function refused(sight: Sight, matter: Matter): RefusedReason {
  const grants = all(sight.family, 'grant').filter(
    (grant) => grant.to === sight.viewer.person && isNamedBy(grant, matter),
  );
  const order = Object.keys(tests) as RefusedReason[];
  return order.find((reason) => tests[reason](sight, matter, grants)) ?? 'no_relationship_authority';
}
