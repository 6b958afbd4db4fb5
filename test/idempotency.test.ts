import { all } from '@kinweave/core';
import { demonstrationNow, later, workerOf } from '@kinweave/core/testing';
import { writeId } from '@kinweave/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind, opaque, planId, worked } from './behind.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';

const { family, people } = worked('W2');
const [temi, esther, tom] = [people['Temi'] ?? '', workerOf('Esther'), workerOf('Tom')];
const plan = planId(family, temi);
const plans = { temi: plan, kola: planId(family, people['Kola']) };

const setGoal = `mutation ($input: SetGoalInput!) {
  setGoal(input: $input) { goal { id etag words } family { etag } refusals { code path message } }
}`;
const goal = (idempotencyKey: string, words: string, of: string = plan) => ({
  input: { plan: of, words, area: 'SOCIAL', status: 'OPEN', idempotencyKey },
});

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [family] });
});
afterAll(() => under.close());

const set = (subject: string, key: string, words: string, of?: string) =>
  under.ask(subject, setGoal, goal(key, words, of));
const goalsThatSay = async (words: string): Promise<number> => {
  const rows = await behind(under.database, `SELECT FROM record WHERE kind = 'goal' AND body ->> 'words' = $1`, [
    words,
  ]);
  return rows.length;
};
/** Ends a worker's assignment once somebody else has come: an open plan is never left without anybody. */
const endAssignment = async (worker: string, of: string | undefined) => {
  const ended = all(family, 'assignment').find((one) => one.worker === worker && one.person === of);
  const next = { person: opaque(family, 'person', of), worker: writeId('Worker', workerOf('Halima')) };
  await under.ask(
    worker,
    'mutation ($input: AssignWorkerInput!) { assignWorker(input: $input) { refusals { code } } }',
    { input: next },
  );
  return under.ask(
    worker,
    'mutation ($input: EndAssignmentInput!) { endAssignment(input: $input) { refusals { code } } }',
    { input: { assignment: opaque(family, 'assignment', ended?.id) } },
  );
};

