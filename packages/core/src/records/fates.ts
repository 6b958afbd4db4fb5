import type { CivilDate } from '../time.js';
import type { AnyRecord, Kind, RecordOf } from './kinds.js';

/** What a person is called of whom nothing is left but when and with whom. */
export const nobodysName = 'Erased';

/** What stands for words that told of somebody who was erased. */
const nobodysWords = 'Erased.';

type Gone = (id: string | null) => boolean;

/** What becomes of a record of one kind when people or other records go. */
export interface Fate<R> {
  /** It goes when one of these does, be it a person or a record. */
  readonly with?: (record: R) => readonly (string | null)[];
  /** It goes once all of these have. */
  readonly withAll?: (record: R) => readonly string[];
  /** What is left of it where it stays; itself without this. */
  readonly left?: (record: R, gone: Gone) => R;
}

/** Every kind has its fate: one without does not compile. */
type Fates = { readonly [K in Kind]: Fate<RecordOf<K>> };

const owned = { with: ({ owner }: { readonly owner: string | null }) => [owner] };
const ofPerson = { with: ({ person }: { readonly person: string | null }) => [person] };
const ofChild = { with: ({ child }: { readonly child: string }) => [child] };

/** Nothing in it tells of anybody but who, with whom and when: it is the skeleton that stays. */
const stays = {};

const rest = <T extends string>(ids: readonly T[], gone: Gone): readonly T[] => ids.filter((id) => !gone(id));
const orNull = <T extends string>(id: T | null, gone: Gone): T | null => (gone(id) ? null : id);

/** Only the year is left of a date of life: its last day, so that nobody is older than they were. */
const yearOf = <D extends CivilDate | null>(date: D): D => (date === null ? date : (`${date.slice(0, 4)}-12-31` as D));

const aimless = <R extends { readonly goal: RecordOf<'goal'>['id'] | null }>(record: R, gone: Gone): R => ({
  ...record,
  goal: orNull(record.goal, gone),
});

/**
 * What an erasure leaves, by kind. Of whoever is erased: their random id, kinship, responsibility, who worked with them
 * and when their plan closed, and the year of their birth. Of everybody else all that is theirs, in which that id still
 * stands: whom an item tells of, who objected and whom a block protects keep others from seeing more.
 */
