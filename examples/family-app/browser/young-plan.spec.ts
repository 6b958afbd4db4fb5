import type { Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { command, iyer } from './iyer.js';
import { expectAccessible } from './seeing.js';

// What is changed here: Tara's and Rohan's plans; each test by things of its own.

const card = (page: Page, words: string) => page.getByRole('article', { name: words, exact: true });
const limit =
  'If we think you are not safe, we may have to tell someone who can help. We will tell you first if we can.';

test('[APP-88] what matters to them stands first, in their own words, and they can say it anew', async ({ page }) => {
  await be(page, 'Tara');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('What matters to me');
  const matters = page.getByRole('region', { name: 'What matters to me' });
  await expect(matters).toContainText('Painting with the window open.');
  await matters.getByRole('button', { name: 'Change what matters to me' }).click();
  await matters.getByLabel('What matters to you?').fill('Painting with the window open. And toast.');
  await expectAccessible(page);
  await matters.getByRole('button', { name: 'Save' }).click();
  await expect(matters.getByText('And toast.')).toBeVisible();
  await expect(matters.getByRole('button', { name: 'Change what matters to me' })).toBeFocused();
});

test('[APP-86] the limit of keeping things private is said before anything else', async ({ page }) => {
  await be(page, 'Ciara');
  const first = page.locator('#main > h1 + .nhsuk-inset-text');
  await expect(first).toContainText(limit);
  await expect(first).toContainText('If somebody is in danger Halima talks to me first, and then to Ngozi');
  await page.getByText('What you and your worker agreed').click();
  await expect(page.getByRole('region', { name: 'Write something' })).toContainText('What I say in counselling');
  await expectAccessible(page);
});

for (const name of ['Temi', 'Kofi', 'Yusuf', 'Keisha', 'Rory', 'Ciara'])
  test(`[APP-7] every card of ${name}'s says in words who can see it, once`, async ({ page }) => {
    await be(page, name);
    await expect(page.getByRole('article').first()).toBeVisible();
    const labels = await page
      .getByRole('article')
      .evaluateAll((cards) => cards.map((one) => one.textContent.match(/Who can see this:|Shared with you/g)?.length));
    expect(labels).toEqual(labels.map(() => 1));
    await expectAccessible(page);
  });

test('[APP-83] a note is for them and their worker unless they say otherwise, and it says so before and after', async ({
  page,
}) => {
  await be(page, 'Tara');
  const write = page.getByRole('region', { name: 'Write something' });
  await expect(write.getByLabel('Just for me')).toBeChecked();
  await expect(write.getByText('If you save this, who can see it: only me and Rhys Morgan.')).toBeVisible();
  await write.getByLabel('What do you want to write?').fill('The blue one is called Otter.');
  await write.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It is saved. You can find it below.')).toBeFocused();
  await expect(card(page, 'The blue one is called Otter.')).toContainText('Who can see this: only me and Rhys Morgan.');
  await expect(write.getByLabel('What do you want to write?')).toHaveValue('');
});

test('[APP-83] below 16 a goal is private, or open as the rules have it: two states in words', async ({ page }) => {
  await be(page, 'Rohan');
  const goal = card(page, 'Score with my left foot');
  await expect(goal).toContainText('Who can see this: me, Rhys Morgan, Mum and Dad.');
  await goal.getByRole('button', { name: 'Make this private' }).click();
  await expect(goal).toContainText('Who can see this: only me and Rhys Morgan.');
  await goal.getByRole('button', { name: 'Stop keeping this private' }).click();
  await expect(goal.getByText('If you do this, who can see it: me, Rhys Morgan, Mum and Dad.')).toBeVisible();
  await expectAccessible(page);
  await goal.getByRole('button', { name: 'Yes, stop keeping it private' }).click();
  await expect(goal).toContainText('Who can see this: me, Rhys Morgan, Mum and Dad.');
});

test('[APP-83] who can see a thing is never said by a picture alone', async ({ page }) => {
  await be(page, 'Ciara');
  await expect(card(page, 'Play drums in the end-of-term show')).toContainText('and Dad.');
  await expect(page.locator('main svg, main img')).toHaveCount(0);
});

test('[APP-83] a note of their own can be rewritten, and rubbed out for good', async ({ page, request }) => {
  const { plan } = await iyer(request);
  await command(request, 'Tara', 'writeNote', { plan, sort: 'OWN', area: 'SOCIAL', words: 'Buy white.' });
  await be(page, 'Tara');
  const note = card(page, 'Buy white.');
  await note.getByRole('button', { name: 'Change the words' }).click();
  await note.getByRole('textbox', { name: 'Change the words' }).fill('Buy white and ochre.');
  await note.getByRole('button', { name: 'Save' }).click();
  const rewritten = card(page, 'Buy white and ochre.');
  await rewritten.getByRole('button', { name: 'Rub it out' }).click();
  await expectAccessible(page);
  await rewritten.getByRole('button', { name: 'Yes, rub it out' }).click();
  await expect(rewritten).toHaveCount(0);
  await expect(page.getByText('It is gone. Nobody can read it here any more.')).toBeFocused();
});

test('[API-21] where a note changed meanwhile both versions are there, and they choose', async ({ page, request }) => {
  const { plan } = await iyer(request);
  const { note: written } = await command(
    request,
    'Tara',
    'writeNote',
    { plan, sort: 'OWN', area: 'SOCIAL', words: 'Frames: four.' },
    'note { id }',
  );
  await be(page, 'Tara');
  const note = card(page, 'Frames: four.');
  await note.getByRole('button', { name: 'Change the words' }).click();
  const field = page.getByRole('textbox', { name: 'Change the words' });
  await field.fill('Frames: five.');
  await command(request, 'Tara', 'reviseNote', { item: written?.id, changes: { words: 'Frames: six.' } });
  const changed = card(page, 'Frames: six.');
  await changed.getByRole('button', { name: 'Save' }).click();
  await expect(changed.getByRole('region', { name: 'How it is now' })).toContainText('Frames: six.');
  await expect(changed.getByRole('region', { name: 'What you wrote' })).toContainText('Frames: five.');
  await expectAccessible(page);
  await changed.getByRole('button', { name: 'Use what you wrote' }).click();
  await expect(card(page, 'Frames: five.')).toBeVisible();
});

test('[APP-6] what does not arrive is still in the form, and is sent once', async ({ page }) => {
  await be(page, 'Tara');
  const write = page.getByRole('region', { name: 'Write something' });
  await write.getByLabel('A worry').check();
  await write.getByLabel('What do you want to write?').fill('What if nobody comes to the café?');
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('mutation WriteNote') ? route.abort() : route.continue(),
  );
  await write.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('What you wrote is still here. Please try again.');
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
  await expectAccessible(page);
  await page.unroute('**/graphql');
  await write.getByRole('button', { name: 'Save' }).click();
  await expect(card(page, 'What if nobody comes to the café?')).toHaveCount(1);
});

