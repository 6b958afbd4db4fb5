import { be, expect, test } from './being.js';
import { expectAccessible } from './seeing.js';
import { openFamilyOf } from './worker-families.js';

// What is changed here: Isla's family, by a concern that is raised about Isla.

test('[APP-20] one page says who is in the family, who works with whom, what is agreed and what is next', async ({
  page,
}) => {
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bisi, Folake, Segun, Kola and Temi');
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Temi' }) })).toContainText(
    'Esther Boateng',
  );
  await expect(page.getByRole('region', { name: 'What is agreed' })).toContainText(
    'Finish my art portfolio before the summer show',
  );
  await expect(page.getByRole('region', { name: 'What is agreed' })).toContainText('Folake’s plan helps with');
  await expect(page.getByRole('region', { name: 'What is next' })).toContainText('Temi: Open studio at the college');
  await expectAccessible(page);
});

test('[APP-20] what was told in confidence is marked so where it stands', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  await expect(
    page
      .getByRole('region', { name: 'What is agreed' })
      .getByRole('listitem')
      .filter({ hasText: 'flats for students' }),
  ).toContainText('(in confidence)');
});

test('[APP-7] beside each goal, and beside each thing with a date, stands who can see it', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  const next = page.getByRole('region', { name: 'What is next' }).getByRole('listitem');
  const goals = page.getByRole('region', { name: 'What is agreed' }).locator('div > h3 + ul > li');
  for (const items of [next, goals]) {
    await expect(items.first()).toContainText('Who can see this:');
    await expect(items.filter({ hasNotText: 'Who can see this:' })).toHaveCount(0);
  }
  await expect(goals.filter({ hasText: 'flats for students' })).toContainText(
    'Who can see this: Esther Boateng and Temi.',
  );
});

test('[APP-22] a banner says who holds parental responsibility, and what limits it', async ({ page }) => {
  await be(page, 'Joanna Kowalczyk');
  await openFamilyOf(page, 'Yasmin');
  const banner = page.locator('.app-banner');
  await expect(banner.getByRole('heading')).toHaveText('Parental responsibility and limits');
  await expect(banner).toContainText('No contact.');
  await expect(banner).toContainText(/is told nothing about/);
  await expectAccessible(page);
});

test('[APP-22] a court order stands in the banner, with whether anybody has read it', async ({ page }) => {
  await be(page, 'Joanna Kowalczyk');
  await openFamilyOf(page, 'Amina');
  await expect(page.locator('.app-banner')).toContainText('Court order.');
  await expect(page.locator('.app-banner')).toContainText(/terms|not been seen/);
});

test('[APP-16] a colleague’s family and a made-up one are one and the same page', async ({ page }) => {
  await be(page, 'Joanna Kowalczyk');
  await openFamilyOf(page, 'Yasmin');
  const theirs = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Sign out' }).click();
  await be(page, 'Esther Boateng');
  const pages: string[] = [];
  for (const path of [theirs, '/families/RmFtaWx5OjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMA', '/families/1']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you to see');
    await expect(page).toHaveTitle('There is nothing here for you to see - Kinweave');
    pages.push((await page.locator('body').textContent()) ?? '');
  }
  expect(new Set(pages).size).toBe(1);
  await expectAccessible(page);
});

test('[APP-26] the way to the safeguarding lead starts from the family, and leads into nobody’s plan', async ({
  page,
}) => {
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Isla');
  await page.getByRole('link', { name: 'Worried that somebody is not safe?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keeping people safe');
  await expect(page.getByText('Call 999 first')).toBeVisible();
  await expect(page.getByText('Ngozi Eze, safeguarding lead for this family.')).toBeVisible();
  await page.getByRole('group', { name: 'Who may not be safe?' }).getByLabel('Isla').check();
  await page.getByLabel('What worries you?').fill('Isla said at the gate that nobody was home all weekend.');
  await page.getByRole('button', { name: 'Raise this concern' }).click();
  await expect(page.getByText('Your concern has been passed on. It is in nobody’s plan.')).toBeFocused();
  await expect(page.getByText('A concern about Isla')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back to the family' }).click();
  await expect(page.getByRole('heading', { name: 'What is next' })).toBeVisible();
  await expect(page.getByText('nobody was home')).toHaveCount(0);
});

test('[APP-26] a concern without words is asked for again, and keeps what was chosen', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  await page.getByRole('link', { name: 'Worried that somebody is not safe?' }).click();
  await page.getByRole('group', { name: 'Who may not be safe?' }).getByLabel('Temi').check();
  // Kola has another worker: a concern is about somebody whom one works with, and about others beside them.
  await expect(page.getByRole('group', { name: 'Who may not be safe?' }).getByLabel('Kola')).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Is it about anybody else?' }).getByLabel('Kola')).toBeVisible();
  await page.getByRole('button', { name: 'Raise this concern' }).click();
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
  await expect(page.getByRole('group', { name: 'Who may not be safe?' }).getByLabel('Temi')).toBeChecked();
  await expectAccessible(page);
});

test('[APP-6] what worries somebody is still there after a reload', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  await page.getByRole('link', { name: 'Worried that somebody is not safe?' }).click();
  await page.getByLabel('What worries you?').fill('Half a sentence');
  await page.reload();
  await expect(page.getByLabel('What worries you?')).toHaveValue('Half a sentence');
});
