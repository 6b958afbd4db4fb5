import {
  all,
  defaultSettings,
  type Family,
  type PersonId,
  parseFamily,
  responsibilityBases,
  schemaVersion,
  under,
  type Viewer,
  type WorkerId,
} from '../src/index.js';
import { type Chance, chanceOf } from './chance.js';
import { surround } from './wild-around.js';
import { keepSafe, mediate, meet } from './wild-between.js';
import {
  type Draft,
  ends,
  futures,
  happened,
  justAfter,
  justBefore,
  later,
  now,
  organisations,
  others,
  pasts,
  period,
  spring,
  starts,
  type WildItem,
  wildAreas,
  winter,
  workerPool,
} from './wild-draft.js';

export { edges, now, workerPool } from './wild-draft.js';

/**
 * Families that nobody would meet: every state beside every other, and dates that fall on the boundary. They look for
 * holes between the rules; the families of `src/testing` look like life.
 */

/** Adults, the first of them a parent of 17; and children before, on and after every birthday that counts. */
const adults = ['1981-03-01', '1988-02-29', '1955-01-01', '2009-04-04', '2008-06-14', '2004-02-29'] as const;
const children = [
  '2008-06-15',
  '2008-06-16',
  '2009-04-04',
  '2010-02-28',
  '2010-06-15',
  '2010-06-16',
  '2010-12-24',
  '2012-02-29',
  '2012-08-08',
  '2013-01-31',
  '2013-06-15',
  '2013-06-16',
  '2014-05-05',
  '2015-06-15',
  '2015-06-16',
  '2016-02-29',
  '2022-07-07',
] as const;

/** A family of this seed, valid whatever it holds; a small one has the same states of fewer things. */
export function wildFamily(seed: number, size: 'large' | 'small' = 'large'): Family {
  const chance = chanceOf(seed);
  const records: Draft['records'] = {};
  const add = (kind: string, body: Record<string, unknown>) => {
    const id = chance.uuid();
    records[kind] = { ...records[kind], [id]: body };
    return id;
  };
  const people = Array.from({ length: size === 'large' ? 4 + chance.below(3) : 3 + chance.below(2) }, (_, n) => {
    const isChild = n === 0 || chance.is(0.45);
    const born = chance.one<string>(isChild ? children : adults);
    const died = chance.is(0.06) ? chance.one(['2024-01-01', '2026-06-14', '2026-06-15', '2026-06-16']) : null;
    return {
      id: add('person', { knownAs: `Person ${n}`, born, died, pronouns: null, language: 'Welsh' }),
      born,
      isChild,
    };
  });
  const draft: Draft = { chance, people, records, add, plenty: size === 'large' ? 1 : 0.5 };
  tieTogether(draft);
  support(draft);
  const items = people.flatMap(({ id }) => planFor(draft, id));
  for (const { id, isChild } of people) if (isChild) answerFor(draft, id, items);
  for (const { id } of people) keepOnFile(draft, id, items);
  protect(draft);
  share(draft, items);
  link(draft, items);
  tell(draft);
  for (const { id } of people)
    ask(
      draft,
      id,
      items.filter(({ owner, kind, sort, about }) =>
        sort === 'safeguarding' ? about.includes(id) : owner === id && kind !== 'plan',
      ),
    );
  // From chance of their own, so that what a seed gave before them stays as it was.
  const between = { ...draft, chance: chanceOf(seed ^ 0xbe7) };
  mediate(between, items);
  keepSafe(between, items);
  meet(between);
  surround({ ...draft, chance: chanceOf(seed ^ 0xa50) });
  const parsed = parseFamily({ schemaVersion, id: chance.uuid(), provider: chance.uuid(), records });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 1));
  return parsed.value;
}

/** The same under a provider who decided otherwise, in three seeds of four. */
export function settledFamily(seed: number, size: 'large' | 'small' = 'small'): Family {
  const { one, is } = chanceOf(seed ^ 0x5eed);
  const family = wildFamily(seed, size);
  if (is(0.25)) return family;
  const settings = {
    ...defaultSettings,
    unreadOrder: one(['closes', 'limitsNothing'] as const),
    sensitiveUnderOrderNeedsAgreement: is(0.5),
    at11: one(['review', 'restrictUntilReview'] as const),
    at13: one(['review', 'restrictUntilReview'] as const),
    ownGrantsRestAt16: is(0.5),
  };
  return under(settings, family);
}

