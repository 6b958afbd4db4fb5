import { all, type Family, type PersonId, put, type WorkerId } from '@kinweave/core';
import {
  demonstrationNow,
  demonstrationProvider,
  generateFamilies,
  idOf,
  later,
  workerOf,
} from '@kinweave/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';

const [esther, rhys] = [workerOf('Esther'), workerOf('Rhys')];
const own = generateFamilies(23, 24, { workers: [esther] });
const others = generateFamilies(29, 6, { workers: [rhys] });
const { family: temis } = worked('W2');

/** A family of the worker’s in which one member is called so. */
function called(family: Family, knownAs: string): Family {
  const [first] = all(family, 'person');
  return put(family, [{ ...first, knownAs } as never]);
}

/** A family in which the worker and somebody were in touch some days ago. */
function inTouch(family: Family, days: number): Family {
  const supported = all(family, 'assignment').find(({ worker, until }) => worker === esther && until === null);
  if (supported === undefined) return family;
  const [id, at] = [idOf('contact', family.id, 'spoken'), later(demonstrationNow, -days)];
  const spoken = { worker: esther, mode: 'call', missed: false, minutes: 20, at, recordedAt: at };
  return put(family, [{ kind: 'contact', id, owner: supported.person, ...spoken } as never]);
}

/** A family in which somebody whom the worker supports is on a list. */
function waiting(family: Family): Family {
  const supported = all(family, 'assignment').find(({ worker, until }) => worker === esther && until === null);
  const episode = { owner: supported?.person, service: 'Mental health', from: '2026-01-05', until: null };
  const id = idOf('waitingEpisode', family.id, 'waits');
  return put(family, [{ kind: 'waitingEpisode', id, ...episode, contactEveryDays: 14 } as never]);
}

const goes = (family: Family, owner: PersonId | undefined, service: string) =>
  put(family, [
    {
      ...{ kind: 'serviceTie', id: idOf('serviceTie', family.id, service), owner, service, sort: 'school' },
      ...{ strength: 'ordinary', flow: 'toPerson', from: null, until: null },
    } as never,
  ]);

/** A family of which the first person, a young one, goes to a school. */
const atSchool = (family: Family, service: string) => goes(family, all(family, 'person')[0]?.id, service);

/** Nobody else’s children are called Łucja or Zoë, and Kola’s own worker is another one. */
const [lucjas, zoes, ...rest] = own as [Family, Family, ...Family[]];
const [elsewhere, ...beyond] = others as [Family, ...Family[]];
const families = [
  atSchool(waiting(called(lucjas, 'Łucja Wrobel')), 'École Abbey'),
  atSchool(called(zoes, 'Zoë-Ann'), ' école abbey'),
  ...rest.map((family, n) => (n % 3 === 0 ? family : inTouch(family, (n * 7) % 23))),
  atSchool(called(elsewhere, 'Łucja Zoë'), 'Elsewhere Hall'),
  ...beyond,
  goes(temis, all(temis, 'person').find(({ knownAs }) => knownAs === 'Kola')?.id, 'Hidden Hall'),
];

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families });
});
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
});

interface Entry {
  readonly label: string;
  readonly lastContactAt: string | null;
  readonly standing?: string;
  readonly family: { readonly id: string };
}

/** The caseload, as somebody asks for it. */
async function caseload(asked: string, fields = 'label lastContactAt family { id }', subject: string = esther) {
  const { body } = await under.ask(
    subject,
    `{ caseload${asked} { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`,
  );
  expect(body.errors).toBeUndefined();
  return body.data.caseload as {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Entry[];
  };
}

const labels = async (asked: string) => (await caseload(asked)).nodes.map(({ label }) => label);

