import { builder } from './builder.js';
import { verb } from './command.js';
import {
  Area,
  Driver,
  GoalStatus,
  GrantLevel,
  ItemKind,
  Kinship,
  LinkKind,
  NoteSort,
  ResponsibilityBasis,
  ResponsibilityStatus,
  SensitiveTopic,
} from './words.js';

type Field = Parameters<Parameters<typeof verb>[1]['input']>[0];

builder.mutationType({ description: 'Everything that can be done: one verb of the domain each.' });

const id = (t: Field, description: string) => t.id({ required: true, description });
const text = (t: Field, description: string, required = true) => t.string({ required, description });

/** What an author says of any item; for a change every one of them may be left out. */
const marks = (t: Field, required = true) => ({
  area: t.field({ type: Area, required, description: 'What it concerns.' }),
  about: t.idList({
    description: 'Others of whose own private life it tells; a lift or a shared activity is not about them.',
  }),
  sensitive: t.field({ type: [SensitiveTopic], description: 'What makes it sensitive.' }),
  confidential: t.boolean({ description: 'Whether it is told in confidence.' }),
  practical: t.boolean({ description: 'Whether it is a practical matter.' }),
});

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

/** Fields to change, apart from the id of what is changed; what is left out stays, null takes away. */
function changesOf(name: string, content: (t: Field) => object) {
  return builder.inputType(`${name}Changes`, {
    description: 'What to change: a field that is left out stays, null takes away what can be absent.',
    fields: (t) => ({ ...marks(t as never, false), ...content(t as never) }) as never,
  });
}

const revision = (name: string, content: (t: Field) => object) => {
  const Changes = changesOf(name, content);
  return (t: Field) => ({
    item: id(t, 'What to change.'),
    changes: t.field({ type: Changes as never, required: true, description: 'The changes.' }),
  });
};

const period = (t: Field, required = false) => ({
  from: t.field({ type: 'Moment', required, description: 'Since when.' }),
  until: t.field({ type: 'Moment', description: 'Until when: a date counts as the whole day.' }),
});

verb('AddPerson', {
  says: 'Adds a member to a family.',
  returns: { person: 'person' },
  input: (t) => ({
    family: id(t, 'The family.'),
    knownAs: text(t, 'The name they like to be called by.'),
    pronouns: t.string({ description: 'Their pronouns.' }),
    born: t.field({ type: 'Date', required: true, description: 'Date of birth.' }),
    died: t.field({ type: 'Date', description: 'Date of death.' }),
    language: t.string({ description: 'The language they prefer.' }),
    support: t.boolean({ description: 'Whether the worker starts to support them: an assignment and a plan.' }),
  }),
});

verb('RecordRelationship', {
  says: 'Records how one member is related to another.',
  returns: { relationship: 'relationship' },
  input: (t) => ({
    family: id(t, 'The family.'),
    person: id(t, 'The parent, sibling, partner…'),
    to: id(t, '… of this member.'),
    kinship: t.field({ type: Kinship, required: true, description: 'What the first is to the second.' }),
    ...period(t),
  }),
});

verb('RecordResponsibility', {
  says: 'Records who holds parental responsibility for a child.',
  returns: { responsibility: 'parentalResponsibility' },
  input: (t) => ({
    family: id(t, 'The family.'),
    holder: id(t, 'Who holds it.'),
    child: id(t, 'The child.'),
    basis: t.field({ type: ResponsibilityBasis, required: true, description: 'How it came about.' }),
    status: t.field({ type: ResponsibilityStatus, required: true, description: 'Whether it may be used.' }),
    evidence: t.string({ description: 'What was shown.' }),
    ...period(t, true),
  }),
});

verb('RaiseSafetyBlock', {
  says: 'From now on the protected people are not known here to the blocked one.',
  returns: { safetyBlock: 'safetyBlock' },
  input: (t) => ({
    family: id(t, 'The family.'),
    protected: t.idList({ required: true, description: 'Whom it protects.' }),
    blocked: id(t, 'From whom.'),
    scope: t.string({ required: true, description: 'What it covers: `all`.' }),
    basis: text(t, 'Why.'),
    evidence: t.string({ description: 'What was shown.' }),
    reviewBy: t.field({ type: 'Date', required: true, description: 'When a lead is to review it.' }),
  }),
});

verb('AssignWorker', {
  says: 'Assigns a worker to somebody.',
  returns: { assignment: 'assignment' },
  input: (t) => ({ person: id(t, 'Whom to support.'), worker: id(t, 'The worker.'), ...period(t) }),
});

verb('EndAssignment', {
  says: 'Ends an assignment now.',
  returns: { assignment: 'assignment' },
  at: 'assignment',
  input: (t) => ({ assignment: id(t, 'The assignment.') }),
});

verb('SayWhatMatters', {
  says: 'Says what matters to the owner of a plan.',
  returns: { plan: 'plan' },
  at: 'plan',
  input: (t) => ({
    plan: id(t, 'The plan.'),
    matters: t.string({ description: 'What matters; left out, nothing said.' }),
  }),
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

verb('ShareItem', {
  says: 'Shares one thing with one member until a date, six months unless said.',
  returns: { grant: 'grant' },
  input: (t) => ({
    item: id(t, 'What to share.'),
    to: id(t, 'With whom.'),
    level: t.field({ type: GrantLevel, required: true, description: 'How much.' }),
    words: t.string({ description: 'At SUMMARY, the words that they will read and nothing else.' }),
    until: t.field({ type: 'Moment', description: 'Until when.' }),
  }),
});

verb('ShareKind', {
  says: 'Shares the ordinary things of a kind, those there are and those to come; sensitive and confidential ones stay out.',
  returns: { grant: 'grant' },
  input: (t) => ({
    plan: id(t, 'The plan.'),
    bundle: t.field({ type: ItemKind, required: true, description: 'The kind.' }),
    to: id(t, 'With whom.'),
    level: t.field({ type: GrantLevel, required: true, description: 'FULL, or for appointments BUSY.' }),
    until: t.field({ type: 'Moment', description: 'Until when.' }),
  }),
});

verb('RecordAgreement', {
  says: 'Records that somebody whom an item tells of agreed to one viewer; it opens nothing by itself.',
  returns: { grant: 'grant' },
  input: (t) => ({
    item: id(t, 'The item.'),
    of: id(t, 'Who agreed, or for whom their decider did.'),
    to: id(t, 'The viewer.'),
    until: t.field({ type: 'Moment', description: 'Until when.' }),
  }),
});

const grant = {
  returns: { grant: 'grant' },
  at: 'grant',
  input: (t: Field) => ({ grant: id(t, 'The grant.') }),
} as const;
verb('CheckGrant', { says: 'Records that nobody with a say objects: a holder’s grant serves from now.', ...grant });
verb('RevokeGrant', { says: 'Takes a grant back at once; nobody is told.', ...grant });

verb('ProposeLink', {
  says: 'Proposes a link between two people’s plans; it is there once each end’s owner agreed.',
  returns: { link: 'planLink' },
  input: (t) => ({
    linkKind: t.field({ type: LinkKind, required: true, description: 'How the one bears on the other.' }),
    from: id(t, 'One end.'),
    to: id(t, 'The other end.'),
  }),
});

const link = {
  returns: { link: 'planLink' },
  at: 'link',
  input: (t: Field) => ({ link: id(t, 'The link.') }),
} as const;
verb('AgreeLink', { says: 'Agrees to a link at the viewer’s own end.', ...link });
verb('EndLink', { says: 'Ends a link.', ...link });
