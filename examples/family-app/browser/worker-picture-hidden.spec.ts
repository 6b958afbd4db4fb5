import type { Page } from '@playwright/test';
import { expect, test } from './being.js';
import { drawn, drawnServices, metBy, person, seePictureOf, shapes } from './pictured.js';

// Nothing is changed here: what stays hidden from whoever looks leaves nothing in the picture.

test('[APP-35] services and homes that the worker is not told of leave no place where they could be', async ({
  page,
}) => {
  await seePictureOf(page, shapes.died);
  const services = await drawnServices(page);
  expect(services.map(({ label }) => label)).toEqual([
    'to and from Kasia strong',
    'to and from Ola strong',
    'from Ola stressful',
    'to Tomek ordinary',
  ]);
  expect(services.map(({ angle }) => angle)).toEqual([270, 0, 90, 180]);
  const picture = await drawn(page);
  expect(picture.homes.map(({ name }) => name)).toEqual(['Harbour Row']);
  expect(picture.people.Halina?.words).toEqual(['Halina', 'grandparent']);
  await expect(page.locator('.picture')).not.toContainText(/Garden Court|Day centre|alone/);
});

interface Reply {
  readonly data: {
    readonly family: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  };
}

/** Answers the picture as if somebody were hidden: all of them, or themselves alone with what leads to them left. */
async function hide(page: Page, name: string, isAll: boolean): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (!/query Picture\b/.test(route.request().postData() ?? '')) return route.fallback();
    const reply = (await (await route.fetch()).json()) as Reply;
    const { members = [], ...around } = reply.data.family;
    const id = String(members.find(({ knownAs }) => knownAs === name)?.id);
    const without = (list: unknown) =>
      Array.isArray(list) ? list.filter((one) => !JSON.stringify(one).includes(id)) : list;
    const rest = isAll ? Object.entries(around).map(([field, list]) => [field, without(list)]) : Object.entries(around);
    const family = { ...Object.fromEntries(rest), members: members.filter((one) => one.id !== id) };
    return route.fulfill({ json: { ...reply, data: { ...reply.data, family } } });
  });
}

/** Hides nobody any more. The page asks again once its stream is open: what is asked then is answered first. */
const shown = (page: Page) => page.unrouteAll({ behavior: 'wait' });

test('[APP-35] without somebody who is hidden the picture closes up: no half of a couple, no line to nowhere', async ({
  page,
}) => {
  await hide(page, 'Gethin', true);
  await seePictureOf(page, shapes.separated);
  const picture = await drawn(page);
  expect(Object.keys(picture.people)).toEqual(['Rose', 'Anna', 'Maya', 'Leo']);
  expect([...new Set(picture.lines.map(({ kind }) => kind))].toSorted()).toEqual(['BORN']);
  const ends = picture.lines.filter(({ kind }) => kind === 'BORN').flatMap((line) => metBy(picture, line));
  expect(new Set(ends)).toEqual(new Set(['Rose', 'Anna', 'Maya', 'Leo']));
  const across = (name: string) => picture.people[name]?.at[0] ?? 0;
  expect(across('Anna') * 2).toBeCloseTo(across('Maya') + across('Leo'), -1);
  await expect(page.getByRole('list', { name: 'Legend' })).not.toContainText('separated');
  await expect(page.locator('.picture')).not.toContainText(/Gethin(?!’)/);
  await shown(page);
});

test('[APP-35] what leads to somebody hidden changes nothing, even if it came', async ({ page }) => {
  await hide(page, 'Gethin', true);
  await seePictureOf(page, shapes.separated);
  const hidden = { tree: await drawn(page), services: await drawnServices(page) };
  const words = await page.locator('.picture').textContent();
  await shown(page);
  await hide(page, 'Gethin', false);
  await page.reload();
  await expect(person(page, 'Maya')).toBeVisible();
  expect({ tree: await drawn(page), services: await drawnServices(page) }).toEqual(hidden);
  expect(await page.locator('.picture').textContent()).toBe(words);
  await shown(page);
});
