import type { Chance } from './chance.js';
import {
  type Draft,
  futures,
  happened,
  now,
  organisations,
  others,
  pasts,
  period,
  type WildItem,
  wildAreas,
  winter,
  workerPool,
} from './wild-draft.js';

/** Wild states of what a worker does between people and to keep them safe: requests, disagreements, concerns, glass. */

/** What is only proposed of two records, and what is known of somebody elsewhere: neither opens anything (F4, F6). */
export function meet(draft: Draft) {
  const { chance, people, add, plenty } = draft;
  // A family that was joined, and whose work crosses since before anything that is looked at (F5).
  if (chance.is(0.4)) {
    const joined = chance.few(people, 0.5).map(({ id }) => id);
    const long = '2000-01-01T00:00:00.000Z';
    const done = { by: anyone(draft), at: long, openedBy: anyone(draft), openedAt: long };
    add('familyPart', { people: joined, records: [], shared: [], ...done });
  }
  for (const { id: kept } of people) {
    if (chance.is(0.3 * plenty))
      add('onePerson', {
        ...{ kept, absorbed: chance.one(others(draft, kept)), born: '2010-01-01' },
        ...{ proposedBy: anyone(draft), proposedAt: winter },
      });
    if (chance.is(0.3 * plenty)) {
      const outside = { family: chance.uuid(), outside: chance.uuid() };
      add('samePerson', { ...outside, person: kept, by: anyone(draft), at: winter });
    }
  }
}

const replies = ['2026-06-14', '2026-06-15', '2026-06-16', '2026-03-01', '2026-09-01'] as const;
const anyone = ({ chance }: Draft) => chance.one(workerPool);

export function mediate(draft: Draft, items: readonly WildItem[]) {
  const { chance, people, plenty } = draft;
  for (const { id: by } of people) for (const of of chance.few(others(draft, by), 0.25 * plenty)) ask(draft, by, of);
  for (let n = 1 + chance.below(2 + plenty * 2); n > 0; n -= 1) disagree(draft, items);
}

function ask({ chance, add }: Draft, by: string, of: string) {
  const decision = chance.is(0.4) ? null : chance.one(['full', 'summary', 'notNow', 'never']);
  add('mediationRequest', {
    by,
    of,
    area: chance.one(wildAreas),
    words: 'I would like to know',
    at: chance.one(pasts),
    replyOn: chance.one(replies),
    exploredAt: happened(chance, 0.6),
    decision,
    decidedAt: decision === null ? null : chance.one(pasts),
  });
}

/** Two people at least, with whoever is between them, a worker of theirs or not. */
function disagree(draft: Draft, items: readonly WildItem[]) {
  const { chance, people, add } = draft;
  const [one, two] = chance.one(people.map(({ id }) => [id, chance.one(others(draft, id))] as const));
  const parties = people.map(({ id }) => id).filter((id) => id === one || id === two || chance.is(0.15));
  const isAsked = chance.is(0.6);
  const pausedAt = happened(chance, 0.4);
  const disagreement = add('disagreement', {
    parties,
    child: chance.is(0.5) ? chance.one(people).id : null,
    item: chance.is(0.3) ? pointer(chance, items) : null,
    area: chance.one(wildAreas),
    worker: chance.is(isAsked ? 0.7 : 1) ? anyone(draft) : null,
    askedBy: isAsked ? chance.one(parties) : null,
    notedAt: winter,
    openedAt: happened(chance, 0.75),
    invited: chance.few(parties, 0.4),
    courtCheckedBy: chance.is(0.6) ? anyone(draft) : null,
    pausedAt,
    pausedUntil: pausedAt === null ? null : chance.one([...pasts, ...futures]),
    declined: chance.few(parties, 0.25).map((party) => ({ party, at: chance.one(pasts) })),
    endedAt: happened(chance, 0.25),
  });
  for (const of of chance.few(parties, 0.6)) {
    const by = chance.is(0.5) ? { person: of, worker: null } : { person: null, worker: anyone(draft) };
    add('position', { disagreement, of, words: 'what I think', by, at: chance.one(pasts) });
  }
  for (let n = chance.below(3); n > 0; n -= 1) propose(draft, disagreement, parties);
}

function propose(draft: Draft, disagreement: string, parties: readonly string[]) {
  const { chance, add } = draft;
  const isWhole = chance.is(0.35);
  const agreed = (isWhole ? parties : chance.few(parties, 0.4)).map((party) => ({ party, at: chance.one(pasts) }));
  add('proposal', {
    disagreement,
    words: 'what all could agree to',
    by: anyone(draft),
    at: winter,
    agreed,
    agreedAt: isWhole ? chance.one([...pasts, ...futures]) : null,
    withdrawnAt: happened(chance, 0.35),
  });
}

