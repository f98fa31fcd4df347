import type { TraceLine } from '../../../shared/trace-line.ts';
import { pingAddressText } from '../ping-request.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { MOST_HOPS, TRACE_MS, type TraceRequest, traceExamples } from '../trace-request.ts';
import { startTracepathParse } from './parse.ts';

/** The routers on the way and the largest packet that passes, without rights: tracepath(8) of iputils. */
export const linuxTracepath: PlatformTool<TraceLine, TraceRequest> = {
  id: 'linux-tracepath',
  title: 'Routers on the way, and the path MTU',
  platform: 'linux',
  why: 'The same as traceroute where that is not installed.',
  privilege: 'none',
  command: (request) => ({
    file: '/usr/bin/tracepath',
    args: [request.family === 'ipv4' ? '-4' : '-6', '-n', '-m', `${MOST_HOPS}`, pingAddressText(request)],
    timeoutMs: TRACE_MS, // it waits three seconds for each silent hop and cannot be told otherwise
  }),
  otherPlaces: ['/usr/sbin/tracepath', '/bin/tracepath', '/sbin/tracepath'],
  examples: traceExamples,
  sends: true,
  exitCodesWithRows: [1],
  readsStderr: true,
  startParse: startTracepathParse,
  recognise: [/^\s*\d+\?: \[LOCALHOST\]/, /^\s+(?:Resume|Too many hops): pmtu \d/],
};
