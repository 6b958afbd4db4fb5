import type { APIRequestContext, Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { askAs } from './gateway.js';
import { command, iyer } from './iyer.js';
import { expectAccessible } from './seeing.js';
import { tabTo } from './tabbing.js';

// What is changed here: what Tara shares; each test by things of its own.

const card = (page: Page, words: string) => page.getByRole('article', { name: words, exact: true });
const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name }).click();

/** What somebody reads of Tara's plan now. */
async function readBy(request: APIRequestContext, name: string): Promise<string> {
  const query =
    '{ viewer { families { members { plan { goals { nodes { words } } summaries { nodes { words } } } } } } }';
  return JSON.stringify(await askAs(request, name, query));
}

/** A goal of Tara's that no other test knows of. */
async function goal(request: APIRequestContext, words: string): Promise<void> {
  const { plan } = await iyer(request);
  await command(request, 'Tara', 'setGoal', { plan, area: 'SOCIAL', status: 'OPEN', words });
}

test('[APP-84] after they share something they can undo it, and are told that it may have been read', async ({
  page,
  request,
}) => {
  await goal(request, 'Paint the shed door');
  await be(page, 'Tara');
  await card(page, 'Paint the shed door').getByRole('link', { name: 'Share' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('radio', { name: 'Mum', exact: true }).check();
  await page.getByLabel('All of it').check();
  await expectAccessible(page);
  expect(await readBy(request, 'Meera')).not.toContain('Paint the shed door');
  await page.getByRole('button', { name: 'Share it with Mum' }).click();
  await expect(page.getByText(/^Mum can see it now\. It ends by itself on /)).toBeVisible();
  await expect(page.getByText('You can undo this. Mum may have read it by then.')).toBeVisible();
  await expect(card(page, 'Paint the shed door')).toContainText('Who can see this: me, Rhys Morgan and Mum.');
  expect(await readBy(request, 'Meera')).toContain('Paint the shed door');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone. It is as it was before.')).toBeFocused();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(card(page, 'Paint the shed door')).toContainText('Who can see this: only me and Rhys Morgan.');
  expect(await readBy(request, 'Meera')).not.toContain('Paint the shed door');
});

test('[APP-84] in their own words the other reads these and nothing else', async ({ page, request }) => {
  await goal(request, 'Tell Dad about art college');
  await be(page, 'Tara');
  await card(page, 'Tell Dad about art college').getByRole('link', { name: 'Share' }).click();
  await page.getByRole('radio', { name: 'Dad' }).check();
  await page.getByLabel('Only what I say, in my own words').check();
  await page.getByLabel('What do you want them to read?').fill('I have a plan for the autumn.');
  await page.getByRole('button', { name: 'Share it with Dad' }).click();
  await expect(page.getByText(/^Dad can see it now\./)).toBeVisible();
  await expect(card(page, 'Tell Dad about art college')).toContainText('Dad can only read the words you chose.');
  const read = await readBy(request, 'Vikram');
  expect(read).toContain('I have a plan for the autumn.');
  expect(read).not.toContain('art college');
});

test('[APP-85] one page lists by person everything that they can see', async ({ page }) => {
  await be(page, 'Ciara');
  await menu(page, 'Who can see what');
  const [mum, dad] = [page.getByRole('region', { name: 'Mum' }), page.getByRole('region', { name: 'Dad' })];
  await expect(dad).toContainText('Goal: Play drums in the end-of-term show');
  await expect(mum).toContainText('Goal: Swim on Fridays again');
  await expect(mum).toContainText('Goal: I am getting help with maths, and it is going OK.');
  await expect(mum).not.toContainText('Catch up in maths');
  await expect(page.getByText('These people see nothing of yours here: Nuala.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Halima Yusuf (a worker)' })).toContainText(
    'Halima Yusuf can read everything in your plan.',
  );
  await expect(page.getByRole('region', { name: 'Denise Walker (a worker)' })).toContainText(
    /can see that these are there, but cannot read them:.*What if we have to move again\?/s,
  );
  await expectAccessible(page);
});

test('[APP-85] what was shared is taken back with one press', async ({ page, request }) => {
  await goal(request, 'Grow chillies');
  await be(page, 'Tara');
  await card(page, 'Grow chillies').getByRole('link', { name: 'Share' }).click();
  await page.getByRole('radio', { name: 'Rohan', exact: true }).check();
  await page.getByLabel('All of it').check();
  await page.getByRole('button', { name: 'Share it with Rohan' }).click();
  await expect(page.getByText(/^Rohan can see it now\./)).toBeVisible();
  await menu(page, 'Who can see what');
  const gran = page.getByRole('region', { name: 'Rohan' });
  await gran.getByRole('button', { name: 'Stop sharing with Rohan: Grow chillies' }).click();
  await expect(page.getByText('Grow chillies')).toHaveCount(0);
  expect(await readBy(request, 'Rohan')).not.toContain('Grow chillies');
});

test('[APP-89] at 16 what was shared before rests until they say it again', async ({ page, request }) => {
  expect(await readBy(request, 'Meera')).not.toContain('Hang three paintings in the café');
  await be(page, 'Tara');
  await menu(page, 'What stays private');
  await page.getByRole('link', { name: 'Have a look' }).click();
  const resting = page.getByRole('region', { name: 'Do you still want to share this?' });
  await expect(resting).toContainText('Until you say yes, nobody sees these.');
  await expectAccessible(page);
  const art = resting.getByRole('listitem').filter({ hasText: 'Hang three paintings in the café' });
  await art.getByRole('button', { name: 'They may see it' }).click();
  await expect(page.getByRole('region', { name: 'Mum' })).toContainText('Goal: Hang three paintings in the café');
  expect(await readBy(request, 'Meera')).toContain('Hang three paintings in the café');
});

test('[APP-3] sharing works by keyboard alone', async ({ page }) => {
  await be(page, 'Tara');
  const share = card(page, 'Run round the lake without stopping').getByRole('link', { name: 'Share or stop sharing' });
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Share this' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Stop sharing with Rohan: Run round the lake' }));
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio').first()).toBeChecked();
});
