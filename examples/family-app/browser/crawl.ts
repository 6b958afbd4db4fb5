import type { Page } from '@playwright/test';

const formOf = (path: string) => path.replace(/[A-Za-z0-9_%=-]{20,}/g, ':id').replace(/\?.*$/, '?');

/** Until a page is whole: a stream that stays open keeps the network busy for ever, so what is shown tells. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Loading…').first().waitFor({ state: 'detached' });
}

/**
 * Goes to every page that links lead to from the first one and opens all that can be opened there. Of addresses that
 * differ by an id alone it goes to the first few.
 */
export async function* everyPage(page: Page, url: string, perForm: number): AsyncGenerator<string> {
  const seen = new Set<string>();
  const forms = new Map<string, number>();
  const waiting = ['/'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const count = forms.get(formOf(path)) ?? 0;
    if (seen.has(path) || count >= perForm) continue;
    seen.add(path);
    forms.set(formOf(path), count + 1);
    await page.goto(`${url}${path}`);
    await settled(page);
    const closed = page.locator('details:not([open]) > summary:visible');
    for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
    yield path;
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    waiting.push(...links);
  }
}

/** Everything that came over the network and that stood in a page, on the way through every page. */
export async function crawl(page: Page, url: string): Promise<{ readonly pages: number; readonly text: string }> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    const isText = /json|event-stream|html/.test(response.headers()['content-type'] ?? '');
    if (isText && response.url().startsWith(url)) bodies.push(response.text().catch(() => ''));
  });
  const pages: string[] = [];
  for await (const _ of everyPage(page, url, 3)) pages.push(await page.content());
  // A stream is read to its end once the page that listened is left.
  await page.goto('about:blank');
  return { pages: pages.length, text: [...(await Promise.all(bodies)), ...pages].join('\n') };
}
