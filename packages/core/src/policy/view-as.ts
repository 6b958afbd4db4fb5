import { all, type Family, get } from '../family.js';
import type { Grant, Person, PlanLink, RecordOf } from '../records/kinds.js';
import type { PersonId } from '../records/words.js';
import { retainUntil } from '../retaining.js';
import { type Instant, isOver } from '../time.js';
import { type Answer, answerFrom, isAnswered, isOwn } from './answer.js';
import { audienceOf } from './audience.js';
import { dueOf } from './due.js';
import { facts, factView } from './facts.js';
import { isResting } from './grants.js';
import { noticesOf } from './notices.js';
import { byTime } from './order.js';
import { beside, looksHere } from './preview.js';
import { readersFor, type Written } from './readers.js';
import { inFull, known, knownOrNull, lazy, make, mark, once, refSeen, type Seeing, seen } from './seeing.js';
import { look, type Sight } from './sight.js';
import type { Viewer } from './standing.js';
import type { Due } from './tasks.js';
import { concernView, disagreementView, glassView, proposalView, requestView } from './view-between.js';
import { planView } from './view-plan.js';
import {
  type AccessRequestView,
  type AssignmentView,
  type DueView,
  type FamilyPartView,
  type FamilyView,
  type GrantView,
  type HandoverView,
  type LinkView,
  type OnePersonView,
  type PacketView,
  type PersonView,
  type Root,
  type SafetyBlockView,
  within,
} from './views.js';
import { wholeOf } from './whole.js';

/** The view of the family that a view belongs to. */
export const familyOf = (view: { readonly [within]: Root }): FamilyView => view[within].family;

/** Of something in a preview, the view of whoever it was made for, and whose eyes it goes by; null of any other view. */
export function previewedIn(view: {
  readonly [within]: Root;
}): { readonly to: FamilyView; readonly as: PersonId } | null {
  const { madeFor, viewer } = view[within];
  return madeFor === null || viewer.person === null ? null : { to: madeFor, as: viewer.person };
}

/**
 * What one viewer may know of a family at an instant, by what is known now. Plain JSON, in which every id leads to
 * something else that the viewer sees; a person's plan is worked out when first read. Null where there is nothing.
 */
export const viewAs = (stored: Family, viewer: Viewer, at: Instant): FamilyView | null =>
  viewOf(look(stored, viewer, at));

/** What a sight shows of its family; of a preview, with the view of whoever it is made for. */
export function viewOf(sight: Sight, madeFor: FamilyView | null = null): FamilyView | null {
  const { family } = sight;
  if (!sight.isOpen(wholeOf(family), 'membership')) return null;
  const links = once(() => linksSeen(seeing));
  const linksByEnd = once(() => byEnd(links()));
  const readers = once(() => readersFor(sight));
  const seeing: Seeing = {
    sight,
    root: {
      viewer: sight.viewer,
      madeFor,
      previewOf: (person: PersonId) => viewOf(beside(sight, person), seeing.root.family),
      readersOf: (written: Written) => readers()(written),
      answerTo: (id: string) => answerFor(sight, id),
    } as Seeing['root'],
    linksAt: (id) => linksByEnd().get(id) ?? [],
  };
  seeing.root.family = familyView(seeing, () => links().map(({ view }) => view));
  return seeing.root.family;
}

/** The answer to what the viewer asked: from what they see as a member, even where they are a worker too. */
function answerFor({ family, viewer, at, isOpen }: Sight, id: string): Answer | null {
  const request = get(family, 'accessRequest', id);
  if (request === undefined || !isOpen(request, 'answer')) return null;
  return answerFrom(viewAs(family, { person: viewer.person, worker: null }, at), family, request, at);
}

/** What was asked for, and to read where it was answered. */
export const answerTo = (request: AccessRequestView): Answer | null => request[within].answerTo(request.id);

interface SeenLink {
  readonly link: PlanLink;
  readonly view: LinkView;
}

/** Visible links, each as the viewer sees its ends. */
const linksSeen = (seeing: Seeing): readonly SeenLink[] =>
  seen(seeing, 'planLink').flatMap((link) => {
    const view = linkView(seeing, link);
    return view === null ? [] : [{ link, view }];
  });

/** Visible links by what they join. */
function byEnd(links: readonly SeenLink[]): ReadonlyMap<string, readonly LinkView[]> {
  const index = new Map<string, LinkView[]>();
  for (const { link, view } of links)
    for (const { id } of [link.from, link.to]) index.set(id, [...(index.get(id) ?? []), view]);
  return index;
}