describe('what a line says', () => {
  const fields = `label people children { age person { knownAs born } } nextAppointmentAt due overdue waiting flagged
    family { due { by } members { knownAs } safetyBlocks { endedAt } courtOrders { readAt } }`;

  it('[APP-11] [K1] is of the family that stands beside it', async () => {
    const { nodes } = (await caseload('(first: 500)', fields)) as unknown as { nodes: readonly Line[] };
    expect(nodes.length).toBeGreaterThan(20);
    const today = demonstrationNow.slice(0, 10);
    for (const { label, people, children, due, overdue, flagged, family } of nodes) {
      expect(label.split(', ').toSorted()).toEqual(family.members.map(({ knownAs }) => knownAs).toSorted());
      expect([people, due]).toEqual([family.members.length, family.due.length]);
      expect(overdue).toBe(family.due.filter(({ by }) => by < today).length);
      if (family.safetyBlocks.some(({ endedAt }) => endedAt === null)) expect(flagged).toBe(true);
      for (const { age, person } of children) expect(age === null).toBe(person.born === null);
    }
    expect(nodes.some(({ children }) => children.some(({ age }) => age === null))).toBe(true);
    expect(nodes.some(({ children }) => children.some(({ age }) => age !== null))).toBe(true);
  });

  interface Line {
    readonly label: string;
    readonly people: number;
    readonly children: readonly {
      readonly age: number | null;
      readonly person: { readonly born: string | null };
    }[];
    readonly due: number;
    readonly overdue: number;
    readonly flagged: boolean;
    readonly family: {
      readonly due: readonly { readonly by: string }[];
      readonly members: readonly { readonly knownAs: string }[];
      readonly safetyBlocks: readonly { readonly endedAt: string | null }[];
    };
  }
});

