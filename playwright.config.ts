import { defineConfig } from '@playwright/test';

/** The real Electron, one window at a time: two cores are not enough for more, and live readings are watched by the clock. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  reporter: [['list']],
});
