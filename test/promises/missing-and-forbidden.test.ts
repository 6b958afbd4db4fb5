import { randomUUID } from 'node:crypto';
import { type AnyRecord, all, type CommandName, type Family, look, type Viewer, viewAs } from '@kinweave/core';
import { demonstrationNow, generateFamilies, seeded, viewersOf, workedCases } from '@kinweave/core/testing';
import { readId, schema, typeOfKind, writeId } from '@kinweave/schema';
import {
  type GraphQLInputObjectType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignWorker, type GatewayUnderTest, gatewayUnderTest, subjectOf } from '../gateway-under-test.js';
import { commandNames, idFieldsOf, kindsAt, mutationOf, opaque } from './commands.js';
import { furnished } from './furnished.js';
import { said } from './said.js';
import { recordsIn } from './whole-family.js';
import { onTheWire } from './wire.js';

const seed = 20_260_616;
const worked = (id: string) => workedCases.find((one) => one.id === id)?.family as Family;
/** Each family is asked about by its own people; the next one in the list is the family they have no part in. */
const families = [
  ...[worked('W18'), furnished(worked('W6'))],
  ...generateFamilies(seed, 1, { crowded: true }).map((family) => furnished(family)),
  worked('W4'),
];

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families });
});
afterAll(() => under.close());

const askersOf = (family: Family): readonly Viewer[] => [
  ...viewersOf(family),
  { person: null, worker: foreignWorker as never },
];

const seenKinds = Object.keys(typeOfKind).filter((kind) => kind !== 'family' && kind !== 'summary' && kind !== 'kept');

/** Records by their kind. */
const byKind = (records: readonly AnyRecord[]) =>
  [...new Set(records.map(({ kind }) => kind))].map(
    (kind) => [kind, records.filter((record) => record.kind === kind)] as const,
  );

/** What a viewer sees of a family, worked out once for all the questions about the two. */
const sights = new Map<string, ReturnType<typeof sightOf>>();
function seeing(family: Family, viewer: Viewer) {
  const key = `${family.id} ${subjectOf(viewer)}`;
  const known = sights.get(key) ?? sightOf(family, viewer);
  sights.set(key, known);
  return known;
}
function sightOf(family: Family, viewer: Viewer) {
  const view = viewAs(family, viewer, demonstrationNow);
  // A plan is there for whoever may know something in it.
  const plans = (view?.members ?? []).flatMap(({ plan }) => (plan === null ? [] : [plan.id as string]));
  const { opening } = look(family, viewer, demonstrationNow);
  const hidden = recordsIn(family).filter(
    (record) => opening(record).level === 'NONE' && !(record.kind === 'plan' && plans.includes(record.id)),
  );
  return { isStranger: view === null, hidden: new Set(hidden) };
}

/** The records of some kinds of which a viewer may know nothing. */
const hiddenFrom = (family: Family, viewer: Viewer, kinds: readonly string[]): readonly AnyRecord[] =>
  [...seeing(family, viewer).hidden].filter(({ kind }) => kinds.includes(kind));

/** Whether somebody has no part in a family; workers may have a part in several. */
const isStranger = (family: Family, viewer: Viewer) => seeing(family, viewer).isStranger;

/** A few records of each kind: more of the same cost the same. */
const someOfEach = (records: readonly AnyRecord[], most = 3): readonly AnyRecord[] =>
  records.filter((record) =>
    records
      .filter(({ kind }) => kind === record.kind)
      .slice(0, most)
      .includes(record),
  );

/** Errors name their request: here all have one name. */
const oneRequest = { 'x-request-id': 'the-one-request' };

/** One reply with everything that it cost on the wire. */
async function asked(viewer: Viewer, query: string, variables: Readonly<Record<string, unknown>>) {
  const { result, sent } = await onTheWire(() => under.ask(subjectOf(viewer), query, variables, oneRequest));
  return { ...said(result), sent };
}

/** Asks for `node` by each of these ids, in one request: what any of them cost shows in what all of them cost. */
const nodesNamed = (ids: readonly string[]) =>
  [
    `query(${ids.map((_, n) => `$id${n}: ID!`)}) { ${ids.map((_, n) => `n${n}: node(id: $id${n}) { __typename id }`)} }`,
    Object.fromEntries(ids.map((id, n) => [`id${n}`, id])),
  ] as const;

