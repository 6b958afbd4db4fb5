import type { Kind } from '../records/kinds.js';
import type { ItemKind } from '../records/plan.js';
import type { Level } from './levels.js';
import { type Relation, type Role, roles, rolesIn } from './relations.js';
import type { SeenKind, Views, within } from './views.js';

/** Who may know one group of fields: a relation that is not named knows nothing. */
export type Row = { readonly [R in Relation]?: Exclude<Level, 'NONE'> };

/** A kind's groups of fields, and the group that each field of its view is in. Every field is named. */
export interface Rule<K extends SeenKind> {
  readonly groups: { readonly [group: string]: Row };
  readonly fields: { readonly [F in Exclude<keyof Views[K], 'kind' | typeof within>]: string };
}

/** Kinds that no rule opens yet: the program keeps them and shows them to nobody. */
export interface Closed {
  readonly groups: { readonly [group: string]: never };
  readonly fields: { readonly [field: string]: never };
}

/** Every kind of record has its entry: a missing one does not compile. */
export type Policy = { readonly [K in SeenKind]: Rule<K> } & { readonly [K in Exclude<Kind, SeenKind>]: Closed };

const closed: Closed = { groups: {}, fields: {} };

const item = {
  owner: 'FULL',
  assigned: 'FULL',
  grant_full: 'FULL',
  grant_summary: 'SUMMARY',
  pr_holder_default: 'FULL',
} as const satisfies Row;

const itemFields = {
  id: 'content',
  owner: 'content',
  author: 'content',
  about: 'content',
  area: 'content',
  sensitive: 'content',
  confidential: 'content',
  practical: 'content',
  createdAt: 'content',
  changedAt: 'content',
  links: 'content',
  viewerCanRevise: 'content',
  viewerCanShare: 'content',
} as const;

/**
 * Who may know what, as words. Allow-only and without order: what closes is a condition inside a relation. Projection,
 * the gateway's doors, the worklist and docs/who-sees-what.md all come from this table.
 */
