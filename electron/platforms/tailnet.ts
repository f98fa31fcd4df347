import type { PlatformId } from '../../shared/family.ts';
import type { TailnetNode } from '../../shared/tailnet.ts';
import type { ToolReading } from '../tools/read-with-tool.ts';
import { tailscaleCandidates, tailscaleStatus } from '../tools/tailscale-status/index.ts';
import { combine, type Look, type Reading } from './platform.ts';

/**
 * Asks the first Tailscale tool that is there. Where none is, the one observation says that the usual one is missing:
 * nothing was checked of the tailnet, and most likely there is none.
 */
export async function readTailnet(look: Look, platform: PlatformId): Promise<Reading<TailnetNode>> {
  let first: ToolReading<TailnetNode> | null = null;
  for (const path of tailscaleCandidates[platform]) {
    const reading = await look.withTool(tailscaleStatus, path);
    first ??= reading;
    if (!['missing-tool', 'not-recorded'].includes(reading.observation.ending.kind)) return combine([reading]);
  }
  return combine(first === null ? [] : [first]);
}
