import {
  assessed,
  awaitsReview,
  decidesAlone,
  hasConflict,
  hasDied,
  isClosed,
  lacksCapacity,
  responsibilities,
  staysUnderOrder,
} from '../authority.js';
import { isLive } from '../between.js';
import { all, type Family, get } from '../family.js';
import { isAbsorbed } from '../one.js';
import type { Grant, RecordOf } from '../records/kinds.js';
import type { Actor, Area, PersonId, WorkerId } from '../records/words.js';
import { holds, type Instant, isPast } from '../time.js';
import { isAgreement, runs, serves, standsSomewhere } from './grants.js';
import { partsOf, type Reach } from './reach.js';

/** Who asks: a member of the family, a worker, or one human who is both; whether on duty is their provider's to say. */
export interface Viewer extends Actor {
  readonly onDuty?: boolean;
}

/** Workers, as far as somebody has to do with them. */
export interface Among {
  readonly workers: ReadonlySet<WorkerId>;
  readonly reach: Reach | null;
}

/** Where one viewer stands in one family at one instant: dated facts, gathered once, from which relations are read. */
export interface Standing {
  readonly family: Family;
  /** Who asks, less what is void: a worker with a conflict of interest here is no worker, the dead ask nothing (L20), nor does a record absorbed by another (F4). */
  readonly viewer: Viewer;
  /** Who asks, as they came. */
  readonly asking: Viewer;
  readonly at: Instant;
  /** People whom the viewer supports as their worker now. */
  readonly assignedTo: ReadonlySet<PersonId>;
  /** People whom the viewer supports now, themself or standing in for another. */
  readonly actingFor: ReadonlySet<PersonId>;
  /** People supported now by each worker for whom the viewer answers. */
  readonly supervising: readonly ReadonlySet<PersonId>[];
  /** The workers as whom the viewer acts now, themself and whom they stand in for, and how far. */
  readonly standingFor: readonly Among[];
  /** The workers for whom the viewer answers now, and how far. */
  readonly answeringFor: readonly Among[];
  /** Where the viewer may look into somebody's plan for an hour, for a stated reason (L20). */
  readonly brokenGlass: readonly RecordOf<'breakGlass'>[];
  /** For a lead: people about whom a concern was found to meet the threshold, and private notes that a concern needs. */
  readonly concernedFor: ReadonlySet<PersonId>;
  readonly neededNotes: ReadonlySet<string>;
  /** What of this family was restricted and is named for the viewer to read, by id. */
  readonly readingOf: ReadonlySet<string>;
  /** How far the viewer leads on safeguarding now: nowhere, here and there, or (null) everywhere. */
  readonly leading: readonly (Reach | null)[];
  /** How far the viewer works with somebody now. */
  readonly working: readonly (Reach | null)[];
  /** Where the viewer is named for somebody by another organisation now. */
  readonly namedFor: readonly RecordOf<'partnerWorker'>[];
  /** People who are not known here to the viewer. */
  readonly protectedFromViewer: ReadonlySet<PersonId>;
  /** People who are kept, one way or the other, from knowing where the viewer is, and the viewer where they are. */
  readonly keptApart: ReadonlySet<PersonId>;
  /** Children over whom the viewer holds parental responsibility now. */
  readonly responsibleFor: ReadonlySet<PersonId>;
  /** Children over whom the viewer's local authority holds it now, the viewer being their named social worker (L12). */
  readonly authorityFor: ReadonlySet<PersonId>;
  /** Areas delegated to the viewer now, by child. */
  readonly delegated: ReadonlyMap<PersonId, ReadonlySet<Area>>;
  /** Children for whom the viewer cares day to day now, as a worker recorded it (L9). */
  readonly caringFor: ReadonlySet<PersonId>;
  /** Members directly tied to the viewer by something that holds now. */
  readonly tiedTo: ReadonlySet<PersonId>;
  /** Grants to the viewer that serve now. */
  readonly grants: readonly Grant[];
  /** Whoever counts as having agreed to what tells of them: nobody, but where it is asked who could see (L28). */
  readonly counted: ReadonlySet<PersonId>;
  /** Best-interests decisions that open something to the viewer now. */
  readonly bestInterests: readonly RecordOf<'bestInterestsDecision'>[];
  /** People whose plan is closed now. */
  readonly closedPlans: ReadonlySet<PersonId>;
  /** People who have no plan. */
  readonly planless: ReadonlySet<PersonId>;
  /** Notes kept back from the viewer at a handover. */
  readonly keptBack: ReadonlySet<string>;
  /** Whether a person decides alone in an area now. */
  readonly alone: (person: PersonId, area: Area) => boolean;
  /** What the latest assessment found of a child in an area. */
  readonly assessment: (child: PersonId, area: Area) => 'competent' | 'notCompetent' | null;
  /** Whether somebody of 16 or over lacks capacity in an area. */
  readonly incapable: (person: PersonId, area: Area) => boolean;
  /** Whether guardians' access waits for a review. */
  readonly awaits: (child: PersonId) => boolean;
}

