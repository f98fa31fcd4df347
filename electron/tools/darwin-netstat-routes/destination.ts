import { parseAddress } from '../../../shared/address.ts';
import type { AddressFamily } from '../../../shared/family.ts';
import { parsePrefix, printPrefix } from '../../../shared/prefix.ts';

export interface Destination {
  /** CIDR; `null` when the printed name is no number, was cut, or its length was not printed. */
  readonly destination: string | null;
  readonly zone: string | null;
}

const IPV4 = /^(\d{1,3}(?:\.\d{1,3}){0,3})(?:\/(\d{1,2}))?$/;
const IPV6 = /^([0-9a-f:.]*:[0-9a-f:.]*)(?:%([\w.-]+))?(?:\/(\d{1,3}))?$/i;
const DEFAULT = /^default(?:%([\w.-]+))?$/;

/**
 * Widens what netstat prints shortened (netstat.tproj/route.c netname, facts E2): trailing zero octets are left out, and
 * so is the length of a class A, B or C network, which is then just as many octets as were printed. A mask with holes
 * (`&0xff00ff00`) has no CIDR form.
 *
 * IPv6 hosts (flag H) have no length and are /128. Without -n the length of IPv6 *networks* is left out too: there is no
 * telling /64 from /32, so the destination is `null`.
 */
export function destinationOf(name: string, family: AddressFamily, isHost: boolean): Destination {
  const scoped = DEFAULT.exec(name);
  if (scoped) return { destination: family === 'ipv4' ? '0.0.0.0/0' : '::/0', zone: scoped[1] ?? null };
  return family === 'ipv4' ? { destination: widenIpv4(name), zone: null } : readIpv6(name, isHost);
}

function widenIpv4(name: string): string | null {
  const [, printed, length] = IPV4.exec(name) ?? [];
  if (printed === undefined) return null;
  const octets = printed.split('.');
  const address = [...octets, '0', '0', '0'].slice(0, 4).join('.');
  const prefix = parsePrefix(`${address}/${length ?? octets.length * 8}`);
  return prefix && printPrefix(prefix);
}

function readIpv6(name: string, isHost: boolean): Destination {
  const [, address, zone = null, length] = IPV6.exec(name) ?? [];
  const hasLength = length !== undefined || isHost;
  const prefix = address === undefined || !hasLength ? null : parsePrefix(`${address}/${length ?? 128}`);
  return { destination: prefix?.family === 'ipv6' ? printPrefix(prefix) : null, zone };
}

/** The family that a destination or gateway can only have; `null` for `default`, names, links and MAC addresses. */
export function familyOfDestination(name: string): AddressFamily | null {
  const ipv6 = IPV6.exec(name)?.[1];
  if (ipv6 !== undefined && parseAddress(ipv6)?.family === 'ipv6') return 'ipv6';
  return IPV4.test(name) ? 'ipv4' : null;
}
