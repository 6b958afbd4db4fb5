import type { builder } from '../builder.js';
import { describer, mayHide } from '../describe.js';
import { opaque } from '../global-id.js';
import { pageOf } from '../page.js';
import { Audience, Kinship, Partnership, PersonSymbol, ResponsibilityBasis, ResponsibilityStatus } from '../words.js';
import { Due, Notice } from './due.js';
import { Contacts, Grants, PlanLinks } from './lists.js';
import { idOf, nodeOf, personIn, workerIn } from './node.js';
import {
  AccessRequest,
  AccessReview,
  Assignment,
  BestInterestsDecision,
  BrokenGlass,
  Capacity,
  CareArrangement,
  Closure,
  Colleague,
  Competence,
  ConflictOfInterest,
  Contact,
  ContactChannel,
  Correction,
  CourtOrder,
  Cover,
  DelegatedAuthority,
  Disagreement,
  ErasureRequest,
  Family,
  FamilyPart,
  FormerName,
  Grant,
  Handover,
  Household,
  HouseholdMembership,
  InvolvementAgreement,
  KeptNote,
  LegalHold,
  MediationRequest,
  Message,
  NamedReader,
  OnePerson,
  ParentalResponsibility,
  PartnerPacket,
  PartnerWorker,
  Person,
  Plan,
  PlanLink,
  Position,
  Proposal,
  Relationship,
  ReleasedStatement,
  SafeContact,
  SafeguardingConcern,
  SafeguardingDisclosure,
  SafeguardingLead,
  SafetyBlock,
  SamePerson,
  ServiceTie,
  Stay,
  Supervision,
  WaitingEpisode,
  Withholding,
} from './refs.js';
import { Timeline, TimelineEntry, timelineIn } from './timeline.js';

const ofFamily = describer('family');
const ofPerson = describer('person');
const ofRelationship = describer('relationship');
const ofResponsibility = describer('parentalResponsibility');
const ofAssignment = describer('assignment');
const ofBlock = describer('safetyBlock');

/** The lists of facts that are shown as they are recorded: the type of each, and what it holds. */
const factLists = {
  careArrangements: [CareArrangement, 'Who cares for whom day to day.'],
  delegations: [DelegatedAuthority, 'Areas in which carers may decide for a child.'],
  stays: [Stay, 'Looked-after children’s time with carers.'],
  involvementAgreements: [InvolvementAgreement, 'What was agreed with whom before they wrote anything private.'],
  competence: [Competence, 'What was found of whether children decide.'],
  capacity: [Capacity, 'What was found of whether people of 16 or over can decide.'],
  bestInterests: [BestInterestsDecision, 'Decisions in somebody’s best interests.'],
  accessReviews: [AccessReview, 'When guardians’ access was looked at anew.'],
  handovers: [Handover, 'Work passing from one worker to another.'],
  closures: [Closure, 'Plans that were closed.'],
  partners: [PartnerWorker, 'People of other organisations who are named for somebody.'],
  packets: [PartnerPacket, 'What was prepared for partner organisations.'],
  contactChannels: [ContactChannel, 'Ways to reach people.'],
  safeContacts: [SafeContact, 'When and how people may safely be reached.'],
  messages: [Message, 'When people were told that there is a message for them.'],
  waitingEpisodes: [WaitingEpisode, 'Who waits on which list while they are supported here.'],
  serviceTies: [ServiceTie, 'Services in people’s lives, and what they are to them.'],
  households: [Household, 'Homes of people the viewer knows to live there.'],
  householdMemberships: [HouseholdMembership, 'Who lives where, and on which days.'],
  formerNames: [FormerName, 'Names that people had.'],
  courtOrders: [CourtOrder, 'What courts ordered about children.'],
  covers: [Cover, 'Who stands in for whom.'],
  supervisions: [Supervision, 'Who answers for whom.'],
  safeguardingLeads: [SafeguardingLead, 'Who leads on safeguarding.'],
  conflicts: [ConflictOfInterest, 'Workers who are relatives of this family.'],
  corrections: [Correction, 'What was entered on the wrong person and taken out.'],
  mediationRequests: [MediationRequest, 'Who asks to know what, by way of the worker.'],
  disagreements: [Disagreement, 'Where members see a thing differently, with a worker between them.'],
  positions: [Position, 'What the viewer thinks, or was told as the worker between.'],
  proposals: [Proposal, 'What is proposed, in that order, and the statements that everybody agreed.'],
  releasedStatements: [ReleasedStatement, 'Statements that a safeguarding lead released.'],
  disclosures: [SafeguardingDisclosure, 'What was disclosed to protect somebody.'],
  brokenGlass: [BrokenGlass, 'Who looked into somebody’s plan in an emergency.'],
  concerns: [SafeguardingConcern, 'Concerns that somebody is not safe.'],
  namedReaders: [NamedReader, 'Who was named to read something restricted.'],
  accessRequests: [AccessRequest, 'Who asked to see what is held about whom.'],
  erasureRequests: [ErasureRequest, 'Who asked to be erased.'],
  withholdings: [Withholding, 'What reviewers found of records before a request was answered.'],
  legalHolds: [LegalHold, 'Of whom nothing may be erased for now.'],
  keptNotes: [KeptNote, 'Notes that their owner erased and that a duty keeps.'],
  merges: [OnePerson, 'Records that are of one person, or are said to be.'],
  parts: [FamilyPart, 'Families that were joined to this one.'],
  samePeople: [SamePerson, 'Who is known to another family too.'],
} as const;

