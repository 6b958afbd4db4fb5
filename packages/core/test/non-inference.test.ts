import { describe, expect, it } from 'vitest';
import {
  type AnyRecord,
  accessOf,
  all,
  asOf,
  type Command,
  type CommandName,
  decide,
  type Family,
  get,
  type Instant,
  itemKinds,
  type Kind,
  stories,
  strikableKinds,
  tieKinds,
  viewAs,
  visibility,
  worklistOf,
} from '../src/index.js';
import type { Viewer } from '../src/policy/standing.js';
import {
  demonstrationNow,
  generateFamily,
  hiddenAdditions,
  shown,
  told as toldBy,
  viewersOf,
} from '../src/testing/index.js';
import { chanceOf } from './chance.js';
import { subjectsOf, type Thing } from './grid.js';
import { newIds } from './ids.js';
import { now, settledFamily, wildFamily, wildViewers } from './wild.js';

const seeds = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const viewOf = (family: Family, viewer: Viewer, at: Instant) => toldBy(viewAs(family, viewer, at));
const absent = 'ffffffff-0000-4000-8000-ffffffffffff';
const other = 'ffffffff-0000-4000-8000-fffffffffffe';

const onItem = [
  'ShareItem',
  'RecordAgreement',
  'ProposeLink',
  'DecideBestInterests',
  'StrikeItem',
  'MoveItem',
] as const;
const onPlan = [
  'SayWhatMatters',
  'AddExpression',
  'NameNeed',
  'SetGoal',
  'PlanAction',
  'BookAppointment',
  'WriteNote',
  'ShareKind',
  'ProposeLink',
  'MoveItem',
] as const;
const onPerson = [
  'ChangePerson',
  'RecordAdoption',
  'RecordRelationship',
  'RecordResponsibility',
  'RecordCourtOrder',
  'RecordCareArrangement',
  'RecordStay',
  'DelegateAuthority',
  'AssessCompetence',
  'AssessCapacity',
  'DecideBestInterests',
  'RecordAccessReview',
  'RaiseSafetyBlock',
  'AssignWorker',
  'RecordConflict',
  'ProposeHandover',
  'NamePartner',
  'PreparePacket',
  'AgreeInvolvement',
  'AddContactChannel',
  'LogContact',
  'RecordWaiting',
  'RecordServiceTie',
  'RecordHousehold',
  'JoinHousehold',
  'ClosePlan',
  'ReopenPlan',
  'ShareItem',
  'ReviseGoal',
  'AskForAccess',
  'AskForErasure',
  'ErasePerson',
  'PlaceHold',
  'AskToKnow',
  'AskMediation',
  'NoteDisagreement',
  'RaiseConcern',
  'BreakGlass',
  'MergePeople',
  'SplitFamily',
  'TieSamePerson',
] as const;
const onTie = ['EndTie', 'StrikeRecord'] as const;
const onFact = ['StrikeRecord'] as const;

