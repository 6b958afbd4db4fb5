import type { CivilDate, ClockTime, Instant, Moment } from '@kinweave/core';
import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.js';
import type PrismaTypes from './generated/pothos.js';
import { getDatamodel } from './generated/pothos.js';
import { writeId } from './global-id.js';
import { pageSize } from './page.js';

/** What the builder knows of the schema's types. */
export interface Types {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    Date: { Input: CivilDate; Output: CivilDate };
    DateTime: { Input: Instant; Output: Instant | Date };
    Moment: { Input: Moment; Output: Moment };
    ClockTime: { Input: ClockTime; Output: ClockTime };
  };
  Connection: { totalCount: number | (() => number | Promise<number>) };
}

/** The builder of the schema: Pothos with Relay's connections and Prisma's rows. */
export const builder = new SchemaBuilder<Types>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    encodeGlobalID: (type, id) => writeId(type, String(id)),
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodesOnConnection: { description: 'The elements of the page, without their edges.' },
    edgesFieldOptions: { nullable: false, description: 'The elements of the page, each with its cursor.' },
    nodeFieldOptions: { nullable: false, description: 'The element.' },
    cursorFieldOptions: { description: 'The place of the element in the list; opaque.' },
    pageInfoFieldOptions: { description: 'Where the page stands in the list.' },
    idFieldOptions: { description: 'Opaque; fetch it again with `node`. Read by: whoever may read what it is of.' },
    defaultConnectionTypeOptions: { description: 'A list by pages.' },
    defaultEdgeTypeOptions: { description: 'An element of a list, with its cursor.' },
    nodeTypeOptions: { description: 'Something with an opaque id by which it can be fetched again.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether there is more after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there is more before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first element.' },
    endCursorFieldOptions: { description: 'The cursor of the last element.' },
    firstArgOptions: {
      description: `How many from the start: ${pageSize.usual} unless said, ${pageSize.most} at most.`,
    },
    lastArgOptions: { description: `How many from the end, ${pageSize.most} at most.` },
    afterArgOptions: { description: 'Only what comes after this cursor.' },
    beforeArgOptions: { description: 'Only what comes before this cursor.' },
  },
  prisma: {
    client: (context) => context.prisma,
    dmmf: getDatamodel(),
    maxConnectionSize: pageSize.most,
    defaultConnectionSize: pageSize.usual,
  },
});

/** Input passes as it came: the core reads every date with its place, and says all that is wrong at once. */
const asItCame = (value: unknown) => value as never;

// A view holds times in the form in which they leave: reading each again would cost more than all else of a long list.
builder.scalarType('Date', {
  description: 'A date of life in Europe/London, `2012-02-29`.',
  serialize: (date) => date,
  parseValue: asItCame,
});

builder.scalarType('DateTime', {
  description: 'An instant in UTC, `2026-03-01T09:00:00.000Z`.',
  serialize: (at) => (at instanceof Date ? at.toISOString() : at),
  parseValue: asItCame,
});

builder.scalarType('Moment', {
  description: 'The start or end of a dated fact: a `Date`, which counts as the whole day, or a `DateTime`.',
  serialize: (moment) => moment,
  parseValue: asItCame,
});

builder.scalarType('ClockTime', {
  description: 'What a clock in Europe/London shows, `16:30`; the `24:00` of a day is its end.',
  serialize: (clock) => clock,
  parseValue: asItCame,
});

/** What every list says of its count; Prisma's own lists are given it once they are made. */
export const ofTotalCount = 'How many elements the list has for this viewer.';

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: ofTotalCount,
    resolve: ({ totalCount }) => (typeof totalCount === 'function' ? totalCount() : totalCount),
  }),
);
