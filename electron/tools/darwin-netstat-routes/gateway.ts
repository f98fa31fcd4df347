import { parseAddress } from '../../../shared/address.ts';
import type { AddressFamily } from '../../../shared/family.ts';
import { parseMacAddress } from '../../../shared/mac-address.ts';

export interface Gateway {
  /** Canonical, an IPv6 zone kept on it: `fe80::1%en0`. */
  readonly gateway: string | null;
  /** As printed: `link#6`, a MAC address in any form, `en0:d0.11…`, an interface, a host name. */
  readonly gatewayLink: string | null;
}

/** Tells an address in the gateway column from everything else that netstat prints there (facts E2). */
export function gatewayOf(
  name: string | null,
  family: AddressFamily,
  flags: readonly string[],
  couldBeCut: (name: string) => boolean,
): Gateway {
  if (name === null) return { gateway: null, gatewayLink: null };
  const address = couldBeCut(name) || isEightOctetMac(name, flags) ? null : parseAddress(name);
  if (address === null || (address.family === 'ipv4' && family === 'ipv6')) return { gateway: null, gatewayLink: name };
  const zone = address.zone === null ? '' : `%${address.zone}`;
  return { gateway: address.address + zone, gatewayLink: null };
}

/** FireWire's `0:11:22:33:44:55:66:77` reads as IPv6 too; with link-layer information and no gateway flag it is a MAC. */
const isEightOctetMac = (name: string, flags: readonly string[]): boolean =>
  parseMacAddress(name) !== null && flags.includes('L') && !flags.includes('G');
