import { be, expect, test } from './being.js';
import { expectAccessible } from './seeing.js';

// What is changed here: Gemma's worries. No other test looks at them.

test('[APP-7] who can read a worry, and the limits, are said before anything is written', async ({ page }) => {
  await be(page, 'Gemma');
  await page.getByRole('link', { name: 'My worries' }).click();
  const form = page.getByRole('main');
  await expect(form).toContainText('Who can read what you write here: only you and Esther Boateng.');
  await expect(form).toContainText('If we think that somebody is not safe, we may have to tell somebody who can help.');
  await expect(form).toContainText('If Poppy is in danger, Esther tells whoever can help');
  const [limits, field] = [page.getByText('somebody is not safe'), page.getByLabel('What is on your mind?')];
  expect((await limits.boundingBox())?.y).toBeLessThan((await field.boundingBox())?.y ?? 0);
  for (const worry of await page.getByRole('article').all())
    await expect(worry).toContainText('Who can see this: only you');
  await expect(page).toHaveTitle('My worries - Kinweave');
  await expectAccessible(page);
});

test('[APP-97] a worry is written down, and erased for good after one more question', async ({ page }) => {
  await be(page, 'Gemma');
  await page.getByRole('link', { name: 'My worries' }).click();
  await page.getByLabel('What is on your mind?').fill('That the car will not pass.');
  await page.getByRole('button', { name: 'Write it down' }).click();
  const worry = page.getByRole('article', { name: 'That the car will not pass.' });
  await expect(worry).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'It is written down.' })).toBeFocused();
  await expect(page.getByLabel('What is on your mind?')).toHaveValue('');
  await worry.getByRole('button', { name: 'Erase' }).click();
  await expect(worry.getByRole('button', { name: 'Yes, erase it' })).toBeFocused();
  await expectAccessible(page);
  await worry.getByRole('button', { name: 'No, keep it' }).click();
  await worry.getByRole('button', { name: 'Erase' }).click();
  await worry.getByRole('button', { name: 'Yes, erase it' }).click();
  await expect(worry).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'It is erased.' })).toBeFocused();
});

test('[APP-6] [APP-8] what is being written outlasts a reload and a request that failed', async ({ page }) => {
  await be(page, 'Gemma');
  await page.getByRole('link', { name: 'My worries' }).click();
  await page.getByLabel('What is on your mind?').fill('That I shout.');
  await page.reload();
  await expect(page.getByLabel('What is on your mind?')).toHaveValue('That I shout.');
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('WriteWorry') ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByRole('alert')).toContainText('We could not reach the service.');
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
  await expect(page.getByLabel('What is on your mind?')).toHaveValue('That I shout.');
  await expectAccessible(page);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByRole('article', { name: 'That I shout.' })).toHaveCount(1);
  await page.getByRole('article', { name: 'That I shout.' }).getByRole('button', { name: 'Erase' }).click();
  await page.getByRole('button', { name: 'Yes, erase it' }).click();
  await expect(page.getByRole('article', { name: 'That I shout.' })).toHaveCount(0);
});

test('[APP-6] an empty worry is sent back with a way to the field', async ({ page }) => {
  await be(page, 'Gemma');
  await page.getByRole('link', { name: 'My worries' }).click();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByLabel('What is on your mind?')).toBeFocused();
});

test('[APP-1] somebody without a plan is told so kindly, and that they can ask for one', async ({ page }) => {
  await be(page, 'Claire');
  await page.getByRole('link', { name: 'My worries' }).click();
  await expect(page.getByRole('main')).toContainText('You do not have a plan of your own here.');
  await expect(page.getByLabel('What is on your mind?')).toHaveCount(0);
  await expectAccessible(page);
});
