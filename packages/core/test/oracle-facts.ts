import type { AnyRecord, Area, Family, Grant, Item, Kind, RecordOf, Viewer } from '../src/index.js';
import { defaultSettings } from '../src/settings.js';

/** What the oracle's sentences rest on: the clock, who asks, who works with whom, who decides, and which grants serve. */

export type Ref = { readonly kind: string; readonly id: string };
export type Person = string | null;
export type Fields = Readonly<Record<string, unknown>>;

const areas = 'social sport school counselling health sexualHealth money contactWithParent recordSharing'.split(' ');

const londonClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });
const dates = new Map<string, string>();
const londonDate = (instant: string): string => {
  if (!dates.has(instant)) dates.set(instant, londonClock.format(new Date(instant)));
  return dates.get(instant) as string;
};

/** Remembers what a question was answered. */
function once<A extends readonly (string | null)[], T>(ask: (...about: A) => T): (...about: A) => T {
  const answers: Answers<T> = { of: new Map() };
  return (...about) => {
    let place = answers;
    for (const one of about) {
      const next: Answers<T> = place.of.get(one) ?? { of: new Map() };
      if (!place.of.has(one)) place.of.set(one, next);
      place = next;
    }
    place.answer ??= { value: ask(...about) };
    return place.answer.value;
  };
}
interface Answers<T> {
  readonly of: Map<string | null, Answers<T>>;
  answer?: { readonly value: T };
}

/** The same of things: no two have one id (P4). */
export function onceEach<R extends Ref, T>(ask: (thing: R) => T): (thing: R) => T {
  const answers = new Map<string, T>();
  return (thing) => {
    if (!answers.has(thing.id)) answers.set(thing.id, ask(thing));
    return answers.get(thing.id) as T;
  };
}

