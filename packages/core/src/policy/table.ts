import type { Kind } from '../records/kinds.js';
import type { ItemKind } from '../records/plan.js';
import type { Level } from './levels.js';
import type { Relation } from './relations.js';
import { type Role, roles, rolesIn } from './roles.js';
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

/** What matters to somebody: their words, pictures and voice are known together (V1). */
const matters = own;

/** Who may know the whole of an item. */
const whole = {
  ...own,
  break_glass: 'FULL',
  safeguarding_concern: 'FULL',
  grant_full: 'FULL',
  pr_holder_default: 'FULL',
  la_shared_pr: 'FULL',
  delegated_authority: 'FULL',
  best_interests_child: 'FULL',
  best_interests_mca: 'FULL',
} as const satisfies Row;

const item = {
  ...own,
  break_glass: 'FULL',
  safeguarding_concern: 'FULL',
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

/** What is restricted: to its author while assigned and to the lead; others assigned learn that it is there (L20). */
const worry = {
  author_own_words: 'FULL',
  assigned_restricted: 'META',
  supervisor_kept: 'META',
  safeguarding_role: 'FULL',
} as const satisfies Row;

const disclosed = {
  author_own_words: 'FULL',
  safeguarding_role: 'FULL',
  named_reader: 'FULL',
} as const satisfies Row;

/** The family's skeleton, for its staff (M13). */
const skeleton = { family_worker: 'FULL' } as const satisfies Row;

/** What ties two members, to each of them and to staff (M20). */
const tie = { member_tie: 'FULL', family_worker: 'FULL' } as const satisfies Row;

/** Who else could see something, for whoever may write it (L28). */
const writers = { owner: 'FULL', assigned: 'FULL', cover: 'FULL' } as const satisfies Row;

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
  readers: 'readers',
  links: 'content',
  viewerCanRevise: 'content',
  viewerCanShare: 'content',
} as const;

/** A kind with one group of fields, known together or not at all. */
const fact = <const G extends string, const R extends Row, const F extends string>(
  group: G,
  row: R,
  fields: readonly F[],
) => ({
  groups: { [group]: row } as { readonly [K in G]: R },
  fields: Object.fromEntries(fields.map((field) => [field, group])) as { readonly [K in F]: G },
});

/**
 * Who may know what, as words. Allow-only and without order: what closes is a condition inside a relation. Projection,
 * the gateway's doors, the worklist and docs/who-sees-what.md all come from this table.
 */
