import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const DEADLINE_MS = 180_000;

/** Apart from the test runner, which would change how the modules it loads run. scripts/bench.mjs has bundled it. */
it('large sessions', async () => {
  const child = spawn(process.execPath, ['.cache/bench/program/sessions.js'], {
    stdio: 'inherit',
    timeout: DEADLINE_MS,
  });
  expect(await once(child, 'close')).toEqual([0, null]);
}, 190_000);
