import { expect } from 'vitest';
import type { Host } from '../../electron/hosts/host.ts';
import { createLocalHost } from '../../electron/hosts/local-host.ts';
import type { PlatformTool } from '../../electron/tools/platform-tool.ts';
import { readWithTool } from '../../electron/tools/read-with-tool.ts';
import type { Printed } from '../../shared/printed.ts';

export const thisMachine = (): Host => createLocalHost({ platform: 'linux', toolRoot: null });

/** The rows of a tool on a host; the test fails unless the tool ran well and every line was read. */
export async function rowsOf<Row extends Printed, Request>(
  host: Host,
  tool: PlatformTool<Row, Request>,
  request: Request,
): Promise<readonly Row[]> {
  const { rows, observation } = await readWithTool(host, tool, request, { nextId: () => 'o1' });
  const { ending, isComplete, unreadLines, stderr } = observation;
  expect({ tool: tool.id, ending: ending.kind, isComplete, unreadLines, stderr: isComplete ? '' : stderr }).toEqual({
    tool: tool.id,
    ending: 'exited',
    isComplete: true,
    unreadLines: [],
    stderr: '',
  });
  return rows;
}
