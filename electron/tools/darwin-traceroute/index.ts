import type { TraceLine } from '../../../shared/trace-line.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { TRACE_MS, type TraceRequest, traceArguments, traceExamples } from '../trace-request.ts';
import { startTracerouteParse } from '../traceroute-lines.ts';

/**
 * The routers on the way to one address, on macOS.
 *
 * traceroute(8) and traceroute6(8), facts E8. The header comes on stderr. The program is setuid root, so the local-network
 * permission does not stop it: that it gets through says nothing about a program of the user's (facts X3).
 */
export const darwinTraceroute: PlatformTool<TraceLine, TraceRequest> = {
  id: 'darwin-traceroute',
  title: 'Routers on the way',
  platform: 'darwin',
  why: 'How far packets come, and which router says that they go no further.',
  privilege: 'none',
  command: (request) => ({
    file: request.family === 'ipv4' ? '/usr/sbin/traceroute' : '/usr/sbin/traceroute6',
    args: traceArguments(request),
    timeoutMs: TRACE_MS,
  }),
  examples: traceExamples,
  sends: true,
  exitCodesWithRows: [1],
  readsStderr: true,
  startParse: startTracerouteParse,
  recognise: [/^traceroute to \S+ \(\S+\), \d+ hops max, (?:40|52) byte packets/, /^traceroute6 to \S/],
};
