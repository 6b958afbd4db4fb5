import { type AnyRecord, all, type Family, type Kind, type PersonId, put, type WorkerId } from '@kinweave/core';
import {
  type DemonstrationPartner,
  demonstrationNow,
  demonstrationPartners,
  demonstrationWorkers,
  generateFamily,
  idOf,
  later,
  shown,
  workerNames,
  workerOf,
} from '@kinweave/core/testing';

const at = later(demonstrationNow, -10);
const period = { from: at, until: null };

const employed = demonstrationWorkers.map(({ id }) => id);
const [firstPartner, secondPartner] = demonstrationPartners as readonly [DemonstrationPartner, DemonstrationPartner];

/** Who comes to work with a furnished family. */
interface Staff {
  readonly workers?: readonly WorkerId[];
  readonly partner?: DemonstrationPartner;
}

/**
 * A family with something of every kind that the API shows: what it lacks is added around one assigned person and another
 * member, with a cover, a supervisor, a lead, a partner and a relative among its workers.
 */
export function furnished(family: Family, { workers = employed, partner = firstPartner }: Staff = {}): Family {
  const owners = all(family, 'goal').map(({ owner }) => owner);
  const assignment = running(family).find(({ person }) => owners.includes(person));
  /** Somebody else's worker where there is one, so that a supervisor does not see everything. */
  const supervised = running(family).find(({ worker }) => worker !== assignment?.worker) ?? assignment;
  const person = assignment?.person as PersonId;
  const other = all(family, 'person').find(({ id }) => id !== person)?.id as PersonId;
  const item = all(family, 'goal').find(({ owner }) => owner === person);
  const involved = new Set<string>(all(family, 'assignment').map(({ worker }) => worker));
  const [cover, supervisor, lead, relative] = workers.filter((id) => !involved.has(id));
  if (assignment === undefined || item === undefined || relative === undefined)
    throw new Error('The family has nobody around whom anything could stand');
  const { worker } = assignment;
  const { organisation } = partner;
  const id = (kind: Kind) => idOf(kind, family.id, 'furnished');
  /** What is there already, or else what is added. */
  const one = (kind: Kind) => all(family, kind)[0]?.id ?? id(kind);
  const content: { readonly [K in Kind]?: object } = {
    courtOrder: {
      ...{ child: person, holder: other, order: 'Prohibited steps order', steps: ['Changing school'] },
      ...{ coversInformation: null, made: '2026-05-01', evidencedAt: null, readAt: null, readBy: null, until: null },
    },
    careArrangement: { carer: other, child: person, recordedBy: worker, ...period },
    delegatedAuthority: { holder: other, child: person, areas: ['sport'], stay: id('stay'), ...period },
    stay: {
      ...{ child: person, carer: other, authority: 'section20', localAuthority: organisation },
      ...{ addressConfidential: false, sensitiveAgreedAt: null, ...period },
    },
    competence: {
      ...{ child: person, areas: ['money'], outcome: 'notCompetent', by: worker, at, reviewBy: '2026-06-20' },
      ...{ rationale: 'Not yet.', steps: ['encouragedToTell'], fraser: [] },
    },
    capacity: {
      ...{ person, areas: ['money'], outcome: 'hasCapacity', by: worker, at, reviewBy: '2026-06-20', until: null },
    },
    bestInterestsDecision: {
      ...{ person, reader: other, items: [item.id], basis: 'child', by: worker, from: at, until: '2026-12-01' },
      ...{ toldAt: at, unsafeToTell: null },
    },
    accessReview: { person, age: '11', by: worker, at },
    partnerWorker: { person, worker: partner.id, organisation, ...period },
    partnerPacket: {
      ...{ person, organisation, area: 'school', words: 'Likes to be asked first.', approvedBy: null },
      ...{ approvedAt: null, withdrawnAt: null, at, until: null },
    },
    cover: { worker: cover, covers: worker, from: at, until: '2026-12-01' },
    supervision: { supervisor, worker: supervised?.worker, ...period },
    safeguardingLead: { worker: lead, ...period },
    conflictOfInterest: { worker: relative, relativeOf: other, ...period },
    handover: { person, from: worker, to: cover, state: 'proposed', at, keptBack: [], told: true, doneAt: null },
    correction: { person, what: 'goal', reason: 'It was somebody else’s.', by: worker, at, movedTo: other },
    involvementAgreement: { party: person, shared: 'Goals.', never: 'Notes.', limits: 'Harm.', at, until: null },
    closure: { person: other, at, reason: 'Moved away.', reopenedAt: demonstrationNow },
    contactChannel: { owner: person, channel: 'text', address: '07700 900123', verifiedAt: at },
    safeContact: {
      ...{ owner: person, channel: id('contactChannel'), when: 'After school.', leaveMessage: false },
      times: [{ days: ['friday'], from: '16:00', until: '18:00' }],
    },
    message: {
      ...{ to: person, code: 'GRANT_ENDS', record: id('grant'), channel: id('contactChannel'), tries: 1, at },
      ...{ retryAt: null, sentAt: at, failedAt: null },
    },
    contact: {
      ...{ owner: person, worker, mode: 'walk', missed: false, minutes: 45, at, recordedAt: later(at, 1) },
    },
    waitingEpisode: { owner: person, service: 'Mental health services', contactEveryDays: 14, ...period },
    expression: { owner: person, ...shown.picture, title: 'My bike', at },
    serviceTie: { owner: person, service: 'Oak Park', sort: 'school', strength: 'strong', flow: 'both', ...period },
    household: { name: 'At home', address: '1 High Street', protected: false },
    householdMembership: { household: one('household'), person, days: ['monday'], ...period },
    formerName: { owner: person, name: 'Somebody else', until: at, protected: false },
    accessRequest: {
      ...{ subject: person, by: other, enteredBy: worker, basis: 'evidentInterests', at, dueBy: '2026-07-05' },
      ...{
        considered: ['views'],
        agrees: null,
        reviewer: supervisor,
        state: 'received',
        why: null,
        decidedAt: null,
        gave: false,
      },
    },
    withholding: {
      ...{
        request: one('accessRequest'),
        item: item.id,
        extent: 'passages',
        passages: [{ from: 0, to: 2, about: other }],
      },
      ...{ reason: 'thirdParty', opinion: null, reviewer: supervisor, at },
    },
    erasureRequest: {
      ...{
        subject: person,
        by: person,
        enteredBy: worker,
        items: [item.id],
        at,
        state: 'refused',
        why: 'Kept by law.',
      },
      ...{ decidedBy: lead, doneAt: null },
    },
    legalHold: { people: [person], reason: 'A claim.', from: at, until: demonstrationNow },
    // Proposed and not accepted, and known elsewhere: neither moves what anybody sees of the rest.
    onePerson: {
      ...{ kept: person, absorbed: other, born: '2012-05-01', proposedBy: worker, proposedAt: at },
      ...{ acceptedBy: null, at: null, undoneBy: null, undoneAt: null },
    },
    samePerson: { person, family: id('household'), outside: id('householdMembership'), by: worker, at },
    keptNote: { owner: person, sort: 'own', words: 'Nobody else’s.', writtenAt: at, erasedAt: at },
    safetyBlock: {
      ...{ protected: [person], blocked: other, scope: 'all', basis: 'Asked for.', evidence: null },
      ...{ from: at, reviewBy: '2026-07-01', endedAt: demonstrationNow, endedBy: lead },
    },
    mediationRequest: {
      ...{ by: other, of: person, area: 'school', words: 'How is it going?', at, replyOn: '2026-06-19' },
      ...{ exploredAt: at, decision: null, decidedAt: null },
    },
    disagreement: {
      ...{ parties: [person, other], child: null, item: null, area: 'school', worker, askedBy: null, notedAt: at },
      ...{ openedAt: at, invited: [person], courtCheckedBy: worker, pausedAt: null, pausedUntil: null },
      ...{ declined: [{ party: other, at }], endedAt: null },
    },
    position: {
      ...{ disagreement: one('disagreement'), of: other, words: 'It is too late in the evening.', at },
      by: { person: null, worker },
    },
    proposal: {
      ...{ disagreement: one('disagreement'), words: 'Home at nine.', by: worker, at },
      ...{ agreed: [{ party: other, at }], agreedAt: null, withdrawnAt: null },
    },
    releasedStatement: { block: null, to: other, words: 'Write to us.', by: lead, at },
    safeguardingConcern: {
      ...{ about: [person], allegedSource: other, neverTold: [other], concern: 'A bruise.', needs: [] },
      ...{ authorTold: false, whyNotTold: null, by: worker, at, threshold: 'undecided', decidedBy: null },
      ...{ decidedAt: null, reason: null, steps: [{ to: 'earlyHelp', reason: 'More of it.', by: worker, at }] },
    },
    safeguardingDisclosure: {
      ...{ concern: one('safeguardingConcern'), to: 'County council', person: null, what: 'A bruise.' },
      // Of the partners, only the first is told.
      organisation: partner === firstPartner ? organisation : null,
      ...{ why: 'To look into it.', basis: 'protectChild', by: worker, at, personTold: true, whyNotTold: null },
    },
    namedReader: {
      ...{ of: { kind: 'safeguardingConcern', id: one('safeguardingConcern') }, worker: cover, by: lead, ...period },
    },
    breakGlass: {
      ...{ worker: supervisor, person, reason: 'Nobody answered.', parts: ['goal'], from: at, until: later(at, 0, 60) },
      ...{ reviewBy: '2026-06-08', reviewedAt: null, reviewedBy: null, finding: null },
    },
  };
  const records = Object.entries(content)
    .filter(([kind]) => all(family, kind as Kind).length === 0 || kind === 'contactChannel' || kind === 'stay')
    .map(([kind, body]) => ({ kind, id: id(kind as Kind), ...body }) as unknown as AnyRecord);
  return put(family, records);
}

