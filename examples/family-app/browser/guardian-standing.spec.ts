import type { Page } from '@playwright/test';
import { answersTo } from './answers.js';
import { be, expect, test } from './being.js';
import { expectAccessible } from './seeing.js';

// Nothing is changed here.

/** What somebody can read of whom, and nothing else: headings and cards in the order of the page. */
async function expectToRead(page: Page, people: readonly string[], words: readonly string[]): Promise<void> {
  const read = page.getByRole('region', { name: 'What you can read' });
  await expect(read).toBeVisible();
  await expect(read.getByRole('heading', { level: 3 })).toHaveText([...people]);
  await expect(read.getByRole('article')).toHaveCount(words.length);
  for (const one of words) await expect(read.getByRole('article', { name: one, exact: true })).toHaveCount(1);
}

test('[APP-94] a mother reads of each child what that child’s plan opens to her', async ({ page }) => {
  await be(page, 'Dawn');
  await expectToRead(
    page,
    ['Craig', 'Sam', 'Ellie'],
    [
      'I am looking for somewhere with a room for Sam.',
      'I have somebody to talk to, and exams are going OK.',
      'Play one song at the concert',
      'Swim in the summer gala',
      'Find goggles that do not leak',
    ],
  );
});

test('[APP-94] a father whom an order limits reads of one child, and of the other there is no trace', async ({
  page,
}) => {
  const came = answersTo(page);
  await be(page, 'Craig');
  await expectToRead(page, ['Dawn', 'Sam'], ['One evening a month with my sister', 'Play one song at the concert']);
  await expect(page.getByRole('region', { name: 'Coming up' }).getByRole('listitem')).toHaveText([
    /Sam: Rehearsal/,
    /the reply to what you asked/,
  ]);
  await expect(page.getByRole('main')).not.toContainText('Ellie');
  const told = (await came()).join();
  expect(told).toContain('Play one song at the concert');
  for (const secret of ['gala', 'goggles', 'Town pool', 'talk to', 'Prohibited']) expect(told).not.toContain(secret);
  await expectAccessible(page);
});

test('[APP-94] a step-mother reads the one goal that was opened to her', async ({ page }) => {
  await be(page, 'Nadia');
  await expectToRead(page, ['Sam'], ['Play one song at the concert']);
  await expect(page.getByRole('region', { name: 'Coming up' })).toContainText('Nothing is planned here.');
  await expect(page.getByRole('main')).not.toContainText('Ellie');
});

test('[APP-94] whoever is kept apart reads what is shared with them, and learns of no child', async ({ page }) => {
  const came = answersTo(page);
  await be(page, 'Kev');
  await expectToRead(page, ['Dawn'], ['Walk to work three days a week']);
  await expect(page.getByRole('main')).toContainText('Some things stay between a young person and their worker.');
  const told = (await came()).join();
  expect(told).toContain('Walk to work three days a week');
  for (const secret of ['Ellie', 'Sam', 'gala', 'concert', 'Craig', 'Nadia']) expect(told).not.toContain(secret);
  await expectAccessible(page);
});

test('[APP-94] both parents of a girl read the same of her, from their two homes, and her step-mother nothing', async ({
  page,
  browser,
}) => {
  await be(page, 'Marta');
  await expectToRead(
    page,
    ['Zofia', 'Piotr'],
    [
      'Join the girls’ football club on Saturdays',
      'Find boots that fit, from the kit library',
      'I am making room for Saturdays.',
    ],
  );
  const his = await browser.newPage();
  await be(his, 'Piotr');
  await expectToRead(
    his,
    ['Marta', 'Zofia'],
    [
      'Move to school-hours shifts',
      'Join the girls’ football club on Saturdays',
      'Find boots that fit, from the kit library',
    ],
  );
  const hers = await browser.newPage();
  await be(hers, 'Claire');
  await expectToRead(hers, [], []);
  await expect(hers.getByRole('main')).not.toContainText('Zofia');
});

test('[APP-94] an uncle who is kept apart is told the same kind words as everybody, and nothing of his niece', async ({
  page,
}) => {
  const came = answersTo(page);
  await be(page, 'Declan');
  await expectToRead(page, ['Siobhan'], ['Go to the Tuesday strength class']);
  const told = (await came()).join();
  for (const secret of ['drama', 'Corn Hall', 'rehearsal', 'rabbit']) expect(told).not.toContain(secret);
});
