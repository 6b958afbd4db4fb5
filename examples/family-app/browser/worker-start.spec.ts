import type { Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { expectAccessible } from './seeing.js';

// What is changed here: nothing but that families begin, on the caseload of Callum Reid, who is on duty.

async function openStart(page: Page): Promise<void> {
  await be(page, 'Callum Reid');
  await page.getByRole('link', { name: 'Start a family', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start a family');
}

const person = (page: Page, n: number) => page.getByRole('group', { name: `Person ${n}` });
const name = (page: Page, n: number) => person(page, n).getByLabel('What they like to be called');
const born = (page: Page, n: number) => person(page, n).getByLabel('When they were born');

test('[APP-19] by keyboard a worker on duty starts a family, and is its worker', async ({ page }) => {
  await openStart(page);
  await name(page, 1).focus();
  await page.keyboard.type('Quillon');
  await born(page, 1).focus();
  await page.keyboard.type('03032013');
  await page.getByRole('button', { name: 'Add another person' }).focus();
  await page.keyboard.press('Enter');
  await expect(name(page, 2)).toBeFocused();
  await page.keyboard.type('Rosalba');
  await born(page, 2).fill('1985-05-05');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start this family' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Quillon and Rosalba|Rosalba and Quillon/);
  await expect(
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Quillon' }) }),
  ).toContainText('Callum Reid');
  await page.getByRole('link', { name: 'Start a family', exact: true }).click();
  await expect(name(page, 1)).toHaveValue('');
});

test('[APP-19] who is known already is told before anything is sent, and nothing that was written is lost', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    const operation = request.url().endsWith('/graphql') ? request.postDataJSON()?.operationName : undefined;
    if (operation === 'StartFamily') sent.push(operation);
  });
  await openStart(page);
  await name(page, 1).fill('temi');
  await born(page, 1).fill('2011-01-01');
  await page.getByRole('button', { name: 'Start this family' }).click();
  const warning = page.getByRole('alert').filter({ hasText: 'This looks like a family we know' });
  await expect(warning).toBeFocused();
  await expect(warning).toContainText('Temi: call Esther Boateng');
  await expect(warning).not.toContainText('Folake');
  expect(sent).toEqual([]);
  await expect(name(page, 1)).toHaveValue('temi');
  await expect(born(page, 1)).toHaveValue('2011-01-01');
  await expectAccessible(page);
  await page.reload();
  await expect(name(page, 1)).toHaveValue('temi');
  await page.getByRole('button', { name: 'Start this family' }).click();
  await page.getByRole('button', { name: 'It is another family: start it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('temi');
  expect(sent).toEqual(['StartFamily']);
});

test('[APP-19] what is missing stands in a summary that leads to its field', async ({ page }) => {
  await openStart(page);
  await person(page, 1).getByLabel('I will support them').uncheck();
  await name(page, 1).fill('Quillon');
  await page.getByRole('button', { name: 'Start this family' }).click();
  const summary = page.locator('.nhsuk-error-summary');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Choose whom you will support');
  await summary.getByRole('link', { name: 'Write when person 1 was born' }).click();
  await expect(born(page, 1)).toBeFocused();
  await expect(name(page, 1)).toHaveValue('Quillon');
  await expectAccessible(page);
});

test('[APP-6] [APP-19] a family that may not have arrived is sent again under one key, and begins once', async ({
  page,
}) => {
  await openStart(page);
  await name(page, 1).fill('Zebulon');
  await born(page, 1).fill('2014-04-04');
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON()?.operationName !== 'StartFamily' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: 'Start this family' }).click();
  await expect(page.locator('.nhsuk-error-summary')).toContainText('What you wrote is still here');
  await expect(name(page, 1)).toHaveValue('Zebulon');
  // It did arrive: who is known by that name now is the family that was just begun.
  await page.getByRole('button', { name: 'Start this family' }).click();
  await page.getByRole('button', { name: 'It is another family: start it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zebulon');
  await page.getByRole('link', { name: 'Families', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Zebulon' })).toHaveCount(1);
  await page.unrouteAll({ behavior: 'wait' });
});

test('[APP-19] whoever is not on duty has no such page', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await expect(page.getByRole('link', { name: 'Start a family' })).toHaveCount(0);
  await page.goto('/start');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you to see');
});
