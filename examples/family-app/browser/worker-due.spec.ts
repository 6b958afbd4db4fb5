import { be, expect, test } from './being.js';
import { expectAccessible } from './seeing.js';

test('[APP-15] what is overdue says so in words, beside a shape', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await page.getByRole('link', { name: 'To do', exact: true }).click();
  const late = page.getByText(/^Overdue since \d+ \w+ \d{4}$/).first();
  await expect(late).toBeVisible();
  await expect(late.locator('svg')).toBeVisible();
  await expectAccessible(page);
});

test('[APP-14] the to-do list says what is to be decided and about whom, and leads to the family', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await page.getByRole('link', { name: 'To do', exact: true }).click();
  const line = page
    .getByRole('row')
    .filter({ hasText: 'Agree what is shared' })
    .filter({ has: page.getByRole('cell', { name: 'Folake', exact: true }) });
  await line.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Folake');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('region', { name: 'To do' })).toContainText('Folake: Agree what is shared');
});

test('[APP-17] a longer list keeps its length and its place when somebody goes back', async ({ page }) => {
  await be(page, 'Denise Walker');
  await page.getByRole('link', { name: 'To do', exact: true }).click();
  await expect(page.getByRole('row')).toHaveCount(21);
  await page.getByRole('button', { name: 'Show more things to do' }).click();
  await expect(page.getByRole('row')).toHaveCount(41);
  await page.getByRole('row').nth(35).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('row')).toHaveCount(41);
  await expect(page.getByRole('row').nth(35).getByRole('link')).toBeFocused();
  await expect(page.getByRole('row').nth(35)).toBeInViewport();
});
