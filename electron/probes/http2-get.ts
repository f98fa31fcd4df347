import { connect as openSession } from 'node:http2';
import { connect as openSocket } from 'node:net';
import { connect as openTls } from 'node:tls';
import { authorityOf, type ServicePlan, tlsOptions } from './service-plan.ts';

/** RFC 9113 GET of a server that speaks nothing older. `null` when it does not answer so either. */
export function getOverHttp2(plan: ServicePlan, signal: AbortSignal | undefined): Promise<Http2Answer | null> {
  const url = `${plan.scheme}://${authorityOf(plan)}`;
  return new Promise((resolve) => {
    const session = openSession(url, { createConnection: () => openFor(plan) });
    const finish = (answer: Http2Answer | null) => {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', onAbort);
      session.destroy();
      resolve(answer);
    };
    const deadline = setTimeout(() => finish(null), plan.timeoutMs);
    const onAbort = () => finish(null);
    signal?.addEventListener('abort', onAbort, { once: true });
    session.on('error', () => finish(null)); // what went wrong was told by the first exchange
    session.on('close', () => finish(null));
    const request = session.request({ ':path': plan.path || '/', 'user-agent': 'Routelight' });
    request.on('error', () => finish(null));
    request.on('response', (headers) => {
      const type = headers['content-type'] ?? '';
      finish({
        status: Number(headers[':status']),
        isGrpc: type.startsWith('application/grpc') || 'grpc-status' in headers,
      });
    });
    if (signal?.aborted) onAbort();
  });
}

export interface Http2Answer {
  readonly status: number;
  readonly isGrpc: boolean;
}

/** A certificate in trouble ends it: nothing is sent over it. */
function openFor(plan: ServicePlan) {
  const end = { host: plan.address, port: plan.port };
  if (plan.scheme !== 'https') return openSocket({ ...end, autoSelectFamily: false });
  return openTls({ ...end, ...tlsOptions(plan), ALPNProtocols: ['h2'] });
}
