import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `unit` runs anywhere; `lab` builds network namespaces and needs root on Linux; `bench` is not part of `npm test`. */
export default defineConfig({
  test: {
    // one more than there are processors: the tests of changes wait for a minute or so for their trials to end
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{shared,electron,renderer,scripts}/**/*.test.{ts,tsx,mjs}',
            'tests/{house,mac,conformance,hostile}/**/*.test.ts',
          ],
          testTimeout: 20_000,
          // 270 files load the same modules: in a process each, loading takes longer than testing
          isolate: false,
        },
      },
      {
        test: {
          name: 'lab',
          include: ['tests/lab/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // scenarios mostly wait for answers that do not come
          maxConcurrency: 8,
        },
      },
      {
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.bench.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
