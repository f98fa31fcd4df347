import ipaddr from 'ipaddr.js';
import { parseAddress } from './address.ts';
import type { ProxySetting } from './proxy.ts';

/** What somebody wants to reach over HTTP. */
export interface ProxiedTarget {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
}

export interface ProxySources {
  /** Rows of the proxies question; `null` when they were not read. */
  readonly settings: readonly ProxySetting[] | null;
  /** The environment of the program in question. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The proxies that programs would use for this address, in words; `null` when none applies. Which one a program takes is up
 * to the program: curl and most runtimes read the environment, browsers and macOS apps the system's settings.
 */
export function proxyFor(target: ProxiedTarget, { settings, environment }: ProxySources): string | null {
  const found = [systemProxy(target, settings ?? []), environmentProxy(target, environment)];
  return found.filter((each) => each !== null).join('; ') || null;
}

function systemProxy(target: ProxiedTarget, settings: readonly ProxySetting[]): string | null {
  const whole = settings.filter(({ interfaceName }) => interfaceName === null);
  const exceptions = whole.filter(({ kind }) => kind === 'exceptions').flatMap((each) => each.exceptions);
  if (isExcepted(target, exceptions)) return null;
  const fits = (kind: string) => whole.find((each) => each.kind === kind && each.enabled === true);
  const direct = fits(target.scheme) ?? fits('socks');
  if (direct !== undefined) return `the system's ${direct.kind} proxy ${endOf(direct.host, direct.port)}`;
  const script = fits('pac');
  if (script !== undefined) return `perhaps a proxy that the script ${script.url ?? '(unknown)'} names`;
  return fits('auto-discovery') === undefined ? null : 'perhaps a proxy that the network announces (auto-discovery)';
}

const endOf = (host: string | null, port: number | null): string =>
  `${host ?? '(unknown)'}${port === null ? '' : `:${port}`}`;

/** curl(1) ENVIRONMENT: the lower-case name wins, and `HTTP_PROXY` is not read, since a CGI request could set it. */
function environmentProxy(target: ProxiedTarget, environment: ProxySources['environment']): string | null {
  const names = { http: ['http_proxy'], https: ['https_proxy', 'HTTPS_PROXY'] }[target.scheme] ?? [];
  const name = [...names, 'all_proxy', 'ALL_PROXY'].find((each) => (environment[each] ?? '') !== '');
  if (name === undefined) return null;
  const without = (environment.no_proxy ?? environment.NO_PROXY ?? '').split(/[\s,]+/).filter((each) => each !== '');
  if (isExcepted(target, without)) return null;
  return `the proxy of the environment variable ${name}, ${withoutPassword(environment[name] ?? '')}`;
}

/** A proxy's address may carry a password, which nobody needs to see. */
const withoutPassword = (text: string): string => text.replace(/^([a-z\d+]+:\/\/)?[^@/]*@/i, '$1…@');

/** Names and networks that go without a proxy. */
const isExcepted = (target: ProxiedTarget, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => fitsPattern(target, pattern.trim().toLowerCase()));

/** `*`, `<local>`, `*.lan`, `.lan`, `lan`, `169.254/16`, `10.0.0.0/8`, each perhaps with `:port` or a scheme before. */
function fitsPattern({ host, port }: ProxiedTarget, written: string): boolean {
  const pattern = written.replace(/^[a-z]+:\/\//, '').replace(/\/$/, '');
  const name = host.toLowerCase().replace(/\.$/, '');
  if (pattern === '*') return true;
  if (pattern === '<local>') return !name.includes('.') && !name.includes(':');
  if (pattern.includes('/')) return isInNetwork(name, pattern);
  const [, bare = pattern, only] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(pattern) ?? [];
  if (only !== undefined && Number(only) !== port) return false;
  const domain = bare.replace(/^\*?\.|^\[|\]$/g, '');
  return domain !== '' && (name === domain || name.endsWith(`.${domain}`) || fitsGlob(name, domain));
}

const fitsGlob = (name: string, pattern: string): boolean =>
  pattern.includes('*') &&
  new RegExp(
    `^${pattern
      .split(/\*+/)
      .map((part) => part.replace(/[^\w-]/g, '\\$&'))
      .join('.*')}$`,
  ).test(name);

/** macOS leaves zero octets out: `169.254/16`. */
function isInNetwork(host: string, pattern: string): boolean {
  const [network = '', length = ''] = pattern.split('/');
  const octets = network.split('.');
  const whole = network.includes(':') ? network : [...octets, '0', '0', '0'].slice(0, 4).join('.');
  const [address, base] = [parseAddress(host), parseAddress(whole)];
  if (address === null || base === null || address.family !== base.family || !/^\d{1,3}$/.test(length)) return false;
  const bits = Number(length);
  if (bits > (base.family === 'ipv4' ? 32 : 128)) return false;
  return ipaddr.parse(address.address).match(ipaddr.parse(base.address), bits);
}