function tieTogether(draft: Draft) {
  const { chance, people, add } = draft;
  const household = add('household', { name: 'Home', address: '1 High Street', protected: chance.is(0.5) });
  for (const { id, born } of people) {
    for (const other of people.filter(({ id: to }) => to !== id && chance.is(0.3))) {
      const kinship = other.born > born ? 'parent' : chance.one(['sibling', 'grandparent', 'partner', 'friend']);
      add('relationship', { person: id, to: other.id, kinship, ...period(chance, 0.75) });
    }
    if (chance.is(0.3)) add('householdMembership', { household, person: id, days: ['monday'] });
  }
}

/** Authority over a child: responsibility and what limits it, care, stays, delegation, assessments, decisions. */
function answerFor(draft: Draft, child: string, items: readonly WildItem[]) {
  const { chance, add } = draft;
  holdResponsibility(draft, child);
  for (const carer of chance.few(others(draft, child), 0.2))
    add('careArrangement', { carer, child, recordedBy: workerPool[0], ...period(chance) });
  const stays = chance.few(others(draft, child), 0.18).map((carer) =>
    add('stay', {
      child,
      carer,
      authority: chance.one(['fullCareOrder', 'interimCareOrder', 'emergencyProtection', 'section20']),
      localAuthority: chance.one(organisations),
      addressConfidential: chance.is(0.5),
      sensitiveAgreedAt: happened(chance, 0.5),
      ...period(chance),
    }),
  );
  for (const holder of chance.few(others(draft, child), 0.2)) {
    const stay = chance.is(0.4) ? null : (chance.one([null, ...stays]) ?? null);
    add('delegatedAuthority', { holder, child, areas: chance.few(wildAreas, 0.7), stay, ...period(chance) });
  }
  assess(draft, child, items);
}

/** What was found and decided about a child. */
function assess(draft: Draft, child: string, items: readonly WildItem[]) {
  const { chance, add } = draft;
  for (const outcome of chance.few(['competent', 'notCompetent', 'notCompetent', 'competent'], 0.3)) {
    const by = chance.one(workerPool);
    const at = chance.one([...pasts, ...futures.slice(0, 2)]);
    const rest = { rationale: 'a reason', steps: ['encouragedToTell'], fraser: [], reviewBy: null };
    add('competence', { child, areas: chance.few(wildAreas, 0.6), outcome, by, at, ...rest });
  }
  const own = items.filter(({ owner, kind }) => owner === child && kind !== 'plan');
  for (const reader of chance.few(others(draft, child), 0.3)) decideFor(draft, child, reader, 'child', own);
  for (const age of chance.few(['11', '13', '16', '18'], 0.15))
    add('accessReview', { person: child, age, by: workerPool[1], at: chance.one([...pasts, ...futures]) });
}

function holdResponsibility(draft: Draft, child: string) {
  const { chance, people, add } = draft;
  const born = people.find(({ id }) => id === child)?.born as string;
  for (const holder of chance.few(others(draft, child), 0.55)) {
    const status = chance.one(['held', 'held', 'held', 'held', 'restricted', 'suspended', 'ended']);
    const basis = chance.is(0.25) ? 'specialGuardianship' : chance.one(responsibilityBases);
    const until = chance.is(0.85) ? null : chance.one([...ends, ...later]);
    const from = born > '2008-06-20' && chance.is(0.1) ? chance.one(['2026-06-15', now]) : born;
    add('parentalResponsibility', {
      holder,
      child,
      basis,
      status,
      from,
      until: from === born ? until : null,
      evidence: 'a certificate',
    });
    if (chance.is(0.2)) order(draft, child, chance.is(0.7) ? holder : null);
  }
}

