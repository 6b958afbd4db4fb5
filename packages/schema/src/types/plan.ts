import { appointmentsFrom, familyOf, type policy } from '@kinweave/core';
import type { builder } from '../builder.js';
import { describer, mayHide } from '../describe.js';
import { find } from '../find.js';
import { pageOf } from '../page.js';
import { Area, Driver, GoalStatus, NoteSort, SensitiveTopic } from '../words.js';
import { Author } from './author.js';
import { Actions, Appointments, Goals, Needs, Notes, PlanLinks, Summaries } from './lists.js';
import { idOf, nodeOf, personIn } from './node.js';
import { Intended, Reader, readersIn, readingsOf } from './readers.js';
import {
  Action,
  Appointment,
  Busy,
  Expression,
  Goal,
  Kept,
  Need,
  Note,
  Person,
  Plan,
  PlanLink,
  Summary,
} from './refs.js';

const ofPlan = describer('plan');
const ofNeed = describer('need');
const ofGoal = describer('goal');
const ofAction = describer('action');
const ofAppointment = describer('appointment');
const ofNote = describer('note');

const byCreation = ({ createdAt }: { readonly createdAt: string | null }) => createdAt ?? '';

Plan.implement({
  ...nodeOf('plan'),
  description: 'One person’s support plan, as far as the viewer may see it.',
  fields: (t) => ({
    ...idOf(t),
    owner: t.field({
      type: Person,
      description: ofPlan('owner', 'Whose plan it is.'),
      resolve: (plan) => personIn(plan, plan.owner),
    }),
    matters: t.exposeString('matters', {
      nullable: true,
      description: ofPlan('matters', 'What matters to them, in their words.'),
    }),
    expressions: t.field({
      type: [Expression],
      nullable: true,
      description: ofPlan('expressions', 'Pictures and recordings of what matters to them, the oldest first.'),
      resolve: ({ expressions }) => expressions && [...expressions],
    }),
    mattersReaders: t.field({
      type: [Reader],
      nullable: true,
      description: ofPlan(
        'mattersReaders',
        'Who could see what matters to them: words, pictures and recordings alike; null for who may not write in the plan.',
      ),
      resolve: (plan) => readingsOf(plan, plan.mattersReaders),
    }),
    openedAt: t.expose('openedAt', {
      type: 'DateTime',
      nullable: true,
      description: ofPlan('openedAt', 'When it was opened.'),
    }),
    needs: t.connection(
      {
        type: Need,
        description: ofPlan('needs', 'Their needs.'),
        resolve: ({ needs }, asked) => pageOf(needs, asked, byCreation),
      },
      Needs,
    ),
    goals: t.connection(
      {
        type: Goal,
        description: ofPlan('goals', 'Their goals.'),
        resolve: ({ goals }, asked) => pageOf(goals, asked, byCreation),
      },
      Goals,
    ),
    actions: t.connection(
      {
        type: Action,
        description: ofPlan('actions', 'What they will do.'),
        resolve: ({ actions }, asked) => pageOf(actions, asked, byCreation),
      },
      Actions,
    ),
    appointments: t.connection(
      {
        type: Appointment,
        description: ofPlan('appointments', 'Their appointments, by start.'),
        args: { from: t.arg({ type: 'Date', description: 'Only those that go on on this day or later.' }) },
        resolve: (plan, { from, ...asked }) =>
          pageOf(appointmentsFrom(plan, from ?? null), asked, ({ start }) => start),
      },
      Appointments,
    ),
    notes: t.connection(
      {
        type: Note,
        description: ofPlan('notes', 'Notes of theirs, and for staff about them.'),
        resolve: ({ notes }, asked) => pageOf(notes, asked, byCreation),
      },
      Notes,
    ),
    summaries: t.connection(
      {
        type: Summary,
        description: ofPlan('summaries', 'Words they approved for the viewer.'),
        resolve: ({ summaries }, asked) => pageOf(summaries, asked),
      },
      Summaries,
    ),
    links: t.connection(
      {
        type: PlanLink,
        description: ofPlan('links', 'Links to the plan as a whole.'),
        resolve: ({ links }, asked) => pageOf(links, asked),
      },
      PlanLinks,
    ),
    busy: t.expose('busy', { type: [Busy], description: ofPlan('busy', 'Times taken that the viewer may know of.') }),
    kept: t.expose('kept', {
      type: [Kept],
      nullable: true,
      description: ofPlan('kept', 'What staff learn is there and may not open.'),
    }),
    viewerCanAdd: t.exposeBoolean('viewerCanAdd', {
      description: ofPlan('viewerCanAdd', 'Whether the viewer may put things into it.'),
    }),
    viewerCanExpress: t.exposeBoolean('viewerCanExpress', {
      description: ofPlan(
        'viewerCanExpress',
        'Whether the viewer may use `addExpression`: their own, with room for one more.',
      ),
    }),
    whoCouldSee: t.field({
      type: [Reader],
      nullable: true,
      description: ofPlan('viewerCanAdd', 'Who could see something once it was written; null for who may not write.'),
      args: { intended: t.arg({ type: Intended, required: true, description: 'What would be written.' }) },
      resolve: (plan, { intended }) => readersIn(plan, intended),
    }),
    viewerCanShare: t.exposeBoolean('viewerCanShare', {
      description: ofPlan('viewerCanShare', 'Whether the viewer may use `shareKind`.'),
    }),
  }),
});

