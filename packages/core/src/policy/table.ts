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

/** Staff who support somebody, stand in for them, or answer for them: they see what the worker sees (L20). */
const staff = { assigned: 'FULL', cover: 'FULL', supervisor: 'FULL' } as const satisfies Row;

/** Somebody's own record and the staff who support them. */
const own = { owner: 'FULL', ...staff } as const satisfies Row;

/** Who may know the whole of an item. */
const whole = {
  ...own,
  grant_full: 'FULL',
  pr_holder_default: 'FULL',
  la_shared_pr: 'FULL',
  delegated_authority: 'FULL',
  best_interests_child: 'FULL',
  best_interests_mca: 'FULL',
} as const satisfies Row;

const item = {
  ...own,
  safeguarding_kept: 'META',
  grant_full: 'FULL',
  grant_summary: 'SUMMARY',
  pr_holder_default: 'FULL',
  la_shared_pr: 'FULL',
  delegated_authority: 'FULL',
  carer_practical: 'FULL',
  best_interests_child: 'FULL',
  best_interests_mca: 'FULL',
} as const satisfies Row;

/** The family's skeleton, for its staff (M13). */
const skeleton = { family_worker: 'FULL' } as const satisfies Row;

/** What ties two members, to each of them and to staff (M20). */
const tie = { member_tie: 'FULL', family_worker: 'FULL' } as const satisfies Row;

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
      membership: { named_partner: 'FULL', member_tie: 'FULL', family_worker: 'FULL' },
      staff: skeleton,
    },
    fields: {
      id: 'membership',
      members: 'membership',
      relationships: 'membership',
      responsibilities: 'membership',
      assignments: 'membership',
      grants: 'membership',
      links: 'membership',
      careArrangements: 'membership',
      delegations: 'membership',
      stays: 'membership',
      involvementAgreements: 'membership',
      competence: 'membership',
      capacity: 'membership',
      bestInterests: 'membership',
      accessReviews: 'membership',
      handovers: 'membership',
      closures: 'membership',
      partners: 'membership',
      packets: 'membership',
      contactChannels: 'membership',
      safeContacts: 'membership',
      formerNames: 'membership',
      due: 'membership',
      notices: 'membership',
      safetyBlocks: 'staff',
      courtOrders: 'staff',
      covers: 'staff',
      supervisions: 'staff',
      safeguardingLeads: 'staff',
      conflicts: 'staff',
      corrections: 'staff',
      viewerCanAddPerson: 'membership',
      viewerCanRaiseSafetyBlock: 'membership',
    },
  },
  person: {
    groups: {
      name: { ...own, named_partner: 'FULL', ...tie },
      life: own,
      file: staff,
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
      retainUntil: 'file',
      viewerCanChange: 'life',
    },
  },
  plan: {
    groups: {
      // The frame of a plan is there for whoever may know something in it.
      frame: { ...own, safeguarding_role: 'FULL', decider: 'FULL' },
      matters: own,
      staff: { ...staff, safeguarding_role: 'FULL' },
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
      purpose: whole,
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
        ...staff,
        assigned_restricted: 'META',
        supervisor_kept: 'META',
        safeguarding_role: 'FULL',
        safeguarding_kept: 'META',
        grant_full: 'FULL',
        grant_summary: 'SUMMARY',
        best_interests_child: 'FULL',
        best_interests_mca: 'FULL',
      },
    },
    fields: { ...itemFields, words: 'content', sort: 'content' },
  },
  relationship: {
    groups: { tie },
    fields: { id: 'tie', person: 'tie', to: 'tie', kinship: 'tie', from: 'tie', until: 'tie' },
  },
  parentalResponsibility: {
    groups: { tie, staff: skeleton },
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
    groups: { tie: { ...own, family_worker: 'FULL' } },
    fields: { id: 'tie', worker: 'tie', person: 'tie', from: 'tie', until: 'tie', viewerCanEnd: 'tie' },
  },
  safetyBlock: {
    groups: { staff: skeleton },
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
      viewerCanReview: 'staff',
    },
  },
  courtOrder: {
    groups: { staff: skeleton },
    fields: {
      id: 'staff',
      child: 'staff',
      holder: 'staff',
      order: 'staff',
      steps: 'staff',
      coversInformation: 'staff',
      made: 'staff',
      evidencedAt: 'staff',
      readAt: 'staff',
      readBy: 'staff',
      until: 'staff',
    },
  },
  careArrangement: {
    groups: { tie },
    fields: { id: 'tie', carer: 'tie', child: 'tie', recordedBy: 'tie', from: 'tie', until: 'tie' },
  },
  delegatedAuthority: {
    groups: { tie },
    fields: { id: 'tie', holder: 'tie', child: 'tie', areas: 'tie', stay: 'tie', from: 'tie', until: 'tie' },
  },
  stay: {
    groups: { stay: { ...own, member_tie: 'FULL' } },
    fields: {
      id: 'stay',
      child: 'stay',
      carer: 'stay',
      authority: 'stay',
      localAuthority: 'stay',
      addressConfidential: 'stay',
      sensitiveAgreedAt: 'stay',
      from: 'stay',
      until: 'stay',
    },
  },
  competence: {
    groups: { finding: own, reasons: staff },
    fields: {
      id: 'finding',
      child: 'finding',
      areas: 'finding',
      outcome: 'finding',
      by: 'finding',
      at: 'finding',
      reviewBy: 'finding',
      rationale: 'reasons',
      steps: 'reasons',
      fraser: 'reasons',
    },
  },
  capacity: {
    groups: { finding: own },
    fields: {
      id: 'finding',
      person: 'finding',
      areas: 'finding',
      outcome: 'finding',
      by: 'finding',
      at: 'finding',
      reviewBy: 'finding',
      until: 'finding',
    },
  },
  bestInterestsDecision: {
    groups: { decision: own, reasons: staff },
    fields: {
      id: 'decision',
      person: 'decision',
      reader: 'decision',
      items: 'decision',
      basis: 'decision',
      by: 'decision',
      from: 'decision',
      until: 'decision',
      toldAt: 'decision',
      unsafeToTell: 'reasons',
    },
  },
  accessReview: {
    groups: { review: own },
    fields: { id: 'review', person: 'review', age: 'review', by: 'review', at: 'review' },
  },
  partnerWorker: {
    groups: { named: { ...own, named_partner: 'FULL' } },
    fields: { id: 'named', person: 'named', worker: 'named', organisation: 'named', from: 'named', until: 'named' },
  },
  partnerPacket: {
    groups: { packet: { ...own, partner_packet: 'FULL', decider: 'FULL' }, approval: { ...own, decider: 'FULL' } },
    fields: {
      id: 'packet',
      person: 'packet',
      organisation: 'packet',
      area: 'packet',
      words: 'packet',
      until: 'packet',
      at: 'approval',
      approvedBy: 'approval',
      approvedAt: 'approval',
      withdrawnAt: 'approval',
      viewerCanApprove: 'approval',
    },
  },
  cover: {
    groups: { staff: skeleton },
    fields: { id: 'staff', worker: 'staff', covers: 'staff', from: 'staff', until: 'staff' },
  },
  supervision: {
    groups: { staff: skeleton },
    fields: { id: 'staff', supervisor: 'staff', worker: 'staff', from: 'staff', until: 'staff' },
  },
  safeguardingLead: {
    groups: { staff: skeleton },
    fields: { id: 'staff', worker: 'staff', from: 'staff', until: 'staff' },
  },
  conflictOfInterest: {
    groups: { staff: skeleton },
    fields: { id: 'staff', worker: 'staff', relativeOf: 'staff', from: 'staff', until: 'staff' },
  },
  handover: {
    groups: { terms: own, kept: { owner: 'FULL' } },
    fields: {
      id: 'terms',
      person: 'terms',
      from: 'terms',
      to: 'terms',
      state: 'terms',
      at: 'terms',
      told: 'terms',
      doneAt: 'terms',
      keptBack: 'kept',
      viewerCanAnswer: 'terms',
    },
  },
  correction: {
    groups: { staff },
    fields: {
      id: 'staff',
      person: 'staff',
      what: 'staff',
      reason: 'staff',
      by: 'staff',
      at: 'staff',
      movedTo: 'staff',
    },
  },
  involvementAgreement: {
    groups: { terms: own },
    fields: {
      id: 'terms',
      party: 'terms',
      shared: 'terms',
      never: 'terms',
      limits: 'terms',
      at: 'terms',
      until: 'terms',
    },
  },
  closure: {
    groups: { closure: own },
    fields: { id: 'closure', person: 'closure', at: 'closure', reason: 'closure', reopenedAt: 'closure' },
  },
  contactChannel: {
    groups: { contact: own },
    fields: { id: 'contact', owner: 'contact', channel: 'contact', address: 'contact', verifiedAt: 'contact' },
  },
  safeContact: {
    groups: { contact: own },
    fields: { id: 'contact', owner: 'contact', channel: 'contact', when: 'contact', leaveMessage: 'contact' },
  },
  formerName: {
    groups: { name: own },
    fields: { id: 'name', owner: 'name', name: 'name', until: 'name', protected: 'name' },
  },
  grant: {
    groups: { decision: { owner: 'FULL', author_own_words: 'FULL', ...staff }, staff },
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
      confirmedAt: 'decision',
      showsTimes: 'decision',
      objections: 'staff',
      viewerCanConfirm: 'decision',
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

  household: closed,
  householdMembership: closed,
  breakGlass: closed,
  releasedStatement: closed,
  safeguardingConcern: closed,
  safeguardingDisclosure: closed,
  placement: closed,
  accessRequest: closed,
  withholding: closed,
  erasureRequest: closed,
  legalHold: closed,
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
} as const satisfies Policy;