test('[APP-8] what they are writing is there again after a reload', async ({ page }) => {
  await be(page, 'Kofi');
  await page.getByLabel('What do you want to write?').fill('I beat Joel with the white pieces');
  await page.reload();
  await expect(page.getByLabel('What do you want to write?')).toHaveValue('I beat Joel with the white pieces');
});

test('[API-33] what a worker adds comes by itself', async ({ page, request }) => {
  const { plan } = await iyer(request);
  await be(page, 'Tara');
  await expect(card(page, 'Sell cards at the summer market')).toBeVisible();
  await command(request, 'Rhys Morgan', 'setGoal', {
    plan,
    area: 'SCHOOL',
    status: 'OPEN',
    words: 'Visit the college',
  });
  await expect(card(page, 'Visit the college')).toContainText('only me and Rhys Morgan.');
});

test('[M18] whose plan has ended still reads it, and nobody else does', async ({ page }) => {
  await be(page, 'Rory');
  await expect(
    page.getByText(/^Your plan has ended\. Now only you can see it\. Nobody reads what you write/),
  ).toBeVisible();
  await expect(card(page, 'Walk to school with somebody')).toContainText('Who can see this: only me.');
  await expect(page.getByRole('region', { name: 'What matters to me' })).toContainText('Who can see this: only me.');
  await expect(page.getByText('You have three here.')).toHaveCount(0);
  await expect(page.getByText('If you save this, who can see it: only me.')).toBeVisible();
  await expect(page.getByLabel('A worry')).toHaveCount(0);
  const others = page.getByRole('region', { name: 'From other people' });
  await expect(others.getByRole('article')).toContainText(['Do the knee exercises four days a week']);
});

test('[APP-7] what others opened is shown by whose it is, in their words', async ({ page }) => {
  await be(page, 'Kofi');
  const others = page.getByRole('region', { name: 'From other people' });
  await expect(others.getByRole('heading', { name: 'Mum' })).toBeVisible();
  await expect(others.getByRole('article')).toHaveText(/Tuesday evenings are my quiet time\.\s*Shared with you/);
  await expect(others.getByText(/^Busy: .*day .*pm to .*pm$/)).toBeVisible();
});