/** The viewer, less what is void. */
function validOf(family: Family, { person, worker, onDuty = false }: Viewer, at: Instant): Viewer {
  const isNobody = person !== null && (isAbsorbed(family, person, at) || hasDied(family, person, at));
  if (isNobody) return { person: null, worker: null };
  const isRelative = partsOf(family, at).every((part) => hasConflict(part.family, worker, at));
  return worker === null || isRelative ? { person, worker: null } : { person, worker, onDuty };
}

/** Gathers where a viewer stands. */
export function standingOf(
  family: Family,
  asking: Viewer,
  at: Instant,
  counted: Standing['counted'] = new Set(),
): Standing {
  const viewer = validOf(family, asking, at);
  return {
    family,
    viewer,
    asking,
    at,
    counted,
    ...staffStanding(family, viewer.worker, at),
    ...apartFrom(family, viewer.person, at),
    ...authorityOf(family, viewer.person, at),
    tiedTo: new Set(viewer.person === null ? [] : ties(family, viewer.person, at)),
    grants: all(family, 'grant').filter((grant) => grant.to === viewer.person && serves(family, grant, at)),
    bestInterests: all(family, 'bestInterestsDecision').filter(
      (decision) => decision.reader === viewer.person && isOpening(decision, at),
    ),
    closedPlans: new Set(
      all(family, 'closure')
        .map(({ person }) => person)
        .filter((person) => isClosed(family, person, at)),
    ),
    planless: planlessIn(family),
    alone: remembered((person, area) => decidesAlone(family, person, area, at)),
    assessment: remembered((child, area) => assessed(family, child, area, at)),
    incapable: remembered((person, area) => lacksCapacity(family, person, area, at)),
    awaits: (child) => awaitsReview(family, child, at),
  };
}

function planlessIn(family: Family): ReadonlySet<PersonId> {
  const owners = new Set(all(family, 'plan').map(({ owner }) => owner));
  return new Set(
    all(family, 'person')
      .map(({ id }) => id)
      .filter((id) => !owners.has(id)),
  );
}

/** It runs, and the person was told first unless that was not safe (L4). */
const isOpening = (decision: RecordOf<'bestInterestsDecision'>, at: Instant): boolean =>
  holds(decision, at) && (isPast(decision.toldAt, at) || decision.unsafeToTell !== null);

