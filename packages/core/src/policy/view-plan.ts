import { all } from '../family.js';
import { mostExpressions } from '../records/expression.js';
import type { AnyRecord, Plan, RecordOf } from '../records/kinds.js';
import type { PersonId, WorkerId } from '../records/words.js';
import { type CivilDate, holds, type Instant, startOfDay } from '../time.js';
import { factView } from './facts.js';
import { byId, byTime } from './order.js';
import type { Part } from './parts.js';
import type { Written } from './readers.js';
import { authorSeen, known, knownOrNull, lazy, make, mark, type Seeing, seen, summaryOf } from './seeing.js';
import type { Sight } from './sight.js';
import {
  type ActionView,
  type AppointmentView,
  type BusyView,
  type ExpressionView,
  type GoalView,
  type KeptView,
  type NeedView,
  type NoteView,
  type PlanView,
  type SummaryView,
  within,
} from './views.js';

/** What the viewer may know of a plan; null where that is nothing. */
export function planView(seeing: Seeing, plan: Plan): PlanView | null {
  const { sight } = seeing;
  const parts = sight.partsOf(plan.owner).filter((part) => sight.opening(part).level !== 'NONE');
  // A staff note about several people goes on in the plans that are open: a closed one is there for its owner only.
  if (sight.closedPlans.has(plan.owner) && plan.owner !== sight.viewer.person) return null;
  if (parts.length === 0 && !sight.isOpen(plan, 'frame')) return null;
  const open = parts.filter((part) => sight.opening(part).level === 'FULL').toSorted(byTime('createdAt'));
  const ofKind = <K extends Part['kind']>(kind: K) =>
    open.filter((part): part is RecordOf<K> & Part => part.kind === kind);
  const expressions = expressionsSeen(seeing, plan.owner);
  // Below FULL no date shows, so none may order what does.
  const at = (level: 'META' | 'SUMMARY') => parts.filter((part) => sight.opening(part).level === level).toSorted(byId);

  const view = make(
    seeing,
    plan,
    {
      mattersReaders: null,
      expressions,
      needs: ofKind('need').map((need) => read(seeing, need, make(seeing, need, itemFields(seeing, need)))),
      goals: ofKind('goal').map((goal) => read(seeing, goal, make(seeing, goal, itemFields(seeing, goal)))),
      actions: ofKind('action').map((action) => actionView(seeing, action)),
      appointments: ofKind('appointment')
        .toSorted(byTime('start'))
        .map((appointment) => appointmentView(seeing, appointment)),
      notes: ofKind('note').map((note) => read(seeing, note, noteView(seeing, note))),
      summaries: at('SUMMARY')
        .map((part) => summaryView(seeing, part))
        .filter((summary) => summary !== null)
        .toSorted(byId),
      busy: merged(takenIn(sight, plan.owner)).map((busy) => mark(seeing.root, busy)),
      kept: [
        ...at('META').map(({ id, author, about }) => ({ id, by: author.worker, about })),
        ...concernsKept(seeing, plan.owner),
      ]
        .toSorted(byId)
        .map((kept) => keptView(seeing, kept)),
      links: seeing.linksAt(plan.id),
      viewerCanAdd: sight.may('SetGoal', plan),
      viewerCanExpress: sight.may('AddExpression', plan) && expressions.length < mostExpressions,
      viewerCanShare: sight.may('ShareKind', plan),
    },
    (group) => group === 'frame' || sight.isOpen(plan, group),
  );
  return withReaders(seeing, plan, view, 'mattersReaders');
}

/** Somebody's pictures and recordings of what matters to them, in the order in which they were added. */
const expressionsSeen = (seeing: Seeing, owner: PersonId) =>
  seen(seeing, 'expression')
    .filter((expression) => expression.owner === owner)
    .toSorted(byTime('at'))
    .map((expression) =>
      factView(seeing, expression, { viewerCanRemove: seeing.sight.may('RemoveExpression', expression) }),
    ) as readonly ExpressionView[];

/** Appointments of somebody's of which the viewer is told the time alone. */
const takenIn = (sight: Sight, owner: PersonId): readonly RecordOf<'appointment'>[] =>
  sight
    .partsOf(owner)
    .filter((part) => part.kind === 'appointment')
    .filter((part) => sight.opening(part).level !== 'FULL' && sight.gives(part, 'BUSY'));

/** The appointments in somebody's view of a plan that are not over before a day begins; all of them where no day is asked for. */
export function appointmentsFrom({ appointments }: PlanView, day: CivilDate | null): readonly AppointmentView[] {
  if (day === null) return appointments;
  const begins = startOfDay(day);
  return appointments.filter(({ start, end }) => start >= begins || end > begins);
}