type Nine = readonly [...Four, ...Four, WorkerId];
type Four = readonly [WorkerId, WorkerId, WorkerId, WorkerId];

/** Two furnished families; the supervisor, the lead and the partner of the first have no part in the second. */
export function furnishedApart(seed: number): readonly Family[] {
  const [esther, tom, priya, rhys, halima, joanna, denise, ngozi, callum] = workerNames.map(
    workerOf,
  ) as unknown as Nine;
  return [
    furnishedWith(seed, [esther, tom, priya, rhys, denise, ngozi], firstPartner),
    furnishedWith(seed + 10_000, [halima, joanna, callum, esther, tom, priya], secondPartner),
  ];
}

/** The first generated family that has what it takes, furnished with the rest of the workers. */
function furnishedWith(seed: number, workers: readonly WorkerId[], partner: DemonstrationPartner): Family {
  const family = generateFamily(seed, { workers: workers.slice(0, 2) });
  return isFit(family)
    ? furnished(withoutOthers(family), { workers: workers.slice(2), partner })
    : furnishedWith(seed + 1, workers, partner);
}

/** A family without staff but those who are assigned: the others come by furnishing. */
const withoutOthers = (family: Family): Family => ({
  ...family,
  records: {
    ...family.records,
    ...{ cover: {}, supervision: {}, safeguardingLead: {}, conflictOfInterest: {}, partnerWorker: {} },
  },
});

/** Two workers are assigned to somebody, and there are two young people. */
const isFit = (family: Family): boolean =>
  new Set(running(family).map(({ worker }) => worker)).size === 2 &&
  all(family, 'person').filter(({ born }) => born > '2007-01' && born < '2016-01').length > 1;

const running = (family: Family) => all(family, 'assignment').filter(({ from, until }) => from < at && until === null);
