import { type FamilyView, familyOf, type PersonId } from '@kinweave/core';
import type { Context } from '../context.js';
import { memberOf } from '../find.js';
import { within, writeId } from '../global-id.js';
import { Colleague, type NamedWorker } from './refs.js';

type Made = Parameters<typeof familyOf>[0];

/** How a view of a family's content is a node: its opaque id leads back to its family. */
export const nodeOf = <K extends string>(kind: K) => ({
  id: {
    description: 'Opaque; fetch it again with `node`. Read by: whoever may read this.',
    resolve: (view: Made & { readonly id: string }) => within(familyOf(view).id, view.id),
  },
  isTypeOf: (value: unknown) => (value as { readonly kind?: unknown }).kind === kind,
});

/** A member whom a view names; the view names only members it shows. */
export function personIn(view: Made, id: PersonId): NonNullable<ReturnType<typeof memberOf>> {
  const member = memberOf(familyOf(view), id);
  if (member === null) throw new Error('A view names a member whom it does not show');
  return member;
}

/** A worker by the name that the family's assignments give; null where the view names none. */
export function workerIn(view: Made, worker: string | null, context: Context): NamedWorker | null {
  const family: FamilyView = familyOf(view);
  const name = worker === null ? null : context.workerName(family, worker);
  return worker === null || name === null ? null : { id: worker, name };
}

Colleague.implement({
  description: 'A worker as a family’s content names them. Read by: whoever may read what names them.',
  fields: (t) => ({
    id: t.id({
      description: 'The worker’s opaque id. Read by: whoever may read what names them.',
      resolve: ({ id }) => writeId('Worker', id),
    }),
    name: t.exposeString('name', { description: 'What people call them. Read by: whoever may read what names them.' }),
  }),
});
