import type { Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { expectAccessible } from './seeing.js';

const warning = (page: Page) => page.getByRole('dialog', { name: 'Are you still there?' });

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

test('[APP-10] after a quarter of an hour without a touch the session ends, and takes everything with it', async ({
  page,
}) => {
  await be(page, 'Temi');
  await page.clock.fastForward('13:30');
  await expect(warning(page)).toHaveCount(0);
  await page.clock.fastForward('00:31');
  await expect(warning(page)).toContainText('you will be signed out in one minute');
  await expectAccessible(page);
  await page.clock.fastForward('01:01');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who do you want to be?');
  await expect(page.getByRole('banner')).toHaveCount(0);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.goBack();
  await expect(page.getByRole('banner')).toHaveCount(0);
});

test('[APP-10] the warning can be waved away by keyboard, and the whole time begins again', async ({ page }) => {
  await be(page, 'Temi');
  await page.clock.fastForward('14:01');
  await expect(warning(page).getByRole('button', { name: 'Stay signed in' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(warning(page)).toHaveCount(0);
  await page.clock.fastForward('02:00');
  await expect(page.getByRole('banner')).toContainText('Temi');
  await page.clock.fastForward('11:30');
  await expect(warning(page)).toHaveCount(0);
  await page.clock.fastForward('00:31');
  await expect(warning(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(warning(page)).toHaveCount(0);
  await page.clock.fastForward('02:00');
  await expect(page.getByRole('banner')).toContainText('Temi');
});

test('[APP-10] whoever presses a key now and then is not asked', async ({ page }) => {
  await be(page, 'Temi');
  for (let n = 0; n < 3; n += 1) {
    await page.clock.fastForward('13:00');
    await page.keyboard.press('Tab');
  }
  await expect(warning(page)).toHaveCount(0);
  await page.clock.fastForward('14:01');
  await expect(warning(page)).toBeVisible();
});

test('[APP-10] a computer that slept through the warning wakes up signed out', async ({ page }) => {
  await be(page, 'Temi');
  await page.clock.fastForward('08:00:00');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who do you want to be?');
});
