import { all } from '@kinweave/core';
import { demonstrationNow, later, picture, shown } from '@kinweave/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind, opaque, planId, worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';
import { giving, voicesOf } from './giving.js';

const { family, people, workers } = worked('W2');
const { Temi, Folake, Kola } = people as Readonly<Record<string, string>>;
const [temi, folake, kola] = [Temi, Folake, Kola].map(String) as [string, string, string];
const esther = String(workers['Esther']);
const [temisPlan, folakesPlan, kolasPlan] = [temi, folake, kola].map((owner) => planId(family, owner));

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [family] });
});
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
});
const { ask, does, refused } = voicesOf(() => under);

const mine = { plan: temisPlan, ...shown.picture, title: 'My sketchbook' };
const plans = `query ($family: ID!) {
  family(id: $family) { members { knownAs plan { expressions { id contentType data title viewerCanRemove } } } }
}`;
/** What a subject is shown of what Temi shows; undefined where her plan is not there for them. */
async function seenBy(subject: string) {
  const { family: seen } = await ask(subject, plans, { family: opaque(family, 'family', family.id) });
  const temis = seen.members.find(({ knownAs }: { readonly knownAs: string }) => knownAs === 'Temi');
  return temis?.plan?.expressions;
}

describe('[APP-88] [V1] a picture of what matters to somebody, through the gateway', () => {
  it('is added by its owner, and shown to them and their worker, and to nobody else', async () => {
    const fields = 'id contentType data title viewerCanRemove owner { you }';
    const added = await does(temi, 'addExpression', mine, 'expression', fields);
    const seen = { id: added.id, ...shown.picture, title: 'My sketchbook' };
    expect(added).toEqual({ ...seen, viewerCanRemove: true, owner: { you: true } });
    expect(await seenBy(temi)).toEqual([{ ...seen, viewerCanRemove: true }]);
    expect(await seenBy(esther)).toEqual([{ ...seen, viewerCanRemove: false }]);
    for (const other of [folake, kola]) expect(await seenBy(other)).toBeFalsy();
    const node = `{ node(id: "${added.id}") { id } }`;
    for (const other of [folake, kola]) expect(await ask(other, node)).toEqual({ node: null });
  });

  it('is added by nobody else: not by their worker, nor by a mother to the plan of her child', async () => {
    const { body } = await under.ask(esther, giving('addExpression'), { input: mine });
    expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await refused(folake, 'addExpression', { ...mine, plan: kolasPlan })).toEqual(['FORBIDDEN']);
    expect(await refused(folake, 'addExpression', mine)).toEqual(['NOT_FOUND plan']);
  });

  it('[V12] is refused with the place in the input, whatever is wrong with it', async () => {
    const exif = Buffer.from(`ffd8ffe10010${Buffer.from('Exif\0\0MM\0*\0\0\0\b').toString('hex')}`, 'hex');
    const photo = Buffer.concat([exif, Buffer.from(picture, 'base64').subarray(2)]).toString('base64');
    const wrong = [{ data: photo }, { data: 'A'.repeat(48_004) }, { contentType: 'image/png' }, { title: '' }];
    for (const input of wrong)
      expect(await refused(temi, 'addExpression', { ...mine, ...input })).toEqual([
        `BAD_INPUT ${Object.keys(input)[0]}`,
      ]);
  });

  it('[V12] is the first of three at most', async () => {
    for (const [n, title] of ['A song', 'A song again'].entries()) {
      under.setNow(later(demonstrationNow, 0, n + 1));
      await does(temi, 'addExpression', { plan: temisPlan, ...shown.recording, title }, 'expression');
    }
    expect(await refused(temi, 'addExpression', mine)).toEqual(['BAD_INPUT plan']);
    expect((await seenBy(temi)).map(({ title }: { readonly title: string }) => title)).toEqual([
      'My sketchbook',
      ...['A song', 'A song again'],
    ]);
  });

  it('[M18] is taken back by its owner alone, and then no table holds a byte of it but the history of whom a duty keeps', async () => {
    const held = async () => {
      const rows = ['record', 'event'].map(
        (table) => `SELECT '${table}' AS found FROM ${table} WHERE body::text LIKE '%${picture.slice(0, 300)}%'`,
      );
      const found = await behind<{ found: string }>(under.database, rows.join(' UNION ALL '));
      return found.map((row) => row.found).toSorted();
    };
    const [temis] = await seenBy(temi);
    const folakes = await does(folake, 'addExpression', { ...mine, plan: folakesPlan }, 'expression');
    expect(await held()).toEqual(['event', 'event', 'record', 'record']);
    expect(await refused(folake, 'removeExpression', { expression: temis.id })).toEqual(['NOT_FOUND expression']);
    for (const [owner, { id }] of [
      [temi, temis],
      [folake, folakes],
    ] as const) {
      expect(await refused(owner, 'removeExpression', { expression: id })).toEqual([]);
      expect(await refused(owner, 'removeExpression', { expression: id })).toEqual(['NOT_FOUND expression']);
    }
    expect((await seenBy(temi)).map(({ title }: { readonly title: string }) => title)).not.toContain('My sketchbook');
    // A restricted note about Temi keeps what she takes back; nothing keeps what her mother does.
    expect(
      all(family, 'note').some(({ sort, about }) => sort === 'safeguarding' && about.some((one) => one === temi)),
    ).toBe(true);
    expect(await held()).toEqual(['event']);
  });
});
