import { type CaseloadFacts, caseloadStandings, entrances, type CaseloadStanding as Standing } from '@kinweave/core';
import { builder } from '../builder.js';
import { factsOf, type Line } from '../caseload.js';
import { readBy } from '../describe.js';
import { memberOf } from '../find.js';
import { CaseloadStanding, Driver } from '../words.js';
import { Family, Person } from './refs.js';

const staff = readBy(entrances.caseload);

interface Child {
  readonly person: NonNullable<ReturnType<typeof memberOf>>;
  readonly age: number | null;
}

const CaseloadChild = builder.objectRef<Child>('CaseloadChild').implement({
  description: `A child or a young person in a family of the viewer’s caseload. ${staff}`,
  fields: (t) => ({
    person: t.field({ type: Person, description: `Who it is. ${staff}`, resolve: ({ person }) => person }),
    age: t.exposeInt('age', {
      nullable: true,
      description: `In whole years; null where the viewer does not know the birth date. ${staff}`,
    }),
  }),
});

/** A field of a line that the family must be read for. */
const told =
  <T>(of: (facts: CaseloadFacts) => T) =>
  async (line: Line, _: object, context: Parameters<typeof factsOf>[1]): Promise<T> =>
    of(await factsOf(line, context));

export const CaseloadEntry = builder.objectRef<Line>('CaseloadEntry').implement({
  description: `A family on the viewer’s caseload. ${staff}`,
  fields: (t) => ({
    label: t.exposeString('label', { description: `The known-as names of its members. ${staff}` }),
    people: t.exposeInt('people', { description: `How many members it has. ${staff}` }),
    since: t.expose('since', { type: 'DateTime', description: `Since when. ${staff}` }),
    until: t.expose('until', { type: 'DateTime', nullable: true, description: `Until when. ${staff}` }),
    children: t.field({
      type: [CaseloadChild],
      description: `Its children and young people, the oldest first, and last those whose age is not known. ${staff}`,
      resolve: async (line, _, context) => {
        const { children } = await factsOf(line, context);
        const family = await context.family(line.familyId);
        return children.flatMap(({ person, age }) => {
          const member = family === null ? null : memberOf(family, person);
          return member === null ? [] : [{ person: member, age }];
        });
      },
    }),
    lastContactAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: `When somebody in it and a worker were last in touch, as far as the viewer knows. ${staff}`,
      resolve: told(({ lastContactAt }) => lastContactAt),
    }),
    nextAppointmentAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: `When the next appointment that the viewer knows of begins. ${staff}`,
      resolve: told(({ nextAppointmentAt }) => nextAppointmentAt),
    }),
    due: t.int({
      description: `How many things need a decision from the viewer, those whose day has passed among them. ${staff}`,
      resolve: told(({ due }) => due),
    }),
    overdue: t.int({
      description: `Of how many of them the day has passed. ${staff}`,
      resolve: told(({ overdue }) => overdue),
    }),
    waiting: t.boolean({
      description: `Whether somebody in it is on a statutory waiting list. ${staff}`,
      resolve: told(({ standings }) => standings.includes('waiting')),
    }),
    flagged: t.boolean({
      description: `Whether there is a safety block, or a court order that limits or that nobody has read. ${staff}`,
      resolve: told(({ flagged }) => flagged),
    }),
    family: t.field({
      type: Family,
      nullable: true,
      description: `The family, as the viewer may see it. ${staff}`,
      resolve: ({ familyId }, _, { family }) => family(familyId),
    }),
  }),
});

/** What a caseload can be narrowed to; everything that is said must be so. */
export const CaseloadFilter = builder.inputType('CaseloadFilter', {
  description: 'What a caseload is narrowed to: of what the viewer may know, and all that is said at once.',
  fields: (t) => ({
    search: t.string({
      description:
        'Letters anywhere in the known-as name of a member, without regard to case or accents: 2 to 100 characters.',
    }),
    need: t.field({ type: Driver, description: 'Where a need of somebody in it comes from.' }),
    school: t.string({
      description:
        'Where a child or a young person in it goes to school: the whole name, without regard to case, accents or blanks around it.',
    }),
    standing: t.field({ type: CaseloadStanding, description: 'How it stands.' }),
  }),
});

const counted: Readonly<Record<Standing, string>> = {
  open: 'In how many somebody has an open plan.',
  waiting: 'In how many somebody is on a statutory waiting list.',
  due: 'In how many something needs a decision from the viewer.',
  dueThisWeek: 'In how many something does today or within seven days.',
  overdue: 'In how many the day of something has passed.',
};

export const CaseloadCounts = builder.objectRef<Readonly<Record<Standing, number>>>('CaseloadCounts').implement({
  description: `How many families of the viewer’s caseload stand how: as many as \`caseload\` has of that standing. ${staff}`,
  fields: (t) =>
    Object.fromEntries(
      caseloadStandings.map((standing) => [
        standing,
        t.exposeInt(standing, { description: `${counted[standing]} ${staff}` }),
      ]),
    ) as Record<Standing, ReturnType<typeof t.exposeInt>>,
});