function familyView(seeing: Seeing, links: () => readonly LinkView[]): FamilyView {
  const whole = wholeOf(seeing.sight.family);
  const view = make(seeing, whole, {
    id: familyIdOf(seeing.sight),
    audience: audienceOf(seeing.sight),
    members: seen(seeing, 'person').map((person) => personView(seeing, person)),
    relationships: seen(seeing, 'relationship').map((tie) => make(seeing, tie, {})),
    responsibilities: seen(seeing, 'parentalResponsibility').map((held) => make(seeing, held, {})),
    assignments: seen(seeing, 'assignment').map((assignment) => assignmentView(seeing, assignment)),
    grants: seen(seeing, 'grant').map((grant) => grantView(seeing, grant)),
    links: [],
    careArrangements: facts(seeing, 'careArrangement'),
    delegations: facts(seeing, 'delegatedAuthority'),
    stays: facts(seeing, 'stay'),
    involvementAgreements: facts(seeing, 'involvementAgreement'),
    competence: facts(seeing, 'competence'),
    capacity: facts(seeing, 'capacity'),
    bestInterests: facts(seeing, 'bestInterestsDecision'),
    accessReviews: facts(seeing, 'accessReview'),
    handovers: seen(seeing, 'handover').map((handover) => handoverView(seeing, handover)),
    closures: facts(seeing, 'closure'),
    partners: facts(seeing, 'partnerWorker'),
    packets: seen(seeing, 'partnerPacket').map((packet) => packetView(seeing, packet)),
    contactChannels: facts(seeing, 'contactChannel'),
    safeContacts: facts(seeing, 'safeContact'),
    messages: facts(seeing, 'message'),
    contacts: seen(seeing, 'contact')
      .toSorted(byTime('at'))
      .map((contact) => factView(seeing, contact, {})),
    waitingEpisodes: facts(seeing, 'waitingEpisode'),
    serviceTies: facts(seeing, 'serviceTie'),
    households: facts(seeing, 'household'),
    householdMemberships: facts(seeing, 'householdMembership'),
    formerNames: facts(seeing, 'formerName'),
    mediationRequests: seen(seeing, 'mediationRequest').map((request) => requestView(seeing, request)),
    disagreements: seen(seeing, 'disagreement').map((disagreement) => disagreementView(seeing, disagreement)),
    positions: facts(seeing, 'position'),
    proposals: seen(seeing, 'proposal')
      .toSorted(byTime('at'))
      .map((proposal) => proposalView(seeing, proposal)),
    releasedStatements: facts(seeing, 'releasedStatement'),
    disclosures: facts(seeing, 'safeguardingDisclosure'),
    brokenGlass: seen(seeing, 'breakGlass').map((glass) => glassView(seeing, glass)),
    due: [],
    notices: [],
    safetyBlocks: seen(seeing, 'safetyBlock').map((block) => blockView(seeing, block)),
    concerns: inFull(seeing, 'safeguardingConcern').map((concern) => concernView(seeing, concern)),
    namedReaders: facts(seeing, 'namedReader'),
    courtOrders: facts(seeing, 'courtOrder'),
    covers: facts(seeing, 'cover'),
    supervisions: facts(seeing, 'supervision'),
    safeguardingLeads: facts(seeing, 'safeguardingLead'),
    conflicts: facts(seeing, 'conflictOfInterest'),
    corrections: facts(seeing, 'correction'),
    accessRequests: seen(seeing, 'accessRequest').map((request) => accessRequestView(seeing, request)),
    erasureRequests: facts(seeing, 'erasureRequest'),
    withholdings: facts(seeing, 'withholding'),
    legalHolds: facts(seeing, 'legalHold'),
    keptNotes: facts(seeing, 'keptNote'),
    merges: seen(seeing, 'onePerson').map((merge) => mergeView(seeing, merge)),
    parts: seen(seeing, 'familyPart').map((part) => partView(seeing, part)),
    samePeople: facts(seeing, 'samePerson'),
    viewerCanAddPerson: seeing.sight.may('AddPerson', whole),
    viewerCanRaiseSafetyBlock: seeing.sight.may('RaiseSafetyBlock', whole),
  });
  lazy(view, 'due', () => dueOf(seeing.sight).map((due) => dueView(seeing, due)));
  lazy(view, 'notices', () =>
    noticesOf(seeing.sight).map((notice) => mark(seeing.root, { kind: 'notice', ...notice })),
  );
  return lazy(view, 'links', links);
}

/** For a member of a family that was joined to this one it is still the family it was: a merge tells them nothing. */
const familyIdOf = ({ family, asking }: Sight): FamilyView['id'] => {
  const [first] = all(family, 'familyPart')
    .filter(({ people }) => asking.person !== null && people.includes(asking.person))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));
  return first === undefined ? family.id : (first.id as string as FamilyView['id']);
};

function personView(seeing: Seeing, person: Person): PersonView {
  const { sight } = seeing;
  const view = make(seeing, person, {
    you: person.id === sight.viewer.person,
    plan: null,
    preview: null,
    viewerCanPreview: looksHere(sight, person.id),
    retainUntil: retainUntil(sight.family, person.id, sight.at),
    viewerCanAssignWorker: sight.may('AssignWorker', person),
    viewerCanRaiseConcern: sight.may('RaiseConcern', person),
    viewerCanChange: sight.may('ChangePerson', person),
  });
  const plan = all(sight.family, 'plan').find(({ owner }) => owner === person.id);
  lazy(view, 'plan', () => (plan === undefined ? null : planView(seeing, plan)));
  return lazy(view, 'preview', () => (view.viewerCanPreview ? seeing.root.previewOf(person.id) : null), false);
}

