import {
  type AnyRecord,
  all,
  type Command,
  decide,
  evolve,
  type Family,
  type PersonId,
  type Role,
  type Viewer,
  visibility,
  type WorkerId,
} from '@kinweave/core';
import {
  type Addition,
  demonstrationNow,
  generateFamilies,
  hiddenAdditions,
  seeded,
  viewersOf,
} from '@kinweave/core/testing';
import { readId, schema, typeOfKind } from '@kinweave/schema';
import { type DefinitionNode, Kind, parse } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignWorker, type GatewayUnderTest, gatewayUnderTest, subjectOf } from '../gateway-under-test.js';
import { inputOf, mutationOf, opaque, partKinds } from './commands.js';
import { everythingFor, steps } from './everything.js';
import { said } from './said.js';
import { recordsIn } from './whole-family.js';

const seed = 20_260_615;
const families = generateFamilies(seed, 12, { crowded: true });
/** Others, in which everything else happens. */
const others = generateFamilies(seed + 1, 2, { crowded: true });
const addedPerFamily = 2;

let under: GatewayUnderTest;
let owner: pg.Client;
const rolesOf = new Map<string, readonly Role[]>();
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [...families, ...others] });
  owner = new pg.Client({ connectionString: under.database });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await under.close();
});

const nobody = '00000000-0000-4000-8000-000000000000';

/** Everybody who may ask: members, workers, a worker of nobody, a worker of another provider. */
const askersOf = (family: Family): readonly Viewer[] => [
  ...viewersOf(family),
  { person: null, worker: foreignWorker as WorkerId },
];

/** The roles that one has by a part in a family. */
const compared: readonly Role[] = [
  ...(['YOUNG_PERSON', 'GUARDIAN', 'MEMBER'] as const),
  ...(['LINK_WORKER', 'SUPERVISOR', 'SAFEGUARDING_LEAD', 'PARTNER'] as const),
];

/** The root fields that an operation asks for. */
const rootsOf = (definition: DefinitionNode): readonly string[] =>
  definition.kind === Kind.OPERATION_DEFINITION
    ? definition.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []))
    : [];

const queries = new Map<string, string>();
function queryFor(roles: readonly Role[]): string {
  const key = [...roles].sort().join(' ');
  const query = queries.get(key) ?? everythingFor(schema, roles, 'tag');
  queries.set(key, query);
  return query;
}

async function rolesNow(subject: string): Promise<readonly Role[]> {
  const known = rolesOf.get(subject) ?? (await under.ask(subject, '{ viewer { roles } }')).body.data.viewer.roles;
  rolesOf.set(subject, known);
  return known;
}

const isPart = ({ kind }: AnyRecord) => partKinds.some((part) => part === kind);

/** Asks for everything that the viewer's roles can ever see: of the family, and of every id in it, hidden or not. */
async function askEverything(family: Family, viewer: Viewer, query?: string) {
  const ids = recordsIn(family)
    .filter(({ kind }) => Object.hasOwn(typeOfKind, kind))
    // What is in plans first: there is room for 100.
    .toSorted((one, other) => Number(isPart(other)) - Number(isPart(one)))
    .map(({ kind, id }) => opaque(family, kind, id));
  const answer = await under.ask(subjectOf(viewer), query ?? queryFor(await rolesNow(subjectOf(viewer))), {
    family: opaque(family, 'family', family.id),
    node: ids[0],
    nodes: ids.slice(0, 100),
  });
  expect(answer.body.errors).toBeUndefined();
  return said(answer);
}

/** The fields of which a reply says something. */
const fieldsSaid = (text: string) => [...text.matchAll(/"[A-Z]\w+_\w+":(?!null|\[\])/g)].map(([field]) => field);

/** What moves behind the scenes when anything at all changes. */
async function behind({ id }: Family) {
  const { rows } = await owner.query(
    `SELECT (SELECT version FROM family WHERE id = $1) AS version,
      (SELECT count(*)::int FROM event WHERE family = $1) AS events,
      (SELECT count(*)::int FROM outbox WHERE family = $1) AS outbox,
      (SELECT count(*)::int FROM access_log WHERE family = $1 AND wrote) AS audit`,
    [id],
  );
  return rows[0] as Readonly<Record<'version' | 'events' | 'outbox' | 'audit', number>>;
}

