import { isIP } from 'node:net';

/** One exchange with a service. */
export interface ServicePlan {
  /** With its zone, where it has one: `fe80::1%en0`. */
  readonly address: string;
  readonly port: number;
  /** The name as the person wrote it: for SNI, the certificate and the Host header. */
  readonly host: string;
  /** `http` and `https` send one GET; any other scheme, or none, only listens for what the service says first. */
  readonly scheme: string | null;
  readonly path: string;
  /** For everything, redirects included. */
  readonly timeoutMs: number;
  /** Makes the request this much longer: a small one that is answered beside a large one that is not is a black hole. */
  readonly paddingBytes?: number;
  /** Certificates to trust in place of Node's own list, as PEM. */
  readonly trusted?: readonly string[];
  /** The proxy that would apply, in words (`proxyFor`): kept with the outcome. */
  readonly via?: string | null;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };
/** Node and most servers take 16 KB of head; the answer to more would be about its length. */
const MOST_PADDING = 12_000;

export const isHttp = ({ scheme }: Pick<ServicePlan, 'scheme'>): boolean => scheme === 'http' || scheme === 'https';

/** Without brackets and zone, as in a certificate. */
export const bareHost = (host: string): string => host.replace(/^\[|\]$/g, '').replace(/%.*$/, '');

/** The name to ask TLS for; `null` for an address, which RFC 6066 §3 does not allow. */
const serverName = (host: string): string | null => (isIP(bareHost(host)) === 0 ? bareHost(host) : null);

/** How to open TLS to it: the name to ask for, and whom to trust. */
export function tlsOptions({ host, trusted }: Pick<ServicePlan, 'host' | 'trusted'>) {
  const name = serverName(host);
  return { ...(name !== null && { servername: name }), ...(trusted !== undefined && { ca: [...trusted] }) };
}

/** Host and port as in a URL; a zone means nothing to the far side (RFC 6874 §4). */
export function authorityOf({ host, port, scheme }: Pick<ServicePlan, 'host' | 'port' | 'scheme'>): string {
  const bare = plain(bareHost(host));
  const name = bare.includes(':') ? `[${bare}]` : bare;
  return port === DEFAULT_PORTS[scheme ?? ''] ? name : `${name}:${port}`;
}

/** The address that was asked for, its zone included. */
export function urlOf(plan: Pick<ServicePlan, 'address' | 'host' | 'port' | 'scheme' | 'path'>): string {
  const [, zone] = /%(.+)$/.exec(plan.address) ?? [];
  const authority = authorityOf(plan);
  const zoned = zone === undefined ? authority : authority.replace(']', `%25${zone}]`);
  return `${plan.scheme}://${zoned}${plain(plan.path)}`;
}

export const requestText = (plan: ServicePlan): string =>
  [
    `GET ${plain(plan.path) || '/'} HTTP/1.1`,
    `Host: ${authorityOf(plan)}`,
    'User-Agent: Routelight',
    'Accept: */*',
    ...paddingOf(plan),
    'Connection: close',
    '\r\n',
  ].join('\r\n');

function paddingOf({ paddingBytes = 0 }: ServicePlan): string[] {
  const length = Math.min(paddingBytes, MOST_PADDING);
  return length === 0 ? [] : [`X-Padding: ${'x'.repeat(length)}`];
}

/** Nothing in a target may begin another line of the request. Halves of characters are left out. */
const plain = (text: string): string =>
  text.replace(/[\ud800-\udfff]/gu, '').replace(/[^\x21-\x7e]+/g, (characters) => encodeURIComponent(characters));