export const policy = {
  family: {
    groups: {
      membership: { break_glass: 'FULL', named_partner: 'FULL', member_tie: 'FULL', family_worker: 'FULL' },
      banner: { break_glass: 'FULL', ...skeleton },
      staff: skeleton,
    },
    fields: {
      id: 'membership',
      audience: 'membership',
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
      messages: 'membership',
      contacts: 'membership',
      waitingEpisodes: 'membership',
      serviceTies: 'membership',
      households: 'membership',
      householdMemberships: 'membership',
      formerNames: 'membership',
      due: 'membership',
      notices: 'membership',
      mediationRequests: 'membership',
      disagreements: 'membership',
      positions: 'membership',
      proposals: 'membership',
      releasedStatements: 'membership',
      disclosures: 'membership',
      brokenGlass: 'membership',
      safetyBlocks: 'banner',
      concerns: 'staff',
      namedReaders: 'staff',
      courtOrders: 'staff',
      covers: 'staff',
      supervisions: 'staff',
      safeguardingLeads: 'staff',
      conflicts: 'staff',
      corrections: 'staff',
      accessRequests: 'membership',
      erasureRequests: 'membership',
      withholdings: 'staff',
      legalHolds: 'staff',
      keptNotes: 'staff',
      merges: 'staff',
      parts: 'staff',
      samePeople: 'staff',
      viewerCanAddPerson: 'membership',
      viewerCanRaiseSafetyBlock: 'membership',
    },
  },
  person: {
    groups: {
      name: {
        ...own,
        break_glass: 'FULL',
        named_partner: 'FULL',
        member_tie: 'FULL',
        family_worker: 'FULL',
        on_duty: 'FULL',
      },
      life: own,
      file: staff,
      // What they see themself, for whoever works with them and has to know what an answer would tell them.
      preview: staff,
    },
    fields: {
      id: 'name',
      knownAs: 'name',
      pronouns: 'name',
      symbol: 'name',
      you: 'name',
      plan: 'name',
      viewerCanAssignWorker: 'name',
      viewerCanRaiseConcern: 'name',
      born: 'life',
      died: 'life',
      language: 'life',
      interpreter: 'life',
      accessNeeds: 'life',
      retainUntil: 'file',
      preview: 'preview',
      viewerCanPreview: 'preview',
      viewerCanChange: 'life',
    },
  },
  plan: {
    groups: {
      // The frame of a plan is there for whoever may know something in it.
      frame: { ...own, break_glass: 'FULL', safeguarding_role: 'FULL', decider: 'FULL' },
      matters,
      readers: writers,
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
      viewerCanExpress: 'frame',
      viewerCanShare: 'frame',
      matters: 'matters',
      expressions: 'matters',
      openedAt: 'matters',
      mattersReaders: 'readers',
      kept: 'staff',
    },
  },
  expression: fact('matters', matters, ['id', 'owner', 'contentType', 'data', 'title', 'at', 'viewerCanRemove']),
  need: { groups: { content: item, readers: writers }, fields: { ...itemFields, words: 'content', driver: 'content' } },
  goal: {
    groups: { content: item, readers: writers },
    fields: { ...itemFields, words: 'content', status: 'content', reviewOn: 'content' },
  },
  action: {
    groups: { content: item, readers: writers },
    fields: { ...itemFields, words: 'content', goal: 'content', due: 'content', done: 'content' },
  },
  appointment: {
    groups: {
      activity: { ...item, grant_busy: 'BUSY', own_participation: 'FULL' },
      purpose: whole,
      readers: writers,
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
      readers: 'readers',
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
        break_glass: 'FULL',
        safeguarding_role: 'FULL',
        safeguarding_concern: 'FULL',
        named_reader: 'FULL',
        safeguarding_kept: 'META',
        grant_full: 'FULL',
        grant_summary: 'SUMMARY',
        best_interests_child: 'FULL',
        best_interests_mca: 'FULL',
      },
      readers: { owner: 'FULL', author_own_words: 'FULL', assigned: 'FULL', cover: 'FULL' },
    },
    fields: { ...itemFields, words: 'content', sort: 'content', viewerCanErase: 'content' },
  },
  relationship: fact('tie', tie, ['id', 'person', 'to', 'kinship', 'partnership', 'from', 'until']),
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
  assignment: fact('tie', { ...own, family_worker: 'FULL' }, [
    'id',
    'worker',
    'person',
    'from',
    'until',
    'viewerCanEnd',
  ]),
  safetyBlock: fact('staff', { break_glass: 'FULL', ...skeleton }, [
    'id',
    'protected',
    'blocked',
    'scope',
    'basis',
    'evidence',
    'from',
    'reviewBy',
    'endedAt',
    'viewerCanReview',
  ]),
  courtOrder: fact('staff', skeleton, [
    'id',
    'child',
    'holder',
    'order',
    'steps',
    'coversInformation',
    'made',
    'evidencedAt',
    'readAt',
    'readBy',
    'until',
  ]),
  careArrangement: fact('tie', tie, ['id', 'carer', 'child', 'recordedBy', 'from', 'until']),
  delegatedAuthority: fact('tie', tie, ['id', 'holder', 'child', 'areas', 'stay', 'from', 'until']),
  stay: fact('stay', { ...own, member_tie: 'FULL' }, [
    'id',
    'child',
    'carer',
    'authority',
    'localAuthority',
    'addressConfidential',
    'sensitiveAgreedAt',
    'from',
    'until',
  ]),
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
  capacity: fact('finding', own, ['id', 'person', 'areas', 'outcome', 'by', 'at', 'reviewBy', 'until']),
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
  accessReview: fact('review', own, ['id', 'person', 'age', 'by', 'at']),
  partnerWorker: fact('named', { ...own, named_partner: 'FULL' }, [
    'id',
    'person',
    'worker',
    'organisation',
    'from',
    'until',
  ]),
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
  cover: fact('staff', skeleton, ['id', 'worker', 'covers', 'from', 'until']),
  supervision: fact('staff', skeleton, ['id', 'supervisor', 'worker', 'from', 'until']),
  safeguardingLead: fact('staff', skeleton, ['id', 'worker', 'from', 'until']),
  conflictOfInterest: fact('staff', skeleton, ['id', 'worker', 'relativeOf', 'from', 'until']),
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
  correction: fact('staff', staff, ['id', 'person', 'what', 'reason', 'by', 'at', 'movedTo']),
  involvementAgreement: fact('terms', own, ['id', 'party', 'shared', 'never', 'limits', 'at', 'until']),
  closure: fact('closure', own, ['id', 'person', 'at', 'reason', 'reopenedAt']),
  contactChannel: fact('contact', { ...own, break_glass: 'FULL' }, ['id', 'owner', 'channel', 'address', 'verifiedAt']),
  safeContact: fact('contact', { ...own, break_glass: 'FULL' }, [
    'id',
    'owner',
    'channel',
    'when',
    'times',
    'leaveMessage',
  ]),
  message: fact('contact', own, ['id', 'to', 'channel', 'tries', 'at', 'retryAt', 'sentAt', 'failedAt']),
  contact: fact('support', own, ['id', 'owner', 'worker', 'mode', 'missed', 'minutes', 'at', 'recordedAt']),
  waitingEpisode: fact('support', own, ['id', 'owner', 'service', 'from', 'until', 'contactEveryDays']),
  serviceTie: fact('support', own, ['id', 'owner', 'service', 'sort', 'strength', 'flow', 'from', 'until']),
  householdMembership: fact('living', own, ['id', 'household', 'person', 'days', 'from', 'until']),
  household: {
    // The address comes first: it is the most that there is to know of where somebody lives.
    groups: {
      address: { resident_worker: 'FULL', resident_openly: 'FULL' },
      name: { resident_worker: 'FULL', resident: 'FULL' },
      staff: { resident_worker: 'FULL' },
    },
    fields: { id: 'name', name: 'name', address: 'address', protected: 'staff' },
  },
  formerName: fact('name', own, ['id', 'owner', 'name', 'until', 'protected']),
  accessRequest: {
    groups: {
      asking: { ...own, safeguarding_role: 'FULL', reviewer: 'FULL', asker: 'FULL' },
      review: { ...own, safeguarding_role: 'FULL', reviewer: 'FULL' },
      answer: { asker: 'FULL' },
    },
    fields: {
      id: 'asking',
      subject: 'asking',
      by: 'asking',
      basis: 'asking',
      at: 'asking',
      dueBy: 'asking',
      answered: 'asking',
      enteredBy: 'review',
      considered: 'review',
      agrees: 'review',
      reviewer: 'review',
      state: 'review',
      why: 'review',
      decidedAt: 'review',
      gave: 'review',
      viewerCanSay: 'review',
      answer: 'answer',
    },
  },
  withholding: fact('finding', { ...staff, safeguarding_role: 'FULL', reviewer: 'FULL' }, [
    'id',
    'request',
    'item',
    'extent',
    'passages',
    'reason',
    'opinion',
    'reviewer',
    'at',
  ]),
  erasureRequest: fact('request', { ...own, safeguarding_role: 'FULL' }, [
    'id',
    'subject',
    'by',
    'enteredBy',
    'items',
    'at',
    'state',
    'why',
    'decidedBy',
    'doneAt',
  ]),
  legalHold: fact('hold', skeleton, ['id', 'people', 'reason', 'from', 'until']),
  keptNote: fact('kept', { safeguarding_role: 'FULL' }, ['id', 'owner', 'sort', 'words', 'writtenAt', 'erasedAt']),
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
      over: 'terms',
      proposedAt: 'terms',
      agreed: 'terms',
    },
  },
  onePerson: {
    groups: { staff: { ...staff, link_end_worker: 'FULL' }, life: { supervisor: 'FULL' } },
    fields: {
      id: 'staff',
      kept: 'staff',
      absorbed: 'staff',
      born: 'life',
      proposedBy: 'staff',
      proposedAt: 'staff',
      acceptedBy: 'staff',
      at: 'staff',
      undoneBy: 'staff',
      undoneAt: 'staff',
      viewerCanAccept: 'staff',
    },
  },
  familyPart: fact('staff', { ...skeleton, part_supervisor: 'FULL' }, [
    'id',
    'people',
    'by',
    'at',
    'openedBy',
    'openedAt',
    'viewerCanJoin',
  ]),
  samePerson: fact('staff', { ...staff, safeguarding_role: 'FULL' }, ['id', 'person', 'family', 'outside', 'by', 'at']),

  mediationRequest: {
    groups: {
      asked: { ...own, asked_owner: 'FULL', asked_worker: 'FULL' },
      words: { ...own, asked_worker: 'FULL' },
      answer: { asked_owner: 'FULL', asked_worker: 'FULL' },
    },
    fields: {
      id: 'asked',
      by: 'asked',
      of: 'asked',
      area: 'asked',
      at: 'asked',
      replyOn: 'asked',
      state: 'asked',
      letter: 'asked',
      viewerCanExplore: 'asked',
      viewerCanAnswer: 'asked',
      words: 'words',
      exploredAt: 'answer',
      decision: 'answer',
      decidedAt: 'answer',
    },
  },
  disagreement: {
    groups: {
      talk: { ...own, mediation_party: 'FULL', mediator: 'FULL', mediation_supervisor: 'FULL' },
      staff: { mediator: 'FULL', mediation_supervisor: 'FULL' },
      step: { mediator: 'FULL' },
    },
    fields: {
      id: 'talk',
      parties: 'talk',
      child: 'talk',
      item: 'talk',
      area: 'talk',
      worker: 'talk',
      state: 'talk',
      letter: 'talk',
      openedAt: 'talk',
      pausedUntil: 'talk',
      endedAt: 'talk',
      youDeclined: 'talk',
      viewerCanOpen: 'talk',
      viewerCanState: 'talk',
      viewerCanPause: 'talk',
      viewerCanPropose: 'talk',
      viewerCanEnd: 'talk',
      viewerCanRecord: 'talk',
      viewerCanPass: 'talk',
      viewerCanDecline: 'talk',
      askedBy: 'staff',
      notedAt: 'staff',
      invited: 'staff',
      courtCheckedBy: 'staff',
      pausedAt: 'staff',
      declined: 'staff',
      nextStep: 'step',
    },
  },
  position: fact('content', { owner: 'FULL', mediator: 'FULL' }, ['id', 'disagreement', 'of', 'words', 'by', 'at']),
  proposal: {
    groups: {
      content: { mediation_party: 'FULL', mediator: 'FULL', mediation_supervisor: 'FULL' },
      staff: { mediator: 'FULL', mediation_supervisor: 'FULL' },
    },
    fields: {
      id: 'content',
      disagreement: 'content',
      words: 'content',
      by: 'content',
      at: 'content',
      agreedAt: 'content',
      letter: 'content',
      youAgreed: 'content',
      viewerCanAgree: 'content',
      viewerCanTakeBack: 'content',
      viewerCanWithdraw: 'content',
      agreed: 'staff',
      withdrawnAt: 'staff',
    },
  },
  releasedStatement: fact('statement', { safeguarding_role: 'FULL', released_statement: 'FULL' }, [
    'id',
    'block',
    'to',
    'words',
    'by',
    'at',
  ]),
  safeguardingConcern: fact('concern', { ...worry, named_reader: 'FULL' }, [
    'id',
    'about',
    'allegedSource',
    'neverTold',
    'concern',
    'needs',
    'authorTold',
    'whyNotTold',
    'by',
    'at',
    'threshold',
    'decidedBy',
    'decidedAt',
    'reason',
    'steps',
    'viewerCanDecide',
  ]),
  safeguardingDisclosure: {
    groups: {
      packet: { ...disclosed, safeguarding_disclosure: 'FULL' },
      file: disclosed,
    },
    fields: {
      id: 'packet',
      to: 'packet',
      what: 'packet',
      at: 'packet',
      organisation: 'file',
      concern: 'file',
      person: 'file',
      why: 'file',
      basis: 'file',
      by: 'file',
      personTold: 'file',
      whyNotTold: 'file',
    },
  },
  namedReader: fact('staff', { safeguarding_role: 'FULL' }, ['id', 'of', 'worker', 'by', 'from', 'until']),
  breakGlass: {
    groups: {
      use: { ...own, break_glass: 'FULL', safeguarding_role: 'FULL' },
      review: { ...staff, safeguarding_role: 'FULL' },
    },
    fields: {
      id: 'use',
      worker: 'use',
      person: 'use',
      parts: 'use',
      from: 'use',
      until: 'use',
      viewerCanReview: 'use',
      reason: 'review',
      reviewBy: 'review',
      reviewedAt: 'review',
      reviewedBy: 'review',
      finding: 'review',
    },
  },

  placement: closed,
  studyConsent: closed,
  mediation: closed,
  supportAgreement: closed,
  extension: closed,
  accompaniment: closed,
  attendance: closed,
  barrier: closed,
  spend: closed,
  measureResponse: closed,
  referral: closed,
  feedbackChoice: closed,
} as const satisfies Policy;

/** The kinds of item that the API shows today. */
export const partKinds = ['need', 'goal', 'action', 'appointment', 'note'] as const satisfies readonly (ItemKind &
  SeenKind)[];

/** Dated facts that tie somebody to another, to a service or to a home, and that end; entered on the wrong person they are struck. */
export const tieKinds = [
  'relationship',
  'parentalResponsibility',
  'careArrangement',
  'delegatedAuthority',
  'stay',
  'partnerWorker',
  'waitingEpisode',
  'householdMembership',
  'serviceTie',
] as const satisfies readonly SeenKind[];

/** Facts about one person that can be struck. */
export const strikableKinds = [
  ...tieKinds,
  'courtOrder',
  'competence',
  'capacity',
  'contactChannel',
  'contact',
  'involvementAgreement',
  'samePerson',
] as const satisfies readonly SeenKind[];

/** The roles that can ever pass a row at a level that shows its fields. */
export const rolesOfRow = (row: Row): readonly Role[] =>
  roles.filter((role) => (Object.keys(row) as Relation[]).some((relation) => rolesIn[relation].includes(role)));
