import { all, type Family, get } from '../family.js';
import type { AnyRecord, RecordOf } from '../records/kinds.js';
import { ownerOf } from '../records/laws.js';
import type { EndRef } from '../records/plan.js';
import type { Actor, Area, FamilyId, PersonId } from '../records/words.js';
import type { Id } from '../shape.js';
import type { Period } from '../time.js';

/** Something a rule may be asked about: a record, or the family as a whole. */
export type Subject = AnyRecord | { readonly kind: 'family'; readonly id: FamilyId };

/** What the rules need to know of a record, whatever its kind. */
export interface Matter {
  readonly record: Subject;
  /** Whose it is; null where nobody in the family owns it. */
  readonly owner: PersonId | null;
  /** People besides the owner of whose own private life it tells. */
  readonly about: readonly PersonId[];
  /** Who takes part in it. */
  readonly participants: readonly PersonId[];
  /** The two that a tie is between. */
  readonly parties: readonly PersonId[];
  /** Everybody whom it would make known: a block on any of them closes it. */
  readonly tellsOf: readonly PersonId[];
  readonly author: Actor | null;
  readonly area: Area | null;
  readonly sensitive: boolean;
  readonly confidential: boolean;
  /** A safeguarding note: only the people whom the rules name. */
  readonly restricted: boolean;
  /** A note that no grant opens. */
  readonly unshareable: boolean;
  /** It tells where somebody is, or when. */
  readonly whereabouts: boolean;
  /** Times, places, kit: what somebody who cares for a child day to day needs. */
  readonly practical: boolean;
  /** The goal it serves. */
  readonly goal: Id<'goal'> | null;
  /** Whose plan it stands in: it closes with that plan. */
  readonly plans: readonly PersonId[];
  /** Known to its owner alone. */
  readonly ownerOnly: boolean;
  readonly period: Period | null;
  readonly ends: readonly [EndRef, EndRef] | null;
  /** What stands between members, of which this is a part. */
  readonly between: RecordOf<'disagreement'> | null;
  /** What a grant agrees to that is another person's: that item, and whose it is. */
  readonly agreedTo: { readonly item: EndRef; readonly owner: PersonId | null } | null;
}

const plain: Omit<Matter, 'record'> = {
  owner: null,
  about: [],
  participants: [],
  parties: [],
  tellsOf: [],
  author: null,
  area: null,
  sensitive: false,
  confidential: false,
  restricted: false,
  unshareable: false,
  whereabouts: false,
  practical: false,
  goal: null,
  plans: [],
  ownerOnly: false,
  period: null,
  ends: null,
  between: null,
  agreedTo: null,
};

type ItemRecord = RecordOf<'need' | 'goal' | 'action' | 'appointment' | 'note' | 'placement'>;

const nobody: readonly PersonId[] = [];

/** Written out field by field: a family has hundreds of items, and each is asked about at every look. */
function ofItem(record: ItemRecord): Matter {
  const { owner } = record;
  const participants = 'participants' in record ? record.participants : nobody;
  const about = record.about.length === 0 ? nobody : record.about.filter((person) => person !== owner);
  const others = about.length + participants.length > 0 ? [...about, ...participants] : nobody;
  const isNote = record.kind === 'note';
  return {
    record,
    owner,
    about,
    participants,
    parties: nobody,
    tellsOf: owner === null ? others : [owner, ...others],
    // A family member's words in another's plan may have been revised by its owner: only staff keep sight as authors.
    author: isNote ? { person: null, worker: record.author.worker } : null,
    area: record.area,
    sensitive: record.sensitive.length > 0,
    confidential: record.confidential,
    restricted: isNote && record.sort === 'safeguarding',
    unshareable: isNote && record.sort !== 'shared',
    whereabouts: record.kind === 'appointment' || record.kind === 'placement',
    practical: record.practical,
    goal: 'goal' in record ? record.goal : null,
    plans: owner === null ? about : [owner],
    ownerOnly: false,
    period: null,
    ends: null,
    between: null,
    agreedTo: null,
  };
}

const matters = new WeakMap<Family['records'], Map<string, Matter>>();