describe('a command under a key', () => {
  it('[T-I02] has one effect when it is sent 20 times at once, and 20 equal replies', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => set(temi, 'twenty', 'Learn to bake')));
    expect(answers[0]?.body.data.setGoal).toMatchObject({ goal: { words: 'Learn to bake' }, refusals: [] });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await goalsThatSay('Learn to bake')).toBe(1);
  });

  it('[T-I02] is a CONFLICT with another body, and does nothing', async () => {
    await set(temi, 'another-body', 'Go camping');
    const { body } = await set(temi, 'another-body', 'Go sailing');
    expect(body.data.setGoal).toMatchObject({
      goal: null,
      refusals: [{ code: 'CONFLICT', path: ['idempotencyKey'], message: 'This key was used for something else.' }],
    });
    expect([await goalsThatSay('Go camping'), await goalsThatSay('Go sailing')]).toEqual([1, 0]);
  });

  it('[T-I02] happens once for each of two bodies sent 10 times at once: one body wins, the other is a CONFLICT', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => set(temi, 'two-bodies', n % 2 ? 'Learn the drums' : 'Learn the flute')),
    );
    const codes = answers.map(({ body }) => body.data.setGoal.refusals[0]?.code ?? 'done');
    expect(codes.filter((code) => code === 'done')).toHaveLength(10);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(10);
    expect((await goalsThatSay('Learn the drums')) + (await goalsThatSay('Learn the flute'))).toBe(1);
  });

  it('[T-I02] that was refused is refused again for the same reason, and the key stays taken', async () => {
    const refused = await set(temi, 'refused', ' ');
    expect(refused.body.data.setGoal.refusals).toEqual([
      { code: 'BAD_INPUT', path: ['words'], message: expect.stringContaining('is empty') },
    ]);
    expect((await set(temi, 'refused', ' ')).text).toBe(refused.text);
    const { body } = await set(temi, 'refused', 'Now with words');
    expect(body.data.setGoal.refusals).toMatchObject([{ code: 'CONFLICT', path: ['idempotencyKey'] }]);
    expect(await goalsThatSay('Now with words')).toBe(0);
  });

  it('[T-I02] does not meet the same key of another actor', async () => {
    const [one, other] = [await set(temi, 'shared-key', 'Mine'), await set(esther, 'shared-key', 'Ours')];
    expect([one, other].map(({ body }) => body.data.setGoal.goal.words)).toEqual(['Mine', 'Ours']);
    expect([await goalsThatSay('Mine'), await goalsThatSay('Ours')]).toEqual([1, 1]);
  });

  it('[T-I03] happens twice when it is sent twice without one', async () => {
    const { idempotencyKey: _, ...input } = goal('', 'Twice').input;
    await Promise.all([under.ask(temi, setGoal, { input }), under.ask(temi, setGoal, { input })]);
    expect(await goalsThatSay('Twice')).toBe(2);
  });

  it.each(['', 'with space', 'naïve', 'nul\u0000', 'half\ud800', 'k'.repeat(101)])(
    '[T-B01] is refused when the key is %j, and nothing is kept under it',
    async (key) => {
      const { body } = await set(temi, key, 'Under a bad key');
      expect(body.data.setGoal.refusals).toEqual([
        {
          code: 'BAD_INPUT',
          path: ['idempotencyKey'],
          message: '"idempotencyKey" is not 1 to 100 printable characters without spaces.',
        },
      ]);
      expect(await goalsThatSay('Under a bad key')).toBe(0);
    },
  );

  it('[T-I02] keeps ids and codes under it, and none of the words', async () => {
    await set(temi, 'no-words-kept', 'A canary of words');
    const kept = await behind<{ row: string }>(
      under.database,
      `SELECT idempotency::text AS row FROM idempotency WHERE key = 'no-words-kept'`,
    );
    expect(kept).toEqual([{ row: expect.stringContaining('touched') }]);
    expect(kept[0]?.row).not.toContain('canary');
  });
});

describe('a command sent again after the gateway was started anew', () => {
  const restart = async () => {
    const { database } = under;
    await under.close();
    under = await gatewayUnderTest({ database });
  };

  it('[T-I02] has no second effect, and the same reply', async () => {
    const first = await set(temi, 'before-restart', 'Ride to the sea');
    await restart();
    expect((await set(temi, 'before-restart', 'Ride to the sea')).text).toBe(first.text);
    expect(await goalsThatSay('Ride to the sea')).toBe(1);
  });

  it('[T-I02] shows what its actor may see now: not the goal, after they stopped to work with its owner', async () => {
    const first = await set(esther, 'lost-sight', 'Find a quiet place to draw');
    expect(first.body.data.setGoal.goal).toMatchObject({ words: 'Find a quiet place to draw' });
    expect((await endAssignment(esther, temi)).body.data.endAssignment.refusals).toEqual([]);
    under.setNow(later(demonstrationNow, 0, 1));
    const { body } = await set(esther, 'lost-sight', 'Find a quiet place to draw');
    expect(body.data.setGoal).toEqual({ goal: null, family: { etag: expect.any(String) }, refusals: [] });
    expect(await goalsThatSay('Find a quiet place to draw')).toBe(1);
  });

  it('[T-I02] shows nothing at all to an actor who left the family, and still tells that it was done', async () => {
    await set(tom, 'left', 'Swim ten lengths', plans.kola);
    expect((await endAssignment(tom, people['Kola'])).body.data.endAssignment.refusals).toEqual([]);
    under.setNow(later(demonstrationNow, 0, 2));
    const { body } = await set(tom, 'left', 'Swim ten lengths', plans.kola);
    expect(body.data.setGoal).toEqual({ goal: null, family: null, refusals: [] });
  });
});
