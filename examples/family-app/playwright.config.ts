import { defineConfig } from '@playwright/test';

const port = Number(process.env.APP_PORT ?? 4610);

export default defineConfig({
  testDir: 'browser',
  outputDir: '../../.test-output/browser',
  snapshotPathTemplate: '{testDir}/expected/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  // Long enough for a machine that does much else: what comes at all, comes.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A microphone that hums, and that nobody is asked about.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
  webServer: {
    command: 'node ../../packages/gateway/bin/kinweave.js start --app dist',
    url: `http://localhost:${port}/health`,
    env: { PORT: String(port), DATABASE_URL: 'memory:' },
    timeout: 120_000,
    reuseExistingServer: false,
  },
});
