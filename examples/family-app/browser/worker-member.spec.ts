import type { Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { shapes } from './pictured.js';
import { expectAccessible } from './seeing.js';
import { openFamilyOf } from './worker-families.js';

// Nothing is changed here: the people of Nell Fairley’s six families.

/** What the card of somebody says, line by line. */
async function cardOf(page: Page, name: string): Promise<Readonly<Record<string, string>>> {
  const card = page
    .getByRole('region', { name: 'People' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
  const [names, says] = await Promise.all([card.locator('dt').allTextContents(), card.locator('dd').allTextContents()]);
  return Object.fromEntries(names.map((one, n) => [one, says[n] ?? '']));
}

/** What the lines of a list under a heading say. */
const linesUnder = (page: Page, heading: string) =>
  page.getByRole('region', { name: heading }).locator('.app-lines > li');

test('[APP-21] a card says who somebody is, how to speak with them, who supports them and how their plan stands', async ({
  page,
}) => {
  await be(page, 'Nell Fairley');
  await openFamilyOf(page, shapes.separated);
  expect(await cardOf(page, 'Maya')).toEqual({
    Age: '13',
    Pronouns: 'she/her',
    'Access needs': 'A quiet place to wait, and no phone calls without a text first.',
    Family: expect.stringContaining('grandchild of Rose'),
    'Link worker': 'Nell Fairley',
    Plan: expect.stringMatching(/^Open since \d+ \w+ \d{4}$/),
  });
  expect(await cardOf(page, 'Gethin')).toMatchObject({ Age: '43', Language: 'Welsh' });
  await expectAccessible(page);
});

test('[APP-21] whoever needs an interpreter has it beside their language, and whoever died the day and their age', async ({
  page,
}) => {
  await be(page, 'Nell Fairley');
  await openFamilyOf(page, shapes.died);
  expect(await cardOf(page, 'Ola')).toMatchObject({
    Language: 'Polish, with an interpreter',
    'Access needs': 'Large print.',
  });
  expect(await cardOf(page, 'Kasia')).toMatchObject({ Language: 'Polish and English' });
  const { Died, ...rest } = await cardOf(page, 'Marek');
  expect(Died).toMatch(/^\d+ \w+ \d{4}, at 41$/);
  expect(Object.keys(rest)).toEqual(['Language', 'Family', 'Link worker', 'Plan']);
});

test('[APP-21] what is not known of somebody whom the worker does not support has no line', async ({ page }) => {
  await be(page, 'Nell Fairley');
  await openFamilyOf(page, shapes.died);
  expect(await cardOf(page, 'Halina')).toEqual({
    Family: 'Grandparent of Kasia and Tomek; parent of Ola',
    'Link worker': 'None',
    Plan: 'None that you see',
  });
});

test('[APP-23] both homes of one child are there, each with its days', async ({ page }) => {
  await be(page, 'Nell Fairley');
  await openFamilyOf(page, shapes.separated);
  const homes = linesUnder(page, 'Where they live');
  await expect(homes).toHaveCount(2);
  const weekdays = homes.filter({ hasText: 'Anna’s home, 4 Weir Cottages, Riverbank' });
  await expect(weekdays.getByText('Maya: Monday, Tuesday, Wednesday and Thursday', { exact: true })).toBeVisible();
  await expect(weekdays.getByText('Leo', { exact: true })).toBeVisible();
  const weekend = homes.filter({ hasText: 'Gethin’s flat, Flat 9, Quay House, Riverbank' });
  await expect(weekend.getByText('Maya: Friday, Saturday and Sunday', { exact: true })).toBeVisible();
  await expect(weekend.getByText('Gethin', { exact: true })).toBeVisible();
  await expect(page.getByText('Heather Close')).toHaveCount(0);
});

test('[APP-23] a child who is fostered has the carers, by what authority, and that nobody is told where', async ({
  page,
}) => {
  await be(page, 'Nell Fairley');
  await openFamilyOf(page, shapes.foster);
  const stays = linesUnder(page, 'Where they live').filter({ hasText: 'Kofi stays with' });
  await expect(stays).toHaveCount(2);
  await expect(stays.filter({ hasText: 'Grace, under a care order' })).toContainText('Never tell anybody this address');
});

test('[APP-24] each person has the services they are involved with, how strong each tie is, and what they wait for', async ({
  page,
}) => {
  await be(page, 'Nell Fairley');
  await openFamilyOf(page, shapes.separated);
  const strips = linesUnder(page, 'Involved with');
  await expect(strips.locator('strong')).toHaveText(['Maya', 'Anna', 'Leo']);
  const services = (name: string) =>
    strips.filter({ has: page.getByText(name, { exact: true }) }).getByRole('listitem');
  expect((await services('Maya').allTextContents()).toSorted()).toEqual([
    'Leisure: Bike workshop (strong)',
    'School: Marlfield (weak)',
    expect.stringMatching(/^Waiting for Sleep clinic since \d+ \w+ \d{4}$/),
  ]);
  expect((await services('Anna').allTextContents()).toSorted()).toEqual([
    'Health: GP (ordinary)',
    'Justice: Family court (stressful)',
  ]);
  await expect(services('Leo')).toHaveText(['School: Marlfield (strong)']);
  await expect(page.getByText('Bowls club')).toHaveCount(0);
});
