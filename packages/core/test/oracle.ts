import type { AnyRecord, Family, Grant, Item, Level, RecordOf, Viewer } from '../src/index.js';
import { betweenOf } from './oracle-between.js';
import { doorsOf } from './oracle-doors.js';
import { factsOf, onceEach, type Person, type Ref } from './oracle-facts.js';
import { type Answer, claim, isPrivate, isRestricted, none, openingOf } from './oracle-opening.js';
import { safetyOf } from './oracle-safety.js';

/**
 * A second, slow opinion on who may know what, written from the sentences of SPEC.md and from nothing else: it shares
 * neither the table nor the relations, nor the clock of the core. Where the two differ, one of them is wrong.
 */

/** D2, and D5: the closed list. */
const levels: readonly Level[] = ['NONE', 'META', 'BUSY', 'SUMMARY', 'FULL'];
const reasons = `owner author_own_words assigned assigned_restricted cover supervisor supervisor_kept break_glass
  safeguarding_role safeguarding_concern named_reader safeguarding_disclosure safeguarding_kept grant_full grant_summary
  grant_busy pr_holder_default la_shared_pr delegated_authority carer_practical best_interests_child best_interests_mca
  own_participation partner_packet released_statement named_partner member_tie family_worker on_duty resident_worker resident_openly
  resident asked_owner
  asked_worker mediation_party mediator mediation_supervisor link_ends_full link_ends_summary decider
  link_end_worker reviewer asker part_supervisor`.split(/\s+/);
const itemKinds = ['need', 'goal', 'action', 'appointment', 'note'] as const;
/** L19: where or when. */
const whereabouts =
  `appointment placement stay contact waitingEpisode serviceTie householdMembership contactChannel safeContact
  message`.split(/\s+/);

