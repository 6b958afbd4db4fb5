import type { FamilyView, PlanView } from '../policy/views.js';

/** The items that a view of a plan shows. */
export const itemsIn = ({ needs, goals, actions, appointments, notes }: PlanView) => [
  ...needs,
  ...goals,
  ...actions,
  ...appointments,
  ...notes,
];

/** Who could see what matters to its owner, and each item, in a view of a plan. */
export const readersWithin = (plan: PlanView) => [
  [plan.id, plan.mattersReaders] as const,
  ...itemsIn(plan).map(({ id, readers }) => [id, readers] as const),
];

/** All that a view tells: its JSON, and beside it who could see what is written in each plan (L28). */
export function told(view: FamilyView | null): string {
  const plans = (view?.members ?? []).flatMap(({ plan }) => plan ?? []);
  const readers = plans.map(readersWithin);
  return `${JSON.stringify(view)} ${JSON.stringify(readers)}`;
}
