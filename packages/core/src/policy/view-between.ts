import {
  areKeptApart,
  type DisagreementState,
  disagreementState,
  isSettled,
  mostOptions,
  optionsIn,
  requestState,
} from '../between.js';
import { get } from '../family.js';
import type { RecordOf } from '../records/kinds.js';
import { isPast } from '../time.js';
import { type LetterCode, letter } from '../wording.js';
import { audienceOf } from './audience.js';
import type { CommandName } from './doors.js';
import { factView } from './facts.js';
import { inFull, make, refSeen, type Seeing } from './seeing.js';
import { mediationStep } from './step-between.js';
import type { ConcernView, DisagreementView, GlassView, ProposalView, RequestView } from './views.js';

/** Views of what a worker does between people, and to keep them safe. */

/** Of what was decided it says nothing, to anybody. */
const requestLetter = ({ sight }: Seeing, request: RecordOf<'mediationRequest'>): LetterCode =>
  request.of === sight.viewer.person
    ? 'ASKED_OF_YOU'
    : requestState(request, sight.at) === 'sent'
      ? 'REQUEST_SENT'
      : 'REQUEST_REPLY';

const talkLetters = {
  noted: 'TALK_ASKED',
  open: 'INVITED_TO_TALK',
  paused: 'TALK_PAUSED',
  agreed: 'STATEMENT_AGREED',
  ended: 'TALK_ENDED',
} as const satisfies Readonly<Record<DisagreementState, LetterCode>>;

export const requestView = (seeing: Seeing, request: RecordOf<'mediationRequest'>): RequestView =>
  factView(seeing, request, {
    state: requestState(request, seeing.sight.at),
    letter: letter(requestLetter(seeing, request), audienceOf(seeing.sight)),
    viewerCanExplore: request.exploredAt === null && seeing.sight.may('ExploreRequest', request),
    viewerCanAnswer: request.decision === null && seeing.sight.may('AnswerRequest', request),
  });

export function disagreementView(seeing: Seeing, one: RecordOf<'disagreement'>): DisagreementView {
  const { sight } = seeing;
  const state = disagreementState(sight.family, one, sight.at);
  const youDeclined = one.declined.some(({ party }) => party === sight.viewer.person);
  // A hint tells of no block that the viewer is not shown.
  const isBlocked = areKeptApart(inFull(seeing, 'safetyBlock'), one.parties, sight.at);
  const isFull = optionsIn(sight.family, one, sight.at).length >= mostOptions;
  const may = (command: CommandName, ...states: readonly string[]) => states.includes(state) && sight.may(command, one);
  return factView(seeing, one, {
    item: refSeen(seeing, one.item),
    state,
    letter: letter(talkLetters[state], audienceOf(seeing.sight)),
    youDeclined,
    viewerCanOpen: !isBlocked && may('OpenDisagreement', 'noted'),
    viewerCanState: may('StatePosition', 'open', 'paused'),
    viewerCanPause: one.pausedAt === null && may('PauseMediation', 'open'),
    viewerCanPropose: !isBlocked && !isFull && may('ProposeStatement', 'open'),
    viewerCanEnd: one.endedAt === null && sight.may('EndMediation', one),
    viewerCanRecord: may('RecordPosition', 'noted', 'open', 'paused'),
    viewerCanPass: one.endedAt === null && sight.may('PassMediation', one),
    viewerCanDecline: !youDeclined && may('DeclineToTalk', 'open', 'paused'),
    nextStep: mediationStep(sight, one),
  });
}

/** Once all have agreed, or it has ended, nothing of it is answered or taken back any more. */
function isOption({ sight }: Seeing, { disagreement, withdrawnAt }: RecordOf<'proposal'>): boolean {
  const talk = get(sight.family, 'disagreement', disagreement);
  return talk !== undefined && !isSettled(sight.family, talk, sight.at) && !isPast(withdrawnAt, sight.at);
}

/** It asks for a yes only while a yes to it counts. */
const proposalLetter = (seeing: Seeing, proposal: RecordOf<'proposal'>): LetterCode =>
  proposal.agreedAt !== null ? 'STATEMENT_AGREED' : isOption(seeing, proposal) ? 'PROPOSAL_TO_READ' : 'PROPOSAL_CLOSED';

export function proposalView(seeing: Seeing, proposal: RecordOf<'proposal'>): ProposalView {
  const youAgreed = proposal.agreed.some(({ party }) => party === seeing.sight.viewer.person);
  const may = (command: CommandName) => isOption(seeing, proposal) && seeing.sight.may(command, proposal);
  return factView(seeing, proposal, {
    letter: letter(proposalLetter(seeing, proposal), audienceOf(seeing.sight)),
    youAgreed,
    viewerCanAgree: !youAgreed && may('AgreeProposal'),
    viewerCanTakeBack: youAgreed && may('AgreeProposal'),
    viewerCanWithdraw: may('WithdrawProposal'),
  });
}

export const concernView = (seeing: Seeing, concern: RecordOf<'safeguardingConcern'>): ConcernView =>
  factView(seeing, concern, {
    viewerCanDecide:
      concern.threshold === 'undecided' &&
      concern.by !== seeing.sight.viewer.worker &&
      seeing.sight.may('DecideThreshold', concern),
  });

export const glassView = (seeing: Seeing, glass: RecordOf<'breakGlass'>): GlassView =>
  make(seeing, glass, {
    viewerCanReview:
      glass.reviewedAt === null &&
      glass.worker !== seeing.sight.viewer.worker &&
      seeing.sight.may('ReviewGlass', glass),
  });
