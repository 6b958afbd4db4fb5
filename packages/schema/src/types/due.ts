import { type DueView, entrances, familyOf, type NoticeView } from '@kinweave/core';
import { builder } from '../builder.js';
import { readBy, rolesOfField } from '../describe.js';
import { find } from '../find.js';
import { DueTask } from '../words.js';
import { personIn } from './node.js';
import { Family, Person } from './refs.js';

const ofDue = readBy(rolesOfField('family', 'due') ?? []);
const ofNotices = readBy(rolesOfField('family', 'notices') ?? []);

export const Due = builder.objectRef<DueView>('Due');

type DueBuilder = Parameters<Extract<Parameters<typeof builder.objectFields<typeof Due>>[1], (t: never) => unknown>>[0];

/** What is due says of itself; on a worker’s whole list it also says in which family. */
const dueFields = (t: unknown, readers: string) => {
  const fields = t as DueBuilder;
  return {
    task: fields.expose('task', { type: DueTask, description: `What needs a decision. ${readers}` }),
    person: fields.field({
      type: Person,
      nullable: true,
      description: `About whom, where it is about one. ${readers}`,
      resolve: (due) => (due.person === null ? null : personIn(due, due.person)),
    }),
    by: fields.expose('by', { type: 'Date', description: `By when. ${readers}` }),
    record: fields.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: `What it is about, as the viewer may see it. ${readers}`,
      resolve: (due) => recordOf(due) as never,
    }),
  };
};

/** What something due is about; of a thing that the viewer only learns is there, that it is there. */
const recordOf = (due: DueView) =>
  due.record === null
    ? null
    : (find(familyOf(due), due.record.kind, due.record.id) ?? find(familyOf(due), 'kept', due.record.id));

Due.implement({
  description: `Something that needs a decision, and by when: worked out when it is asked for. ${ofDue}`,
  fields: (t) => dueFields(t, ofDue),
});

export const Notice = builder.objectRef<NoticeView>('Notice').implement({
  description: `That a young person turns 16, and nothing else (L23). ${ofNotices}`,
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: `Who turns 16. ${ofNotices}`,
      resolve: (notice) => personIn(notice, notice.person),
    }),
    days: t.exposeInt('days', { description: `Within how many days: 90 or 30. ${ofNotices}` }),
    on: t.expose('on', { type: 'Date', description: `On which day. ${ofNotices}` }),
  }),
});

const staff = readBy(entrances.dueList);

/** Something due in one of the families of a caseload. */
export const DueEntry = builder.objectRef<DueView>('DueEntry').implement({
  description: `Something that needs a decision from the viewer, in one of their families. ${staff}`,
  fields: (t) => ({
    ...dueFields(t, staff),
    family: t.field({ type: Family, description: `In which family. ${staff}`, resolve: (due) => familyOf(due) }),
  }),
});

export const DueEntries = builder.connectionObject(
  { type: DueEntry, name: 'DueEntryConnection', description: 'A list of things due, by pages.' },
  { name: 'DueEntryEdge', description: 'One of the things due, with its cursor.' },
);
