import { builder } from '../builder.js';
import { verb } from '../command.js';
import { AccessBasis, AccessFactor, Extent, WithholdReason } from '../words.js';
import { type Field, id, text } from './inputs.js';

const request = (t: Field) => id(t, 'The request.');
const told = { returns: { request: 'accessRequest' }, at: 'request' } as const;

verb('AskForAccess', {
  says: 'Asks for what is held about a person: oneself, or a child one holds responsibility for; a worker enters what was asked in writing.',
  returns: { request: 'accessRequest' },
  input: (t) => ({
    person: id(t, 'About whom.'),
    by: t.id({ description: 'Who asked, where a worker enters it.' }),
    basis: t.field({ type: AccessBasis, required: true, description: 'On what footing.' }),
  }),
});

verb('SayOnAccess', {
  says: 'Says yes or no to somebody else’s asking; whoever asked is not told.',
  ...told,
  input: (t) => ({
    request: request(t),
    agrees: t.boolean({ required: true, description: 'Whether they may have it.' }),
  }),
});

verb('NameReviewer', {
  says: 'Names who reviews a request; nobody reviews their own.',
  ...told,
  input: (t) => ({ request: request(t), reviewer: id(t, 'The reviewer.') }),
});

verb('WeighAccess', {
  says: 'Says what has been weighed before what is held about a person goes to somebody else.',
  ...told,
  input: (t) => ({
    request: request(t),
    considered: t.field({ type: [AccessFactor], required: true, description: 'What has been weighed.' }),
  }),
});

const Passage = builder.inputType('PassageInput', {
  description: 'A stretch of an item’s words, in Unicode characters.',
  fields: (t) => ({
    from: t.int({ required: true, description: 'From which character, counted from nought.' }),
    to: t.int({ required: true, description: 'Up to, not including, which.' }),
    about: t.id({ description: 'The member whom it is about.' }),
  }),
});

verb('ConsiderRecord', {
  says: 'Clears a record for an answer, or withholds it or passages of it for a reason.',
  returns: { withholding: 'withholding' },
  input: (t) => ({
    request: request(t),
    record: id(t, 'What was looked at.'),
    extent: t.field({ type: Extent, required: true, description: 'How much the answer goes without.' }),
    passages: t.field({ type: [Passage], description: 'Which of its words.' }),
    reason: t.field({ type: WithholdReason, description: 'Why; nothing for what is cleared.' }),
    opinion: text(t, 'The opinion of a health professional, which serious harm needs.', false),
  }),
});

verb('AnswerAccess', {
  says: 'Answers a request, once everything has been looked at: whoever asked may read the answer.',
  ...told,
  input: (t) => ({ request: request(t) }),
});

verb('RefuseAccess', {
  says: 'Refuses a request: whoever asked is told what they would be told if nothing were held.',
  ...told,
  input: (t) => ({ request: request(t), why: text(t, 'Why.') }),
});
