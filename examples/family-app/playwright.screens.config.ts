import config from './playwright.config.js';

export default { ...config, testMatch: 'screens.ts', workers: 1 };