/** Gives a command through the gateway, and the family that it leads to, worked out beside it. */
async function add(family: Family, { command, actor }: Addition) {
  const { body } = await under.ask(subjectOf(actor), mutationOf(command.type), { input: inputOf(family, command) });
  expect(body.errors).toBeUndefined();
  const [payload] = Object.values(body.data) as [{ refusals: unknown[] } & Record<string, { id: string } | null>];
  expect(payload.refusals).toEqual([]);
  const made = Object.entries(payload).find(([field]) => !['refusals', 'family'].includes(field))?.[1];
  const id = readId((made as { readonly id: string } | null | undefined)?.id ?? '')?.id ?? '';
  const decision = decide(family, command as Command, { actor, now: demonstrationNow, newId: () => id });
  if (!decision.ok) throw new Error('The gateway did what the core refuses');
  const became = decision.value.flatMap((event) => event.became);
  return { after: decision.value.reduce(evolve, family), became, item: became[0] as AnyRecord };
}

describe('what is hidden cannot be told from what is not there', () => {
  const counted = { replies: 0, bytes: 0, changed: 0 };
  /** Of how many replies nothing changed, by the role they were given to. */
  const unchanged = new Map<Role, number>();
  const count = async (viewer: Viewer) => {
    for (const role of await rolesNow(subjectOf(viewer))) unchanged.set(role, (unchanged.get(role) ?? 0) + 1);
  };

  test.each(families.map((family, index) => ({ n: index + 1, family })))(
    '[T-Z12] [T-Z15] family $n: an item added out of sight changes no byte of any reply to anybody at NONE',
    async ({ n, family: beginning }) => {
      const { pick } = seeded(seed + n);
      const additions = hiddenAdditions(beginning, seed + n);
      let family = beginning;
      const before = new Map<string, ReturnType<typeof said>>();
      for (const viewer of askersOf(family)) before.set(subjectOf(viewer), await askEverything(beginning, viewer));
      for (let added = 0; added < addedPerFamily; added += 1) {
        const moved = await behind(family);
        const { after, item } = await add(family, pick(additions));
        const now = await behind(family);
        expect(now).toEqual({
          version: moved.version + 1,
          events: moved.events + 1,
          outbox: moved.outbox + 1,
          audit: moved.audit + 1,
        });
        for (const viewer of askersOf(family)) {
          const answer = await askEverything(beginning, viewer);
          const { level } = visibility(after, viewer, item, demonstrationNow);
          if (level === 'NONE') {
            expect(answer).toEqual(before.get(subjectOf(viewer)));
            counted.replies += 1;
            counted.bytes += answer.text.length;
            await count(viewer);
          } else {
            // The query would have shown it: whoever may see it is told of it.
            expect(answer.text).not.toBe(before.get(subjectOf(viewer))?.text);
            counted.changed += 1;
            before.set(subjectOf(viewer), answer);
          }
        }
        family = after;
      }
    },
    300_000,
  );

  test('the comparison is of many replies, and those replies say much', () => {
    expect(counted.replies).toBeGreaterThan(100);
    expect(counted.bytes / counted.replies).toBeGreaterThan(2_000);
    expect(counted.changed).toBeGreaterThan(20);
  });

  test('the comparison is of replies to every role that families and their staff have, by every way in', () => {
    for (const role of compared) expect({ role, replies: unchanged.get(role) ?? 0 }).not.toEqual({ role, replies: 0 });
    const ways = ['viewer', 'family', 'node', 'nodes', 'caseload', 'dueList', 'provider'];
    const asked = new Set([...queries.values()].flatMap((query) => parse(query).definitions.flatMap(rootsOf)));
    expect([...asked]).toEqual(expect.arrayContaining(ways));
  });

  test('a step further from the family leads to no field that is not read already', async () => {
    const [family] = families as [Family];
    const oneFurther = { ...steps, family: steps.family + 1 };
    const [near, far] = [new Set<string>(), new Set<string>()];
    const asked = new Set<string>();
    for (const viewer of askersOf(family)) {
      const further = everythingFor(schema, await rolesNow(subjectOf(viewer)), 'tag', oneFurther);
      // One of each role is enough.
      if (asked.has(further)) continue;
      asked.add(further);
      for (const field of fieldsSaid((await askEverything(family, viewer)).text)) near.add(field);
      for (const field of fieldsSaid((await askEverything(family, viewer, further)).text)) far.add(field);
    }
    expect(near.size).toBeGreaterThan(300);
    expect([...far].filter((field) => !near.has(field))).toEqual([]);
  });

  test.each(others.map((family, index) => ({ n: index + 1, family })))(
    'other family $n: nor does anything else that is done out of sight and does not name the viewer',
    async ({ n, family: beginning }) => {
      const { pick } = seeded(seed * 2 + n);
      let family = beginning;
      let done = 0;
      const before = new Map<string, ReturnType<typeof said>>();
      for (const viewer of askersOf(beginning)) before.set(subjectOf(viewer), await askEverything(beginning, viewer));
      for (const doing of doings) {
        const accepted = doing(family).filter(
          ({ command, actor }) => decide(family, command, { actor, now: demonstrationNow, newId: () => nobody }).ok,
        );
        if (accepted.length === 0) continue;
        const { after, became } = await add(family, pick(accepted));
        for (const viewer of askersOf(beginning)) {
          const answer = await askEverything(beginning, viewer);
          if (isUntouched(viewer, [family, after], became)) {
            expect(answer).toEqual(before.get(subjectOf(viewer)));
            done += 1;
          } else before.set(subjectOf(viewer), answer);
        }
        family = after;
      }
      expect(done).toBeGreaterThan(5);
    },
    300_000,
  );
});

