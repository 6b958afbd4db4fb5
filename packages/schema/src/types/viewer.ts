import { type CommandName, doors, entrances, rolesOfDoor } from '@kinweave/core';
import { builder } from '../builder.js';
import { loadOfViewer } from '../caseload.js';
import type { Context, SignedIn } from '../context.js';
import { readBy } from '../describe.js';
import { memberOf } from '../find.js';
import { refuseSizes } from '../page.js';
import { Role } from '../words.js';
import { AccessEntry } from './provider.js';
import { Family, Person } from './refs.js';

const own = readBy(entrances.viewer);
const staff = readBy(entrances.provider);
const inFamilies = readBy(entrances.family);
const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const Can = builder.objectRef<SignedIn>('Can').implement({
  description: `What the viewer’s roles can ever do; whether they may do it to one thing, that thing says. ${own}`,
  fields: (t) =>
    Object.fromEntries(
      (Object.keys(doors) as CommandName[]).map((command) => [
        lower(command),
        t.boolean({
          description: `Whether the door of \`${lower(command)}\` opens to the viewer’s roles. ${own}`,
          resolve: ({ roles }) => rolesOfDoor(command).some((role) => roles.includes(role)),
        }),
      ]),
    ),
});

/** The viewer as a member of a family, where they are one. */
async function personOf({ signedIn, family }: Context) {
  const views = await Promise.all(signedIn.families.map(family));
  return (
    views.map((view) => (view === null ? null : memberOf(view, signedIn.person))).find((me) => me !== null) ?? null
  );
}

const Load = builder.objectRef<NonNullable<Awaited<ReturnType<typeof loadOfViewer>>>>('Load').implement({
  description: `How much a worker carries. ${staff}`,
  fields: (t) => ({
    people: t.exposeInt('people', { description: `The people to whom they are assigned now. ${staff}` }),
    families: t.exposeInt('families', { description: `The families in which those are. ${staff}` }),
    limit: t.exposeInt('limit', {
      description: `How many people their provider means a worker to have at most. ${staff}`,
    }),
  }),
});

export const Viewer = builder.objectRef<SignedIn>('Viewer').implement({
  description: `Who signed in. ${own}`,
  fields: (t) => ({
    name: t.exposeString('name', { description: `The name of the account. ${own}` }),
    roles: t.expose('roles', { type: [Role], description: `Their parts in the service now. ${own}` }),
    can: t.field({ type: Can, description: `What their roles can ever do. ${own}`, resolve: (viewer) => viewer }),
    person: t.field({
      type: Person,
      nullable: true,
      description: `The viewer as a member of a family. ${inFamilies}`,
      resolve: (_, __, context) => personOf(context),
    }),
    families: t.field({
      type: [Family],
      description: `Families of which the viewer is a member, or in which a partner is named for somebody; a worker’s are on the caseload. ${inFamilies}`,
      resolve: async ({ families }, _, { family }) =>
        (await Promise.all(families.map(family))).filter((view) => view !== null),
    }),
    load: t.field({
      type: Load,
      nullable: true,
      description: `How much they carry as a worker; null for whoever works for no provider. ${staff}`,
      resolve: (_, __, context) => loadOfViewer(context),
    }),
    accessLog: t.prismaConnection({
      type: AccessEntry,
      cursor: 'id',
      description: `What this account asked for, the latest first. ${own}`,
      totalCount: (_, __, { prisma, signedIn }) => prisma.accessLog.count({ where: ownLog(signedIn) }),
      resolve: (query, { subject: _ }, asked, { prisma, signedIn }) => {
        refuseSizes(asked);
        return prisma.accessLog.findMany({
          ...query,
          where: ownLog(signedIn),
          orderBy: [{ at: 'desc' }, { id: 'asc' }],
        });
      },
    }),
  }),
});

const ownLog = ({ tenant, subject }: SignedIn) => ({ tenant, subject });
