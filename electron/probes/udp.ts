import { createSocket } from 'node:dgram';
import { classifyConnectError } from '../../shared/classify-connect-error.ts';
import type { UdpOutcome } from '../../shared/diagnosis/udp-outcome.ts';

export interface UdpPlan {
  readonly target: UdpOutcome['target'];
  /** What to send; one empty line when nothing is given, which most services ignore. */
  readonly payload?: Uint8Array;
  readonly timeoutMs: number;
}

/**
 * Sends one datagram and waits. The socket is connected, since only then does the system hand it the ICMP port-unreachable
 * that came back, as ECONNREFUSED (udp(7), RFC 1122 §4.1.3.3). Never throws.
 */
export function probeUdp({ target, payload, timeoutMs }: UdpPlan, signal?: AbortSignal): Promise<UdpOutcome> {
  const startedAtMs = Date.now();
  const clockStart = performance.now();
  const socket = createSocket(target.family === 'ipv4' ? 'udp4' : 'udp6');
  return new Promise((resolve) => {
    let local: UdpOutcome['local'] = null;
    let isOver = false;
    const finish = (kind: UdpOutcome['kind'], more: Partial<UdpOutcome> = {}) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(deadline);
      signal?.removeEventListener('abort', onAbort);
      socket.close();
      const elapsedMs = Math.round((performance.now() - clockStart) * 10) / 10;
      const nothing = { errno: null, receivedBytes: null };
      resolve({ program: 'routelight', target, kind, local, startedAtMs, elapsedMs, ...nothing, ...more });
    };
    const fail = ({ code = 'UNKNOWN' }: NodeJS.ErrnoException) => finish(kindOf(code), { errno: code });
    const deadline = setTimeout(() => finish('silent'), timeoutMs);
    const onAbort = () => finish('cancelled');
    signal?.addEventListener('abort', onAbort, { once: true });
    socket.on('error', fail);
    socket.on('message', ({ length }) => finish('answered', { receivedBytes: length }));
    socket.connect(target.port, target.zone === null ? target.address : `${target.address}%${target.zone}`);
    socket.once('connect', () => {
      if (isOver) return;
      const { address, port } = socket.address();
      local = { address, port };
      socket.send(payload ?? new Uint8Array([0x0a]), (error) => error && fail(error));
    });
    if (signal?.aborted) onAbort();
  });
}

function kindOf(errno: string): UdpOutcome['kind'] {
  const { kind } = classifyConnectError(errno);
  if (kind === 'refused' || kind === 'unreachable' || kind === 'not-permitted') return kind;
  return kind === 'host-down' || kind === 'interface-down' ? 'unreachable' : 'failed';
}
