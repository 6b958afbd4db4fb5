import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Feature } from './features.js';

const app = fileURLToPath(new URL('..', import.meta.url));

/** Whether a feature is the app's own, and not a rule that the gateway runs. */
export const isOfApp = ({ file }: Feature): boolean => file.startsWith('src/');

/** The file of a feature as it would be without it. Its words stand there once, or nothing is known of what is gone. */
export async function fileWithout({ file, words, instead }: Feature): Promise<string> {
  const code = await readFile(`${app}${file.startsWith('src/') ? '' : '../../'}${file}`, 'utf8');
  const parts = code.split(words);
  if (parts.length !== 2) throw new Error(`${file} has ${JSON.stringify(words)} ${parts.length - 1} times, not once.`);
  return parts.join(instead);
}

/** Builds the app without a feature. */
export const without = (feature: Feature): Plugin => ({
  name: 'without-a-feature',
  enforce: 'pre',
  load: (id) => (id.split('?')[0] === `${app}${feature.file}` ? fileWithout(feature) : undefined),
});
