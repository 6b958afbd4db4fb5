import { randomUUID } from 'node:crypto';
import { all, doors, type Family, type Instant, policy, put, type Row } from '@kinweave/core';
import {
  demonstrationNow,
  demonstrationPartners,
  demonstrationProvider,
  later,
  workerOf,
} from '@kinweave/core/testing';
import { importDocument } from '@kinweave/gateway';
import { writeId } from '@kinweave/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { behind, itemId, opaque, planId, worked } from './behind.js';
import { type Answer, foreignWorker, type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';
import { giving, voicesOf } from './giving.js';
import { said } from './promises/said.js';
import { onTheWire } from './promises/wire.js';

const provider = demonstrationProvider.id;
const [esther, tom, halima, priya] = [workerOf('Esther'), workerOf('Tom'), workerOf('Halima'), workerOf('Priya')];
const [denise, ngozi, callum] = [workerOf('Denise'), workerOf('Ngozi'), workerOf('Callum')];
const [temis, zofias] = [worked('W2'), worked('W4')];
const [temi, kola, folake] = ['Temi', 'Kola', 'Folake'].map((name) => temis.people[name] ?? '') as [
  ...[string, string, string],
];

const begins = later(demonstrationNow, -9);
const open = { from: begins, until: null };
const stranger = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** Denise answers for Esther, Ngozi leads, Priya is a relative of Temi’s, and somebody may not know where Temi is. */
const family: Family = put(temis.family, [
  { kind: 'supervision', id: stranger(1), supervisor: denise, worker: esther, ...open },
  { kind: 'safeguardingLead', id: stranger(2), worker: ngozi, ...open },
  { kind: 'conflictOfInterest', id: stranger(3), worker: priya, relativeOf: temi, ...open },
  {
    kind: 'contactChannel',
    id: stranger(4),
    owner: temi,
    channel: 'text',
    address: '07700 900111',
    verifiedAt: begins,
  },
  {
    ...{ kind: 'safetyBlock', id: stranger(5), protected: [temi], blocked: temis.people['Bisi'], scope: 'all' },
    ...{ basis: 'Asked for.', evidence: null, from: begins, reviewBy: '2026-09-01', endedAt: null, endedBy: null },
  },
] as never);

const whole = opaque(family, 'family', family.id);
const person = (id: string) => opaque(family, 'person', id);
const [portfolio, tired, diary, call, restricted] = [
  itemId(family, 'goal', /portfolio/),
  itemId(family, 'need', /worn out/),
  itemId(family, 'note', /tutor/),
  itemId(family, 'note', /prefers a text/),
  itemId(family, 'note', /safeguarding lead/),
];
const onDuty = [halima, priya, denise, callum];
const [from, until] = ['2026-06-15T08:00:00.000Z', '2026-06-15T09:30:00.000Z'] as const;
const end = later(demonstrationNow, 0, 60);

let under: GatewayUnderTest;
const { give, does, refused, ask } = voicesOf(() => under);
const breaks = (worker: string, changes: object = {}, fields = 'id') =>
  does(
    worker,
    'breakGlass',
    { person: person(temi), parts: ['GOAL'], reason: 'She rang.', ...changes },
    'glass',
    fields,
  );
const codes = ({ body }: Answer) =>
  body.errors?.map((error: { extensions: { code: string } }) => error.extensions.code) as unknown;

async function start(): Promise<void> {
  under = await gatewayUnderTest({ families: [family, zofias.family] });
  const duties = onDuty.map((worker) => ({ provider, worker, from, until }));
  const { gateway } = under;
  const { problems } = await importDocument(
    { duties },
    gateway.database.prisma,
    gateway.store,
    demonstrationNow as Instant,
  );
  expect(problems).toEqual([]);
}
const stop = async () => {
  expect(under.faults).toEqual([]);
  await under.close();
};

describe('a worker on duty who has to know something now', () => {
  beforeAll(start);
  beforeEach(() => under.setNow(demonstrationNow));
  afterAll(stop);

  it('[L20] finds nothing of a family until they break the glass, and then what they named', async () => {
    const query = `query($ids: [ID!]!) { family(id: "${whole}") { id } nodes(ids: $ids) { __typename ... on Goal { words } } }`;
    const ids = [portfolio, tired, diary, call, restricted, person(temi), person(folake), planId(family, folake)];
    expect(await ask(halima, query, { ids })).toEqual({ family: null, nodes: ids.map(() => null) });
    const { findNames } = await ask(halima, '{ findNames(beginning: "Tem") { person } }');
    const fields = 'parts from until reason reviewBy worker { name } person { knownAs } viewerCanReview';
    expect(await breaks(halima, { person: findNames[0].person }, fields)).toEqual({
      ...{ parts: ['GOAL'], from: demonstrationNow, until: end, reason: null, reviewBy: null },
      ...{ worker: { name: 'Halima Yusuf' }, person: { knownAs: 'Temi' }, viewerCanReview: false },
    });
    expect(await ask(halima, query, { ids })).toEqual({
      family: { id: whole },
      nodes: [
        { __typename: 'Goal', words: 'Finish my art portfolio before the summer show' },
        ...[null, null, null, null],
        { __typename: 'Person' },
        ...[null, null],
      ],
    });
  });

  it('[L20] sees of the family the person, the frame of their plan, what is listed and whom a block keeps out', async () => {
    await breaks(callum, { parts: ['CONTACT_CHANNEL', 'NOTE'] });
    const { family: seen } = await ask(
      callum,
      `{ family(id: "${whole}") {
        members { knownAs born plan { id matters goals { totalCount } notes { totalCount } kept { id } } }
        contactChannels { address } safetyBlocks { blocked { knownAs } protected { knownAs } } brokenGlass { worker { name } }
        relationships { id } assignments { id } grants { totalCount } links { totalCount } due { task } courtOrders { id }
      } }`,
    );
    expect(seen).toEqual({
      members: expect.arrayContaining([
        {
          ...{ knownAs: 'Temi', born: null },
          plan: {
            id: planId(family, temi),
            matters: null,
            goals: { totalCount: 0 },
            notes: { totalCount: 0 },
            kept: null,
          },
        },
        { knownAs: 'Bisi', born: null, plan: null },
      ]),
      contactChannels: [{ address: '07700 900111' }],
      safetyBlocks: [{ blocked: { knownAs: 'Bisi' }, protected: [{ knownAs: 'Temi' }] }],
      brokenGlass: [{ worker: { name: 'Callum Reid' } }],
      ...{ relationships: [], assignments: [], grants: { totalCount: 0 }, links: { totalCount: 0 } },
      ...{ due: [], courtOrders: null },
    });
    expect(seen.members).toHaveLength(2);
  });

  it('[T-Z31] gives a reason and says for what, and is told at once what is missing', async () => {
    const input = { person: person(kola), parts: ['GOAL'], reason: 'He rang.' };
    expect(await refused(halima, 'breakGlass', { ...input, reason: ' ' })).toEqual(['BAD_INPUT reason']);
    expect(await refused(halima, 'breakGlass', { ...input, parts: [] })).toEqual(['BAD_INPUT parts']);
    const [without] = [{ person: person(kola), parts: ['GOAL'] }];
    expect(codes(await under.ask(halima, giving('breakGlass'), { input: without }))).toEqual(['BAD_USER_INPUT']);
  });

  it('[T-Z31] [T-P03] leaves an audit row that names it, and a review that is due on the next working day', async () => {
    const request = randomUUID();
    const input = { person: person(kola), parts: ['GOAL'], reason: 'He is not at school.' };
    const answer = await under.ask(halima, giving('breakGlass'), { input }, { 'x-request-id': request });
    expect(answer.body.data.breakGlass).toEqual({ refusals: [] });
    const select = 'SELECT operation, relations, wrote, family::text FROM access_log WHERE request_id = $1';
    expect(await behind(under.database, select, [request])).toEqual([
      { operation: 'mutation breakGlass', relations: ['DUTY_WORKER'], wrote: true, family: family.id },
    ]);
    const due = '{ dueList(first: 500) { nodes { task by person { knownAs } } } }';
    const review = { task: 'REVIEW_BROKEN_GLASS', by: '2026-06-16', person: { knownAs: 'Temi' } };
    expect((await ask(denise, due)).dueList.nodes).toContainEqual(review);
    expect((await ask(ngozi, due)).dueList.nodes).toContainEqual(review);
    expect((await ask(esther, due)).dueList.nodes).not.toContainEqual(review);
    const read = randomUUID();
    await under.ask(halima, `{ family(id: "${whole}") { id } }`, {}, { 'x-request-id': read });
    expect(await behind(under.database, select, [read])).toEqual([
      { operation: 'query family', relations: ['DUTY_WORKER'], wrote: false, family: family.id },
    ]);
  });

  it('[V7] the person sees who looked, and when, without the reason; their workers see it with the reason', async () => {
    const looked = async (who: string) =>
      (await ask(who, `{ family(id: "${whole}") { brokenGlass { person { knownAs } worker { name } reason } } }`))
        .family.brokenGlass;
    expect(await looked(temi)).toContainEqual({
      ...{ person: { knownAs: 'Temi' }, worker: { name: 'Halima Yusuf' } },
      reason: null,
    });
    expect(await looked(esther)).toContainEqual({
      ...{ person: { knownAs: 'Temi' }, worker: { name: 'Halima Yusuf' } },
      reason: 'She rang.',
    });
    expect(await looked(folake)).toEqual([]);
  });

  it('[E13] breaks it once for the same, again for more, and once under one key', async () => {
    const input = { person: person(temi), parts: ['GOAL'], reason: 'She rang.' };
    expect(await refused(halima, 'breakGlass', input)).toEqual(['ALREADY person']);
    const keyed = { ...input, parts: ['GOAL', 'NEED'], idempotencyKey: 'the-same-call' };
    const first = await give(halima, 'breakGlass', keyed, 'glass { id }');
    expect(first).toEqual({ refusals: [], glass: { id: expect.anything() } });
    expect(await give(halima, 'breakGlass', keyed, 'glass { id }')).toEqual(first);
    expect(await refused(halima, 'breakGlass', { ...keyed, reason: 'Another.' })).toEqual(['CONFLICT idempotencyKey']);
  });

  it('[E13] [A1] reads until the hour ends, to the millisecond, though their duty ends before; then nothing is there', async () => {
    const query = `{ family(id: "${whole}") { id } node(id: "${portfolio}") { ... on Goal { words } } viewer { roles } }`;
    const shown = async () => {
      const { family: seen, node, viewer } = await ask(halima, query);
      return [seen?.id ?? null, node?.words ?? null, viewer.roles.includes('DUTY_WORKER')];
    };
    const goal = 'Finish my art portfolio before the summer show';
    under.setNow('2026-06-15T09:29:59.999Z');
    expect(await shown()).toEqual([whole, goal, true]);
    under.setNow(until);
    expect(await shown()).toEqual([whole, goal, false]);
    under.setNow('2026-06-15T09:59:59.999Z');
    expect(await shown()).toEqual([whole, goal, false]);
    under.setNow(end);
    expect(await shown()).toEqual([null, null, false]);
    const nowhere = `{ family(id: "${writeId('Family', stranger(99))}") { id } node(id: "${opaque(family, 'goal', stranger(98))}") { ... on Goal { words } } viewer { roles } }`;
    expect(said(await under.ask(halima, query))).toEqual(said(await under.ask(halima, nowhere)));
  });

  it('[L20] while the hour runs and duty is over, neither finds a name nor breaks the glass', async () => {
    under.setNow(until);
    const input = { person: person(temi), parts: ['ACTION'], reason: 'Again.' };
    expect(codes(await under.ask(halima, giving('breakGlass'), { input }))).toEqual(['FORBIDDEN']);
    expect(codes(await under.ask(halima, '{ findNames(beginning: "Te") { person } }'))).toEqual(['FORBIDDEN']);
  });

  it('[L20] under broken glass does nothing else: each thing that they see takes no command from them', async () => {
    const tries: readonly (readonly [string, object])[] = [
      ['reviseGoal', { item: portfolio, changes: { words: 'Mine' } }],
      ['strikeItem', { item: portfolio, reason: 'Wrong' }],
      ['raiseConcern', { person: person(temi), concern: 'Something' }],
      ['changePerson', { person: person(temi), changes: { knownAs: 'T' } }],
      ['assignWorker', { person: person(temi), worker: writeId('Worker', tom) }],
      ['sayWhatMatters', { plan: planId(family, temi), matters: 'Mine' }],
      ['askToKnow', { person: person(temi), area: 'SCHOOL', words: 'What?' }],
    ];
    for (const [command, input] of tries) {
      const answer = await under.ask(halima, giving(command), { input });
      const refusals = answer.body.data?.[command]?.refusals?.map(({ code }: { code: string }) => code);
      expect({ command, refused: refusals ?? codes(answer) }).toEqual({ command, refused: ['FORBIDDEN'] });
    }
  });

  it('[T-Z32] nobody reviews their own, and what was reviewed is not reviewed again', async () => {
    const { id } = await breaks(denise, {}, 'id viewerCanReview');
    expect(await refused(denise, 'reviewGlass', { glass: id, finding: 'PROPER' })).toEqual(['FORBIDDEN glass']);
    const query = `{ node(id: "${id}") { ... on BrokenGlass { viewerCanReview reviewedBy { name } finding } } }`;
    expect((await ask(denise, query)).node.viewerCanReview).toBe(false);
    expect((await ask(ngozi, query)).node.viewerCanReview).toBe(true);
    expect(await refused(ngozi, 'reviewGlass', { glass: id, finding: 'IMPROPER' })).toEqual([]);
    expect(await refused(ngozi, 'reviewGlass', { glass: id, finding: 'PROPER' })).toEqual(['ALREADY glass']);
    expect((await ask(esther, query)).node).toMatchObject({ reviewedBy: { name: 'Ngozi Eze' }, finding: 'IMPROPER' });
  });
});

describe('the glass is broken by nobody else, and tells nothing', () => {
  beforeAll(start);
  beforeEach(() => under.setNow(demonstrationNow));
  afterAll(stop);

  const input = (who: string, changes: object = {}) => ({ person: who, parts: ['GOAL'], reason: 'Now.', ...changes });

  it.each([
    ['a worker who is not on duty', () => tom],
    ['a member', () => folake],
    ['a worker of another provider', () => foreignWorker],
    ['a partner', () => demonstrationPartners[0]?.id ?? ''],
  ])('[L20] %s is refused at the door, whoever it is about', async (_, subject) => {
    const { prisma } = under.gateway.database;
    const [partner] = demonstrationPartners;
    const { problems } = await importDocument(
      {
        workers: [{ id: partner?.id, provider, organisation: partner?.organisation, name: 'Imran' }],
        accounts: [{ subject: partner?.id, provider, worker: partner?.id, name: 'Imran' }],
      },
      prisma,
      under.gateway.store,
      demonstrationNow as Instant,
    );
    expect(problems).toEqual([]);
    const give = async (id: string) =>
      said(await under.ask(subject(), giving('breakGlass'), { input: input(id) }, { 'x-request-id': 'the-same' }));
    const answer = await give(person(temi));
    expect(answer.text).toContain('"FORBIDDEN"');
    expect(await give(writeId('Person', `${stranger(1)}:${stranger(2)}`))).toEqual(answer);
  });

  /** Somebody who is nowhere: in no family, in another one than theirs, or whom this worker may not find. */
  const lost: readonly (readonly [string, string, string])[] = [
    ['somebody of this family under another’s id', callum, opaque(zofias.family, 'person', temi)],
    ['somebody who is not in a family that is there', callum, opaque(family, 'person', stranger(7))],
    ['something of the family that is no person', callum, opaque(family, 'person', all(family, 'goal')[0]?.id)],
    ['somebody of the worker’s own relatives', priya, person(temi)],
  ];

  it.each(lost)(
    '[T-Z14] %s is answered as somebody in no family is, well formed or not, at the same cost',
    async (_, worker, id) => {
      const nowhere = writeId('Person', `${stranger(1)}:${stranger(2)}`);
      for (const changes of [{}, { reason: ' ' }, { parts: [] }, { idempotencyKey: `key-${randomUUID()}` }]) {
        const cost = (who: string) =>
          onTheWire(() =>
            under.ask(worker, giving('breakGlass', 'glass { id } family { id }'), { input: input(who, changes) }),
          );
        const [found, absent] = [await cost(id), await cost(nowhere)];
        const key = 'idempotencyKey' in changes;
        // A key that was used for somebody else is in conflict with itself, whoever that is.
        if (!key) expect(said(found.result)).toEqual(said(absent.result));
        if (!key) expect(found.sent).toEqual(absent.sent);
        expect(found.result.body.data.breakGlass.glass).toBeNull();
      }
      const log = '{ viewer { accessLog { totalCount nodes { operation wrote } } } }';
      expect((await ask(worker, log)).viewer.accessLog.nodes[0]).toEqual({
        operation: 'mutation breakGlass',
        wrote: false,
      });
    },
  );

  it('[T-Z14] no other command of a worker on duty comes into a family in which they have no part', async () => {
    const tries: readonly (readonly [string, (id: string) => object])[] = [
      ['raiseConcern', (id) => ({ person: id, concern: 'Something' })],
      ['noteDisagreement', (id) => ({ person: id, parties: [id], area: 'SCHOOL' })],
      ['assignWorker', (id) => ({ person: id, worker: writeId('Worker', tom) })],
      ['changePerson', (id) => ({ person: id, changes: { knownAs: 'T' } })],
      ['closePlan', (id) => ({ person: id, reason: 'Done' })],
    ];
    const absent = opaque({ ...family, id: stranger(1) as never }, 'person', stranger(2));
    for (const [command, given] of tries) {
      const cost = (id: string) => onTheWire(() => under.ask(halima, giving(command), { input: given(id) }));
      const [found, nowhere] = [await cost(person(temi)), await cost(absent)];
      expect({ command, ...said(found.result) }).toEqual({ command, ...said(nowhere.result) });
      expect(found.sent).toEqual(nowhere.sent);
      expect(found.result.body.data[command].refusals).toEqual([{ code: 'NOT_FOUND', path: ['person'] }]);
    }
    expect((await ask(halima, `{ family(id: "${whole}") { id } }`)).family).toBeNull();
  });

  it('[D13] without the door, or without the name that they know, no worker on duty breaks it', async () => {
    const give = () => refused(callum, 'breakGlass', input(person(kola)));
    const door = doors.BreakGlass as { by: readonly string[] };
    const { by } = door;
    const rule = policy.person as { groups: Readonly<Record<string, Row>> };
    const { groups } = rule;
    try {
      door.by = [];
      expect(await give()).toEqual(['FORBIDDEN']);
      door.by = by;
      const { on_duty: _, ...name } = groups['name'] as Row;
      rule.groups = { ...groups, name };
      expect(await give()).toEqual(['NOT_FOUND person']);
    } finally {
      door.by = by;
      rule.groups = groups;
    }
    expect(await give()).toEqual([]);
  });

  it('[T-Z29] the roster is asked again behind the gateway: a call by somebody who is not on it opens nothing', async () => {
    const reading = { tenant: provider, subject: 'x', viewer: [tom], requestId: 'x', operation: 'x', fieldGroups: [] };
    const found = async (worker: string, who: string) => {
      let relations: readonly string[] | null = null;
      await under.gateway.store.change(
        family.id,
        { ...reading, viewer: [worker], at: demonstrationNow },
        null,
        (stored) => {
          relations = stored?.relations ?? null;
          return { saving: null, outcome: null };
        },
        { worker, person: who },
      );
      return relations;
    };
    expect(await found(halima, temi)).toEqual(['DUTY_WORKER']);
    expect(await found(halima, stranger(7))).toBeNull();
    expect(await found(callum, temi)).toEqual(['DUTY_WORKER']);
    expect(await found(workerOf('Rhys'), temi)).toBeNull();
    expect(await found(foreignWorker, temi)).toBeNull();
  });
});