/** The commands that take a pointer to a kind. */
const takers: Readonly<Record<string, readonly CommandName[]>> = {
  person: onPerson,
  assignment: ['EndAssignment'],
  grant: ['CheckGrant', 'RevokeGrant', 'RecordObjection', 'ConfirmGrant'],
  planLink: ['AgreeLink', 'EndLink'],
  plan: onPlan,
  expression: ['RemoveExpression'],
  need: [...onItem, 'ReviseNeed'],
  goal: [...onItem, 'ReviseGoal', 'PlanAction', 'BookAppointment', 'ReviseAction'],
  action: [...onItem, 'ReviseAction'],
  appointment: [...onItem, 'ReviseAppointment'],
  note: [...onItem, 'ReviseNote', 'AnswerHandover', 'EraseNote', 'NameReader'],
  placement: onItem,
  relationship: onTie,
  parentalResponsibility: [...onTie, 'EvidenceResponsibility'],
  careArrangement: onTie,
  delegatedAuthority: onTie,
  partnerWorker: onTie,
  stay: [...onTie, 'AgreeSensitive', 'DelegateAuthority'],
  courtOrder: [...onFact, 'EvidenceOrder', 'ReadOrder'],
  bestInterestsDecision: ['TellBestInterests'],
  competence: onFact,
  capacity: onFact,
  involvementAgreement: onFact,
  contactChannel: [...onFact, 'VerifyContactChannel', 'SetSafeContact'],
  safetyBlock: ['ReviewSafetyBlock', 'ReleaseStatement'],
  handover: ['AnswerHandover', 'CompleteHandover'],
  partnerPacket: ['ApprovePacket', 'WithdrawPacket'],
  accessRequest: ['SayOnAccess', 'NameReviewer', 'WeighAccess', 'ConsiderRecord', 'AnswerAccess', 'RefuseAccess'],
  erasureRequest: ['AnswerErasure'],
  legalHold: ['LiftHold'],
  keptNote: ['EraseKeptNote'],
  mediationRequest: ['ExploreRequest', 'AnswerRequest', 'DeclineToTalk'],
  disagreement: [
    'OpenDisagreement',
    'PassMediation',
    'StatePosition',
    'RecordPosition',
    'ProposeStatement',
    'PauseMediation',
    'EndMediation',
    'DeclineToTalk',
  ],
  proposal: ['WithdrawProposal', 'AgreeProposal'],
  safeguardingConcern: ['DecideThreshold', 'StepHelp', 'DiscloseConcern', 'NameReader'],
  namedReader: ['EndReading'],
  breakGlass: ['ReviewGlass'],
  onePerson: ['AcceptMerge', 'SeparatePeople'],
  familyPart: ['JoinParts', 'UndoMerge'],
  samePerson: onFact,
  contact: onFact,
  waitingEpisode: onTie,
  householdMembership: onTie,
  serviceTie: onTie,
  household: ['JoinHousehold'],
};

