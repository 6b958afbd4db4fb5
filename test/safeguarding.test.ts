import { all, type Family, put } from '@kinweave/core';
import { demonstrationNow, demonstrationPartners, later, workerOf } from '@kinweave/core/testing';
import { writeId } from '@kinweave/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { behind, itemId, opaque, worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';
import { giving, voicesOf } from './giving.js';
import { said } from './promises/said.js';
import { wholeFamily } from './promises/whole-family.js';

const { family, people } = worked('W2');
const [temi, folake, segun, kola, bisi] = ['Temi', 'Folake', 'Segun', 'Kola', 'Bisi'].map(
  (name) => people[name] ?? '',
) as [string, string, string, string, string];
const [esther, tom, rhys] = [workerOf('Esther'), workerOf('Tom'), workerOf('Rhys')];
const [denise, ngozi] = [workerOf('Denise'), workerOf('Ngozi')];
const [partner, other] = demonstrationPartners as [
  (typeof demonstrationPartners)[number],
  (typeof demonstrationPartners)[number],
];

const open = { from: later(demonstrationNow, -9), until: null };
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** Ngozi leads, Denise answers for Esther, a partner is named for Temi, and Bisi may know nothing of her. */
const guarded: Family = put(family, [
  { kind: 'safeguardingLead', id: id(1), worker: ngozi, ...open },
  { kind: 'supervision', id: id(2), supervisor: denise, worker: esther, ...open },
  { kind: 'partnerWorker', id: id(3), person: temi, worker: partner.id, organisation: partner.organisation, ...open },
  { kind: 'partnerWorker', id: id(4), person: temi, worker: other.id, organisation: other.organisation, ...open },
  {
    ...{ kind: 'safetyBlock', id: id(5), protected: [temi], blocked: bisi, scope: 'all', basis: 'Asked for.' },
    ...{ evidence: null, from: open.from, reviewBy: '2026-09-01', endedAt: null, endedBy: null },
  },
] as never);

const whole = opaque(family, 'family', family.id);
const person = (who: string) => opaque(family, 'person', who);
const restricted = itemId(family, 'note', /safeguarding lead/);
const diary = itemId(family, 'note', /tutor/);

let under: GatewayUnderTest;
const { give, does, refused, ask } = voicesOf(() => under);
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [guarded] });
});
beforeEach(() => under.setNow(demonstrationNow));
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
});

const everything = async (who: string) =>
  said(await under.ask(who, wholeFamily, { family: whole }, { 'x-request-id': 'the-one-request' }));
const members = [temi, folake, segun, kola, bisi];
const everybody = async (who: readonly string[]) => Promise.all(who.map(everything));

