import { all, type Family, type Instant, put } from '@kinweave/core';
import { demonstrationNow, demonstrationPartners, later, workerOf } from '@kinweave/core/testing';
import { writeId } from '@kinweave/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { itemId, opaque, worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';
import { giving, voicesOf } from './giving.js';
import { said } from './promises/said.js';
import { wholeFamily } from './promises/whole-family.js';
import { onTheWire } from './promises/wire.js';

const { family, people } = worked('W2');
const [temi, folake, segun, kola, bisi] = ['Temi', 'Folake', 'Segun', 'Kola', 'Bisi'].map(
  (name) => people[name] ?? '',
) as [string, string, string, string, string];
const [esther, tom, rhys, denise] = [workerOf('Esther'), workerOf('Tom'), workerOf('Rhys'), workerOf('Denise')];

const whole = opaque(family, 'family', family.id);
const person = (id: string) => opaque(family, 'person', id);
const flats = itemId(family, 'goal', /flats/);

/** The family without the one thing that is asked for: nothing is there to be found. */
const empty: Family = {
  ...family,
  records: {
    ...family.records,
    goal: Object.fromEntries(Object.entries(family.records.goal ?? {}).filter(([, { words }]) => !/flats/.test(words))),
  },
};

type Voices = ReturnType<typeof voicesOf>;

/** One way in which a request goes on between the day it is made and the day of its reply. */
interface Course {
  readonly name: string;
  readonly family?: Family;
  /** What is done, each at its own time. */
  readonly steps: readonly (readonly [at: string, (voices: Voices, request: string) => Promise<unknown>])[];
  /** Whether something is opened to whoever asks. */
  readonly opens?: boolean;
}

const explored = [
  '2026-06-16T10:00:00.000Z',
  ({ refused }: Voices, request: string) => refused(esther, 'exploreRequest', { request }),
] as const;
const answered = (at: string, input: object) =>
  [at, ({ refused }: Voices, request: string) => refused(temi, 'answerRequest', { request, ...input })] as const;
const until = '2026-09-01';

const courses: readonly Course[] = [
  { name: 'nobody speaks of it', steps: [] },
  { name: 'there is nothing to find', family: empty, steps: [explored] },
  { name: 'the owner says nothing', steps: [explored] },
  { name: 'not now', steps: [explored, answered('2026-06-17T10:00:00.000Z', { decision: 'NOT_NOW' })] },
  { name: 'never', steps: [explored, answered('2026-06-19T10:00:00.000Z', { decision: 'NEVER' })] },
  {
    name: 'the owner does not want to talk about it',
    steps: [
      explored,
      ['2026-06-17T10:00:00.000Z', ({ refused }, mediation) => refused(temi, 'declineToTalk', { mediation })],
    ],
  },
  {
    name: 'not now, and only after the day of the reply',
    steps: [explored, answered('2026-06-30T10:00:00.000Z', { decision: 'NOT_NOW' })],
  },
  {
    name: 'opened in full',
    steps: [explored, answered('2026-06-18T10:00:00.000Z', { decision: 'FULL', item: flats, until })],
    opens: true,
  },
  {
    name: 'opened in words',
    steps: [
      explored,
      answered('2026-06-18T10:00:00.000Z', { decision: 'SUMMARY', item: flats, words: 'I am looking ahead.', until }),
    ],
    opens: true,
  },
];

/** Each day before the reply, the edges of its day, and days after it. */
const times: readonly string[] = [
  ...Array.from({ length: 15 }, (_, day) => later(demonstrationNow, day, 90)),
  ...['2026-06-28T22:59:59.999Z', '2026-06-28T23:00:00.000Z', '2026-06-29T12:00:00.000Z', '2026-07-06T12:00:00.000Z'],
].sort();

/** What is said of the request, and all that is said of the family, but for what a grant opened. */
interface Heard {
  readonly at: string;
  readonly of: string;
  readonly reply: ReturnType<typeof said>;
  readonly sent: unknown;
}