type Item =
  | typeof Need.$inferType
  | typeof Goal.$inferType
  | typeof Action.$inferType
  | typeof Appointment.$inferType
  | typeof Note.$inferType;

type ItemBuilder = Parameters<
  Extract<Parameters<typeof builder.objectFields<typeof Appointment>>[1], (t: never) => unknown>
>[0];
type Common = Exclude<
  keyof (typeof policy)['appointment']['fields'],
  'id' | 'words' | 'place' | 'start' | 'end' | 'participants' | 'goal'
>;

/** The fields that every kind of item has. A field is nullable only where the table can hide it from somebody who sees the id. */
function itemFields(kind: Item['kind'], fields: unknown) {
  const t = fields as ItemBuilder;
  const says = describer(kind) as (field: Common, sentence: string) => string;
  const nullable = (field: Common) => mayHide(kind, field) as true;
  return {
    etag: t.string({
      description:
        'The same for as long as the viewer sees the same of it: `ifMatch` of a change. Read by: whoever may read it.',
      resolve: (item, _, { etag }) => etag(item),
    }),
    owner: t.field({
      type: Person,
      nullable: true,
      description: says('owner', 'Whose it is; null where it is nobody’s in the family.'),
      resolve: (item) => (item.owner === null ? null : personIn(item, item.owner)),
    }),
    author: t.field({
      type: Author,
      nullable: nullable('author'),
      description: says('author', 'Who wrote it.'),
      resolve: (item) => (item.author === null ? null : { of: item, author: item.author }),
    }),
    about: t.field({
      type: [Person],
      nullable: nullable('about'),
      description: says('about', 'Others of whose own private life it tells.'),
      resolve: (item) => item.about?.map((person) => personIn(item, person)) ?? null,
    }),
    area: t.expose('area', { type: Area, nullable: nullable('area'), description: says('area', 'What it concerns.') }),
    sensitive: t.field({
      type: [SensitiveTopic],
      nullable: nullable('sensitive'),
      description: says('sensitive', 'What makes it sensitive; empty for an ordinary one.'),
      resolve: ({ sensitive }) => sensitive,
    }),
    confidential: t.exposeBoolean('confidential', {
      nullable: nullable('confidential'),
      description: says('confidential', 'Whether it was told in confidence.'),
    }),
    practical: t.exposeBoolean('practical', {
      nullable: nullable('practical'),
      description: says('practical', 'Whether it is a practical matter: times, places, kit.'),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: nullable('createdAt'),
      description: says('createdAt', 'When it was written.'),
    }),
    changedAt: t.expose('changedAt', {
      type: 'DateTime',
      nullable: nullable('changedAt'),
      description: says('changedAt', 'When it last changed.'),
    }),
    readers: t.field({
      type: [Reader],
      nullable: true,
      description: says('readers', 'Who could see it; null for who may not write in its plan.'),
      resolve: (item) => readingsOf(item, item.readers),
    }),
    links: t.field({
      type: [PlanLink],
      description: says('links', 'Links to another person’s plan that the viewer may see.'),
      resolve: ({ links }) => links,
    }),
    viewerCanRevise: t.exposeBoolean('viewerCanRevise', {
      description: says('viewerCanRevise', 'Whether the viewer may change it.'),
    }),
    viewerCanShare: t.exposeBoolean('viewerCanShare', {
      description: says('viewerCanShare', 'Whether the viewer may use `shareItem`.'),
    }),
  };
}