describe('a concern', () => {
  const raising = {
    ...{ person: person(temi), concern: 'CANARY00001', allegedSource: person(segun), neverTold: [person(segun)] },
    ...{ needs: [diary], authorTold: false, whyNotTold: 'CANARY00002' },
  };
  let concern: string;

  it('[L17] that is raised moves no byte of what any member or partner is answered, nor does what follows from it', async () => {
    const outside = [...members, partner.id, other.id];
    const before = await everybody(outside);
    concern = (await does(esther, 'raiseConcern', raising, 'concern')).id;
    expect(await everybody(outside)).toEqual(before);
    const decided = { concern, threshold: 'MET', reason: 'CANARY00003' };
    expect(await refused(ngozi, 'decideThreshold', decided)).toEqual([]);
    expect(await refused(ngozi, 'decideThreshold', decided)).toEqual(['ALREADY concern']);
    expect(await refused(ngozi, 'stepHelp', { concern, to: 'CHILD_IN_NEED', reason: 'CANARY00004' })).toEqual([]);
    expect(await everybody(outside)).toEqual(before);
    for (const who of outside) expect((await ask(who, `{ node(id: "${concern}") { id } }`)).node).toBeNull();
  });

  it('[L17] is for its author and the lead, with the names of those who wrote in it; a supervisor learns that it is there', async () => {
    const query = `{ node(id: "${concern}") { ... on SafeguardingConcern {
      concern by { name } decidedBy { name } steps { to by { name } } allegedSource { knownAs } needs { words }
    } } }`;
    expect((await ask(ngozi, query)).node).toEqual({
      ...{ concern: 'CANARY00001', by: { name: 'Esther Boateng' }, decidedBy: { name: 'Ngozi Eze' } },
      ...{ steps: [{ to: 'CHILD_IN_NEED', by: { name: 'Ngozi Eze' } }], allegedSource: { knownAs: 'Segun' } },
      needs: [{ words: 'The drawing tutor said my hands are the best in the class.' }],
    });
    expect((await ask(esther, query)).node).toMatchObject({ concern: 'CANARY00001' });
    expect((await ask(denise, query)).node).toBeNull();
    expect((await ask(tom, query)).node).toBeNull();
    const kept = writeId('Kept', `${family.id}:${Buffer.from(concern, 'base64url').toString().split(':')[2]}`);
    expect((await ask(denise, `{ node(id: "${kept}") { id } }`)).node).toEqual({ id: kept });
    expect((await ask(temi, `{ node(id: "${kept}") { id } }`)).node).toBeNull();
  });

  it('[E12] goes to nobody who is named as its source or as never to be told, and says whether the person was told', async () => {
    const disclosing = {
      ...{ concern, to: 'County council', what: 'CANARY00005', why: 'CANARY00006', basis: 'PROTECT_CHILD' },
      organisation: writeId('Organisation', partner.organisation),
    };
    expect(await refused(ngozi, 'discloseConcern', { ...disclosing, personTold: true, person: person(segun) })).toEqual(
      ['FORBIDDEN person'],
    );
    expect(await refused(ngozi, 'discloseConcern', disclosing)).toEqual(['BAD_INPUT whyNotTold']);
    const told = { ...disclosing, personTold: true, idempotencyKey: 'told-once' };
    const disclosure = await does(ngozi, 'discloseConcern', told, 'disclosure');
    expect(await does(ngozi, 'discloseConcern', told, 'disclosure')).toEqual(disclosure);
    const query = `{ node(id: "${disclosure.id}") { ... on SafeguardingDisclosure { to what why by { name } concern { id } } } }`;
    expect((await ask(partner.id, query)).node).toEqual({
      ...{ to: 'County council', what: 'CANARY00005', why: null, by: null, concern: null },
    });
    expect((await ask(ngozi, query)).node).toMatchObject({ why: 'CANARY00006', by: { name: 'Ngozi Eze' } });
    for (const who of [...members, other.id, tom]) expect((await ask(who, query)).node).toBeNull();
  });

  it('[E9] takes no decision from whoever raised it', async () => {
    const raised = await does(ngozi, 'raiseConcern', { person: person(kola), concern: 'CANARY00007' }, 'concern');
    const deciding = { concern: raised.id, threshold: 'MET', reason: 'x' };
    expect(await refused(ngozi, 'decideThreshold', deciding)).toEqual(['FORBIDDEN concern']);
    expect(await refused(tom, 'decideThreshold', deciding).catch(() => ['no door'])).toEqual(['no door']);
  });

  it('[T-P01] [T-P02] none of its words are in an audit row, a key, a notice or a refusal', async () => {
    for (const input of [
      { concern: 'CANARY00008' },
      { ...raising, person: 'CANARY00008' },
      { ...raising, needs: [1] },
    ]) {
      const { text } = await under.ask(esther, giving('raiseConcern'), { input });
      expect(text).not.toMatch(/CANARY/);
    }
    for (const table of ['access_log', 'outbox', 'idempotency', 'family_access', 'worklist']) {
      const rows = JSON.stringify(await behind(under.database, `SELECT * FROM ${table}`));
      expect(rows.length, table).toBeGreaterThan(2);
      expect(rows, table).not.toMatch(/CANARY/);
    }
  });
});

