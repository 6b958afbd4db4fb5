import type { AnyRecord, Item, RecordOf } from '../src/index.js';
import type { Facts, Person, Ref } from './oracle-facts.js';
import type { Answer } from './oracle-opening.js';

/** What is shown of a thing, field by field, and what may be done to it: SPEC's "Done to a thing" in plain sentences. */

interface Levels {
  readonly standing: (thing: Ref) => readonly Answer[];
  readonly mayKnow: (thing: Ref) => Answer;
  readonly isKept: (row: AnyRecord) => boolean;
}

const staff = 'assigned cover supervisor';
const family = `concerns namedReaders courtOrders covers supervisions safeguardingLeads conflicts corrections
  withholdings legalHolds keptNotes merges parts samePeople`;
const review = 'enteredBy considered agrees reviewer state why decidedAt gave viewerCanSay';
const purpose = 'author about area sensitive confidential practical createdAt changedAt goal';

/** Fields that not everybody who sees the record in full sees: which reasons show them. */
const shownBy: readonly (readonly [kind: string, fields: string, reasons: string])[] = [
  ['person', 'born died language interpreter accessNeeds viewerCanChange', `owner ${staff}`], // M20
  ['person', 'retainUntil preview viewerCanPreview', staff], // V9
  ['plan', 'matters expressions openedAt', `owner ${staff}`], // V1
  ['plan', 'kept', `${staff} safeguarding_role`],
  ['family', family, 'family_worker'], // V3, L17, V7
  ['family', 'safetyBlocks', 'family_worker break_glass'],
  ['parentalResponsibility', 'evidence', 'family_worker'],
  ['planLink', 'linkKind over proposedAt agreed', 'link_ends_full'], // M1
  ['competence', 'rationale steps fraser', staff], // V5
  ['bestInterestsDecision', 'unsafeToTell', staff],
  ['handover', 'keptBack', 'owner'],
  ['partnerPacket', 'at approvedBy approvedAt withdrawnAt viewerCanApprove', `owner ${staff} decider`], // M15
  ['household', 'address', 'resident_worker resident_openly'], // V8
  ['household', 'protected', 'resident_worker'],
  ['grant', 'objections', staff], // V2
  ['onePerson', 'born', 'supervisor'], // F4
  ['accessRequest', review, `owner ${staff} safeguarding_role reviewer`], // L14
  ['accessRequest', 'answer', 'asker'],
  [
    'appointment',
    purpose,
    `owner ${staff} safeguarding_concern break_glass grant_full pr_holder_default la_shared_pr delegated_authority
      best_interests_child best_interests_mca`,
  ], // M2, L9, L20
  ...['need', 'goal', 'action', 'appointment'].map((kind) => [kind, 'readers', 'owner assigned cover'] as const), // L28
  ['plan', 'mattersReaders', 'owner assigned cover'],
  ['note', 'readers', 'owner author_own_words assigned cover'],
  ['mediationRequest', 'words', `owner ${staff} asked_worker`], // M6
  ['mediationRequest', 'exploredAt decision decidedAt', 'asked_owner asked_worker'],
  ['disagreement', 'askedBy notedAt invited courtCheckedBy pausedAt declined', 'mediator mediation_supervisor'], // M7
  ['disagreement', 'nextStep', 'mediator'],
  ['proposal', 'agreed withdrawnAt', 'mediator mediation_supervisor'],
  [
    'safeguardingDisclosure',
    'organisation concern person why basis by personTold whyNotTold',
    'author_own_words safeguarding_role named_reader',
  ], // L17
  ['breakGlass', 'reason reviewBy reviewedAt reviewedBy finding', `${staff} safeguarding_role`], // V7
];

const shownTo = new Map(
  shownBy.flatMap(([kind, fields, by]) =>
    fields.split(/\s+/).map((field) => [`${kind}.${field}`, by.split(/\s+/)] as const),
  ),
);

