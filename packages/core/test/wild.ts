import {
  type Area,
  all,
  type Family,
  type Instant,
  type PersonId,
  parseFamily,
  parseInstant,
  type WorkerId,
} from '../src/index.js';
import type { Viewer } from '../src/policy/standing.js';
import { type Chance, chanceOf } from './chance.js';

/**
 * Families that nobody would meet: every state beside every other, and dates that fall on the boundary. They look for
 * holes between the rules; the families of `src/testing` look like life.
 */

export const now = parseInstant('2026-06-15T09:00:00.000Z') as Instant;

/** The instants at which facts of wild families begin and end, and a moment to each side. */
const past = ['2023-01-10', '2025-06-15', '2026-06-14', '2026-06-15', '2026-02-01T12:00:00.000Z', now] as const;
const future = ['2026-06-16', '2026-06-15T09:00:01.000Z', '2026-12-31', '2030-01-01'] as const;
const over = ['2026-06-14', now, '2026-06-15T08:59:59.999Z', '2026-01-31'] as const;
const pastInstants = ['2024-05-05T10:00:00.000Z', '2026-02-01T12:00:00.000Z', '2026-06-15T08:59:59.000Z', now] as const;

/** 45, 38, 71, 17, 16 today, 16 tomorrow, 15, 13, 12, 10, 4, and somebody of 18 years and a day. */
const births = [
  '1981-03-01',
  '1988-02-29',
  '1955-01-01',
  '2009-04-04',
  '2010-06-15',
  '2010-06-16',
  '2010-12-24',
  '2013-01-31',
  '2014-05-05',
  '2016-02-29',
  '2022-07-07',
  '2008-06-14',
] as const;

const wildAreas = ['sport', 'school', 'counselling'] as const satisfies readonly Area[];
export const workerPool = ['1', '2', '3', '4'].map((n) => `0000000${n}-0000-4000-8000-000000000000` as WorkerId);

interface Draft {
  readonly chance: Chance;
  readonly people: readonly { readonly id: string; readonly born: string }[];
  readonly records: Record<string, Record<string, Record<string, unknown>>>;
  readonly add: (kind: string, body: Record<string, unknown>) => string;
}

/** A family of this seed, valid whatever it holds. */
export function wildFamily(seed: number): Family {
  const chance = chanceOf(seed);
  const records: Draft['records'] = {};
  const add = (kind: string, body: Record<string, unknown>) => {
    const id = chance.uuid();
    records[kind] = { ...records[kind], [id]: body };
    return id;
  };
  const people = Array.from({ length: 3 + chance.below(4) }, (_, n) => {
    const born = chance.one(births);
    return { id: add('person', { knownAs: `Person ${n}`, born, pronouns: null, language: 'Welsh' }), born };
  });
  const draft: Draft = { chance, people, records, add };
  tieTogether(draft);
  support(draft);
  const items = people.flatMap(({ id }) => planFor(draft, id));
  share(draft, items);
  link(draft, items);
  const parsed = parseFamily({ schemaVersion: 1, id: chance.uuid(), provider: chance.uuid(), records });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 1));
  return parsed.value;
}

const period = ({ one, is }: Chance, open = 0.75) => ({
  from: one(past.slice(0, 2)),
  until: is(open) ? null : one([...over, ...future]),
});

const others = ({ people }: Draft, me: string) => people.map(({ id }) => id).filter((id) => id !== me);

function tieTogether(draft: Draft) {
  for (const { id, born } of draft.people) {
    relate(draft, id, born);
    if (born > '2008') answerFor(draft, id, born);
  }
  const household = draft.add('household', { name: 'Home', address: '1 High Street' });
  for (const { id } of draft.people) {
    draft.add('householdMembership', { household, person: id, days: ['monday'] });
    draft.add('contactChannel', { owner: id, channel: 'phone', address: '07700 900000' });
  }
}

function relate({ chance, people, add }: Draft, person: string, born: string) {
  const kinships = ['sibling', 'grandparent', 'partner', 'auntOrUncle', 'friend'];
  for (const other of people.filter(({ id }) => id !== person && chance.is(0.35))) {
    const kinship = other.born > born ? 'parent' : chance.one(kinships);
    add('relationship', { person, to: other.id, kinship, ...period(chance, 0.8) });
  }
}

