import {
  type AnyRecord,
  all,
  type CommandName,
  doors,
  type Family,
  glassParts,
  type Level,
  look,
  partKinds,
  policy,
  put,
  type Relation,
  type Row,
  strikableKinds,
  tieKinds,
  type Viewer,
  viewAs,
  wholeOf,
} from '@kinweave/core';
import {
  demonstrationNow,
  generateFamilies,
  generateFamily,
  later,
  seeded,
  shown,
  strangerWorker,
  told,
  viewersOf,
  workedCases,
} from '@kinweave/core/testing';
import { schema, typeOfKind, writeId } from '@kinweave/schema';
import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayUnderTest, gatewayUnderTest, subjectOf } from '../gateway-under-test.js';
import { kindsAt, mutationOf, opaque } from './commands.js';
import { argumentsOf } from './everything.js';
import { furnished, furnishedApart } from './furnished.js';
import { recordsIn, wholeFamily } from './whole-family.js';

/** [D13] Rules are taken out or bent in the gateway's own process; some answer of the gateway must tell. */

const seed = 20_260_619;
const count = 30;

interface Mutant {
  readonly sort: 'row' | 'level' | 'door';
  /** The kind of a row, or the command of a door. */
  readonly of: string;
  readonly group: string | null;
  readonly relation: string;
  readonly says: string;
  /** Bends the rule in place, and gives what puts it back. */
  readonly bend: () => () => void;
}

type Groups = Readonly<Record<string, Row>>;
const rules = policy as unknown as Record<string, { groups: Groups }>;
const ways = doors as unknown as Record<string, { readonly on: string; by: readonly string[] }>;

const instead: Readonly<Record<string, Level>> = { FULL: 'SUMMARY', SUMMARY: 'FULL', BUSY: 'SUMMARY', META: 'BUSY' };

/** A change of one row. The groups are another object meanwhile, so that whatever was read from the old ones is not used. */
const bendRow = (kind: string, group: string, changed: Row) => () => {
  const rule = rules[kind] as { groups: Groups };
  const { groups } = rule;
  rule.groups = { ...groups, [group]: changed };
  return () => {
    rule.groups = groups;
  };
};

const rowMutants = Object.entries(rules).flatMap(([kind, { groups }]) =>
  Object.entries(groups).flatMap(([group, row]) =>
    Object.entries(row).flatMap(([relation, level]): readonly Mutant[] => {
      const { [relation as Relation]: _out, ...rest } = row;
      const other = instead[level] as Level;
      const name = `${kind}.${group}`;
      const [of, said] = [{ of: kind, group, relation }, 'shows in some answer'];
      return [
        { ...of, sort: 'row', says: `${name} without ${relation} ${said}`, bend: bendRow(kind, group, rest) },
        {
          ...of,
          sort: 'level',
          says: `${name} with ${relation} at ${other} ${said}`,
          bend: bendRow(kind, group, { ...row, [relation]: other } as Row),
        },
      ];
    }),
  ),
);

const doorMutants = Object.entries(ways).flatMap(([command, door]) =>
  door.by.map(
    (relation): Mutant => ({
      sort: 'door',
      of: command,
      group: null,
      relation,
      says: `${command} without ${relation} shows in some refusal`,
      bend: () => {
        const { by } = door;
        door.by = by.filter((one) => one !== relation);
        return () => {
          door.by = by;
        };
      },
    }),
  ),
);

/** Whoever works with somebody works with their family, which shows the same of them. */
const isFamilyWorkers = ({ sort, of, group, relation }: Mutant) =>
  sort !== 'door' &&
  ['person.name', 'assignment.tie'].includes(`${of}.${group}`) &&
  ['assigned', 'cover', 'supervisor'].includes(relation);

/** Ends open to approved words too, and point to what is seen at each: to know more of a link is its terms' to say. */
const isEnds = ({ says }: Mutant) =>
  [
    'planLink.ends without link_ends_full',
    'planLink.ends with link_ends_full at SUMMARY',
    'planLink.ends with link_ends_summary at FULL',
  ].some((name) => says.startsWith(name));

/** Nobody's part in a family makes them a worker on duty: broken glass has a test of its own, where these two are killed. */
const isOnDuty = ({ relation }: Mutant) => relation === 'on_duty';

