import { isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { builder, ofTotalCount } from './builder.js';
import './types/facts.js';
import './types/family.js';
import './types/plan.js';
import './types/provider.js';
import './types/share-preview.js';
import './types/sharing.js';
import './query.js';
import './mutation.js';
import './subscription.js';

/** The executable schema: family content from views, everything else from rows within the viewer's scope. */
export const schema = builder.toSchema();

for (const type of Object.values(schema.getTypeMap())) {
  const count = isObjectType(type) ? type.getFields()['totalCount'] : undefined;
  if (count !== undefined) count.description ??= ofTotalCount;
}

/** The schema as text, in an order that does not depend on the order of the source: schema.graphql. */
export const printed = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
