import { describe, expect, it } from 'vitest';
import { features } from '../taken-out/features.js';
import { fileWithout } from '../taken-out/without.js';

describe('every feature that is taken out to try its test', () => {
  it.each(Object.entries(features))('is there to be taken out: %s', async (_, feature) => {
    expect(await fileWithout(feature)).not.toContain(feature.words);
  });
});