/** Something that is nowhere, of the same type and in the same family. */
const absentLike = (family: Family, kind: string) => opaque(family, kind, randomUUID());

describe('hidden and absent are the same answer at the same cost', () => {
  const counted = { reads: 0, commands: 0 };

  test.each(families.map(({ id }, n) => ({ n: n + 1, id })))(
    '[T-Z01] [T-Z14] family $n: `node` and `nodes` of a hidden record cost and say what they do of one that is nowhere',
    async ({ n }) => {
      const family = families[n - 1] as Family;
      const node = 'query($id: ID!) { node(id: $id) { __typename id } }';
      const nodes = 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
      for (const viewer of askersOf(family)) {
        for (const [kind, records] of byKind(someOfEach(hiddenFrom(family, viewer, seenKinds)))) {
          const absent = absentLike(family, kind);
          const nowhere = await asked(viewer, node, { id: absent });
          expect(nowhere.text).toBe('{"data":{"node":null}}');
          for (const { id } of records) {
            const hidden = opaque(family, kind, id);
            expect(await asked(viewer, node, { id: hidden })).toEqual(nowhere);
            expect(await asked(viewer, nodes, { ids: [hidden, absent] })).toEqual(
              await asked(viewer, nodes, { ids: [absent, hidden] }),
            );
            counted.reads += 1;
          }
        }
      }
    },
    300_000,
  );

  test.each(families.map(({ id }, n) => ({ n: n + 1, id })))(
    '[T-Z01] [T-Z14] family $n: to others, the family and all that is in it cost and say what one that is nowhere does',
    async ({ n }) => {
      const family = families[n - 1] as Family;
      const others = askersOf(families[n % families.length] as Family)
        .filter((viewer) => isStranger(family, viewer))
        .slice(0, 3);
      const nowhere = { id: randomUUID() as Family['id'] };
      for (const viewer of others) {
        const read = 'query($id: ID!) { family(id: $id) { id etag } node(id: $id) { id } nodes(ids: [$id]) { id } }';
        const first = await asked(viewer, read, { id: opaque(family, 'family', family.id) });
        expect(first).toEqual(await asked(viewer, read, { id: opaque(nowhere, 'family', nowhere.id) }));
        expect(first.text).toBe('{"data":{"family":null,"node":null,"nodes":[null]}}');
        const inside = 'query($id: ID!) { node(id: $id) { __typename id } }';
        for (const [kind, records] of byKind(recordsIn(family).filter((record) => seenKinds.includes(record.kind)))) {
          const absent = await asked(viewer, inside, { id: opaque(nowhere, kind, randomUUID()) });
          for (const { id } of records) {
            expect(await asked(viewer, inside, { id: opaque(family, kind, id) })).toEqual(absent);
            counted.reads += 1;
          }
        }
      }
    },
    300_000,
  );

  test('[T-Z14] a worker, a team or a provider of another organisation cannot be told from one that is nowhere', async () => {
    const viewers = [{ person: null, worker: foreignWorker as never }, viewersOf(families[0] as Family)[0] as Viewer];
    const worker = all(families[0] as Family, 'assignment')[0]?.worker ?? '';
    const provider = (families[0] as Family).provider;
    for (const viewer of viewers)
      for (const [type, id] of [
        ['Worker', worker],
        ['Provider', provider],
        ['Team', randomUUID()],
      ] as const) {
        const query = 'query($id: ID!) { node(id: $id) { __typename id } }';
        const first = await asked(viewer, query, { id: writeId(type, id) });
        expect(first).toEqual(await asked(viewer, query, { id: writeId(type, randomUUID()) }));
        expect(first.text).toBe('{"data":{"node":null}}');
      }
  });

  test('[T-Z02] a real id under every other type’s name is null, at one cost', async () => {
    const family = families[0] as Family;
    const records = someOfEach(
      recordsIn(family).filter(({ kind }) => seenKinds.includes(kind)),
      1,
    );
    for (const viewer of viewersOf(family))
      for (const { kind, id } of records) {
        // Approved words and kept things go by the ids of what they stand for, and only to whoever sees them so.
        const others = seenKinds.filter((other) => other !== kind);
        const forged = await asked(viewer, ...nodesNamed(others.map((other) => opaque(family, other, id))));
        expect(forged).toEqual(await asked(viewer, ...nodesNamed(others.map((other) => absentLike(family, other)))));
        expect(Object.values(JSON.parse(forged.text).data)).toEqual(others.map(() => null));
      }
  }, 300_000);

  test.each(families.slice(0, 3).map(({ id }, n) => ({ n: n + 1, id })))(
    '[T-Z17] [T-Z14] family $n: each id in each command, hidden or of another family, is answered as one that is nowhere',
    async ({ n }) => {
      const family = families[n - 1] as Family;
      const other = families[n] as Family;
      for (const viewer of askersOf(family))
        for (const command of commandNames)
          for (const field of idFieldsOf(command)) {
            const sample = sampleInput(family, viewer, command);
            for (const { real, absent } of pairs(family, other, viewer, command, field)) {
              const give = async (id: string) => {
                const isList = Array.isArray(sample[field]) || isListOf(command, field);
                return asked(viewer, mutationOf(command), { input: { ...sample, [field]: isList ? [id] : id } });
              };
              const first = await give(real);
              const second = await give(absent);
              expect(first, `${command}.${field}`).toEqual(second);
              expect(first.text).not.toContain(readId(real)?.id);
              counted.commands += 1;
            }
          }
    },
    300_000,
  );

  test('the comparisons are many', () => {
    expect(counted.reads).toBeGreaterThan(500);
    expect(counted.commands).toBeGreaterThan(1_000);
  });
});