const assignmentView = (seeing: Seeing, assignment: RecordOf<'assignment'>): AssignmentView =>
  make(seeing, assignment, {
    viewerCanEnd: !isOver(assignment.until, seeing.sight.at) && seeing.sight.may('EndAssignment', assignment),
  });

const blockView = (seeing: Seeing, block: RecordOf<'safetyBlock'>): SafetyBlockView =>
  make(seeing, block, {
    protected: known(seeing, block.protected),
    viewerCanReview: block.endedAt === null && seeing.sight.may('ReviewSafetyBlock', block),
  });

const handoverView = (seeing: Seeing, handover: RecordOf<'handover'>): HandoverView =>
  factView(seeing, handover, {
    viewerCanAnswer: handover.state === 'proposed' && seeing.sight.may('AnswerHandover', handover),
  });

/** The absorbed record is named for as long as it is there. */
const mergeView = (seeing: Seeing, merge: RecordOf<'onePerson'>): OnePersonView =>
  factView(seeing, merge, {
    kept: knownOrNull(seeing, merge.kept),
    absorbed: knownOrNull(seeing, merge.absorbed),
    viewerCanAccept:
      merge.at === null && merge.proposedBy !== seeing.sight.viewer.worker && seeing.sight.may('AcceptMerge', merge),
  });

const partView = (seeing: Seeing, part: RecordOf<'familyPart'>): FamilyPartView =>
  factView(seeing, part, {
    viewerCanJoin:
      part.openedAt === null && part.by !== seeing.sight.viewer.worker && seeing.sight.may('JoinParts', part),
  });

const packetView = (seeing: Seeing, packet: RecordOf<'partnerPacket'>): PacketView =>
  factView(seeing, packet, {
    viewerCanApprove:
      packet.withdrawnAt === null &&
      packet.approvedBy !== seeing.sight.viewer.person &&
      seeing.sight.may('ApprovePacket', packet),
  });

const accessRequestView = (seeing: Seeing, request: RecordOf<'accessRequest'>): AccessRequestView =>
  factView(seeing, request, {
    answered: isOwn(request) ? request.state !== 'received' : isAnswered(request, seeing.sight.at),
    answer: request.state === 'answered' && request.gave,
    viewerCanSay: request.state === 'received' && !isOwn(request) && seeing.sight.may('SayOnAccess', request),
  });

/** What it is about shows only where the viewer may know that thing by its id. */
const dueView = (seeing: Seeing, due: Due): DueView => mark(seeing.root, { kind: 'due' as const, ...due }) as DueView;

const isRunning = ({ revokedAt, until }: Grant, at: Instant): boolean => revokedAt === null && !isOver(until, at);

function grantView(seeing: Seeing, grant: Grant): GrantView {
  const item = refSeen(seeing, grant.item);
  return make(seeing, grant, {
    by: knownOrNull(seeing, grant.by),
    to: knownOrNull(seeing, grant.to),
    item,
    // That a thing changed shows only where the thing does.
    staleSince: item === null ? null : grant.staleSince,
    checkedAt: grant.checked?.at ?? null,
    objections: grant.objections.map((objection) => ({ ...objection, by: knownOrNull(seeing, objection.by) })),
    viewerCanConfirm:
      isRunning(grant, seeing.sight.at) &&
      seeing.sight.may('ConfirmGrant', grant) &&
      isResting(seeing.sight.family, grant, seeing.sight.at),
    viewerCanRevoke: isRunning(grant, seeing.sight.at) && seeing.sight.may('RevokeGrant', grant),
    viewerCanCheck: grant.checked === null && grant.by !== grant.of && seeing.sight.may('CheckGrant', grant),
  });
}

/** A link as its ends allow; null where an end cannot be pointed to. */
function linkView(seeing: Seeing, link: PlanLink): LinkView | null {
  const { sight } = seeing;
  const [from, to] = [refSeen(seeing, link.from), refSeen(seeing, link.to)];
  if (from === null || to === null) return null;
  const mine = (end: PlanLink['from']) => get(sight.family, end.kind, end.id)?.owner === sight.viewer.person;
  const asked = (link.fromAgreedAt === null && mine(link.from)) || (link.toAgreedAt === null && mine(link.to));
  return make(
    seeing,
    link,
    {
      from,
      to,
      agreed: link.fromAgreedAt !== null && link.toAgreedAt !== null,
      viewerCanAgree: asked && sight.may('AgreeLink', link),
      viewerCanEnd: sight.may('EndLink', link),
    },
    (group) => group === 'ends' || sight.isOpen(link, group),
  );
}