type Part = ItemKind & SeenKind;

/** What a command is done to, and who may do it. */
export interface Door {
  readonly on: SeenKind | 'item' | 'tie' | 'fact';
  readonly by: readonly Relation[];
}

/** The worker of a person, or whoever stands in for them. */
const worker = ['assigned', 'cover'] as const;
const writes = ['owner', ...worker] as const;
/** Who allocates work: the worker, or the supervisor who answers for them. */
const allocates = [...worker, 'supervisor'] as const;
const inFamily = ['family_worker'] as const;

/** Who may do what, in the same words. A command acts only on what its actor may know of. */
export const doors = {
  AddPerson: { on: 'family', by: inFamily },
  ChangePerson: { on: 'person', by: writes },
  RecordAdoption: { on: 'person', by: worker },
  RecordRelationship: { on: 'family', by: inFamily },
  RecordResponsibility: { on: 'person', by: worker },
  RecordCourtOrder: { on: 'person', by: worker },
  EvidenceResponsibility: { on: 'parentalResponsibility', by: inFamily },
  EvidenceOrder: { on: 'courtOrder', by: inFamily },
  ReadOrder: { on: 'courtOrder', by: ['safeguarding_role'] },
  RecordCareArrangement: { on: 'person', by: worker },
  RecordStay: { on: 'person', by: worker },
  AgreeSensitive: { on: 'stay', by: worker },
  DelegateAuthority: { on: 'person', by: worker },
  EndTie: { on: 'tie', by: inFamily },
  AssessCompetence: { on: 'person', by: worker },
  AssessCapacity: { on: 'person', by: worker },
  DecideBestInterests: { on: 'person', by: worker },
  TellBestInterests: { on: 'bestInterestsDecision', by: worker },
  RecordAccessReview: { on: 'person', by: worker },
  RaiseSafetyBlock: { on: 'family', by: inFamily },
  ReviewSafetyBlock: { on: 'safetyBlock', by: ['safeguarding_role'] },
  AssignWorker: { on: 'person', by: allocates },
  EndAssignment: { on: 'assignment', by: allocates },
  NameCover: { on: 'family', by: inFamily },
  NameSupervisor: { on: 'family', by: inFamily },
  NameSafeguardingLead: { on: 'family', by: inFamily },
  RecordConflict: { on: 'family', by: inFamily },
  ProposeHandover: { on: 'person', by: allocates },
  AnswerHandover: { on: 'handover', by: ['owner'] },
  CompleteHandover: { on: 'handover', by: allocates },
  NamePartner: { on: 'person', by: worker },
  PreparePacket: { on: 'person', by: worker },
  ApprovePacket: { on: 'partnerPacket', by: ['decider'] },
  WithdrawPacket: { on: 'partnerPacket', by: [...worker, 'decider'] },
  AgreeInvolvement: { on: 'person', by: worker },
  AddContactChannel: { on: 'person', by: writes },
  VerifyContactChannel: { on: 'contactChannel', by: worker },
  SetSafeContact: { on: 'contactChannel', by: writes },
  ClosePlan: { on: 'person', by: worker },
  ReopenPlan: { on: 'person', by: allocates },
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
  StrikeItem: { on: 'item', by: ['author_own_words', ...worker, 'safeguarding_role'] },
  MoveItem: { on: 'item', by: worker },
  StrikeRecord: { on: 'fact', by: inFamily },
  ShareItem: { on: 'item', by: ['decider'] },
  ShareKind: { on: 'plan', by: ['decider'] },
  RecordAgreement: { on: 'item', by: worker },
  CheckGrant: { on: 'grant', by: worker },
  RecordObjection: { on: 'grant', by: worker },
  ConfirmGrant: { on: 'grant', by: ['owner'] },
  RevokeGrant: { on: 'grant', by: ['owner', 'author_own_words'] },
  ProposeLink: { on: 'planLink', by: ['link_both_worker'] },
  AgreeLink: { on: 'planLink', by: ['link_end_owner'] },
  EndLink: { on: 'planLink', by: ['link_end_owner', 'link_end_worker'] },
} as const satisfies Readonly<Record<string, Door>>;

