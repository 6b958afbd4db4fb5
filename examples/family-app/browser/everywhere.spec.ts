import { gzipSync } from 'node:zlib';
import { be, expect, test } from './being.js';
import { openFamilyOf } from './worker-families.js';

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

test('a worker comes from the first page to a family with at most 200 kB of script, as it is packed', async ({
  page,
}) => {
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const url = response.url();
    if (url.endsWith('.js') && !scripts.has(url))
      scripts.set(
        url,
        response.body().then((body) => gzipSync(body).length),
      );
  });
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  const sizes = await Promise.all(scripts.values());
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200_000);
});