export const fates: Fates = {
  person: {
    left: (person, gone) =>
      gone(person.id)
        ? {
            ...person,
            knownAs: nobodysName,
            pronouns: null,
            language: null,
            interpreter: false,
            accessNeeds: null,
            symbol: null,
            born: yearOf(person.born),
            died: yearOf(person.died),
          }
        : person,
  },
  relationship: stays,
  formerName: owned,
  contactChannel: owned,
  safeContact: { with: ({ owner, channel }) => [owner, channel] },
  message: { with: ({ to, channel }) => [to, channel] },
  household: stays,
  householdMembership: { with: ({ person, household }) => [person, household] },

  parentalResponsibility: {
    left: (held, gone) => (gone(held.holder) || gone(held.child) ? { ...held, evidence: null } : held),
  },
  courtOrder: {
    ...ofChild,
    left: (order, gone) => (gone(order.holder) ? { ...order, order: nobodysWords, steps: [] } : order),
  },
  careArrangement: ofChild,
  delegatedAuthority: { with: ({ child, stay }) => [child, stay] },
  stay: ofChild,
  competence: ofChild,
  capacity: ofPerson,
  bestInterestsDecision: {
    ...ofPerson,
    left: (decision, gone) => ({ ...decision, items: rest(decision.items, gone) }),
  },
  accessReview: ofPerson,
  partnerWorker: ofPerson,

  assignment: stays,
  cover: stays,
  supervision: stays,
  safeguardingLead: stays,
  conflictOfInterest: stays,
  breakGlass: ofPerson,
  handover: { ...ofPerson, left: (handover, gone) => ({ ...handover, keptBack: rest(handover.keptBack, gone) }) },
  correction: ofPerson,

  safetyBlock: {
    with: ({ blocked }) => [blocked],
    left: (block, gone) => (block.protected.every(gone) ? { ...block, basis: nobodysWords, evidence: null } : block),
  },
  releasedStatement: {
    with: ({ to }) => [to],
    left: (statement, gone) => ({ ...statement, block: orNull(statement.block, gone) }),
  },
  safeguardingConcern: {
    withAll: ({ about }) => about,
    left: (concern, gone) => ({ ...concern, needs: rest(concern.needs, gone) }),
  },
  safeguardingDisclosure: { with: ({ concern }) => [concern] },
  namedReader: { with: ({ of }) => [of.id] },

  plan: owned,
  expression: owned,
  need: owned,
  goal: owned,
  action: { ...owned, left: aimless },
  appointment: { ...owned, left: aimless },
  note: {
    with: ({ owner }) => [owner],
    withAll: ({ owner, about }) => (owner === null ? about : []),
    // What a staff note said while it was about nobody else.
    left: (note, gone) =>
      note.owner === null && note.about.length > 0 && note.about.every(gone) ? { ...note, words: nobodysWords } : note,
  },
  planLink: { with: ({ from, to }) => [from.id, to.id] },
  placement: { ...owned, left: aimless },

  grant: { with: ({ of, by, to, item }) => [of, by, to, item?.id ?? null] },
  involvementAgreement: { with: ({ party }) => [party] },
  closure: { left: (closure, gone) => (gone(closure.person) ? { ...closure, reason: nobodysWords } : closure) },
  studyConsent: ofPerson,
  mediationRequest: { with: ({ by, of }) => [by, of] },
  disagreement: {
    with: ({ child }) => [child],
    withAll: ({ parties }) => parties,
    left: (between, gone) => (gone(between.item?.id ?? null) ? { ...between, item: null } : between),
  },
  position: { with: ({ disagreement, of }) => [disagreement, of] },
  proposal: { with: ({ disagreement }) => [disagreement] },
  mediation: {
    withAll: ({ parties }) => parties,
    left: (mediation, gone) => ({
      ...mediation,
      positions: mediation.positions.filter(({ party }) => !gone(party)),
      proposals: mediation.proposals.filter(({ by }) => !gone(by.person)),
    }),
  },

  accessRequest: { with: ({ subject, by }) => [subject, by] },
  withholding: { with: ({ request, item }) => [request, item] },
  erasureRequest: {
    left: (request, gone) => ({
      ...request,
      items: rest(request.items, gone),
      why: gone(request.subject) && request.why !== null ? nobodysWords : request.why,
    }),
  },
  legalHold: { left: (hold, gone) => (hold.people.every(gone) ? { ...hold, reason: nobodysWords } : hold) },
  keptNote: owned,

  supportAgreement: ofPerson,
  extension: { with: ({ agreement }) => [agreement] },
  contact: owned,
  accompaniment: { with: ({ owner, appointment }) => [owner, appointment] },
  attendance: { with: ({ owner, placement }) => [owner, placement] },
  barrier: { ...owned, left: (barrier, gone) => ({ ...barrier, action: orNull(barrier.action, gone) }) },
  spend: owned,
  waitingEpisode: owned,
  serviceTie: owned,
  measureResponse: owned,
  referral: { with: ({ about }) => [about] },
  feedbackChoice: { with: ({ referral, by }) => [referral, by] },
  partnerPacket: ofPerson,

  // Without it the record that was absorbed would be there again.
  onePerson: { left: (fact, gone) => (gone(fact.kept) ? { ...fact, born: yearOf(fact.born) } : fact) },
  familyPart: stays,
  samePerson: ofPerson,
};

/** The fate of a record, whatever its kind. */
export const fateOf = ({ kind }: AnyRecord): Fate<AnyRecord> => fates[kind] as Fate<AnyRecord>;
