import type { Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { expectAccessible } from './seeing.js';
import { openFamilyOf } from './worker-families.js';

async function openTimelineOf(page: Page, worker: string, name: string): Promise<void> {
  await be(page, worker);
  await openFamilyOf(page, name);
  await page.getByRole('link', { name: 'What happened' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happened');
}

const entries = (page: Page) => page.getByRole('main').getByRole('list').getByRole('listitem');

test('[APP-25] a timeline says when, what, about whom and who entered it, the newest first', async ({ page }) => {
  await openTimelineOf(page, 'Esther Boateng', 'Temi');
  // Other tests add to what happened: all of it is looked at.
  await page.goto(`${page.url()}?show=500`);
  const goal = entries(page).filter({ hasText: 'Finish my art portfolio before the summer show' });
  await expect(goal).toContainText('A goal was written down: Temi');
  await expect(goal).toContainText('Entered by Temi');
  await expect(entries(page).filter({ hasText: 'Entered by Esther Boateng' }).first()).toBeVisible();
  const days = await page.locator('time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
  expect(days.map((when) => when.slice(0, 10))).toEqual(
    days
      .map((when) => when.slice(0, 10))
      .toSorted()
      .reverse(),
  );
  await expectAccessible(page);
});

test('[APP-7] beside everything of a plan that a timeline tells stands who can see it, in words', async ({ page }) => {
  await openTimelineOf(page, 'Esther Boateng', 'Temi');
  await page.goto(`${page.url()}?show=500`);
  const goal = entries(page).filter({ hasText: 'Finish my art portfolio before the summer show' });
  await expect(goal).toContainText('Who can see this: Esther Boateng, Bisi and Temi.');
  const ofPlans = await entries(page)
    .filter({ hasText: /A (goal|need|note)|An (action|appointment)/ })
    .allTextContents();
  expect(ofPlans.length).toBeGreaterThan(5);
  for (const text of ofPlans) expect(text).toContain('Who can see this: ');
});

test('[APP-25] by keyboard it is narrowed to one member, which the address and Back keep', async ({ page }) => {
  await openTimelineOf(page, 'Esther Boateng', 'Temi');
  const whole = await page.getByText(/entries shown/).textContent();
  await page.getByLabel('About').focus();
  // The one whose name begins so.
  await page.keyboard.press('F');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?person=/);
  await expect(entries(page).filter({ hasText: 'Finish my art portfolio' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Show', exact: true })).toBeFocused();
  await expect(entries(page).filter({ hasNotText: 'Folake' })).toHaveCount(0);
  await expect(entries(page).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('About').locator('option:checked')).toHaveText('Folake');
  await expectAccessible(page);
  await page.goBack();
  await expect(page.getByLabel('About').locator('option:checked')).toHaveText('Everybody');
  await expect(page.getByText(/entries shown/)).toHaveText(whole ?? '');
});

test('[APP-25] more of it is shown by the same button, which keeps its place', async ({ page }) => {
  await openTimelineOf(page, 'Esther Boateng', 'Temi');
  await expect(entries(page)).toHaveCount(20);
  const more = page.getByRole('button', { name: 'Show more entries' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/show=40/);
  await expect(entries(page)).not.toHaveCount(20);
  expect(await entries(page).count()).toBeGreaterThan(20);
});

test('[APP-16] while an answer about somebody is on its way nothing of the last one is left standing', async ({
  page,
}) => {
  await openTimelineOf(page, 'Esther Boateng', 'Temi');
  await expect(entries(page).filter({ hasText: 'Temi' }).first()).toBeVisible();
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON()?.operationName === 'Timeline') await held;
    await route.continue();
  });
  await page.getByLabel('About').selectOption('Folake');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('Loading…')).toBeVisible();
  await expect(page.getByText('Finish my art portfolio')).toHaveCount(0);
  await expect(entries(page)).toHaveCount(0);
  answer();
  await expect(entries(page).first()).toContainText('Folake');
  await page.unrouteAll({ behavior: 'wait' });
});

test('[APP-16] the timeline of a colleague’s family is not there', async ({ page }) => {
  await openTimelineOf(page, 'Joanna Kowalczyk', 'Yasmin');
  const path = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Sign out' }).click();
  await be(page, 'Esther Boateng');
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you to see');
});
