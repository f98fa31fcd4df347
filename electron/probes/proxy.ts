import { isIP, connect as openSocket } from 'node:net';
import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import type { ProxyTry } from '../../shared/diagnosis/proxy-try.ts';
import type { ApplyingProxy } from '../../shared/proxy-for.ts';
import { probeConnect } from './connect.ts';
import { readHttpHead } from './http-head.ts';
import { resolveName } from './resolve-name.ts';
import { authorityOf, type ServicePlan, urlOf } from './service-plan.ts';

export interface ProxyPlan {
  readonly proxy: ApplyingProxy & { readonly host: string; readonly port: number };
  readonly target: Pick<ServicePlan, 'address' | 'host' | 'port' | 'scheme' | 'path'>;
  /** False: it is only connected to. */
  readonly isAsked: boolean;
  /** For the name, the connect and the answer each. */
  readonly timeoutMs: number;
}

const MOST_CHARACTERS = 4_000;
const KEPT_CHARACTERS = 400;

/**
 * Connects to a proxy and asks it for the target as a program would: CONNECT for https, else GET with the whole address
 * (RFC 9110 §9.3.6, RFC 9112 §3.2.2). A proxy of SOCKS or TLS is only connected to. Never throws.
 */
export async function probeProxy(plan: ProxyPlan, signal?: AbortSignal): Promise<ProxyTry> {
  const { proxy, timeoutMs, isAsked } = plan;
  const finish = (kind: ProxyTry['kind'], more: Partial<ProxyTry> = {}): ProxyTry => ({
    ...{ from: proxy.from, words: proxy.words, kind, attempt: null, status: null, said: null },
    ...more,
  });
  const target = await addressOf(plan, signal);
  if (target === null) return finish('no-address');
  const attempt = await probeConnect({ target, sourceAddress: null, timeoutMs }, signal);
  if (attempt.outcome.kind !== 'accepted') return finish('not-reached', { attempt });
  if (!isAsked || proxy.scheme !== 'http') return finish('connected', { attempt });
  const answer = await ask(plan, target, signal);
  return finish(answer.kind, { attempt, ...answer });
}

async function addressOf({ proxy: { host, port }, timeoutMs }: ProxyPlan, signal: AbortSignal | undefined) {
  const at = (address: string, family: 'ipv4' | 'ipv6'): ConnectAttempt['target'] => ({
    ...{ address, family, zone: null, port },
  });
  const kind = isIP(host);
  if (kind !== 0) return at(host, kind === 4 ? 'ipv4' : 'ipv6');
  const [first] = (await resolveName(host, timeoutMs, signal)).addresses;
  return first === undefined ? null : at(first.address, first.family);
}

type Answer = Pick<ProxyTry, 'kind' | 'status' | 'said'>;

/** One request; the answer is read up to its head. */
function ask(plan: ProxyPlan, { address, port }: ConnectAttempt['target'], signal?: AbortSignal): Promise<Answer> {
  const socket = openSocket({ host: address, port, autoSelectFamily: false });
  return new Promise((resolve) => {
    let text = '';
    const finish = (kind: Answer['kind'], said: string | null = null, status: number | null = null) => {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', onAbort);
      socket.removeAllListeners();
      socket.on('error', () => {}); // an error after the answer changes nothing
      socket.destroy();
      resolve({ kind, status, said });
    };
    const deadline = setTimeout(() => finish('silent'), plan.timeoutMs);
    const onAbort = () => finish('silent', 'cancelled');
    signal?.addEventListener('abort', onAbort, { once: true });
    socket.once('connect', () => socket.write(requestOf(plan)));
    socket.on('data', (piece: Buffer) => {
      text += piece.toString('latin1');
      const head = readHttpHead(text);
      if (head !== null) finish('answered', head.statusLine.slice(0, KEPT_CHARACTERS), head.status);
      else if (/[\r\n]/.test(text) || text.length > MOST_CHARACTERS) finish('no-proxy', text.slice(0, KEPT_CHARACTERS));
    });
    socket.once('error', ({ code, message }: NodeJS.ErrnoException) => finish('no-proxy', code ?? message));
    socket.once('close', () => finish('no-proxy', text.slice(0, KEPT_CHARACTERS) || null));
    if (signal?.aborted) onAbort();
  });
}

function requestOf({ proxy: { credentials }, target }: ProxyPlan): string {
  const { scheme } = target;
  // CONNECT names the port always, GET only where it is not the usual one
  const authority = authorityOf({ ...target, scheme: scheme === 'https' ? null : scheme });
  const login = credentials === null ? null : Buffer.from(decoded(credentials)).toString('base64');
  return [
    scheme === 'https' ? `CONNECT ${authority} HTTP/1.1` : `GET ${urlOf(target)} HTTP/1.1`,
    `Host: ${authority}`,
    'User-Agent: Routelight',
    ...(login === null ? [] : [`Proxy-Authorization: Basic ${login}`]),
    'Connection: close',
    '\r\n',
  ].join('\r\n');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign that stands for itself
  }
}
