import { verb } from '../command.js';
import { id, ids, text } from './inputs.js';

verb('EraseNote', {
  says: 'Takes back one’s own note: out of every view at once, and out of the history.',
  returns: {},
  input: (t) => ({ note: id(t, 'The note.') }),
});

verb('EraseKeptNote', {
  says: 'Erases a note that its owner erased, once no duty keeps it.',
  returns: {},
  input: (t) => ({ keptNote: id(t, 'The kept note.') }),
});

verb('AskForErasure', {
  says: 'Asks that a person be erased; a worker enters what was asked in writing.',
  returns: { request: 'erasureRequest' },
  input: (t) => ({ person: id(t, 'Who.') }),
});

verb('AnswerErasure', {
  says: 'Grants or refuses a request to be erased; not for whoever asked.',
  returns: { request: 'erasureRequest' },
  at: 'request',
  input: (t) => ({
    request: id(t, 'The request.'),
    granted: t.boolean({ required: true, description: 'Whether it is granted.' }),
    why: text(t, 'Why.'),
  }),
});

verb('ErasePerson', {
  says: 'Erases a person for good, once their record need not be kept or their request was granted.',
  returns: { person: 'person' },
  at: 'person',
  input: (t) => ({ person: id(t, 'Who.') }),
});

verb('PlaceHold', {
  says: 'Holds some people’s records: nothing of them is erased until it is lifted.',
  returns: { hold: 'legalHold' },
  input: (t) => ({
    family: id(t, 'The family.'),
    people: ids(t, 'Whose records.'),
    reason: text(t, 'Why.'),
    until: t.field({ type: 'Moment', description: 'Until when; nothing for until it is lifted.' }),
  }),
});

verb('LiftHold', {
  says: 'Lifts a hold.',
  returns: { hold: 'legalHold' },
  at: 'hold',
  input: (t) => ({ hold: id(t, 'The hold.') }),
});
