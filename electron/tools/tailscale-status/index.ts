import type { PlatformId } from '../../../shared/family.ts';
import type { TailnetNode } from '../../../shared/tailnet.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startTailscaleStatusParse } from './parse.ts';

/**
 * Where the command line tool of Tailscale may stand, most likely first (facts H). On macOS the app's own binary acts as
 * the tool when it is given arguments; Homebrew puts its own under /opt or /usr/local.
 */
export const tailscaleCandidates: Readonly<Record<PlatformId, readonly string[]>> = {
  darwin: [
    '/Applications/Tailscale.app/Contents/MacOS/Tailscale',
    '/usr/local/bin/tailscale',
    '/opt/homebrew/bin/tailscale',
  ],
  linux: ['/usr/bin/tailscale', '/usr/sbin/tailscale', '/usr/local/bin/tailscale'],
};

/**
 * The machines of the tailnet, this one first.
 *
 * `tailscale status --json`, Go type ipnstate.Status; its format is not promised, so every field may be missing. The
 * request is the path of the tool. The text form, which people paste, is read as well (cmd/tailscale/cli/status.go).
 */
export const tailscaleStatus: PlatformTool<TailnetNode, string> = {
  id: 'tailscale-status',
  title: 'Tailnet machines',
  platform: 'any',
  why: 'Whether a tailnet machine is online and reached directly, and what Tailscale itself warns of.',
  privilege: 'none; the user must be allowed to use Tailscale',
  command: (path) => ({ file: path, args: ['status', '--json'], timeoutMs: 5_000 }),
  examples: [...new Set([...tailscaleCandidates.darwin, ...tailscaleCandidates.linux])],
  startParse: startTailscaleStatusParse,
  recognise: [
    /^\s*"BackendState": "/m,
    /^(?:100\.\d+\.\d+\.\d+|fd7a:115c:a1e0:\S+)\s+\S+.*\s(?:-|idle.*|active; .*|offline.*)$/m,
    /^# Health check:$/m,
    /^Tailscale is stopped\.$/m,
  ],
};