/** Opens a gateway, lets a course take its time, and keeps every reply that whoever asked is given meanwhile. */
async function follow({ family: beginning = family, steps }: Course): Promise<readonly Heard[]> {
  const under = await gatewayUnderTest({ families: [beginning] });
  const voices = voicesOf(() => under);
  try {
    const asked = { person: person(temi), area: 'MONEY', words: 'Is she moving out?' };
    const { id } = await voices.does(folake, 'askToKnow', asked, 'request');
    const questions: readonly (readonly [string, string, object])[] = [
      ['request', REQUEST, { id }],
      ['family', wholeFamily, { family: whole }],
      ['due', `{ viewer { roles person { id } families { due { task } notices { days } } } }`, {}],
      ['asked again', giving('askToKnow', 'request { id }'), { input: asked }],
      [
        'answered by whoever asked',
        giving('answerRequest', 'grant { id }'),
        { input: { request: id, decision: 'NEVER' } },
      ],
      ['explored by whoever asked', giving('exploreRequest'), { input: { request: id } }],
      ['declined by whoever asked', giving('declineToTalk'), { input: { mediation: id } }],
    ];
    const heard: Heard[] = [];
    const moments = [...steps.map(([at, step]) => ({ at, step })), ...times.map((at) => ({ at, step: null }))].toSorted(
      (one, other) => (one.at < other.at ? -1 : 1),
    );
    for (const { at, step } of moments) {
      under.setNow(at);
      if (step !== null) expect(await step(voices, id)).toEqual([]);
      else
        for (const [of, query, variables] of questions) {
          // Once there is a reply the same may be asked again, and would be another request.
          if (of === 'asked again' && at >= '2026-06-28T23:00:00.000Z') continue;
          const ask = () => under.ask(folake, query, variables as never, { 'x-request-id': 'the-one-request' });
          const { result, sent } = await onTheWire(ask);
          expect(result.status).toBe(200);
          const reply = said(result);
          heard.push({ at, of, reply: { ...reply, text: reply.text.replaceAll(id, 'THE REQUEST') }, sent });
        }
    }
    expect(under.faults).toEqual([]);
    return heard;
  } finally {
    await under.close();
  }
}

const REQUEST = `query($id: ID!) { node(id: $id) { __typename ... on MediationRequest {
  id by { id knownAs } of { id knownAs } area words at replyOn state letter { code words } exploredAt decision decidedAt
  viewerCanExplore viewerCanAnswer
} } }`;

const bodyOf = ({ reply }: Heard) => JSON.parse(reply.text);
/** All that a family says, but for what stands in the plan that something was opened in. */
const butForThePlan = (heard: Heard) => {
  const { data } = bodyOf(heard);
  const members = data.family?.members?.map((member: { id: string }) =>
    member.id === person(temi) ? { ...member, plan: 'what a grant opens' } : member,
  );
  return members === undefined ? data : { ...data, family: { ...data.family, members } };
};

describe('[M6] whoever asks to know hears the same, whatever was found, or decided, or when', () => {
  let expected: readonly Heard[];
  beforeAll(async () => {
    expected = await follow(courses[0] as Course);
  });

  it('the reply is fixed as it is made, leaves as its day begins in London, and says nothing', () => {
    const states = expected.filter(({ of }) => of === 'request').map((one) => [one.at, bodyOf(one).data.node] as const);
    expect(states.length).toBe(times.length);
    for (const [at, node] of states) {
      const isThere = at >= '2026-06-28T23:00:00.000Z';
      expect(node).toMatchObject({
        ...{ replyOn: '2026-06-29', state: isThere ? 'REPLIED' : 'SENT', words: 'Is she moving out?' },
        ...{ exploredAt: null, decision: null, decidedAt: null, viewerCanExplore: false, viewerCanAnswer: false },
        letter: { code: isThere ? 'REQUEST_REPLY' : 'REQUEST_SENT' },
      });
    }
  });

  it.each(courses.slice(1).filter(({ opens }) => opens !== true))(
    '$name: every byte, every header and every statement with its rows are those of a request that nobody spoke of',
    async (course) => {
      const heard = await follow(course);
      expect(heard).toHaveLength(expected.length);
      for (const [n, one] of heard.entries()) expect(one, `${one.of} at ${one.at}`).toEqual(expected[n]);
    },
    300_000,
  );

  it.each(courses.filter(({ opens }) => opens === true))(
    '$name: nothing but what the grant opens differs, and that from the moment it is opened',
    async (course) => {
      const heard = await follow(course);
      const [, opening] = course.steps;
      let differing = 0;
      for (const [n, one] of heard.entries()) {
        const other = expected[n] as Heard;
        if (one.of !== 'family' || one.at < (opening?.[0] ?? '')) expect(one, `${one.of} at ${one.at}`).toEqual(other);
        else {
          expect(one.sent).toEqual(other.sent);
          expect(butForThePlan(one)).toEqual(butForThePlan(other));
          expect(one.reply.text).not.toBe(other.reply.text);
          differing += 1;
        }
      }
      expect(differing).toBeGreaterThan(5);
    },
    300_000,
  );
});

