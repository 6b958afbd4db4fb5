import { be, expect, test } from './being.js';

test('[APP-1] the first key of Tab leads to the skip link, and there is one heading', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Families');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
});

test('[APP-4] whoever signs out is named nowhere when somebody goes back', async ({ page }) => {
  await be(page, 'Temi');
  await expect(page.getByRole('banner')).toContainText('Temi');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goBack();
  await expect(page.getByRole('banner')).toHaveCount(0);
});
