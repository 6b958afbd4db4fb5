import { ages } from './authority.js';
import { all, type Family, get } from './family.js';
import type { Role } from './policy/roles.js';
import type { PersonId, WorkerId } from './records/words.js';
import { begins, birthday, earlier, ends, type Instant, later, type Moment, startOfDay } from './time.js';

/** A dated fact by which somebody has a part in a family: kept beside it, so that it can be found; never a verdict. */
export interface Access {
  readonly viewer: PersonId | WorkerId;
  readonly relation: Role;
  readonly since: Instant;
  readonly until: Instant | null;
}

/** One worker's line about a family for a period. */
export interface WorklistEntry {
  readonly worker: WorkerId;
  /** Known-as names, in an order that tells nothing: what any worker of the family may know. */
  readonly label: string;
  readonly people: number;
  readonly since: Instant;
  readonly until: Instant | null;
}

const endOf = (until: Moment | null): Instant | null => (until === null ? null : ends(until));

/** Every dated part that anybody has in a family. */
export function accessOf(family: Family): readonly Access[] {
  const people = all(family, 'person').flatMap(({ id, born }): readonly Access[] => [
    { viewer: id, relation: 'MEMBER', since: startOfDay(born), until: null },
    {
      viewer: id,
      relation: 'YOUNG_PERSON',
      since: startOfDay(birthday(born, ages.youngPerson)),
      until: startOfDay(birthday(born, ages.youngPersonUntil)),
    },
  ]);
  const guardians = [
    ...all(family, 'parentalResponsibility').filter(({ status }) => status === 'held' || status === 'restricted'),
    ...all(family, 'delegatedAuthority'),
  ].flatMap(({ holder, child, from, until }): readonly Access[] => {
    const born = get(family, 'person', child)?.born;
    if (born === undefined) return [];
    const adult = startOfDay(birthday(born, ages.adult));
    return [{ viewer: holder, relation: 'GUARDIAN', since: begins(from), until: earlier(endOf(until), adult) }];
  });
  return [...people, ...guardians, ...staffOf(family)];
}

/** Every dated part of somebody who works here, less the time of a conflict of interest: then they find nothing (L20). */
function staffOf(family: Family): readonly Access[] {
  const assigned = all(family, 'assignment');
  const during = (worker: WorkerId, period: Span) =>
    assigned.filter((one) => one.worker === worker).flatMap((one) => both(spanOf(one), period));
  const part = (viewer: WorkerId, relation: Role, spans: readonly Span[]) =>
    spans.map((span): Access => ({ viewer, relation, ...span }));
  const found = [
    ...assigned.flatMap((one) => part(one.worker, 'LINK_WORKER', [spanOf(one)])),
    ...all(family, 'cover').flatMap((one) => part(one.worker, 'LINK_WORKER', during(one.covers, spanOf(one)))),
    ...all(family, 'supervision').flatMap((one) => part(one.supervisor, 'SUPERVISOR', during(one.worker, spanOf(one)))),
    ...all(family, 'safeguardingLead').flatMap((one) => part(one.worker, 'SAFEGUARDING_LEAD', [spanOf(one)])),
    ...all(family, 'breakGlass').flatMap((one) => part(one.worker, 'DUTY_WORKER', [spanOf(one)])),
    ...all(family, 'partnerWorker').flatMap((one) => part(one.worker, 'PARTNER', [spanOf(one)])),
  ];
  const conflicts = all(family, 'conflictOfInterest');
  return found.flatMap((one) =>
    conflicts
      .filter(({ worker }) => worker === one.viewer)
      .reduce((left, conflict) => left.flatMap((span) => outside(span, spanOf(conflict))), [one]),
  );
}

type Span = Pick<Access, 'since' | 'until'>;

const spanOf = ({ from, until }: { readonly from: Moment; readonly until: Moment | null }): Span => ({
  since: begins(from),
  until: endOf(until),
});

/** The time that two spans share. */
function both(one: Span, other: Span): readonly Span[] {
  const since = later(one.since, other.since);
  const until = other.until === null ? one.until : earlier(one.until, other.until);
  return until !== null && until <= since ? [] : [{ since, until }];
}

/** What of a part lies outside a span. */
function outside(part: Access, span: Span): readonly Access[] {
  const before = part.since < span.since ? [{ ...part, until: earlier(part.until, span.since) }] : [];
  const { until } = span;
  const after =
    until !== null && (part.until === null || until < part.until) ? [{ ...part, since: later(part.since, until) }] : [];
  return [...before, ...after];
}

const caseloadRoles: readonly Role[] = ['LINK_WORKER', 'SUPERVISOR', 'SAFEGUARDING_LEAD'];

/** The lines that a family adds to its workers' caseloads: one for each worker and unbroken period. */
export function worklistOf(family: Family): readonly WorklistEntry[] {
  const names = all(family, 'person')
    .map(({ knownAs }) => knownAs)
    .toSorted((one, other) => one.localeCompare(other, 'en-GB'));
  const line = { label: names.join(', '), people: names.length };
  const periods = accessOf(family).filter(({ relation }) => caseloadRoles.includes(relation));
  const workers = [...new Set(periods.map(({ viewer }) => viewer as WorkerId))].toSorted();
  return workers.flatMap((worker) =>
    unbroken(periods.filter(({ viewer }) => viewer === worker)).map((period) => ({ worker, ...line, ...period })),
  );
}

/** Periods as few as they can be: those that overlap or touch are one. */
function unbroken(periods: readonly Pick<Access, 'since' | 'until'>[]) {
  const runs: { since: Instant; until: Instant | null }[] = [];
  for (const { since, until } of periods.toSorted((one, other) => (one.since < other.since ? -1 : 1))) {
    const last = runs.at(-1);
    if (last === undefined || (last.until !== null && last.until < since)) runs.push({ since, until });
    else if (last.until !== null && (until === null || last.until < until)) last.until = until;
  }
  return runs;
}
