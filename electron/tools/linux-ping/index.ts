import type { PingLine } from '../../../shared/ping-line.ts';
import { startPingParse } from '../ping-lines.ts';
import { PING_EVERY_MS, type PingRequest, payloadBytes, pingAddressText, pingExamples } from '../ping-request.ts';
import type { PlatformTool } from '../platform-tool.ts';

/**
 * ICMP echo to one address on Linux.
 *
 * ping(8) of iputils. `-W` counts seconds and holds only while nothing was answered; `-M do` sets "don't fragment". It
 * ends with 1 when nothing was answered and with 2 when nothing could be sent; both say why on stderr or stdout.
 */
export const linuxPing: PlatformTool<PingLine, PingRequest> = {
  id: 'linux-ping',
  title: 'Echo (ping)',
  platform: 'linux',
  why: 'Whether the target answers at all, and who reports what when it does not; with sizes, what the path lets through.',
  privilege: 'none',
  command: (request) => ({
    file: '/usr/bin/ping',
    args: argumentsFor(request),
    timeoutMs: request.count * PING_EVERY_MS + request.waitMs + 3_000, // its wait starts with the last packet
  }),
  otherPlaces: ['/bin/ping', '/usr/sbin/ping', '/sbin/ping'],
  examples: pingExamples,
  sends: true,
  exitCodesWithRows: [1, 2],
  readsStderr: true,
  startParse: startPingParse,
  recognise: [
    /^PING \S+ ?\(\S+?\)(?: from \S+(?: \S+)?:)? \d+(?:\(\d+\))? (?:bytes of data\.|data bytes$)/,
    /^From \S+(?: \(\S+\))?:? icmp_seq=\d/,
    /^(?:\S*\/)?ping: (?:connect: |local error: |Do you want to ping broadcast)/,
    /^rtt min\/avg\/max\/mdev = /,
  ],
};

function argumentsFor(request: PingRequest): string[] {
  const { family, count, waitMs, packetBytes } = request;
  const size = packetBytes === null ? [] : ['-M', 'do', '-s', `${payloadBytes(family, packetBytes)}`];
  const pace = ['-c', `${count}`, '-i', `${PING_EVERY_MS / 1_000}`, '-W', `${Math.ceil(waitMs / 1_000)}`];
  return [family === 'ipv4' ? '-4' : '-6', '-n', '-O', ...pace, ...size, pingAddressText(request)];
}
