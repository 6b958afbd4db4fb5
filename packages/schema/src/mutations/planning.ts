import { verb } from '../command.js';
import { Driver, GoalStatus, NoteSort } from '../words.js';
import { changesOf, type Field, id, marks, text } from './inputs.js';

const needs = (t: Field, required = true) => ({
  words: text(t, 'The need, as said.', required),
  driver: t.field({ type: Driver, required, description: 'What it comes from.' }),
});

const goals = (t: Field, required = true) => ({
  words: text(t, 'The goal, as said.', required),
  status: t.field({ type: GoalStatus, required, description: 'How it stands.' }),
  reviewOn: t.field({ type: 'Date', description: 'When to look at it again.' }),
});

const actions = (t: Field, required = true) => ({
  words: text(t, 'What is to be done.', required),
  goal: t.id({ description: 'The goal of the same person that it serves.' }),
  due: t.field({ type: 'Date', description: 'By when.' }),
  done: t.boolean({ description: 'Whether it is done.' }),
});

const appointments = (t: Field, required = true) => ({
  words: text(t, 'What it is.', required),
  place: t.string({ description: 'Where.' }),
  start: t.field({ type: 'DateTime', required, description: 'From.' }),
  end: t.field({ type: 'DateTime', required, description: 'To, after the start.' }),
  participants: t.idList({ description: 'Members who take part: they see its own facts.' }),
  goal: t.id({ description: 'The goal of the same person that it serves.' }),
});

const notes = (t: Field) => ({
  words: text(t, 'The note.'),
  sort: t.field({ type: NoteSort, required: true, description: 'Who may ever read it.' }),
});

const planAnd = (content: (t: Field) => object) => (t: Field) =>
  ({ plan: id(t, 'The plan it goes into.'), ...marks(t), ...content(t) }) as never;

const revision = (name: string, content: (t: Field) => object) => {
  const Changes = changesOf(name, (t) => ({ ...marks(t, false), ...content(t) }));
  return (t: Field) => ({
    item: id(t, 'What to change.'),
    changes: t.field({ type: Changes as never, required: true, description: 'The changes.' }),
  });
};

verb('SayWhatMatters', {
  says: 'Says what matters to the owner of a plan.',
  returns: { plan: 'plan' },
  at: 'plan',
  input: (t) => ({
    plan: id(t, 'The plan.'),
    matters: t.string({ description: 'What matters; left out, nothing said.' }),
  }),
});

verb('AddExpression', {
  says: 'Adds a picture or a recording of what matters to the owner of a plan; of these there are three at most.',
  returns: { expression: 'expression' },
  input: (t) => ({
    plan: id(t, 'The plan.'),
    contentType: text(t, 'Of which kind: `image/jpeg` or `audio/webm`.'),
    data: text(t, 'Its bytes in base64, at most 48 kB: without anything of where, when and how it was taken.'),
    title: text(t, 'What it shows or says, in words.'),
  }),
});
verb('RemoveExpression', {
  says: 'Takes back a picture or a recording: out of every view at once, and of the history, which keeps it only while a duty keeps notes and until its owner’s record is erased.',
  returns: {},
  input: (t) => ({ expression: id(t, 'The picture or the recording.') }),
});

verb('NameNeed', { says: 'Names a need.', returns: { need: 'need' }, input: planAnd(needs) });
verb('SetGoal', { says: 'Sets a goal.', returns: { goal: 'goal' }, input: planAnd(goals) });
verb('PlanAction', { says: 'Plans an action.', returns: { action: 'action' }, input: planAnd(actions) });
verb('BookAppointment', {
  says: 'Books an appointment.',
  returns: { appointment: 'appointment' },
  input: planAnd(appointments),
});
verb('WriteNote', { says: 'Writes a note.', returns: { note: 'note' }, input: planAnd(notes) });

const item = { at: 'item', matches: true } as const;

verb('ReviseNeed', {
  says: 'Changes a need.',
  returns: { need: 'need' },
  ...item,
  input: revision('Need', (t) => needs(t, false)),
});
verb('ReviseGoal', {
  says: 'Changes a goal.',
  returns: { goal: 'goal' },
  ...item,
  input: revision('Goal', (t) => goals(t, false)),
});
verb('ReviseAction', {
  says: 'Changes an action.',
  returns: { action: 'action' },
  ...item,
  input: revision('Action', (t) => actions(t, false)),
});
verb('ReviseAppointment', {
  says: 'Changes an appointment.',
  returns: { appointment: 'appointment' },
  ...item,
  input: revision('Appointment', (t) => appointments(t, false)),
});
verb('ReviseNote', {
  says: 'Changes a note; its sort stays.',
  returns: { note: 'note' },
  ...item,
  input: revision('Note', (t) => ({ words: text(t, 'The note.', false) })),
});