describe('a request, to everybody else', () => {
  let under: GatewayUnderTest;
  const { does, refused, ask } = voicesOf(() => under);
  beforeAll(async () => {
    under = await gatewayUnderTest({ families: [family] });
  });
  beforeEach(() => under.setNow(demonstrationNow));
  afterAll(async () => {
    expect(under.faults).toEqual([]);
    await under.close();
  });

  const shown = async (who: string, id: string) =>
    (await ask(who, `{ node(id: "${id}") { ... on MediationRequest { words state decision letter { code } } } }`)).node;

  it('[M6] is not there for the owner until the worker has spoken of it, and without its words then; for others never', async () => {
    const { id } = await does(
      folake,
      'askToKnow',
      { person: person(temi), area: 'MONEY', words: 'Is she moving out?' },
      'request',
    );
    expect(await shown(temi, id)).toBeNull();
    expect(await refused(temi, 'answerRequest', { request: id, decision: 'NEVER' })).toEqual(['NOT_FOUND request']);
    expect(await refused(temi, 'declineToTalk', { mediation: id })).toEqual(['NOT_FOUND mediation']);
    expect(await shown(esther, id)).toMatchObject({ words: 'Is she moving out?' });
    expect(await refused(tom, 'exploreRequest', { request: id })).toEqual(['NOT_FOUND request']);
    expect(await refused(esther, 'exploreRequest', { request: id })).toEqual([]);
    expect(await refused(esther, 'exploreRequest', { request: id })).toEqual(['ALREADY request']);
    expect(await shown(temi, id)).toEqual({
      words: null,
      state: 'SENT',
      decision: null,
      letter: { code: 'ASKED_OF_YOU' },
    });
    for (const other of [segun, kola, bisi, tom]) expect(await shown(other, id)).toBeNull();
  });

  it('[M6] happens once under a key, and while one waits the same is not asked again', async () => {
    const input = { person: person(temi), area: 'SPORT', words: 'Does she climb?', idempotencyKey: 'ask-once' };
    const { id } = await does(segun, 'askToKnow', input, 'request');
    expect(await does(segun, 'askToKnow', input, 'request')).toEqual({ id });
    const { idempotencyKey: _, ...again } = input;
    expect(await refused(segun, 'askToKnow', { ...again, idempotencyKey: 'ask-twice' })).toEqual(['ALREADY person']);
    expect(await refused(segun, 'askToKnow', { ...input, words: 'Another.' })).toEqual(['CONFLICT idempotencyKey']);
  });

  it('[D8] somebody to whom one is not tied is asked of like somebody who is nowhere', async () => {
    const input = { area: 'SPORT', words: 'Does he swim?' };
    const nowhere = person('00000000-0000-4000-8000-000000000001');
    expect(await refused(bisi, 'askToKnow', { ...input, person: person(kola) })).toEqual(['NOT_FOUND person']);
    expect(await refused(bisi, 'askToKnow', { ...input, person: nowhere })).toEqual(['NOT_FOUND person']);
  });
});

