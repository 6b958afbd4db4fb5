import type { Page } from '@playwright/test';
import { expect, test } from './being.js';
import { drawn, drawnServices, linesOf, openPictureOf, person, seePictureOf, shapes } from './pictured.js';
import { expectAccessible } from './seeing.js';

// Nothing is changed here: what stands in a picture, and by which signs.

/** The sign that the legend explains so. */
const signOf = (page: Page, words: string) =>
  page.getByRole('list', { name: 'Legend' }).getByRole('listitem').filter({ hasText: words }).locator('svg');

test('[APP-28] everybody has the symbol they wish, generations stand in rows, and homes are boxed', async ({
  page,
}) => {
  await seePictureOf(page, shapes.died);
  const { people, homes } = await drawn(page);
  expect(Object.entries(people).map(([name, { outlines }]) => [name, ...outlines])).toEqual([
    ['Halina', 'circle'],
    ['Marek', 'rect'],
    ['Ola', 'circle'],
    ['Kasia', 'circle', 'circle'],
    ['Tomek', 'rect'],
  ]);
  const row = (name: string) => people[name]?.at[1] ?? 0;
  expect(row('Halina')).toBeLessThan(row('Ola'));
  expect(row('Ola')).toBe(row('Marek'));
  expect(row('Ola')).toBeLessThan(row('Kasia'));
  expect(row('Kasia')).toBe(row('Tomek'));
  expect(homes).toEqual([{ name: 'Harbour Row', people: ['Ola', 'Kasia', 'Tomek'] }]);
  await expectAccessible(page);
});

test('[APP-28] the legend says what each sign of this picture means, and nothing of other signs', async ({ page }) => {
  await seePictureOf(page, shapes.died);
  const legend = page.getByRole('list', { name: 'Legend' }).getByRole('listitem');
  await expect(legend).toHaveText([
    'man or boy',
    'woman or girl',
    'the picture is told from here',
    'has died',
    'live together',
    'married',
    'parent and child',
    'strong tie to a service',
    'ordinary tie to a service',
    'stressful tie to a service',
    'which way it goes',
  ]);
  await openPictureOf(page, shapes.step);
  await expect(legend.filter({ hasText: 'other, or not said' }).locator('polygon')).toBeVisible();
  await expect(legend.filter({ hasText: 'has died' })).toHaveCount(0);
});

test('[APP-29] parents who are separated have one stroke through their line, and a child both homes', async ({
  page,
}) => {
  await seePictureOf(page, shapes.separated);
  const picture = await drawn(page);
  expect(linesOf(picture, 'SEPARATED')).toMatchObject([{ strokes: 1, dash: null, meets: ['Gethin', 'Anna'] }]);
  await expect(signOf(page, 'separated').locator('path')).toHaveCount(1);
  expect(linesOf(picture, 'DIVORCED')).toEqual([]);
  expect(picture.homes).toEqual([
    { name: 'Anna’s home', people: ['Anna', 'Maya', 'Leo'] },
    { name: 'Gethin’s flat', people: ['Gethin', 'Maya'] },
  ]);
  expect(picture.people.Maya?.words.join(' ')).toBe('Maya Anna’s home: Mon to Thu Gethin’s flat: Fri to Sun');
});

test('[APP-29] a divorced couple has two strokes, and one that lives together a dashed line', async ({ page }) => {
  await seePictureOf(page, shapes.divorced);
  const picture = await drawn(page);
  expect(linesOf(picture, 'DIVORCED')).toMatchObject([{ strokes: 2, dash: null, meets: ['Bilal', 'Sara'] }]);
  await expect(signOf(page, 'divorced').locator('path')).toHaveCount(2);
  expect(linesOf(picture, 'COHABITING')).toMatchObject([{ strokes: 0, dash: '9 5', meets: ['Sara', 'Joe'] }]);
  expect(picture.people.Joe?.words).toEqual(['Joe', 'step-parent']);
  expect(picture.people.Nia?.words).toEqual(['Nia', 'half-sibling']);
});