function answerFor(draft: Draft, child: string, born: string) {
  const { chance, add } = draft;
  for (const holder of chance.few(others(draft, child), 0.45)) {
    const status = chance.one(['held', 'held', 'held', 'held', 'restricted', 'suspended', 'ended']);
    const until = chance.is(0.85) ? null : chance.one([...over, ...future]);
    const evidence = 'a certificate';
    add('parentalResponsibility', { holder, child, basis: 'agreement', status, from: born, until, evidence });
  }
  for (const holder of chance.few(others(draft, child), 0.1))
    add('delegatedAuthority', { holder, child, areas: ['sport'], ...period(chance) });
  for (const outcome of chance.few(['competent', 'notCompetent', 'competent', 'notCompetent'], 0.3)) {
    const at = chance.one([...pastInstants, '2026-06-15T09:00:01.000Z']);
    add('competence', { child, areas: chance.few(wildAreas, 0.6), outcome, by: chance.one(workerPool), at });
  }
}

function support(draft: Draft) {
  const { chance, people, add } = draft;
  for (const worker of workerPool.slice(0, 3))
    for (const { id } of people) if (chance.is(0.45)) add('assignment', { worker, person: id, ...period(chance, 0.7) });
  if (chance.is(0.5)) {
    const blocked = chance.one(people).id;
    const wards = chance.few(others(draft, blocked), 0.4);
    if (wards.length > 0) add('safetyBlock', { ...block(chance), protected: wards, blocked });
  }
}

function block({ one, is }: Chance) {
  const endedAt = is(0.8) ? null : one(['2026-06-15T09:00:00.000Z', '2026-06-15T09:00:01.000Z']);
  const endedBy = endedAt === null ? null : workerPool[0];
  return { scope: 'all', basis: 'a risk', from: one(pastInstants), reviewBy: '2026-12-01', endedAt, endedBy };
}

interface WildItem {
  readonly kind: string;
  readonly id: string;
  readonly owner: string | null;
  readonly about: readonly string[];
}

function planFor(draft: Draft, owner: string): readonly WildItem[] {
  const { chance, add } = draft;
  const plan = add('plan', { owner, matters: 'my friends', openedAt: '2026-02-01T12:00:00.000Z' });
  const item = (kind: string, content: Record<string, unknown>, of: string | null = owner): WildItem => {
    const about = chance.is(0.3) ? chance.few(others(draft, owner), 0.3) : [];
    const body = { ...marks(draft, about), ...content, owner: of };
    return { kind, id: add(kind, body), owner: of, about: body.about };
  };
  const goals = ['goal', 'goal'].map((kind) => item(kind, { words: 'a goal', status: 'open', reviewOn: '2026-09-09' }));
  const goal = chance.one([goals[0]?.id, null]);
  const appointment = {
    words: 'a visit',
    place: 'a place',
    start: chance.one(['2026-06-17T15:00:00.000Z', '2026-06-17T15:30:00.000Z']),
    end: '2026-06-17T16:00:00.000Z',
    participants: chance.few(others(draft, owner), 0.3),
    goal,
  };
  const staffNote = (sort: string) => {
    const about = [owner, ...chance.few(others(draft, owner), 0.2)];
    const author = { worker: chance.one(workerPool), person: null };
    return item('note', { words: `a ${sort} note`, sort, about, author }, null);
  };
  return [
    ...goals,
    item('need', { words: 'a need', driver: 'home' }),
    item('action', { words: 'an action', goal, due: '2026-07-07' }),
    item('appointment', appointment),
    item('appointment', appointment),
    ...['own', 'shared', 'shared', 'worry'].map((sort) => item('note', { words: `a ${sort} note`, sort })),
    ...['worker', 'safeguarding'].map((sort) => staffNote(sort)),
    item('placement', { words: 'a placement', state: 'started', participants: chance.few(others(draft, owner), 0.3) }),
    { kind: 'plan', id: plan, owner, about: [] },
  ];
}