function order({ chance, add }: Draft, child: string, holder: string | null) {
  const readAt = happened(chance, 0.5);
  add('courtOrder', {
    child,
    holder,
    order: 'prohibited steps',
    steps: ['taking the child abroad'],
    coversInformation: chance.one([true, false, false, null]),
    made: '2025-12-12',
    evidencedAt: happened(chance, 0.8),
    readAt,
    readBy: readAt === null ? null : workerPool[5],
    until: chance.is(0.75) ? null : chance.one([...ends, ...later]),
  });
}

function decideFor({ chance, add }: Draft, person: string, reader: string, basis: string, own: readonly WildItem[]) {
  const from = chance.one(pasts);
  add('bestInterestsDecision', {
    person,
    reader,
    items: chance.few(own, 0.6).map(({ id }) => id),
    basis,
    by: chance.one(workerPool),
    from,
    until:
      from < spring ? chance.one(['2026-12-31', ...ends.slice(0, 4), ...later]) : chance.one(['2026-12-31', justAfter]),
    toldAt: happened(chance, 0.6),
    unsafeToTell: chance.is(0.25) ? 'a risk' : null,
  });
}

/** What stands on somebody's own file. */
function keepOnFile(draft: Draft, person: string, items: readonly WildItem[]) {
  const { chance, add, plenty } = draft;
  const own = items.filter(({ owner, kind }) => owner === person && kind !== 'plan');
  const channel = add('contactChannel', {
    owner: person,
    channel: 'phone',
    address: '07700 900000',
    verifiedAt: happened(chance, 0.5),
  });
  if (chance.is(0.4 * plenty)) add('safeContact', { owner: person, channel, when: 'after four', leaveMessage: false });
  if (chance.is(0.4 * plenty))
    add('formerName', { owner: person, name: 'Once', until: winter, protected: chance.is(0.5) });
  if (chance.is(0.4 * plenty))
    add('involvementAgreement', {
      party: person,
      shared: 'this',
      never: 'that',
      limits: 'harm',
      at: winter,
      until: null,
    });
  if (chance.is(0.3)) handOver(draft, person, own);
  if (chance.is(0.15)) {
    const rest = { what: 'need', reason: 'wrong', by: workerPool[0], at: winter, movedTo: null };
    add('correction', { person: chance.one([person, null]), ...rest });
  }
  workWithOthers(draft, person, own);
}

/** What people ask for as is their right, what was found of it, and what a duty keeps. */
function ask(draft: Draft, person: string, own: readonly WildItem[]) {
  const { chance, people, add } = draft;
  for (const by of chance.few(
    people.map(({ id }) => id),
    0.15,
  )) {
    const state = chance.one(['received', 'received', 'refused', 'answered']);
    const request = add('accessRequest', {
      ...{
        subject: person,
        by,
        basis: by === person ? 'self' : 'authorised',
        at: winter,
        dueBy: chance.one(starts.slice(2, 6)),
      },
      ...{
        enteredBy: chance.one([null, workerPool[0]]),
        agrees: chance.one([true, false, null]),
        considered: ['views'],
      },
      ...{
        reviewer: chance.one([null, ...workerPool]),
        state,
        decidedAt: state === 'received' ? null : chance.one(pasts),
      },
      ...{ why: 'said', gave: state === 'answered' },
    });
    for (const { id: item } of chance.few(own, 0.2)) {
      const found = chance.is(0.5) ? { extent: 'nothing' } : { extent: 'whole', reason: 'thirdParty' };
      add('withholding', { request, item, ...found, reviewer: chance.one(workerPool), at: spring });
    }
  }
  if (chance.is(0.15)) add('erasureRequest', { subject: person, by: person, at: winter, state: 'received' });
  if (chance.is(0.1)) add('legalHold', { people: [person], reason: 'a claim', from: winter, until: null });
  if (chance.is(0.15))
    add('keptNote', { owner: person, sort: 'own', words: 'mine', writtenAt: winter, erasedAt: spring });
}

