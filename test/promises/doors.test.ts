import { all, type Family, type Role, roles, type Viewer, viewAs, visibility } from '@kinweave/core';
import { demonstrationNow, generateFamilies, viewersOf, workedCases } from '@kinweave/core/testing';
import { schema, typeOfKind, writeId } from '@kinweave/schema';
import { type GraphQLObjectType, getNamedType, isInputObjectType, isLeafType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignWorker, type GatewayUnderTest, gatewayUnderTest, subjectOf } from '../gateway-under-test.js';
import { commandNames, mutationOf, opaque } from './commands.js';
import { argumentsOf } from './everything.js';
import { furnishedApart } from './furnished.js';
import { recordsIn, wholeFamily } from './whole-family.js';

const families = [
  ...workedCases.map(({ family }) => family),
  ...generateFamilies(20_260_617, 2, { crowded: true }),
  ...furnishedApart(20_260_618),
];
const [first, second] = families as [Family, Family];
const seenKinds = Object.keys(typeOfKind).filter((kind) => !['family', 'summary', 'kept'].includes(kind));

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families });
});
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
});

const isStranger = (family: Family, viewer: Viewer) => viewAs(family, viewer, demonstrationNow) === null;

/** Whether `node` must give a record: what is open in full, a link whose ends are open, a plan in which anything is. */
function isShown(family: Family, viewer: Viewer, record: ReturnType<typeof recordsIn>[number]): boolean {
  const { level } = visibility(family, viewer, record, demonstrationNow);
  if (record.kind === 'plan')
    return viewAs(family, viewer, demonstrationNow)?.members.some(({ plan }) => plan?.id === record.id) ?? false;
  return level === 'FULL' || (level === 'SUMMARY' && record.kind === 'planLink');
}

/** Asks for many nodes, 100 at a time, in the order given. */
async function nodesAs(viewer: Viewer, ids: readonly string[], fields = '__typename id'): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (let at = 0; at < ids.length; at += 100) {
    const { body } = await under.ask(subjectOf(viewer), `query($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`, {
      ids: ids.slice(at, at + 100),
    });
    expect(body.errors).toBeUndefined();
    answers.push(...body.data.nodes);
  }
  return answers;
}

describe('`node`, for every type and every role', () => {
  const cells = new Set<string>();

  /** Every record of a family by its id, as one viewer, against the rules; notes what was asked as which role. */
  async function compareNodes(place: Family, viewer: Viewer, held: readonly Role[]): Promise<void> {
    const records = recordsIn(place).filter(({ kind }) => seenKinds.includes(kind));
    const ids = records.map(({ kind, id }) => opaque(place, kind, id));
    const answers = await nodesAs(viewer, ids);
    const expected = records.map((record, at) =>
      isShown(place, viewer, record)
        ? { __typename: typeOfKind[record.kind as keyof typeof typeOfKind], id: ids[at] }
        : null,
    );
    expect(answers, subjectOf(viewer)).toEqual(expected);
    const closed = isStranger(place, viewer) ? 'elsewhere' : 'hidden';
    for (const [at, { kind }] of records.entries())
      for (const role of held) cells.add(`${role} ${kind} ${answers[at] === null ? closed : 'shown'}`);
  }

  test.each(families.map(({ id }, n) => ({ n: n + 1, id })))(
    'family $n: gives exactly what the rules open, in one’s own family and in any other',
    async ({ n }) => {
      const family = families[n - 1] as Family;
      const other = families[n % families.length] as Family;
      for (const viewer of [...viewersOf(family), { person: null, worker: foreignWorker as never }]) {
        const { body } = await under.ask(subjectOf(viewer), '{ viewer { roles } }');
        for (const place of [family, other]) await compareNodes(place, viewer, body.data.viewer.roles);
      }
    },
    300_000,
  );

  test('between them they have asked as every role for every type, where it is hidden and where it is another’s', () => {
    // People of a part go by the id of the family it was: merging.test.ts asks for them.
    const furnishedKinds = seenKinds.filter((kind) => kind !== 'familyPart');
    // Nobody's part in a family makes them a worker on duty.
    const missing = roles
      .filter((role) => role !== 'DUTY_WORKER')
      .flatMap((role) =>
        furnishedKinds.flatMap((kind) =>
          ['hidden', 'elsewhere'].map((where) => `${role} ${kind} ${where}`).filter((cell) => !cells.has(cell)),
        ),
      );
    // Whoever works with anybody in a family sees all of its skeleton, and its lead the frame of every open plan.
    const skeleton = [
      ...[
        'assignment',
        'careArrangement',
        'conflictOfInterest',
        'courtOrder',
        'cover',
        'delegatedAuthority',
        'legalHold',
      ],
      ...['parentalResponsibility', 'person', 'relationship', 'safeguardingLead', 'safetyBlock', 'supervision'],
    ];
    const never = ['LINK_WORKER', 'SAFEGUARDING_LEAD', 'SUPERVISOR'].flatMap((role) =>
      skeleton.map((kind) => `${role} ${kind} hidden`),
    );
    // What is restricted, and what was done in the hardest hour, is for the lead.
    const leads = [
      ...['plan', 'safeguardingConcern', 'safeguardingDisclosure', 'namedReader', 'releasedStatement', 'breakGlass'],
    ].map((kind) => `SAFEGUARDING_LEAD ${kind} hidden`);
    // Children live in each home there is.
    const homes = ['YOUNG_PERSON household hidden'];
    expect(missing.filter((cell) => ![...never, ...leads, ...homes].includes(cell))).toEqual([]);
  });
});

