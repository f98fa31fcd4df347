import type { ListenQueue } from '../../../shared/diagnosis/deeper-looks.ts';
import type { Printed } from '../../../shared/printed.ts';
import { readEndpoint } from '../darwin-netstat-sockets/endpoint.ts';
import { isKnownLine } from '../darwin-netstat-sockets/known-lines.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool, RowSink } from '../platform-tool.ts';

/** qlen/incqlen/maxqlen and the local address: `0/0/128        *.8000`. Queues of UNIX sockets have a path instead. */
const QUEUE = /^\s*(\d+)\/\d+\/(\d+)\s+([^\s/]+)\s*$/;

/**
 * How many connections wait at each TCP listener, and how many may.
 *
 * netstat(1) -L; inet.c prints the three numbers in 14 columns without a protocol. A full queue drops SYN in silence
 * (facts I2, F5). darwin-netstat-sockets reads pasted text of this kind as listeners.
 */
export const darwinNetstatQueues: PlatformTool<ListenQueue & Printed> = {
  id: 'darwin-netstat-queues',
  title: 'Queues of listeners',
  platform: 'darwin',
  why: 'Whether a server does not take its connections: a full queue looks like a filter from outside.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/netstat', args: ['-Lan'], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: (sink: RowSink<ListenQueue & Printed>) => lineByLine(sink, (text, line) => readQueue(sink, text, line)),
  recognise: [],
};

function readQueue(sink: RowSink<ListenQueue & Printed>, printed: string, line: number): boolean | string {
  const [, waiting, limit, addressText = ''] = QUEUE.exec(printed) ?? [];
  if (waiting === undefined || limit === undefined) return isKnownLine(printed);
  const endpoint = readEndpoint(addressText, false);
  if (endpoint === null || endpoint.port === null) return 'the port is not a number';
  const localAddress = endpoint.address ?? '*';
  sink.row({ line, printed, localAddress, localPort: endpoint.port, waiting: Number(waiting), limit: Number(limit) });
  return true;
}
