import { describe, expect, it } from 'vitest';
import { type Family, get, type Instant, type Viewer } from '../src/index.js';
import { rolesIn } from '../src/policy/roles.js';
import { look } from '../src/policy/sight.js';
import { policy, type Row } from '../src/policy/table.js';
import { demonstrationNow, generateFamily, viewersOf, workedCases } from '../src/testing/index.js';
import { answered, foretold, subjectsOf, type Thing } from './grid.js';
import { type Mutant, mutants } from './mutants.js';
import { oracle } from './oracle.js';
import { now, settledFamily, wildFamily, wildViewers } from './wild.js';

/** [D13] Every rule is taken out or bent in turn, in this one process; the oracle or a worked case must notice. */

/** Somebody of a family, and what the oracle foretells of each thing in it. */
interface Asked {
  readonly family: Family;
  readonly viewer: Viewer;
  readonly at: Instant;
  readonly things: readonly (readonly [Thing, string])[];
}

const askedOf = (family: Family, viewers: readonly Viewer[], at: Instant): readonly Asked[] =>
  viewers.map((viewer) => {
    const seer = oracle(family, viewer, at);
    return { family, viewer, at, things: subjectsOf(family).map((thing) => [thing, foretold(seer, thing)] as const) };
  });

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);
const asked = [
  ...seeds(60).map((seed) => {
    const family = wildFamily(seed);
    return askedOf(family, wildViewers(family), now);
  }),
  ...seeds(20).map((seed) => {
    const family = settledFamily(seed);
    return askedOf(family, wildViewers(family), now);
  }),
  ...seeds(6).map((seed) => {
    const family = generateFamily(seed, { crowded: true });
    return askedOf(family, viewersOf(family), demonstrationNow);
  }),
].flat();

/** Whether the rules as they are now say what the oracle foretold, of the kinds that a change concerns. */
const agrees = (concerns: Mutant['concerns']): boolean =>
  asked.every(({ family, viewer, at, things }) => {
    const sight = look(family, viewer, at);
    return things.every(([thing, said]) => !concerns(thing.kind) || answered(sight, thing) === said);
  });

const passesCases = (): boolean =>
  workedCases.every(({ family, cases }) =>
    cases.every(({ viewer, at, record, expected }) => {
      const found = get(family, record.kind, record.id);
      return found !== undefined && look(family, viewer, at).opening(found).level === expected;
    }),
  );

/** Mutants that say the same as the rules themselves, and why. */
const equivalent: Readonly<Record<string, string>> = {
  'cover without isNotTheirs': 'whoever is assigned themself is so for the reason that comes first',
  'familyPart.staff without part_supervisor': 'whoever answers on both sides works there, which comes first',
  'familyPart.staff with part_supervisor at SUMMARY': 'whoever answers on both sides works there, which gives FULL',
};

describe('[D13] untouched', () => {
  it('the rules pass the worked cases and agree with the oracle', () => {
    expect(passesCases()).toBe(true);
    expect(agrees(() => true)).toBe(true);
  });
});

describe('[D13] a check fails', () => {
  it.each(
    mutants()
      .filter(({ name }) => equivalent[name] === undefined)
      .map((mutant) => [mutant.name, mutant] as const),
  )('%s', (_name, { bend, concerns }) => {
    const undo = bend();
    try {
      expect(agrees(concerns) && passesCases()).toBe(false);
    } finally {
      undo();
    }
  });
});

describe('[D5] the table', () => {
  it('names the relations that give FULL in the order of the closed list', () => {
    const order = Object.keys(rolesIn);
    for (const { groups } of Object.values(policy) as { groups: Record<string, Row> }[])
      for (const row of Object.values(groups)) {
        const full = Object.keys(row).filter((name) => row[name as keyof Row] === 'FULL');
        expect(full).toEqual(full.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
      }
  });
});