/** The oracle for one viewer of one family at one instant. */
export function oracle(family: Family, viewer: Viewer, at: string) {
  const facts = factsOf(family, viewer, at);
  const { rows, live, find, isPast, isOver, me, worker, isMe, isLead, isFamilyWorker, ownerAt, planOf } = facts;
  const opening = openingOf(facts);
  const safety = safetyOf(facts);

  const file = (owner: Person) => [claim('owner', isMe(owner)), ...staff(owner)];
  const staff = (person: Person) => [
    claim('assigned', facts.isAssigned(person)),
    claim('cover', facts.isWorkerOf(person) && !facts.isAssigned(person)),
    claim('supervisor', facts.isSupervisorOf(person)),
  ];
  const between = betweenOf(facts, file);
  const isPartnerOf = (isSomebody: (person: Person) => boolean) =>
    live('partnerWorker').some((p) => p.worker === worker && isSomebody(p.person));
  const tie = (isLive: boolean, ...people: readonly Person[]) => [
    claim('member_tie', isLive && people.some(isMe)),
    claim('family_worker', isFamilyWorker),
  ];

  /** L20: what workers, supervisors and the lead know of an item. */
  function claimsOfStaff(item: Item): readonly Answer[] {
    const people = item.owner === null ? item.about : [item.owner];
    const isHeldBack = rows('handover').some(
      (h) => isPrivate(item) && h.keptBack.some((id) => id === item.id) && isPast(h.doneAt) && h.from !== worker,
    ); // M12
    const works = people.every(facts.isWorkerOf) && !isHeldBack;
    const isAnswered = (s: RecordOf<'supervision'>) => people.every((person) => facts.assignedTo(s.worker, person));
    const answers = facts.supervised.some(isAnswered) && !isHeldBack;
    const isKept = isRestricted(item) || isPrivate(item);
    return [
      claim('author_own_words', works && item.kind === 'note' && worker !== null && item.author.worker === worker),
      claim('assigned', works && !isRestricted(item) && people.every(facts.isAssigned)),
      claim('assigned_restricted', works && isRestricted(item), 'META'),
      claim('cover', works && !isRestricted(item) && !people.every(facts.isAssigned)),
      claim('supervisor', answers && !isKept),
      claim('supervisor_kept', answers && isKept, 'META'),
      claim('safeguarding_role', isLead && isRestricted(item)),
      claim('safeguarding_kept', isLead && !isKept, 'META'),
      ...safety.claimsOnItem(item),
    ];
  }

  /** M1: as much as is known of both ends. */
  function claimsOnLink(link: RecordOf<'planLink'>): readonly Answer[] {
    const lowest = Math.min(...[link.from, link.to].map((end) => levels.indexOf(mayKnow(end).level)));
    const isAgreed = isPast(link.fromAgreedAt) && isPast(link.toAgreedAt);
    const isMine = [link.from, link.to].some((end) => file(ownerAt(end)).some(({ by }) => by !== null));
    const isShown = !isPast(link.endedAt) && (isAgreed || isMine);
    return [
      claim('link_ends_full', isShown && lowest === levels.indexOf('FULL')),
      claim('link_ends_summary', isShown && lowest >= levels.indexOf('SUMMARY'), 'SUMMARY'),
    ];
  }

  /** V2: an agreement about another's item that was made for me is there once its item is. */
  const isThere = (grant: Grant) =>
    grant.item === null || planOf(grant) === grant.of || grant.by === grant.of || mayKnow(grant.item).level !== 'NONE';
  const isMineToMake = (grant: Grant) => {
    const item = facts.itemAt(grant.item);
    if (me === null || grant.by !== me) return false;
    return item ? facts.decides(me, grant.of, item.area) : facts.decidesSomewhere(me, grant.of);
  };
  /** M15: approved by a decision that stands, and neither withdrawn nor over. */
  const isSent = (p: RecordOf<'partnerPacket'>) =>
    isPast(p.approvedAt) &&
    facts.stands(p.person, p.area, { by: p.approvedBy, when: p.approvedAt as string }) &&
    !isPast(p.withdrawnAt) &&
    !isOver(p.until);

  /** L14: whoever is named to review it, while they work here; never one's own. */
  const reviews = (r: RecordOf<'accessRequest'>) =>
    claim('reviewer', isFamilyWorker && worker !== null && r.reviewer === worker && !isMe(r.by) && !isMe(r.subject));

  /** F5: whoever answers for a worker of somebody on either side. */
  function claimsOnPart({ people }: RecordOf<'familyPart'>): readonly Answer[] {
    const answered = rows('person').filter(({ id }) => facts.isSupervisorOf(id));
    const isOnSide = (side: boolean) => answered.some(({ id }) => people.includes(id) === side);
    return [claim('family_worker', isFamilyWorker), claim('part_supervisor', isOnSide(true) && isOnSide(false))];
  }

  /** V8: who lives there, and the staff of somebody who does, as far as they are shown that one. */
  function claimsOnHome(home: RecordOf<'household'>): readonly Answer[] {
    const living = rows('householdMembership').filter(({ household }) => household === home.id);
    const isMine = living.some(({ person }) => isMe(person));
    const others = living.filter(({ person }) => !isMe(person));
    return [
      claim(
        'resident_worker',
        others.some((one) => mayKnow(one).level === 'FULL'),
      ),
      claim('resident_openly', isMine && !home.protected),
      claim('resident', isMine),
    ];
  }

  function claims(row: AnyRecord): readonly Answer[] {
    switch (row.kind) {
      case 'need':
      case 'goal':
      case 'action':
      case 'appointment':
      case 'note':
        return [claim('owner', isMe(row.owner)), ...claimsOfStaff(row), ...opening(row)];
      case 'person': // M20, M13, V6
        return [
          ...file(row.id),
          claim(
            'named_partner',
            live('partnerWorker').some((p) => p.worker === worker && p.person === row.id),
          ),
          ...tie(facts.isTied(row.id), me),
          safety.broken(safety.isNamedUnderGlass(row.id)), // L20
          claim('on_duty', facts.isOnDuty),
        ];
      case 'plan': // V1
        return [
          ...file(row.owner),
          claim('safeguarding_role', isLead),
          claim('decider', me !== null && facts.decidesSomewhere(me, row.owner)),
          safety.broken(safety.isUnderGlass(row.owner)),
        ];
      case 'expression': // V1
        return file(row.owner);
      case 'relationship': // M20, M13
        return tie(facts.isNow(row), row.person, row.to);
      case 'parentalResponsibility':
        return tie(facts.isNow(row) && row.status !== 'ended', row.holder, row.child);
      case 'careArrangement':
        return tie(facts.isNow(row), row.carer, row.child);
      case 'delegatedAuthority':
        return tie(facts.isDelegated(row), row.holder, row.child);
      case 'assignment': // V3
        return [...file(row.person), claim('family_worker', isFamilyWorker)];
      case 'safetyBlock':
        return [claim('family_worker', isFamilyWorker), safety.broken(safety.isBlockUnderGlass(row))];
      case 'courtOrder':
      case 'cover':
      case 'supervision':
      case 'safeguardingLead':
      case 'conflictOfInterest':
        return [claim('family_worker', isFamilyWorker)];
      case 'grant': // V2
        return [
          claim('owner', isMe(row.of) && isThere(row)),
          claim('author_own_words', isMineToMake(row)),
          ...staff(planOf(row)),
        ];
      case 'planLink':
        return claimsOnLink(row);
      case 'partnerPacket': // M15
        return [
          ...file(row.person),
          claim('partner_packet', isSent(row) && facts.isPartner(row.person, row.organisation)),
          claim('decider', me !== null && facts.decides(me, row.person, row.area)),
        ];
      case 'stay': // V5, from here
        return [...file(row.child), claim('member_tie', isMe(row.carer) && facts.isNow(row))];
      case 'competence':
        return file(row.child);
      case 'bestInterestsDecision':
        return [claim('owner', isMe(row.person) && isPast(row.toldAt)), ...staff(row.person)];
      case 'partnerWorker': // V6
        return [...file(row.person), claim('named_partner', row.worker === worker && facts.isNow(row))];
      case 'capacity':
      case 'accessReview':
      case 'handover':
      case 'closure':
        return file(row.person);
      case 'contactChannel':
      case 'safeContact': // L20
        return [...file(row.owner), safety.broken(safety.isPart(row.kind, row.owner))];
      case 'message':
        return file(row.to);
      case 'contact': // V8
      case 'waitingEpisode':
      case 'serviceTie':
        return file(row.owner);
      case 'householdMembership':
        return file(row.person);
      case 'household':
        return claimsOnHome(row);
      case 'formerName':
        return row.protected ? [claim('owner', isMe(row.owner))] : file(row.owner);
      case 'involvementAgreement': // M9
        return file(row.party);
      case 'correction':
        return staff(row.person);
      case 'accessRequest': // L14
        return [...file(row.subject), claim('safeguarding_role', isLead), reviews(row), claim('asker', isMe(row.by))];
      case 'withholding': {
        // L15: what was found of a restricted note is the lead's to know.
        const request = find('accessRequest', row.request) as RecordOf<'accessRequest'>;
        const item = find('note', row.item);
        const isOpen = item?.kind !== 'note' || !isRestricted(item);
        return [
          ...staff(request.subject).filter(() => isOpen),
          claim('safeguarding_role', isLead),
          ...[reviews(request)].filter(() => isOpen),
        ];
      }
      case 'erasureRequest': // L26
        return [...file(row.subject), claim('safeguarding_role', isLead)];
      case 'legalHold':
        return [claim('family_worker', isFamilyWorker)];
      case 'keptNote': // M18
        return [claim('safeguarding_role', isLead)];
      case 'onePerson': // F4: a worker of either, a supervisor of the one that is kept
        return [
          ...staff(row.kept),
          claim(
            'link_end_worker',
            [row.kept, row.absorbed].some((person) => facts.isWorkerOf(person)),
          ),
        ];
      case 'familyPart':
        return claimsOnPart(row);
      case 'samePerson': // F6
        return [...staff(row.person), claim('safeguarding_role', isLead)];
      case 'mediationRequest': // M6
        return between.claimsOnRequest(row);
      case 'disagreement': // M7, from here
        return between.claimsOnDisagreement(row);
      case 'position':
        return between.claimsOnPosition(row);
      case 'proposal':
        return between.claimsOnProposal(row);
      case 'safeguardingConcern': // L17
        return safety.claimsOnConcern(row);
      case 'safeguardingDisclosure':
        return safety.claimsOnDisclosure(row);
      case 'releasedStatement': // L19
        return [claim('released_statement', isMe(row.to)), claim('safeguarding_role', isLead)];
      case 'namedReader': // V7
        return [claim('safeguarding_role', isLead)];
      case 'breakGlass':
        return [
          ...file(row.person),
          safety.broken(worker !== null && row.worker === worker && facts.isNow(row)),
          claim('safeguarding_role', isLead),
        ];
      default:
        return []; // D3, V4
    }
  }

  /** L19: what a safety block keeps from either side. */
  function isBlocked(row: AnyRecord): boolean {
    const isWhere = whereabouts.includes(row.kind);
    return rows('safetyBlock').some(
      (b) =>
        isPast(b.from) &&
        !isPast(b.endedAt) &&
        ((isMe(b.blocked) && b.scope === 'all' && b.protected.some((one) => told(row, everybody).includes(one))) ||
          (isMe(b.blocked) && isWhere && b.protected.some((one) => told(row, whoIsThere).includes(one))) ||
          (b.protected.some(isMe) && isWhere && told(row, whoIsThere).includes(b.blocked))),
    );
  }
  /** What a record tells in these fields; a link, whose things it joins. */
  function told(row: AnyRecord, fields: readonly string[]): readonly unknown[] {
    if (row.kind === 'planLink') return [ownerAt(row.from), ownerAt(row.to)];
    if (row.kind === 'person') return [row.id];
    if (row.kind === 'withholding') return told(find('accessRequest', row.request) as AnyRecord, ['subject']);
    const beyond = between.behind(row) ?? safety.behind(row);
    return [
      ...fields.flatMap((field) => (row as unknown as Readonly<Record<string, unknown>>)[field]),
      ...(beyond === undefined ? [] : told(beyond, fields)),
    ];
  }
  /** M18: whether somebody's closed plan holds it. */
  function isInClosedPlan(row: AnyRecord): boolean {
    if (row.kind === 'note' && row.owner === null) {
      const hasPlan = (person: Person) => rows('plan').some(({ owner }) => owner === person);
      return row.about.some(facts.isShut) && row.about.filter(hasPlan).every(facts.isShut);
    }
    if (row.kind === 'planLink')
      return [ownerAt(row.from), ownerAt(row.to)].some((owner) => facts.isShut(owner) && !isMe(owner));
    if (row.kind === 'grant') return [row.of, planOf(row)].some(facts.isShut);
    const held = ['plan', 'expression', 'partnerPacket', ...itemKinds].includes(row.kind);
    return (
      held &&
      told(row, ['owner', row.kind === 'partnerPacket' ? 'person' : '']).some((one) => facts.isShut(one as Person))
    );
  }

  /** L19, M18: and from nobody what is their own. */
  const isOfMe = (row: AnyRecord) => row.kind === 'onePerson' && isMe(row.kept);
  const isKept = onceEach(
    (row: AnyRecord) =>
      (isBlocked(row) || isInClosedPlan(row)) &&
      (row.kind === 'planLink' || (!claims(row).some(({ by }) => by === 'owner') && !isOfMe(row))),
  );
  const isInFamily = find('person', me) !== undefined;
  const standing = onceEach((thing: Ref): readonly Answer[] => {
    const row = find(thing.kind, thing.id);
    if (row !== undefined) return isKept(row) ? [] : claims(row).filter(({ by }) => by !== null);
    return [
      claim(
        'named_partner',
        isPartnerOf(() => true),
      ),
      ...tie(isInFamily, me),
      safety.broken(safety.isBreaking),
    ].filter(({ by }) => by !== null);
  });
  /** D4, D5: of the highest level, the first reason. */
  const mayKnow = onceEach((thing: Ref): Answer => {
    const made = standing(thing).toSorted((a, b) => reasons.indexOf(a.by ?? '') - reasons.indexOf(b.by ?? ''));
    return levels.toReversed().flatMap((level) => made.filter((one) => one.level === level))[0] ?? none;
  });
  return { mayKnow, ...doorsOf(facts, { standing, mayKnow, isKept }) };
}

/** L19: the fields that name people, and those that say who is somewhere. */
const everybody = `owner person to of by holder child carer reader party relativeOf movedTo blocked about
  participants protected parties askedBy invited allegedSource neverTold subject people kept absorbed`.split(/\s+/);
const whoIsThere = ['owner', 'person', 'participants', 'child', 'carer', 'to'];

/** `mayKnow(family, viewer, record, at)` for one question. */
export const mayKnow = (family: Family, viewer: Viewer, record: AnyRecord, at: string): Answer =>
  oracle(family, viewer, at).mayKnow(record);