const pointer = (chance: Chance, items: readonly WildItem[]) => {
  const { kind, id } = chance.one(items.filter((item) => item.kind !== 'plan'));
  return { kind, id };
};

export function keepSafe(draft: Draft, items: readonly WildItem[]) {
  const { chance, plenty } = draft;
  for (let n = chance.below(1 + 3 * plenty); n > 0; n -= 1) raise(draft, items);
  const restricted = items.filter(({ sort }) => sort === 'safeguarding');
  for (const { kind, id } of chance.few(restricted, 0.6)) nameReader(draft, { kind, id });
  for (let n = 1 + chance.below(1 + 2 * plenty); n > 0; n -= 1) breakGlass(draft);
  release(draft);
}

/** A concern, and what became of it: who may read it, and what was disclosed to whom. */
function raise(draft: Draft, items: readonly WildItem[]) {
  const { chance, people, add } = draft;
  const about = chance.few(
    people.map(({ id }) => id),
    0.4,
  );
  const threshold = chance.one(['met', 'met', 'met', 'notMet', 'undecided']);
  const decidedAt = threshold === 'undecided' ? null : chance.one([...pasts, ...futures]);
  const lead = anyone(draft);
  const concern = add('safeguardingConcern', {
    about,
    allegedSource: chance.is(0.4) ? chance.one(people).id : null,
    neverTold: chance.few(
      people.map(({ id }) => id),
      0.15,
    ),
    concern: 'a worry',
    needs: chance
      .few(
        items.filter(({ isPrivate }) => isPrivate),
        0.4,
      )
      .map(({ id }) => id),
    authorTold: chance.is(0.5),
    whyNotTold: null,
    by: anyone(draft),
    at: winter,
    threshold,
    decidedBy: decidedAt === null ? null : lead,
    decidedAt,
    reason: decidedAt === null ? null : 'a reason',
    steps: chance.is(0.3) ? [{ to: 'earlyHelp', reason: 'a reason', by: lead, at: winter }] : [],
  });
  for (const organisation of chance.few([...organisations, null], 0.4)) disclose(draft, concern, organisation);
  if (chance.is(0.6)) nameReader(draft, { kind: 'safeguardingConcern', id: concern });
}

function disclose(draft: Draft, concern: string, organisation: string | null) {
  const { chance, people, add } = draft;
  add('safeguardingDisclosure', {
    concern,
    to: 'somebody',
    organisation,
    person: organisation === null ? chance.one(people).id : null,
    what: 'what was told',
    why: 'why it was',
    basis: 'protectChild',
    by: anyone(draft),
    at: chance.one(pasts),
    personTold: chance.is(0.5),
    whyNotTold: null,
  });
}

const nameReader = (draft: Draft, of: { readonly kind: string; readonly id: string }) =>
  draft.add('namedReader', { of, worker: anyone(draft), by: anyone(draft), ...starting(draft.chance) });

/** As a period, whose start is an instant. */
function starting(chance: Chance) {
  const { from, until } = period(chance);
  return from.length === 10
    ? { from: winter, until: until !== null && until < '2026-02-02' ? null : until }
    : { from, until };
}

const hours = [
  ['2026-06-15T08:30:00.000Z', '2026-06-15T09:30:00.000Z'],
  ['2026-06-15T08:30:00.000Z', '2026-06-15T09:30:00.000Z'],
  ['2026-06-15T08:00:00.000Z', now],
  [now, '2026-06-15T10:00:00.000Z'],
  ['2026-06-15T07:00:00.000Z', '2026-06-15T08:00:00.000Z'],
  ['2026-06-15T10:00:00.000Z', '2026-06-15T11:00:00.000Z'],
  ['2026-02-28T23:30:00.000Z', '2026-03-01T00:30:00.000Z'],
] as const;
const parts = ['need', 'goal', 'action', 'appointment', 'note', 'contactChannel', 'safeContact'] as const;

function breakGlass(draft: Draft) {
  const { chance, people, add } = draft;
  const [from, until] = chance.one(hours);
  const reviewedAt = happened(chance, 0.4);
  add('breakGlass', {
    worker: anyone(draft),
    person: chance.one(people).id,
    reason: 'an urgent call',
    parts: chance.few(parts, 0.5),
    from,
    until,
    reviewBy: '2026-06-16',
    reviewedAt,
    reviewedBy: reviewedAt === null ? null : anyone(draft),
    finding: reviewedAt === null ? null : chance.one(['proper', 'improper']),
  });
}

/** To somebody who is blocked, or was, or is not. */
function release(draft: Draft) {
  const { chance, people, records, add } = draft;
  const blocks = Object.entries(records['safetyBlock'] ?? {}).map(([block, { blocked }]) => ({ block, to: blocked }));
  for (const said of chance.few([...blocks, { block: null, to: chance.one(people).id }], 0.5))
    add('releasedStatement', { ...said, words: 'a statement', by: anyone(draft), at: winter });
}
