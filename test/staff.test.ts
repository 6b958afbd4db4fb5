import { type Family, put } from '@kinweave/core';
import { demonstrationNow, demonstrationPartners, later, workerOf } from '@kinweave/core/testing';
import { writeId } from '@kinweave/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { itemId, opaque, planId, worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';

const { family, people } = worked('W2');
const [temi, folake, kola] = ['Temi', 'Folake', 'Kola'].map((name) => people[name] ?? '') as [string, string, string];
const [esther, rhys, halima] = [workerOf('Esther'), workerOf('Rhys'), workerOf('Halima')];
const [partner, other] = demonstrationPartners as [
  (typeof demonstrationPartners)[number],
  (typeof demonstrationPartners)[number],
];
/** The partner works for the organisation that is named for Kola. */
const id = '00000000-0000-4000-8000-00000000000a';
const named: Family = put(family, [
  { kind: 'partnerWorker', id, person: kola, worker: partner.id, organisation: partner.organisation } as never,
]);
const withDates = put(named, [
  { ...(named.records.partnerWorker?.[id] as object), from: later(demonstrationNow, -3), until: null } as never,
]);

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [withDates, worked('W4').family] });
});
beforeEach(() => under.setNow(demonstrationNow));
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
});

const person = (who: string) => opaque(family, 'person', who);
const worker = (who: string) => writeId('Worker', who);
const organisation = (which: string) => writeId('Organisation', which);
const whole = opaque(family, 'family', family.id);

/** Gives a command, and what it led to. */
async function give(subject: string, command: string, input: Readonly<Record<string, unknown>>, shown = '') {
  const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
  const { body } = await under.ask(
    subject,
    `mutation($input: ${name}Input!) { ${command}(input: $input) { refusals { code path } ${shown} } }`,
    { input },
  );
  expect(body.errors).toBeUndefined();
  return body.data[command];
}

const ask = async (subject: string, query: string) => {
  const { body } = await under.ask(subject, query);
  expect(body.errors).toBeUndefined();
  return body.data;
};

describe('whom a command names is somebody the provider knows', () => {
  const from = '2026-06-15';
  it.each([
    ['assignWorker', { person: person(temi), worker: worker(partner.id) }, 'worker'],
    ['nameCover', { family: whole, worker: worker(partner.id), covers: worker(esther), from, until: from }, 'worker'],
    ['nameCover', { family: whole, worker: worker(rhys), covers: worker(partner.id), from, until: from }, 'covers'],
    ['nameSupervisor', { family: whole, supervisor: worker(temi), worker: worker(esther), from }, 'supervisor'],
    ['nameSafeguardingLead', { family: whole, worker: worker(partner.id), from }, 'worker'],
    ['recordConflict', { family: whole, worker: worker(temi), relativeOf: person(temi), from }, 'worker'],
    ['proposeHandover', { person: person(temi), from: worker(esther), to: worker(partner.id) }, 'to'],
    [
      'namePartner',
      { person: person(temi), worker: worker(rhys), organisation: organisation(partner.organisation), from },
      'worker',
    ],
    [
      'namePartner',
      { person: person(temi), worker: worker(other.id), organisation: organisation(partner.organisation), from },
      'worker',
    ],
  ])('[E9] %s of %j is refused at %s', async (command, input, field) => {
    expect(await give(esther, command, input)).toEqual({ refusals: [{ code: 'NOT_FOUND', path: [field] }] });
  });

  it('[L20] a supervisor, a lead and somebody who stands in have their parts, names and caseload from then', async () => {
    const roles = async (who: string) => (await ask(who, '{ viewer { roles } }')).viewer.roles;
    const count = async (who: string) => (await ask(who, '{ caseload { totalCount } }')).caseload.totalCount;
    expect([await roles(halima), await roles(rhys)]).toEqual([['LINK_WORKER'], ['LINK_WORKER']]);
    const before = [await count(halima), await count(rhys)];
    const supervising = { family: whole, supervisor: worker(halima), worker: worker(esther), from: '2026-06-01' };
    const leading = { family: whole, worker: worker(rhys), from: '2026-06-01' };
    const shown = 'supervision { supervisor { name } worker { name } }';
    expect(await give(esther, 'nameSupervisor', supervising, shown)).toEqual({
      refusals: [],
      supervision: { supervisor: { name: 'Halima Yusuf' }, worker: { name: 'Esther Boateng' } },
    });
    expect(await give(esther, 'nameSafeguardingLead', leading)).toEqual({ refusals: [] });
    expect((await roles(halima)).toSorted()).toEqual(['LINK_WORKER', 'SUPERVISOR']);
    expect((await roles(rhys)).toSorted()).toEqual(['LINK_WORKER', 'SAFEGUARDING_LEAD']);
    expect([await count(halima), await count(rhys)]).toEqual(before.map((one) => one + 1));
  });
});