type FamilyBuilder = Parameters<
  Extract<Parameters<typeof builder.objectFields<typeof Family>>[1], (t: never) => unknown>
>[0];

const listsOfFacts = (t: FamilyBuilder) =>
  Object.fromEntries(
    (Object.keys(factLists) as (keyof typeof factLists)[]).map((field) => [
      field,
      t.field({
        type: [factLists[field][0]] as never,
        nullable: mayHide('family', field) as never,
        description: ofFamily(field, factLists[field][1]),
        resolve: (family) => family[field] as never,
      }),
    ]),
  );

Family.implement({
  ...nodeOf('family'),
  description: 'The people worked with around one or more young people, as the viewer may see them.',
  fields: (t) => ({
    ...idOf(t),
    etag: t.string({
      description: 'The same for as long as the viewer sees the same of the family. Read by: whoever may read it.',
      resolve: (family, _, { etag }) => etag(family),
    }),
    audience: t.expose('audience', {
      type: Audience,
      description: ofFamily('audience', 'Which words the viewer is spoken to in.'),
    }),
    members: t.expose('members', { type: [Person], description: ofFamily('members', 'The members the viewer knows.') }),
    relationships: t.expose('relationships', {
      type: [Relationship],
      description: ofFamily('relationships', 'Who is related to whom: one’s own ties; for staff all of them.'),
    }),
    responsibilities: t.expose('responsibilities', {
      type: [ParentalResponsibility],
      description: ofFamily('responsibilities', 'Who holds parental responsibility: one’s own; for staff all of it.'),
    }),
    assignments: t.expose('assignments', {
      type: [Assignment],
      description: ofFamily('assignments', 'Who works with whom.'),
    }),
    grants: t.connection(
      {
        type: Grant,
        description: ofFamily('grants', 'What the viewer has decided to share, and what of theirs is shared.'),
        resolve: ({ grants }, asked) => pageOf(grants, asked),
      },
      Grants,
    ),
    links: t.connection(
      {
        type: PlanLink,
        description: ofFamily('links', 'Links between plans of which both ends are open to the viewer.'),
        resolve: ({ links }, asked) => pageOf(links, asked),
      },
      PlanLinks,
    ),
    contacts: t.connection(
      {
        type: Contact,
        description: ofFamily('contacts', 'When workers were in touch with people, the earliest first.'),
        resolve: ({ contacts }, asked) => pageOf(contacts, asked, ({ at }) => String(at)),
      },
      Contacts,
    ),
    ...listsOfFacts(t as never),
    due: t.expose('due', {
      type: [Due],
      description: ofFamily('due', 'What needs a decision from the viewer, by date.'),
    }),
    notices: t.expose('notices', {
      type: [Notice],
      description: ofFamily('notices', 'Young people in whose plan the viewer sees something turn 16 soon.'),
    }),
    timeline: t.connection(
      {
        type: TimelineEntry,
        description: ofFamily('members', 'What happened in it by now, as far as the viewer sees, the newest first.'),
        args: { person: t.arg.id({ description: `Of one member alone. ${opaque}` }) },
        resolve: timelineIn,
      },
      Timeline,
    ),
    safetyBlocks: t.expose('safetyBlocks', {
      type: [SafetyBlock],
      nullable: true,
      description: ofFamily('safetyBlocks', 'Who is not known here to whom.'),
    }),
    viewerCanAddPerson: t.exposeBoolean('viewerCanAddPerson', {
      description: ofFamily('viewerCanAddPerson', 'Whether the viewer may use `addPerson` and record ties.'),
    }),
    viewerCanRaiseSafetyBlock: t.exposeBoolean('viewerCanRaiseSafetyBlock', {
      description: ofFamily('viewerCanRaiseSafetyBlock', 'Whether the viewer may use `raiseSafetyBlock`.'),
    }),
  }),
});

