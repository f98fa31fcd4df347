import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const DEADLINE_MS = 120_000;

/** Apart from the test runner, which would change how the modules it loads run. scripts/bench.mjs has bundled it. */
it('tables to rows', async () => {
  const child = spawn(process.execPath, ['.cache/bench/program/tables.js'], { stdio: 'inherit', timeout: DEADLINE_MS });
  expect(await once(child, 'close')).toEqual([0, null]);
}, 130_000);