function workWithOthers(draft: Draft, person: string, own: readonly WildItem[]) {
  const { chance, people, add } = draft;
  for (const outcome of chance.few(['lacksCapacity', 'lacksCapacity', 'hasCapacity'], 0.35)) {
    const until = chance.is(0.6) ? null : chance.one([...ends, ...later]);
    const at = chance.one([...pasts, ...futures]);
    add('capacity', {
      person,
      areas: chance.few(wildAreas, 0.7),
      outcome,
      by: workerPool[0],
      at,
      reviewBy: null,
      until,
    });
  }
  for (const reader of chance.few(others(draft, person), 0.2))
    decideFor(draft, person, reader, 'mentalCapacityAct', own);
  for (const worker of chance.few(workerPool, 0.18))
    add('partnerWorker', { person, worker, organisation: chance.one(organisations), ...period(chance) });
  for (const organisation of chance.few(organisations, 0.4)) {
    const approvedAt = happened(chance, 0.75);
    const approvedBy = approvedAt === null ? null : chance.one([person, person, chance.one(people).id]);
    const until = chance.is(0.6) ? null : chance.one(['2026-06-14', '2026-06-15', '2026-12-31']);
    const rest = { approvedAt, approvedBy, withdrawnAt: happened(chance, 0.2), at: winter, until };
    add('partnerPacket', { person, organisation, area: chance.one(wildAreas), words: 'for them', ...rest });
  }
  if (chance.is(0.16)) {
    const reopenedAt = happened(chance, 0.6);
    add('closure', { person, at: chance.one([winter, spring, ...pasts, ...futures]), reason: 'done', reopenedAt });
  }
}

function handOver({ chance, add }: Draft, person: string, own: readonly WildItem[]) {
  const [from, to] = chance.one([
    [workerPool[0], workerPool[1]],
    [workerPool[1], workerPool[0]],
    [workerPool[2], workerPool[1]],
  ]) as readonly [WorkerId, WorkerId];
  const doneAt = happened(chance, 0.7);
  const keptBack = chance
    .few(
      own.filter(({ isPrivate }) => isPrivate),
      0.7,
    )
    .map(({ id }) => id);
  const state = doneAt === null ? chance.one(['proposed', 'accepted', 'refused']) : 'done';
  add('handover', { person, from, to, state, at: winter, keptBack, told: chance.is(0.5), doneAt });
}

/** Messages that left, failed, wait or are under way, and channels with times beside those with words only. */
function tell({ chance, records, add, plenty }: Draft) {
  for (const safe of Object.values(records['safeContact'] ?? {}))
    safe['times'] = chance.one([null, [], [{ days: ['monday'], from: '09:00', until: '10:30' }]]);
  for (const [channel, { owner: to }] of Object.entries(records['contactChannel'] ?? {}))
    if (chance.is(0.5 * plenty))
      add('message', {
        ...{ to, code: chance.one(['NOTICE_90', 'GRANT_ENDS']), record: to, channel, tries: 1, at: winter },
        ...chance.one([{}, { retryAt: now }, { sentAt: winter }, { failedAt: justBefore }]),
      });
}

function support(draft: Draft) {
  const { chance, people, add } = draft;
  for (const worker of workerPool.slice(0, 3))
    for (const { id } of people) if (chance.is(0.45)) add('assignment', { worker, person: id, ...period(chance) });
  const pair = () => {
    const one = chance.one(workerPool);
    return [one, chance.one(workerPool.filter((worker) => worker !== one))] as const;
  };
  for (let n = chance.below(3); n > 0; n -= 1) {
    const [worker, covers] = pair();
    const { from, until } = period(chance);
    add('cover', { worker, covers, from, until: until ?? '2030-01-01' });
  }
  for (let n = chance.below(4); n > 0; n -= 1) {
    const [supervisor, worker] = pair();
    add('supervision', { supervisor, worker, ...period(chance) });
  }
  if (chance.is(0.5)) add('safeguardingLead', { worker: chance.one(workerPool), ...period(chance) });
  if (chance.is(0.2))
    add('conflictOfInterest', { worker: chance.one(workerPool), relativeOf: chance.one(people).id, ...period(chance) });
}