describe('one verdict, whichever way one asks', () => {
  const viewers = [first, second].flatMap((family) =>
    viewersOf(family).map((viewer) => ({ family, viewer, name: subjectOf(viewer).slice(0, 8) })),
  );

  /** What can be asked of a type without going on: words and dates as they are, things by their type’s name. */
  const fieldsOf = (type: string) =>
    Object.values((schema.getType(type) as GraphQLObjectType).getFields()).map((field) => {
      const { name, type: given, args } = field;
      const asked = `${name}${argumentsOf(field)}`;
      const isPage = args.some((arg) => arg.name === 'first');
      if (isPage) return `${asked} { totalCount nodes { __typename id } }`;
      return isLeafType(getNamedType(given)) ? asked : `${asked} { __typename }`;
    });

  test.each(viewers)(
    '[T-Z04] viewer $name: by fragment, by interface, by nested fragments, by @include and @skip',
    async ({ family, viewer }) => {
      for (const kind of seenKinds) {
        const type = typeOfKind[kind as keyof typeof typeOfKind];
        const fields = fieldsOf(type).join(' ');
        const ids = recordsIn(family)
          .filter((record) => record.kind === kind)
          .map(({ id }) => opaque(family, kind, id));
        const direct = await nodesAs(viewer, ids, `... on ${type} { ${fields} }`);
        for (const id of ids.slice(0, 4)) {
          const { body } = await under.ask(
            subjectOf(viewer),
            `query($id: ID!, $yes: Boolean!, $no: Boolean!) {
              spread: node(id: $id) { ...One }
              nested: node(id: $id) { ... on Node { ...Three } }
              included: node(id: $id) { ... on ${type} @include(if: $yes) { ${fields} } }
              skipped: node(id: $id) { ... on ${type} { ${fields} } ... on ${type} @skip(if: $yes) { id } @MORE }
              part: nodes(ids: [$id]) { ... on Node { ... on ${type} { ${fields} } } }
            }
            fragment One on ${type} { ${fields} }
            fragment Two on Node { ...One }
            fragment Three on Node { ... on Node { ...Two } }`.replace(
              '@MORE',
              `... on ${type} @include(if: $no) { __typename }`,
            ),
            { id, yes: true, no: false },
          );
          expect(body.errors).toBeUndefined();
          const expected = direct[ids.indexOf(id)];
          const { spread, nested, included, skipped, part } = body.data;
          expect([spread, nested, included, skipped, part[0]]).toEqual(Array(5).fill(expected));
        }
      }
    },
    300_000,
  );

  test.each(viewers)(
    '[T-Z04] viewer $name: a part of a plan at the end of a link or in a grant is what it is by its own id',
    async ({ family, viewer }) => {
      const parts = ['Plan', 'Need', 'Goal', 'Action', 'Appointment', 'Note', 'Summary'];
      const spreads = parts
        .map(
          (type) =>
            `... on ${type} { ${fieldsOf(type)
              .map((field) => `${type}_${field.split(/[ (]/)[0]}: ${field}`)
              .join(' ')} }`,
        )
        .join(' ');
      const { body } = await under.ask(
        subjectOf(viewer),
        `query($family: ID!) { family(id: $family) {
          links(first: 500) { nodes { from { __typename ...P } to { __typename ...P } } }
          grants(first: 500) { nodes { item { __typename ...P } } }
        } } fragment P on PlanPart { ${spreads} }`,
        { family: opaque(family, 'family', family.id) },
      );
      expect(body.errors).toBeUndefined();
      if (body.data.family === null) return expect(isStranger(family, viewer)).toBe(true);
      const { links, grants } = body.data.family;
      const found = [
        ...links.nodes.flatMap((link: { from: unknown; to: unknown }) => [link.from, link.to]),
        ...grants.nodes.map((grant: { item: unknown }) => grant.item).filter((item: unknown) => item !== null),
      ] as Readonly<Record<string, unknown>>[];
      const ids = found.map((part) => part[`${part['__typename']}_id`] as string);
      expect(await nodesAs(viewer, ids, `__typename ... on Node { ${spreads} }`)).toEqual(found);
    },
  );

  test('[T-Z03] two ids in one request, in both orders, each get their own verdict', async () => {
    const { people, family } = workedCases.find(({ id }) => id === 'W2') as (typeof workedCases)[number];
    const mine = opaque(family, 'person', people['Kola'] ?? '');
    const theirs = opaque(first, 'person', all(first, 'person')[0]?.id ?? '');
    const query = (one: string, other: string) =>
      `query($mine: ID!, $theirs: ID!) { ${one}: node(id: $${one}) { id } ${other}: node(id: $${other}) { id }
        ${one}Again: node(id: $${one}) { ... on Person { knownAs } } ${other}Again: node(id: $${other}) { ... on Person { knownAs } } }`;
    for (const order of [query('mine', 'theirs'), query('theirs', 'mine')]) {
      const { body } = await under.ask(people['Kola'] ?? '', order, { mine, theirs });
      expect(body.errors).toBeUndefined();
      expect(body.data).toEqual({
        mine: { id: mine },
        theirs: null,
        mineAgain: { knownAs: 'Kola' },
        theirsAgain: null,
      });
    }
  });

  test('[T-Z02] an id under a name that is no type, or of no form, is null like any other', async () => {
    const subject = subjectOf(viewersOf(first)[0] as Viewer);
    const plan = all(first, 'plan')[0]?.id ?? '';
    const ids = [
      writeId('Record', `${first.id}:${plan}`),
      writeId('__proto__', `${first.id}:${plan}`),
      writeId('constructor', `${first.id}:${plan}`),
      writeId('Plan', plan),
      writeId('Plan', `${plan}:${first.id}`),
      `${opaque(first, 'plan', plan)}x`,
      `${opaque(first, 'plan', plan)}=`,
      '',
      plan,
    ];
    for (const id of ids) {
      const { status, body } = await under.ask(subject, 'query($id: ID!) { node(id: $id) { __typename } }', { id });
      expect({ id, status, body }).toEqual({ id, status: 200, body: { data: { node: null } } });
    }
  });
});

describe('lists tell only of what they show', () => {
  const lists = ['needs', 'goals', 'actions', 'appointments', 'notes', 'summaries', 'links'];

  /** The ids of a plan's list one by one, each page saying how many there are and whether one is left. */
  async function walk(viewer: Viewer, plan: string, list: string, count: number): Promise<readonly string[]> {
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const { body } = await under.ask(
        subjectOf(viewer),
        `query($id: ID!, $after: String) { node(id: $id) { ... on Plan { ${list}(first: 1, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } edges { node { id } }
        } } } }`,
        { id: plan, after },
      );
      const page = body.data.node[list];
      walked.push(...page.edges.map((edge: { node: { id: string } }) => edge.node.id));
      expect(page.totalCount).toBe(count);
      expect(page.pageInfo.hasNextPage).toBe(walked.length < count);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return walked;
  }

  test.each(families.map(({ id }, n) => ({ n: n + 1, id })))(
    '[T-Z12] family $n: counts, and whether there is more, are of visible rows; walking one by one comes to each once',
    async ({ n }) => {
      const family = families[n - 1] as Family;
      for (const viewer of viewersOf(family).filter((one) => !isStranger(family, one))) {
        const whole = await under.ask(subjectOf(viewer), wholeFamily, { family: opaque(family, 'family', family.id) });
        const members = whole.body.data.family.members as { plan: Record<string, never> | null }[];
        for (const plan of members.map((member) => member.plan).filter((one) => one !== null))
          for (const list of lists) {
            const { nodes } = plan[list] as unknown as { nodes: { id: string }[] };
            const ids = nodes.map(({ id }) => id);
            expect(await walk(viewer, plan['id'] ?? '', list, ids.length)).toEqual(ids);
          }
      }
    },
    300_000,
  );

  test('[T-Z13] [API-10] a filter, an order or a search is taken by the caseload alone, how a name begins and what names are alike by the searches of a worker on duty, whom it is about by a timeline, and a first day by appointments', () => {
    const known = ['after', 'before', 'first', 'last', 'id', 'ids', 'input', 'intended'];
    const args = Object.values(schema.getTypeMap())
      .filter(
        (type): type is GraphQLObjectType =>
          'getFields' in type && !isInputObjectType(type) && !type.name.startsWith('__'),
      )
      .flatMap((type) =>
        Object.values(type.getFields()).flatMap((field) =>
          field.args.map(({ name }) => (known.includes(name) ? name : `${type.name}.${field.name} ${name}`)),
        ),
      );
    const narrowing = [
      ...['Query.caseload filter', 'Query.caseload orderBy', 'Query.findNames beginning'],
      ...['Query.similarFamilies names', 'Family.timeline person', 'Plan.appointments from'],
    ];
    expect([...new Set(args)].sort()).toEqual([...known, ...narrowing].sort());
  });
});

/** Commands in which a worker tells whose word it was. */
const saidByWorkers: readonly string[] = ['AskForAccess', 'RecordAgreement', 'RecordObjection'];
const isTold = (command: string, field: string) => field === 'by' && saidByWorkers.includes(command);

describe('what a client may not say', () => {
  /** With the standard’s own media type a request that cannot be run is a 400. */
  const standard = { accept: 'application/graphql-response+json' };

  test.each(commandNames.map((command) => ({ command })))(
    '[T-Z19] $command takes no field that its input does not have',
    async ({ command }) => {
      const subject = subjectOf(viewersOf(first)[0] as Viewer);
      const before = await under.gateway.store.events(first.id, first.provider);
      for (const field of [
        'familyId',
        'tenant',
        'authorId',
        'author',
        'owner',
        'createdBy',
        'createdAt',
        'version',
        'role',
        'kind',
        'by',
        '__proto__',
      ].filter((name) => !isTold(command, name))) {
        const input = JSON.parse(`{ "${field}": "x" }`) as object;
        const { status, body } = await under.ask(subject, mutationOf(command), { input }, standard);
        expect(status).toBe(400);
        expect(body.data).toBeUndefined();
        expect(
          body.errors.every((error: { extensions: { code: string } }) => error.extensions.code === 'BAD_USER_INPUT'),
        ).toBe(true);
      }
      expect(await under.gateway.store.events(first.id, first.provider)).toEqual(before);
    },
  );

  test('[T-Z19] no input has a field for what the server stamps', () => {
    const stamps =
      /^(familyId|tenant|author|authorId|owner|createdBy|createdAt|changedAt|version|role|kind|by|provider)$/;
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const fields = inputs.flatMap((type) => Object.keys(type.getFields()).map((name) => ({ type: type.name, name })));
    const stamped = fields.filter(({ name }) => stamps.test(name));
    // Which holder agreed, who objects, or who asked in writing, a worker tells: it says nothing of who gives the command.
    expect(stamped.map(({ type, name }) => `${type}.${name}`).sort()).toEqual(
      saidByWorkers.map((command) => `${command}Input.by`).sort(),
    );
  });

  test('[API-8] more than 100 ids, or more than 500 of a list, is refused', async () => {
    const subject = subjectOf(viewersOf(first)[0] as Viewer);
    const many = await under.ask(subject, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array(101).fill('x'),
    });
    expect(many.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const long = await under.ask(subject, '{ viewer { families { grants(first: 501) { totalCount } } } }');
    expect(long.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
