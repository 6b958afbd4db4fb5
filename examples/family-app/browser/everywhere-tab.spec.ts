import type { Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { everyPage } from './crawl.js';

// Nothing is changed here.

const walkers = [
  ['Ciara', 'young person', 5],
  ['Marta', 'guardian', 6],
  ['Nell Fairley', 'link worker', 8],
  ['Imran Malik', 'partner', 1],
] as const;

interface Stop {
  /** What has the focus, by its words; of radios with one name, which are one stop, by that name. */
  readonly name: string;
  /** Whether it looks as it does without the focus: a radio and a checkbox show it on what is drawn beside them. */
  readonly isPlain: boolean;
}

/** Everything on a page that somebody can use, by name. */
const controls = (page: Page) =>
  page.evaluate(() => {
    const nameOf = (one: Element) =>
      one instanceof HTMLInputElement && one.type === 'radio' ? `radio ${one.name}` : one.outerHTML.slice(0, 200);
    const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]');
    return [...all]
      .filter(
        (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ checkVisibilityCSS: true }),
      )
      .map(nameOf);
  });

/** Where one press of Tab leads; null past the end of the page. */
async function nextStop(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return null;
    const isDrawnBeside = one instanceof HTMLInputElement && /radio|checkbox/.test(one.type);
    const look = getComputedStyle(one);
    // Somebody in a picture shows it by the frame around them.
    const frame = one instanceof SVGElement ? getComputedStyle(one.firstElementChild ?? one).stroke : 'none';
    return {
      name: one instanceof HTMLInputElement && one.type === 'radio' ? `radio ${one.name}` : one.outerHTML.slice(0, 200),
      isPlain: !isDrawnBeside && look.outlineStyle === 'none' && look.boxShadow === 'none' && frame === 'none',
    };
  });
}

/** Goes round a page by Tab until it has come past its end twice: so from wherever it begins, it has been everywhere. */
async function stopsOf(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let ends = 0, presses = 0; ends < 2 && presses < 1_000; presses += 1) {
    const stop = await nextStop(page);
    if (stop === null) ends += 1;
    else stops.push(stop);
  }
  return stops;
}

for (const [name, part, pages] of walkers)
  test(`[APP-3] everything that a ${part} can use on any page is reached by Tab, and shows that it has the focus`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    await be(page, name);
    let been = 0;
    for await (const path of everyPage(page, baseURL ?? '', 1)) {
      been += 1;
      const stops = await stopsOf(page);
      const reached = new Set(stops.map((stop) => stop.name));
      expect({ path, missed: (await controls(page)).filter((one) => !reached.has(one)) }).toEqual({ path, missed: [] });
      const plain = stops.filter(({ isPlain }) => isPlain).map((stop) => stop.name);
      expect({ path, plain }).toEqual({ path, plain: [] });
    }
    expect(been).toBeGreaterThanOrEqual(pages);
  });
