import type { Host } from '../../hosts/host.ts';

const APPLE_PYTHON = '/usr/bin/python3';
const NOT_INSTALLED = 2;

/**
 * `/usr/bin/python3` of macOS only passes on to the Command Line Tools, and opens their installer where they are missing
 * (facts A5). xcode-select(1) -p tells without asking anybody: it ends with 2 then. `null` when nothing speaks against it.
 */
export async function whyNotRun(host: Host, file: string, signal?: AbortSignal): Promise<string | null> {
  if (host.platform !== 'darwin' || file !== APPLE_PYTHON) return null;
  const command = { file: '/usr/bin/xcode-select', args: ['-p'] };
  const { ending } = await host.run(command, { timeoutMs: 3_000, ...(signal && { signal }) });
  if (ending.kind !== 'exited' || ending.code !== NOT_INSTALLED) return null;
  return 'Apple’s Command Line Tools are not installed, so /usr/bin/python3 would only open their installer.';
}
