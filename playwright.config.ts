import { defineConfig } from '@playwright/test';

/** Journeys against the built program on its own fresh data folder, in a browser that npm brings or the machine has. */
export default defineConfig({
  testDir: 'testing/journeys',
  testMatch: '*.browser.ts',
  globalSetup: './testing/journeys/start.ts',
  outputDir: '.cache/journeys',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
