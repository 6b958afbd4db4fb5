import config from '../playwright.config.js';

const { TAKEN_OUT_APP: app = 'dist', TAKEN_OUT_FILE: file } = process.env;
const { webServer } = config;
if (webServer === undefined || Array.isArray(webServer)) throw new Error('There is one server.');
const hook = new URL('served.mjs', import.meta.url).href;

/** The same tests, on an app or a gateway without one feature. */
export default {
  ...config,
  testDir: '../browser',
  workers: 1,
  maxFailures: 1,
  timeout: 30_000,
  webServer: {
    ...webServer,
    cwd: new URL('..', import.meta.url).pathname,
    command: `node ${file === undefined ? '' : `--import ${hook} `}../../packages/gateway/bin/kinweave.js start --app ${app}`,
  },
};