export const policy = {
  family: {
    groups: {
      membership: { member_tie: 'FULL', family_worker: 'FULL' },
      staff: { family_worker: 'FULL' },
    },
    fields: {
      id: 'membership',
      members: 'membership',
      relationships: 'membership',
      responsibilities: 'membership',
      assignments: 'membership',
      grants: 'membership',
      links: 'membership',
      safetyBlocks: 'staff',
      viewerCanAddPerson: 'membership',
      viewerCanRaiseSafetyBlock: 'membership',
    },
  },
  person: {
    groups: {
      name: { owner: 'FULL', assigned: 'FULL', member_tie: 'FULL', family_worker: 'FULL' },
      life: { owner: 'FULL', assigned: 'FULL' },
    },
    fields: {
      id: 'name',
      knownAs: 'name',
      pronouns: 'name',
      you: 'name',
      plan: 'name',
      viewerCanAssignWorker: 'name',
      born: 'life',
      died: 'life',
      language: 'life',
    },
  },
  plan: {
    groups: {
      // The frame of a plan is there for whoever may know something in it.
      frame: { owner: 'FULL', assigned: 'FULL', decider: 'FULL' },
      matters: { owner: 'FULL', assigned: 'FULL' },
      staff: { assigned: 'FULL' },
    },
    fields: {
      id: 'frame',
      owner: 'frame',
      needs: 'frame',
      goals: 'frame',
      actions: 'frame',
      appointments: 'frame',
      notes: 'frame',
      summaries: 'frame',
      busy: 'frame',
      links: 'frame',
      viewerCanAdd: 'frame',
      viewerCanShare: 'frame',
      matters: 'matters',
      openedAt: 'matters',
      kept: 'staff',
    },
  },
  need: { groups: { content: item }, fields: { ...itemFields, words: 'content', driver: 'content' } },
  goal: {
    groups: { content: item },
    fields: { ...itemFields, words: 'content', status: 'content', reviewOn: 'content' },
  },
  action: {
    groups: { content: item },
    fields: { ...itemFields, words: 'content', goal: 'content', due: 'content', done: 'content' },
  },
  appointment: {
    groups: {
      activity: { ...item, grant_busy: 'BUSY', own_participation: 'FULL' },
      purpose: { owner: 'FULL', assigned: 'FULL', grant_full: 'FULL', pr_holder_default: 'FULL' },
    },
    fields: {
      id: 'activity',
      owner: 'activity',
      words: 'activity',
      place: 'activity',
      start: 'activity',
      end: 'activity',
      participants: 'activity',
      viewerCanRevise: 'activity',
      viewerCanShare: 'activity',
      links: 'activity',
      author: 'purpose',
      about: 'purpose',
      area: 'purpose',
      sensitive: 'purpose',
      confidential: 'purpose',
      practical: 'purpose',
      createdAt: 'purpose',
      changedAt: 'purpose',
      goal: 'purpose',
    },
  },
  note: {
    groups: {
      content: {
        owner: 'FULL',
        author_own_words: 'FULL',
        assigned: 'FULL',
        assigned_restricted: 'META',
        grant_full: 'FULL',
        grant_summary: 'SUMMARY',
      },
    },
    fields: { ...itemFields, words: 'content', sort: 'content' },
  },
  relationship: {
    groups: { tie: { member_tie: 'FULL', family_worker: 'FULL' } },
    fields: { id: 'tie', person: 'tie', to: 'tie', kinship: 'tie', from: 'tie', until: 'tie' },
  },
  parentalResponsibility: {
    groups: { tie: { member_tie: 'FULL', family_worker: 'FULL' }, staff: { family_worker: 'FULL' } },
    fields: {
      id: 'tie',
      holder: 'tie',
      child: 'tie',
      basis: 'tie',
      status: 'tie',
      from: 'tie',
      until: 'tie',
      evidence: 'staff',
    },
  },
  assignment: {
    groups: { tie: { owner: 'FULL', assigned: 'FULL', family_worker: 'FULL' } },
    fields: { id: 'tie', worker: 'tie', person: 'tie', from: 'tie', until: 'tie', viewerCanEnd: 'tie' },
  },
  safetyBlock: {
    groups: { staff: { family_worker: 'FULL' } },
    fields: {
      id: 'staff',
      protected: 'staff',
      blocked: 'staff',
      scope: 'staff',
      basis: 'staff',
      evidence: 'staff',
      from: 'staff',
      reviewBy: 'staff',
      endedAt: 'staff',
    },
  },
  grant: {
    groups: { decision: { owner: 'FULL', author_own_words: 'FULL', assigned: 'FULL' } },
    fields: {
      id: 'decision',
      of: 'decision',
      by: 'decision',
      to: 'decision',
      item: 'decision',
      bundle: 'decision',
      level: 'decision',
      words: 'decision',
      from: 'decision',
      until: 'decision',
      revokedAt: 'decision',
      staleSince: 'decision',
      checkedAt: 'decision',
      viewerCanRevoke: 'decision',
      viewerCanCheck: 'decision',
    },
  },
  planLink: {
    groups: {
      ends: { link_ends_full: 'FULL', link_ends_summary: 'SUMMARY' },
      terms: { link_ends_full: 'FULL' },
    },
    fields: {
      id: 'ends',
      from: 'ends',
      to: 'ends',
      viewerCanAgree: 'ends',
      viewerCanEnd: 'ends',
      linkKind: 'terms',
      proposedAt: 'terms',
      agreed: 'terms',
    },
  },

  contactChannel: closed,
  safeContact: closed,
  household: closed,
  householdMembership: closed,
  courtOrder: closed,
  careArrangement: closed,
  delegatedAuthority: closed,
  stay: closed,
  competence: closed,
  capacity: closed,
  bestInterestsDecision: closed,
  cover: closed,
  supervision: closed,
  safeguardingLead: closed,
  conflictOfInterest: closed,
  breakGlass: closed,
  handover: closed,
  releasedStatement: closed,
  safeguardingConcern: closed,
  safeguardingDisclosure: closed,
  placement: closed,
  involvementAgreement: closed,
  accessRequest: closed,
  withholding: closed,
  erasureRequest: closed,
  legalHold: closed,
  closure: closed,
  studyConsent: closed,
  mediation: closed,
  supportAgreement: closed,
  extension: closed,
  contact: closed,
  accompaniment: closed,
  attendance: closed,
  barrier: closed,
  spend: closed,
  waitingEpisode: closed,
  measureResponse: closed,
  referral: closed,
  feedbackChoice: closed,
  partnerPacket: closed,
} as const satisfies Policy;