/** Here nobody knows of two records of one person as a worker or a cover alone: the core's own mutation test kills these. */
const isOfOnePerson = ({ of }: Mutant) => of === 'onePerson';

/** Mutants by which no answer changes, for a reason that another rule gives, or that are killed elsewhere. */
const isEquivalent = (mutant: Mutant): boolean =>
  isFamilyWorkers(mutant) || isEnds(mutant) || isOnDuty(mutant) || isOfOnePerson(mutant);

/** As many of them as are asked for, each at most once. */
function drawn(from: readonly Mutant[]): readonly Mutant[] {
  const { pick } = seeded(seed);
  const found = new Set<Mutant>();
  while (found.size < count) found.add(pick(from.filter((one) => !found.has(one))));
  return [...found];
}

const mutants = drawn([...rowMutants, ...doorMutants].filter((one) => !isEquivalent(one)));
const bySort = (...sorts: readonly Mutant['sort'][]) =>
  mutants.filter(({ sort }) => sorts.includes(sort)).map((mutant) => [mutant.says, mutant] as const);

/** Somebody who asks about a family, and the whole of what they may know of it by the rules as they stand. */
interface Asker {
  readonly family: Family;
  readonly viewer: Viewer;
  readonly sees: string;
}

const seen = (family: Family, viewer: Viewer) => told(viewAs(family, viewer, demonstrationNow));

/** Families in whose plans nothing stands, nor anything that points there. */
function withoutItems(family: Family): Family {
  const bare: Family = {
    ...family,
    records: {
      ...family.records,
      ...{ need: {}, goal: {}, action: {}, appointment: {}, note: {} },
      ...{ grant: {}, planLink: {}, bestInterestsDecision: {}, handover: {}, namedReader: {} },
    },
  };
  return put(bare, [
    ...all(bare, 'safeguardingConcern').map((concern) => ({ ...concern, needs: [] })),
    ...all(bare, 'disagreement').map((disagreement) => ({ ...disagreement, item: null })),
  ]);
}

/** All that is in plans is ordinary, and practical to whoever cares for somebody. */
const practical = (family: Family): Family =>
  put(
    family,
    partKinds
      .filter((kind) => kind !== 'note')
      .flatMap((kind): readonly AnyRecord[] => all(family, kind))
      .map((item) => ({ ...item, practical: true, confidential: false, sensitive: [], about: [] }) as AnyRecord),
  );

/** Nobody whom a best-interests decision is about was told of it, and why stands there. */
const untold = (family: Family): Family =>
  put(
    family,
    all(family, 'bestInterestsDecision').map((one) => ({ ...one, toldAt: null, unsafeToTell: 'They would be hurt.' })),
  );

/**
 * In the hardest hour: a worker with no other part looks into all that can be looked into of somebody whom a block
 * protects, and of whom a concern is met. Somebody's asking was answered.
 */
function hurried(family: Family): Family {
  const [owner, other] = ownersFirst(family);
  const [concern] = all(family, 'safeguardingConcern');
  const [block] = all(family, 'safetyBlock');
  const [glass] = all(family, 'breakGlass');
  const [request] = all(family, 'accessRequest');
  return put(family, [
    { ...concern, about: [owner], threshold: 'met', decidedAt: later(demonstrationNow, -1) },
    { ...request, state: 'answered', gave: true, decidedAt: later(demonstrationNow, -1) },
    { ...block, protected: [owner], blocked: other, scope: 'all', endedAt: null, endedBy: null },
    {
      ...{ ...glass, worker: strangerWorker, person: owner, parts: glassParts },
      ...{ from: later(demonstrationNow, 0, -10), until: later(demonstrationNow, 0, 50) },
    },
  ] as never);
}

/** Everybody in a family, whoever owns most first. */
function ownersFirst(family: Family) {
  const owned = partKinds.flatMap((kind) => all(family, kind).map(({ owner }) => owner));
  const count = (person: string) => owned.filter((owner) => owner === person).length;
  return all(family, 'person')
    .map(({ id }) => id)
    .toSorted((one, other) => count(other) - count(one));
}

const crowded = (one: number) => generateFamily(one, { crowded: true });

