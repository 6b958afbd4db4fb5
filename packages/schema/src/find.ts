import type { AnyView, FamilyView, PersonView } from '@kinweave/core';
import type { Context } from './context.js';
import type { Named } from './global-id.js';
import { kindOfType } from './types/refs.js';

type Found = AnyView;

const indexes = new WeakMap<FamilyView, ReadonlyMap<string, Found>>();

/** Everything with an id that a view of a family shows, by id. */
function indexOf(family: FamilyView): ReadonlyMap<string, Found> {
  const known = indexes.get(family);
  if (known !== undefined) return known;
  const plans = family.members.map(({ plan }) => plan).filter((plan) => plan !== null);
  const shown: readonly Found[] = [
    family,
    ...lists(family),
    ...plans.flatMap((plan) => [
      plan,
      ...plan.needs,
      ...plan.goals,
      ...plan.actions,
      ...plan.appointments,
      ...plan.notes,
      ...(plan.kept ?? []),
    ]),
  ];
  const summaries = plans
    .flatMap(({ summaries }) => summaries)
    .map((summary) => [`summary ${summary.id}`, summary] as const);
  const index = new Map<string, Found>([
    ...shown.map((view) => [`${view.kind} ${view.id}`, view] as const),
    ...summaries,
  ]);
  indexes.set(family, index);
  return index;
}

/** What stands in the lists of a family; what is due, and notices, have no id. */
const lists = (family: FamilyView): readonly Found[] =>
  Object.values(family)
    .filter((list): list is readonly Found[] => Array.isArray(list))
    .flat()
    .filter((view) => 'id' in view);

/** What a family's view shows of a kind under an id, or null: hidden and absent are the same. */
export const find = (family: FamilyView, kind: string, id: string): Found | null =>
  indexOf(family).get(`${kind} ${id}`) ?? null;

/** A member whom the view shows. */
export const memberOf = (family: FamilyView, id: string | null): PersonView | null =>
  family.members.find((member) => member.id === id) ?? null;

/** Content of a family by its opaque id, as the viewer may see it: the family decides, so hidden and absent are the same. */
export async function contentOf({ type, family, id }: Named, context: Context): Promise<Found | null> {
  const kind = kindOfType(type);
  if (kind === undefined || family === null) return null;
  const view = await context.family(family);
  const found = view === null ? null : find(view, kind, id);
  if (found !== null) return found;
  // What is absent, what is hidden and what went into another family cost the same.
  const moved = await context.movedTo(family, id);
  const other = moved === null ? null : await context.family(moved);
  return other === null ? null : find(other, kind, id);
}