/** Whether somebody is neither named by what changed nor may know of any of it, before or after. */
const isUntouched = (viewer: Viewer, states: readonly Family[], became: readonly AnyRecord[]): boolean =>
  ![viewer.person, viewer.worker].some((id) => id !== null && JSON.stringify(became).includes(id)) &&
  states.every((family) =>
    became.every((record) => visibility(family, viewer, record, demonstrationNow).level === 'NONE'),
  );

const workersIn = (family: Family): readonly Viewer[] => viewersOf(family).filter(({ person }) => person === null);
const pairsIn = (family: Family): readonly (readonly [PersonId, PersonId])[] => {
  const people = all(family, 'person').map(({ id }) => id);
  return people.flatMap((one) => people.filter((other) => other !== one).map((other) => [one, other] as const));
};
const asOwner = (person: PersonId | null): Viewer => ({ person, worker: null });

/** Ways to change a family besides adding an item: each gives commands that somebody may be allowed to give. */
const doings: readonly ((family: Family) => readonly Addition[])[] = [
  (family) =>
    workersIn(family).map((actor) => ({
      actor,
      command: { type: 'AddPerson', input: { knownAs: 'Newcomer', born: '1990-05-05' } },
    })),
  (family) =>
    workersIn(family).flatMap((actor) =>
      pairsIn(family).map(([person, to]) => ({
        actor,
        command: { type: 'RecordRelationship', input: { person, to, kinship: 'friend' } },
      })),
    ),
  (family) =>
    workersIn(family).flatMap((actor) =>
      pairsIn(family).map(([blocked, child]) => ({
        actor,
        command: {
          type: 'RaiseSafetyBlock',
          input: { protected: [child], blocked, scope: 'all', basis: 'Asked for', reviewBy: '2026-09-01' },
        },
      })),
    ),
  (family) =>
    all(family, 'goal').flatMap(({ id, owner }) =>
      pairsIn(family)
        .filter(([one]) => one === owner)
        .map(([, to]) => ({
          actor: asOwner(owner),
          command: { type: 'ShareItem', input: { item: { kind: 'goal', id }, to, level: 'FULL' } },
        })),
    ),
  (family) =>
    all(family, 'goal').map(({ id, owner }) => ({
      actor: asOwner(owner),
      command: { type: 'ReviseGoal', input: { item: id, changes: { words: 'Something else' } } },
    })),
  (family) =>
    all(family, 'plan').map(({ id, owner }) => ({
      actor: asOwner(owner),
      command: { type: 'SayWhatMatters', input: { plan: id, matters: 'Something else matters' } },
    })),
  (family) =>
    all(family, 'grant').map(({ id, of }) => ({
      actor: asOwner(of),
      command: { type: 'RevokeGrant', input: { grant: id } },
    })),
];