type Part = ItemKind & SeenKind;

/** What a command is done to, and who may do it. */
export interface Door {
  readonly on: SeenKind | 'item';
  readonly by: readonly Relation[];
}

const writes = ['owner', 'assigned'] as const;

/** Who may do what, in the same words. A command acts only on what its actor may know of. */
export const doors = {
  AddPerson: { on: 'family', by: ['family_worker'] },
  RecordRelationship: { on: 'family', by: ['family_worker'] },
  RecordResponsibility: { on: 'person', by: ['assigned'] },
  RaiseSafetyBlock: { on: 'family', by: ['family_worker'] },
  AssignWorker: { on: 'person', by: ['assigned'] },
  EndAssignment: { on: 'assignment', by: ['assigned'] },
  SayWhatMatters: { on: 'plan', by: writes },
  NameNeed: { on: 'plan', by: writes },
  SetGoal: { on: 'plan', by: writes },
  PlanAction: { on: 'plan', by: writes },
  BookAppointment: { on: 'plan', by: writes },
  WriteNote: { on: 'plan', by: writes },
  ReviseNeed: { on: 'need', by: writes },
  ReviseGoal: { on: 'goal', by: writes },
  ReviseAction: { on: 'action', by: writes },
  ReviseAppointment: { on: 'appointment', by: writes },
  ReviseNote: { on: 'note', by: ['owner', 'author_own_words'] },
  ShareItem: { on: 'item', by: ['decider'] },
  ShareKind: { on: 'plan', by: ['decider'] },
  RecordAgreement: { on: 'item', by: ['assigned'] },
  CheckGrant: { on: 'grant', by: ['assigned'] },
  RevokeGrant: { on: 'grant', by: ['owner', 'author_own_words'] },
  ProposeLink: { on: 'planLink', by: ['link_both_worker'] },
  AgreeLink: { on: 'planLink', by: ['link_end_owner'] },
  EndLink: { on: 'planLink', by: ['link_end_owner', 'link_end_worker'] },
} as const satisfies Readonly<Record<string, Door>>;

/** Who may come in by which root field; what they find inside is the table's to say. */
export const entrances = {
  viewer: roles,
  node: roles,
  nodes: roles,
  family: roles,
  caseload: ['LINK_WORKER'],
  provider: ['LINK_WORKER'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** The name of a command. */
export type CommandName = keyof typeof doors;

/** The kinds of item that the API shows today. */
export const partKinds = ['need', 'goal', 'action', 'appointment', 'note'] as const satisfies readonly Part[];

/** The roles that can ever pass a row at a level that shows its fields. */
export const rolesOfRow = (row: Row): readonly Role[] =>
  roles.filter((role) => (Object.keys(row) as Relation[]).some((relation) => rolesIn[relation].includes(role)));

/** The roles to which a door can ever open. */
export const rolesOfDoor = (command: CommandName): readonly Role[] =>
  roles.filter((role) => doors[command].by.some((relation: Relation) => rolesIn[relation].includes(role)));
