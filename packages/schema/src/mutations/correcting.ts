import { verb } from '../command.js';
import { changesOf, dated, type Field, id, ids, text, wishes } from './inputs.js';

const reason = (t: Field) => text(t, 'Why.');

const PersonChanges = changesOf('Person', (t) => ({
  knownAs: text(t, 'The name they like to be called by.', false),
  pronouns: t.string({ description: 'Their pronouns.' }),
  born: t.field({ type: 'Date', description: 'Date of birth: their worker records it.' }),
  died: t.field({ type: 'Date', description: 'Date of death: their worker records it.' }),
  language: t.string({ description: 'The language they prefer.' }),
  ...wishes(t),
}));

verb('ChangePerson', {
  says: 'Changes what somebody is called, what they need and the dates of their life; a former name is kept.',
  returns: { person: 'person' },
  at: 'person',
  input: (t) => ({
    person: id(t, 'The person.'),
    changes: t.field({ type: PersonChanges as never, required: true, description: 'The changes.' }),
    protectFormerName: t.boolean({ description: 'Whether nobody else is to know the former name.' }),
  }),
});

verb('RecordAdoption', {
  says: 'Records an adoption order: the adopters hold responsibility from its date, and everybody else’s ends.',
  returns: { person: 'person', responsibility: 'parentalResponsibility' },
  at: 'child',
  input: (t) => ({
    child: id(t, 'The child.'),
    adopters: ids(t, 'One or two adopters.'),
    from: dated(t).from,
    evidence: text(t, 'What was shown.'),
    knownAs: t.string({ description: 'What the child is called from now.' }),
    protectFormerName: t.boolean({ description: 'Whether nobody else is to know the former name.' }),
  }),
});

verb('StrikeItem', {
  says: 'Takes out something that was entered on the wrong person, with every grant of it and link to it.',
  returns: { correction: 'correction' },
  input: (t) => ({ item: id(t, 'What to take out.'), reason: reason(t) }),
});

verb('MoveItem', {
  says: 'Takes something to the plan of the member whose it is; nobody to whom it was opened follows it there.',
  returns: { item: 'first', correction: 'correction' },
  input: (t) => ({ item: id(t, 'What to move.'), plan: id(t, 'The plan it goes to.'), reason: reason(t) }),
});

verb('StrikeRecord', {
  says: 'Takes out a fact that was entered on the wrong person. What has merely come to an end is ended instead.',
  returns: { correction: 'correction' },
  input: (t) => ({ record: id(t, 'What to take out.'), reason: reason(t) }),
});