function protect(draft: Draft) {
  const { chance, people, add } = draft;
  for (const { id: blocked } of chance.few(people, 0.15)) {
    const wards = chance.few(others(draft, blocked), 0.4);
    const endedAt = chance.is(0.8) ? null : chance.one([now, justAfter]);
    const endedBy = endedAt === null ? null : workerPool[0];
    const scope = chance.one(['all', 'whereabouts']);
    const rest = {
      scope,
      basis: 'a risk',
      from: chance.one([...pasts, ...futures]),
      reviewBy: '2026-12-01',
      endedAt,
      endedBy,
    };
    if (wards.length > 0) add('safetyBlock', { ...rest, protected: wards, blocked });
  }
}

function planFor(draft: Draft, owner: string): readonly WildItem[] {
  const { chance, add, plenty } = draft;
  const plan = add('plan', { owner, matters: 'my friends', openedAt: winter });
  const item = (kind: string, content: Record<string, unknown>, of: string | null = owner): WildItem => {
    const about = chance.is(0.3) ? chance.few(others(draft, owner), 0.3) : [];
    const body = { ...marks(draft, about), ...content, owner: of };
    const { sort } = content;
    const isPrivate = ['own', 'worry'].includes(sort as string);
    return { kind, id: add(kind, body), owner: of, about: body.about, isPrivate, sort };
  };
  const goals = ['goal', 'goal']
    .slice(0, 2 * plenty)
    .map((kind) => item(kind, { words: 'a goal', status: 'open', reviewOn: '2026-09-09' }));
  const appointment = () => ({
    words: 'a visit',
    place: 'a place',
    start: chance.one(['2026-06-17T15:00:00.000Z', '2026-06-17T15:30:00.000Z']),
    end: '2026-06-17T16:00:00.000Z',
    participants: chance.few(others(draft, owner), 0.3),
    goal: chance.one([goals[0]?.id, goals[0]?.id, null]),
  });
  const staffNote = (sort: string) => {
    const about = [owner, ...chance.few(others(draft, owner), 0.2)];
    return item(
      'note',
      { words: `a ${sort} note`, sort, about, author: { worker: chance.one(workerPool), person: null } },
      null,
    );
  };
  const some = <T>(list: readonly T[]) => (plenty === 1 ? list : chance.few(list, 0.6));
  return [
    ...goals,
    ...some([0]).map(() => item('need', { words: 'a need', driver: 'home' })),
    ...some([0]).map(() =>
      item('action', { words: 'an action', goal: goals[0]?.id ?? null, due: '2026-07-07', done: false }),
    ),
    ...[0, 1].slice(0, 2 * plenty).map(() => item('appointment', appointment())),
    ...some(['own', 'shared', 'shared', 'worry']).map((sort) => item('note', { words: `a ${sort} note`, sort })),
    ...some(['worker', 'safeguarding']).map(staffNote),
    ...(chance.is(plenty - 0.2)
      ? [
          item('placement', {
            words: 'a placement',
            state: 'started',
            participants: chance.few(others(draft, owner), 0.3),
          }),
        ]
      : []),
    { kind: 'plan', id: plan, owner, about: [], isPrivate: false, sort: null },
  ];
}

function marks({ chance, people }: Draft, about: readonly string[]) {
  const author = chance.is(0.3)
    ? { worker: chance.one(workerPool), person: null }
    : { person: chance.one(people).id, worker: null };
  const at = chance.one(pasts);
  return {
    about,
    area: chance.one(wildAreas),
    sensitive: chance.is(0.3) ? ['mentalHealth'] : [],
    confidential: chance.is(0.15),
    practical: chance.is(0.5),
    author,
    createdAt: at,
    changedAt: at,
  };
}

function share(draft: Draft, items: readonly WildItem[]) {
  const { chance, people, plenty } = draft;
  const some = items.filter(({ kind, owner }) => kind !== 'plan' && owner !== null);
  for (const { kind, id, owner, about } of some) {
    const item = { kind, id };
    if (chance.is(kind === 'goal' ? 0.6 : 0.3))
      grant(draft, owner as string, () => ({ item, ...levelOf(chance, kind) }));
    for (const person of about) if (chance.is(0.8)) grant(draft, person, () => ({ item, level: 'FULL' }), 0.6);
  }
  for (const { id } of people)
    for (const bundle of chance.few(['need', 'goal', 'action', 'appointment', 'note', 'placement'], 0.2 * plenty))
      grant(draft, id, () => ({ bundle, level: bundle === 'appointment' ? chance.one(['FULL', 'BUSY']) : 'FULL' }));
}

