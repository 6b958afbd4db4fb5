import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import usual from '../../vitest.config.js';

/** What takes minutes and several processes: `pnpm faults`. */
export default defineConfig({
  ...usual,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/faults/*.faults.ts'], testTimeout: 900_000, hookTimeout: 300_000 },
});
