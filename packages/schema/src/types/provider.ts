import { entrances, type Settings } from '@kinweave/core';
import { builder } from '../builder.js';
import { readBy } from '../describe.js';
import { writeId } from '../global-id.js';
import { refuseSizes } from '../page.js';
import { settingsFrom } from '../settings.js';
import { AgeStep, UnreadOrder } from '../words.js';

const staff = readBy(entrances.provider);
const own = readBy(entrances.viewer);

/** The order of a list of rows with names; it refuses a page of a size that nobody may ask for. */
function byName(asked: Parameters<typeof refuseSizes>[0]): { orderBy: ({ name: 'asc' } | { id: 'asc' })[] } {
  refuseSizes(asked);
  return { orderBy: [{ name: 'asc' }, { id: 'asc' }] };
}

/** Those who are employed, or those of other organisations, in the order of a list with names. */
const whoAre = (isPartner: boolean) => (asked: Parameters<typeof refuseSizes>[0]) => ({
  where: { organisation: isPartner ? { not: null } : null },
  ...byName(asked),
});

/** What each setting of a provider decides. */
const settled = {
  assessWithinDays: ['Int', 'Within how many days something sensitive of an unassessed child is to be assessed (L4).'],
  bestInterestsMonths: ['Int', 'How many months a best-interests decision runs if nothing else is said (L6).'],
  unreadOrder: [UnreadOrder, 'What a court order does to sight until a lead has read its terms (L11).'],
  sensitiveUnderOrderNeedsAgreement: [
    'Boolean',
    'Whether, under a care order, parents know sensitive things only once the authority agreed (L12).',
  ],
  at11: [AgeStep, 'What happens to guardians’ access at 11 (L21).'],
  at13: [AgeStep, 'What happens to guardians’ access at 13 (L22).'],
  ownGrantsRestAt16: ['Boolean', 'Whether a young person’s own grants rest at 16 until they confirm them (L23).'],
  grantMonths: ['Int', 'How many months a grant runs if nothing else is said (M4).'],
  replyWorkingDays: ['Int', 'After how many working days the reply to a request leaves (M6).'],
  pauseDays: ['Int', 'How many days a pause of a mediation lasts at most (M7).'],
  remindDays: ['Int', 'How many days before something runs out it is due.'],
  caseloadLimit: ['Int', 'How many people a worker is meant to have at most; it refuses nothing (K7).'],
  keepChildUntilAge: ['Int', 'Until which age the record of a child is kept (L26).'],
  keepAged17UntilAge: ['Int', 'Until which age that of somebody who was 17 at closure is kept (L26).'],
  keepAdultYears: ['Int', 'How many years after closure an adult’s is kept (L26).'],
  keepLookedAfterUntilAge: ['Int', 'Until which age that of somebody who was looked after is kept (L26).'],
} as const satisfies { readonly [S in keyof Settings]: readonly [type: unknown, sentence: string] };

const ProviderSettings = builder.objectRef<Settings>('ProviderSettings').implement({
  description: `What a provider decides where the law leaves a choice. ${staff}`,
  fields: (t) =>
    Object.fromEntries(
      (Object.keys(settled) as (keyof Settings)[]).map((name) => {
        const [type, sentence] = settled[name];
        return [name, t.expose(name as never, { type: type as never, description: `${sentence} ${staff}` })];
      }),
    ),
});

export const Provider = builder.prismaNode('Provider', {
  id: { field: 'id', description: `Opaque. ${staff}` },
  description: `An organisation that employs link workers. ${staff}`,
  fields: (t) => ({
    name: t.exposeString('name', { description: `What people call it. ${staff}` }),
    settings: t.field({
      type: ProviderSettings,
      select: { settings: true },
      description: `What it decides where the law leaves a choice. ${staff}`,
      resolve: ({ settings }) => settingsFrom(settings),
    }),
    teams: t.relatedConnection('teams', {
      cursor: 'id',
      totalCount: true,
      query: byName,
      description: `Its teams. ${staff}`,
    }),
    workers: t.relatedConnection('workers', {
      cursor: 'id',
      totalCount: true,
      query: whoAre(false),
      description: `Its workers. ${staff}`,
    }),
    partners: t.relatedConnection('workers', {
      cursor: 'id',
      totalCount: true,
      query: whoAre(true),
      description: `People of other organisations whom it knows: they can be named for somebody. ${staff}`,
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
  description: `Somebody who supports families, or somebody of another organisation. ${staff}`,
  fields: (t) => ({
    name: t.exposeString('name', { description: `What people call them. ${staff}` }),
    organisation: t.id({
      nullable: true,
      select: { organisation: true },
      description: `Of a partner, their own organisation: an opaque id. ${staff}`,
      resolve: ({ organisation }) => (organisation === null ? null : writeId('Organisation', organisation)),
    }),
    team: t.relation('team', { nullable: true, description: `Their team. ${staff}` }),
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
