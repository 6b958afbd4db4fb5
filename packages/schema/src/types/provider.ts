import { entrances } from '@kinweave/core';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { readBy } from '../describe.js';
import { refuseSizes } from '../page.js';
import { Family } from './refs.js';

const staff = readBy(entrances.provider);
const own = readBy(entrances.viewer);

/** The order of a list of rows with names; it refuses a page of a size that nobody may ask for. */
function byName(asked: Parameters<typeof refuseSizes>[0]): { orderBy: ({ name: 'asc' } | { id: 'asc' })[] } {
  refuseSizes(asked);
  return { orderBy: [{ name: 'asc' }, { id: 'asc' }] };
}

export const Provider = builder.prismaNode('Provider', {
  id: { field: 'id', description: `Opaque. ${staff}` },
  description: `An organisation that employs link workers. ${staff}`,
  fields: (t) => ({
    name: t.exposeString('name', { description: `What people call it. ${staff}` }),
    teams: t.relatedConnection('teams', {
      cursor: 'id',
      totalCount: true,
      query: byName,
      description: `Its teams. ${staff}`,
    }),
    workers: t.relatedConnection('workers', {
      cursor: 'id',
      totalCount: true,
      query: byName,
      description: `Its workers. ${staff}`,
    }),
  }),
});

export const Team = builder.prismaNode('Team', {
  id: { field: 'id', description: `Opaque. ${staff}` },
  description: `A group of workers. ${staff}`,
  fields: (t) => ({
    name: t.exposeString('name', { description: `What people call it. ${staff}` }),
    workers: t.relatedConnection('workers', {
      cursor: 'id',
      totalCount: true,
      query: byName,
      description: `Who works in it. ${staff}`,
    }),
  }),
});

export const Worker = builder.prismaNode('Worker', {
  id: { field: 'id', description: `Opaque. ${staff}` },
  description: `Somebody who supports families. ${staff}`,
  fields: (t) => ({
    name: t.exposeString('name', { description: `What people call them. ${staff}` }),
    team: t.relation('team', { nullable: true, description: `Their team. ${staff}` }),
  }),
});

/** A line of the caseload: names that any worker of the family may know. */
export const CaseloadEntry = builder.prismaObject('Worklist', {
  name: 'CaseloadEntry',
  description: `A family on the viewer’s caseload. ${staff}`,
  fields: (t) => ({
    label: t.exposeString('label', { description: `The known-as names of its members. ${staff}` }),
    people: t.exposeInt('people', { description: `How many members it has. ${staff}` }),
    since: t.expose('since', { type: 'DateTime', description: `Since when. ${staff}` }),
    until: t.expose('until', { type: 'DateTime', nullable: true, description: `Until when. ${staff}` }),
    family: t.field({
      type: Family,
      nullable: true,
      select: { familyId: true },
      description: `The family, as the viewer may see it. ${staff}`,
      resolve: ({ familyId }, _, { family }) => family(familyId),
    }),
  }),
});

/** A reading or a change by the viewer’s own account. */
export const AccessEntry = builder.prismaObject('AccessLog', {
  name: 'AccessEntry',
  description: `What the viewer’s own account asked for. ${own}`,
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: `When. ${own}` }),
    requestId: t.exposeString('requestId', { description: `The request, as its reply named it. ${own}` }),
    operation: t.exposeString('operation', { description: `The operation. ${own}` }),
    wrote: t.exposeBoolean('wrote', { description: `Whether it changed anything. ${own}` }),
  }),
});

/** The rows that are on a worker’s caseload at the time of the request. */
export const onCaseload = ({ signedIn, now }: Context) => ({
  tenant: signedIn.tenant,
  workerId: signedIn.worker ?? '',
  since: { lte: now },
  OR: [{ until: null }, { until: { gt: now } }],
});
