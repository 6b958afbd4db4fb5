import { ages, assessed, isAged, isClosed } from '../authority.js';
import { sharedChannels, silentChannels, untimedChannels } from '../contacting.js';
import { all, get, settingsOf } from '../family.js';
import type { AnyRecord, RecordOf } from '../records/kinds.js';
import { itemKinds } from '../records/plan.js';
import type { PersonId } from '../records/words.js';
import { retainUntil } from '../retaining.js';
import {
  birthday,
  type CivilDate,
  civilDateAt,
  daysAfter,
  type Instant,
  isOver,
  isPast,
  type Moment,
  monthsAfter,
} from '../time.js';
import { answers, hardestHours, talks } from './due-between.js';
import { isObjected, isResting, takenOf } from './grants.js';
import { matterOf, type Subject } from './matter.js';
import { isWithin } from './reach.js';
import type { Sight } from './sight.js';
import { answersFor, supports } from './standing.js';
import { type Due, type DueTask, type Found, ref } from './tasks.js';
import { wholeOf } from './whole.js';

/**
 * What needs a decision from this viewer, and by when, worked out from dates at the instant of looking: there is no
 * job that must have run. In order of date.
 */
export function dueOf(sight: Sight): readonly Due[] {
  const rank = ({ task, record, person }: Due) => `${task} ${record?.id ?? ''} ${person ?? ''}`;
  return [...grants(sight), ...answers(sight), ...(sight.viewer.worker === null ? [] : forStaff(sight))]
    .filter((due) => isFor(sight, due))
    .map(({ on: _on, member: _member, ...due }) => due)
    .toSorted((one, other) => (one.by === other.by ? (rank(one) < rank(other) ? -1 : 1) : one.by < other.by ? -1 : 1));
}

/** What no member has to do. */
const forStaff = (sight: Sight): readonly Found[] => [
  ...assessments(sight),
  ...reviews(sight),
  ...scopes(sight),
  ...evidence(sight),
  ...contacts(sight),
  ...rest(sight),
  ...talks(sight),
  ...hardestHours(sight),
];

/** What somebody may do who has something to do between people: nobody else learns of it when it is done (M6, M7). */
const between = { explorer: 'ExploreRequest', opener: 'OpenDisagreement', mediator: 'EndMediation' } as const;

/** Whoever it is for may also know what it is about. */
function isFor(sight: Sight, { on, person, member, record }: Found): boolean {
  const found = record === null ? undefined : get(sight.family, record.kind, record.id);
  if (found !== undefined && !sight.names(found as AnyRecord)) return false;
  if (person !== null && !sight.knows(person)) return false;
  const isLed = () => isWithin(sight.leading, matterOf(sight.family, (found ?? wholeOf(sight.family)) as Subject));
  if (on === 'lead') return isLed();
  if (on in between) return found !== undefined && sight.may(between[on as keyof typeof between], found as AnyRecord);
  if (on === 'supervisor') return isLed() || (person !== null && answersFor(sight, person));
  if (on === 'decider') return member !== undefined && member === sight.viewer.person;
  return person !== null && supports(sight, person);
}

const dateOf = (moment: Moment): CivilDate =>
  moment.length === 10 ? (moment as CivilDate) : civilDateAt(moment as Instant);

/** Whether something that ends at a moment is near its end and not past it. */
function isNear({ family, at }: Sight, until: Moment | null): until is Moment {
  if (until === null) return false;
  const date = dateOf(until);
  const today = civilDateAt(at);
  return today <= date && date <= daysAfter(today, settingsOf(family).remindDays);
}

/** Whether something with a date is near it or past it. */
const isDueBy = ({ family, at }: Sight, date: CivilDate | null): boolean =>
  date !== null && date <= daysAfter(civilDateAt(at), settingsOf(family).remindDays);

type Finding = RecordOf<'competence'> | RecordOf<'capacity'>;

/** Whether a finding is the last one by now in some area. */
const isLatest = ({ family, at }: Sight, found: Finding): boolean => {
  const whose = (one: Finding) => (one.kind === 'competence' ? one.child : one.person);
  const later = (all(family, found.kind) as readonly Finding[]).filter(
    (one) => whose(one) === whose(found) && found.at < one.at && one.at <= at,
  );
  return found.at <= at && found.areas.some((area) => !later.some(({ areas }) => areas.includes(area)));
};