/** Some decisions of somebody's, or in their name, each for one other person. */
function grant(draft: Draft, of: string, what: () => Record<string, unknown>, share = 0.3) {
  const { chance, people, add } = draft;
  const holders = Object.values(draft.records['parentalResponsibility'] ?? {}).filter(({ child }) => child === of);
  for (const to of chance.few(others(draft, of), share)) {
    const by = chance.one([of, of, ...holders.map(({ holder }) => holder as string), chance.one(people).id]);
    const checkedAt = happened(chance, 0.85);
    const objections = chance.few([of, ...holders.map(({ holder }) => holder), chance.one(people).id], 0.07);
    const from = chance.one([...pasts, ...(chance.is(0.2) ? futures : [])]);
    add('grant', {
      of,
      by,
      to,
      ...what(),
      from,
      until: from > now || chance.is(0.8) ? '2026-12-01' : chance.one([...later, '2026-06-15']),
      revokedAt: happened(chance, 0.1),
      checked: checkedAt === null ? null : { by: workerPool[0], at: checkedAt },
      confirmedAt: happened(chance, 0.25),
      objections: objections.map((one) => ({
        by: one,
        at: chance.one([...pasts, ...futures]),
        withdrawnAt: happened(chance, 0.3),
      })),
    });
  }
}

function levelOf(chance: Chance, kind: string) {
  const level = chance.one(kind === 'appointment' ? ['FULL', 'SUMMARY', 'BUSY'] : ['FULL', 'SUMMARY']);
  if (level !== 'SUMMARY') return { level, showsTimes: false };
  return { level, words: 'approved words', staleSince: happened(chance, 0.15), showsTimes: chance.is(0.8) };
}

function link({ chance, add, plenty }: Draft, items: readonly WildItem[]) {
  const ends = items.filter(({ owner, kind }) => owner !== null || kind === 'note');
  for (let n = 0; n < 14 * plenty; n += 1) {
    const [from, to] = [chance.one(ends), chance.one(ends)];
    if (from.owner === to.owner) continue;
    const linkKind = chance.one(['supports', 'clash', 'sameNeed']);
    add('planLink', {
      linkKind,
      over: linkKind === 'clash' ? 'time' : null,
      from: { kind: from.kind, id: from.id },
      to: { kind: to.kind, id: to.id },
      proposedBy: { worker: chance.one(workerPool), person: null },
      proposedAt: winter,
      fromAgreedAt: happened(chance, 0.8),
      toAgreedAt: happened(chance, 0.8),
      endedAt: happened(chance, 0.1),
    });
  }
}

const stranger = '99999999-0000-4000-8000-000000000000';

/** Everybody who could ask: each member, each worker, humans who are both, and people from elsewhere. */
export function wildViewers(family: Family): readonly Viewer[] {
  const people = all(family, 'person').map(({ id }): Viewer => ({ person: id, worker: null }));
  const workers = workerPool.map((worker): Viewer => ({ person: null, worker }));
  const both = people.slice(0, 2).map(({ person }, n): Viewer => ({ person, worker: workerPool[n + 1] ?? null }));
  const onDuty = [...workers.slice(0, 2), ...both.slice(0, 1)].map((viewer): Viewer => ({ ...viewer, onDuty: true }));
  const foreign: readonly Viewer[] = [
    { person: stranger as PersonId, worker: null },
    { person: null, worker: stranger as WorkerId },
    { person: null, worker: stranger as WorkerId, onDuty: true },
    { person: people[0]?.person ?? null, worker: null, onDuty: true },
    { person: null, worker: null },
  ];
  return [...people, ...workers, ...both, ...onDuty, ...foreign];
}
