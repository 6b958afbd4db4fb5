import { expect, test } from './being.js';
import { drawn, person, seePictureOf, shapes } from './pictured.js';
import { expectAccessible } from './seeing.js';

// Nothing is changed here: the people of a picture by mouse, by keyboard, in words and from another side.

test('[APP-30] arrows move between people along rows and from one to the next, and Tab goes past them', async ({
  page,
}) => {
  await seePictureOf(page, shapes.separated);
  const tree = page.getByRole('group', { name: 'Family tree' });
  expect(await tree.getByRole('button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(
    [
      'Rose, grandparent of Maya',
      'Gethin, parent of Maya, 43',
      'Anna, parent of Maya, 41',
      'Maya, the picture is told from here, 13',
      'Leo, sibling of Maya, 9',
    ],
  );
  await page.getByRole('region', { name: 'Family picture', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(person(page, 'Maya')).toBeFocused();
  const ways = [
    ['ArrowUp', 'Gethin'],
    ['ArrowRight', 'Anna'],
    ['ArrowUp', 'Rose'],
    ['ArrowUp', 'Rose'],
    ['ArrowDown', 'Anna'],
    ['ArrowDown', 'Leo'],
    ['ArrowLeft', 'Maya'],
    ['End', 'Leo'],
    ['Home', 'Maya'],
  ] as const;
  for (const [key, name] of ways) {
    await page.keyboard.press(key);
    await expect(person(page, name)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Print' })).toBeFocused();
});

test('[APP-30] Enter or a click opens somebody’s card, and closing it leads back to them', async ({ page }) => {
  await seePictureOf(page, shapes.separated);
  const card = page.getByRole('dialog', { name: 'Anna' });
  await person(page, 'Maya').press('ArrowUp');
  await person(page, 'Gethin').press('ArrowRight');
  await person(page, 'Anna').press('Enter');
  await expect(card).toContainText('parent of Maya and Leo');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(person(page, 'Anna')).toBeFocused();
  await person(page, 'Leo').click();
  await expect(page.getByRole('dialog', { name: 'Leo' })).toContainText('Nell Fairley');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(person(page, 'Leo')).toBeFocused();
});

test('[APP-31] a table says of each person what the picture shows: who they are, to whom, where and with what', async ({
  page,
}) => {
  await seePictureOf(page, shapes.separated);
  const table = page.getByRole('table', { name: 'The same in words' });
  await expect(table.getByRole('columnheader')).toHaveText(['Person', 'Relation', 'Lives with', 'Services']);
  await expect(table.getByRole('rowheader')).toHaveText([
    'Rosecircle',
    'Gethin43, square',
    'Anna41, circle',
    'Maya13, circle, the picture is told from here',
    'Leo9, square',
  ]);
  const cells = (name: string) =>
    table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name }) })
      .getByRole('cell');
  const says = async (name: string) =>
    (await cells(name).evaluateAll((all) => all.map((cell) => [...cell.children].map((line) => line.textContent)))).map(
      (lines) => lines.toSorted(),
    );
  expect(await says('Maya')).toEqual([
    ['child of Anna', 'child of Gethin', 'grandchild of Rose', 'sibling of Leo'],
    ['Anna’s home (Mon to Thu): with Anna and Leo', 'Gethin’s flat (Fri to Sun): with Gethin'].toSorted(),
    ['Bike workshop: strong, to Maya', 'Marlfield: weak, to and from Maya'],
  ]);
  expect(await says('Gethin')).toEqual([
    ['former partner of Anna (separated)', 'parent of Leo', 'parent of Maya'],
    ['Gethin’s flat: with Maya'],
    [],
  ]);
  expect(await says('Rose')).toEqual([['grandparent of Leo', 'grandparent of Maya', 'parent of Anna'], [], []]);
});

test('[APP-36] told from another side, everybody stands where they stood and is called what they are to that one', async ({
  page,
}) => {
  await seePictureOf(page, shapes.separated);
  const words = async () =>
    Object.fromEntries(Object.entries((await drawn(page)).people).map(([name, one]) => [name, one.words[1] ?? null]));
  const doubled = async () =>
    Object.entries((await drawn(page)).people).flatMap(([name, { outlines }]) => (outlines.length === 2 ? [name] : []));
  const across = async () => Object.values((await drawn(page)).people).map(({ at }) => at[0]);
  expect(await words()).toMatchObject({ Rose: 'grandparent', Gethin: 'parent', Anna: 'parent', Leo: 'sibling' });
  expect(await doubled()).toEqual(['Maya']);
  const stood = await across();
  await page.getByLabel('Whose side is the picture told from?').focus();
  await page.keyboard.type('Anna');
  await expect(person(page, 'Maya')).toHaveAccessibleName('Maya, child of Anna, 13');
  expect(await words()).toMatchObject({ Rose: 'parent', Gethin: 'former partner', Leo: 'child' });
  expect(await doubled()).toEqual(['Anna']);
  expect(await across()).toEqual(stood);
  await expect(page.getByRole('rowheader', { name: 'Anna' })).toContainText('the picture is told from here');
  await page.getByLabel('Whose side is the picture told from?').selectOption('Rose');
  await expect(person(page, 'Anna')).toHaveAccessibleName('Anna, child of Rose, 41');
  await expect(person(page, 'Maya')).toHaveAccessibleName('Maya, grandchild of Rose, 13');
});