/** The goal that something serves, as its view names it: only where the viewer sees that goal. */
const goalOf = (item: typeof Action.$inferType | typeof Appointment.$inferType) =>
  item.goal === null ? null : (find(familyOf(item), 'goal', item.goal) as typeof Goal.$inferType | null);

Need.implement({
  ...nodeOf('need'),
  description: 'Something that stands between somebody and what matters to them.',
  fields: (t) => ({
    ...idOf(t),
    ...itemFields('need', t),
    words: t.exposeString('words', { description: ofNeed('words', 'The need, as said.') }),
    driver: t.expose('driver', { type: Driver, description: ofNeed('driver', 'What it comes from.') }),
  }),
});

Goal.implement({
  ...nodeOf('goal'),
  description: 'Something somebody wants to reach.',
  fields: (t) => ({
    ...idOf(t),
    ...itemFields('goal', t),
    words: t.exposeString('words', { description: ofGoal('words', 'The goal, as said.') }),
    status: t.expose('status', { type: GoalStatus, description: ofGoal('status', 'How it stands.') }),
    reviewOn: t.expose('reviewOn', {
      type: 'Date',
      nullable: true,
      description: ofGoal('reviewOn', 'When to look at it again.'),
    }),
  }),
});

Action.implement({
  ...nodeOf('action'),
  description: 'Something somebody will do.',
  fields: (t) => ({
    ...idOf(t),
    ...itemFields('action', t),
    words: t.exposeString('words', { description: ofAction('words', 'What is to be done.') }),
    goal: t.field({
      type: Goal,
      nullable: true,
      description: ofAction('goal', 'The goal it serves.'),
      resolve: goalOf,
    }),
    due: t.expose('due', { type: 'Date', nullable: true, description: ofAction('due', 'By when.') }),
    done: t.exposeBoolean('done', { description: ofAction('done', 'Whether it is done.') }),
  }),
});

Appointment.implement({
  ...nodeOf('appointment'),
  description: 'An appointment: its own facts, and what it is for where the viewer may know that too.',
  fields: (t) => ({
    ...idOf(t),
    ...itemFields('appointment', t),
    words: t.exposeString('words', { description: ofAppointment('words', 'What it is.') }),
    place: t.exposeString('place', { nullable: true, description: ofAppointment('place', 'Where.') }),
    start: t.expose('start', { type: 'DateTime', description: ofAppointment('start', 'From.') }),
    end: t.expose('end', { type: 'DateTime', description: ofAppointment('end', 'To.') }),
    participants: t.field({
      type: [Person],
      description: ofAppointment('participants', 'Members who take part.'),
      resolve: (appointment) => appointment.participants.map((person) => personIn(appointment, person)),
    }),
    goal: t.field({
      type: Goal,
      nullable: true,
      description: ofAppointment('goal', 'The goal it serves.'),
      resolve: goalOf,
    }),
  }),
});

Note.implement({
  ...nodeOf('note'),
  description: 'A note. Who may read it depends on its sort.',
  fields: (t) => ({
    ...idOf(t),
    ...itemFields('note', t),
    words: t.exposeString('words', { description: ofNote('words', 'The note, as written.') }),
    sort: t.expose('sort', { type: NoteSort, description: ofNote('sort', 'Who may ever read it.') }),
    viewerCanErase: t.exposeBoolean('viewerCanErase', {
      description: ofNote('viewerCanErase', 'Whether the viewer may use `eraseNote`.'),
    }),
  }),
});
