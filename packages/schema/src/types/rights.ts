import { answerTo, familyOf, partKinds, type Views } from '@kinweave/core';
import { builder } from '../builder.js';
import { describer } from '../describe.js';
import { find, memberOf } from '../find.js';
import { AccessBasis, AccessFactor, AccessState, ErasureState, Extent, NoteSort, WithholdReason } from '../words.js';
import {
  date,
  type Fact,
  type Form,
  flag,
  instant,
  parts,
  people,
  period,
  person,
  plain,
  pointer,
  type Tellings,
  text,
  worker,
} from './form.js';
import { AccessRequest, Person } from './refs.js';
import { PlanPart } from './sharing.js';

/** One thing in a plan by its id alone, as far as the viewer sees it. */
const thing: Form = {
  type: PlanPart,
  isPointer: true,
  show: (fact, id: string) =>
    partKinds.map((kind) => find(familyOf(fact), kind, id)).find((found) => found !== null) ?? null,
};

interface Cut {
  readonly fact: Fact;
  readonly passage: NonNullable<Views['withholding']['passages']>[number];
}
const of = describer('withholding');

const Passage = builder.objectRef<Cut>('Passage').implement({
  description: of('passages', 'A stretch of an item’s words, in Unicode characters.'),
  fields: (t) => ({
    from: t.int({
      description: of('passages', 'From which character, counted from nought.'),
      resolve: ({ passage }) => passage.from,
    }),
    to: t.int({
      description: of('passages', 'Up to, not including, which.'),
      resolve: ({ passage }) => passage.to,
    }),
    about: t.field({
      type: Person,
      nullable: true,
      description: of('passages', 'Whom it is about.'),
      resolve: ({ fact, passage }) => memberOf(familyOf(fact), passage.about),
    }),
  }),
});
const passages: Form = {
  type: [Passage],
  show: (fact, cuts: readonly Cut['passage'][]) => cuts.map((passage) => ({ fact, passage })),
};

/** The answer as JSON text: it stands nowhere else, so there is no link that could be passed on or outlive it. */
const answer: Form = {
  type: 'String',
  isPointer: true,
  show: (fact) => {
    const given = answerTo(fact as Views['accessRequest']);
    return given === null ? null : JSON.stringify(given);
  },
};

/** What people ask for as is their right, what was found before they were answered, and what is kept from being erased. */
export const rightsFacts: Tellings<'accessRequest' | 'withholding' | 'erasureRequest' | 'legalHold' | 'keptNote'> = {
  accessRequest: {
    says: 'Somebody asks to see what is held about a person; the right is the person’s (UK GDPR Art 15).',
    fields: {
      subject: [person, 'About whom.'],
      by: [person, 'Who asked.'],
      basis: [plain(AccessBasis), 'On what footing.'],
      at: [instant, 'When.'],
      dueBy: [date, 'By when they are answered: one calendar month on.'],
      answered: [flag, 'Whether whoever asked has been answered, as far as they are told.'],
      enteredBy: [worker, 'Who entered it, where it came in writing.'],
      considered: [plain([AccessFactor]), 'What has been weighed.'],
      agrees: [flag, 'What the person says to somebody else’s request.'],
      reviewer: [worker, 'Who reviews it.'],
      state: [plain(AccessState), 'How far it has come.'],
      why: [text, 'Why it was refused.'],
      decidedAt: [instant, 'When it was decided.'],
      gave: [flag, 'Whether the answer gave anything.'],
      viewerCanSay: [flag, 'Whether the viewer may use `sayOnAccess`.'],
      answer: [answer, 'The answer, as JSON, for whoever asked alone.'],
    },
  },
  withholding: {
    says: 'What a reviewer found of one record before a request was answered (Data Protection Act 2018 Schs 2-3).',
    fields: {
      request: [pointer(AccessRequest, 'accessRequest'), 'For which request.'],
      item: [thing, 'Of what, as far as the viewer sees it.'],
      extent: [plain(Extent), 'How much the answer goes without.'],
      passages: [passages, 'Which of its words.'],
      reason: [plain(WithholdReason), 'Why.'],
      opinion: [text, 'The opinion of a health professional.'],
      reviewer: [worker, 'Who looked at it.'],
      at: [instant, 'When.'],
    },
  },
  erasureRequest: {
    says: 'Somebody asks to be erased (UK GDPR Art 17).',
    fields: {
      subject: [person, 'Who is to be erased.'],
      by: [person, 'Who asked.'],
      enteredBy: [worker, 'Who entered it, where it came in writing.'],
      items: [parts, 'What it is about, where it is not about everything.'],
      at: [instant, 'When.'],
      state: [plain(ErasureState), 'How far it has come.'],
      why: [text, 'Why it was granted or refused.'],
      decidedBy: [worker, 'Who decided.'],
      doneAt: [instant, 'When it was done.'],
    },
  },
  legalHold: {
    says: 'Of these people nothing may be erased for now; it closes nothing (L26).',
    fields: { people: [people, 'Of whom.'], reason: [text, 'Why.'], ...period },
  },
  keptNote: {
    says: 'A note that its owner erased and that a duty keeps, for the safeguarding lead alone (M18).',
    fields: {
      owner: [person, 'Whose it was.'],
      sort: [plain(NoteSort), 'Of what sort.'],
      words: [text, 'What it says.'],
      writtenAt: [instant, 'When it was written.'],
      erasedAt: [instant, 'When its owner erased it.'],
    },
  },
};