function marks({ chance, people }: Draft, about: readonly string[]) {
  const author = chance.is(0.3)
    ? { worker: chance.one(workerPool), person: null }
    : { person: chance.one(people).id, worker: null };
  const at = chance.one(pastInstants);
  return {
    about,
    area: chance.one(wildAreas),
    sensitive: chance.is(0.25) ? ['mentalHealth'] : [],
    confidential: chance.is(0.15),
    practical: chance.is(0.2),
    author,
    createdAt: at,
    changedAt: at,
  };
}

function share(draft: Draft, items: readonly WildItem[]) {
  const { chance, people, add } = draft;
  const holdersOf = (of: string) =>
    Object.values(draft.records['parentalResponsibility'] ?? {})
      .filter(({ child }) => child === of)
      .map(({ holder }) => holder as string);
  const some = items.filter(({ kind, owner }) => kind !== 'plan' && owner !== null);
  const grant = (of: string, what: Record<string, unknown>) => {
    const by = chance.one([of, of, ...holdersOf(of), chance.one(people).id]);
    const checked = chance.is(0.8)
      ? { by: workerPool[0], at: chance.one([...pastInstants, '2026-06-15T09:00:01.000Z']) }
      : null;
    const rest = {
      from: chance.one(pastInstants),
      until: chance.is(0.8) ? '2026-12-01' : chance.one([...future, now]),
    };
    const revokedAt = chance.is(0.85) ? null : chance.one([now, '2026-06-15T09:00:01.000Z']);
    for (const to of chance.few(others(draft, of), 0.35))
      add('grant', { of, by, to, ...what, ...rest, revokedAt, checked });
  };
  for (const { kind, id, owner, about } of some) {
    const item = { kind, id };
    if (chance.is(0.3)) grant(owner as string, { item, ...levelOf(chance, kind) });
    for (const person of about) if (chance.is(0.7)) grant(person, { item, level: 'FULL' });
  }
  for (const { id } of people)
    for (const bundle of chance.few(['need', 'goal', 'action', 'appointment', 'note', 'placement'], 0.2))
      grant(id, { bundle, level: bundle === 'appointment' ? chance.one(['FULL', 'BUSY']) : 'FULL' });
}

function levelOf(chance: Chance, kind: string) {
  const level = chance.one(kind === 'appointment' ? ['FULL', 'SUMMARY', 'BUSY'] : ['FULL', 'SUMMARY']);
  if (level !== 'SUMMARY') return { level };
  return { level, words: 'approved words', staleSince: chance.is(0.8) ? null : now };
}

function link(draft: Draft, items: readonly WildItem[]) {
  const { chance, add } = draft;
  const ends = items.filter(({ owner, kind }) => owner !== null || kind === 'note');
  for (let n = 0; n < 14; n += 1) {
    const [from, to] = [chance.one(ends), chance.one(ends)];
    if (from.owner === to.owner) continue;
    const agreed = () => (chance.is(0.7) ? '2026-03-01T12:00:00.000Z' : null);
    add('planLink', {
      linkKind: chance.one(['supports', 'clash', 'sameNeed']),
      from: { kind: from.kind, id: from.id },
      to: { kind: to.kind, id: to.id },
      proposedBy: { worker: chance.one(workerPool), person: null },
      proposedAt: '2026-03-01T12:00:00.000Z',
      fromAgreedAt: agreed(),
      toAgreedAt: agreed(),
      endedAt: chance.is(0.9) ? null : now,
    });
  }
}

const stranger = '99999999-0000-4000-8000-000000000000';

/** Everybody who could ask: each member, each worker, one who is both, and people from elsewhere. */
export function wildViewers(family: Family): readonly Viewer[] {
  const people = all(family, 'person').map(({ id }): Viewer => ({ person: id, worker: null }));
  const workers = workerPool.map((worker): Viewer => ({ person: null, worker }));
  const both: readonly Viewer[] = people.slice(0, 1).map(({ person }) => ({ person, worker: workerPool[1] ?? null }));
  const foreign: readonly Viewer[] = [
    { person: stranger as PersonId, worker: null },
    { person: null, worker: stranger as WorkerId },
    { person: null, worker: null },
  ];
  return [...people, ...workers, ...both, ...foreign];
}
