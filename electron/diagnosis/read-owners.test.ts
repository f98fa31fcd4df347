import { expect, it } from 'vitest';
import { createLocalHost } from '../hosts/local-host.ts';
import { readOwners } from './read-owners.ts';

const MINUTE_MS = 60_000;

it('knows of this very process since when it runs, what it has open and what it may', async () => {
  const host = createLocalHost({ platform: 'linux', toolRoot: null });
  const [owner] = await readOwners(host, [process.pid]);
  expect(owner?.openFiles).toBeGreaterThan(2);
  expect(owner?.openFilesLimit ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(owner?.openFiles ?? 0);
  expect(Math.abs((owner?.startedAtMs ?? 0) - (Date.now() - process.uptime() * 1_000))).toBeLessThan(MINUTE_MS);
});

it('knows nothing of a process that is gone', async () => {
  const host = createLocalHost({ platform: 'linux', toolRoot: null });
  const unknown = { command: null, startedAtMs: null, openFiles: null, openFilesLimit: null };
  expect(await readOwners(host, [4_194_305])).toEqual([{ pid: 4_194_305, ...unknown }]);
});
