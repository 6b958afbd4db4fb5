import type { Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { everyPage } from './crawl.js';
import { violationsOf } from './seeing.js';

/** 320 pixels wide, and a screen of 1280 by 1024 at 400 %. */
const narrow = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];

/** Somebody for each part in the service, with pages that have something to show, and where they must have been. */
const walkers = [
  ['Ciara', 'young person', ['/', '/who-sees-what', '/talks', '/staying-private', '/share/']],
  ['Gemma', 'guardian', ['/', '/plan', '/who-sees-what', '/talks', '/worries', '/about-me', '/share/']],
  ['Craig', 'guardian kept from one plan', ['/', '/plan', '/who-sees-what', '/talks']],
  ['Nell Fairley', 'link worker', ['/', '/due', '/families/', '/picture', '/safety']],
  ['Denise Walker', 'supervisor', ['/', '/due', '/families/']],
  ['Ngozi Eze', 'safeguarding lead', ['/', '/due', '/families/']],
  ['Imran Malik', 'partner', ['/']],
] as const;

/** What reaches past the right edge of the page without a region of its own to scroll in. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const isHeld = (one: Element | null): boolean =>
      one !== null && (/auto|scroll/.test(getComputedStyle(one).overflowX) || isHeld(one.parentElement));
    const isSeen = (one: Element) => !one.matches('.nhsuk-u-visually-hidden, .nhsuk-u-visually-hidden *');
    const out = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > edge + 1 && isSeen(one) && !isHeld(one.parentElement),
    );
    const { scrollWidth } = document.documentElement;
    return [...(scrollWidth > edge ? [`the page itself: ${scrollWidth}`] : []), ...out.map((one) => one.outerHTML)];
  });

/** Regions that scroll by themselves and cannot be reached by keyboard, or have no name. */
const unreachable = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
      .filter((one) => one.tabIndex !== 0 || one.getAttribute('aria-label') === null)
      .map((one) => one.outerHTML.slice(0, 200)),
  );

for (const [name, part, places] of walkers)
  test(`[APP-2] [APP-5] every page of a ${part} (${name}) fits a narrow screen and one at 400 %, and is accessible there`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 320, height: 640 });
    await be(page, name);
    const been: string[] = [];
    for await (const path of everyPage(page, baseURL ?? '', 1)) {
      been.push(path);
      for (const size of narrow) {
        await page.setViewportSize(size);
        expect({ path, ...size, out: await sticksOut(page) }).toEqual({ path, ...size, out: [] });
      }
      expect({ path, unreachable: await unreachable(page) }).toEqual({ path, unreachable: [] });
      expect({ path, found: await violationsOf(page) }).toEqual({ path, found: [] });
    }
    const missed = places.filter(
      (place) => !been.some((path) => (place === '/' ? path === place : path.includes(place))),
    );
    expect(missed).toEqual([]);
  });