const inputType = (command: CommandName) => schema.getType(`${command}Input`) as GraphQLInputObjectType;
const isListOf = (command: CommandName, field: string) => {
  const type = inputType(command).getFields()[field]?.type;
  return isListType(isNonNullType(type) ? type.ofType : type);
};

/** A real id that the viewer may not know of, and one of the same type that is nowhere. */
function pairs(family: Family, other: Family, viewer: Viewer, command: CommandName, field: string) {
  const nowhere = { id: randomUUID() as Family['id'] };
  const kinds = kindsAt(command, field);
  const foreign = recordsIn(other).find(({ kind }) => kinds.includes(kind));
  const hidden = hiddenFrom(family, viewer, kinds)[0];
  if (!isStranger(other, viewer)) return [];
  if (kinds.includes('family'))
    return [{ real: opaque(other, 'family', other.id), absent: opaque(nowhere, 'family', nowhere.id) }];
  return [
    ...(hidden === undefined
      ? []
      : [{ real: opaque(family, hidden.kind, hidden.id), absent: absentLike(family, hidden.kind) }]),
    ...(foreign === undefined
      ? []
      : [{ real: opaque(other, foreign.kind, foreign.id), absent: opaque(nowhere, foreign.kind, randomUUID()) }]),
  ];
}

/** The id of something of the kind that the viewer sees, or one of nothing where they see none. */
function sampleId(family: Family, viewer: Viewer, kinds: readonly string[]): string {
  if (kinds.includes('family')) return opaque(family, 'family', family.id);
  const { hidden } = seeing(family, viewer);
  const seen = recordsIn(family).filter((record) => kinds.includes(record.kind) && !hidden.has(record));
  if (seen.length === 0) return absentLike(family, kinds[0] ?? 'person');
  const { kind, id } = seeded(seed).pick(seen);
  return opaque(family, kind, id);
}

const samples: Readonly<Record<string, unknown>> = {
  Date: '2026-09-01',
  DateTime: '2026-09-01T10:00:00.000Z',
  Moment: '2026-09-01',
  String: 'all',
  Boolean: false,
};

/** An input in which all is well as far as the viewer can make it: ids of what they see, and words of every form asked for. */
function sampleInput(family: Family, viewer: Viewer, command: CommandName): Readonly<Record<string, unknown>> {
  const fields = Object.values(inputType(command).getFields()).filter(({ type }) => isNonNullType(type));
  const sample = ({ name, type }: (typeof fields)[number]): unknown => {
    const named = getNamedType(type);
    if (isEnumType(named)) return named.getValues()[0]?.name;
    if (!isScalarType(named)) return {};
    if (named.name !== 'ID') return samples[named.name];
    const id = sampleId(family, viewer, kindsAt(command, name));
    return isListOf(command, name) ? [id] : id;
  };
  return Object.fromEntries(fields.map((field) => [field.name, sample(field)]));
}