const staffRoles = ['LINK_WORKER', 'SUPERVISOR', 'SAFEGUARDING_LEAD'] as const satisfies readonly Role[];

/** Everybody with a part in some family: a worker on duty, as such, has none. */
const familyRoles: readonly Role[] = roles.filter((role) => role !== 'DUTY_WORKER');

/** Who may come in by which root field; what they find inside is the table's to say. */
export const entrances = {
  viewer: roles,
  node: familyRoles,
  nodes: familyRoles,
  family: familyRoles,
  caseload: staffRoles,
  dueList: staffRoles,
  findNames: ['DUTY_WORKER'],
  provider: staffRoles,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** The name of a command. */
export type CommandName = keyof typeof doors;

/** The kinds of item that the API shows today. */
export const partKinds = ['need', 'goal', 'action', 'appointment', 'note'] as const satisfies readonly Part[];

/** Facts that tie two people, which end; entered on the wrong person they are struck instead. */
export const tieKinds = [
  'relationship',
  'parentalResponsibility',
  'careArrangement',
  'delegatedAuthority',
  'stay',
  'partnerWorker',
] as const satisfies readonly SeenKind[];

/** Facts about one person that can be struck. */
export const strikableKinds = [
  ...tieKinds,
  'courtOrder',
  'competence',
  'capacity',
  'contactChannel',
  'involvementAgreement',
] as const satisfies readonly SeenKind[];

/** The roles that can ever pass a row at a level that shows its fields. */
export const rolesOfRow = (row: Row): readonly Role[] =>
  roles.filter((role) => (Object.keys(row) as Relation[]).some((relation) => rolesIn[relation].includes(role)));

/** The roles to which a door can ever open. */
export const rolesOfDoor = (command: CommandName): readonly Role[] =>
  roles.filter((role) => doors[command].by.some((relation: Relation) => rolesIn[relation].includes(role)));
