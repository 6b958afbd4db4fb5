import type { Relation } from './relations.js';

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
  break_glass: ['DUTY_WORKER'],
  safeguarding_role: ['SAFEGUARDING_LEAD'],
  safeguarding_concern: ['SAFEGUARDING_LEAD'],
  named_reader: staffRoles,
  safeguarding_disclosure: ['PARTNER'],
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
  released_statement: familyRoles,
  named_partner: ['PARTNER'],
  member_tie: familyRoles,
  family_worker: staffRoles,
  on_duty: ['DUTY_WORKER'],
  resident_worker: ['LINK_WORKER', 'SUPERVISOR'],
  resident_openly: familyRoles,
  resident: familyRoles,
  asked_owner: familyRoles,
  asked_worker: ['LINK_WORKER'],
  mediation_party: familyRoles,
  mediator: ['LINK_WORKER'],
  mediation_supervisor: ['SUPERVISOR'],
  link_ends_full: [...familyRoles, 'LINK_WORKER', 'SUPERVISOR', 'PARTNER'],
  link_ends_summary: [...familyRoles, 'LINK_WORKER', 'SUPERVISOR', 'PARTNER'],
  decider: familyRoles,
  link_end_owner: familyRoles,
  link_end_worker: ['LINK_WORKER'],
  link_both_worker: ['LINK_WORKER'],
  holds_responsibility: ['GUARDIAN'],
  reviewer: staffRoles,
  asker: familyRoles,
  part_supervisor: ['SUPERVISOR'],
};
