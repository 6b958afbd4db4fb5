import {
  type AnyRecord,
  accessOf,
  all,
  asOf,
  emptyFamily,
  type Instant,
  schemaVersion,
  worklistOf,
} from '@kinweave/core';
import { workerOf } from '@kinweave/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyOf } from '../packages/gateway/dist/families.js';
import { behind, itemId, opaque, planId, worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';

const { family, people } = worked('W2');
const [temi, esther] = [people['Temi'] ?? '', workerOf('Esther')];
const plan = planId(family, temi);
const goal = itemId(family, 'goal', /portfolio/);

const writeNote = `mutation ($input: WriteNoteInput!) {
  writeNote(input: $input) { note { id words } refusals { code path message } }
}`;
const reviseGoal = `mutation ($input: ReviseGoalInput!) {
  reviseGoal(input: $input) { goal { etag words } refusals { code path message } }
}`;

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [family] });
});
afterAll(() => under.close());

const fifty = Array.from({ length: 50 }, (_, n) => n);
const note = (words: string) => ({ plan, words, area: 'SOCIAL', sort: 'SHARED' });
const etagOf = async (subject: string) => {
  const { body } = await under.ask(subject, `{ node(id: "${goal}") { ... on Goal { etag } } }`);
  return body.data.node.etag as string;
};
const revise = (subject: string, ifMatch: string, words: string) =>
  under.ask(subject, reviseGoal, { input: { item: goal, ifMatch, changes: { words } } });

/** What has been written since: versions of the family by its events, its outbox, and the writes in the audit. */
async function written() {
  const versions = (statement: string) =>
    behind<{ version: number }>(under.database, statement, [family.id]).then((rows) =>
      rows.map(({ version }) => version),
    );
  const wrote = await behind<{ request: string }>(
    under.database,
    'SELECT request_id AS request FROM access_log WHERE family = $1 AND wrote ORDER BY 1',
    [family.id],
  );
  return {
    family: (await versions('SELECT version FROM family WHERE id = $1'))[0] ?? 0,
    events: await versions('SELECT version FROM event WHERE family = $1 ORDER BY version, n'),
    outbox: await versions('SELECT version FROM outbox WHERE family = $1 ORDER BY version'),
    audited: wrote.length,
    requests: new Set(wrote.map(({ request }) => request)).size,
  };
}

describe('writers of one plan', () => {
  it('[T-I01] of 50 who write notes at once each is stored, in sequence, with one event, one audit row and one outbox row', async () => {
    const before = await written();
    const answers = await Promise.all(
      fifty.map((n) => under.ask(n % 2 ? temi : esther, writeNote, { input: note(`Note ${n} of fifty`) })),
    );
    expect(answers.flatMap(({ body }) => body.data.writeNote.refusals)).toEqual([]);
    expect(new Set(answers.map(({ body }) => body.data.writeNote.note.id)).size).toBe(50);

    const after = await written();
    const sequence = Array.from({ length: after.family }, (_, n) => n + 1);
    expect(after.family).toBe(before.family + 50);
    expect(after.events).toEqual(sequence);
    expect(after.outbox).toEqual(sequence);
    expect(after.audited).toBe(before.audited + 50);
    expect(after.requests).toBe(before.requests + 50);

    const read = await under.ask(
      esther,
      `{ node(id: "${plan}") { ... on Plan { notes(first: 500) { nodes { words } } } } }`,
    );
    const words = read.body.data.node.notes.nodes.map((one: { words: string }) => one.words);
    expect(words).toEqual(expect.arrayContaining(fifty.map((n) => `Note ${n} of fifty`)));
  });

  it('[T-I01] of 50 who change the same words from one ETag one wins, and 49 get a CONFLICT with the words that won', async () => {
    const before = await written();
    const seen = await etagOf(temi);
    const answers = await Promise.all(fifty.map((n) => revise(temi, seen, `Finish my portfolio, ${n}`)));
    expect(answers.map(({ status }) => status)).toEqual(fifty.map(() => 200));

    const payloads = answers.map(({ body }) => body.data.reviseGoal);
    const won = payloads.filter(({ refusals }) => refusals.length === 0);
    expect(won).toHaveLength(1);
    const lost = payloads.filter((payload) => payload !== won[0]);
    const conflict = { code: 'CONFLICT', path: ['ifMatch'], message: 'What you see has changed since you read it.' };
    expect(lost).toEqual(fifty.slice(1).map(() => ({ goal: won[0].goal, refusals: [conflict] })));
    expect(won[0].goal.etag).not.toBe(seen);
    expect((await written()).family).toBe(before.family + 1);
  });

  it('[T-I01] 50 who change the same words and say nothing of what they saw are all stored, the last one last', async () => {
    const before = await written();
    const answers = await Promise.all(
      fifty.map((n) => under.ask(temi, reviseGoal, { input: { item: goal, changes: { words: `Portfolio ${n}` } } })),
    );
    expect(answers.flatMap(({ body }) => body.data.reviseGoal.refusals)).toEqual([]);
    expect((await written()).family).toBe(before.family + 50);
    const [last] = await behind<{ words: string }>(
      under.database,
      `SELECT body -> 'became' -> 0 ->> 'words' AS words FROM event WHERE family = $1 ORDER BY version DESC LIMIT 1`,
      [family.id],
    );
    const read = await under.ask(temi, `{ node(id: "${goal}") { ... on Goal { words } } }`);
    expect(read.body.data.node).toEqual(last);
  });
});

