import { describe, expect, it, vi } from 'vitest';
import { get, type Level } from '../src/index.js';
import { rolesIn } from '../src/policy/relations.js';
import { doors, policy, type Row } from '../src/policy/table.js';
import { demonstrationNow, generateFamily, viewersOf, workedCases } from '../src/testing/index.js';
import { answered, commandsOn, foretold, subjectsOf, type Thing } from './grid.js';
import { oracle } from './oracle.js';
import { now, wildFamily, wildViewers } from './wild.js';

/** [D13] Each rule is taken out in turn, of a copy of the core loaded for it alone; a quick suite must notice. */

interface Bent {
  readonly policy: Record<string, { groups: Record<string, Row> }>;
  readonly doors: Record<string, { on: string; by: readonly string[] }>;
}

const asked = [
  ...[5, 16, 17, 26, 30, 32].map((seed) => ({ family: wildFamily(seed), viewers: wildViewers, at: now })),
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

type Look = typeof import('../src/policy/sight.js').look;

/** Whether a core says what the oracle foretold of the things that a change concerns. */
const agrees = (look: Look, concerns: (thing: Thing) => boolean): boolean =>
  asked.every(({ family, viewer, at, things }) => {
    const sight = look(family, viewer, at);
    return things.every(([thing, said]) => !concerns(thing) || answered(sight, thing) === said);
  });

/** The core's `look` over a table that was bent. */
async function bent(bend: (tables: Bent) => void): Promise<Look> {
  vi.resetModules();
  bend((await import('../src/policy/table.js')) as unknown as Bent);
  return (await import('../src/policy/sight.js')).look;
}

const passesCases = (look: Look): boolean =>
  workedCases.every(({ family, cases }) =>
    cases.every(({ viewer, at, record, expected }) => {
      const found = get(family, record.kind, record.id);
      return found !== undefined && look(family, viewer, at).opening(found).level === expected;
    }),
  );

const { policy: table, doors: gates } = { policy, doors } as unknown as Bent;
const rules = Object.entries(table).flatMap(([kind, { groups }]) =>
  Object.entries(groups).flatMap(([group, row]) =>
    Object.entries(row).map(([relation, level]) => ({ kind, group, relation, level })),
  ),
);
const ways = Object.entries(gates).flatMap(([command, { by }]) => by.map((relation) => ({ command, relation })));

describe('[D13] untouched', () => {
  it('the table passes the worked cases and agrees with the oracle', async () => {
    const look = await bent(() => undefined);
    expect(passesCases(look)).toBe(true);
    expect(agrees(look, () => true)).toBe(true);
  });
});

describe('[D13] without a rule a check fails', () => {
  it.each(rules)('$kind: $group for $relation', async ({ kind, group, relation }) => {
    const look = await bent(({ policy: { [kind]: rule } }) => {
      const row = Object.entries(rule?.groups[group] ?? {}).filter(([name]) => name !== relation);
      if (rule !== undefined) rule.groups[group] = Object.fromEntries(row);
    });
    expect(agrees(look, (thing) => thing.kind === kind)).toBe(false);
  });
});

describe('[D13] with a rule one level off a check fails', () => {
  const instead: Readonly<Record<string, Level>> = { FULL: 'SUMMARY', SUMMARY: 'FULL', BUSY: 'SUMMARY', META: 'BUSY' };
  it.each(rules)('$kind: $group for $relation', async ({ kind, group, relation, level }) => {
    const look = await bent(({ policy: { [kind]: rule } }) => {
      if (rule !== undefined) rule.groups[group] = { ...rule.groups[group], [relation]: instead[level as Level] };
    });
    expect(agrees(look, (thing) => thing.kind === kind)).toBe(false);
  });
});

describe('[D13] without a way through a door a check fails', () => {
  it.each(ways)('$command by $relation', async ({ command, relation }) => {
    const look = await bent(({ doors: { [command]: gate } }) => {
      if (gate !== undefined) gate.by = gate.by.filter((name) => name !== relation);
    });
    const concerns = ({ kind }: Thing) => (commandsOn(kind) as readonly string[]).includes(command);
    expect(agrees(look, concerns)).toBe(false);
  });
});

describe('[D5] the table', () => {
  it('names the relations that give FULL in the order of the closed list', () => {
    const order = Object.keys(rolesIn);
    for (const { groups } of Object.values(table))
      for (const row of Object.values(groups)) {
        const full = Object.keys(row).filter((name) => row[name as keyof Row] === 'FULL');
        expect(full).toEqual(full.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
      }
  });
});
