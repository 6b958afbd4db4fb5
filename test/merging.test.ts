import { all, type Family, put } from '@kinweave/core';
import { idOf, workerOf } from '@kinweave/core/testing';
import { schema, writeId } from '@kinweave/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opaque, worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';
import { everythingFor } from './promises/everything.js';

const [esther, denise] = [workerOf('Esther'), workerOf('Denise')];

/** A family in which Esther works with the first person, and Denise answers for her. */
const withEsther = (name: 'W2' | 'W4' | 'W6' | 'W8'): Family => {
  const { family } = worked(name);
  const [first] = all(family, 'person');
  const from = '2026-01-05';
  return put(family, [
    { kind: 'assignment', id: idOf('assignment', name), worker: esther, person: first?.id, from, until: null },
    { kind: 'supervision', id: idOf('supervision', name), supervisor: denise, worker: esther, from, until: null },
  ] as never);
};
const [one, other, third, fourth] = (['W2', 'W4', 'W6', 'W8'] as const).map(withEsther) as [
  Family,
  Family,
  Family,
  Family,
];

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [one, other, third, fourth] });
});
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
});

const whole = ({ id }: Family) => writeId('Family', id);
const membersOf = (family: Family) => all(family, 'person').map(({ id }) => id);

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

const everything = everythingFor(schema, ['YOUNG_PERSON', 'GUARDIAN', 'MEMBER']);

/** The whole reply to a member who asks for all there is, by the ids that their family had. */
const seen = async (subject: string, family: Family) => {
  const id = opaque(family, 'person', subject);
  const asked = await under.ask(subject, everything, { family: whole(family), node: id, nodes: [id] });
  expect(asked.body.errors).toBeUndefined();
  return asked.text;
};

describe('two families that are joined and parted', () => {
  let part: string;
  const before = new Map<string, string>();

  it('[F2] their members see the same, byte for byte, under the ids they know', async () => {
    for (const family of [one, other])
      for (const member of membersOf(family)) before.set(member, await seen(member, family));
    const merged = await give(
      esther,
      'mergeFamilies',
      { family: whole(one), joining: whole(other) },
      'part { id people { id } } family { id }',
    );
    expect(merged.refusals).toEqual([]);
    part = merged.part.id;
    for (const family of [one, other])
      for (const member of membersOf(family)) expect(await seen(member, family)).toBe(before.get(member));
  });

  it('[F2] old ids lead where things are now, and nowhere for whoever may not know them', async () => {
    const [member] = membersOf(other);
    const id = opaque(other, 'person', member ?? '');
    const node = async (subject: string) =>
      (await under.ask(subject, 'query($id: ID!) { node(id: $id) { __typename id } }', { id })).body.data.node;
    expect(await node(member ?? '')).toEqual({ __typename: 'Person', id });
    expect(await node(esther)).toEqual({ __typename: 'Person', id: opaque(one, 'person', member ?? '') });
    const [stranger] = membersOf(third);
    expect(await node(stranger ?? '')).toBeNull();
  });

  it('[F2] it is one event, one version, one audit row and one outbox row in each', async () => {
    const { prisma } = under.gateway.database;
    for (const { id, provider } of [one, other]) {
      const [told] = await prisma
        .$transaction([prisma.$queryRaw`SELECT set_config('app.tenant', ${provider}, true)`])
        .then(
          () => prisma.$queryRaw<{ wrote: number }[]>`
        SELECT count(*)::int AS wrote FROM access_log WHERE family = ${id}::uuid AND wrote AND operation <> 'import'`,
        );
      expect(told?.wrote).toBe(1);
    }
  });

  it('[F5] they come apart as they were', async () => {
    expect((await give(denise, 'undoMerge', { part })).refusals).toEqual([]);
    for (const family of [one, other])
      for (const member of membersOf(family)) expect(await seen(member, family)).toBe(before.get(member));
  });

  it('[F2] of two who join them opposite ways at once one wins, and the other finds nothing', async () => {
    const led = await Promise.all([
      give(esther, 'mergeFamilies', { family: whole(third), joining: whole(fourth) }),
      give(esther, 'mergeFamilies', { family: whole(fourth), joining: whole(third) }),
    ]);
    const codes = led.map(({ refusals }) => refusals.map(({ code }: { code: string }) => code).join());
    expect(codes.toSorted()).toEqual(['', 'NOT_FOUND']);
  });
});

describe('a person known to two families', () => {
  it('[F6] is so for the staff who work with them in both, and for nobody else', async () => {
    const [here, there] = [membersOf(one)[0] ?? '', membersOf(other)[0] ?? ''];
    const was = await seen(here, one);
    const input = { person: opaque(one, 'person', here), same: opaque(other, 'person', there) };
    expect((await give(workerOf('Rhys'), 'tieSamePerson', input)).refusals[0].code).toBe('NOT_FOUND');
    const tied = await give(esther, 'tieSamePerson', input, 'samePerson { family outside }');
    expect(tied).toEqual({
      refusals: [],
      samePerson: { family: whole(other), outside: opaque(other, 'person', there) },
    });
    expect((await give(esther, 'tieSamePerson', input)).refusals).toEqual([{ code: 'ALREADY', path: ['same'] }]);
    expect(await seen(here, one)).toBe(was);
  });
});

describe('a family that is split', () => {
  it('[F3] goes on as two, and old ids lead into the new one', async () => {
    const goes = membersOf(one)[0] ?? '';
    const led = await give(esther, 'splitFamily', { family: whole(one), people: [opaque(one, 'person', goes)] });
    expect(led.refusals).toEqual([]);
    const id = opaque(one, 'person', goes);
    const { body } = await under.ask(goes, 'query($id: ID!) { node(id: $id) { ... on Person { you } } }', { id });
    expect(body.data.node).toEqual({ you: true });
  });
});
