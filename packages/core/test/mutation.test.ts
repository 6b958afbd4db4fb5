import { afterEach, describe, expect, it } from 'vitest';
import { get, type Level } from '../src/index.js';
import { look } from '../src/policy/sight.js';
import { doors, policy, type Row } from '../src/policy/table.js';
import { demonstrationNow, generateFamily, viewersOf, workedCases } from '../src/testing/index.js';
import { answered, commandsOn, foretold, subjectsOf, type Thing } from './grid.js';
import { oracle } from './oracle.js';
import { now, wildFamily, wildViewers } from './wild.js';

/** [D13] Each rule is taken out in turn; a quick suite must notice. The table is bent here alone and put right again. */

type Bent = Record<string, { groups: Record<string, Row> }>;
type BentDoors = Record<string, { on: string; by: readonly string[] }>;
const table = policy as unknown as Bent;
const gates = doors as unknown as BentDoors;

const asked = [
  ...[0, 1, 2, 3, 4, 5].map((seed) => ({ family: wildFamily(seed), viewers: wildViewers, at: now })),
  ...[1, 2].map((seed) => ({
    family: generateFamily(seed, { crowded: true }),
    viewers: viewersOf,
    at: demonstrationNow,
  })),
].flatMap(({ family, viewers, at }) =>
  viewers(family).map((viewer) => {
    const seer = oracle(family, viewer, at);
    return { family, viewer, at, things: subjectsOf(family).map((thing) => [thing, foretold(seer, thing)] as const) };
  }),
);

/** Whether the core still says what the oracle foretold of things of these kinds. */
const agrees = (concerns: (thing: Thing) => boolean): boolean =>
  asked.every(({ family, viewer, at, things }) => {
    const sight = look(family, viewer, at);
    return things.every(([thing, said]) => !concerns(thing) || answered(sight, thing) === said);
  });

const passesCases = (): boolean =>
  workedCases.every(({ family, cases }) =>
    cases.every(({ viewer, at, record, expected }) => {
      const found = get(family, record.kind, record.id);
      return found !== undefined && look(family, viewer, at).opening(found).level === expected;
    }),
  );

const rules = Object.entries(table).flatMap(([kind, { groups }]) =>
  Object.entries(groups).flatMap(([group, row]) =>
    Object.entries(row).map(([relation, level]) => ({ kind, group, relation, level })),
  ),
);
const ways = Object.entries(gates).flatMap(([command, { by }]) => by.map((relation) => ({ command, relation })));
const untouched = JSON.stringify([table, gates]);

afterEach(() => {
  expect(JSON.stringify([table, gates])).toBe(untouched);
});

describe('[D13] untouched', () => {
  it('the table passes the worked cases and agrees with the oracle', () => {
    expect(passesCases()).toBe(true);
    expect(agrees(() => true)).toBe(true);
  });
});

describe('[D13] without a rule a check fails', () => {
  it.each(rules)('$kind.$group for $relation', ({ kind, group, relation }) => {
    const { groups } = table[kind] as Bent[string];
    const row = groups[group] as Row;
    groups[group] = Object.fromEntries(Object.entries(row).filter(([name]) => name !== relation));
    const survives = agrees((thing) => thing.kind === kind);
    groups[group] = row;
    expect(survives).toBe(false);
  });
});

describe('[D13] with a rule at another level a check fails', () => {
  const levels: readonly Level[] = ['META', 'BUSY', 'SUMMARY', 'FULL'];
  it.each(rules)('$kind.$group for $relation', ({ kind, group, relation, level }) => {
    const { groups } = table[kind] as Bent[string];
    const row = groups[group] as Row;
    const survivors = levels
      .filter((other) => other !== level)
      .filter((other) => {
        groups[group] = { ...row, [relation]: other };
        return agrees((thing) => thing.kind === kind);
      });
    groups[group] = row;
    expect(survivors).toEqual([]);
  });
});

describe('[D13] without a way through a door a check fails', () => {
  it.each(ways)('$command by $relation', ({ command, relation }) => {
    const gate = gates[command] as BentDoors[string];
    const { by } = gate;
    gate.by = by.filter((name) => name !== relation);
    const survives = agrees(({ kind }) => (commandsOn(kind) as readonly string[]).includes(command));
    gate.by = by;
    expect(survives).toBe(false);
  });
});

describe('[D5] the table', () => {
  it('names the relations of each row in the order of the closed list', async () => {
    const { rolesIn } = await import('../src/policy/relations.js');
    const order = Object.keys(rolesIn);
    for (const { groups } of Object.values(table))
      for (const row of Object.values(groups)) {
        const names = Object.keys(row);
        expect(names).toEqual(names.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
      }
  });
});
