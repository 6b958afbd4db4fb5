import { ages } from './authority.js';
import { all, type Family, get } from './family.js';
import { asOne } from './one.js';
import { partsOf } from './policy/reach.js';
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
export function accessOf(stored: Family): readonly Access[] {
  const family = asOne(stored, null);
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
  return [...people, ...guardians, ...partsOf(family, null).flatMap((part) => staffOf(part.family))];
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

/**
 * The lines that a family adds to its workers' caseloads: one for each worker and unbroken period. Of a family that was
 * joined from others each line names the people of those in which the worker works then.
 */
export function worklistOf(stored: Family): readonly WorklistEntry[] {
  const family = asOne(stored, null);
  const parts = partsOf(family, null).map((part) => ({
    names: all(part.family, 'person').map(({ knownAs }) => knownAs),
    periods: staffOf(part.family).filter(({ relation }) => caseloadRoles.includes(relation)),
  }));
  const workers = [...new Set(parts.flatMap(({ periods }) => periods.map(({ viewer }) => viewer as WorkerId)))];
  return workers.toSorted().flatMap((worker) => {
    const theirs = parts.map(({ periods }) => unbroken(periods.filter(({ viewer }) => viewer === worker)));
    return together(theirs).map(({ in: places, ...period }) => {
      const names = places.flatMap((place) => parts[place]?.names ?? []);
      const label = names.toSorted((one, other) => one.localeCompare(other, 'en-GB')).join(', ');
      return { worker, label, people: names.length, ...period };
    });
  });
}

type Run = Pick<Access, 'since' | 'until'>;

/** Periods as few as they can be: those that overlap or touch are one. */
function unbroken(periods: readonly Run[]): readonly Run[] {
  const runs: { since: Instant; until: Instant | null }[] = [];
  for (const { since, until } of periods.toSorted((one, other) => (one.since < other.since ? -1 : 1))) {
    const last = runs.at(-1);
    if (last === undefined || (last.until !== null && last.until < since)) runs.push({ since, until });
    else if (last.until !== null && (until === null || last.until < until)) last.until = until;
  }
  return runs;
}

/** The periods of several places as one row of periods, each with the places of which it is a period. */
function together(places: readonly (readonly Run[])[]): readonly (Run & { readonly in: readonly number[] })[] {
  const edges = [
    ...new Set(places.flat().flatMap(({ since, until }) => (until === null ? [since] : [since, until]))),
  ].toSorted();
  const steps = edges.map((since, n) => {
    const isHere = (run: Run) => run.since <= since && (run.until === null || since < run.until);
    return {
      since,
      until: edges[n + 1] ?? null,
      in: places.flatMap((runs, place) => (runs.some(isHere) ? [place] : [])),
    };
  });
  const runs: (typeof steps)[number][] = [];
  for (const step of steps.filter((one) => one.in.length > 0)) {
    const last = runs.at(-1);
    const goesOn = last !== undefined && last.until === step.since && last.in.join() === step.in.join();
    if (goesOn) runs[runs.length - 1] = { ...last, until: step.until };
    else runs.push(step);
  }
  return runs;
}