/** The matter of a record. Families are never changed in place, and many look at one: it is made once for all of them. */
export function matterOf(family: Family, record: Subject): Matter {
  const known = matters.get(family.records)?.get(record.id);
  if (known?.record === record) return known;
  const matter = madeOf(family, record);
  if (record.kind !== 'family' && get(family, record.kind, record.id) === record) keep(family, matter);
  return matter;
}

function keep({ records }: Family, matter: Matter): void {
  const made = matters.get(records);
  if (made === undefined) matters.set(records, new Map([[matter.record.id, matter]]));
  else made.set(matter.record.id, matter);
}

/** By kind; a kind that nobody sees yet is a matter of nobody. */
function madeOf(family: Family, record: Subject): Matter {
  switch (record.kind) {
    case 'family':
      return { ...plain, record, parties: all(family, 'person').map(({ id }) => id) };
    case 'need':
    case 'goal':
    case 'action':
    case 'appointment':
    case 'note':
    case 'placement':
      return ofItem(record);
    case 'person':
      return { ...plain, record, ...ownedBy(record.id) };
    case 'plan':
      return { ...plain, record, ...ownedBy(record.owner), plans: [record.owner] };
    case 'relationship':
      return { ...plain, record, ...tie(record.person, record.to), period: record };
    case 'parentalResponsibility':
      return { ...plain, record, ...tie(record.holder, record.child), period: record };
    case 'safetyBlock':
      return { ...plain, record, tellsOf: [...record.protected, record.blocked] };
    case 'assignment':
      return { ...plain, record, ...ownedBy(record.person), period: record };
    case 'careArrangement':
      return { ...plain, record, ...tie(record.carer, record.child), period: record };
    case 'delegatedAuthority':
      return { ...plain, record, ...tie(record.holder, record.child), period: record };
    case 'stay':
      return {
        ...plain,
        record,
        ...tie(record.carer, record.child),
        owner: record.child,
        whereabouts: true,
        period: record,
      };
    case 'courtOrder':
      return { ...plain, record, tellsOf: [record.child, ...(record.holder === null ? [] : [record.holder])] };
    case 'competence':
      return { ...plain, record, ...ownedBy(record.child) };
    case 'bestInterestsDecision':
      return { ...plain, record, owner: record.person, tellsOf: [record.person, record.reader] };
    case 'capacity':
    case 'accessReview':
    case 'partnerWorker':
    case 'handover':
    case 'closure':
      return { ...plain, record, ...ownedBy(record.person) };
    case 'correction':
      return { ...plain, record, ...(record.person === null ? {} : ownedBy(record.person)) };
    case 'involvementAgreement':
      return { ...plain, record, ...ownedBy(record.party) };
    case 'contactChannel':
    case 'safeContact':
    case 'contact':
    case 'waitingEpisode':
    case 'serviceTie':
      return { ...plain, record, ...ownedBy(record.owner), whereabouts: true };
    case 'householdMembership':
      return { ...plain, record, ...ownedBy(record.person), whereabouts: true };
    case 'message':
      return { ...plain, record, ...ownedBy(record.to), whereabouts: true };
    case 'formerName':
      return { ...plain, record, ...ownedBy(record.owner), ownerOnly: record.protected };
    case 'expression':
      return { ...plain, record, ...ownedBy(record.owner), plans: [record.owner] };
    case 'partnerPacket':
      return { ...plain, record, ...ownedBy(record.person), area: record.area, plans: [record.person] };
    case 'accessRequest':
      return { ...plain, record, owner: record.subject, tellsOf: [record.subject, record.by] };
    case 'withholding':
      return { ...plain, record, ...withheldFrom(family, record) };
    case 'erasureRequest':
      return { ...plain, record, ...ownedBy(record.subject) };
    case 'legalHold':
      return { ...plain, record, tellsOf: record.people };
    case 'keptNote':
      return { ...plain, record, ...ownedBy(record.owner), restricted: true };
    case 'onePerson': {
      const parties = [record.kept, record.absorbed];
      return { ...plain, record, owner: record.kept, parties, tellsOf: parties };
    }
    case 'familyPart':
      return { ...plain, record, tellsOf: record.people };
    case 'samePerson':
      return { ...plain, record, ...ownedBy(record.person) };
    case 'conflictOfInterest':
      return { ...plain, record, tellsOf: [record.relativeOf] };
    case 'grant': {
      const agreedTo = agreementOf(family, record);
      return {
        ...plain,
        record,
        owner: record.of,
        author: { person: record.by, worker: null },
        area: record.item === null ? null : (get(family, record.item.kind, record.item.id)?.area ?? null),
        tellsOf: [record.of, record.by, record.to],
        plans: agreedTo === null || agreedTo.owner === null ? [record.of] : [record.of, agreedTo.owner],
        agreedTo,
      };
    }
    case 'planLink': {
      const owners = [ownerOf(family, record.from), ownerOf(family, record.to)].filter((owner) => owner !== null);
      return {
        ...plain,
        record,
        parties: owners,
        tellsOf: owners,
        plans: owners,
        author: record.proposedBy,
        ends: [record.from, record.to],
      };
    }
    case 'mediationRequest':
      return { ...plain, record, owner: record.by, tellsOf: [record.by, record.of], area: record.area };
    case 'disagreement':
      return { ...plain, record, owner: record.askedBy, ...betweenOf(record) };
    case 'position':
      return { ...plain, record, ...partOf(family, record), owner: record.of };
    case 'proposal':
      return { ...plain, record, ...partOf(family, record) };
    case 'safeguardingConcern':
      return { ...plain, record, ...worryOf(record) };
    case 'safeguardingDisclosure':
      return { ...plain, record, ...disclosureOf(family, record) };
    case 'releasedStatement':
      return { ...plain, record, tellsOf: [record.to] };
    case 'namedReader':
      return { ...plain, record, tellsOf: readOf(family, record) };
    case 'breakGlass':
      return { ...plain, record, ...ownedBy(record.person) };
    default:
      return { ...plain, record };
  }
}

