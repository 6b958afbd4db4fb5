import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { all } from '@kinweave/core';
import { demonstrationNow, strangerWorker, type WorkedCase, workedCases } from '@kinweave/core/testing';
import { typeOfKind, writeId } from '@kinweave/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foreignWorker, type GatewayUnderTest, gatewayUnderTest, subjectOf } from '../gateway-under-test.js';
import { namesOf, readableFamily, wholeFamily } from './whole-family.js';

const expectedFolder = fileURLToPath(new URL('expected/', import.meta.url));
/** With UPDATE_EXPECTED=1 the answers are written down instead of compared: read every difference before you keep it. */
const isUpdate = process.env['UPDATE_EXPECTED'] === '1';

interface Asking {
  readonly name: string;
  readonly subject: string;
  readonly at: string;
}

/** An instant as the name of a file can hold it. */
const asTold = (at: string) => at.replaceAll(':', '.');

/**
 * Everybody who may ask about a family: who is in it, everybody of the staff and of other organisations with any part in
 * it, and people who have none; and at every other instant of which the case expects something, whom it expects it of.
 */
function askersOf({ id, people, workers, cases, due, notices }: WorkedCase): readonly Asking[] {
  const elsewhere = workedCases.find((other) => other.id !== id) as WorkedCase;
  const asking = Object.entries({
    ...people,
    ...workers,
    'a worker of nobody': strangerWorker,
    'a worker of another provider': foreignWorker,
    'a member of another family': Object.values(elsewhere.people)[0] as string,
  }).map(([name, subject]) => ({ name, subject, at: demonstrationNow as string }));
  const atOthers = [...cases, ...due, ...notices]
    .filter(({ at }) => at !== demonstrationNow)
    .map(({ name, viewer, at }) => ({
      name: `${name} at ${asTold(at)}`,
      subject: subjectOf(viewer),
      at: at as string,
    }));
  return [...new Map([...asking, ...atOthers].map((one) => [one.name, one])).values()];
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
    const answer = { viewer: { name: viewer.name, roles: viewer.roles }, family: readableFamily(family, names) };
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
        node(id: $id) { id __typename ... on PlanLink { linkKind over proposedAt agreed } }
        kept: node(id: $kept) { id }
        family(id: $family) { members { plan { summaries(first: 500) { nodes { words } } } } }
      }`,
      { id, kept: writeId('Kept', `${worked.family.id}:${record.id}`), family: opaqueFamily(worked) },
    );
    expect(body.errors).toBeUndefined();
    const { node, kept, family } = body.data;
    if (expected === 'FULL') expect(node).toMatchObject({ id, __typename: type });
    else if (expected === 'SUMMARY' && record.kind === 'planLink')
      expect(node).toEqual({ id, __typename: type, linkKind: null, over: null, proposedAt: null, agreed: null });
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
