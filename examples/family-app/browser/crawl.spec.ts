import { canariesIn, demonstrationPeople } from '@kinweave/core/testing';
import { expect, test } from './being.js';
import { type Canaried, startCanaried } from './canaried.js';
import { crawl } from './crawl.js';

test.describe.configure({ mode: 'default' });

let canaried: Canaried;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  canaried = await startCanaried();
});
test.afterAll(() => canaried?.end());

for (const { id, name, role } of demonstrationPeople())
  test(`[APP-9] nothing that the rules hide from ${name} (${role}) is in any page or answer`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(canaried.url);
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    const { pages, text } = await crawl(page, canaried.url);
    const found = canariesIn(text);
    const shown = canaried.shownTo(id);
    expect([...found].filter((canary) => !shown.has(canary))).toEqual([]);
    // A partner has one page: what was prepared for their organisation.
    expect(pages).toBeGreaterThanOrEqual(role === 'social worker' ? 1 : 3);
    expect(found.size).toBeGreaterThan(0);
  });
