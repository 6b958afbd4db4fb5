import type { Page } from '@playwright/test';
import { expect, test } from './being.js';
import { pressBy, tabTo } from './tabbing.js';

// What is changed here: a note of Tara's, a worry of Gemma's and a concern about Bethan, each of its own.

/** Signs in by the keys alone. */
async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await pressBy(page, page.getByRole('button', { name, exact: true }));
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

test('[APP-3] a young person comes in, writes a note, rubs it out and leaves, by the keys alone', async ({ page }) => {
  await enterAs(page, 'Tara');
  const write = page.getByRole('region', { name: 'Write something' });
  await tabTo(page, write.getByLabel('What do you want to write?'), 120);
  await page.keyboard.type('The keys are enough.');
  await pressBy(page, write.getByRole('button', { name: 'Save' }));
  await expect(page.getByText('It is saved. You can find it below.')).toBeFocused();
  const note = page.getByRole('article', { name: 'The keys are enough.' });
  await pressBy(page, note.getByRole('button', { name: /Rub it out/ }));
  await pressBy(page, note.getByRole('button', { name: /^Yes/ }));
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Control+Home');
  await page.reload();
  await pressBy(page, page.getByRole('button', { name: 'Sign out' }));
  await expect(page.getByRole('button', { name: 'Tara', exact: true })).toBeVisible();
});

test('[APP-3] a mother writes down a worry and erases it, by the keys alone', async ({ page }) => {
  await enterAs(page, 'Gemma');
  await pressBy(page, page.getByRole('link', { name: 'My worries' }));
  await expect(page.getByRole('heading', { level: 1, name: 'My worries' })).toBeFocused();
  await tabTo(page, page.getByLabel('What is on your mind?'));
  await page.keyboard.type('That the keys stick.');
  await pressBy(page, page.getByRole('button', { name: 'Write it down' }));
  await expect(page.getByRole('status').filter({ hasText: 'It is written down.' })).toBeFocused();
  const worry = page.getByRole('article', { name: 'That the keys stick.' });
  await pressBy(page, worry.getByRole('button', { name: 'Erase' }));
  await page.keyboard.press('Enter');
  await expect(worry).toHaveCount(0);
});

test('[APP-3] a worker narrows the caseload, opens a family and raises a concern, by the keys alone', async ({
  page,
}) => {
  await enterAs(page, 'Rhys Morgan');
  await tabTo(page, page.getByLabel('Anybody’s name'));
  await page.keyboard.type('Bethan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('1 family');
  await pressBy(page, page.getByRole('table').getByRole('link', { name: /Bethan/ }));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await pressBy(page, page.getByRole('link', { name: 'Worried that somebody is not safe?' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Keeping people safe' })).toBeFocused();
  const whom = page.getByRole('group', { name: 'Who may not be safe?' });
  await tabTo(page, whom.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let n = 0; n < 10 && !(await whom.getByLabel('Bethan').isChecked()); n += 1)
    await page.keyboard.press('ArrowDown');
  await expect(whom.getByLabel('Bethan')).toBeChecked();
  await tabTo(page, page.getByLabel('What worries you?'));
  await page.keyboard.type('Bethan has not eaten since Friday.');
  await pressBy(page, page.getByRole('button', { name: 'Raise this concern' }));
  await expect(page.getByText('Your concern has been passed on. It is in nobody’s plan.')).toBeFocused();
});