/** A child's sensitive items, no notes, in an area where nobody has assessed whether the child decides (L4). */
function assessments({ family, at }: Sight): readonly Found[] {
  const { assessWithinDays } = settingsOf(family);
  return itemKinds
    .filter((kind) => kind !== 'note')
    .flatMap((kind) => all(family, kind) as readonly Extract<AnyRecord, { kind: typeof kind }>[])
    .filter(({ owner, area, sensitive, confidential }) => {
      if (owner === null || isAged(family, owner, ages.decides, at)) return false;
      return (sensitive.length > 0 || confidential) && assessed(family, owner, area, at) === null;
    })
    .map((item) => ({
      task: 'ASSESS_COMPETENCE',
      person: item.owner,
      by: daysAfter(civilDateAt(item.createdAt), assessWithinDays),
      record: ref(item),
      on: 'worker',
    }));
}

const reviewedAt = [
  ['11', 'REVIEW_ACCESS_AT_11'],
  ['13', 'REVIEW_ACCESS_AT_13'],
  ['16', 'REVIEW_ACCESS_AT_16'],
  ['18', 'REVIEW_ACCESS_AT_18'],
] as const;

/** Guardians' access at the ages that change it, for whoever reaches one while their plan is open (L21 to L23). */
function reviews(sight: Sight): readonly Found[] {
  const { family, at } = sight;
  const ofAges = all(family, 'plan').flatMap(({ owner, openedAt }) =>
    reviewedAt.flatMap(([age, task]): readonly Found[] => {
      const born = get(family, 'person', owner)?.born;
      if (born === undefined) return [];
      const day = birthday(born, Number(age));
      const isTheirs = civilDateAt(openedAt) <= day && (civilDateAt(at) >= day || isNear(sight, day));
      const isDone = all(family, 'accessReview').some(
        (review) => review.person === owner && review.age === age && review.at <= at,
      );
      return isTheirs && !isDone && !isClosed(family, owner, at)
        ? [{ task, person: owner, by: day, record: null, on: 'worker' }]
        : [];
    }),
  );
  const ofFindings = [...all(family, 'competence'), ...all(family, 'capacity')]
    .filter((found) => isDueBy(sight, found.reviewBy) && isLatest(sight, found))
    .map((found): Found => {
      const person = 'child' in found ? found.child : found.person;
      return { task: 'REVIEW_ASSESSMENT', person, by: found.reviewBy as CivilDate, record: ref(found), on: 'worker' };
    });
  return [...ofAges, ...ofFindings];
}

function grants(sight: Sight): readonly Found[] {
  const { family, at } = sight;
  return all(family, 'grant').flatMap((grant): readonly Found[] => {
    if (isPast(grant.revokedAt, at) || grant.from > at) return [];
    const entry = { person: grant.of, record: ref(grant) };
    if (isOver(grant.until, at)) return [];
    const isUnchecked = grant.checked === null && grant.by !== grant.of && !isObjected(family, grant, at);
    const check = { ...entry, task: 'CHECK_GRANT', by: daysAfter(civilDateAt(grant.from), 7), on: 'worker' } as const;
    const ending = { ...entry, task: 'GRANT_ENDS', by: dateOf(grant.until) } as const;
    // Objections move none of this for members: whoever made a grant is not told of them (M11).
    const near: readonly Found[] = isNear(sight, grant.until)
      ? [
          { ...ending, on: 'worker' },
          { ...ending, on: 'decider', member: takenOf(grant, at).by },
        ]
      : [];
    const waiting: readonly Found[] = isResting(family, grant, at)
      ? [{ ...entry, task: 'CONFIRM_GRANT', by: dateOf(grant.until), on: 'decider', member: grant.of }]
      : near;
    return isUnchecked ? [check, ...waiting] : waiting;
  });
}

/** What runs out: capacity, best-interests decisions, care arrangements and delegated authority. */
function scopes(sight: Sight): readonly Found[] {
  const { family } = sight;
  const ending = (task: DueTask, person: PersonId, record: AnyRecord, until: Moment | null): readonly Found[] =>
    isNear(sight, until) ? [{ task, person, by: dateOf(until), record: ref(record), on: 'worker' }] : [];
  return [
    ...all(family, 'capacity').flatMap((one) => ending('SCOPE_ENDS', one.person, one, one.until)),
    ...all(family, 'bestInterestsDecision').flatMap((one) => ending('SCOPE_ENDS', one.person, one, one.until)),
    ...all(family, 'careArrangement').flatMap((one) => ending('AUTHORITY_ENDS', one.child, one, one.until)),
    ...all(family, 'delegatedAuthority').flatMap((one) => ending('AUTHORITY_ENDS', one.child, one, one.until)),
    ...all(family, 'parentalResponsibility').flatMap((one) => ending('AUTHORITY_ENDS', one.child, one, one.until)),
    ...all(family, 'courtOrder').flatMap((one) => ending('AUTHORITY_ENDS', one.child, one, one.until)),
  ];
}

