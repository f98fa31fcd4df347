import { familyBits, isLinkLocal, parseAddress } from '../../../shared/address.ts';
import type { AddressFamily } from '../../../shared/family.ts';
import { asText, type Fields } from '../json-fields.ts';

/** What a route covers, in the words of `Route`. */
export interface Destination {
  readonly family: AddressFamily;
  readonly destination: string;
  readonly zone: string | null;
}

/**
 * `dst` of a route, widened to CIDR: `default`, an address, or a prefix. A string says why it cannot be read. A link-local
 * destination is one of its interface's, so that is its zone.
 */
export function readDestination(fields: Fields, gateway: string | null): Destination | string {
  const printed = asText(fields.dst);
  if (printed === null) return 'a route without "dst"';
  if (printed === 'default') return readDefault(fields, gateway);
  const slash = printed.indexOf('/');
  const parsed = parseAddress(slash < 0 ? printed : printed.slice(0, slash));
  if (parsed === null) return 'the destination is not an address or prefix';
  const { family, address } = parsed;
  const zone = family === 'ipv6' && isLinkLocal(parsed) ? asText(fields.dev) : null;
  if (slash < 0) return { family, destination: family === 'ipv4' ? `${address}/32` : `${address}/128`, zone };
  const length = printed.slice(slash + 1);
  if (!/^\d{1,3}$/.test(length) || Number(length) > familyBits(family)) return 'the prefix length is out of range';
  return { family, destination: `${address}/${length}`, zone };
}

/**
 * `default` carries no family. An IPv6 row has `"pref"` (RFC 4191); one without is IPv4 unless its gateway says
 * otherwise. A `via` is of the other family than the route (RFC 5549), and is only printed for IPv4 routes.
 */
function readDefault(fields: Fields, gateway: string | null): Destination | string {
  const isIpv6 = fields.pref !== undefined || (fields.via === undefined && gateway?.includes(':') === true);
  return isIpv6
    ? { family: 'ipv6', destination: '::/0', zone: null }
    : { family: 'ipv4', destination: '0.0.0.0/0', zone: null };
}