/** Everything that comes from being staff: in each part of a family that was joined, as if there were no other. */
function staffStanding(family: Family, worker: WorkerId | null, at: Instant) {
  const parts = partsOf(family, at).map((part) => {
    const isRelative = part.reach !== null && hasConflict(part.family, worker, at);
    return { ...staffIn(part.family, isRelative ? null : worker, at), reach: part.reach };
  });
  const union = <T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> => new Set(sets.flatMap((set) => [...set]));
  return {
    assignedTo: union(parts.map(({ assignedTo }) => assignedTo)),
    actingFor: union(parts.map(({ actingFor }) => actingFor)),
    supervising: parts.flatMap(({ supervising }) => supervising),
    leading: parts.filter(({ leads }) => leads).map(({ reach }) => reach),
    working: parts
      .filter(
        ({ actingFor, supervising, leads }) =>
          actingFor.size > 0 || supervising.some((people) => people.size > 0) || leads,
      )
      .map(({ reach }) => reach),
    standingFor: parts.map(({ standingFor, reach }) => ({ workers: standingFor, reach })),
    answeringFor: parts.map(({ answeringFor, reach }) => ({ workers: answeringFor, reach })),
    brokenGlass: parts.flatMap(({ brokenGlass }) => brokenGlass),
    concernedFor: union(parts.map(({ concernedFor }) => concernedFor)),
    neededNotes: union(parts.map(({ neededNotes }) => neededNotes)),
    readingOf: union(parts.map(({ readingOf }) => readingOf)),
    namedFor: parts.flatMap(({ namedFor }) => namedFor),
    authorityFor: union(parts.map(({ authorityFor }) => authorityFor)),
    keptBack: new Set<string>(
      all(family, 'handover')
        .filter(({ doneAt, from }) => isPast(doneAt, at) && from !== worker)
        .flatMap(({ keptBack }) => keptBack),
    ),
  };
}

/** What being staff gives within one part. */
function staffIn(family: Family, worker: WorkerId | null, at: Instant) {
  const live = all(family, 'assignment').filter((assigned) => holds(assigned, at));
  const peopleOf = (workers: ReadonlySet<WorkerId>) =>
    live.filter((assigned) => workers.has(assigned.worker)).map(({ person }) => person);
  const itself = new Set(worker === null ? [] : [worker]);
  const covered = all(family, 'cover').filter((cover) => cover.worker === worker && holds(cover, at));
  const acting = new Set([...itself, ...covered.map(({ covers }) => covers)]);
  const supervised = all(family, 'supervision').filter(
    (supervision) => supervision.supervisor === worker && holds(supervision, at),
  );
  const concerns = all(family, 'safeguardingConcern').filter((concern) => concern.at <= at);
  const namedFor = all(family, 'partnerWorker').filter((named) => named.worker === worker && holds(named, at));
  return {
    assignedTo: new Set(peopleOf(itself)),
    actingFor: new Set(peopleOf(acting)),
    supervising: supervised.map((supervision) => new Set(peopleOf(new Set([supervision.worker])))),
    standingFor: acting,
    answeringFor: new Set(supervised.map((supervision) => supervision.worker)),
    brokenGlass: all(family, 'breakGlass').filter((glass) => glass.worker === worker && holds(glass, at)),
    readingOf: new Set<string>(
      all(family, 'namedReader')
        .filter((named) => named.worker === worker && holds(named, at))
        .map(({ of }) => of.id),
    ),
    leads: all(family, 'safeguardingLead').some((lead) => lead.worker === worker && holds(lead, at)),
    concernedFor: new Set(
      concerns.filter((one) => one.threshold === 'met' && isPast(one.decidedAt, at)).flatMap(({ about }) => about),
    ),
    neededNotes: new Set<string>(concerns.flatMap(({ needs }) => needs)),
    namedFor,
    authorityFor: new Set(
      namedFor
        .filter(({ person, organisation }) =>
          staysUnderOrder(family, person, at).some(({ localAuthority }) => localAuthority === organisation),
        )
        .map(({ person }) => person),
    ),
  };
}

/** Whom safety blocks keep from the viewer, and the viewer from (L19). */
function apartFrom(family: Family, me: PersonId | null, at: Instant) {
  const live = all(family, 'safetyBlock').filter((block) => isLive(block, at));
  const against = live.filter(({ blocked }) => blocked === me);
  const protecting = live.filter((block) => me !== null && block.protected.includes(me));
  return {
    protectedFromViewer: new Set(against.filter(({ scope }) => scope === 'all').flatMap((block) => block.protected)),
    keptApart: new Set([...against.flatMap((block) => block.protected), ...protecting.map(({ blocked }) => blocked)]),
  };
}