/** Of the times taken in a plan, those of some of its appointments. */
export const busyIn = (
  sight: Sight,
  plan: PlanView,
  isOf: (appointment: RecordOf<'appointment'>) => boolean,
): readonly BusyView[] => merged(takenIn(sight, plan.owner).filter(isOf)).map((busy) => mark(plan[within], busy));

const revising = {
  need: 'ReviseNeed',
  goal: 'ReviseGoal',
  action: 'ReviseAction',
  appointment: 'ReviseAppointment',
  note: 'ReviseNote',
} as const;

/** What every item's view has beyond the item. */
function itemFields(seeing: Seeing, part: Part) {
  return {
    owner: knownOrNull(seeing, part.owner),
    author: authorSeen(seeing, part.author),
    about: known(seeing, part.about),
    readers: null,
    links: seeing.linksAt(part.id),
    viewerCanRevise: seeing.sight.may(revising[part.kind], part),
    viewerCanShare: seeing.sight.may('ShareItem', part),
  };
}

/**
 * A view with who could see what is written there, for whoever may know: worked out when asked for, and no part of the
 * view's JSON, since it moves with who stands in, answers and leads, of which a member is shown nothing else.
 */
const withReaders = <V extends object, F extends keyof V & string>(
  { sight, root }: Seeing,
  written: Written,
  view: V,
  field: F,
): V => lazy(view, field, () => (sight.isOpen(written, 'readers') ? root.readersOf(written) : null) as V[F], false);

const read = <V extends NeedView | GoalView | ActionView | AppointmentView | NoteView>(
  seeing: Seeing,
  part: Part,
  view: V,
): V => withReaders(seeing, part, view, 'readers');

/** The goal that something serves, if the viewer sees it in full. */
function goalSeen({ sight }: Seeing, goal: RecordOf<'action'>['goal']) {
  return goal !== null && sight.levelOf({ kind: 'goal', id: goal }) === 'FULL' ? goal : null;
}

const actionView = (seeing: Seeing, action: RecordOf<'action'>) =>
  read(seeing, action, make(seeing, action, { ...itemFields(seeing, action), goal: goalSeen(seeing, action.goal) }));

const appointmentView = (seeing: Seeing, appointment: RecordOf<'appointment'>) =>
  read(
    seeing,
    appointment,
    make(seeing, appointment, {
      ...itemFields(seeing, appointment),
      participants: known(seeing, appointment.participants),
      goal: goalSeen(seeing, appointment.goal),
    }),
  );

const noteView = (seeing: Seeing, note: RecordOf<'note'>): NoteView =>
  make(seeing, note, { ...itemFields(seeing, note), viewerCanErase: seeing.sight.may('EraseNote', note) });

function summaryView({ sight, root }: Seeing, part: Part): SummaryView | null {
  const grant = summaryOf(sight, part as AnyRecord);
  if (grant === undefined || grant.words === null) return null;
  return mark(root, { kind: 'summary' as const, id: grant.id, of: grant.of, words: grant.words });
}

/** Something restricted, private or not the viewer's: its author, and whom it is about. */
type Kept = Pick<KeptView, 'id'> & { readonly by: WorkerId | null; readonly about: readonly PersonId[] };

/** Concerns about somebody of which the viewer learns that they are there. */
const concernsKept = (seeing: Seeing, person: PersonId): readonly Kept[] =>
  seen(seeing, 'safeguardingConcern').filter(
    (concern) => concern.about.includes(person) && seeing.sight.opening(concern).level === 'META',
  );

function keptView({ sight, root }: Seeing, { id, by, about }: Kept): KeptView {
  const worksWith = (person: PersonId) =>
    all(sight.family, 'assignment').some(
      (live) => live.worker === by && live.person === person && holds(live, sight.at),
    );
  const named = all(sight.family, 'namedReader').filter(({ of, ...one }) => of.id === id && holds(one, sight.at));
  const openTo = by !== null && about.every(worksWith) ? [by] : [];
  return mark(root, { kind: 'kept' as const, id, openTo: [...openTo, ...named.map(({ worker }) => worker)] });
}

/** Times taken, overlapping ones as one, without ids. */
function merged(
  taken: readonly { readonly start: Instant; readonly end: Instant }[],
): readonly Omit<BusyView, symbol>[] {
  const busy: { kind: 'busy'; start: Instant; end: Instant }[] = [];
  for (const { start, end } of taken.toSorted((one, other) => (one.start < other.start ? -1 : 1))) {
    const last = busy.at(-1);
    if (last === undefined || last.end < start) busy.push({ kind: 'busy', start, end });
    else if (last.end < end) last.end = end;
  }
  return busy;
}
