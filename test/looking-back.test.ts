import { all, type Instant } from '@kinweave/core';
import { demonstrationNow, demonstrationProvider, later, workerOf } from '@kinweave/core/testing';
import { importDocument } from '@kinweave/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemId, opaque, planId, worked } from './behind.js';
import { emptyFolder, kinweave } from './command-line.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';

const { family, people } = worked('W2');
const [temi, esther] = [people['Temi'] ?? '', workerOf('Esther')];
const portfolio = itemId(family, 'goal', /portfolio/);
const id = opaque(family, 'family', family.id);
const canary = 'canary-4711';

let under: GatewayUnderTest;
let folder: Awaited<ReturnType<typeof emptyFolder>>;
beforeAll(async () => {
  folder = await emptyFolder();
  under = await gatewayUnderTest({ families: [family] });
});
afterAll(async () => {
  expect(under.faults).toEqual([]);
  await under.close();
  await folder.remove();
});

const run = (...words: string[]) => kinweave(words, { cwd: folder.cwd, settings: { DATABASE_URL: under.database } });
const refused = (told: string) => ({ code: 2, out: '', errors: `kinweave: ${told}\n` });
const given = async (subject: string, mutation: string) => {
  const { body } = await under.ask(subject, `mutation { done: ${mutation} { refusals { code path } } }`);
  expect(body.errors).toBeUndefined();
  return body.data.done.refusals;
};

describe('as-of prints the view that somebody had', () => {
  const before = demonstrationNow;
  const struckAt = later(demonstrationNow, 0, 5);
  const seenBy = async (recordedBy: Instant, ...words: string[]) => {
    const { code, out, errors } = await run('as-of', id, '--as', esther, '--recorded-by', recordedBy, ...words);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    return JSON.parse(out);
  };
  const goalsIn = (view: { members: { plan: { goals: { words: string }[] } | null }[] }) =>
    view.members.flatMap(({ plan }) => plan?.goals.map(({ words }) => words) ?? []);

  it('[C5] what was taken out since is there by what was recorded then, and not by what is known now', async () => {
    under.setNow(struckAt);
    const words = all(family, 'goal').find((goal) => /portfolio/.test(goal.words))?.words;
    expect(await given(esther, `strikeItem(input: { item: "${portfolio}", reason: "It was Kola's" })`)).toEqual([]);
    const past = await seenBy(before);
    expect(goalsIn(past.view)).toContain(words);
    expect(past).toMatchObject({ recordedBy: before, at: before, knownNow: false });
    const since = await seenBy(struckAt);
    expect(goalsIn(since.view)).not.toContain(words);
    expect(since).toMatchObject({ recordedBy: struckAt, at: struckAt, knownNow: true });
  });

  it('[C5] [E7] the events that are kept give the family that is kept', async () => {
    const { body } = await under.ask(esther, `{ node(id: "${portfolio}") { id } }`);
    expect(body.data.node).toBeNull();
    const [events] = [await under.gateway.store.events(family.id, family.provider)];
    expect(events.at(-1)).toMatchObject({ kind: 'ItemStruck', body: { gone: expect.anything() } });
  });

  it('[T2] at another instant, the view is of that instant', async () => {
    const long = await seenBy(struckAt, '--at', '2025-01-01T00:00:00Z');
    expect(long).toEqual({ recordedBy: struckAt, at: '2025-01-01T00:00:00.000Z', knownNow: true, view: null });
  });

  it.each([
    [['as-of'], 'as-of needs a FAMILY, --as PERSON and --recorded-by TIME'],
    [['as-of', id, '--as', esther], 'as-of needs a FAMILY, --as PERSON and --recorded-by TIME'],
    [['as-of', canary, '--as', esther, '--recorded-by', before], 'as-of needs the id of a family, as the API gives it'],
    [
      ['as-of', id, '--as', esther, '--recorded-by', canary],
      '--recorded-by is not a time such as 2026-03-01T09:00:00Z',
    ],
    [
      ['as-of', id, '--as', esther, '--recorded-by', before, '--at', canary],
      '--at is not a time such as 2026-03-01T09:00:00Z',
    ],
    [['as-of', id, '--as', canary, '--recorded-by', before], '--as is nobody who has an account here'],
    [
      ['as-of', opaque({ ...family, id: temi as never }, 'family', temi), '--as', esther, '--recorded-by', before],
      'there is no such family of that person’s provider',
    ],
  ])('%j is refused, and told why', async (words, told) => {
    expect(await run(...words)).toEqual(refused(told));
  });
});

