import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { answersTo } from './answers.js';
import { be, expect, test } from './being.js';
import { clarke, goalOf } from './clarke.js';
import { command } from './iyer.js';
import { expectAccessible } from './seeing.js';
import { openFamilyOf } from './worker-families.js';

// What is changed here: the links between Keisha's plan and her baby's, and how her goals stand. One after the other,
// since each adds to the same page.
test.describe.configure({ mode: 'default' });

const worker = 'Joanna Kowalczyk';
const course = 'Go back to my course in September';
const friend = 'Make one friend who also has a baby';
const place = 'Ask about a place of my own';
const naps = 'Two longer naps a day';

/** Goes to the plans of Keisha's family side by side, from the family's page. */
async function plans(page: Page): Promise<void> {
  await be(page, worker);
  await openFamilyOf(page, 'Keisha');
  await page.getByRole('link', { name: 'Plans side by side' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plans side by side');
}

const card = (page: Page, words: string): Locator => page.getByRole('article', { name: words, exact: true });
const boxOf = async (locator: Locator) => (await locator.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };

/** Joanna proposes a link between a goal of Keisha's and one of Amari's. */
const linked = async (request: APIRequestContext, words: string, link: object) =>
  command(request, worker, 'proposeLink', {
    from: await goalOf(request, words),
    to: await goalOf(request, naps),
    ...link,
  });

/** Chooses exactly these people, and asks for their plans. */
async function show(page: Page, names: readonly string[]): Promise<void> {
  const people = page.getByRole('group', { name: 'Whose plans?' }).getByRole('checkbox');
  for (let n = 0; n < (await people.count()); n += 1) await people.nth(n).uncheck();
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.getByRole('button', { name: 'Show these plans' }).click();
}

test('[APP-37] goals that are linked stand in one row, under whose they are', async ({ page }) => {
  await plans(page);
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Keisha', 'Amari']);
  const [one, other] = [await boxOf(card(page, course)), await boxOf(card(page, naps))];
  expect(one.y).toBe(other.y);
  expect(one.x + one.width).toBeLessThanOrEqual(other.x);
  const heading = await boxOf(page.getByRole('heading', { name: 'Amari', level: 3 }));
  expect(heading.x).toBe(other.x);
  await expectAccessible(page);
});

test('[APP-7] on each card stands who can see what is on it', async ({ page }) => {
  await plans(page);
  const cards = page.getByRole('region', { name: 'Goals' }).getByRole('article');
  await expect(cards.first()).toContainText('Who can see this:');
  await expect(cards.filter({ hasNotText: 'Who can see this:' })).toHaveCount(0);
});

test('[APP-37] on a phone the plans stand under each other, and each card says whose it is', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await plans(page);
  const [one, other] = [await boxOf(card(page, course)), await boxOf(card(page, naps))];
  expect(one.x).toBe(other.x);
  expect(one.y + one.height).toBeLessThanOrEqual(other.y);
  await expect(card(page, course)).toContainText('Keisha · Goal');
  await expect(card(page, friend)).toContainText('Keisha · Goal');
  await expect(card(page, naps)).toContainText('Amari · Goal');
});

test('[APP-37] two to four plans are chosen, and the choice outlives a reload', async ({ page }) => {
  await plans(page);
  await show(page, ['Keisha']);
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Choose two, three or four people.');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Keisha', 'Amari']);
  await expectAccessible(page);
  await show(page, ['Keisha', 'Amari', 'Yvonne', 'Jordan', 'Winston']);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Choose two, three or four people.');
  await show(page, ['Keisha', 'Amari', 'Yvonne', 'Jordan']);
  await expect(page.locator('.nhsuk-error-summary')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(4);
  await page.reload();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(4);
  await expectAccessible(page);
});

test('[APP-38] a link says what kind it is at both ends, and is followed both ways by the keys', async ({
  page,
  request,
}) => {
  await linked(request, friend, { linkKind: 'DEPENDS_ON' });
  await plans(page);
  await expect(card(page, naps)).toContainText(`Supports: helps with “${course}” (Keisha).`);
  await expect(card(page, course)).toContainText(`Supports: is helped by “${naps}” (Amari).`);
  await expect(card(page, friend)).toContainText(
    `Depends on: needs “${naps}” (Amari). Proposed: not both have agreed to it yet.`,
  );
  await expect(card(page, naps)).toContainText(`Depends on: is needed for “${friend}” (Keisha).`);
  await card(page, friend).getByRole('link', { name: naps }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page, naps)).toBeFocused();
  await expect(card(page, naps)).toBeInViewport();
  await card(page, naps).getByRole('link', { name: friend }).first().focus();
  await page.keyboard.press('Enter');
  await expect(card(page, friend)).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plans side by side');
});