/** Children over whom the viewer has some authority now, in every way that a family member may have it. */
function authorityOf(family: Family, me: PersonId | null, at: Instant) {
  const people = me === null ? [] : all(family, 'person').map(({ id }) => id);
  const delegated = new Map<PersonId, Set<Area>>();
  for (const one of all(family, 'delegatedAuthority'))
    if (me !== null && one.holder === me && isDelegated(family, one, at))
      delegated.set(one.child, new Set([...(delegated.get(one.child) ?? []), ...one.areas]));
  return {
    responsibleFor: new Set(
      people.filter((child) => responsibilities(family, child, at).some(({ holder }) => holder === me)),
    ),
    delegated,
    caringFor: new Set(
      all(family, 'careArrangement')
        .filter((care) => care.carer === me && holds(care, at))
        .map(({ child }) => child),
    ),
  };
}

/** Whether the viewer answers for a worker of somebody. */
export const answersFor = ({ supervising }: Standing, person: PersonId): boolean =>
  supervising.some((people) => people.has(person));

/** Whether the viewer leads on safeguarding as far as somebody is concerned. */
export const leadsFor = ({ leading }: Standing, person: PersonId): boolean =>
  leading.some((reach) => reach === null || reach.people.has(person));

/** Whether the viewer is a worker of somebody, or answers for one who is. */
export const supports = (standing: Standing, person: PersonId): boolean =>
  standing.actingFor.has(person) || answersFor(standing, person);

/** Delegated authority ends with the stay it was delegated for, that minute (L12). */
export function isDelegated(family: Family, one: RecordOf<'delegatedAuthority'>, at: Instant): boolean {
  const stay = one.stay === null ? undefined : get(family, 'stay', one.stay);
  return holds(one, at) && (one.stay === null || (stay !== undefined && holds(stay, at)));
}

/** Ties are direct and live: kinship, care, responsibility, delegated authority, grants; never through a third person. */
function ties(family: Family, me: PersonId, at: Instant): readonly PersonId[] {
  const isMine = (one: PersonId, other: PersonId) => one === me || other === me;
  const pairs: (readonly [PersonId, PersonId])[] = [
    ...all(family, 'relationship')
      .filter((tie) => isMine(tie.person, tie.to) && holds(tie, at))
      .map((tie) => [tie.person, tie.to] as const),
    ...all(family, 'careArrangement')
      .filter((tie) => isMine(tie.carer, tie.child) && holds(tie, at))
      .map((tie) => [tie.carer, tie.child] as const),
    ...all(family, 'parentalResponsibility')
      .filter((tie) => isMine(tie.holder, tie.child) && tie.status !== 'ended' && holds(tie, at))
      .map((tie) => [tie.holder, tie.child] as const),
    ...all(family, 'delegatedAuthority')
      .filter((tie) => isMine(tie.holder, tie.child) && isDelegated(family, tie, at))
      .map((tie) => [tie.holder, tie.child] as const),
    ...all(family, 'bestInterestsDecision')
      // Its reader may not be made known to somebody who was not told.
      .filter((tie) => tie.reader === me && isOpening(tie, at))
      .map((tie) => [tie.person, tie.reader] as const),
    ...all(family, 'grant')
      .filter(
        (grant) =>
          isMine(grant.of, grant.to) &&
          !isAgreement(family, grant) &&
          // What stops a grant may be hidden from whose it is: to them it ties as long as it runs.
          (grant.of === me ? runs(family, grant, at) : serves(family, grant, at) && standsSomewhere(family, grant, at)),
      )
      .map((grant) => [grant.of, grant.to] as const),
  ];
  return pairs.map(([one, other]) => (one === me ? other : one));
}

function remembered<T>(decide: (person: PersonId, area: Area) => T): (person: PersonId, area: Area) => T {
  const answers = new Map<string, T>();
  return (person, area) => {
    const key = `${person} ${area}`;
    if (!answers.has(key)) answers.set(key, decide(person, area));
    return answers.get(key) as T;
  };
}
