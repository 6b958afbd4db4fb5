import { be, expect, test } from './being.js';
import { expectAccessible } from './seeing.js';

test('[APP-92] a young mother has a plan of her own, and what is next for her child as well', async ({ page }) => {
  await be(page, 'Keisha');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My plan');
  await page.getByRole('link', { name: 'What is next' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is next');
  await expect(page.getByRole('region', { name: 'Coming up' })).toBeVisible();
  await expectAccessible(page);
});

test('[APP-92] a young person without children is offered no such page', async ({ page }) => {
  await be(page, 'Temi');
  await expect(page.getByRole('link', { name: 'Who can see what' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'What is next' })).toHaveCount(0);
  await page.goto('/my-children');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you to see');
});
