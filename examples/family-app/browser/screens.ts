import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { be, test } from './being.js';
import { everyPage } from './crawl.js';

const folder = resolve('../../docs/screens');

/** Who is shown: somebody for each part in the service. */
const shown = [
  ['young-person', 'Temi'],
  ['guardian', 'Dawn'],
  ['link-worker', 'Esther Boateng'],
  ['duty-worker', 'Callum Reid'],
  ['partner', 'Imran Malik'],
] as const;

/** A page by its address, without what is opaque in it. */
const nameOf = (path: string) =>
  path
    .split('/')
    .filter((step) => /^[a-z-]{2,20}$/.test(step))
    .join('-') || 'first';

for (const [part, name] of shown)
  test(`every page of a ${part}`, async ({ page, baseURL }) => {
    test.setTimeout(300_000);
    await mkdir(folder, { recursive: true });
    await page.setViewportSize({ width: 1000, height: 800 });
    await be(page, name);
    for await (const path of everyPage(page, baseURL ?? '', 1)) {
      const file = resolve(folder, `${part}-${nameOf(path)}.jpg`);
      await rm(file, { force: true });
      await page.screenshot({ path: file, type: 'jpeg', quality: 70, fullPage: true });
    }
  });
