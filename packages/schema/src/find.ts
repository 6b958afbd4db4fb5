import type { AnyView, FamilyView, PersonView } from '@kinweave/core';
import type { Context } from './context.js';
import type { Named } from './global-id.js';
import { kindOfType } from './types/refs.js';

type Found = AnyView;

type Index = ReadonlyMap<string, Found>;

/** An index of a view, made once for each view. */
function indexed(shown: (family: FamilyView) => readonly Found[]): (family: FamilyView) => Index {
  const indexes = new WeakMap<FamilyView, Index>();
  return (family) => {
    const index = indexes.get(family) ?? new Map(shown(family).map((view) => [`${view.kind} ${view.id}`, view]));
    indexes.set(family, index);
    return index;
  };
}

/** What stands in plans. A plan is worked out when it is read: whoever looks for anything else leaves them be. */
const planned: readonly string[] = [
  'plan',
  'need',
  'goal',
  'action',
  'appointment',
  'note',
  'expression',
  'summary',
  'kept',
];
const inPlans = indexed(({ members }) =>
  members.flatMap(({ plan }) =>
    plan === null
      ? []
      : [
          ...[plan, ...plan.needs, ...plan.goals, ...plan.actions, ...plan.appointments, ...plan.notes],
          ...[...(plan.expressions ?? []), ...plan.summaries, ...(plan.kept ?? [])],
        ],
  ),
);

/** The family and what stands in its lists; but what is due, and notices, which have no id and are worked out when read. */
const inLists = indexed((family) => [
  family,
  ...(Object.keys(family) as (keyof FamilyView)[])
    .filter((field) => field !== 'due' && field !== 'notices')
    .flatMap((field): readonly Found[] => (Array.isArray(family[field]) ? (family[field] as readonly Found[]) : [])),
]);

/** What a family's view shows of a kind under an id, or null: hidden and absent are the same. */
export const find = (family: FamilyView, kind: string, id: string): Found | null =>
  (planned.includes(kind) ? inPlans : inLists)(family).get(`${kind} ${id}`) ?? null;

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
