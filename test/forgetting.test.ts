import { type AnyRecord, all, type Family, put } from '@kinweave/core';
import { idOf, workerOf } from '@kinweave/core/testing';
import { writeId } from '@kinweave/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind, opaque, worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';

const [esther, denise] = [workerOf('Esther'), workerOf('Denise')];
const canary = 'kanarie-4712';

/** A family in which Esther works with the first person, whose words are canaries, and Denise answers for her. */
function sung(name: 'W2' | 'W4' | 'W6'): { readonly family: Family; readonly who: string } {
  const { family } = worked(name);
  const [first] = all(family, 'person');
  const who = first?.id as string;
  const from = '2026-01-05';
  const goals = all(family, 'goal').filter(({ owner }) => owner === who);
  const added = [
    { ...first, knownAs: `${canary} name` },
    ...goals.map((goal) => ({ ...goal, words: `${canary} goal` })),
    ...all(family, 'plan')
      .filter(({ owner }) => owner === who)
      .map((plan) => ({ ...plan, matters: `${canary} matters` })),
    { kind: 'assignment', id: idOf('assignment', name), worker: esther, person: who, from, until: null },
    { kind: 'supervision', id: idOf('supervision', name), supervisor: denise, worker: esther, from, until: null },
    {
      kind: 'contactChannel',
      id: idOf('contactChannel', name),
      owner: who,
      channel: 'text',
      address: canary,
      verifiedAt: null,
    },
  ];
  return { family: put(family, added as unknown as readonly AnyRecord[]), who };
}

const [one, other, parted] = (['W6', 'W4', 'W2'] as const).map(sung) as [
  ReturnType<typeof sung>,
  ReturnType<typeof sung>,
  ReturnType<typeof sung>,
];

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [one, other, parted].map(({ family }) => family) });
}, 300_000);
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
});

async function give(subject: string, command: string, input: object, shown = '') {
  const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
  const mutation = `mutation ($input: ${name}Input!) { done: ${command}(input: $input) { refusals { code message path } ${shown} } }`;
  const { body } = await under.ask(subject, mutation, { input });
  expect(body.errors).toBeUndefined();
  expect([command, body.data.done.refusals]).toEqual([command, []]);
  return body.data.done;
}

/** Closes somebody's plan where they have one, and erases them as they asked, in the family in which they are now. */
async function erase({ family, who }: ReturnType<typeof sung>, asks: 'by the old id' | 'by the new id') {
  const of = (kind: string, field: string) =>
    behind<{ id: string; family: string }>(
      under.database,
      `SELECT id, family FROM record WHERE kind = $1 AND ${field} = $2`,
      [kind, who],
    ).then(([found]) => opaque({ ...family, id: found?.family as Family['id'] }, kind, found?.id));
  const person = await of('person', 'id');
  if (all(family, 'plan').some(({ owner }) => owner === who))
    await give(esther, 'closePlan', { person, reason: 'All met' });
  await give(who, 'askForErasure', { person: asks === 'by the old id' ? opaque(family, 'person', who) : person });
  const request = await of('erasureRequest', `body ->> 'subject'`);
  await give(denise, 'answerErasure', { request, granted: true, why: 'Asked for' });
  await give(denise, 'erasePerson', { person });
}

/** The tables that hold a canary in something of these people's, and in which families. */
async function held(...ids: readonly string[]): Promise<readonly string[]> {
  const tables = await behind<{ name: string }>(
    under.database,
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) =>
      behind<{ row: string }>(under.database, `SELECT '${name} ' || t::text AS row FROM ${name} AS t`),
    ),
  );
  const found = rows.flat().filter(({ row }) => row.includes(canary) && ids.some((id) => row.includes(id)));
  return [...new Set(found.map(({ row }) => row.split(' ')[0] as string))];
}

describe('[T-P07] the history of families that were joined or parted', () => {
  it('goes without somebody who was erased after theirs was joined to another, in both', async () => {
    await give(esther, 'mergeFamilies', {
      family: writeId('Family', one.family.id),
      joining: writeId('Family', other.family.id),
    });
    expect(await held(other.who)).toEqual(['account', 'event', 'record']);
    await erase(other, 'by the old id');
    expect(await held(other.who)).toEqual([]);
    const listed = await behind<{ family: string }>(
      under.database,
      'SELECT family FROM erasure WHERE id = $1 ORDER BY 1',
      [other.who],
    );
    expect(listed.map(({ family }) => family)).toEqual([one.family.id, other.family.id].toSorted());
  });

  it('goes without somebody who was erased after they were parted from theirs, in both', async () => {
    await give(esther, 'splitFamily', {
      family: writeId('Family', parted.family.id),
      people: [opaque(parted.family, 'person', parted.who)],
    });
    await erase(parted, 'by the new id');
    expect(await held(parted.who)).toEqual([]);
  });

  it('keeps all that is somebody else’s', async () => {
    expect(await held(one.who)).toContain('event');
    const events = await behind<{ body: string }>(under.database, 'SELECT body::text FROM event WHERE family = $1', [
      other.family.id,
    ]);
    const [, second] = all(other.family, 'person');
    expect(events.some(({ body }) => body.includes(second?.knownAs ?? 'nobody'))).toBe(true);
  });
});
