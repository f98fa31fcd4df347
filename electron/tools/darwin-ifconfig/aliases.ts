import { isLinkLocal } from '../../../shared/address.ts';
import type { InterfaceAddress } from '../../../shared/network-interface.ts';
import type { PrintedAddress } from './address-line.ts';

/** An IPv6 address that the system made itself, from a router, DHCPv6 or for privacy. */
const MADE_BY_SYSTEM = new Set(['autoconf', 'temporary', 'secured', 'dynamic', 'clat46', 'anycast']);

/**
 * Tells extra addresses from the interface's own (facts B3). ifconfig prints no mark, so it is a reading:
 *
 * - IPv4: the first address with a mask wider than /32 is the interface's own, or the first of all when there is none;
 *   every other one is an alias. An only address is never one.
 * - IPv6: many addresses are normal. Only the second and later of those set by hand count: not link-local, and none of
 *   the words for what the system made itself.
 */
export function markAliases(addresses: readonly PrintedAddress[]): InterfaceAddress[] {
  const ipv4 = addresses.filter(({ family }) => family === 'ipv4');
  const own = ipv4.find(({ prefixLength }) => prefixLength !== 32) ?? ipv4[0];
  const [, ...extraIpv6] = addresses.filter(isSetByHand);
  return addresses.map((each) => {
    const { scopeId, ...address } = each;
    return { ...address, isAlias: each.family === 'ipv4' ? each !== own : extraIpv6.includes(each) };
  });
}

const isSetByHand = (address: PrintedAddress): boolean =>
  address.family === 'ipv6' && !isLinkLocal(address) && !address.flags.some((flag) => MADE_BY_SYSTEM.has(flag));
