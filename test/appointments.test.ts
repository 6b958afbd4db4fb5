import { viewAs } from '@kinweave/core';
import { demonstrationNow, generateFamilies, viewersOf } from '@kinweave/core/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { opaque } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest, subjectOf } from './gateway-under-test.js';

const families = generateFamilies(41, 4, { crowded: true });

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families });
});
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
});

const query = `query ($family: ID!, $from: Date) {
  family(id: $family) {
    members { plan { appointments(first: 500, from: $from) { totalCount nodes { id start end } } } }
  }
}`;

interface Plan {
  readonly appointments: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly start: string; readonly end: string }[];
  };
}

const viewers = families
  .flatMap((family) => viewersOf(family).map((viewer) => ({ family, viewer })))
  .filter(({ family, viewer }) => viewAs(family, viewer, demonstrationNow) !== null);

/** In summer a day begins in London at eleven in the evening before, in UTC. */
const begins = '2026-06-14T23:00:00.000Z';

it('[API-10] from a day on, appointments are those of the whole list that are not over as it begins in London', async () => {
  const counted = { left: 0, over: 0 };
  for (const { family, viewer } of viewers) {
    const plansFrom = async (from: string | null): Promise<readonly (Plan | null)[]> => {
      const asked = { family: opaque(family, 'family', family.id), from };
      const { body } = await under.ask(subjectOf(viewer), query, asked);
      expect(body.errors).toBeUndefined();
      return body.data.family.members.map(({ plan }: { readonly plan: Plan | null }) => plan);
    };
    const whole = await plansFrom(null);
    const expected = whole.map((plan) => {
      const nodes = plan?.appointments.nodes.filter(({ start, end }) => start >= begins || end > begins) ?? [];
      counted.left += nodes.length;
      counted.over += (plan?.appointments.nodes.length ?? 0) - nodes.length;
      return plan && { appointments: { totalCount: nodes.length, nodes } };
    });
    expect(await plansFrom('2026-06-15')).toEqual(expected);
  }
  expect(Math.min(counted.left, counted.over)).toBeGreaterThan(10);
});
