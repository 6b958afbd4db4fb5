import { demonstrationNow } from '@kinweave/core/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';
import { opaque } from './promises/commands.js';

/** Looking as somebody, and before a share at what its reader will see, as the gateway answers and remembers it. */

const { family, people, workers } = worked('W2');
const [temi, folake] = [people['Temi'] ?? '', people['Folake'] ?? ''];
const [esther, tom] = [workers['Esther'] ?? '', workers['Tom'] ?? ''];
const portfolio = Object.values(family.records.goal ?? {}).find(({ owner }) => owner === temi);

let under: GatewayUnderTest;
let owner: pg.Client;
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [family], at: demonstrationNow });
  owner = new pg.Client({ connectionString: under.database });
  await owner.connect();
});
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await owner.end();
  await under.close();
});

const lookAs = `query LookAs($id: ID!) { node(id: $id) { ... on Person { id viewerCanPreview preview {
  id etag
  assignments { worker { name } }
  members { id you knownAs viewerCanChange plan { id viewerCanAdd goals { nodes { id words viewerCanRevise readers { worker { name } } } } } }
} } } }`;

describe('[APP-27] a worker looks as a member', () => {
  test('it is there for the member’s worker, with the names of staff, and null for anybody else', async () => {
    const person = opaque(family, 'person', temi);
    const { body } = await under.ask(esther, lookAs, { id: person });
    const { preview, viewerCanPreview } = body.data.node;
    expect(viewerCanPreview).toBe(true);
    expect(preview.members.filter(({ you }: { readonly you: boolean }) => you)).toHaveLength(1);
    expect(preview.assignments).toContainEqual({ worker: { name: 'Esther Boateng' } });
    for (const who of [tom, folake]) {
      const { body: other } = await under.ask(who, lookAs, { id: person });
      expect(other.data.node).toMatchObject({ preview: null, viewerCanPreview: null });
      expect(other.errors).toBeUndefined();
    }
  });

  test('its ids are others than those of the things, and lead nowhere: nothing of it can be fetched or done', async () => {
    const { body } = await under.ask(esther, lookAs, { id: opaque(family, 'person', temi) });
    const { preview } = body.data.node;
    const you = preview.members.find((member: { readonly you: boolean }) => member.you);
    const [goal] = you.plan.goals.nodes;
    const ids = [preview.id, you.id, you.plan.id, goal.id];
    expect(ids).not.toContain(opaque(family, 'person', temi));
    const found = await under.ask(esther, 'query Found($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(found.body.data.nodes).toEqual(ids.map(() => null));
    const revise =
      'mutation Revise($item: ID!) { reviseGoal(input: { item: $item, changes: { words: "x" } }) { goal { id } refusals { code path } } }';
    const done = await under.ask(esther, revise, { item: goal.id });
    expect(done.body.data.reviseGoal).toEqual({ goal: null, refusals: [{ code: 'NOT_FOUND', path: ['item'] }] });
    expect(JSON.stringify(preview)).not.toMatch(/"viewerCan[A-Za-z]*":true/);
  });

  test('that somebody looked stands in the audit', async () => {
    await under.ask(esther, lookAs, { id: opaque(family, 'person', temi) }, { 'x-request-id': 'looked-as' });
    const { rows } = await owner.query(
      `SELECT subject, family::text, field_groups FROM access_log WHERE request_id = 'looked-as'`,
    );
    expect(rows).toEqual([
      { subject: esther, family: family.id, field_groups: expect.arrayContaining(['person.preview']) },
    ]);
  });
});

const input = (given: object) => ({ item: opaque(family, 'goal', portfolio?.id ?? ''), ...given });
const preview = `query Before($input: ShareItemInput!) { sharePreview(input: $input) {
  isCheckedFirst busy { start } seen { __typename ... on Goal { id words viewerCanShare } ... on Summary { words } }
  refusals { code path }
} }`;
const share = 'mutation Share($input: ShareItemInput!) { shareItem(input: $input) { refusals { code path } } }';

describe('[APP-84] before something is shared', () => {
  const kola = opaque(family, 'person', people['Kola'] ?? '');

  test('what its reader will see is told, and nothing is shared by asking', async () => {
    const asked = { input: input({ to: kola, level: 'SUMMARY', words: 'I am making something.' }) };
    const { body } = await under.ask(temi, preview, asked, { 'x-request-id': 'before-sharing' });
    expect(body.data.sharePreview).toEqual({
      ...{ isCheckedFirst: false, busy: [{ start: '2026-06-17T15:00:00.000Z' }], refusals: [] },
      seen: { __typename: 'Summary', words: 'I am making something.' },
    });
    const read = '{ viewer { families { members { plan { summaries { nodes { words } } } } } } }';
    expect((await under.ask(people['Kola'] ?? '', read)).text).not.toContain('I am making something.');
    const { rows } = await owner.query(`SELECT subject, wrote FROM access_log WHERE request_id = 'before-sharing'`);
    expect(rows).toEqual([{ subject: temi, wrote: false }]);
  });

  test('it is refused as the share is, in the same places', async () => {
    const wrong = [
      input({ to: kola, level: 'SUMMARY' }),
      input({ to: opaque(family, 'person', temi), level: 'FULL' }),
      input({ to: 'nobody', level: 'FULL' }),
      { ...input({ to: kola, level: 'FULL' }), item: 'nothing' },
    ];
    for (const each of wrong) {
      const [one, other] = [
        await under.ask(temi, preview, { input: each }),
        await under.ask(temi, share, { input: each }),
      ];
      expect(one.body.data.sharePreview.refusals).toEqual(other.body.data.shareItem.refusals);
      expect(one.body.data.sharePreview.refusals).toHaveLength(1);
      expect(one.body.data.sharePreview.seen).toBeNull();
    }
  });
});
