import { entrances, type SharePreview as Previewed, type Refusal as Refused, refusal } from '@kinweave/core';
import type { GraphQLSchema } from 'graphql';
import { builder } from '../builder.js';
import { commandFrom, Refusal } from '../command.js';
import type { Context } from '../context.js';
import { readBy } from '../describe.js';
import { ShareItemInput } from '../mutations/consenting.js';
import { Busy } from './refs.js';
import { PlanPart } from './sharing.js';

interface Answered extends Previewed {
  readonly refusals: readonly Refused[];
}

const asked = 'Read by: whoever asked.';

const SharePreview = builder.objectRef<Answered>('SharePreview').implement({
  description: `What somebody would see of one thing, were it shared with them. ${asked}`,
  fields: (t) => ({
    seen: t.field({
      type: PlanPart,
      nullable: true,
      description: `The thing, or only the approved words about it; null where they would see neither. Its ids lead nowhere. ${asked}`,
      resolve: ({ seen }) => seen as never,
    }),
    busy: t.field({
      type: [Busy],
      description: `The times that they would see as taken. ${asked}`,
      resolve: ({ busy }) => busy,
    }),
    isCheckedFirst: t.exposeBoolean('isCheckedFirst', {
      description: `Whether they see it only once a worker has checked it. ${asked}`,
    }),
    refusals: t.field({
      type: [Refusal],
      description: `Why it could not be shared: the refusals of \`shareItem\`. ${asked}`,
      resolve: ({ refusals }) => refusals,
    }),
  }),
});

builder.queryField('sharePreview', (t) =>
  t.field({
    type: SharePreview,
    description: `What \`shareItem\` would show to whom it is for; nothing is shared. ${readBy(entrances.sharePreview)}`,
    args: { input: t.arg({ type: ShareItemInput, required: true, description: 'What would be shared.' }) },
    resolve: (_, { input }, context, { schema }) => previewOf(input as never, context, schema),
  }),
);

const refused = (refusals: readonly Refused[]): Answered => ({
  ...{ seen: null, busy: [], isCheckedFirst: false },
  refusals,
});

async function previewOf(
  given: Readonly<Record<string, unknown>>,
  context: Context,
  schema: GraphQLSchema,
): Promise<Answered> {
  const { family, input, placed } = commandFrom('ShareItem', given, schema);
  const view = await context.family(family);
  if (view === null) return refused(placed([refusal('NOT_FOUND')]));
  const decided = context.sharePreview(view, input);
  return decided.ok ? { ...decided.value, refusals: [] } : refused(placed(decided.error));
}
