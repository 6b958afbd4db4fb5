import { entrances } from '@kinweave/core';
import { GraphQLError } from 'graphql';
import { builder } from './builder.js';
import { caseloadOf, countsOfCaseload, filterFrom, schoolsOfCaseload } from './caseload.js';
import type { Context } from './context.js';
import { readBy } from './describe.js';
import { dueListOf } from './due-list.js';
import { contentOf } from './find.js';
import { type Named, opaque, readId } from './global-id.js';
import { lookedFor } from './looked-for.js';
import { pageSize, refuseSizes } from './page.js';
import { CaseloadCounts, CaseloadEntry, CaseloadFilter } from './types/caseload.js';
import { DueEntries, DueEntry } from './types/due.js';
import { FoundName } from './types/found-name.js';
import { Provider } from './types/provider.js';
import { Family } from './types/refs.js';
import { Viewer } from './types/viewer.js';
import { CaseloadOrder } from './words.js';

const Node = builder.nodeInterfaceRef();

/** How many people are looked for at once: a household and more. */
const mostNames = 10;

/** Rows outside families, each within the viewer’s provider and for staff only. */
const rows: Readonly<Record<string, (id: string, context: Context) => Promise<object | null>>> = {
  Provider: (id, { prisma, signedIn }) => prisma.provider.findFirst({ where: { id, AND: { id: signedIn.tenant } } }),
  Team: (id, { prisma, signedIn }) => prisma.team.findFirst({ where: { id, providerId: signedIn.tenant } }),
  Worker: (id, { prisma, signedIn }) => prisma.worker.findFirst({ where: { id, providerId: signedIn.tenant } }),
};

async function rowOf({ type, id }: Named, context: Context) {
  const isStaff = entrances.provider.some((role) => context.signedIn.roles.includes(role));
  const row = isStaff ? await rows[type]?.(id, context) : null;
  return row ? { ...row, __typename: type } : null;
}

function nodeAt(id: string, context: Context) {
  const named = readId(id);
  if (named === null) return null;
  return Object.hasOwn(rows, named.type) ? rowOf(named, context) : contentOf(named, context);
}

builder.queryType({
  description: 'Everything that can be read.',
  fields: (t) => ({
    viewer: t.field({
      type: Viewer,
      description: `Who signed in. ${readBy(entrances.viewer)}`,
      resolve: (_, __, { signedIn }) => signedIn,
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description: `Anything with an opaque id; null where it is absent or hidden. ${readBy(entrances.node)}`,
      args: { id: t.arg.id({ required: true, description: opaque }) },
      resolve: (_, { id }, context) => nodeAt(id, context) as never,
    }),
    nodes: t.field({
      type: [Node],
      nullable: { list: false, items: true },
      description: `Several things by opaque id, in the order asked. ${readBy(entrances.nodes)}`,
      args: { ids: t.arg.idList({ required: true, description: 'Opaque ids, 100 at most.' }) },
      resolve: (_, { ids }, context) => Promise.all(atMost('ids', ids, 100).map((id) => nodeAt(id, context))) as never,
    }),
    family: t.field({
      type: Family,
      nullable: true,
      description: `A family; null where it is absent or hidden. ${readBy(entrances.family)}`,
      args: { id: t.arg.id({ required: true, description: opaque }) },
      resolve: (_, { id }, context) => {
        const named = readId(id);
        return named?.type === 'Family' ? context.family(named.id) : null;
      },
    }),
    caseload: t.connection(
      {
        type: CaseloadEntry,
        description: `The families of the viewer’s caseload. ${readBy(entrances.caseload)}`,
        args: {
          filter: t.arg({ type: CaseloadFilter, description: 'What it is narrowed to; all of it unless said.' }),
          orderBy: t.arg({ type: CaseloadOrder, defaultValue: 'label', description: 'In which order.' }),
        },
        resolve: (_, { filter, orderBy, ...page }, context) =>
          caseloadOf(context, filterFrom(filter), orderBy ?? 'label', page),
      },
      {
        fields: (fields) => ({
          schools: fields.stringList({
            description:
              'The schools that the whole caseload can be narrowed to, each once and in order, whatever it is narrowed to now.',
            resolve: (_, __, context) => schoolsOfCaseload(context),
          }),
        }),
      },
    ),
    caseloadCounts: t.field({
      type: CaseloadCounts,
      description: `How many families of the viewer’s caseload stand how. ${readBy(entrances.caseloadCounts)}`,
      resolve: (_, __, context) => countsOfCaseload(context),
    }),
    dueList: t.connection(
      {
        type: DueEntry,
        description: `What needs a decision from the viewer in all the families of their caseload, by date. ${readBy(entrances.dueList)}`,
        resolve: (_, asked, context) => dueListOf(context, asked),
      },
      DueEntries,
    ),
    findNames: t.field({
      type: [FoundName],
      description: `The known-as names that begin with some letters, and who works with each: for whoever answers a call. ${readBy(entrances.findNames)}`,
      args: {
        beginning: t.arg.string({ required: true, description: 'How the name begins: 2 to 100 characters.' }),
        first: t.arg.int({ defaultValue: 20, description: `How many names: ${pageSize.most} at most.` }),
      },
      resolve: async (_, { beginning, first }, context) => {
        refuseSizes({ first });
        return [...(await context.findNames(lookedFor('beginning', beginning), first ?? 20))];
      },
    }),
    similarFamilies: t.field({
      type: [FoundName],
      description: `Who is known already by the names of a family that is to be added, and who works with each: for whoever answers a call. By names alone, so that it tells no more than looking for each. ${readBy(entrances.similarFamilies)}`,
      args: {
        names: t.arg.stringList({
          required: true,
          description: `Known-as names of the people to be added, of which the first word counts, without regard to case or accents: 1 to ${mostNames}, of 2 to 100 characters each.`,
        }),
        first: t.arg.int({ defaultValue: 20, description: `How many names: ${pageSize.most} at most.` }),
      },
      resolve: async (_, { names, first }, context) => {
        refuseSizes({ first });
        if (names.length === 0) throw badInput('"names" is empty.');
        const given = atMost('names', names, mostNames).map((name) => lookedFor('names', name));
        return [...(await context.similarNames(given, first ?? 20))];
      },
    }),
    provider: t.prismaField({
      type: Provider,
      nullable: true,
      description: `The viewer’s provider. ${readBy(entrances.provider)}`,
      resolve: (query, _, __, { prisma, signedIn }) =>
        prisma.provider.findUnique({ ...query, where: { id: signedIn.tenant } }),
    }),
  }),
});

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function atMost<T>(argument: string, list: readonly T[], most: number): readonly T[] {
  if (list.length > most) throw badInput(`"${argument}" has more than ${most}.`);
  return list;
}
