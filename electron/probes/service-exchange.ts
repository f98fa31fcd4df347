import { connect as openSocket, type Socket } from 'node:net';
import { connect as openTls, TLSSocket } from 'node:tls';
import { type ServiceOutcome, serviceOutcome } from '../../shared/diagnosis/service-outcome.ts';
import { isBodyDue, protocolOf, readHttpHead, saysHttps } from './http-head.ts';
import { bareHost, isHttp, requestText, type ServicePlan, tlsOptions } from './service-plan.ts';
import { certificateTrouble, tlsDetailsOf } from './tls-details.ts';

/** A service that speaks first does so at once (SSH, SMTP, databases); longer waiting only delays the verdict. */
const BANNER_MS = 700;
const KEPT_CHARACTERS = 400;
/** More head than any server sends; what comes after is not read. */
const MOST_BYTES = 65_536;
/** Errors of the connection, not of TLS. */
const SOCKET_ERRORS: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

export interface Exchange {
  readonly outcome: ServiceOutcome;
  /** The Location of a redirect. */
  readonly location: string | null;
}

type Ended = Partial<ServiceOutcome> & Pick<ServiceOutcome, 'kind'>;

/** One connection, at most one request, closed at once. Never throws; an abort ends it as `failed`, said `cancelled`. */
export function exchange(plan: ServicePlan, signal: AbortSignal | undefined): Promise<Exchange> {
  const { scheme, timeoutMs } = plan;
  const isTls = scheme === 'https';
  const socket = isTls ? openTlsSocket(plan) : openSocket(endOf(plan));
  const clock = stopwatch();
  const timings = {
    connectMs: null as number | null,
    tlsMs: null as number | null,
    firstByteMs: null as number | null,
  };
  return new Promise((resolve) => {
    let text = '';
    let local: ServiceOutcome['local'] = null;
    const finish = (ended: Ended) => {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', onAbort);
      const more = { program: 'routelight', local, timings, receivedBytes: text.length, elapsedMs: clock() };
      const tls = socket instanceof TLSSocket && timings.tlsMs !== null ? tlsDetailsOf(socket) : null;
      socket.removeAllListeners();
      socket.on('error', () => {}); // an error after the answer changes nothing
      socket.destroy();
      const location = readHttpHead(text)?.headers.get('location') ?? null;
      resolve({ outcome: serviceOutcome(ended.kind, plan.address, { ...more, tls, ...ended }), location });
    };
    const deadline = setTimeout(
      () => finish(outOfTime(plan, text)),
      isHttp(plan) ? timeoutMs : Math.min(BANNER_MS, timeoutMs),
    );
    const onAbort = () => finish({ kind: 'failed', said: 'cancelled' });
    signal?.addEventListener('abort', onAbort, { once: true });
    socket.once('connect', () => {
      timings.connectMs = clock();
      local = localEnd(socket);
      if (!isTls && isHttp(plan)) socket.write(requestText(plan));
    });
    if (socket instanceof TLSSocket)
      socket.once('secureConnect', () => {
        timings.tlsMs = clock();
        const trouble = certificateTrouble(socket, bareHost(plan.host));
        if (trouble === null) socket.write(requestText(plan));
        else finish({ kind: 'tls-failed', tlsError: trouble.code, said: trouble.words, speaks: 'tls' });
      });
    socket.on('data', (piece: Buffer) => {
      timings.firstByteMs ??= clock();
      text += piece.toString('latin1', 0, MOST_BYTES - text.length);
      const ended = isHttp(plan) ? readAnswer(text) : banner(text);
      if (ended !== null) finish(ended);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => finish(failure(error, isTls, text)));
    socket.on('close', () => finish(closed(plan, text)));
    if (signal?.aborted) onAbort();
  });
}

const endOf = ({ address, port }: ServicePlan) => ({ host: address, port, autoSelectFamily: false });

/** The chain is looked at, and a bad one is an answer like any other: nothing is sent over it. */
function openTlsSocket(plan: ServicePlan): TLSSocket {
  return openTls({ ...endOf(plan), ...tlsOptions(plan), rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] });
}

function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round((performance.now() - start) * 10) / 10;
}

function localEnd({ localAddress, localPort }: Socket): ServiceOutcome['local'] {
  return localAddress === undefined || localPort === undefined ? null : { address: localAddress, port: localPort };
}

const banner = (text: string): Ended => ({
  kind: 'banner',
  said: text.slice(0, KEPT_CHARACTERS),
  speaks: protocolOf(text),
});

/** `null` while more has to come. */
function readAnswer(text: string): Ended | null {
  const head = readHttpHead(text);
  if (head === null) return readOther(text);
  const { status, statusLine: said, bodyAt } = head;
  const isOver = bodyAt !== null && (text.length > bodyAt || !isBodyDue(head));
  if (!isOver && text.length < MOST_BYTES) return null;
  return {
    kind: 'http',
    status,
    said: said.slice(0, KEPT_CHARACTERS),
    speaks: saysHttps(status, text) ? 'tls' : 'http',
  };
}

/** Bytes that are no HTTP/1: told after the first line, or as soon as they are known. */
function readOther(text: string): Ended | null {
  const speaks = protocolOf(text);
  if (speaks !== 'http' && speaks !== null) return { kind: 'banner', said: text.slice(0, KEPT_CHARACTERS), speaks };
  const lineEnd = text.search(/\r?\n/);
  if (lineEnd < 0 && text.length < KEPT_CHARACTERS) return null;
  return { kind: 'banner', said: text.slice(0, lineEnd < 0 ? KEPT_CHARACTERS : Math.min(lineEnd, KEPT_CHARACTERS)) };
}

function outOfTime(plan: ServicePlan, text: string): Ended {
  if (!isHttp(plan)) return { kind: 'silent' };
  const head = readHttpHead(text);
  const stalled = text === '' ? 'before-answer' : head?.bodyAt == null ? 'in-head' : 'in-body';
  const said = head?.statusLine ?? text.slice(0, KEPT_CHARACTERS);
  return { kind: 'http-hung', status: head?.status ?? null, said: said || null, stalled };
}

/** An answer whose body never came is still one. */
function closed(plan: ServicePlan, text: string): Ended {
  const head = isHttp(plan) ? readHttpHead(text) : null;
  if (head?.bodyAt != null) return { kind: 'http', status: head.status, said: head.statusLine, speaks: 'http' };
  return {
    kind: 'closed',
    status: head?.status ?? null,
    said: text.slice(0, KEPT_CHARACTERS) || null,
    stalled: head && 'in-head',
  };
}

function failure({ code, message }: NodeJS.ErrnoException, isTls: boolean, text: string): Ended {
  if (isTls && !SOCKET_ERRORS.includes(code ?? ''))
    return { kind: 'tls-failed', tlsError: code ?? null, said: message.slice(0, 1_000) };
  const head = readHttpHead(text);
  return { kind: 'failed', status: head?.status ?? null, said: code ?? message.slice(0, KEPT_CHARACTERS) };
}
