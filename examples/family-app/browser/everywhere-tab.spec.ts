import type { Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { everyPage } from './crawl.js';

// Nothing is changed here.

const walkers = [
  ['Ciara', 'young person', 5],
  ['Gemma', 'guardian', 6],
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

/** Goes round a page by Tab until it comes to its end, or to where it was. */
async function stopsOf(page: Page): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops: Stop[] = [];
  for (let stop = await nextStop(page); stop !== null && stops.length < 600; stop = await nextStop(page))
    stops.push(stop);
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
