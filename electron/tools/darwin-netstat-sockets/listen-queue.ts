import { parseAddress } from '../../../shared/address.ts';
import { type Socket, socketDefaults } from '../../../shared/socket.ts';
import { readEndpoint } from './endpoint.ts';

/** qlen/incqlen/maxqlen and the local address: `0/0/128        *.8000`. */
const LISTEN_QUEUE = /^\s*(\d+)\/\d+\/\d+\s+([^\s/]+)\s*$/;

/**
 * A TCP listener of `netstat -Lan`; `null` when the line is none. The family of `*.8000` is not told there.
 * `receiveQueue` counts connections that wait to be accepted.
 */
export function readListenQueue(printed: string, line: number): Socket | null {
  const [, waiting, addressText = ''] = LISTEN_QUEUE.exec(printed) ?? [];
  const endpoint = readEndpoint(addressText, false);
  if (waiting === undefined || endpoint === null) return null;
  return {
    ...socketDefaults,
    line,
    printed,
    protocol: 'tcp',
    family: parseAddress(endpoint.address ?? '')?.family ?? null,
    localAddress: endpoint.address ?? '*',
    localPort: endpoint.port,
    state: 'LISTEN',
    receiveQueue: Number(waiting),
  };
}
