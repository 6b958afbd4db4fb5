import type { AuthorView, familyOf } from '@kinweave/core';
import { builder } from '../builder.js';
import { readByParent } from '../describe.js';
import { personIn, workerIn } from './node.js';
import { Colleague, Person } from './refs.js';

interface Authored {
  readonly of: Parameters<typeof familyOf>[0];
  readonly author: AuthorView;
}

export const Author = builder.objectRef<Authored>('Author').implement({
  description: `Who wrote something, as far as the viewer knows them. ${readByParent}`,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: `The member. ${readByParent}`,
      resolve: ({ of, author }) => (author.person === null ? null : personIn(of, author.person)),
    }),
    worker: t.field({
      type: Colleague,
      nullable: true,
      description: `The worker. ${readByParent}`,
      resolve: ({ of, author }, _, context) => workerIn(of, author.worker, context),
    }),
  }),
});
