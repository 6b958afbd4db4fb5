import { be, expect, test } from './being.js';
import { askAs } from './gateway.js';
import { command } from './iyer.js';
import { expectAccessible } from './seeing.js';

// What is changed here: when somebody was last in touch with Rory's family, whose worker is Joanna Kowalczyk.

interface Found {
  readonly caseload: {
    readonly nodes: readonly {
      readonly family: { readonly members: readonly { readonly id: string; readonly knownAs: string }[] };
    }[];
  };
}

test('[APP-11] each line is a family: who, which children of what age, last contact, next appointment, what is to do', async ({
  page,
}) => {
  await be(page, 'Esther Boateng');
  const line = page.getByRole('row').filter({ hasText: 'Temi' });
  await expect(line.getByRole('link', { name: 'Bisi, Folake, Kola, Segun, Temi' })).toBeVisible();
  const [children, contact, next, due] = [1, 2, 3, 4].map((n) => line.getByRole('cell').nth(n));
  await expect(children as never).toContainText('Temi (17), Kola');
  await expect(contact as never).toContainText('None known');
  await expect(next as never).toContainText(/\w+day \d+ \w+, \d+:\d\d[ap]m/);
  await expect(due as never).toContainText(/\d overdue/);
  const flagged = page.getByRole('row').filter({ hasText: 'Craig, Dawn, Ellie' });
  await expect(flagged.getByRole('link', { name: /^Safety: read first/ })).toBeVisible();
  await expectAccessible(page);
});

test('[APP-12] the order and what it is narrowed to are in the address, and hold after a reload', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await page.getByLabel('Need').selectOption({ label: 'Home' });
  await page.getByLabel('How it stands').selectOption({ label: 'Overdue' });
  await page.getByLabel('Order by').selectOption({ label: 'Longest without contact' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/\?standing=OVERDUE&need=HOME&order=LONGEST_WITHOUT_CONTACT$/);
  await expect(page.getByRole('row').filter({ hasText: 'Kofi' })).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'Temi' })).toBeVisible();
  const lines = await page.getByRole('row').allTextContents();
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.slice(1).filter((line) => !/\d overdue/.test(line))).toEqual([]);
  await page.reload();
  await expect(page.getByRole('row')).toHaveText(lines);
  await expect(page.getByLabel('Need')).toHaveValue('HOME');
  await page.getByRole('link', { name: 'Show all families' }).click();
  await expect(page.getByRole('row')).not.toHaveCount(lines.length);
});

test('[APP-12] a school is chosen from those that the worker’s families go to, is in the address, and Back takes it away', async ({
  page,
}) => {
  await be(page, 'Nell Fairley');
  const rows = page.getByRole('row');
  const school = page.getByLabel('School');
  await expect(rows).toHaveCount(7);
  // Nobody else’s families: those of Nell’s whose children she works with, and never the language school of a mother.
  await expect(school.getByRole('option')).toHaveText(['Any school', 'Kiln Hill', 'Lark Hill', 'Marlfield']);
  await school.selectOption('Marlfield');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/\?school=Marlfield$/);
  await expect(page.getByRole('status')).toHaveText('3 families');
  const lines = await rows.allTextContents();
  for (const name of ['Maya', 'Finn', 'Tomek']) await expect(rows.filter({ hasText: name })).toHaveCount(1);
  await page.reload();
  await expect(rows).toHaveText(lines);
  await expect(school).toHaveValue('Marlfield');
  await school.selectOption('Lark Hill');
  await page.getByLabel('Order by').selectOption({ label: 'Longest without contact' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/\?school=Lark\+Hill&order=LONGEST_WITHOUT_CONTACT$/);
  await expect(page.getByRole('status')).toHaveText('1 family');
  await expect(rows.last()).toContainText('Zaki');
  await expect(school.getByRole('option')).toHaveCount(4);
  await page.goBack();
  await expect(rows).toHaveText(lines);
  await expect(school).toHaveValue('Marlfield');
  await page.goBack();
  await expect(rows).toHaveCount(7);
  await expect(school).toHaveValue('');
  await expectAccessible(page);
});

test('[APP-12] a school of an address that no child of these families goes to stands in the form, with no family', async ({
  page,
}) => {
  await be(page, 'Nell Fairley');
  await page.goto('/?school=Tarnside%20College');
  await expect(page.getByRole('status')).toHaveText('No family is like this.');
  await expect(page.getByLabel('School')).toHaveValue('Tarnside College');
});

test('[APP-12] with whom somebody was in touch last stands last', async ({ page, request }) => {
  const query = '{ caseload(first: 50, filter: { search: "Rory" }) { nodes { family { members { id knownAs } } } } }';
  const { caseload } = await askAs<Found>(request, 'Joanna Kowalczyk', query);
  const rory = caseload.nodes[0]?.family.members.find(({ knownAs }) => knownAs === 'Rory');
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  await command(request, 'Joanna Kowalczyk', 'logContact', {
    person: rory?.id,
    at: yesterday,
    minutes: 20,
    mode: 'CALL',
  });
  await be(page, 'Joanna Kowalczyk');
  await page.goto('/?order=LONGEST_WITHOUT_CONTACT');
  await expect(page.getByRole('row').nth(1)).toContainText('None known');
  await expect(page.getByRole('row').last()).toContainText(/Rory.*\d+ \w+ \d{4}/);
});

test('[APP-13] part of anybody’s name finds the family, and the name is in no address', async ({ page }) => {
  await be(page, 'Esther Boateng');
  await page.getByLabel('Anybody’s name').fill('folak');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('1 family');
  await expect(page.getByRole('row').nth(1)).toContainText('Folake');
  expect(page.url()).not.toMatch(/folak/i);
  await page.getByLabel('Anybody’s name').fill('nobody at all');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('No family is like this.');
});

for (const words of ['open', 'waiting', 'with something to do', 'to do this week', 'overdue'])
  test(`[APP-14] the number "${words}" is the number of lines that it leads to`, async ({ page }) => {
    await be(page, 'Esther Boateng');
    const counter = page
      .getByRole('navigation', { name: 'Families by how they stand' })
      .getByRole('link', { name: new RegExp(`^\\d+ ?${words}$`) });
    const count = Number(/\d+/.exec((await counter.textContent()) ?? '')?.[0]);
    await counter.click();
    await expect(counter).toHaveAttribute('aria-current', 'true');
    await expect(page.getByRole('row')).toHaveCount(count === 0 ? 0 : count + 1);
  });