describe('explain says why somebody may do something', () => {
  const evenings = itemId(family, 'goal', /evenings/);
  const explained = async (as: string, command: string, item: string) => {
    const { code, out, errors } = await run('explain', '--as', as, '--item', item, '--command', command);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    return out;
  };

  it('[D7] and why they may not', async () => {
    expect(await explained(temi, 'ShareItem', evenings)).toBe('yes: Sharing it is their decision. (decider)\n');
    expect(await explained(people['Folake'] ?? '', 'ShareItem', evenings)).toBe(
      'no: It takes one of these: Sharing it is their decision.\n',
    );
    expect(await explained(esther, 'SetGoal', planId(family, temi))).toMatch(/^yes: .+ \(assigned\)\n$/);
    expect(await explained(esther, 'NameCover', id)).toMatch(/^yes: .+ \(family_worker\)\n$/);
  });

  it('[L20] [T-Z31] of broken glass, who was on duty at that time, and what it opened to them', async () => {
    under.setNow(demonstrationNow);
    const halima = workerOf('Halima');
    const duty = {
      provider: family.provider,
      worker: halima,
      from: demonstrationNow,
      until: later(demonstrationNow, 0, 30),
    };
    const { database, store } = under.gateway;
    const { problems } = await importDocument({ duties: [duty] }, database.prisma, store, demonstrationNow);
    expect(problems).toEqual([]);
    const person = opaque(family, 'person', temi);
    const at = async (instant: string, ...words: string[]) =>
      (await run('explain', '--as', halima, '--at', instant, ...words)).out;
    const breaking = ['--item', person, '--command', 'BreakGlass'];
    expect(await at(demonstrationNow, ...breaking)).toBe('yes: They are on duty, and may find a name. (on_duty)\n');
    expect(await at(later(demonstrationNow, 0, 30), ...breaking)).toMatch(/^no: /);
    expect(await at(demonstrationNow, '--item', evenings)).toMatch(/^NONE/);
    const glass = `breakGlass(input: { person: "${person}", parts: [GOAL], reason: "${canary}" })`;
    expect(await given(halima, glass)).toEqual([]);
    expect(await at(later(demonstrationNow, 0, 59), '--item', evenings)).toMatch(/^FULL: .+ \(break_glass, L20/);
    expect(await at(later(demonstrationNow, 0, 60), '--item', evenings)).toMatch(/^NONE/);
    const past = await run('as-of', id, '--as', temi, '--recorded-by', demonstrationNow);
    expect(JSON.parse(past.out).view.brokenGlass).toMatchObject([
      { kind: 'breakGlass', worker: halima, parts: ['goal'] },
    ]);
    expect(past.out).not.toContain(canary);
  });

  it('[L20] [M7] of what is restricted, and of what is between people, a command is done to either', async () => {
    const note = itemId(family, 'note', /safeguarding lead/);
    expect(await explained(esther, 'NameReader', note)).toMatch(/^no: /);
    const asking = `askToKnow(input: { person: "${opaque(family, 'person', temi)}", area: MONEY, words: "${canary}" })`;
    expect(await given(people['Folake'] ?? '', asking)).toEqual([]);
    const { body } = await under.ask(esther, `{ family(id: "${id}") { mediationRequests { id } } }`);
    const request = body.data.family.mediationRequests[0].id;
    expect(await explained(esther, 'ExploreRequest', request)).toMatch(/^yes: .+ \(asked_worker\)\n$/);
    expect(await explained(temi, 'DeclineToTalk', request)).toMatch(/^no: /);
    expect((await run('explain', '--as', people['Folake'] ?? '', '--item', request)).out).toMatch(
      /^FULL: .+ \(owner, /,
    );
  });

  it.each([
    ['Nonsense', evenings, /^kinweave: --command is not one of StartFamily, AddPerson, .+\n$/],
    ['SetGoal', evenings, /^kinweave: --item is not what SetGoal is done to: plan\n$/],
    ['ShareItem', canary, /^kinweave: --item is not an id of the API\n$/],
  ])('of %s done to %s nothing is said but why not', async (command, item, told) => {
    const ended = await run('explain', '--as', temi, '--item', item, '--command', command);
    expect(ended).toEqual({ code: 2, out: '', errors: expect.stringMatching(told) });
  });
});

describe('settings prints what a provider decides, and changes it', () => {
  const { id: provider } = demonstrationProvider;

  it('prints every setting as it is, changes those that are named, and keeps the others', async () => {
    const first = await run('settings', provider);
    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(first.out).toContain('grantMonths=6\n');
    const changed = await run('settings', provider, '--set', 'grantMonths=3', '--set', 'at13=restrictUntilReview');
    expect(changed.out).toBe(
      first.out.replace('grantMonths=6', 'grantMonths=3').replace('at13=review', 'at13=restrictUntilReview'),
    );
    expect(await run('settings', provider)).toEqual(changed);
    const { body } = await under.ask(esther, '{ provider { settings { grantMonths at13 remindDays } } }');
    expect(body).toEqual({
      data: { provider: { settings: { grantMonths: 3, at13: 'RESTRICT_UNTIL_REVIEW', remindDays: 30 } } },
    });
  });

  it('[M4] what is decided holds from the next request, for a family that is held in memory as well', async () => {
    under.setNow(demonstrationNow);
    const until = async () => {
      const { body } = await under.ask(
        temi,
        `mutation { shareItem(input: { item: "${itemId(family, 'goal', /evenings/)}", level: FULL
          to: "${opaque(family, 'person', people['Bisi'])}" }) { grant { until } refusals { code path } } }`,
      );
      return body.data.shareItem.grant.until;
    };
    await run('settings', provider, '--set', 'grantMonths=2');
    expect(await until()).toBe('2026-08-15');
    await run('settings', provider, '--set', 'grantMonths=12');
    expect(await until()).toBe('2027-06-15');
  });

  it.each([
    [['settings'], 'settings needs a PROVIDER'],
    [['settings', canary], 'settings needs the id of a provider (a lower-case UUID)'],
    [['settings', temi], 'there is no such provider'],
    [
      ['settings', provider, '--set', 'grantMonths=99', '--set', 'at11=never', '--set', 'remindDays', '--set', 'x=1'],
      'grantMonths is not a whole number from 1 to 24; at11 is not one of review, restrictUntilReview; ' +
        'remindDays has no value: --set remindDays=<value>; --set 4 is not one of assessWithinDays, ' +
        'bestInterestsMonths, unreadOrder, sensitiveUnderOrderNeedsAgreement, at11, at13, ownGrantsRestAt16, ' +
        'grantMonths, replyWorkingDays, pauseDays, remindDays, caseloadLimit, keepChildUntilAge, keepAged17UntilAge, keepAdultYears, keepLookedAfterUntilAge',
    ],
    [['settings', provider, '--set', 'remindDays=5', '--set', 'remindDays=6'], 'remindDays is set twice'],
  ])('%j is refused, with all that is wrong, and changes nothing', async (words, told) => {
    const before = await run('settings', provider);
    expect(await run(...words)).toEqual(refused(told));
    expect(await run('settings', provider)).toEqual(before);
  });
});