/** Commands of the names that take a pointer to a kind, each of their pointers leading to `id`, the rest in order. */
function commandsAt(id: string, kind: string): readonly Command[] {
  const marks = { area: 'sport', about: [], sensitive: [], confidential: false, practical: false };
  const words = { words: 'some words' };
  const item = { kind: ['plan', ...itemKinds].includes(kind) ? kind : 'goal', id };
  const restricted = { kind: kind === 'safeguardingConcern' ? kind : 'note', id };
  const mediation = { kind: kind === 'disagreement' ? kind : 'mediationRequest', id };
  const fact = { kind: [...tieKinds, ...strikableKinds].includes(kind as never) ? kind : 'stay', id };
  const day = { start: '2026-07-01T09:00:00.000Z', end: '2026-07-01T10:00:00.000Z' };
  const said = { organisation: absent, area: 'sport', ...words };
  const from = '2026-01-01';
  const inputs: Readonly<Record<CommandName, object>> = {
    StartFamily: { people: [{ knownAs: 'New', born: '2010-01-01', support: true }] },
    AddPerson: { knownAs: 'New', born: '2010-01-01' },
    ChangePerson: { person: id, changes: { pronouns: 'they' } },
    RecordAdoption: { child: id, adopters: [id], from, evidence: 'x' },
    RecordRelationship: { person: id, to: id, kinship: 'friend' },
    RecordResponsibility: { holder: id, child: id, basis: 'agreement', status: 'held', from },
    RecordCourtOrder: { child: id, holder: id, order: 'x', made: from },
    EvidenceResponsibility: { responsibility: id, evidence: 'x' },
    EvidenceOrder: { order: id },
    ReadOrder: { order: id },
    RecordCareArrangement: { child: id, carer: id, from },
    RecordStay: { child: id, carer: id, authority: 'section20', localAuthority: absent, from },
    AgreeSensitive: { stay: id },
    DelegateAuthority: { holder: id, child: id, stay: id, from },
    EndTie: { record: fact },
    AssessCompetence: { child: id, areas: ['sport'], outcome: 'competent' },
    AssessCapacity: { person: id, areas: ['sport'], outcome: 'lacksCapacity' },
    DecideBestInterests: { person: id, reader: id, items: item.kind === 'plan' ? [] : [item] },
    TellBestInterests: { decision: id },
    RecordAccessReview: { person: id, age: '16' },
    RaiseSafetyBlock: { protected: [id], blocked: id, basis: 'x', reviewBy: '2026-12-01' },
    ReviewSafetyBlock: { block: id, end: true },
    AssignWorker: { person: id, worker: absent },
    EndAssignment: { assignment: id },
    NameCover: { worker: absent, covers: other, from, until: '2026-12-01' },
    NameSupervisor: { supervisor: absent, worker: other, from },
    NameSafeguardingLead: { worker: absent, from },
    RecordConflict: { worker: absent, relativeOf: id, from },
    ProposeHandover: { person: id, from: absent, to: other },
    AnswerHandover: { handover: id, answer: 'accepted', keepBack: [id] },
    CompleteHandover: { handover: id },
    NamePartner: { person: id, worker: absent, organisation: absent, from },
    PreparePacket: { person: id, ...said },
    ApprovePacket: { packet: id },
    WithdrawPacket: { packet: id },
    AgreeInvolvement: { person: id, shared: 'x', never: 'x', limits: 'x' },
    AddContactChannel: { person: id, channel: 'text', address: 'x' },
    VerifyContactChannel: { channel: id },
    SetSafeContact: { channel: id, when: 'x' },
    LogContact: { person: id, mode: 'call', minutes: 5, at: '2026-01-01T09:00:00.000Z' },
    RecordWaiting: { person: id, service: 'x', from, contactEveryDays: 14 },
    RecordServiceTie: { person: id, service: 'x', sort: 'other', strength: 'weak', flow: 'none' },
    RecordHousehold: { person: id, name: 'x' },
    JoinHousehold: { household: id, person: id },
    ClosePlan: { person: id, reason: 'x' },
    ReopenPlan: { person: id },
    SayWhatMatters: { plan: id, matters: 'x' },
    AddExpression: { plan: id, ...shown.picture, title: 'x' },
    RemoveExpression: { expression: id },
    NameNeed: { plan: id, ...marks, ...words, driver: 'home' },
    SetGoal: { plan: id, ...marks, ...words, status: 'open' },
    PlanAction: { plan: id, ...marks, ...words, goal: id },
    BookAppointment: { plan: id, ...marks, ...words, ...day, goal: id, participants: [id] },
    WriteNote: { plan: id, ...marks, ...words, sort: 'own' },
    ReviseNeed: { item: id, changes: words },
    ReviseGoal: { item: id, changes: { about: [id] } },
    ReviseAction: { item: id, changes: { goal: id } },
    ReviseAppointment: { item: id, changes: { participants: [id] } },
    ReviseNote: { item: id, changes: words },
    StrikeItem: { item: item.kind === 'plan' ? { kind: 'goal', id } : item, reason: 'x' },
    MoveItem: { item: item.kind === 'plan' ? { kind: 'goal', id } : item, plan: id, reason: 'x' },
    StrikeRecord: { record: fact, reason: 'x' },
    ShareItem: { item, to: id, level: 'FULL' },
    ShareKind: { plan: id, bundle: 'goal', to: id, level: 'FULL' },
    RecordAgreement: { item, of: id, to: id },
    CheckGrant: { grant: id },
    RecordObjection: { grant: id, by: id },
    ConfirmGrant: { grant: id },
    RevokeGrant: { grant: id },
    AskToKnow: { person: id, area: 'sport', ...words },
    ExploreRequest: { request: id },
    AnswerRequest: { request: id, decision: 'never' },
    DeclineToTalk: { mediation },
    AskMediation: { person: id, with: [id], child: id, area: 'sport', ...words },
    NoteDisagreement: { person: id, parties: [id], child: id, area: 'sport' },
    OpenDisagreement: { disagreement: id, courtChecked: true, invited: [id] },
    PassMediation: { disagreement: id, to: absent },
    StatePosition: { disagreement: id, ...words },
    RecordPosition: { disagreement: id, of: id, ...words },
    ProposeStatement: { disagreement: id, ...words },
    WithdrawProposal: { proposal: id },
    AgreeProposal: { proposal: id, agree: true },
    PauseMediation: { disagreement: id },
    EndMediation: { disagreement: id },
    RaiseConcern: { person: id, concern: 'x', authorTold: true },
    DecideThreshold: { concern: id, threshold: 'met', reason: 'x' },
    StepHelp: { concern: id, to: 'earlyHelp', reason: 'x' },
    DiscloseConcern: { concern: id, to: 'x', what: 'x', why: 'x', basis: 'protectChild', personTold: true },
    NameReader: { of: restricted, worker: absent },
    EndReading: { reader: id },
    ReleaseStatement: { block: id, ...words },
    BreakGlass: { person: id, parts: ['goal'], reason: 'x' },
    ReviewGlass: { glass: id, finding: 'proper' },
    ProposeLink: { linkKind: 'supports', from: item, to: item },
    AgreeLink: { link: id },
    EndLink: { link: id },
    AskForAccess: { person: id, by: id, basis: 'self' },
    SayOnAccess: { request: id, agrees: true },
    NameReviewer: { request: id, reviewer: absent },
    WeighAccess: { request: id, considered: ['views'] },
    ConsiderRecord: {
      request: id,
      record: item.kind === 'plan' || item.kind === 'placement' ? { kind: 'goal', id } : item,
      extent: 'nothing',
    },
    AnswerAccess: { request: id },
    RefuseAccess: { request: id, why: 'x' },
    EraseNote: { note: id },
    EraseKeptNote: { keptNote: id },
    AskForErasure: { person: id },
    AnswerErasure: { request: id, granted: true, why: 'x' },
    ErasePerson: { person: id },
    PlaceHold: { people: [id], reason: 'x' },
    LiftHold: { hold: id },
    MergePeople: { kept: id, absorbed: id },
    AcceptMerge: { merge: id },
    SeparatePeople: { merge: id },
    MergeFamilies: { joining: id },
    JoinParts: { part: id },
    UndoMerge: { part: id },
    SplitFamily: { people: [id] },
    TieSamePerson: { person: id, same: absent },
  };
  const names = takers[kind] ?? takers['goal'] ?? [];
  return names.map((type) => ({ type, input: inputs[type] }));
}

