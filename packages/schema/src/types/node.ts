import { type FamilyView, familyOf, type PersonId, previewedIn } from '@kinweave/core';
import type { FieldRef } from '@pothos/core';
import { builder, type Types } from '../builder.js';
import type { Context } from '../context.js';
import { memberOf } from '../find.js';
import { seenBy, within, writeId } from '../global-id.js';
import { Colleague, type Family, type NamedWorker, typeOfKind } from './refs.js';

type Made = Parameters<typeof familyOf>[0];

/**
 * The id of a view as the API gives it: opaque, and in family content leading back to its family. In a preview it leads
 * nowhere, and is another than that of the thing itself, of which its reader sees something else.
 */
function opaqueId(view: Made & { readonly id: string; readonly kind: keyof typeof typeOfKind }): string {
  const id = view.kind === 'family' ? view.id : within(familyOf(view).id, view.id);
  const preview = previewedIn(view);
  return writeId(typeOfKind[view.kind], preview === null ? id : seenBy(preview.as, id));
}

/**
 * How a view of a family's content is a node. The relay plugin's own id field answers with a promise, and a promise for
 * each row of a long list costs a third of the throughput.
 */
export const nodeOf = <K extends keyof typeof typeOfKind>(kind: K) => ({
  interfaces: [builder.nodeInterfaceRef()],
  isTypeOf: (value: unknown) => (value as { readonly kind?: unknown }).kind === kind,
});

/** The id field of such a node. */
export const idOf = (
  t: unknown,
): { readonly id: FieldRef<PothosSchemaTypes.ExtendDefaultTypes<Types>, string | number | bigint> } => ({
  id: (t as IdBuilder).id({
    description: 'Opaque; fetch it again with `node`. Read by: whoever may read this.',
    resolve: opaqueId,
  }),
});

type IdBuilder = Parameters<
  Extract<Parameters<typeof builder.objectFields<typeof Family>>[1], (t: never) => unknown>
>[0];

/** A member whom a view names; the view names only members it shows. */
export function personIn(view: Made, id: PersonId): NonNullable<ReturnType<typeof memberOf>> {
  const member = memberOf(familyOf(view), id);
  if (member === null) throw new Error('A view names a member whom it does not show');
  return member;
}

/** A worker by the name that the family's assignments give; null where the view names none. */
export function workerIn(view: Made, worker: string | null, context: Context): NamedWorker | null {
  const family: FamilyView = previewedIn(view)?.to ?? familyOf(view);
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