/** Worked cases, families with something of everything, and some that are here for what is seldom. */
const families = [
  ...workedCases.map(({ family }) => family),
  ...generateFamilies(seed, 4, { crowded: true }).map((family) => furnished(family)),
  ...furnishedApart(seed),
  ...[0, 8, 15, 25, 41, 117].map(crowded),
  untold(crowded(28)),
  ...generateFamilies(seed + 1, 3, { crowded: true }).map((family) => withoutItems(furnished(family))),
  ...[16, 18].map((one) => practical(crowded(one))),
  ...generateFamilies(seed + 2, 4, { crowded: true }).map((family) => hurried(furnished(family))),
];
const askers: readonly Asker[] = families.flatMap((family) =>
  viewersOf(family).map((viewer) => ({ family, viewer, sees: seen(family, viewer) })),
);

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families });
});
afterAll(() => under.close());

/** Does some work while a rule is bent. */
async function whileBent<T>({ bend }: Mutant, work: () => T | Promise<T>): Promise<T> {
  const undo = bend();
  try {
    return await work();
  } finally {
    undo();
  }
}

/** A question for things of one kind by their ids: words and dates as they are, other things by their type's name. */
function nodesOf(kind: string): string {
  const type = typeOfKind[kind as keyof typeof typeOfKind];
  const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields())
    // The tag of a thing changes whenever anything of it does, shown or not.
    .filter(({ name }) => name !== 'etag')
    .map((field) => {
      const asked = `${field.name}${argumentsOf(field)}`;
      return isLeafType(getNamedType(field.type)) ? asked : `${asked} { __typename }`;
    });
  return `query($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${fields.join(' ')} } } }`;
}

/** All that the gateway answers to somebody about a family, and about each thing of a kind in it by its own id. */
async function answersTo({ family, viewer }: Asker, kind: string): Promise<string> {
  const subject = subjectOf(viewer);
  const ids = thingsOf(family, [kind]).map(({ id }) => opaque(family, kind, id));
  const whole = await under.ask(subject, wholeFamily, { family: opaque(family, 'family', family.id) });
  const nodes = await under.ask(subject, nodesOf(kind), { ids: ids.slice(0, 100) });
  return `${said(whole)} ${said(nodes)}`;
}

/** An answer byte by byte, but for the name of the request in an error. */
const said = ({ text, headers }: { text: string; headers: Readonly<Record<string, string>> }) =>
  text.replaceAll(headers['x-request-id'] ?? '', '');

/** The things of some kinds in a family, the family itself among them. */
const thingsOf = (family: Family, kinds: readonly string[]): readonly Thing[] =>
  [wholeOf(family), ...recordsIn(family)].filter(({ kind }) => kinds.includes(kind));
type Thing = AnyRecord | ReturnType<typeof wholeOf>;

/** What was answered under the rules as they stand, learnt once of everybody and every kind. */
const learnt = new Map<string, Promise<string>>();
function unbent(asker: Asker, kind: string): Promise<string> {
  const key = `${asker.family.id} ${subjectOf(asker.viewer)} ${kind}`;
  const answers = learnt.get(key) ?? answersTo(asker, kind);
  learnt.set(key, answers);
  return answers;
}

/** Whether anybody who sees something else by the bent rule is answered something else. */
async function showsInAnswers(mutant: Mutant): Promise<boolean> {
  const touched = await whileBent(mutant, () =>
    askers.filter(({ family, viewer, sees }) => seen(family, viewer) !== sees),
  );
  for (const asker of touched) {
    const before = await unbent(asker, mutant.of);
    const bent = await whileBent(mutant, () => answersTo(asker, mutant.of));
    if (bent !== before) return true;
  }
  return false;
}

const kindsOf: Readonly<Record<string, readonly string[]>> = {
  ...{ item: partKinds, tie: tieKinds, fact: strikableKinds },
  mediation: ['mediationRequest', 'disagreement'],
  restricted: ['note', 'safeguardingConcern'],
};

/** Whoever passes a door by a relation before any other, and what they pass it to. */
function passing({ of, relation }: Mutant): readonly (Asker & { readonly thing: Thing })[] {
  const { on } = doors[of as CommandName];
  return askers.flatMap((asker) => {
    const sight = look(asker.family, asker.viewer, demonstrationNow);
    return thingsOf(asker.family, kindsOf[on] ?? [on])
      .filter(
        (thing) => (on === 'family' || sight.names(thing)) && sight.through(of as CommandName, thing) === relation,
      )
      .map((thing) => ({ ...asker, thing }));
  });
}

