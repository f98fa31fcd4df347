import type { TraceLine } from '../../../shared/trace-line.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { TRACE_MS, type TraceRequest, traceArguments, traceExamples } from '../trace-request.ts';
import { startTracerouteParse } from '../traceroute-lines.ts';

/**
 * The routers on the way to one address, on Linux.
 *
 * traceroute(8), "modern traceroute" 2.x: UDP to ports that nobody listens on, sixteen at a time, so silent hops cost
 * little. Many systems do not have it; then tracepath is asked.
 */
export const linuxTraceroute: PlatformTool<TraceLine, TraceRequest> = {
  id: 'linux-traceroute',
  title: 'Routers on the way',
  platform: 'linux',
  why: 'How far packets come, and which router says that they go no further.',
  privilege: 'none',
  command: (request) => ({
    file: '/usr/bin/traceroute',
    args: [request.family === 'ipv4' ? '-4' : '-6', ...traceArguments(request)],
    timeoutMs: TRACE_MS,
  }),
  otherPlaces: ['/usr/sbin/traceroute', '/bin/traceroute', '/sbin/traceroute'],
  examples: traceExamples,
  sends: true,
  exitCodesWithRows: [1],
  readsStderr: true,
  startParse: startTracerouteParse,
  recognise: [/^traceroute to \S+ \(\S+\), \d+ hops max, (?!(?:40|52) )\d+ byte packets/],
};