test('[APP-39] each clash is named with its reason, at both ends and above all plans', async ({ page, request }) => {
  await linked(request, course, { linkKind: 'CLASH', over: 'TIME' });
  await linked(request, friend, { linkKind: 'CLASH', over: 'LIFT' });
  await linked(request, place, { linkKind: 'CLASH', over: 'MONEY' });
  await plans(page);
  const clashes = page.getByRole('region', { name: 'What does not fit together' });
  for (const [goal, reason] of [
    [course, 'Both are at the same time.'],
    [friend, 'Both need the same lift.'],
    [place, 'Both need the same money.'],
  ] as const) {
    await expect(clashes).toContainText(`${reason} “${goal}” (Keisha) and “${naps}” (Amari).`);
    await expect(card(page, goal)).toContainText(`Clash: does not fit together with “${naps}” (Amari). ${reason}`);
    await expect(card(page, naps)).toContainText(`Clash: does not fit together with “${goal}” (Keisha). ${reason}`);
  }
  await clashes.getByRole('link', { name: place }).click();
  await expect(card(page, place)).toBeFocused();
  await expectAccessible(page);
});

test('[APP-40] a hidden goal leaves nothing: somebody with one and somebody without a plan are shown alike', async ({
  page,
  request,
}) => {
  const answers = answersTo(page);
  const { person } = await clarke(request);
  await plans(page);
  await show(page, ['Keisha', 'Yvonne', 'Winston']);
  const columnOf = (name: string) =>
    page.locator('.app-beside__names > div').filter({ has: page.getByRole('heading', { name }) });
  await expect(columnOf('Yvonne')).toContainText('There are no goals that you can see.');
  const texts = await Promise.all(
    ['Yvonne', 'Winston'].map(async (name) => (await columnOf(name).innerHTML()).replaceAll(name, '')),
  );
  expect(texts[0]).toBe(texts[1]);
  await expect(page.locator('main')).not.toContainText(/evening a week|private|hidden|\b\d+ goals?\b/);
  const told = (await answers()).join();
  expect(told).toContain(person('Yvonne'));
  expect(told).not.toContain('evening a week');
});

test('[APP-41] a goal is changed where it stands: the place on the page and what is open in other columns stay', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await plans(page);
  await card(page, naps).getByRole('button', { name: 'Change this goal' }).click();
  await card(page, naps).getByLabel('The words of the goal').fill('Three naps');
  await card(page, course).getByRole('button', { name: 'Change this goal' }).click();
  await card(page, course).getByLabel('How far it has come').selectOption('Set aside');
  await expectAccessible(page);
  const save = card(page, course).getByRole('button', { name: 'Save' });
  await save.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await card(page, naps).evaluate((one) => one.setAttribute('data-seen', 'before'));
  await save.press('Enter');
  await expect(card(page, course)).toContainText('Set aside');
  const change = card(page, course).getByRole('button', { name: 'Change this goal' });
  await expect(change).toBeFocused();
  await expect(change).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await expect(card(page, naps)).toHaveAttribute('data-seen', 'before');
  await expect(card(page, naps).getByLabel('The words of the goal')).toHaveValue('Three naps');
});

test('[APP-41] where a colleague saved it meanwhile, both versions are shown, and nothing that was written is lost', async ({
  page,
  request,
}) => {
  await plans(page);
  const goal = card(page, place);
  await goal.getByRole('button', { name: 'Change this goal' }).click();
  const words = page.getByLabel('The words of the goal');
  await words.fill('Ask about a flat near the bus');
  await command(request, 'Keisha', 'reviseGoal', {
    item: await goalOf(request, place),
    changes: { words: 'Ask about a flat near college' },
  });
  const changed = card(page, 'Ask about a flat near college');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Both versions are shown below.');
  await expect(changed.getByRole('region', { name: 'How it is now' })).toContainText('Ask about a flat near college');
  await expect(changed.getByRole('region', { name: 'What you wrote' })).toContainText('Ask about a flat near the bus');
  await expect(words).toHaveValue('Ask about a flat near the bus');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use what you wrote' }).click();
  await expect(card(page, 'Ask about a flat near the bus')).toBeVisible();
  await command(request, 'Keisha', 'reviseGoal', {
    item: await goalOf(request, 'Ask about a flat near the bus'),
    changes: { words: place },
  });
  await expect(card(page, place)).toBeVisible();
});
