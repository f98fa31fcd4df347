import { connect as openSocket, type Socket } from 'node:net';
import { classifyConnectError } from '../../shared/classify-connect-error.ts';
import type { ConnectAttempt, ConnectOutcome } from '../../shared/connect-attempt.ts';

export interface ConnectPlan {
  readonly target: ConnectAttempt['target'];
  /** `null` lets the system choose. */
  readonly sourceAddress: string | null;
  readonly timeoutMs: number;
}

/**
 * Connects once from this process and closes at once. Never throws; an abort ends it as `cancelled`.
 *
 * Node adds ` - Local (…)` to the message only when connect(2) itself failed (lib/net.js, internalConnect): that is the
 * mark of a synchronous failure (facts A6).
 */
export function probeConnect(
  { target, sourceAddress, timeoutMs }: ConnectPlan,
  signal?: AbortSignal,
): Promise<ConnectAttempt> {
  const startedAtMs = Date.now();
  const clockStart = performance.now();
  return new Promise((resolve) => {
    const socket = openSocket({
      host: target.zone === null ? target.address : `${target.address}%${target.zone}`,
      port: target.port,
      family: target.family === 'ipv4' ? 4 : 6,
      autoSelectFamily: false,
      ...(sourceAddress !== null && { localAddress: sourceAddress }),
    });
    const finish = (outcome: ConnectOutcome, error?: NodeJS.ErrnoException) => {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', onAbort);
      const local = localEnd(socket);
      socket.removeAllListeners();
      socket.on('error', () => {}); // an error after the answer changes nothing
      socket.destroy();
      resolve({
        program: 'routelight',
        target,
        sourceAddress,
        local,
        startedAtMs,
        elapsedMs: Math.round((performance.now() - clockStart) * 10) / 10,
        errno: error?.code ?? null,
        errnoNumber: error?.errno === undefined ? null : Math.abs(error.errno),
        isSynchronous: error === undefined ? false : error.message.includes(' - Local ('),
        outcome,
      });
    };
    const deadline = setTimeout(() => finish({ kind: 'timed-out' }), timeoutMs);
    const onAbort = () => finish({ kind: 'cancelled' });
    signal?.addEventListener('abort', onAbort, { once: true });
    socket.once('connect', () => finish({ kind: 'accepted' }));
    socket.once('error', (error: NodeJS.ErrnoException) => finish(classifyConnectError(error.code ?? ''), error));
    if (signal?.aborted) onAbort();
  });
}

function localEnd(socket: Socket): ConnectAttempt['local'] {
  const { localAddress, localPort } = socket;
  return localAddress === undefined || localPort === undefined ? null : { address: localAddress, port: localPort };
}
