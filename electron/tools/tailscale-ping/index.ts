import { parseAddress } from '../../../shared/address.ts';
import type { TailnetPong } from '../../../shared/tailnet-pong.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { tailscaleCandidates } from '../tailscale-status/index.ts';

const PONG = /^pong from .+ via (\S+)(?: .*)? in (\d+(?:\.\d+)?)(ms|s)\s*$/;
const NO_ANSWER = /^(?:ping .+ timed out|no reply|no matching peer.*|direct connection not established)\s*$/i;

/**
 * One ping through the tunnel, which the Tailscale of the far machine answers itself, below its own firewall (facts H;
 * cmd/tailscale/cli/ping.go). The request is the path of the tool and an address of the tailnet. It ends with 1 without an answer.
 */
export const tailscalePing: PlatformTool<TailnetPong, { readonly path: string; readonly address: string }> = {
  id: 'tailscale-ping',
  title: 'Ping through the tailnet',
  platform: 'any',
  why: 'Whether the far machine is reached through the tunnel, when its port is silent: then its firewall or an access rule is.',
  privilege: 'none; the user must be allowed to use Tailscale',
  command: ({ path, address }) => ({
    file: path,
    args: ['ping', '--until-direct=false', '-c', '1', '--timeout', '2s', addressOf(address)],
    timeoutMs: 4_000,
  }),
  examples: tailscaleCandidates.darwin.map((path) => ({ path, address: '100.64.7.20' })),
  exitCodesWithRows: [1],
  readsStderr: true,
  sends: true,
  startParse: (sink) =>
    lineByLine(sink, (printed, line) => {
      const [, via, time, unit] = PONG.exec(printed) ?? [];
      if (via !== undefined) {
        sink.row({ line, printed, isAnswered: true, via, rttMs: Number(time) * (unit === 's' ? 1_000 : 1) });
        return true;
      }
      if (!NO_ANSWER.test(printed)) return 'it is neither an answer nor the want of one';
      sink.row({ line, printed, isAnswered: false, via: null, rttMs: null });
      return true;
    }),
  recognise: [/^pong from \S+ \([0-9a-f.:]+\) via /m],
};

/** An address, so nothing can pass as an option. */
function addressOf(text: string): string {
  const parsed = parseAddress(text);
  if (parsed === null) throw new TypeError(`not an address: ${text}`);
  return parsed.address;
}
