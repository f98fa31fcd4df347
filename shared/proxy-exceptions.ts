import ipaddr from 'ipaddr.js';
import { parseAddress } from './address.ts';

interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

/** Names and networks that go without a proxy. */
export const goesWithoutProxy = (target: HostAndPort, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => fitsPattern(target, pattern.trim().toLowerCase()));

/** `*`, `<local>`, `*.lan`, `.lan`, `lan`, `169.254/16`, `10.0.0.0/8`, each perhaps with `:port` or a scheme before. */
function fitsPattern({ host, port }: HostAndPort, written: string): boolean {
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