describe('a partner', () => {
  it('[V6] [M15] knows the person for whom they are named, and no list of workers', async () => {
    const { viewer, family: seen } = await ask(
      partner.id,
      `{ viewer { roles } family(id: "${whole}") {
        members { knownAs born plan { id } } partners { worker { name } organisation } packets { words }
        links { totalCount } grants { totalCount } relationships { id } courtOrders { id } due { task }
      } }`,
    );
    expect(viewer.roles).toEqual(['PARTNER']);
    expect(seen).toEqual({
      members: [{ knownAs: 'Kola', born: null, plan: null }],
      partners: [{ worker: { name: partner.name }, organisation: organisation(partner.organisation) }],
      packets: [],
      links: { totalCount: 0 },
      grants: { totalCount: 0 },
      relationships: [],
      courtOrders: null,
      due: [],
    });
    for (const query of [
      '{ provider { workers { nodes { name } } } }',
      '{ caseload { totalCount } }',
      '{ dueList { totalCount } }',
    ]) {
      const { body } = await under.ask(partner.id, query);
      expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
    }
    const { body } = await under.ask(partner.id, `{ node(id: "${worker(esther)}") { id } }`);
    expect(body).toEqual({ data: { node: null } });
  });

  it('[M15] reads a packet once whoever decides has approved it, and only its words, area and end', async () => {
    const prepared = await give(
      workerOf('Tom'),
      'preparePacket',
      {
        ...{ person: person(kola), organisation: organisation(partner.organisation), area: 'SPORT' },
        words: 'Kola swims on Saturdays.',
      },
      'packet { id viewerCanApprove }',
    );
    expect(prepared).toEqual({ refusals: [], packet: { id: expect.anything(), viewerCanApprove: false } });
    const packets = async () =>
      (await ask(partner.id, `{ family(id: "${whole}") { packets { words area approvedAt viewerCanApprove } } }`))
        .family.packets;
    expect(await packets()).toEqual([]);
    expect(await give(folake, 'approvePacket', { packet: prepared.packet.id })).toEqual({ refusals: [] });
    expect(await packets()).toEqual([
      { words: 'Kola swims on Saturdays.', area: 'SPORT', approvedAt: null, viewerCanApprove: null },
    ]);
  });

  it('is listed for staff beside the workers, and is none of them', async () => {
    const { provider } = await ask(
      esther,
      '{ provider { workers(first: 500) { totalCount nodes { name organisation } } partners { totalCount nodes { name organisation } } } }',
    );
    expect(provider.partners.nodes).toContainEqual({
      name: partner.name,
      organisation: organisation(partner.organisation),
    });
    expect(provider.partners.totalCount).toBe(provider.partners.nodes.length);
    expect(provider.workers.totalCount).toBe(provider.workers.nodes.length);
    const workers = provider.workers.nodes as { name: string; organisation: string | null }[];
    expect(workers.every((one) => one.organisation === null && one.name !== partner.name)).toBe(true);
  });
});

describe('what is due', () => {
  it('[M9] the whole caseload’s is in order of date, page by page, each once', async () => {
    const whole = await ask(
      esther,
      '{ dueList(first: 500) { totalCount nodes { task by person { id } family { id } record { __typename id } } } }',
    );
    const { nodes, totalCount } = whole.dueList as { nodes: { by: string; task: string }[]; totalCount: number };
    expect(totalCount).toBe(nodes.length);
    expect(nodes.length).toBeGreaterThan(1);
    expect(nodes.map(({ by }) => by)).toEqual(nodes.map(({ by }) => by).toSorted());
    const walked: unknown[] = [];
    let after: string | null = null;
    do {
      const { dueList } = await ask(
        esther,
        `{ dueList(first: 1${after === null ? '' : `, after: "${after}"`}) { pageInfo { hasNextPage endCursor }
          nodes { task by person { id } family { id } record { __typename id } } } }`,
      );
      walked.push(...dueList.nodes);
      after = dueList.pageInfo.hasNextPage ? dueList.pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked).toEqual(nodes);
  });

  it('[M9] what is done is due no longer', async () => {
    const due = async () => {
      const { family: seen } = await ask(esther, `{ family(id: "${whole}") { due { task person { knownAs } } } }`);
      return (seen.due as { task: string; person: { knownAs: string } | null }[])
        .filter(({ task }) => task === 'AGREE_INVOLVEMENT')
        .map((one) => one.person?.knownAs);
    };
    expect(await due()).toContain('Temi');
    const terms = { person: person(temi), shared: 'Goals', never: 'Notes', limits: 'Harm' };
    expect(await give(esther, 'agreeInvolvement', terms)).toEqual({ refusals: [] });
    expect(await due()).not.toContain('Temi');
  });
});