describe('a search', () => {
  it.each([
    ['lucja', 'Łucja Wrobel'],
    ['WRÓB', 'Łucja Wrobel'],
    ['zoe', 'Zoë-Ann'],
    ['ë-a', 'Zoë-Ann'],
  ])('[APP-13] [K5] for %s finds the family of %s, and none of a colleague’s', async (search, name) => {
    const found = await labels(`(filter: { search: "${search}" })`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(name);
  });

  it.each([
    ['z', 'is shorter than 2 characters'],
    ['  z  ', 'is shorter than 2 characters'],
    ['x'.repeat(101), 'is longer than 100 characters'],
    ['', 'is empty'],
  ])('for %j is refused: it %s', async (search, why) => {
    const { body } = await under.ask(esther, 'query ($s: String) { caseload(filter: { search: $s }) { totalCount } }', {
      s: search,
    });
    expect(body.errors).toMatchObject([{ message: `"search" ${why}.`, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('[T-Z13] what is no name of anybody finds nothing, whatever else is known of them', async () => {
    const born = all(lucjas, 'person')[0]?.born ?? '';
    for (const search of [born, 'Rhys', '%%', '__', '.*'])
      expect(await labels(`(filter: { search: "${search}" })`)).toEqual([]);
  });
});

describe('filters and counts', () => {
  const standings = { open: 'OPEN', waiting: 'WAITING', due: 'DUE', dueThisWeek: 'DUE_THIS_WEEK', overdue: 'OVERDUE' };

  it.each([[esther], [rhys], [workerOf('Denise')], [workerOf('Ngozi')]])(
    '[APP-14] [K3] each count is the length of the list that it opens, for %s',
    async (subject) => {
      const { body } = await under.ask(subject, `{ caseloadCounts { ${Object.keys(standings).join(' ')} } }`);
      if (body.errors !== undefined) throw new Error(body.errors[0].message);
      for (const [name, standing] of Object.entries(standings)) {
        const list = await caseload(`(first: 500, filter: { standing: ${standing} })`, 'label', subject);
        expect([name, body.data.caseloadCounts[name]]).toEqual([name, list.totalCount]);
        expect(list.nodes).toHaveLength(list.totalCount);
      }
    },
  );

  it('[APP-12] [R12] of those waiting there is one', async () => {
    const { nodes } = await caseload('(filter: { standing: WAITING })', 'label waiting');
    expect(nodes).toEqual([{ label: expect.stringContaining('Łucja Wrobel'), waiting: true }]);
  });

  it('[APP-12] a need narrows to families in which the worker knows one of that driver', async () => {
    const fields = 'label family { members { plan { needs { nodes { driver } } } } }';
    const known = (await caseload('(first: 500)', fields)).nodes as unknown as readonly {
      label: string;
      family: { members: { plan: { needs: { nodes: { driver: string }[] } } | null }[] };
    }[];
    const having = (driver: string) =>
      known.filter(({ family }) =>
        family.members.some(({ plan }) => plan?.needs.nodes.some((need) => need.driver === driver)),
      );
    for (const driver of ['SCHOOL', 'HOME', 'MONEY'])
      expect(await labels(`(first: 500, filter: { need: ${driver} })`)).toEqual(
        having(driver).map(({ label }) => label),
      );
    expect(having('SCHOOL').length).toBeGreaterThan(0);
  });

  it('[APP-12] [K9] a school narrows to families in which the worker is shown that a child goes there, and each is named', async () => {
    const fields =
      'label children { person { id } } family { serviceTies { service sort until owner { id } } } lastContactAt';
    const known = (await caseload('(first: 500)', fields)).nodes as unknown as readonly {
      readonly label: string;
      readonly children: readonly { readonly person: { readonly id: string } }[];
      readonly family: { readonly serviceTies: readonly Tie[] };
    }[];
    const having = (school: string) =>
      known.filter(({ children, family }) =>
        family.serviceTies.some(
          ({ service, sort, until, owner }) =>
            sort === 'SCHOOL' &&
            children.some(({ person }) => person.id === owner?.id) &&
            (until === null || until > demonstrationNow) &&
            service.trim().toLowerCase() === school.toLowerCase(),
        ),
      );
    const named = await schools();
    expect(named).toEqual(['École Abbey', 'Kiln Hill', 'Lark Hill', 'Marlfield', 'Tarnside College', 'Wren Hill']);
    for (const school of named)
      expect([school, await labels(`(first: 500, filter: { school: "${school}" })`)]).toEqual([
        school,
        having(school).map(({ label }) => label),
      ]);
    expect(await labels('(filter: { school: "ecole ABBEY" })')).toEqual(
      having('École Abbey').map(({ label }) => label),
    );
    expect(having('École Abbey')).toHaveLength(2);
    expect(having('Marlfield').length).toBeGreaterThan(2);
  });

  interface Tie {
    readonly service: string;
    readonly sort: string;
    readonly until: string | null;
    readonly owner: { readonly id: string } | null;
  }

  const schools = async (asked = '', subject: string = esther) => {
    const { body } = await under.ask(subject, `{ caseload${asked} { schools } }`);
    return body.data.caseload.schools as readonly string[];
  };

  it('[K9] the schools are those of the whole caseload, whatever it is narrowed to and however long a page is', async () => {
    const whole = await schools();
    for (const asked of ['(first: 1)', '(first: 0)', '(filter: { school: "Marlfield", search: "zz" })', '(last: 1)'])
      expect(await schools(asked)).toEqual(whole);
  });

  it('[K9] [T-Z13] [V8] of a school that the worker is not shown there is no name and no family', async () => {
    for (const school of ['Hidden Hall', 'Elsewhere Hall', 'No Such Hall']) {
      expect(await schools()).not.toContain(school);
      expect(await caseload(`(filter: { school: "${school}" })`)).toMatchObject({ totalCount: 0, nodes: [] });
    }
    const tom = workerOf('Tom');
    expect(await schools('', tom)).toContain('Hidden Hall');
    expect((await caseload('(filter: { school: "hidden hall " })', 'label', tom)).totalCount).toBe(1);
  });

  it('[K9] a school and a need hold together, and a cursor keeps its place among what they leave', async () => {
    const asked = 'filter: { school: "MARLFIELD", need: SCHOOL }';
    const [both, school, need] = await Promise.all(
      [asked, 'filter: { school: "Marlfield" }', 'filter: { need: SCHOOL }'].map((one) =>
        labels(`(first: 500, ${one})`),
      ),
    );
    expect(both).toEqual(school?.filter((label) => need?.includes(label)));
    const { pageInfo, totalCount } = await caseload('(first: 2, filter: { school: "Marlfield" })');
    expect(totalCount).toBe(school?.length);
    expect(await labels(`(first: 500, filter: { school: "Marlfield" }, after: "${pageInfo.endCursor}")`)).toEqual(
      school?.slice(2),
    );
  });

  it.each([
    ['', 'is empty'],
    ['  ', 'is empty'],
    ['x'.repeat(201), 'is longer than 200 characters'],
    ['a\u0007b', 'has a character that cannot be shown (a control or an override)'],
  ])('[K9] of %j, which is no name of a school, it is said why', async (school, why) => {
    const { body } = await under.ask(esther, 'query ($s: String) { caseload(filter: { school: $s }) { totalCount } }', {
      s: school,
    });
    expect(body.errors).toMatchObject([{ message: `"school" ${why}.`, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('an empty filter is none', async () => {
    const whole = await caseload('(first: 500)');
    expect(await caseload('(first: 500, filter: {})')).toEqual(whole);
    expect(await caseload('(first: 500, filter: { search: null })')).toEqual(whole);
  });
});

describe('orders', () => {
  it.each([['LABEL'], ['LONGEST_WITHOUT_CONTACT']])(
    '[APP-12] [API-9] [K6] by %s, page by page, come to each family once',
    async (order) => {
      const whole = (await caseload(`(first: 500, orderBy: ${order})`)).nodes;
      const walked: Entry[] = [];
      for (let after = ''; ; ) {
        const page = await caseload(`(first: 7, orderBy: ${order}${after})`);
        walked.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) break;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(walked).toEqual(whole);
      expect(new Set(walked.map(({ family }) => family.id)).size).toBe(walked.length);
      const back = (await caseload(`(last: 500, orderBy: ${order})`)).nodes;
      expect(back).toEqual(whole);
    },
  );

  it('[APP-12] [K6] by contact those with whom nobody was in touch come first, and then who waited longest', async () => {
    const times = (await caseload('(first: 500, orderBy: LONGEST_WITHOUT_CONTACT)')).nodes.map(
      ({ lastContactAt }) => lastContactAt ?? '',
    );
    expect(times).toEqual(times.toSorted());
    expect(new Set(times).size).toBeGreaterThan(8);
    expect(times.filter((time) => time === '').length).toBeGreaterThan(3);
  });

  it('a cursor keeps its place within what a filter leaves', async () => {
    const whole = await labels('(first: 500, filter: { standing: OPEN })');
    const { pageInfo } = await caseload('(first: 3, filter: { standing: OPEN })');
    expect(await labels(`(first: 500, filter: { standing: OPEN }, after: "${pageInfo.endCursor}")`)).toEqual(
      whole.slice(3),
    );
  });
});

describe('a load', () => {
  const query = '{ viewer { load { people families limit } } }';

  it('[APP-18] [K7] is the people to whom the worker is assigned now, beside the limit of their provider', async () => {
    const assigned = own.map(
      (family) =>
        new Set(
          all(family, 'assignment').flatMap(({ worker, person, from, until }) =>
            worker === esther && holds(from, until) ? [person] : [],
          ),
        ).size,
    );
    const others = all(temis, 'assignment').filter(({ worker, until }) => worker === esther && until === null);
    const { body } = await under.ask(esther, query);
    expect(body.data.viewer.load).toEqual({
      people: assigned.reduce((sum, people) => sum + people, others.length),
      families: assigned.filter((people) => people > 0).length + 1,
      limit: 25,
    });
  });

  const holds = (from: string, until: string | null) =>
    from <= demonstrationNow && (until === null || demonstrationNow < until);

  it('is what the provider decides, and nobody else’s to know', async () => {
    const { prisma } = under.gateway.database;
    const { id } = demonstrationProvider;
    await prisma.provider.update({ where: { id }, data: { settings: { caseloadLimit: 40 } } });
    expect((await under.ask(esther, query)).body.data.viewer.load.limit).toBe(40);
    await prisma.provider.update({ where: { id }, data: { settings: {} } });
    const member = all(temis, 'person')[0]?.id as PersonId;
    expect((await under.ask(member, query)).body).toEqual({ data: { viewer: { load: null } } });
  });
});

describe('whose it is', () => {
  it('[APP-16] [T-Z16] a family of a colleague moves nothing in any answer of the caseload', async () => {
    const asked = [
      '{ caseloadCounts { open waiting due dueThisWeek overdue } }',
      '{ caseload(first: 500, filter: { school: "Marlfield" }) { totalCount schools nodes { label } } }',
      '{ caseload(first: 500, orderBy: LONGEST_WITHOUT_CONTACT) { totalCount nodes { label due } } }',
      '{ caseload(first: 5, filter: { search: "an" }) { totalCount pageInfo { hasNextPage endCursor } nodes { label } } }',
    ];
    const alone = await gatewayUnderTest({ families: families.filter((family) => isOf(family, esther)) });
    for (const query of asked)
      expect((await under.ask(esther, query)).text).toBe((await alone.ask(esther, query)).text);
    await alone.close();
  });

  const isOf = (family: Family, worker: WorkerId) =>
    ['assignment', 'cover', 'supervision', 'safeguardingLead'].some((kind) =>
      JSON.stringify(all(family, kind as 'assignment')).includes(worker),
    );

  it('a partner and a member have none', async () => {
    const member = all(temis, 'person')[0]?.id as PersonId;
    for (const field of ['caseload { totalCount }', 'caseloadCounts { open }']) {
      const { body } = await under.ask(member, `{ ${field} }`);
      expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
    }
  });
});
