import type { Locator, Page } from '@playwright/test';
import { be, expect } from './being.js';
import { openFamilyOf } from './worker-families.js';

/** Whose family is of which shape: all six are Nell Fairley’s. */
export const shapes = {
  separated: 'Maya',
  divorced: 'Aisha',
  foster: 'Kofi',
  step: 'Finn',
  died: 'Kasia',
  twins: 'Zaki',
} as const;

/** Opens the picture of the family that somebody is in, from the caseload. */
export async function openPictureOf(page: Page, name: string): Promise<void> {
  await openFamilyOf(page, name);
  await page.getByRole('link', { name: 'Family picture' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Family picture');
}

/** Signs in as the worker of the six families, and opens the picture of one. */
export async function seePictureOf(page: Page, name: string): Promise<void> {
  await be(page, 'Nell Fairley');
  await openPictureOf(page, name);
}

/** Somebody in the picture. */
export const person = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Family tree' }).getByRole('button', { name: new RegExp(`^${name}, `) });

type Point = readonly [x: number, y: number];

interface Drawn {
  /** In the order in which they are read. */
  readonly people: Readonly<Record<string, DrawnPerson>>;
  readonly lines: readonly DrawnLine[];
  readonly homes: readonly { readonly name: string; readonly people: readonly string[] }[];
}

interface DrawnPerson {
  readonly at: Point;
  /** Each outline of the symbol: two where the picture is told from here. */
  readonly outlines: readonly string[];
  readonly isCrossed: boolean;
  readonly words: readonly string[];
}

interface DrawnLine {
  readonly kind: string;
  readonly dash: string | null;
  readonly strokes: number;
  readonly points: readonly Point[];
}

/** What the page has drawn of the family tree, as somebody with a ruler would read it. */
export const drawn = (page: Page): Promise<Drawn> =>
  page.locator('.picture-drawing').evaluate((svg) => {
    const pointsOf = (line: Element | null): Point[] =>
      (line?.getAttribute('points') ?? '').split(' ').map((pair) => {
        const [x = 0, y = 0] = pair.split(',').map(Number);
        return [x, y] as const;
      });
    const middleOf = (box: DOMRect): Point => [box.x + box.width / 2, box.y + box.height / 2];
    const texts = (all: Iterable<Element>) => [...all].map((one) => one.textContent ?? '');
    const buttons = [...svg.querySelectorAll('.picture-person')];
    const people = [...svg.querySelectorAll('.picture-people > g')].map((one, n) => {
      const symbol = one.querySelector('.picture-paper') as SVGGraphicsElement;
      const words = texts(one.querySelectorAll(':scope > text > tspan'));
      const outlines = [...symbol.children]
        .map(({ tagName }) => tagName)
        .filter((tag) => tag !== 'text' && tag !== 'path');
      const isCrossed = symbol.querySelector('path') !== null;
      const name = /^[^,]*/.exec(buttons[n]?.getAttribute('aria-label') ?? '')?.[0] ?? '';
      return [name, { at: middleOf(symbol.getBBox()), outlines, isCrossed, words }] as const;
    });
    const lines = [...svg.querySelectorAll('[data-line]')].map((line) => ({
      kind: line.getAttribute('data-line') ?? '',
      dash: line.querySelector('polyline')?.getAttribute('stroke-dasharray') ?? null,
      strokes: line.querySelectorAll('path').length,
      points: pointsOf(line.querySelector('polyline')),
    }));
    const homes = [...svg.querySelectorAll('.picture-home')].map((outline) => ({
      name: texts(outline.parentElement?.querySelectorAll('tspan') ?? []).join(' '),
      people: people
        .filter(([, { at }]) => (outline as SVGPathElement).isPointInFill(new DOMPoint(...at)))
        .map(([name]) => name),
    }));
    return { people: Object.fromEntries(people), lines, homes };
  });

/** Who is where a line ends or begins: below a symbol or above it, no further away than its edge. */
export const metBy = ({ people }: Drawn, { points }: DrawnLine): readonly string[] =>
  Object.entries(people)
    .filter(([, { at }]) =>
      [points[0], points.at(-1)].some(
        (end) => end !== undefined && Math.abs(end[0] - at[0]) <= 20 && Math.abs(end[1] - at[1]) <= 30,
      ),
    )
    .map(([name]) => name);

/** The lines of one kind, each with whom it meets. */
export const linesOf = (picture: Drawn, kind: string) =>
  picture.lines.filter((line) => line.kind === kind).map((line) => ({ ...line, meets: metBy(picture, line) }));

/** One line to a service, as it is drawn and labelled. */
interface DrawnService {
  readonly label: string;
  readonly width: number;
  readonly dash: string | null;
  readonly bends: number;
  /** Where around the family it ends, in degrees from the right, clockwise. */
  readonly angle: number;
  /** Where each arrowhead points: to the family in the middle, or to the service. */
  readonly heads: readonly ('family' | 'service')[];
}

/** The lines to services around the family. */
export const drawnServices = (page: Page): Promise<readonly DrawnService[]> =>
  page.getByRole('img', { name: 'Services around the family' }).evaluate((around) => {
    const family = around.querySelector(':scope > circle');
    const [x, y] = [Number(family?.getAttribute('cx')), Number(family?.getAttribute('cy'))];
    const away = (point: string) => {
      const [px = 0, py = 0] = point.split(',').map(Number);
      return Math.hypot(px - x, py - y);
    };
    const turn = (point: string) => {
      const [px = 0, py = 0] = point.split(',').map(Number);
      return Math.round((Math.atan2(py - y, px - x) * 180) / Math.PI + 360) % 360;
    };
    const ties = [...around.querySelectorAll(':scope > g')].filter((one) => one.querySelector('polyline') !== null);
    return ties.map((tie) => {
      const line = tie.querySelector('polyline');
      const points = (line?.getAttribute('points') ?? '').split(' ');
      const middle = points.reduce((sum, point) => sum + away(point), 0) / points.length;
      return {
        label: [...tie.querySelectorAll('tspan')].map(({ textContent }) => textContent).join(' '),
        width: Number(line?.getAttribute('stroke-width')),
        dash: line?.getAttribute('stroke-dasharray') ?? null,
        bends: points.length - 2,
        angle: turn(points.at(-1) ?? ''),
        heads: [...tie.querySelectorAll('polygon')].map((head) => {
          const [tip = ''] = (head.getAttribute('points') ?? '').split(' ');
          return away(tip) < middle ? ('family' as const) : ('service' as const);
        }),
      };
    });
  });
