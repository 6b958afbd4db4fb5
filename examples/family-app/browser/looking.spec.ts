import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { askAs } from './gateway.js';
import { command, iyer } from './iyer.js';
import { expectAccessible } from './seeing.js';
import { openFamilyOf } from './worker-families.js';

// What is changed here: a goal of Tara's that no other test knows of, and its sharing.

/** The page on which a worker looks as somebody. */
async function lookAs(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: `See what ${name} sees` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Preview: what ${name} sees`);
}

const inPlans = `members { plan {
  goals { nodes { words } } needs { nodes { words } } actions { nodes { words } } summaries { nodes { words } }
} }`;

/** What stands in the plans of a family that somebody of it tells us of, as another reads it now. */
async function readBy(request: APIRequestContext, name: string, member = name): Promise<readonly string[]> {
  const { viewer } = await askAs<Families>(request, member, '{ viewer { families { id } } }');
  const id = viewer.families[0]?.id ?? '';
  const family = await askAs(request, name, `query InPlans($id: ID!) { family(id: $id) { ${inPlans} } }`, { id });
  return [...JSON.stringify(family).matchAll(/"words":"([^"]*)"/g)].map(([, words]) => words ?? '');
}

interface Families {
  readonly viewer: { readonly families: readonly { readonly id: string }[] };
}

test('[APP-27] the worker’s preview is marked as one, in its heading, its title and a banner', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  await lookAs(page, 'Folake');
  await expect(page).toHaveTitle('Preview - Kinweave');
  await expect(page.getByRole('heading', { name: 'This is a preview' })).toBeVisible();
  await expect(page.getByText('as far as you may know it too')).toBeVisible();
  await expectAccessible(page);
});

test('[APP-27] it shows what the member sees as far as the worker does, and nothing else', async ({
  page,
  request,
}) => {
  const [member, worker] = [await readBy(request, 'Folake'), await readBy(request, 'Esther Boateng', 'Folake')];
  const [both, apart] = [
    member.filter((words) => worker.includes(words)),
    worker.filter((words) => !member.includes(words)),
  ];
  const hidden = member.filter((words) => !worker.includes(words));
  expect([both, apart, hidden].every((list) => list.length > 0)).toBe(true);
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  await lookAs(page, 'Folake');
  for (const words of both) await expect(page.getByText(words).first()).toBeVisible();
  for (const words of [...apart, ...hidden]) await expect(page.getByText(words)).toHaveCount(0);
});

test('[APP-27] it speaks in the words that the member reads, and names people as they do', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  await lookAs(page, 'Temi');
  const own = page.getByRole('region', { name: 'Temi’s own plan' });
  await expect(own.getByText('Mum').first()).toBeVisible();
  await page.getByRole('link', { name: 'Back to the family' }).click();
  await lookAs(page, 'Folake');
  await expect(page.getByText('Folake’s own plan')).toBeVisible();
  await expect(page.getByText('Mum', { exact: true })).toHaveCount(0);
});

test('[APP-27] it shows the homes and the ways to reach people of which the member knows, and no other', async ({
  page,
}) => {
  await be(page, 'Nell Fairley');
  await openFamilyOf(page, 'Maya');
  const [homes, ways] = ['Where they live', 'Ways to reach people'].map((name) => page.getByRole('region', { name }));
  await lookAs(page, 'Anna');
  await expect(homes as Locator).toContainText('4 Weir Cottages');
  await expect(ways as Locator).toContainText('07700 900411');
  await page.getByRole('link', { name: 'Back to the family' }).click();
  await lookAs(page, 'Gethin');
  await expect(homes as Locator).toContainText('Quay House');
  await expect(homes as Locator).not.toContainText('Weir Cottages');
  await expect(ways as Locator).not.toContainText('07700 900411');
});

test('[APP-27] nothing can be done in it, and it leads back to the family', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  await lookAs(page, 'Temi');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Temi’s own plan' })).toBeVisible();
  await expect(main.getByRole('button')).toHaveCount(0);
  await expect(main.getByRole('link')).toHaveText(['Back to the family']);
  await main.getByRole('link').press('Enter');
  await expect(page.getByRole('heading', { name: 'People', exact: true })).toBeVisible();
  await expect(page.getByText('flats for students')).not.toHaveCount(0);
});

test('[APP-27] for whoever does not work with the member there is no such page', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await openFamilyOf(page, 'Temi');
  await lookAs(page, 'Temi');
  const address = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Sign out' }).click();
  await be(page, 'Joanna Kowalczyk');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you to see');
});

test('[APP-84] before something is shared the page shows exactly what they will see', async ({ page, request }) => {
  const { plan } = await iyer(request);
  await command(request, 'Tara', 'setGoal', { plan, area: 'SOCIAL', status: 'OPEN', words: 'Learn to bake bread' });
  await be(page, 'Tara');
  await page
    .getByRole('article', { name: 'Learn to bake bread', exact: true })
    .getByRole('link', { name: 'Share' })
    .click();
  await page.getByRole('radio', { name: 'Mum', exact: true }).check();
  await page.getByLabel('All of it').check();
  const shown = page.locator('form').getByRole('article');
  await expect(page.getByText('Mum will see:')).toBeVisible();
  await expect(shown).toContainText('Learn to bake bread');
  await page.getByLabel('Only what I say, in my own words').check();
  await expect(page.getByText('Mum will see:')).toHaveCount(0);
  await page.getByLabel('What do you want them to read?').fill('I have a new hobby.');
  await expect(shown).toHaveText('I have a new hobby.');
  await expectAccessible(page);
  expect(await readBy(request, 'Meera')).not.toContain('I have a new hobby.');
  await page.getByRole('button', { name: 'Share it with Mum' }).click();
  await expect(page.getByText('You can undo this. Mum may have read it by then.')).toBeVisible();
  expect(await readBy(request, 'Meera')).toContain('I have a new hobby.');
});
