import { type DueView, type FamilyView, familyOf } from '@kinweave/core';
import { idsOfCaseload } from './caseload.js';
import type { Context } from './context.js';
import { pageOf } from './page.js';

/** A page of what needs a decision from the viewer in all the families of their caseload, by date. */
export async function dueListOf(context: Context, asked: Parameters<typeof pageOf>[1]) {
  const families = await Promise.all((await idsOfCaseload(context)).map(context.family));
  return pageOf(dueIn(families.filter((family) => family !== null)), asked, orderOfDue, idOfDue);
}

/** What needs a decision from the viewer in some families, by date. */
const dueIn = (families: readonly FamilyView[]): readonly DueView[] =>
  families.flatMap(({ due }) => due).toSorted(byPlace);

/** By date; two things due on one day are apart by their family, and then by what they are about. */
const orderOfDue = (due: DueView) => [due.by, familyOf(due).id, due.task, due.person ?? ''].join('/');
const idOfDue = (due: DueView) => due.record?.id ?? due.person ?? familyOf(due).id;
const placeOf = (due: DueView) => `${orderOfDue(due)} ${idOfDue(due)}`;
const byPlace = (one: DueView, other: DueView) => (placeOf(one) < placeOf(other) ? -1 : 1);
