import type { Locator, Page } from '@playwright/test';
import { be, expect, test } from './being.js';

// What is changed here: what Gemma is asked on her first page, each thing by one test. No other test looks at them.

/** One thing of what is asked, by some of its words. */
const asked = (page: Page, words: string): Locator =>
  page.getByRole('region', { name: 'Asked of you' }).getByRole('listitem').filter({ hasText: words });

test('[APP-92] two plans are tied together with one press, and what was done is said and focused', async ({ page }) => {
  await be(page, 'Gemma');
  const link = asked(page, '“Clear the top bed by August” (yours) does not fit together with “Fire my first pot”');
  await link.getByRole('button', { name: 'Yes, tie them together' }).click();
  await expect(link).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'You agreed.' })).toBeFocused();
});

test('[APP-92] words for another organisation leave only with the yes of who decides', async ({ page }) => {
  await be(page, 'Gemma');
  const packet = asked(page, 'Poppy would like to try the wheel.');
  await packet.getByRole('button', { name: 'No', exact: true }).click();
  await expect(packet).toHaveCount(0);
  await expect(
    page.getByRole('status').filter({ hasText: 'The organisation does not get these words.' }),
  ).toBeFocused();
});

test('[APP-92] what is shared and ends soon can be let go at once', async ({ page }) => {
  await be(page, 'Gemma');
  const grant = asked(page, '“Clear the top bed by August” (yours), with Ray, until');
  await grant.getByRole('button', { name: 'Let it end now' }).click();
  await expect(grant).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'It has ended. Nobody is told.' })).toBeFocused();
});

test('[APP-92] whoever is to have another worker is told first, and may say no', async ({ page }) => {
  await be(page, 'Gemma');
  const handover = asked(page, 'Joanna Kowalczyk is to work with you in place of Esther Boateng.');
  await handover.getByRole('button', { name: 'No, somebody else please' }).click();
  await expect(handover).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'You said no.' })).toBeFocused();
});

test('[APP-3] the menu works by keyboard alone, and the focus comes to the heading of each page', async ({ page }) => {
  await be(page, 'Dawn');
  for (const [link, heading] of [
    ['My worries', 'My worries'],
    ['What is kept about me', 'What is kept about me'],
    ['What is next', 'What is next'],
  ] as const) {
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: link }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
    await expect(page).toHaveTitle(`${heading} - Kinweave`);
  }
});
