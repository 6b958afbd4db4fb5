import { be, expect, test } from './being.js';

test('[APP-1] the first key of Tab leads to the skip link, and there is one heading', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Families');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
});

test('[APP-4] the header says who is signed in, and whoever signs out is named nowhere when somebody goes back', async ({
  page,
}) => {
  await be(page, 'Temi');
  await expect(page.getByRole('navigation', { name: 'Account' })).toContainText('Temi (young person)');
  await page.getByRole('link', { name: 'Who can see what' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who can see what');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Folake', exact: true })).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Folake', exact: true })).toBeVisible();
});