const refusalsOf = (family: Family, viewer: Viewer, at: Instant, id: string, kind: string) =>
  commandsAt(id, kind).map((command) => decide(family, command, { actor: viewer, now: at, newId: newIds() }));

/** The commands whose answer to a pointer to something the viewer is not shown differs from that to nothing. */
function told(family: Family, viewers: readonly Viewer[], at: Instant): readonly string[] {
  return viewers.flatMap((viewer) => {
    const shown = viewOf(family, viewer, at);
    const nothing = new Map<string, string>();
    // A worker on duty is shown no family, and may point to whom they found by name (L20).
    const isFound = (thing: Thing) => thing.kind === 'person' && visibility(family, viewer, thing, at).level === 'FULL';
    const answers = (id: string, kind: string) => JSON.stringify(refusalsOf(family, viewer, at, id, kind));
    return subjectsOf(family)
      .filter((thing) => thing.kind in takers && !shown.includes(thing.id) && !isFound(thing))
      .filter(({ id, kind }, n) => {
        if (n % 4 > 0) return false;
        const key = kind;
        if (!nothing.has(key)) nothing.set(key, answers(absent, key));
        return answers(id, kind) !== nothing.get(key);
      })
      .map(({ kind, id }) => `${viewer.person} ${viewer.worker} ${kind} ${id}`);
  });
}

const order = Object.keys(stories);
const inOrder = (one: string, two: string) => order.indexOf(one) - order.indexOf(two);

describe('[D8] a pointer to what is not shown is refused exactly like a pointer to nothing', () => {
  it('by every command, to every viewer of wild families', () => {
    for (const seed of seeds(0, 3)) {
      const family = wildFamily(seed, 'small');
      expect(told(family, wildViewers(family), now)).toEqual([]);
    }
  });

  it('by every command, to every viewer of generated families', () => {
    for (const seed of seeds(0, 4)) {
      const family = generateFamily(seed, { crowded: true });
      expect(told(family, viewersOf(family), demonstrationNow)).toEqual([]);
    }
  });

  it('each with NOT_FOUND at the pointer', () => {
    const family = wildFamily(1);
    for (const viewer of wildViewers(family))
      for (const kind of Object.keys(takers))
        for (const answer of refusalsOf(family, viewer, now, absent, kind)) {
          const codes = answer.ok ? [] : [...new Set(answer.error.map(({ code }) => code))];
          expect(codes).toEqual(['NOT_FOUND']);
        }
  });

  it('and every command but those that take none is among them', () => {
    const without = (Object.keys(stories) as CommandName[]).filter(
      (name) => !Object.values(takers).flat().includes(name),
    );
    const over = ['NameCover', 'NameSupervisor', 'NameSafeguardingLead', 'AddPerson', 'StartFamily', 'MergeFamilies'];
    expect(without).toEqual(over.toSorted(inOrder));
  });
});