const samples: Readonly<Record<string, unknown>> = {
  ...{ Date: '2026-09-01', DateTime: '2026-09-01T10:00:00.000Z', Moment: '2026-09-01' },
  ...{ String: 'all', Boolean: false },
};

/** What has to be of a form of its own, by its field. */
const formed: Readonly<Record<string, unknown>> = shown.picture;

/** An input that leads to this thing; every other id is of something that the actor sees. */
function inputTo({ family, viewer, thing }: Asker & { readonly thing: Thing }, command: CommandName) {
  const sight = look(family, viewer, demonstrationNow);
  const idOf = (field: string): string => {
    if (thing.kind === 'planLink' && (field === 'from' || field === 'to'))
      return opaque(family, thing[field].kind, thing[field].id);
    const kinds = kindsAt(command, field);
    if (kinds.includes(thing.kind)) return opaque(family, thing.kind, thing.id);
    const other = thingsOf(family, kinds).find((one) => one.kind === 'family' || sight.names(one));
    return other === undefined ? writeId('Worker', viewer.worker ?? family.id) : opaque(family, other.kind, other.id);
  };
  const fields = Object.values((schema.getType(`${command}Input`) as GraphQLInputObjectType).getFields());
  const sample = ({ name, type }: (typeof fields)[number]): unknown => {
    const named = getNamedType(type);
    if (Object.hasOwn(formed, name)) return formed[name];
    if (isEnumType(named)) return named.getValues()[0]?.name;
    if (!isScalarType(named)) return {};
    const one = named.name === 'ID' ? idOf(name) : samples[named.name];
    return isListType(isNonNullType(type) ? type.ofType : type) ? [one] : one;
  };
  return Object.fromEntries(
    fields.filter(({ type }) => isNonNullType(type)).map((field) => [field.name, sample(field)]),
  );
}

type Refusals = readonly { readonly code: string; readonly path: readonly string[] }[];

/** What the gateway refuses of a command. */
async function refusalsOf(one: Asker & { readonly thing: Thing }, command: CommandName): Promise<Refusals> {
  const { body } = await under.ask(subjectOf(one.viewer), mutationOf(command), { input: inputTo(one, command) });
  expect(body.errors).toBeUndefined();
  const [payload] = Object.values(body.data) as [{ readonly refusals: Refusals }];
  return payload.refusals;
}

/** Whether anybody is forbidden by the bent rule what they are not forbidden by the rules as they stand. */
async function showsInRefusals(mutant: Mutant): Promise<boolean> {
  const command = mutant.of as CommandName;
  const through = passing(mutant);
  const shut = await whileBent(mutant, () =>
    through.filter(({ family, viewer, thing }) => !look(family, viewer, demonstrationNow).may(command, thing)),
  );
  const isForbidden = (refusals: Refusals) =>
    refusals.some(({ code, path }) => code === 'FORBIDDEN' && path.length === 0);
  for (const one of shut) {
    const bent = await whileBent(mutant, () => refusalsOf(one, command));
    if (isForbidden(bent) && !isForbidden(await refusalsOf(one, command))) return true;
  }
  return false;
}

describe('what is drawn', () => {
  it('is thirty different mutants, of rows, levels and doors', () => {
    expect(new Set(mutants.map(({ says }) => says)).size).toBe(30);
    expect(new Set(mutants.map(({ sort }) => sort))).toEqual(new Set(['row', 'level', 'door']));
  });
});

describe('through the gateway', () => {
  it('[D13] untouched, the rules give everybody the same answers twice', async () => {
    for (const asker of askers) expect(await answersTo(asker, 'goal')).toBe(await unbent(asker, 'goal'));
  });

  it.each(bySort('row', 'level'))('[D13] %s', async (_says, mutant) => {
    expect(await showsInAnswers(mutant)).toBe(true);
  });

  // These come last: what is let through changes its family.
  it.each(bySort('door'))('[D13] %s', async (_says, mutant) => {
    expect(await showsInRefusals(mutant)).toBe(true);
  });
});