describe('a disagreement through the gateway', () => {
  let under: GatewayUnderTest;
  const { does, refused, ask } = voicesOf(() => under);
  const supervision = {
    kind: 'supervision',
    id: '00000000-0000-4000-8000-000000000001',
    supervisor: denise,
    worker: esther,
  };
  beforeAll(async () => {
    const begins = { from: later(demonstrationNow as Instant, -9), until: null };
    under = await gatewayUnderTest({ families: [put(family, [{ ...supervision, ...begins }] as never)] });
  });
  afterAll(async () => {
    expect(under.faults).toEqual([]);
    await under.close();
  });

  const everything = async (who: string) =>
    (await under.ask(who, wholeFamily, { family: whole }, { 'x-request-id': 'the-one-request' })).text;
  const words = { folake: 'CANARY00001', segun: 'CANARY00002', kola: 'CANARY00003', proposed: 'CANARY00004' };
  /** Which of the words somebody meets, in all that they can see. */
  const met = async (who: string) => {
    const text = await everything(who);
    return Object.entries(words)
      .filter(([, word]) => text.includes(word))
      .map(([whose]) => whose);
  };
  let disagreement: string;

  it('[M7] nobody but the worker between them sees anybody’s words until each has agreed to the statement', async () => {
    const item = itemId(family, 'goal', /lengths/);
    const asking = { person: person(folake), with: [person(segun)], child: person(kola), area: 'SPORT', item };
    const made = await does(folake, 'askMediation', { ...asking, words: words.folake }, 'disagreement');
    disagreement = made.id;
    expect([await met(folake), await met(segun), await met(esther)]).toEqual([['folake'], [], []]);
    expect(await refused(segun, 'statePosition', { disagreement, words: 'x' })).toEqual(['NOT_FOUND disagreement']);
    const silent = { disagreement, courtChecked: false, invited: [] };
    expect(await refused(esther, 'openDisagreement', silent)).toEqual(['BAD_INPUT courtChecked']);
    expect(
      await refused(esther, 'openDisagreement', { ...silent, courtChecked: true, invited: [person(segun)] }),
    ).toEqual([]);
    expect(await met(esther)).toEqual(['folake']);
    const shown = 'id words by { name } of { knownAs }';
    await does(segun, 'statePosition', { disagreement, words: words.segun }, 'position', shown);
    expect([await met(folake), await met(segun), await met(kola)]).toEqual([['folake'], ['segun'], []]);
    const early = { disagreement, words: words.proposed };
    expect(await refused(esther, 'proposeStatement', early)).toEqual(['FORBIDDEN disagreement']);
    const told = { disagreement, of: person(kola), words: words.kola };
    expect(await does(esther, 'recordPosition', told, 'position', 'by { name } of { knownAs }')).toEqual({
      ...{ by: { name: 'Esther Boateng' }, of: { knownAs: 'Kola' } },
    });
    const { id: proposal } = await does(esther, 'proposeStatement', early, 'proposal');
    expect(await refused(folake, 'agreeProposal', { proposal, agree: true })).toEqual([]);
    expect([await met(folake), await met(segun)]).toEqual([
      ['folake', 'proposed'],
      ['segun', 'proposed'],
    ]);
    const agreed = `{ node(id: "${proposal}") { ... on Proposal { youAgreed agreed { at } agreedAt letter { code } } } }`;
    expect((await ask(segun, agreed)).node).toEqual({
      ...{ youAgreed: false, agreed: null, agreedAt: null },
      letter: { code: 'PROPOSAL_TO_READ' },
    });
    expect(await refused(segun, 'agreeProposal', { proposal, agree: true })).toEqual([]);
    expect((await ask(segun, agreed)).node).toMatchObject({ agreedAt: demonstrationNow, agreed: null });
    expect((await ask(esther, agreed)).node.agreed).toHaveLength(2);
    expect([await met(folake), await met(segun), await met(kola), await met(bisi), await met(tom)]).toEqual([
      ['folake', 'proposed'],
      ['segun', 'proposed'],
      ...[['kola'], [], []],
    ]);
    expect(await met(denise)).toEqual(['proposed']);
  });

  it('[M7] several options stand in one order for each party; what is taken back only the worker keeps, and the rest go with what is agreed', async () => {
    const asking = { person: person(folake), with: [person(segun)], child: null, area: 'MONEY', words: 'What for?' };
    const { id } = await does(folake, 'askMediation', asking, 'disagreement');
    const opening = { disagreement: id, courtChecked: true, invited: [person(segun)] };
    expect(await refused(esther, 'openDisagreement', opening)).toEqual([]);
    await does(segun, 'statePosition', { disagreement: id, words: 'For fuel.' }, 'position');
    const proposals: string[] = [];
    for (const said of ['Ten pounds.', 'Twenty pounds.', 'Nothing.'])
      proposals.push((await does(esther, 'proposeStatement', { disagreement: id, words: said }, 'proposal')).id);
    const [ten, twenty, nothing] = proposals as [string, string, string];
    const list = async (who: string) => {
      const query = '{ viewer { families { proposals { words agreedAt disagreement { id } } } } }';
      const { families } = (await ask(who, query)).viewer;
      const its = families[0].proposals.filter((one: { disagreement: { id: string } }) => one.disagreement.id === id);
      return its.map((one: { words: string; agreedAt: string | null }) => `${one.words} ${one.agreedAt ?? 'stands'}`);
    };
    const stood = ['Ten pounds. stands', 'Twenty pounds. stands', 'Nothing. stands'].toSorted();
    expect((await list(folake)).toSorted()).toEqual(stood);
    expect(await list(segun)).toEqual(await list(folake));
    expect(await refused(tom, 'withdrawProposal', { proposal: nothing })).toEqual(['NOT_FOUND proposal']);
    expect(await refused(esther, 'withdrawProposal', { proposal: nothing })).toEqual([]);
    expect(await refused(segun, 'agreeProposal', { proposal: nothing, agree: true })).toEqual(['NOT_FOUND proposal']);
    for (const proposal of [ten, twenty])
      expect(await refused(folake, 'agreeProposal', { proposal, agree: true })).toEqual([]);
    expect(await list(segun)).toHaveLength(2);
    expect(await refused(segun, 'agreeProposal', { proposal: twenty, agree: true })).toEqual([]);
    const agreed = [`Twenty pounds. ${demonstrationNow}`];
    expect([await list(folake), await list(segun)]).toEqual([agreed, agreed]);
    const kept = `{ node(id: "${ten}") { ... on Proposal { withdrawnAt agreed { party { knownAs } } } } }`;
    expect((await ask(esther, kept)).node).toEqual({
      ...{ withdrawnAt: demonstrationNow, agreed: [{ party: { knownAs: 'Folake' } }] },
    });
    expect((await ask(segun, kept)).node).toBeNull();
    expect(await refused(esther, 'withdrawProposal', { proposal: twenty })).toEqual(['ALREADY proposal']);
  });

  it('[M7] another party declining moves no byte of what the others see', async () => {
    const asking = { person: person(folake), with: [person(segun)], child: null, area: 'SCHOOL' };
    const { id } = await does(folake, 'askMediation', { ...asking, words: 'Which school?' }, 'disagreement');
    expect(
      await refused(esther, 'openDisagreement', { disagreement: id, courtChecked: true, invited: [person(segun)] }),
    ).toEqual([]);
    const others = [folake, temi, kola, bisi, tom];
    const before = await Promise.all(others.map(everything));
    expect(await refused(segun, 'declineToTalk', { mediation: id })).toEqual([]);
    expect(await Promise.all(others.map(everything))).toEqual(before);
    const node = `{ node(id: "${id}") { ... on Disagreement { youDeclined declined { party { knownAs } } } } }`;
    expect((await ask(segun, node)).node).toEqual({ youDeclined: true, declined: null });
    expect((await ask(esther, node)).node).toEqual({ youDeclined: false, declined: [{ party: { knownAs: 'Segun' } }] });
  });

  it('[M7] pauses once, for the days that the provider allows at most, and goes on by itself', async () => {
    const asking = { person: person(folake), with: [person(segun)], area: 'SPORT', words: 'Not on Sundays.' };
    const { id } = await does(folake, 'askMediation', asking, 'disagreement');
    expect(
      await refused(esther, 'openDisagreement', { disagreement: id, courtChecked: true, invited: [person(segun)] }),
    ).toEqual([]);
    expect(await refused(segun, 'pauseMediation', { disagreement: id, until: '2026-06-30' })).toEqual([
      'BAD_INPUT until',
    ]);
    expect(await does(segun, 'pauseMediation', { disagreement: id }, 'disagreement', 'pausedUntil state')).toEqual({
      ...{ pausedUntil: '2026-06-29T09:00:00.000Z', state: 'PAUSED' },
    });
    under.setNow('2026-06-29T09:00:00.000Z');
    const state = await ask(folake, `{ node(id: "${id}") { ... on Disagreement { state } } }`);
    expect(state.node).toEqual({ state: 'OPEN' });
    expect(await refused(folake, 'pauseMediation', { disagreement: id })).toEqual(['ALREADY disagreement']);
    under.setNow(demonstrationNow);
  });

  it('[E9] passes to a worker whom the provider employs, and is named at once', async () => {
    const [partner] = demonstrationPartners;
    for (const to of [partner?.id ?? '', temi, '00000000-0000-4000-8000-000000000009'])
      expect(await refused(esther, 'passMediation', { disagreement, to: writeId('Worker', to) })).toEqual([
        'NOT_FOUND to',
      ]);
    const pass = { disagreement, to: writeId('Worker', rhys) };
    expect(await refused(esther, 'passMediation', pass)).toEqual([]);
    const { node } = await ask(folake, `{ node(id: "${disagreement}") { ... on Disagreement { worker { name } } } }`);
    expect(node).toEqual({ worker: { name: 'Rhys Morgan' } });
    expect([await met(esther), await met(rhys)]).toEqual([[], []]);
  });

  it('[T-P01] words that were told in it are in no audit row, no key and no caseload', async () => {
    const { prisma } = under.gateway.database;
    const told = JSON.stringify([await prisma.accessLog.findMany(), await prisma.worklist.findMany()]);
    expect(told).toContain('mutation statePosition');
    expect(told).not.toMatch(/CANARY/);
    expect(all(family, 'person').length).toBe(5);
  });
});
