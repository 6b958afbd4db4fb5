import type { Locator, Page } from '@playwright/test';
import { expect } from './being.js';

/** Comes to something by Tab alone, onwards from where the focus is. */
export async function tabTo(page: Page, target: Locator, steps = 60): Promise<void> {
  await expect(target.first()).toBeVisible();
  for (let n = 0; n < steps; n += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(target.first()).toBeFocused();
}

/** Comes to something by Tab alone, and presses it. */
export async function pressBy(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