/** What is recorded without its evidence, or with terms that nobody has read (L8, L11). */
function evidence({ family, at }: Sight): readonly Found[] {
  const held = all(family, 'parentalResponsibility')
    .filter(({ status, evidence: shown, until }) => shown === null && status !== 'ended' && !isOver(until, at))
    .map(
      (one): Found => ({
        task: 'EVIDENCE_RESPONSIBILITY',
        person: one.child,
        by: dateOf(one.from),
        record: ref(one),
        on: 'worker',
      }),
    );
  const orders = all(family, 'courtOrder').flatMap((order): readonly Found[] => {
    if (isOver(order.until, at)) return [];
    const entry = { person: order.child, record: ref(order) };
    if (!isPast(order.evidencedAt, at)) return [{ ...entry, task: 'EVIDENCE_ORDER', by: order.made, on: 'worker' }];
    if (!isPast(order.readAt, at))
      return [{ ...entry, task: 'READ_ORDER', by: civilDateAt(order.evidencedAt as Instant), on: 'lead' }];
    return [];
  });
  return [...held, ...orders];
}

/** Channels that are not somebody's alone, have no times that a program can obey, or by which a message did not leave. */
function contacts({ family, at }: Sight): readonly Found[] {
  const entry = (task: DueTask, channel: RecordOf<'contactChannel'>, since: Instant | null): Found => ({
    ...{ task, person: channel.owner, record: ref(channel), on: 'worker' },
    by: civilDateAt(since ?? at),
  });
  return [
    ...sharedChannels(family, at).map((one) => entry('CHECK_CONTACT', one, one.verifiedAt)),
    ...untimedChannels(family, at).map((one) => entry('NAME_SAFE_TIMES', one, one.verifiedAt)),
    ...silentChannels(family, at).map(([one, message]) => entry('UNDELIVERED_MESSAGE', one, message.at)),
  ];
}

function rest(sight: Sight): readonly Found[] {
  const { family, at } = sight;
  const blocks = all(family, 'safetyBlock')
    .filter(({ endedAt, from, reviewBy }) => from <= at && !isPast(endedAt, at) && isDueBy(sight, reviewBy))
    .map(
      (block): Found => ({
        task: 'REVIEW_SAFETY_BLOCK',
        person: null,
        by: block.reviewBy,
        record: ref(block),
        on: 'lead',
      }),
    );
  const agreements = all(family, 'plan')
    .filter(
      ({ owner }) => !all(family, 'involvementAgreement').some(({ party, at: made }) => party === owner && made <= at),
    )
    .map(
      (plan): Found => ({
        task: 'AGREE_INVOLVEMENT',
        person: plan.owner,
        by: civilDateAt(plan.openedAt),
        record: null,
        on: 'worker',
      }),
    );
  const handovers = all(family, 'handover')
    .filter(({ state }) => state === 'accepted')
    .map(
      (one): Found => ({
        task: 'COMPLETE_HANDOVER',
        person: one.person,
        by: civilDateAt(one.at),
        record: ref(one),
        on: 'worker',
      }),
    );
  const untold = all(family, 'bestInterestsDecision')
    .filter(
      ({ from, until, toldAt, unsafeToTell }) =>
        from <= at && !isOver(until, at) && toldAt === null && unsafeToTell === null,
    )
    .map(
      (one): Found => ({
        task: 'TELL_BEST_INTERESTS',
        person: one.person,
        by: civilDateAt(one.from),
        record: ref(one),
        on: 'worker',
      }),
    );
  const kept = all(family, 'person').flatMap(({ id }): readonly Found[] => {
    const until = retainUntil(family, id, at);
    return until !== null && until <= civilDateAt(at)
      ? [{ task: 'END_OF_RETENTION', person: id, by: until, record: null, on: 'worker' }]
      : [];
  });
  return [...blocks, ...agreements, ...handovers, ...untold, ...kept, ...asked(family)];
}

/** What people asked for as is their right: access within a month, and erasure as soon (UK GDPR art 12). */
function asked(family: Sight['family']): readonly Found[] {
  const waiting = <R extends { readonly state: string }>(records: readonly R[]) =>
    records.filter(({ state }) => state === 'received');
  const ofAccess = waiting(all(family, 'accessRequest')).map(
    (one): Found => ({ task: 'ANSWER_ACCESS', person: one.subject, by: one.dueBy, record: ref(one), on: 'worker' }),
  );
  const ofErasure = waiting(all(family, 'erasureRequest')).map(
    (one): Found => ({
      task: 'ANSWER_ERASURE',
      person: one.subject,
      by: monthsAfter(civilDateAt(one.at), 1),
      record: ref(one),
      on: 'worker',
    }),
  );
  return [...ofAccess, ...ofErasure];
}
