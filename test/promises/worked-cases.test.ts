import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { all } from '@kinweave/core';
import { demonstrationNow, later, strangerWorker, type WorkedCase, workedCases } from '@kinweave/core/testing';
import { typeOfKind, writeId } from '@kinweave/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foreignWorker, type GatewayUnderTest, gatewayUnderTest } from '../gateway-under-test.js';
import { namesOf, readable, wholeFamily } from './whole-family.js';

const expectedFolder = fileURLToPath(new URL('expected/', import.meta.url));
/** With UPDATE_EXPECTED=1 the answers are written down instead of compared: read every difference before you keep it. */
const isUpdate = process.env['UPDATE_EXPECTED'] === '1';

interface Asking {
  readonly name: string;
  readonly subject: string;
  readonly at: string;
}

/** Everybody who may ask about a family: who is in it, who works or worked with it, and people who have no part in it. */
function askersOf({ id, people, workers }: WorkedCase): readonly Asking[] {
  const elsewhere = workedCases.find((other) => other.id !== id) as WorkedCase;
  const asking = Object.entries({
    ...people,
    ...workers,
    'a worker of nobody': strangerWorker,
    'a worker of another provider': foreignWorker,
    'a member of another family': Object.values(elsewhere.people)[0] as string,
  }).map(([name, subject]) => ({ name, subject, at: demonstrationNow as string }));
  const others: Readonly<Record<string, readonly Asking[]>> = {
    W2: [{ name: 'Folake at 09.59', subject: people['Folake'] ?? '', at: later(demonstrationNow, 0, -1) }],
    W5: [{ name: 'Colin until the move', subject: people['Colin'] ?? '', at: '2026-04-10T11:59:59.999Z' }],
    W6: [{ name: 'Joanna on 22 June', subject: workers['Joanna'] ?? '', at: later(demonstrationNow, 7) }],
    W8: [{ name: 'Anton at 08.59', subject: people['Anton'] ?? '', at: '2026-03-03T08:59:00.000Z' }],
    W12: [{ name: 'Otto before Oscar was told', subject: people['Otto'] ?? '', at: '2026-05-12T13:59:59.999Z' }],
    W13: [{ name: 'Shafiq before it was read', subject: people['Shafiq'] ?? '', at: '2026-04-21T09:00:00.000Z' }],
    W14: [{ name: 'Lidia before Paula objected', subject: people['Lidia'] ?? '', at: '2026-05-06T08:59:59.999Z' }],
    W15: [{ name: 'Colm before the assessment', subject: people['Colm'] ?? '', at: '2026-06-15T08:29:59.999Z' }],
    W17: [{ name: 'Kenji when the words are stale', subject: people['Kenji'] ?? '', at: '2026-06-20T19:00:00.000Z' }],
    W21: [{ name: 'Helen on the birthday', subject: people['Helen'] ?? '', at: '2026-09-12T23:00:00.000Z' }],
    W22: [{ name: 'Iain before it closed', subject: people['Iain'] ?? '', at: '2026-06-14T14:59:59.999Z' }],
    W18: [{ name: 'Declan before the block', subject: people['Declan'] ?? '', at: '2026-05-11T09:59:00.000Z' }],
  };
  return [...asking, ...(others[id] ?? [])];
}

const opaqueFamily = ({ family }: WorkedCase) => writeId('Family', family.id);

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families: workedCases.map(({ family }) => family) });
});
beforeEach(() => under.setNow(demonstrationNow));
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
});

describe.each(workedCases)('[$id] $title', (worked) => {
  const names = namesOf(worked.family, worked.workers);

  test.each(askersOf(worked))('the whole answer to $name is the one that was agreed', async ({ name, subject, at }) => {
    under.setNow(at);
    const { status, body } = await under.ask(subject, wholeFamily, { family: opaqueFamily(worked) });
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    const { viewer, family } = body.data;
    const answer = readable({ viewer: { name: viewer.name, roles: viewer.roles }, family }, names);
    const file = `${expectedFolder}${worked.id}/${name.replaceAll(' ', '-')}.json`;
    if (isUpdate) {
      mkdirSync(`${expectedFolder}${worked.id}`, { recursive: true });
      writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
    }
    expect(answer).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  test.each(worked.cases)('$name: $note', async ({ viewer, at, record, expected }) => {
    under.setNow(at);
    const type = typeOfKind[record.kind as keyof typeof typeOfKind];
    const id = writeId(type, `${worked.family.id}:${record.id}`);
    const subject = viewer.person ?? viewer.worker ?? '';
    const { body } = await under.ask(
      subject,
      `query($id: ID!, $kept: ID!, $family: ID!) {
        node(id: $id) { id __typename ... on PlanLink { linkKind proposedAt agreed } }
        kept: node(id: $kept) { id }
        family(id: $family) { members { plan { summaries(first: 500) { nodes { words } } } } }
      }`,
      { id, kept: writeId('Kept', `${worked.family.id}:${record.id}`), family: opaqueFamily(worked) },
    );
    expect(body.errors).toBeUndefined();
    const { node, kept, family } = body.data;
    if (expected === 'FULL') expect(node).toMatchObject({ id, __typename: type });
    else if (expected === 'SUMMARY' && record.kind === 'planLink')
      expect(node).toEqual({ id, __typename: type, linkKind: null, proposedAt: null, agreed: null });
    else expect(node).toBeNull();
    if (expected === 'META') expect(kept).toEqual({ id: writeId('Kept', `${worked.family.id}:${record.id}`) });
    else expect(kept).toBeNull();
    if (expected === 'SUMMARY' && record.kind !== 'planLink') {
      const grants = all(worked.family, 'grant').filter(
        (grant) => grant.to === subject && grant.item?.id === record.id && grant.level === 'SUMMARY',
      );
      const plans = family.members.map((member: { plan: unknown }) => member.plan).filter(Boolean);
      const words = plans.flatMap((plan: { summaries: { nodes: { words: string }[] } }) => plan.summaries.nodes);
      expect(grants.map((grant) => ({ words: grant.words }))).toEqual(words);
    }
  });
});
