import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PictureFamily } from '../src/picture/family.js';
import { FamilyPicture } from '../src/picture/family-picture.js';
import { pictureOf } from '../src/picture/picture.js';
import { svgOf } from '../src/picture/svg-of.js';
import { died, divorced, families, foster, separated } from './picture-families.js';

const imprint = { date: '3 November 2026', seenBy: 'Sam Okafor, link worker' };
const pageOf = (family: PictureFamily): string =>
  renderToStaticMarkup(createElement(FamilyPicture, { family, ...imprint, onOpen: () => undefined }));
const namesOf = (page: string): readonly string[] =>
  [...page.matchAll(/role="button" aria-label="([^"]*)"/g)].map(([, name = '']) => name);

describe('the picture on a page', () => {
  it('[APP-30] names its people in the order of generations', () => {
    expect(namesOf(pageOf(separated))).toEqual([
      'Rose, grandparent of Maya, 68',
      'Tom, parent of Maya, 43',
      'Anna, parent of Maya, 41',
      'Maya, the picture is told from here, 13',
      'Leo, sibling of Maya, 9',
    ]);
  });

  it('[APP-30] is one stop of the Tab key: the person in perspective', () => {
    const stops = [...pageOf(separated).matchAll(/aria-label="([^"]*)" tabindex="(-?\d)"/g)];
    const people = stops.filter(([, name = '']) => namesOf(pageOf(separated)).includes(name));
    expect(people.filter(([, , stop]) => stop === '0').map(([, name]) => name)).toEqual([
      'Maya, the picture is told from here, 13',
    ]);
    expect(people.length).toBe(5);
  });

  it('[APP-5] scrolls in a region of its own that has a name and takes the focus', () => {
    expect(pageOf(separated)).toMatch(
      /<section class="app-scrolls picture-region" aria-label="Family picture" tabindex="0">/,
    );
  });

  it('[APP-28] has a legend that explains what is drawn and nothing else', () => {
    expect(pageOf(separated)).toContain('the picture is told from here');
    expect(pageOf(separated)).not.toContain('fostered child');
    expect(pageOf(separated)).not.toContain('has died');
    expect(pageOf(died)).toContain('has died');
    expect(pageOf(foster)).toContain('fostered child');
  });

  it('[APP-32] says to whoever listens what is around the family', () => {
    expect(pageOf(divorced)).toContain('Services around the family. College: weak, to and from Zayn.');
  });

  it('[APP-34] says on what day and by whom it is seen', () => {
    expect(pageOf(separated)).toContain('Seen by Sam Okafor, link worker, 3 November 2026');
  });
});

describe('the picture as a file', () => {
  it('[APP-34] carries the day and who saw it', () => {
    const svg = svgOf(separated, imprint);
    expect(svg.match(/Seen by Sam Okafor, link worker, 3 November 2026/g)?.length).toBe(2);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });

  it('[APP-34] holds nothing of anybody whom its viewer was not shown', () => {
    const people = separated.people.filter(({ id }) => id !== 'tom');
    const shown = { ...separated, people };
    expect(svgOf(shown, imprint)).not.toMatch(/Tom(?!’)/);
    expect(svgOf(shown, imprint)).toBe(svgOf({ ...pictureOf(shown).family }, imprint));
  });

  it('[APP-34] has no ids of people in it', () => {
    const people = separated.people.map((one) => ({ ...one, id: `id-of-${one.id}` }));
    expect(svgOf({ ...separated, people, index: 'id-of-maya' }, imprint)).not.toContain('id-of-');
  });

  it('[APP-34] takes names as text, whatever is in them', () => {
    const people = separated.people.map((one) => (one.id === 'leo' ? { ...one, knownAs: '<script>&"' } : one));
    const svg = svgOf({ ...separated, people }, { date: '<b>', seenBy: '</svg>' });
    expect(svg).not.toMatch(/<script|<b>/);
    expect(svg.match(/<\/svg>/g)?.length).toBe(1);
    expect(svg).toContain('&lt;script&gt;&amp;');
  });

  it.each(Object.keys(families))('[APP-33] is the same twice: %s', (name) => {
    const family = families[name] as PictureFamily;
    expect(svgOf(family, imprint)).toBe(svgOf({ ...family, people: family.people.toReversed() }, imprint));
  });
});