describe('who could see something before it is written', () => {
  const plan = planId(family, temi);
  const readers = async (subject: string, intended: string, owner = plan) => {
    const { body } = await under.ask(
      subject,
      `{ node(id: "${owner}") { ... on Plan { whoCouldSee(intended: { ${intended} }) {
        person { knownAs } worker { name } level
      } } } }`,
    );
    return body;
  };
  const names = (body: Awaited<ReturnType<typeof readers>>) =>
    body.data.node.whoCouldSee.map(
      (one: { person: { knownAs: string } | null; worker: { name: string } | null; level: string }) =>
        `${one.person?.knownAs ?? one.worker?.name} ${one.level}`,
    );

  it('[L28] it is whoever may write there who may ask, and it is what comes true', async () => {
    const goal = names(await readers(temi, 'itemKind: GOAL, area: SCHOOL'));
    expect(goal).toEqual(expect.arrayContaining(['Temi FULL', 'Bisi FULL', 'Esther Boateng FULL']));
    expect(goal.join()).not.toContain('Folake');
    expect(names(await readers(temi, 'itemKind: GOAL, area: SCHOOL, confidential: true')).join()).not.toContain('Bisi');
    expect(names(await readers(esther, 'itemKind: NOTE, area: SCHOOL, sort: SAFEGUARDING')).join()).not.toContain(
      'Temi',
    );
    // Somebody who sees something of a plan and may not write there is told nothing.
    expect(
      (await readers(folake, 'itemKind: GOAL, area: SCHOOL', planId(family, kola))).data.node.whoCouldSee,
    ).toBeNull();
  });

  it('[L28] beside what stands there it says the same, to whoever may write there and to nobody else', async () => {
    const beside = async (subject: string, owner: string) => {
      const { node } = await ask(
        subject,
        `{ node(id: "${planId(family, owner)}") { ... on Plan { goals(first: 500) { nodes {
          area sensitive confidential readers { person { knownAs } worker { name } level }
        } } } } }`,
      );
      return node?.goals.nodes ?? [];
    };
    for (const { area, sensitive, confidential, readers: told } of await beside(temi, temi)) {
      const marks = `area: ${area}, sensitive: [${sensitive}], confidential: ${confidential}`;
      const asked = await readers(temi, `itemKind: GOAL, ${marks}`);
      expect(names({ data: { node: { whoCouldSee: told } } })).toEqual(names(asked));
    }
    expect((await beside(temi, temi)).length).toBeGreaterThan(0);
    for (const { readers: told } of await beside(folake, kola)) expect(told).toBeNull();
  });

  it('[D8] somebody hidden is refused like somebody who is nowhere', async () => {
    const [hidden] = Object.keys(worked('W4').family.records.person ?? {});
    const about = (who: string) => `itemKind: NEED, area: SOCIAL, about: ["${who}"]`;
    const first = await readers(temi, about(opaque(worked('W4').family, 'person', hidden)));
    const absent = await readers(temi, about(person('00000000-0000-4000-8000-000000000001')));
    expect(first.errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: absent.errors[0].message,
    });
  });

  it.each([['itemKind: NOTE, area: SCHOOL'], ['itemKind: PLACEMENT, area: SCHOOL']])(
    '{ %s } is refused',
    async (intended) => {
      const { errors } = await readers(temi, intended);
      expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    },
  );
});

describe('what hangs on a pointer', () => {
  it('[L4] a best-interests decision shows what it opens', async () => {
    const lengths = itemId(family, 'goal', /lengths/);
    const decided = await give(
      workerOf('Tom'),
      'decideBestInterests',
      { person: person(kola), reader: person(temi), items: [lengths], told: true },
      'bestInterestsDecision { basis until items { __typename ... on Goal { id } } reader { knownAs } by { name } }',
    );
    expect(decided).toEqual({
      refusals: [],
      bestInterestsDecision: {
        ...{ basis: 'CHILD', until: '2026-12-15', items: [{ __typename: 'Goal', id: lengths }] },
        ...{ reader: { knownAs: 'Temi' }, by: { name: 'Tom Ashworth' } },
      },
    });
  });

  it('[E7] a tie ends by its id, a fact is taken out by it, and an item passes to another plan', async () => {
    const tie = Object.values(family.records.relationship ?? {}).find(
      (one) => one.person === folake && one.kinship === 'formerPartner',
    );
    const record = opaque(family, 'relationship', tie?.id);
    const ended = await give(esther, 'endTie', { record }, 'record { __typename ... on Relationship { until } }');
    expect(ended).toEqual({ refusals: [], record: { __typename: 'Relationship', until: demonstrationNow } });
    const struck = await give(esther, 'strikeRecord', { record, reason: 'They never were' }, 'correction { what }');
    expect(struck).toEqual({ refusals: [], correction: { what: 'relationship' } });
    const moved = await give(
      esther,
      'moveItem',
      { item: itemId(family, 'need', /nights/), plan, reason: 'It is Temi’s' },
      'item { __typename ... on Need { owner { knownAs } } } correction { what movedTo { knownAs } }',
    );
    expect(moved).toEqual({
      refusals: [],
      item: { __typename: 'Need', owner: { knownAs: 'Temi' } },
      correction: { what: 'need', movedTo: { knownAs: 'Temi' } },
    });
  });

  const plan = planId(family, temi);
});
