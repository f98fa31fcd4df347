import { type Address, familyBits, isLinkLocal, parseAddress } from '../../../shared/address.ts';
import type { InterfaceAddress } from '../../../shared/network-interface.ts';
import { asList, asNumber, asText, type Fields } from '../json-fields.ts';

/**
 * The `addr_info` of one interface, or why it cannot be read. `printed` is the JSON text of the one address.
 *
 * A point-to-point address prints its own side as `local` and the far end as `address`; the prefix is the far end's.
 */
export function readAddresses(interfaceName: string, value: unknown, line: number): InterfaceAddress[] | string {
  const addresses: InterfaceAddress[] = [];
  for (const fields of asList(value)) {
    const local = parseAddress(asText(fields.local) ?? asText(fields.address) ?? '');
    if (local === null) {
      if (Object.keys(fields).length === 0) continue; // an address that a filter left out
      return `an address of ${interfaceName} is no IP address`;
    }
    const sameFamily = addresses.filter(({ family }) => family === local.family);
    addresses.push(readAddress(interfaceName, fields, local, line, sameFamily.length > 0));
  }
  return addresses;
}

function readAddress(
  interfaceName: string,
  fields: Fields,
  local: Address,
  line: number,
  isLater: boolean,
): InterfaceAddress {
  const label = asText(fields.label);
  const prefixLength = prefixLengthOf(fields, local);
  const peerAddress = asText(fields.local) === null ? null : asText(fields.address);
  const isLaterHost = isLater && local.family === 'ipv4' && prefixLength === 32 && peerAddress === null;
  return {
    line,
    printed: JSON.stringify(fields),
    family: local.family,
    address: local.address,
    prefixLength,
    zone: local.zone ?? (local.family === 'ipv6' && isLinkLocal(local) ? interfaceName : null),
    broadcast: asText(fields.broadcast),
    peerAddress,
    isAlias: isSecondary(fields, local) || (label !== null && label !== interfaceName) || isLaterHost,
    flags: Object.keys(fields).filter((key) => fields[key] === true),
    label,
  };
}

/** The kernel has one bit for IPv4's `secondary` and IPv6's `temporary` (IFA_F_TEMPORARY); only the first is an alias. */
const isSecondary = (fields: Fields, { family }: Address): boolean => family === 'ipv4' && fields.secondary === true;

function prefixLengthOf(fields: Fields, { family }: Address): number | null {
  const length = asNumber(fields.prefixlen);
  return length !== null && Number.isInteger(length) && length >= 0 && length <= familyBits(family) ? length : null;
}