Person.implement({
  ...nodeOf('person'),
  description: 'A member of a family. Fields are null where there is nothing for the viewer to see.',
  fields: (t) => ({
    ...idOf(t),
    knownAs: t.exposeString('knownAs', { description: ofPerson('knownAs', 'The name they like to be called by.') }),
    pronouns: t.exposeString('pronouns', { nullable: true, description: ofPerson('pronouns', 'Their pronouns.') }),
    symbol: t.expose('symbol', {
      type: PersonSymbol,
      nullable: true,
      description: ofPerson('symbol', 'How they wish to be drawn; null is drawn as a diamond.'),
    }),
    you: t.exposeBoolean('you', { description: ofPerson('you', 'Whether this is the viewer.') }),
    born: t.expose('born', { type: 'Date', nullable: true, description: ofPerson('born', 'Date of birth.') }),
    died: t.expose('died', { type: 'Date', nullable: true, description: ofPerson('died', 'Date of death.') }),
    language: t.exposeString('language', {
      nullable: true,
      description: ofPerson('language', 'Language they prefer.'),
    }),
    interpreter: t.exposeBoolean('interpreter', {
      nullable: true,
      description: ofPerson('interpreter', 'Whether they need an interpreter.'),
    }),
    accessNeeds: t.exposeString('accessNeeds', {
      nullable: true,
      description: ofPerson('accessNeeds', 'What has to be thought of so that they can take part.'),
    }),
    retainUntil: t.expose('retainUntil', {
      type: 'Date',
      nullable: true,
      description: ofPerson('retainUntil', 'Until when their record is kept, once their plan is closed.'),
    }),
    viewerCanChange: t.exposeBoolean('viewerCanChange', {
      nullable: true,
      description: ofPerson('viewerCanChange', 'Whether the viewer may use `changePerson` for them.'),
    }),
    plan: t.field({
      type: Plan,
      nullable: true,
      description: ofPerson('plan', 'What the viewer may see of their plan.'),
      resolve: ({ plan }) => plan,
    }),
    preview: t.field({
      type: Family,
      nullable: true,
      description: ofPerson(
        'preview',
        'The family as they see it, as far as the viewer may know it: nothing can be done there, and its ids lead nowhere.',
      ),
      resolve: ({ preview }) => preview,
    }),
    viewerCanPreview: t.exposeBoolean('viewerCanPreview', {
      nullable: true,
      description: ofPerson('viewerCanPreview', 'Whether there is a `preview`: not of who has no account yet.'),
    }),
    viewerCanAssignWorker: t.exposeBoolean('viewerCanAssignWorker', {
      description: ofPerson('viewerCanAssignWorker', 'Whether the viewer may use `assignWorker` for them.'),
    }),
    viewerCanRaiseConcern: t.exposeBoolean('viewerCanRaiseConcern', {
      description: ofPerson('viewerCanRaiseConcern', 'Whether the viewer may use `raiseConcern` for them.'),
    }),
  }),
});

