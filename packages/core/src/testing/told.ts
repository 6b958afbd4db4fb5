import type { FamilyView, PlanView } from '../policy/views.js';

/** The items that a view of a plan shows. */
export const itemsIn = ({ needs, goals, actions, appointments, notes }: PlanView) => [
  ...needs,
  ...goals,
  ...actions,
  ...appointments,
  ...notes,
];

/** All that a view tells: its JSON, and beside it who could see each item (L28). */
export function told(view: FamilyView | null): string {
  const plans = (view?.members ?? []).flatMap(({ plan }) => plan ?? []);
  const readers = plans.flatMap(itemsIn).map((item) => [item.id, item.readers]);
  return `${JSON.stringify(view)} ${JSON.stringify(readers)}`;
}
