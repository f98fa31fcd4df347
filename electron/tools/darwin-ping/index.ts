import type { PingLine } from '../../../shared/ping-line.ts';
import { startPingParse } from '../ping-lines.ts';
import { PING_EVERY_MS, type PingRequest, payloadBytes, pingAddressText, pingExamples } from '../ping-request.ts';
import type { PlatformTool } from '../platform-tool.ts';

/**
 * ICMP echo to one address on macOS.
 *
 * ping(8) and ping6(8), facts E8: `-W` counts milliseconds and `-t` seconds in all; `-D` sets "don't fragment". Refusals
 * (`sendto: No route to host`) come on stderr. ping6 has neither `-W` nor `-t` and waits ten seconds for a first answer
 * (ping6.c, MAXWAIT), so it is ended before: then there was none. It sends large packets in fragments unless told not to
 * (`-m`). With `-v` it would say what routers report, but of other programs' packets too.
 */
export const darwinPing: PlatformTool<PingLine, PingRequest> = {
  id: 'darwin-ping',
  title: 'Echo (ping)',
  platform: 'darwin',
  why: 'Whether the target answers at all, and who reports what when it does not; with sizes, what the path lets through.',
  privilege: 'none',
  command: (request) =>
    request.family === 'ipv4'
      ? { file: '/sbin/ping', args: argumentsFor(request), timeoutMs: totalSeconds(request) * 1_000 + 2_000 }
      : { file: '/sbin/ping6', args: argumentsFor6(request), timeoutMs: ping6Ms(request) },
  examples: pingExamples,
  sends: true,
  exitCodesWithRows: [2],
  readsStderr: true,
  startParse: startPingParse,
  recognise: [
    /^PING \S+ \(\S+\)(?: from \S+)?: \d+ data bytes/,
    /^PING6\(\d+=40\+8\+\d+ bytes\) /,
    /^Request timeout for icmp_seq[ =]\d/,
    /^round-trip min\/avg\/max\/std-?dev = /,
    /^ping6?: (?:sendto|sendmsg): /,
  ],
};

/** Its packets are a second apart; half a second more for its start. */
const ping6Ms = ({ count, waitMs }: PingRequest): number => (count - 1) * 1_000 + waitMs + 500;

const totalSeconds = ({ count, waitMs }: PingRequest): number =>
  Math.ceil((count * PING_EVERY_MS + waitMs) / 1_000) + 1;

function argumentsFor(request: PingRequest): string[] {
  const { count, waitMs, packetBytes } = request;
  const size = packetBytes === null ? [] : ['-D', '-s', `${payloadBytes('ipv4', packetBytes)}`];
  const pace = [
    '-c',
    `${count}`,
    '-i',
    `${PING_EVERY_MS / 1_000}`,
    '-W',
    `${waitMs}`,
    '-t',
    `${totalSeconds(request)}`,
  ];
  return ['-n', ...pace, ...size, pingAddressText(request)];
}

function argumentsFor6(request: PingRequest): string[] {
  const size = request.packetBytes === null ? [] : ['-D', '-m', '-s', `${payloadBytes('ipv6', request.packetBytes)}`];
  return ['-n', '-c', `${request.count}`, ...size, pingAddressText(request)];
}