Relationship.implement({
  ...nodeOf('relationship'),
  description: 'A dated kinship between two people; never an authority.',
  fields: (t) => ({
    ...idOf(t),
    person: t.field({
      type: Person,
      description: ofRelationship('person', 'The parent, sibling, partner…'),
      resolve: (tie) => personIn(tie, tie.person),
    }),
    to: t.field({
      type: Person,
      description: ofRelationship('to', '… of this person.'),
      resolve: (tie) => personIn(tie, tie.to),
    }),
    kinship: t.expose('kinship', {
      type: Kinship,
      description: ofRelationship('kinship', 'What the first is to the second.'),
    }),
    partnership: t.expose('partnership', {
      type: Partnership,
      nullable: true,
      description: ofRelationship('partnership', 'Of partners and former partners, what they are or were.'),
    }),
    from: t.expose('from', { type: 'Moment', nullable: true, description: ofRelationship('from', 'Since when.') }),
    until: t.expose('until', { type: 'Moment', nullable: true, description: ofRelationship('until', 'Until when.') }),
  }),
});

ParentalResponsibility.implement({
  ...nodeOf('parentalResponsibility'),
  description: 'Authority over a child, dated and evidenced (Children Act 1989 s3).',
  fields: (t) => ({
    ...idOf(t),
    holder: t.field({
      type: Person,
      description: ofResponsibility('holder', 'Who holds it.'),
      resolve: (held) => personIn(held, held.holder),
    }),
    child: t.field({
      type: Person,
      description: ofResponsibility('child', 'The child.'),
      resolve: (held) => personIn(held, held.child),
    }),
    basis: t.expose('basis', {
      type: ResponsibilityBasis,
      description: ofResponsibility('basis', 'How it came about.'),
    }),
    status: t.expose('status', {
      type: ResponsibilityStatus,
      description: ofResponsibility('status', 'Whether it may be used.'),
    }),
    from: t.expose('from', { type: 'Moment', description: ofResponsibility('from', 'Since when.') }),
    until: t.expose('until', { type: 'Moment', nullable: true, description: ofResponsibility('until', 'Until when.') }),
    evidence: t.exposeString('evidence', {
      nullable: true,
      description: ofResponsibility('evidence', 'What was shown.'),
    }),
  }),
});

Assignment.implement({
  ...nodeOf('assignment'),
  description: 'A worker supports one person for a period.',
  fields: (t) => ({
    ...idOf(t),
    worker: t.field({
      type: Colleague,
      nullable: true,
      description: ofAssignment('worker', 'The worker.'),
      resolve: (assignment, _, context) => workerIn(assignment, assignment.worker, context),
    }),
    person: t.field({
      type: Person,
      description: ofAssignment('person', 'Whom they support.'),
      resolve: (assignment) => personIn(assignment, assignment.person),
    }),
    from: t.expose('from', { type: 'Moment', description: ofAssignment('from', 'Since when.') }),
    until: t.expose('until', { type: 'Moment', nullable: true, description: ofAssignment('until', 'Until when.') }),
    viewerCanEnd: t.exposeBoolean('viewerCanEnd', {
      description: ofAssignment('viewerCanEnd', 'Whether the viewer may use `endAssignment`.'),
    }),
  }),
});

SafetyBlock.implement({
  ...nodeOf('safetyBlock'),
  description: 'The protected people are not known here to the blocked one. It ends only by a lead’s review.',
  fields: (t) => ({
    ...idOf(t),
    protected: t.field({
      type: [Person],
      description: ofBlock('protected', 'Whom it protects.'),
      resolve: (block) => block.protected.map((id) => personIn(block, id)),
    }),
    blocked: t.field({
      type: Person,
      description: ofBlock('blocked', 'From whom.'),
      resolve: (block) => personIn(block, block.blocked),
    }),
    scope: t.exposeString('scope', {
      description: ofBlock('scope', 'What it covers: `all`, or `whereabouts` where a lead narrowed it.'),
    }),
    basis: t.exposeString('basis', { description: ofBlock('basis', 'Why.') }),
    evidence: t.exposeString('evidence', { nullable: true, description: ofBlock('evidence', 'What was shown.') }),
    from: t.expose('from', { type: 'DateTime', description: ofBlock('from', 'Since when.') }),
    reviewBy: t.expose('reviewBy', { type: 'Date', description: ofBlock('reviewBy', 'When a lead is to review it.') }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: ofBlock('endedAt', 'When a lead ended it.'),
    }),
    viewerCanReview: t.exposeBoolean('viewerCanReview', {
      description: ofBlock('viewerCanReview', 'Whether the viewer may use `reviewSafetyBlock`.'),
    }),
  }),
});