it('[T-I01] a change that a viewer cannot see is no CONFLICT for them, and one for the worker who sees it', async () => {
  const seen = { temi: await etagOf(temi), esther: await etagOf(esther) };
  const link = all(family, 'planLink').find(({ to }) => opaque(family, to.kind, to.id) === goal);
  const ended = await under.ask(
    esther,
    'mutation ($input: EndLinkInput!) { endLink(input: $input) { refusals { code } } }',
    { input: { link: opaque(family, 'planLink', link?.id) } },
  );
  expect(ended.body.data.endLink.refusals).toEqual([]);
  expect(await etagOf(temi)).toBe(seen.temi);

  const ofEsther = await revise(esther, seen.esther, 'Finish the portfolio');
  expect(ofEsther.body.data.reviseGoal.refusals).toMatchObject([{ code: 'CONFLICT', path: ['ifMatch'] }]);
  const ofTemi = await revise(temi, seen.temi, 'Finish my art portfolio');
  expect(ofTemi.body.data.reviseGoal).toMatchObject({ goal: { words: 'Finish my art portfolio' }, refusals: [] });
});

describe('a family kept in an older shape', () => {
  it('[LIB-7] is saved whole at its next change, in the shape of today', async () => {
    await behind(under.database, 'UPDATE family SET schema_version = 1 WHERE id = $1', [family.id]);
    await under.ask(temi, writeNote, { input: note('The first in the new shape') });
    const [kept] = await behind<{ shape: number }>(
      under.database,
      'SELECT schema_version AS shape FROM family WHERE id = $1',
      [family.id],
    );
    const [rows] = await behind<{ all: string; transactions: string }>(
      under.database,
      'SELECT count(*) AS all, count(DISTINCT xmin::text) AS transactions FROM record WHERE family = $1',
      [family.id],
    );
    expect(kept?.shape).toBe(schemaVersion);
    expect(Number(rows?.all)).toBeGreaterThan(20);
    expect(rows?.transactions).toBe('1');
  });
});

describe('what is kept beside the events', () => {
  it('[C3] is what the events give: the records, who has a part in the family, and its lines on caseloads', async () => {
    const { store } = under.gateway;
    const events = await historyOf(store, family.id, family.provider);
    const rebuilt = asOf(emptyFamily(family.id, family.provider), events, '2100-01-01T00:00:00.000Z' as Instant);
    const kept = await behind<{ kind: string; id: string; body: unknown }>(
      under.database,
      'SELECT kind, id, body FROM record WHERE family = $1 ORDER BY kind, id',
      [family.id],
    );
    const told = Object.values(rebuilt.records)
      .flatMap((table): readonly AnyRecord[] => Object.values(table))
      .map((body) => ({ kind: body.kind, id: body.id as string, body }))
      .toSorted((one, other) => (`${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? -1 : 1));
    expect(kept).toEqual(told);

    const parts = await behind<{ part: string }>(
      under.database,
      "SELECT DISTINCT viewer || ' ' || relation AS part FROM family_access WHERE family = $1",
      [family.id],
    );
    expect(new Set(parts.map(({ part }) => part))).toEqual(
      new Set(accessOf(rebuilt).map(({ viewer, relation }) => `${viewer} ${relation}`)),
    );
    const lines = await behind<{ worker: string; label: string; people: number; since: Date; until: Date | null }>(
      under.database,
      'SELECT worker, label, people, since, until FROM worklist WHERE family = $1 ORDER BY worker, since',
      [family.id],
    );
    expect(
      lines.map(({ since, until, ...line }) => ({
        ...line,
        since: since.toISOString(),
        until: until?.toISOString() ?? null,
      })),
    ).toEqual(
      [...worklistOf(rebuilt)].toSorted((one, other) => (one.worker + one.since < other.worker + other.since ? -1 : 1)),
    );
  });
});
