import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './being.js';
import { drawn, drawnServices, openPictureOf, seePictureOf, shapes } from './pictured.js';

// Nothing is changed here: pictures that are opened again, kept as files and printed.

/** Where everything of the tree stands. */
const places = async (page: Page) => {
  const { people, lines, homes } = await drawn(page);
  return { people: Object.entries(people).map(([name, { at }]) => [name, ...at]), lines, homes };
};

for (const [shape, name] of Object.entries(shapes))
  test(`[APP-33] the same family is the same picture, whenever it is opened: ${shape}`, async ({ page }) => {
    await seePictureOf(page, name);
    const first = await places(page);
    expect(first.people.length).toBeGreaterThan(4);
    const services = await drawnServices(page);
    expect(`${JSON.stringify(first.people)}\n`).toMatchSnapshot(`picture-${shape}.json`);
    await page.reload();
    expect(await places(page)).toEqual(first);
    await page.goto('/');
    await openPictureOf(page, name);
    expect(await places(page)).toEqual(first);
    expect(await drawnServices(page)).toEqual(services);
  });

/** What a button of the page hands over as a file. */
async function kept(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const today = () => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format();
const unseen = /bungalow|Bowls|Heather/;

test('[APP-34] a picture kept as SVG says when and by whom it was seen, and holds nothing that the page does not', async ({
  page,
}) => {
  await seePictureOf(page, shapes.separated);
  await page.getByLabel('Whose side is the picture told from?').selectOption('Leo');
  const { name, bytes } = await kept(page, 'Save as SVG');
  expect(name).toBe('family-picture.svg');
  const svg = bytes.toString();
  const texts = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text);
  expect(texts).toContain(`Seen by Nell Fairley, ${today()}`);
  expect(texts).toEqual(
    expect.arrayContaining(['Rose', 'Gethin', 'Anna', 'Maya', 'Leo', 'man or boy', 'Bike workshop']),
  );
  const onPage = (await page.locator('.picture').textContent())?.replaceAll(/\s+/g, '') ?? '';
  expect(texts.filter((text) => !onPage.includes((text ?? '').replaceAll(/\s+/g, '')))).toEqual([]);
  expect(svg).not.toMatch(unseen);
  expect(svg).not.toMatch(/\b(id|href|data-id)=|[0-9a-f]{8}-[0-9a-f]{4}|UGVyc29u/);
});

test('[APP-34] a picture kept as PNG is the whole of it, down to when and by whom it was seen', async ({ page }) => {
  await seePictureOf(page, shapes.separated);
  const svg = (await kept(page, 'Save as SVG')).bytes.toString();
  const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const [, left, foot] = /<text x="(\d+)" y="(\d+)"[^>]*>Seen by/.exec(svg) ?? [];
  const { name, bytes } = await kept(page, 'Save as PNG');
  expect(name).toBe('family-picture.png');
  const found = await page.evaluate(
    async ([png, x, y]) => {
      const file = new Blob([Uint8Array.from(atob(png), (one) => one.charCodeAt(0))], { type: 'image/png' });
      const bitmap = await createImageBitmap(file);
      const context = Object.assign(document.createElement('canvas'), bitmap).getContext('2d');
      if (context === null) throw new Error('There is no canvas.');
      context.canvas.width = bitmap.width;
      context.canvas.height = bitmap.height;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(2 * x, 2 * (y - 12), 2 * 240, 2 * 16);
      const dark = data.filter((value, n) => n % 4 === 0 && value < 128).length;
      return { width: bitmap.width, height: bitmap.height, dark };
    },
    [bytes.toString('base64'), Number(left), Number(foot)] as const,
  );
  expect(found).toMatchObject({ width: 2 * Number(width), height: 2 * Number(height) });
  expect(found.dark).toBeGreaterThan(300);
});

test('[APP-34] a printed picture says when and by whom it was seen, and has no buttons', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await seePictureOf(page, shapes.separated);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 600, height: 900 });
  await expect(page.getByText(`Seen by Nell Fairley, ${today()}`)).toBeVisible();
  await expect(page.locator('.picture button:visible, .picture select:visible')).toHaveCount(0);
  await expect(page.locator('.picture-drawing')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(600);
  expect(await page.content()).not.toMatch(unseen);
});
