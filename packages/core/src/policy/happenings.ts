import type { SeenKind, Views } from './views.js';

/**
 * When something happened, by a date of its view: at it, or as a period ends with it; who wrote it down; and the earlier
 * date from which that of a change differs.
 */
export type Telling<F extends PropertyKey> =
  | { readonly at: F; readonly by?: F; readonly since?: F }
  | { readonly until: F };

/** What a kind of view tells of what happened: each with its word; and the fields that say or lead to whom it is about. */
interface Tells<K extends SeenKind> {
  readonly about: readonly (keyof Views[K])[];
  readonly tells: { readonly [what: string]: Telling<keyof Views[K]> };
}

/** Something is written, and may be changed later: who changed it no view says. */
const writing = { at: 'createdAt', by: 'author' } as const;
const changing = { at: 'changedAt', since: 'createdAt' } as const;
const items = ['owner', 'about'] as const;

/** Something holds from a day to a day. */
const began = { at: 'from' } as const;
const ended = { until: 'until' } as const;

/**
 * Everything that a timeline tells, by the view it is of. Messages, ways of reaching somebody and what staff arrange
 * among themselves are none of it.
 */
export const happenings = {
  plan: { about: ['owner'], tells: { planOpened: { at: 'openedAt' } } },
  expression: { about: ['owner'], tells: { expressionAdded: { at: 'at', by: 'owner' } } },
  need: { about: items, tells: { needWritten: writing, needChanged: changing } },
  goal: { about: items, tells: { goalWritten: writing, goalChanged: changing } },
  action: { about: items, tells: { actionWritten: writing, actionChanged: changing } },
  note: { about: items, tells: { noteWritten: writing, noteChanged: changing } },
  appointment: {
    about: [...items, 'participants'],
    tells: {
      appointmentWritten: writing,
      appointmentChanged: changing,
      appointmentBegan: { at: 'start' },
    },
  },
  contact: { about: ['owner'], tells: { contact: { at: 'at', by: 'worker' } } },
  closure: { about: ['person'], tells: { planClosed: { at: 'at' }, planReopened: { at: 'reopenedAt' } } },
  assignment: { about: ['person'], tells: { assignmentBegan: began, assignmentEnded: ended } },
  handover: { about: ['person'], tells: { handoverProposed: { at: 'at' }, handoverDone: { at: 'doneAt' } } },

  person: { about: ['id'], tells: { personDied: { at: 'died' } } },
  formerName: { about: ['owner'], tells: { nameChanged: { at: 'until' } } },
  relationship: { about: ['person', 'to'], tells: { kinshipBegan: began, kinshipEnded: ended } },
  householdMembership: { about: ['person'], tells: { movedIn: began, movedOut: ended } },
  waitingEpisode: { about: ['owner'], tells: { waitingBegan: began, waitingEnded: ended } },
  serviceTie: { about: ['owner'], tells: { serviceBegan: began, serviceEnded: ended } },

  parentalResponsibility: {
    about: ['holder', 'child'],
    tells: { responsibilityBegan: began, responsibilityEnded: ended },
  },
  courtOrder: { about: ['child', 'holder'], tells: { orderMade: { at: 'made' }, orderEnded: ended } },
  careArrangement: {
    about: ['carer', 'child'],
    tells: { careBegan: { at: 'from', by: 'recordedBy' }, careEnded: ended },
  },
  delegatedAuthority: { about: ['holder', 'child'], tells: { delegationBegan: began, delegationEnded: ended } },
  stay: { about: ['child', 'carer'], tells: { stayBegan: began, stayEnded: ended } },
  competence: { about: ['child'], tells: { competenceAssessed: { at: 'at', by: 'by' } } },
  capacity: { about: ['person'], tells: { capacityAssessed: { at: 'at', by: 'by' } } },
  bestInterestsDecision: {
    about: ['person', 'reader'],
    tells: { bestInterestsDecided: { at: 'from', by: 'by' }, bestInterestsTold: { at: 'toldAt' } },
  },
  accessReview: { about: ['person'], tells: { accessReviewed: { at: 'at', by: 'by' } } },

  grant: { about: ['of', 'to'], tells: { shared: { at: 'from', by: 'by' }, sharingRevoked: { at: 'revokedAt' } } },
  planLink: { about: ['from', 'to'], tells: { linkProposed: { at: 'proposedAt' } } },
  involvementAgreement: { about: ['party'], tells: { involvementAgreed: { at: 'at' } } },
  partnerWorker: { about: ['person'], tells: { partnerNamed: began, partnerEnded: ended } },
  partnerPacket: {
    about: ['person'],
    tells: {
      packetPrepared: { at: 'at' },
      packetApproved: { at: 'approvedAt', by: 'approvedBy' },
      packetWithdrawn: { at: 'withdrawnAt' },
    },
  },

  mediationRequest: {
    about: ['by', 'of'],
    tells: {
      knowledgeAsked: { at: 'at', by: 'by' },
      requestExplored: { at: 'exploredAt' },
      requestAnswered: { at: 'decidedAt' },
    },
  },
  disagreement: {
    about: ['parties', 'child'],
    tells: {
      disagreementNoted: { at: 'notedAt' },
      talkOpened: { at: 'openedAt' },
      talkEnded: { at: 'endedAt' },
    },
  },
  position: { about: ['of'], tells: { positionStated: { at: 'at', by: 'by' } } },
  proposal: {
    about: ['disagreement'],
    tells: {
      statementProposed: { at: 'at', by: 'by' },
      statementAgreed: { at: 'agreedAt' },
      proposalWithdrawn: { at: 'withdrawnAt' },
    },
  },

  safetyBlock: {
    about: ['protected', 'blocked'],
    tells: { safetyBlockRaised: { at: 'from' }, safetyBlockEnded: { at: 'endedAt' } },
  },
  releasedStatement: { about: ['to'], tells: { statementReleased: { at: 'at', by: 'by' } } },
  safeguardingConcern: {
    about: ['about'],
    tells: { concernRaised: { at: 'at', by: 'by' }, concernDecided: { at: 'decidedAt', by: 'decidedBy' } },
  },
  safeguardingDisclosure: { about: ['concern', 'person'], tells: { concernDisclosed: { at: 'at', by: 'by' } } },
  breakGlass: {
    about: ['person'],
    tells: { glassBroken: { at: 'from', by: 'worker' }, glassReviewed: { at: 'reviewedAt', by: 'reviewedBy' } },
  },

  accessRequest: {
    about: ['subject', 'by'],
    tells: { accessAsked: { at: 'at', by: 'by' }, accessDecided: { at: 'decidedAt' } },
  },
  erasureRequest: { about: ['subject'], tells: { erasureAsked: { at: 'at', by: 'by' } } },
  legalHold: { about: ['people'], tells: { holdPlaced: began, holdLifted: ended } },
  keptNote: { about: ['owner'], tells: { noteErased: { at: 'erasedAt' } } },
  correction: { about: ['person'], tells: { corrected: { at: 'at', by: 'by' } } },
  onePerson: {
    about: ['kept', 'absorbed'],
    tells: { recordsJoined: { at: 'at', by: 'acceptedBy' }, recordsSeparated: { at: 'undoneAt', by: 'undoneBy' } },
  },
  familyPart: { about: ['people'], tells: { familyJoined: { at: 'at', by: 'by' } } },
  samePerson: { about: ['person'], tells: { knownElsewhere: { at: 'at', by: 'by' } } },
} as const satisfies { readonly [K in SeenKind]?: Tells<K> };

type Happenings = typeof happenings;

/** A kind of view of which a timeline tells. */
export type ToldKind = keyof Happenings;

/** A word for what happened. */
export type Happening = { readonly [K in ToldKind]: Extract<keyof Happenings[K]['tells'], string> }[ToldKind];

/** Every word for what happened. */
export const happeningWords: readonly Happening[] = Object.values(happenings).flatMap(
  ({ tells }) => Object.keys(tells) as Happening[],
);