describe('a named reader', () => {
  const note = `{ node(id: "${restricted}") { ... on Note { words } } }`;
  const naming = (worker: string, of = restricted) => ({ of, worker: writeId('Worker', worker), until: '2026-06-20' });

  it('[L20] reads the restricted note from when the lead names them until the moment named, and no other', async () => {
    expect((await ask(denise, note)).node).toBeNull();
    const shown = 'id worker { name } by { name } until of { __typename ... on Note { id } }';
    expect(await does(ngozi, 'nameReader', naming(denise), 'reader', shown)).toEqual({
      ...{ id: expect.anything(), worker: { name: 'Denise Walker' }, by: { name: 'Ngozi Eze' }, until: '2026-06-20' },
      of: { __typename: 'Note', id: restricted },
    });
    const words = { words: expect.stringMatching(/safeguarding lead/) };
    expect((await ask(denise, note)).node).toEqual(words);
    expect((await ask(temi, note)).node).toBeNull();
    under.setNow('2026-06-20T22:59:59.999Z');
    expect((await ask(denise, note)).node).toEqual(words);
    under.setNow('2026-06-20T23:00:00.000Z');
    expect((await ask(denise, note)).node).toBeNull();
  });

  it('[L20] reads it no longer once the lead ends it; a worker who is no family worker reads nothing, though named', async () => {
    const { id: reader } = await does(ngozi, 'nameReader', naming(denise), 'reader');
    expect(await refused(ngozi, 'endReading', { reader })).toEqual([]);
    expect(await refused(ngozi, 'endReading', { reader })).toEqual(['ALREADY reader']);
    const named = 'reader { worker { name } }';
    expect(await give(ngozi, 'nameReader', naming(rhys), named)).toEqual({
      refusals: [],
      reader: { worker: { name: 'Rhys Morgan' } },
    });
    expect((await ask(rhys, note)).node).toBeNull();
    expect((await ask(rhys, `{ family(id: "${whole}") { id } }`)).family).toBeNull();
  });

  it('[E9] [D8] is a worker whom the provider employs, of something that the lead may know', async () => {
    for (const worker of [partner.id, temi, id(99)])
      expect(await refused(ngozi, 'nameReader', naming(worker))).toEqual(['NOT_FOUND worker']);
    expect(await refused(ngozi, 'nameReader', naming(ngozi))).toEqual(['FORBIDDEN worker']);
    const nowhere = opaque(family, 'note', id(98));
    expect(await refused(ngozi, 'nameReader', naming(denise, nowhere))).toEqual(['NOT_FOUND of']);
    const elsewhere = { id: id(97) as Family['id'] };
    expect(await refused(ngozi, 'nameReader', naming(denise, opaque(elsewhere as Family, 'note', id(98))))).toEqual([
      'NOT_FOUND of',
    ]);
  });
});

describe('a released statement', () => {
  it('[L19] reaches the blocked person, and nothing else of the protected one does', async () => {
    const block = opaque(family, 'safetyBlock', id(5));
    const before = await ask(bisi, wholeFamily, { family: whole });
    const others = await everybody([temi, folake, segun, kola, partner.id]);
    const shown = 'id to { knownAs } words by { name } block { id }';
    const made = await does(
      ngozi,
      'releaseStatement',
      { block, words: 'Write to us at the office.' },
      'statement',
      shown,
    );
    expect(made).toEqual({
      ...{ id: expect.anything(), to: { knownAs: 'Bisi' }, words: 'Write to us at the office.' },
      ...{ by: { name: 'Ngozi Eze' }, block: { id: block } },
    });
    const after = await ask(bisi, wholeFamily, { family: whole });
    const { releasedStatements: statements, ...rest } = after.family;
    const { releasedStatements: none, ...restBefore } = before.family;
    expect(none).toEqual([]);
    expect(rest).toEqual(restBefore);
    expect(statements).toMatchObject([{ id: made.id, words: 'Write to us at the office.', block: null }]);
    expect(JSON.stringify(statements)).not.toContain(person(temi));
    expect(await everybody([temi, folake, segun, kola, partner.id])).toEqual(others);
    for (const who of [temi, folake, esther, denise])
      expect((await ask(who, `{ node(id: "${made.id}") { id } }`)).node).toBeNull();
    expect((await ask(bisi, `{ node(id: "${person(temi)}") { id } }`)).node).toBeNull();
  });

  it('[L19] is released by the lead alone', async () => {
    const block = opaque(family, 'safetyBlock', id(5));
    for (const who of [bisi, esther]) {
      const { body } = await under.ask(who, giving('releaseStatement'), { input: { block, words: 'x' } });
      expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
    }
    expect(all(guarded, 'safetyBlock').length).toBe(1);
  });
});
