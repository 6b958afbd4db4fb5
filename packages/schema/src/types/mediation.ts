import { familyOf, type Instant } from '@kinweave/core';
import { builder } from '../builder.js';
import { readByParent } from '../describe.js';
import { memberOf } from '../find.js';
import { DisagreementState, MediationStep, RequestDecision, RequestState } from '../words.js';
import {
  areas,
  date,
  type Fact,
  type Form,
  flag,
  instant,
  letter,
  part,
  people,
  person,
  plain,
  pointer,
  type Tellings,
  text,
  worker,
} from './form.js';
import { workerIn } from './node.js';
import { Disagreement, Person } from './refs.js';

const [area] = areas.type as readonly [unknown];

/** That a party said something, and when. */
interface Said {
  readonly fact: Fact;
  readonly party: string | null;
  readonly at: Instant;
}

const SaidByParty = builder.objectRef<Said>('SaidByParty').implement({
  description: `That a party said so, and when. ${readByParent}`,
  fields: (t) => ({
    party: t.field({
      type: Person,
      nullable: true,
      description: `Which party. ${readByParent}`,
      resolve: ({ fact, party }) => memberOf(familyOf(fact), party),
    }),
    at: t.field({ type: 'DateTime', description: `When. ${readByParent}`, resolve: ({ at }) => at }),
  }),
});

const said: Form = {
  type: [SaidByParty],
  show: (fact, all: readonly Omit<Said, 'fact'>[]) => all.map((one) => ({ fact, ...one })),
};

/** A worker who wrote down what somebody told them. */
const writer: Form = {
  ...worker,
  show: (fact, { worker: by }: { readonly worker: string | null }, context) => workerIn(fact, by, context),
};

/** What a worker does between members: requests to know, and disagreements (M6, M7). */
export const mediationFacts: Tellings<'mediationRequest' | 'disagreement' | 'position' | 'proposal'> = {
  mediationRequest: {
    says: 'Somebody asks the worker to know something of somebody’s. The reply leaves on its day, and is the same whatever was found or decided (M6).',
    fields: {
      by: [person, 'Who asks.'],
      of: [person, 'Of whose.'],
      area: [plain(area), 'What it concerns.'],
      words: [text, 'What they ask.'],
      at: [instant, 'When they asked.'],
      replyOn: [date, 'The day on which the reply leaves.'],
      state: [plain(RequestState), 'Whether the reply has left.'],
      letter: [letter, 'What is written to whoever reads it: the same, whatever was found or decided.'],
      exploredAt: [instant, 'When the worker spoke of it with the person whom it is about.'],
      decision: [plain(RequestDecision), 'What that person decided.'],
      decidedAt: [instant, 'When.'],
      viewerCanExplore: [flag, 'Whether the viewer may use `exploreRequest`.'],
      viewerCanAnswer: [flag, 'Whether the viewer may use `answerRequest`.'],
    },
  },
  disagreement: {
    says: 'Members who see a thing differently, with a worker between them (M7).',
    fields: {
      parties: [people, 'Who they are.'],
      child: [person, 'The child whom it concerns.'],
      item: [part, 'What it is about.'],
      area: [plain(area), 'What it concerns.'],
      worker: [worker, 'The worker between them.'],
      state: [plain(DisagreementState), 'How it stands.'],
      letter: [letter, 'What is written to whoever reads it.'],
      openedAt: [instant, 'When they were asked in.'],
      pausedUntil: [instant, 'Until when it pauses, or paused.'],
      endedAt: [instant, 'When it ended.'],
      youDeclined: [flag, 'Whether the viewer said that they do not want to talk about it.'],
      askedBy: [person, 'Who asked for it.'],
      notedAt: [instant, 'When it was noted.'],
      invited: [people, 'Parties of 16 or over who invited it.'],
      courtCheckedBy: [worker, 'Who checked what a court limits.'],
      pausedAt: [instant, 'When it was paused.'],
      declined: [said, 'Who does not want to talk about it.'],
      viewerCanOpen: [flag, 'Whether the viewer may use `openDisagreement`.'],
      viewerCanState: [flag, 'Whether the viewer may use `statePosition`.'],
      viewerCanPause: [flag, 'Whether the viewer may use `pauseMediation`.'],
      viewerCanPropose: [flag, 'Whether the viewer may use `proposeStatement`.'],
      viewerCanEnd: [flag, 'Whether the viewer may use `endMediation`.'],
      viewerCanRecord: [flag, 'Whether the viewer may use `recordPosition`.'],
      viewerCanPass: [flag, 'Whether the viewer may use `passMediation`.'],
      viewerCanDecline: [flag, 'Whether the viewer may use `declineToTalk`.'],
      nextStep: [plain(MediationStep), 'What is next, for the worker between them.'],
    },
  },
  position: {
    says: 'What one person thinks, for the worker between them alone (M7).',
    fields: {
      disagreement: [pointer(Disagreement, 'disagreement'), 'Of what.'],
      of: [person, 'Whose it is.'],
      words: [text, 'Their words.'],
      by: [writer, 'The worker who wrote down what they said; null where they wrote it themself.'],
      at: [instant, 'When.'],
    },
  },
  proposal: {
    says: 'What the worker proposes: several stand at once, in the order in which they were proposed; the first to which each party has agreed is their statement (M7).',
    fields: {
      disagreement: [pointer(Disagreement, 'disagreement'), 'Of what.'],
      words: [text, 'The words.'],
      by: [worker, 'Who proposes it.'],
      at: [instant, 'When.'],
      agreedAt: [instant, 'When the last party agreed.'],
      letter: [letter, 'What is written to whoever reads it.'],
      youAgreed: [flag, 'Whether the viewer agreed.'],
      viewerCanAgree: [flag, 'Whether the viewer may say yes by `agreeProposal`.'],
      viewerCanTakeBack: [flag, 'Whether the viewer may take their yes back by `agreeProposal`.'],
      viewerCanWithdraw: [flag, 'Whether the viewer may use `withdrawProposal`.'],
      agreed: [said, 'Who has agreed so far.'],
      withdrawnAt: [instant, 'When the worker took it back, or something else was agreed.'],
    },
  },
};