/** The facts for one viewer of one family at one instant. */
export function factsOf(family: Family, viewer: Viewer, at: string) {
  const settings = family.settings ?? defaultSettings;
  const tables = family.records as Readonly<Record<string, Readonly<Record<string, AnyRecord>>>>;
  const rowsOf = once((kind: string) => Object.values(tables[kind] ?? {}));
  const rows = <K extends Kind>(kind: K) => rowsOf(kind) as unknown as readonly RecordOf<K>[];
  const find = (kind: string, id: Person) => tables[kind]?.[id ?? ''];

  // T1, T2, T3: a date is compared with the date in London, an instant with the instant.
  const isPast = (moment: string | null, when = at) =>
    moment !== null && (moment.length === 10 ? moment <= londonDate(when) : moment <= when);
  const isOver = (until: string | null) =>
    until !== null && (until.length === 10 ? until < londonDate(at) : until <= at);
  const isNow = ({ from, until }: Period) => (from === null || isPast(from)) && !isOver(until);
  const liveOf = once((kind: string) => rowsOf(kind).filter((row) => isNow(row as unknown as Period)));
  const live = <K extends Kind>(kind: K) => liveOf(kind) as unknown as readonly RecordOf<K>[];

  // T4: by the calendar; the 29th of February has come once the 1st of March has.
  const age = once((person: Person, when: string) => {
    const { born } = find('person', person) as RecordOf<'person'>;
    const today = londonDate(when);
    return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0);
  });
  const isDead = (person: Person) => isPast((find('person', person) as RecordOf<'person'> | undefined)?.died ?? null);

  // L20: the dead ask nothing, and a worker with a conflict of interest is as if they were no worker.
  const isConflicted = (who: Person) => live('conflictOfInterest').some((c) => c.worker === who);
  const me: Person = isDead(viewer.person) ? null : viewer.person;
  const worker: Person = isDead(viewer.person) || isConflicted(viewer.worker) ? null : viewer.worker;
  const isMe = (person: Person) => me !== null && person === me;
  const isOnDuty = worker !== null && viewer.onDuty === true;

  // L20, M12: workers from the start of their assignment, those who cover for them, their supervisors, the lead.
  const assignedTo = once((who: Person, person: Person) =>
    live('assignment').some((a) => a.worker === who && a.person === person),
  );
  const worksFor = once(
    (who: Person, person: Person) =>
      assignedTo(who, person) || live('cover').some((c) => c.worker === who && assignedTo(c.covers, person)),
  );
  const isAssigned = (person: Person) => assignedTo(worker, person);
  const isWorkerOf = (person: Person) => worksFor(worker, person);
  const supervised = live('supervision').filter((s) => s.supervisor === worker);
  const isSupervisorOf = once((person: Person) => supervised.some((s) => assignedTo(s.worker, person)));
  const isLead = live('safeguardingLead').some((l) => l.worker === worker);
  const isFamilyWorker = isLead || rows('person').some(({ id }) => isWorkerOf(id) || isSupervisorOf(id));
  const isPartner = (person: Person, organisation: string) =>
    live('partnerWorker').some((p) => p.worker === worker && p.person === person && p.organisation === organisation);

  // L1, L6: the latest assessments in an area; there may be two at one instant.
  function latest(kind: 'competence' | 'capacity', person: Person, area: string, when = at) {
    const known = rows(kind).filter(
      (a) => (a.kind === 'capacity' ? a.person : a.child) === person && a.areas.includes(area as Area) && a.at <= when,
    );
    return known.filter((one) => !known.some((other) => other.at > one.at));
  }
  const isCompetent = (person: Person, area: string, when = at) =>
    latest('competence', person, area, when).some((a) => a.outcome === 'competent');
  const isFoundIncompetent = (person: Person, area: string) =>
    latest('competence', person, area).length > 0 && !isCompetent(person, area);
  function lacksCapacity(person: Person, area: string): boolean {
    const found = latest('capacity', person, area) as readonly RecordOf<'capacity'>[];
    return found.length > 0 && found.every((a) => a.outcome === 'lacksCapacity' && !isOver(a.until));
  }
  const decidesAlone = once(
    (person: Person, area: string, when: string) => age(person, when) >= 16 || isCompetent(person, area, when), // L1, L5
  );

  // L8, L11: who holds responsibility that serves.
  function isLimited(pr: RecordOf<'parentalResponsibility'>): boolean {
    const orders = rows('courtOrder').filter(
      (o) => o.child === pr.child && [null, pr.holder].includes(o.holder) && isPast(o.evidencedAt) && !isOver(o.until),
    );
    // Until they are read the provider's setting says what unknown terms limit.
    const limits = ({ readAt, coversInformation }: RecordOf<'courtOrder'>) =>
      isPast(readAt) && coversInformation !== null ? coversInformation : settings.unreadOrder === 'closes';
    return orders.length === 0 ? pr.status === 'restricted' : orders.some(limits);
  }
  const serving = live('parentalResponsibility').filter(
    (pr) =>
      ['held', 'restricted'].includes(pr.status) && !isLimited(pr) && !isDead(pr.holder) && age(pr.child, at) < 18, // L7
  );
  const isHolder = (who: Person, child: Person) => serving.some((pr) => pr.holder === who && pr.child === child);
  const isGuardian = (who: Person, child: Person) =>
    serving.some((pr) => pr.holder === who && pr.child === child && pr.basis === 'specialGuardianship');
  const decides = once((who: Person, of: Person, area: string) =>
    decidesAlone(of, area, at) ? who === of && !isDead(of) : isHolder(who, of),
  );
  const decidesSomewhere = (who: Person, of: Person) => areas.some((area) => decides(who, of, area));

  // L21: where the provider has it so.
  const waitsForReview = (child: Person) =>
    ([11, 13] as const).some(
      (turned) =>
        settings[`at${turned}`] === 'restrictUntilReview' &&
        age(child, at) >= turned &&
        !rows('accessReview').some((r) => r.person === child && Number(r.age) >= turned && isPast(r.at)),
    );
  // L12: under an order that is not section 20, until the authority agreed on each.
  const orders = (child: Person) => live('stay').filter((s) => s.child === child && s.authority !== 'section20');
  const isAgreedUnderOrders = (child: Person) =>
    !settings.sensitiveUnderOrderNeedsAgreement || orders(child).every((s) => isPast(s.sensitiveAgreedAt));

  /** L12: authority that was delegated for a stay goes as long as the stay. */
  const isDelegated = (d: RecordOf<'delegatedAuthority'>) =>
    isNow(d) && (d.stay === null || live('stay').some(({ id }) => id === d.stay));

  // M18: closures that have begun, and whose plan is closed now.
  const closures = (person: Person) => rows('closure').filter((c) => c.person === person && isPast(c.at));
  const isShut = once((person: Person) => closures(person).some((c) => !isPast(c.reopenedAt)));

  const itemAt = (to: Ref | null) => (to === null ? undefined : (find(to.kind, to.id) as Item | undefined));
  const ownerAt = (to: Ref): Person => itemAt(to)?.owner ?? null;
  /** In whose plan a grant is: an agreement about another's item in that other's. */
  const planOf = (grant: Grant): Person => (grant.item === null ? grant.of : ownerAt(grant.item));
  /** By whom and when a grant was taken: since it was confirmed, by the person themself. */
  const taken = (grant: Grant) =>
    isPast(grant.confirmedAt)
      ? { by: grant.of, when: grant.confirmedAt as string }
      : { by: grant.by, when: grant.from };
  /** A decision stands in an area while its taker decides there; a person's own also where they did so then. */
  const stands = (of: Person, area: string, { by, when }: { by: Person; when: string }) =>
    decides(by, of, area) || (by === of && decidesAlone(of, area, when) && !isDead(of));

  /** L24, L13: the child, or another holder, says no; to a special guardian only another one. */
  const isObjectedTo = ({ of, by, objections }: Grant) =>
    objections.some(
      (o) =>
        isPast(o.at) &&
        !isPast(o.withdrawnAt) &&
        (o.by === of || (o.by !== by && (isGuardian(by, of) ? isGuardian(o.by, of) : isHolder(o.by, of)))),
    );
  /** M4, M5, M18: whether a grant's own dates hold, as its owner is shown them. */
  const runs = (grant: Grant) => {
    const { by, when } = taken(grant);
    if (!isNow(grant) || isPast(grant.revokedAt) || closures(grant.of).some((c) => c.at >= when)) return false;
    return by === grant.of || isPast(grant.checked?.at ?? null);
  };
  /** L23, L24: whether a grant serves at all. */
  const serves = (grant: Grant) => {
    const { by, when } = taken(grant);
    const isOwn = by === grant.of;
    const restsAt16 = age(grant.of, at) >= 16 && age(grant.of, when) < 16 && (!isOwn || settings.ownGrantsRestAt16);
    return runs(grant) && !restsAt16 && (isOwn || !isObjectedTo(grant));
  };
  const serviceable = rows('grant').filter(serves);
  /** L1: stands, and no decision in their best interests about this item began later than what the child chose. */
  const standsOn = (grant: Grant, item: Item) =>
    decides(taken(grant).by, grant.of, item.area) ||
    (stands(grant.of, item.area, taken(grant)) &&
      !rows('bestInterestsDecision').some(
        (d) =>
          d.person === grant.of &&
          d.items.some((id) => id === (item.id as string)) &&
          d.from > taken(grant).when &&
          isPast(d.from),
      ));

  /** L4: its person was told, or the reason not to is recorded. */
  const isTold = (d: RecordOf<'bestInterestsDecision'>) => isPast(d.toldAt) || d.unsafeToTell !== null;

  // M20: a tie between me and another member, now; L16: an agreement ties nobody.
  const isTied = once((other: Person) => {
    const joins = (one: Person, two: Person) => (isMe(one) && two === other) || (one === other && isMe(two));
    const isOpen = (g: Grant) => {
      const item = itemAt(g.item);
      return item ? standsOn(g, item) : areas.some((area) => stands(g.of, area, taken(g)));
    };
    return (
      live('relationship').some((r) => joins(r.person, r.to)) ||
      live('careArrangement').some((c) => joins(c.carer, c.child)) ||
      live('parentalResponsibility').some((r) => joins(r.holder, r.child) && r.status !== 'ended') ||
      live('delegatedAuthority').some((d) => joins(d.holder, d.child) && isDelegated(d)) ||
      live('bestInterestsDecision').some((d) => isMe(d.reader) && d.person === other && isTold(d)) ||
      serviceable.some((g) => isMe(g.to) && g.of === other && planOf(g) === g.of && isOpen(g)) ||
      rows('grant').some((g) => isMe(g.of) && g.to === other && planOf(g) === g.of && runs(g))
    );
  });

  // biome-ignore format: one list
  return {
    at, rows, live, find, isPast, isOver, isNow, age, me, worker, isMe, isOnDuty, assignedTo, isAssigned, isWorkerOf, supervised,
    isSupervisorOf, isLead, isFamilyWorker, isPartner, isFoundIncompetent, lacksCapacity, decidesAlone, isHolder,
    decides, decidesSomewhere, waitsForReview, orders, isDelegated, isAgreedUnderOrders, isShut, itemAt, ownerAt, planOf, taken,
    stands, isTold, serviceable, standsOn, isTied,
  };
}

export type Facts = ReturnType<typeof factsOf>;

interface Period {
  readonly from: string | null;
  readonly until: string | null;
}
