import type { Page } from '@playwright/test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** A child begins school at five, in the year before grade 1. */
const ageOfGrade = 5;

/** What people wrote is as it is, and names are nobody's choice: only the words of the service are measured. */
const notOurs = '.app-own-words, .app-who b, script, style';

/** How hard a page's own words are to read. */
interface Reading {
  /** The age at which they can be read, by Flesch and Kincaid's measure of sentences and syllables. */
  readonly age: number;
  /** How many words its longest sentence has. */
  readonly longest: number;
}

/** Reads the sentences of a page: labels, headings and buttons are short, and would make the rest look easy. */
export async function readingOf(page: Page): Promise<Reading> {
  const lines = await page.locator('main').evaluate((main, selector) => {
    const hidden = document.createElement('style');
    hidden.textContent = `${selector} { display: none !important }`;
    document.head.append(hidden);
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown is read, line by line.
    const text = main.innerText;
    hidden.remove();
    return text.split('\n');
  }, notOurs);
  const sentences = lines.filter((line) => /[.?!:]\s*$/.test(line)).flatMap((line) => segments(line, 'sentence'));
  const lengths = sentences.map((sentence) => segments(sentence, 'word').length);
  const words = sentences.flatMap((sentence) => segments(sentence, 'word'));
  const counts = {
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  };
  return { age: ageOfGrade + fleschKincaid(counts), longest: Math.max(...lengths) };
}

/** The sentences or the words of a text. */
const segments = (text: string, granularity: 'sentence' | 'word'): readonly string[] =>
  [...new Intl.Segmenter('en-GB', { granularity }).segment(text)]
    .filter(({ segment, isWordLike }) => (granularity === 'word' ? isWordLike : /\p{L}/u.test(segment)))
    .map(({ segment }) => segment);
