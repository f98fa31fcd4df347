import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRaw } from './raw-run.ts';

/** The n-th address of 10.0.0.0/8. */
export const addressAt = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

/** Sees to it that the system has the first `count` routes of 10.0.0.0/8; those that are there already stay. */
export async function addRoutes(count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, n) => `route replace ${addressAt(n)}/32 via 192.168.2.1`);
  await runBatch(lines);
}

export const removeRoutes = (): Promise<void> => runBatch(['route flush root 10.0.0.0/8']);

async function runBatch(lines: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'routelight-bench-'));
  try {
    const file = join(folder, 'batch');
    await writeFile(file, `${lines.join('\n')}\n`);
    await readRaw('/usr/sbin/ip', ['-batch', file]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
