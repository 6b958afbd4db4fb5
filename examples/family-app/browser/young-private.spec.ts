import type { Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { readingOf } from './reading.js';
import { expectAccessible } from './seeing.js';

// What is changed here: what Rohan asks for.

const pages = ['My plan', 'Who can see what', 'Talks', 'What stays private'] as const;
const titles = ['My plan', 'Sharing', 'Talks', 'Help'];

const open = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Loading…')).toHaveCount(0);
};

/** The page that quick exit leads to is not asked for: a page of the test's stands in its place. */
const elsewhere = (page: Page) =>
  page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Rain later</h1>' }),
  );

for (const name of ['Temi', 'Kofi', 'Yusuf', 'Keisha', 'Rory', 'Ciara', 'Rohan'])
  test(`[APP-82] [APP-2] every page of ${name}'s can be read at eleven, by everybody`, async ({ page }) => {
    await be(page, name);
    for (const one of pages) {
      await open(page, one);
      const { age, longest } = await readingOf(page);
      expect([one, age <= 11, longest <= 20]).toEqual([one, true, true]);
      await expectAccessible(page);
    }
  });

test('[APP-82] what is asked and shown where something is shared or decided can be read at eleven', async ({
  page,
}) => {
  await be(page, 'Ciara');
  await page.getByText('What you and your worker agreed').click();
  const change = page.getByRole('button', { name: /^Change/ });
  for (let left = await change.count(); left > 0; left -= 1) await change.first().click();
  expect((await readingOf(page)).age).toBeLessThanOrEqual(11);
  await page.getByRole('link', { name: 'Share', exact: true }).first().click();
  await page.getByRole('radio', { name: 'Mum', exact: true }).check();
  await page.getByLabel('All of it').check();
  expect((await readingOf(page)).age).toBeLessThanOrEqual(11);
  await open(page, 'Talks');
  for (const name of ['Choose what to do', 'I would like to know something', 'I see something differently'])
    await page.getByRole('button', { name }).click();
  expect((await readingOf(page)).age).toBeLessThanOrEqual(11);
});

test('[APP-1] every page has a title of its own that says nothing of why somebody is here', async ({ page }) => {
  await be(page, 'Ciara');
  for (const [n, one] of [...pages.entries()].reverse()) {
    await open(page, one);
    await expect(page).toHaveTitle(`${titles[n]} - Kinweave`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  }
});

for (const [n, one] of pages.entries())
  test(`[APP-87] from "${one}" one press leads elsewhere, and Back shows nothing`, async ({ page }) => {
    await elsewhere(page);
    await be(page, 'Ciara');
    await open(page, pages[(n + 1) % pages.length] ?? one);
    await open(page, one);
    await page.getByRole('link', { name: 'Leave this page now' }).click();
    await expect(page).toHaveTitle('Weather');
    await page.goBack();
    await expect(page).toHaveTitle('Weather');
    await expect(page.getByRole('heading', { name: 'Rain later' })).toBeVisible();
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Who do you want to be?' })).toBeVisible();
  });

test('[APP-87] three times Escape leads elsewhere too', async ({ page }) => {
  await elsewhere(page);
  await be(page, 'Ciara');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await Promise.all([1, 2, 3].map(() => page.keyboard.press('Escape')));
  await expect(page.getByRole('heading', { name: 'Rain later' })).toBeVisible();
});

test('[APP-86] [APP-89] one page says the limits, who can see what always, and what changes with age', async ({
  page,
}) => {
  await be(page, 'Kofi');
  await open(page, 'What stays private');
  const main = page.getByRole('main');
  await expect(main).toContainText('If we think you are not safe, we may have to tell someone who can help.');
  await expect(main).toContainText('Your worker can read your plan, your notes and your worries.');
  await expect(page.getByRole('region', { name: 'What changes when you get older' })).toContainText(
    /At 13.*sign in on your own.*At 16.*You choose who sees your plan.*At 18.*adult/s,
  );
});

test('[APP-90] they can ask for another worker, complain, and get a copy', async ({ page }) => {
  await be(page, 'Rohan');
  await open(page, 'What stays private');
  await expect(page.getByRole('region', { name: 'Ask for a new worker' })).toContainText('You do not have to say why.');
  await expect(page.getByRole('region', { name: 'Tell us if something is wrong' })).toContainText('You can complain.');
  const copy = page.getByRole('region', { name: 'Get a copy' });
  await copy.getByRole('button', { name: 'Ask for a copy' }).click();
  await expect(page.getByText('You have asked. You will get an answer.')).toBeFocused();
  await expect(copy).toContainText(/You asked on .* You get an answer by \d/);
  await expect(copy.getByRole('button', { name: 'Ask for a copy' })).toHaveCount(0);
  await expectAccessible(page);
});

test('[APP-90] they can ask to have everything rubbed out, once they are sure', async ({ page }) => {
  await be(page, 'Tara');
  await open(page, 'What stays private');
  const erase = page.getByRole('region', { name: 'Rub out all about me' });
  await erase.getByRole('button', { name: 'Ask to rub out all about me' }).click();
  await expectAccessible(page);
  await erase.getByRole('button', { name: 'Yes, I ask for that' }).click();
  await expect(erase).toContainText(/You asked on .* We have it\. Someone will talk with you\./);
});
