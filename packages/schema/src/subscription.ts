import { entrances, type Role } from '@kinweave/core';
import { builder } from './builder.js';
import { idsOfCaseload } from './caseload.js';
import type { Change, Context, Watched } from './context.js';
import { readBy } from './describe.js';
import { dueListOf } from './due-list.js';
import { contentOf, find } from './find.js';
import { opaque, readId } from './global-id.js';
import { DueEntries, DueEntry } from './types/due.js';
import { Family, kindOfType, typeOfKind } from './types/refs.js';

const Node = builder.nodeInterfaceRef();
const silent = 'It says nothing of what was there before, and nothing ever of what is absent or hidden.';

/** The types of what is mediated: a stream on anything else stays silent. */
const mediated: readonly string[] = [typeOfKind.mediationRequest, typeOfKind.disagreement];

interface Told extends Change {
  readonly id: string;
}

const asTold =
  (id: string) =>
  ({ context, etag }: Change): Told => ({ context, etag, id });

/** What a message of a stream is, whatever it is about. */
const changed = (name: string, about: string, entrance: readonly Role[]) => ({
  ref: builder.objectRef<Told>(name),
  description: `That ${about} looks different to the viewer. ${readBy(entrance)}`,
  ofId: `The id that was given. ${readBy(entrance)}`,
  ofEtag: `The entity tag that it has for the viewer since. ${readBy(entrance)}`,
  ofContent: `As the viewer may see it now; null where it is absent or hidden by now. ${readBy(entrance)}`,
});

const family = changed('FamilyChange', 'a family', entrances.familyChanged);
const mediation = changed('MediationChange', 'something mediated', entrances.mediationChanged);
const dueList = changed('DueListChange', 'the due list', entrances.dueListChanged);

const FamilyChange = family.ref.implement({
  description: family.description,
  fields: (t) => ({
    id: t.exposeID('id', { description: family.ofId }),
    etag: t.exposeString('etag', { description: family.ofEtag }),
    family: t.field({
      type: Family,
      nullable: true,
      description: family.ofContent,
      resolve: ({ id }, _, context) => context.family(readId(id)?.id ?? ''),
    }),
  }),
});

const MediationChange = mediation.ref.implement({
  description: mediation.description,
  fields: (t) => ({
    id: t.exposeID('id', { description: mediation.ofId }),
    etag: t.exposeString('etag', { description: mediation.ofEtag }),
    node: t.field({
      type: Node,
      nullable: true,
      description: mediation.ofContent,
      resolve: ({ id }, _, context) => {
        const named = readId(id);
        return (named === null ? null : contentOf(named, context)) as never;
      },
    }),
  }),
});

const DueListChange = dueList.ref.implement({
  description: dueList.description,
  fields: (t) => ({
    etag: t.exposeString('etag', { description: dueList.ofEtag }),
    dueList: t.connection(
      {
        type: DueEntry,
        description: `What needs a decision from the viewer now. ${readBy(entrances.dueListChanged)}`,
        resolve: (_, asked, context) => dueListOf(context, asked),
      },
      DueEntries,
    ),
  }),
});

const nothing: Pick<Watched, 'within' | 'look'> = { within: async () => [], look: () => null };

/** A family by its opaque id; what is no such id is watched like what is not there. */
function familyAt(id: string): Pick<Watched, 'within' | 'look'> {
  const named = readId(id);
  return named?.type === 'Family' ? { within: named.id, look: (view) => view } : nothing;
}

/** One thing in a family by its opaque id. */
function mediationAt(id: string): Pick<Watched, 'within' | 'look'> {
  const named = readId(id);
  const kind = named === null || !mediated.includes(named.type) ? undefined : kindOfType(named.type);
  if (named?.family == null || kind === undefined) return nothing;
  return { within: named.family, look: (view) => find(view, kind, named.id) };
}

builder.subscriptionType({
  description: 'Everything that can be watched: each speaks when what the viewer sees of it changed, and only then.',
  fields: (t) => ({
    familyChanged: t.field({
      type: FamilyChange,
      description: `Speaks when what the viewer sees of a family changed. ${silent} ${readBy(entrances.familyChanged)}`,
      args: { id: t.arg.id({ required: true, description: opaque }) },
      subscribe: (_, { id }, context: Context) => context.watch({ entrance: entrances.familyChanged, ...familyAt(id) }),
      resolve: (change, { id }) => asTold(id)(change),
    }),
    mediationChanged: t.field({
      type: MediationChange,
      description: `Speaks when what the viewer sees of one mediation changed. ${silent} ${readBy(entrances.mediationChanged)}`,
      args: { id: t.arg.id({ required: true, description: opaque }) },
      subscribe: (_, { id }, context: Context) =>
        context.watch({ entrance: entrances.mediationChanged, ...mediationAt(id) }),
      resolve: (change, { id }) => asTold(id)(change),
    }),
    dueListChanged: t.field({
      type: DueListChange,
      description: `Speaks when the viewer’s due list changed. It says nothing of what was there before. ${readBy(entrances.dueListChanged)}`,
      subscribe: (_, __, context: Context) =>
        context.watch({ entrance: entrances.dueListChanged, within: idsOfCaseload, look: ({ due }) => due }),
      resolve: asTold(''),
    }),
  }),
});
