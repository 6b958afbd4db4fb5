import { be, expect, test } from './being.js';
import { expectAccessible } from './seeing.js';

test('[APP-16] a partner has a page of the people they are named for, and no caseload', async ({ page }) => {
  await be(page, 'Imran Malik');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People you are named for');
  await expect(page.getByRole('region', { name: 'Jayden (he/him)' })).toContainText('Join the rugby club');
  await expect(page.getByRole('navigation', { name: 'Menu' }).getByRole('link')).toHaveText(['People']);
  await page.goto('/due');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you to see');
  await expectAccessible(page);
});