export function doorsOf(facts: Facts, { standing, mayKnow, isKept }: Levels) {
  const { me, worker, isMe, isLead, isFamilyWorker, isWorkerOf, isSupervisorOf, ownerAt, find, planOf } = facts;

  function shows(thing: Ref, field: string): boolean {
    const by = shownTo.get(`${thing.kind}.${field}`);
    if (by === undefined) return mayKnow(thing).level === 'FULL';
    return standing(thing).some((one) => one.level === 'FULL' && by.includes(one.by as string));
  }

  /** Whose plan, life or file a thing is in. */
  function ownerOf(row: AnyRecord): Person {
    if (row.kind === 'person') return row.id;
    if (row.kind === 'grant') return planOf(row);
    const { owner, person, child, party, subject } = row as unknown as Readonly<Record<string, string | undefined>>;
    return owner ?? person ?? child ?? party ?? subject ?? null;
  }
  /** Their worker; of a staff note everybody's whom it is about, and of a restricted one its author. */
  function isWorkerFor(row: AnyRecord): boolean {
    if (row.kind !== 'note' || row.owner !== null) return isWorkerOf(ownerOf(row));
    return row.about.every(isWorkerOf) && (row.sort !== 'safeguarding' || row.author.worker === worker);
  }
  const wrote = (row: AnyRecord) =>
    has('author_own_words', 'owner')(row) &&
    !isKept(row) &&
    row.kind === 'note' &&
    worker !== null &&
    row.author.worker === worker &&
    isWorkerFor(row);

  function mayShare(row: AnyRecord): boolean {
    if (me === null) return false;
    if (row.kind === 'plan') return facts.decidesSomewhere(me, row.owner);
    if (row.kind === 'partnerPacket') return facts.decides(me, row.person, row.area);
    const item = row as Item;
    return (
      item.owner !== null &&
      !(item.kind === 'note' && item.sort !== 'shared') &&
      facts.decides(me, item.owner, item.area)
    );
  }

  const joined = (link: RecordOf<'planLink'>) => [ownerAt(link.from), ownerAt(link.to)].filter((one) => one !== null);
  const isFree = (may: (row: AnyRecord) => boolean) => (row: AnyRecord) => !isKept(row) && may(row);
  const has =
    (...reasons: readonly string[]) =>
    (row: AnyRecord) =>
      standing(row).some(({ by }) => reasons.includes(by as string));
  const isOwner = has('owner');
  // Of a restricted note nobody agrees to anything, and a note that was kept back is not there.
  const works = isFree(
    (row) =>
      isWorkerFor(row) &&
      (row.kind !== 'note' || (has(...staff.split(' '), 'author_own_words')(row) && row.sort !== 'safeguarding')),
  );
  const writes = (row: AnyRecord) => isOwner(row) || works(row);
  const worksInFamily = isFree(() => isFamilyWorker);
  const leads = isFree(() => isLead);
  const allocates = isFree((row) => isWorkerFor(row) || isSupervisorOf(ownerOf(row)));
  const strikes = (row: AnyRecord) =>
    row.kind === 'note' && row.sort === 'safeguarding' ? wrote(row) || leads(row) : works(row);
  const linking =
    (may: (owners: readonly Person[]) => boolean) =>
    (row: AnyRecord): boolean =>
      !isKept(row) && row.kind === 'planLink' && may(joined(row));

  const linkingEither = isFree((row) => row.kind === 'onePerson' && [row.kept, row.absorbed].some(isWorkerOf));

  /** Who may do what; whatever is not here a worker of the person does. */
  const ways: readonly (readonly [commands: string, may: (row: AnyRecord) => boolean])[] = [
    ['ChangePerson SayWhatMatters NameNeed SetGoal PlanAction BookAppointment WriteNote', writes],
    ['ReviseNeed ReviseGoal ReviseAction ReviseAppointment AddContactChannel SetSafeContact', writes],
    ['AddExpression RemoveExpression', isOwner], // V1
    ['ReviseNote', (row) => isOwner(row) || wrote(row)],
    ['ShareItem ShareKind ApprovePacket', isFree(mayShare)],
    ['WithdrawPacket', isFree((row) => works(row) || mayShare(row))],
    ['AnswerHandover ConfirmGrant', isOwner],
    ['RevokeGrant', has('owner', 'author_own_words')],
    ['AssignWorker EndAssignment ProposeHandover CompleteHandover ReopenPlan', allocates],
    ['ProposeLink', linking((owners) => owners.length === 2 && owners.every(isWorkerOf))],
    ['AgreeLink', linking((owners) => owners.some(isMe))],
    ['EndLink', linking((owners) => owners.some((owner) => isMe(owner) || isWorkerOf(owner)))],
    ['EndTie StrikeRecord EvidenceOrder EvidenceResponsibility', worksInFamily],
    [
      'StrikeItem',
      (row) => works(row) || wrote(row) || (leads(row) && row.kind === 'note' && row.sort === 'safeguarding'),
    ],
    ['ReadOrder ReviewSafetyBlock', leads],
    ['StrikeItem', strikes],
    ['AskForAccess', isFree((row) => writes(row) || isLead || (me !== null && facts.isHolder(me, row.id)))],
    ['AskForErasure', writes],
    ['SayOnAccess', isOwner],
    ['NameReviewer AnswerErasure ErasePerson', isFree((row) => isSupervisorOf(ownerOf(row)) || isLead)],
    ['WeighAccess AnswerAccess RefuseAccess', has('reviewer')],
    ['ConsiderRecord', isFree((row) => has('reviewer')(row) || isLead)],
    ['EraseNote', isOwner],
    ['EraseKeptNote LiftHold', leads],
    ['AskToKnow', has('member_tie')],
    ['ExploreRequest', has('asked_worker')],
    ['AnswerRequest', has('asked_owner')],
    ['DeclineToTalk', has('asked_owner', 'mediation_party')],
    ['AskMediation', isOwner],
    ['OpenDisagreement', has('assigned', 'cover', 'mediator', 'mediation_supervisor')],
    ['PassMediation EndMediation', has('mediator', 'mediation_supervisor')],
    ['StatePosition AgreeProposal', has('mediation_party')],
    ['PauseMediation', has('mediation_party', 'mediator')],
    ['RecordPosition ProposeStatement WithdrawProposal', has('mediator')],
    ['RaiseConcern', isFree((row) => isWorkerFor(row) || isSupervisorOf(ownerOf(row)) || isLead)],
    ['DecideThreshold NameReader', has('safeguarding_role')],
    ['StepHelp DiscloseConcern', has('author_own_words', 'safeguarding_role')],
    ['EndReading ReleaseStatement', leads],
    ['BreakGlass', has('on_duty')],
    ['TieSamePerson', allocates],
    ['MergePeople', linkingEither],
    ['JoinParts UndoMerge', has('part_supervisor')],
    ['AcceptMerge SeparatePeople', has('supervisor')],
    ['ReviewGlass', has('supervisor', 'safeguarding_role')],
  ];
  const mayBy = new Map(
    ways.flatMap(([commands, may]) => commands.split(' ').map((command) => [command, may] as const)),
  );
  function mayDo(command: string, thing: Ref): boolean {
    if (thing.kind === 'family' && command === 'StartFamily') return facts.isOnDuty;
    if (thing.kind === 'family') return command === 'PlaceHold' ? isLead : isFamilyWorker;
    const may = mayBy.get(command) ?? works;
    return may(find(thing.kind, thing.id) as AnyRecord);
  }
  return { shows, mayDo };
}
