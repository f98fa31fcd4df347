import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import type { CommandLine } from '../../shared/command.ts';

const script = new URL('./fixtures/tool.mjs', import.meta.url).pathname;

/** A real process that behaves as `fixtures/tool.mjs` says. Only tests import this file. */
export const badTool = (...behaviour: readonly string[]): CommandLine => ({
  file: process.execPath,
  args: [script, ...behaviour],
});

/** Resolves once the process is gone; a zombie nobody waits for is gone too. Fails after a deadline. */
export const processEnds = (pid: number): Promise<void> =>
  vi.waitFor(
    () => {
      if (isAlive(pid)) throw new Error(`process ${pid} is still there`);
    },
    { timeout: 10_000, interval: 10 },
  );

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false; // ESRCH, or ENOENT when it ended between the two looks
  }
}