/** A family before and after each of a few additions, with the record that was added. */
function additions(seed: number, few: number) {
  const chance = chanceOf(seed);
  const before = generateFamily(seed, { crowded: true });
  return chance.few(hiddenAdditions(before, seed), few).flatMap(({ command, actor }) => {
    const made = decide(before, command, { actor, now: demonstrationNow, newId: chance.uuid });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const record = made.value[0]?.became[0] as AnyRecord;
    return [{ before, record, after: asOf(before, made.value, demonstrationNow) }];
  });
}

const blind = (family: Family, record: AnyRecord) =>
  viewersOf(family).filter((viewer) => visibility(family, viewer, record, demonstrationNow).level === 'NONE');

describe('[D11] for a viewer at NONE a hidden thing changes nothing', () => {
  it('in the whole view, byte by byte, over seventy families', () => {
    let compared = 0;
    const moved = seeds(0, 70).flatMap((seed) => {
      const views = new Map<string, string>();
      const viewBefore = (family: Family, viewer: Viewer) => {
        const key = JSON.stringify(viewer);
        if (!views.has(key)) views.set(key, viewOf(family, viewer, demonstrationNow));
        return views.get(key);
      };
      return additions(seed, 0.05).flatMap(({ before, after, record }) =>
        blind(after, record)
          .filter((viewer) => {
            compared += 1;
            return viewBefore(before, viewer) !== viewOf(after, viewer, demonstrationNow);
          })
          .map((viewer) => `${seed} ${JSON.stringify(viewer)} ${record.kind} ${record.id}`),
      );
    });
    expect(moved).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  });

  it('in the refusals of any command, sent with its id or with another', () => {
    for (const seed of seeds(0, 12))
      for (const { before, after, record } of additions(seed, 0.08))
        for (const viewer of blind(after, record)) {
          const at = demonstrationNow;
          const kind = record.kind;
          expect(refusalsOf(after, viewer, at, record.id, kind)).toEqual(
            refusalsOf(before, viewer, at, record.id, kind),
          );
          const other = subjectsOf(before)[seed]?.id ?? absent;
          expect(refusalsOf(after, viewer, at, other, kind)).toEqual(refusalsOf(before, viewer, at, other, kind));
        }
  });

  it('[A1] in what finds a family: nobody’s access and no worklist', () => {
    for (const seed of seeds(0, 30))
      for (const { before, after } of additions(seed, 0.2)) {
        expect(accessOf(after)).toEqual(accessOf(before));
        expect(worklistOf(after)).toEqual(worklistOf(before));
      }
  });
});

const without = (family: Family, record: AnyRecord): Family => {
  const { [record.id]: _gone, ...table } = family.records[record.kind] as Record<string, unknown>;
  return { ...family, records: { ...family.records, [record.kind]: table } as Family['records'] };
};

describe('[D11] what is taken out of a wild family is missed by nobody who was at NONE', () => {
  /** Kinds of which a record bears on nothing but itself. */
  const alone = [
    'need',
    'action',
    'appointment',
    'note',
    'placement',
    'planLink',
    'household',
    'contactChannel',
    'contact',
    'waitingEpisode',
    'serviceTie',
    'householdMembership',
  ];

  it('be it an item, a link or a record that nobody sees', () => {
    const missed = seeds(0, 10).flatMap((seed) => {
      const family = wildFamily(seed, 'small');
      const { grant, planLink, bestInterestsDecision, handover, withholding } = family.records;
      const pointed = JSON.stringify([grant, planLink, bestInterestsDecision, handover, withholding]);
      const things = subjectsOf(family).filter(
        ({ kind, id }) => alone.includes(kind) && (kind === 'planLink' || !pointed.includes(id)),
      ) as readonly AnyRecord[];
      return wildViewers(family).flatMap((viewer) => {
        const seen = viewOf(family, viewer, now);
        return things
          .filter((thing, n) => n % 7 === seed % 7 && visibility(family, viewer, thing, now).level === 'NONE')
          .filter((thing) => viewOf(without(family, thing), viewer, now) !== seen)
          .map(({ kind, id }) => `${seed} ${JSON.stringify(viewer)} ${kind} ${id}`);
      });
    });
    expect(missed).toEqual([]);
  });
});

