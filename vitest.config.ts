import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    // Without one path for all, two copies of graphql are loaded, and neither knows the other's types.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql/index.js') }],
  },
  test: {
    // Left to itself, vitest keeps a processor free.
    maxWorkers: availableParallelism(),
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 30_000,
    projects: [
      {
        extends: true,
        // The core keeps nothing between two calls, so its tests may share a process.
        test: { name: 'core', include: ['packages/core/test/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: { name: 'system', include: ['test/**/*.test.ts'], globalSetup: ['test/postgres.ts'] },
      },
      { extends: true, test: { name: 'examples', include: ['examples/*/test/**/*.test.ts'] } },
    ],
  },
});