function agreementOf(family: Family, { item, of }: RecordOf<'grant'>): Matter['agreedTo'] {
  const owner = item === null ? of : ownerOf(family, item);
  return item === null || owner === of ? null : { item, owner };
}

/** What its parties share of a disagreement, which tells of the child whom it concerns too. */
const betweenOf = (between: RecordOf<'disagreement'>) => ({
  between,
  parties: between.parties,
  tellsOf: [...between.parties, ...between.invited, between.child, between.askedBy].filter((one) => one !== null),
  area: between.area,
});

/** What is part of a disagreement tells of whom it tells. */
function partOf(family: Family, { disagreement }: { readonly disagreement: string }) {
  const between = get(family, 'disagreement', disagreement);
  return between === undefined ? {} : betweenOf(between);
}

/** A concern is nobody's in the family: restricted, about some people, and by who raised it, whatever comes of it. */
const worryOf = ({ about, allegedSource, neverTold, by }: RecordOf<'safeguardingConcern'>) => ({
  about,
  tellsOf: [...about, ...neverTold, ...(allegedSource === null ? [] : [allegedSource])],
  author: { person: null, worker: by },
  restricted: true,
});

/** A disclosure tells of what its concern does, and of the member to whom it was told. */
function disclosureOf(family: Family, { concern, person }: RecordOf<'safeguardingDisclosure'>) {
  const found = get(family, 'safeguardingConcern', concern);
  if (found === undefined) return {};
  const worry = worryOf(found);
  return person === null ? worry : { ...worry, tellsOf: [...worry.tellsOf, person] };
}

/** Naming a reader tells of whom what is read tells. */
function readOf(family: Family, { of }: RecordOf<'namedReader'>): readonly PersonId[] {
  const read = get(family, of.kind, of.id);
  return read === undefined ? nobody : matterOf(family, read).tellsOf;
}

/** What was found of a restricted note is restricted too. */
function withheldFrom(family: Family, { request, item }: RecordOf<'withholding'>) {
  const subject = get(family, 'accessRequest', request)?.subject ?? null;
  const restricted = get(family, 'note', item)?.sort === 'safeguarding';
  return { owner: subject, tellsOf: subject === null ? [] : [subject], restricted };
}

const ownedBy = (owner: PersonId) => ({ owner, tellsOf: [owner] });
const tie = (one: PersonId, other: PersonId) => ({ parties: [one, other], tellsOf: [one, other] });