test('[APP-29] foster and adopted children hang from dashed lines, and the one who bore a child from a plain one', async ({
  page,
}) => {
  await seePictureOf(page, shapes.foster);
  const picture = await drawn(page);
  expect(linesOf(picture, 'FOSTERED')).toMatchObject([{ dash: '5 5', meets: ['Kofi'] }]);
  expect(linesOf(picture, 'ADOPTED')).toMatchObject([{ dash: '12 6', meets: ['Ama'] }]);
  expect(linesOf(picture, 'BORN')).toMatchObject([{ dash: null, meets: ['Efua', 'Kofi'] }]);
  expect(linesOf(picture, 'MARRIED')).toMatchObject([{ dash: null, strokes: 0, meets: ['Paul', 'Grace'] }]);
  expect(picture.homes).toEqual([{ name: 'Grace and Paul’s', people: ['Paul', 'Grace', 'Ama', 'Kofi'] }]);
});

test('[APP-29] a step-parent is married to a parent, and each child hangs from their own', async ({ page }) => {
  await seePictureOf(page, shapes.step);
  const picture = await drawn(page);
  const [married] = linesOf(picture, 'MARRIED');
  const [divorced] = linesOf(picture, 'DIVORCED');
  expect(married).toMatchObject({ strokes: 0, meets: ['Dee', 'Mark'] });
  expect(divorced).toMatchObject({ strokes: 2, meets: ['Mark', 'Lena'] });
  const born = linesOf(picture, 'BORN');
  expect(born.map(({ meets }) => meets)).toEqual(expect.arrayContaining([['Dee', 'Ella'], ['Finn']]));
  expect(born).toHaveLength(2);
  const finns = born.find(({ meets }) => meets.includes('Finn'));
  const [one = 0, other = 0] = ['Mark', 'Lena'].map((name) => picture.people[name]?.at[0]);
  expect(Math.abs((finns?.points[0]?.[0] ?? 0) - (one + other) / 2)).toBeLessThan(10);
  expect(picture.people.Dee?.words).toEqual(['Dee', 'step-parent']);
  expect(picture.people.Ella?.words).toEqual(['Ella', 'step-sibling']);
});

test('[APP-29] whoever died is crossed, with the age at which they did, and nobody else is', async ({ page }) => {
  await seePictureOf(page, shapes.died);
  const { people } = await drawn(page);
  expect(Object.keys(people).filter((name) => people[name]?.isCrossed)).toEqual(['Marek']);
  expect(people.Marek?.words).toEqual(['Marek', 'parent', 'died at 41']);
  await expect(person(page, 'Marek')).toHaveAccessibleName('Marek, parent of Kasia, died at 41');
});

test('[APP-29] twins fork from one point, and a brother who is none hangs by himself', async ({ page }) => {
  await seePictureOf(page, shapes.twins);
  const picture = await drawn(page);
  const twins = linesOf(picture, 'TWINS');
  expect(twins.map(({ meets }) => meets)).toEqual(expect.arrayContaining([['Zaki'], ['Safa']]));
  expect(twins).toHaveLength(2);
  const starts = twins.map(({ points }) => points[0]);
  expect(starts[0]).toEqual(starts[1]);
  expect(linesOf(picture, 'BORN').map(({ meets }) => meets)).toContainEqual(['Idris']);
  expect(linesOf(picture, 'CIVIL_PARTNERSHIP')).toMatchObject([{ meets: ['Omar', 'Hana'] }]);
});

test('[APP-32] ties to services are thick, thin, dashed or jagged, with arrows and words', async ({ page }) => {
  await seePictureOf(page, shapes.separated);
  const lines = await drawnServices(page);
  const line = (label: string) => lines.find((one) => one.label === label);
  const ordinary = line('to Anna ordinary');
  expect(ordinary).toMatchObject({ dash: null, bends: 0, heads: ['family'] });
  expect(line('to Maya strong')).toMatchObject({ dash: null, bends: 0, heads: ['family'] });
  expect(line('to Maya strong')?.width).toBeGreaterThan(2 * (ordinary?.width ?? 0));
  expect(line('to and from Maya weak')).toMatchObject({ dash: expect.any(String), heads: ['family', 'service'] });
  expect(line('from Anna stressful')).toMatchObject({ heads: ['service'] });
  expect(line('from Anna stressful')?.bends).toBeGreaterThan(4);
  expect(lines).toHaveLength(5);
  for (const words of ['Marlfield: strong, to and from Leo', 'Family court: stressful, from Anna'])
    await expect(page.getByRole('img', { name: 'Services around the family' })).toHaveAccessibleName(
      new RegExp(`\\. ${words}\\.`),
    );
  await openPictureOf(page, shapes.step);
  expect((await drawnServices(page)).find(({ label }) => label === 'Ella weak')).toMatchObject({ heads: [] });
});
