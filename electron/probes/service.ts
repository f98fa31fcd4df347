import { connect as openSocket, type Socket } from 'node:net';
import { connect as openTls } from 'node:tls';
import { type ServiceOutcome, serviceOutcome } from '../../shared/diagnosis/service-outcome.ts';

export interface ServicePlan {
  readonly address: string;
  readonly port: number;
  /** The name as the person wrote it: for SNI, the certificate and the Host header. */
  readonly host: string;
  /** `http` and `https` send one GET; any other scheme, or none, only listens for what the service says first. */
  readonly scheme: string | null;
  readonly path: string;
  readonly timeoutMs: number;
}

/** A service that speaks first does so at once (SSH, SMTP, databases); longer waiting only delays the verdict. */
const BANNER_MS = 700;
const KEPT_CHARACTERS = 400;

type Ended = Pick<ServiceOutcome, 'kind' | 'status' | 'tlsError' | 'said'>;
const ended = (kind: ServiceOutcome['kind'], more: Partial<Ended> = {}): Ended => ({
  kind,
  status: null,
  tlsError: null,
  said: null,
  ...more,
});

/** What the service does once connected: one exchange, closed at once. Never throws. */
export async function probeService(plan: ServicePlan, signal?: AbortSignal): Promise<ServiceOutcome> {
  const clockStart = performance.now();
  const outcome = await exchange(plan, signal);
  const elapsedMs = Math.round((performance.now() - clockStart) * 10) / 10;
  return serviceOutcome(outcome.kind, plan.address, { ...outcome, elapsedMs });
}

function exchange(plan: ServicePlan, signal: AbortSignal | undefined): Promise<Ended> {
  const { scheme, timeoutMs } = plan;
  const isHttp = scheme === 'http' || scheme === 'https';
  const socket = scheme === 'https' ? openTlsSocket(plan) : openSocket({ host: plan.address, port: plan.port });
  return new Promise((resolve) => {
    let said = '';
    const finish = (outcome: Ended) => {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', onAbort);
      socket.removeAllListeners();
      socket.on('error', () => {}); // an error after the answer changes nothing
      socket.destroy();
      resolve(outcome);
    };
    const silent = () => finish(isHttp ? ended('http-hung', { said: said || null }) : ended('silent'));
    const deadline = setTimeout(silent, isHttp ? timeoutMs : BANNER_MS);
    const onAbort = () => finish(ended('failed', { said: 'cancelled' }));
    signal?.addEventListener('abort', onAbort, { once: true });
    socket.on(scheme === 'https' ? 'secureConnect' : 'connect', () => {
      if (isHttp) socket.write(request(plan));
    });
    socket.on('data', (piece: Buffer) => {
      said = (said + piece.toString('latin1')).slice(0, KEPT_CHARACTERS);
      if (!isHttp) finish(ended('banner', { said }));
      else if (said.includes('\r\n')) finish(httpOutcome(said));
    });
    socket.on('error', (error: NodeJS.ErrnoException) => finish(failure(error, scheme)));
    socket.on('close', () => finish(ended('closed', { said: said || null })));
  });
}

/** The chain is checked, and a bad one is an answer like any other: nothing is sent over it. */
const openTlsSocket = ({ address, port, host }: ServicePlan): Socket =>
  openTls({ host: address, port, ...(/[a-z]/i.test(host) && !host.includes(':') && { servername: host }) });

const request = ({ host, path }: ServicePlan): string =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: Routelight\r\nAccept: */*\r\nConnection: close\r\n\r\n`;

function httpOutcome(said: string): Ended {
  const [, status] = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(said) ?? [];
  const [first = ''] = said.split('\r\n');
  return status === undefined
    ? ended('banner', { said: first })
    : ended('http', { status: Number(status), said: first });
}

function failure(error: NodeJS.ErrnoException, scheme: string | null): Ended {
  const isTls = scheme === 'https' && !['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE'].includes(error.code ?? '');
  return isTls
    ? ended('tls-failed', { tlsError: error.code ?? null, said: error.message })
    : ended('failed', { said: error.code ?? error.message });
}