/** What a worker does between people and to keep them safe, each kind with those that hang on it. */
const hanging: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  mediationRequest: [],
  disagreement: ['position', 'proposal'],
  position: [],
  proposal: [],
  releasedStatement: [],
  safeguardingConcern: ['safeguardingDisclosure', 'namedReader'],
  safeguardingDisclosure: [],
  namedReader: [],
  breakGlass: [],
};

describe('[D11] [M6] [M7] [L17] [L19] [V7] mediation, concerns and broken glass', () => {
  const records = (family: Family, kinds: readonly Kind[]) =>
    kinds.flatMap((kind) => all(family, kind) as readonly AnyRecord[]);
  /** A record, and what makes no sense without it. */
  const bundleOf = (family: Family, record: AnyRecord) => [
    record,
    ...records(family, hanging[record.kind] ?? []).filter((one) => JSON.stringify(one).includes(record.id)),
  ];
  /** That all agreed is a state of their disagreement, and known to whoever knows of that. */
  const isState = (record: AnyRecord) => record.kind === 'proposal' && record.agreedAt !== null;
  /** A family with and without each of them, and the viewers to whom all of it is hidden. */
  const pairs = (seed: number) => {
    const family = settledFamily(seed);
    return records(family, Object.keys(hanging) as Kind[])
      .filter((record) => !isState(record))
      .map((record) => {
        const bundle = bundleOf(family, record);
        // Who may read what is kept is said to whoever learns that it is there (L20).
        const read = record.kind === 'namedReader' ? [get(family, record.of.kind, record.of.id) as AnyRecord] : [];
        const isBlind = (viewer: Viewer) =>
          [...bundle, ...read].every((one) => visibility(family, viewer, one, now).level === 'NONE');
        return { family, record, bare: bundle.reduce(without, family), blind: wildViewers(family).filter(isBlind) };
      });
  };

  it('move nothing in the whole view of anybody to whom they are hidden', () => {
    const compared = new Map<string, number>();
    const moved = seeds(0, 10).flatMap((seed) => {
      const views = new Map<string, string>();
      return pairs(seed).flatMap(({ family, record, bare, blind }) =>
        blind
          .filter((viewer) => {
            compared.set(record.kind, (compared.get(record.kind) ?? 0) + 1);
            const key = JSON.stringify(viewer);
            if (!views.has(key)) views.set(key, viewOf(family, viewer, now));
            return views.get(key) !== viewOf(bare, viewer, now);
          })
          .map((viewer) => `${seed} ${JSON.stringify(viewer)} ${record.kind} ${record.id}`),
      );
    });
    expect(moved).toEqual([]);
    expect(
      [...compared]
        .filter(([, count]) => count > 20)
        .map(([kind]) => kind)
        .toSorted(),
    ).toEqual(Object.keys(hanging).toSorted());
  });

  it('nor any refusal, sent with the id of one or with another', () => {
    const answers = seeds(0, 5).flatMap((seed) =>
      pairs(seed)
        .filter((_, n) => n % 3 === seed % 3)
        .flatMap(({ family, record, bare, blind }) =>
          blind.slice(0, 5).flatMap((viewer, n) => {
            const { kind, id } = record;
            const other = subjectsOf(bare)[n + seed]?.id ?? absent;
            return [id, other].map((pointed) => {
              const [one, two] = [family, bare].map((each) => refusalsOf(each, viewer, now, pointed, kind));
              return { one, two };
            });
          }),
        ),
    );
    expect(answers.length).toBeGreaterThan(100);
    for (const { one, two } of answers) expect(one).toEqual(two);
  });

  it('[A1] nor, but for the hour of broken glass, what finds a family', () => {
    for (const seed of seeds(0, 5))
      for (const { family, record, bare } of pairs(seed)) {
        if (record.kind === 'breakGlass') continue;
        expect(accessOf(bare)).toEqual(accessOf(family));
        expect(worklistOf(bare)).toEqual(worklistOf(family));
      }
  });
});
