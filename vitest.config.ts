import { defineConfig } from 'vitest/config';

/** Two projects: `unit` runs anywhere; `lab` builds network namespaces and needs root on Linux. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{shared,electron,renderer,scripts}/**/*.test.{ts,tsx,mjs}',
            'tests/{house,mac,conformance}/**/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'lab',
          include: ['tests/lab/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
