import type { NetworkInterface } from '../../../shared/network-interface.ts';
import { asFields, asNumber, asText, asTexts, type Fields } from '../json-fields.ts';
import { readAddresses } from './addresses.ts';

/** Ethernet and longer hardware addresses (InfiniBand has 20 octets); a tunnel's `address` is an IP address. */
const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5,}$/;

/** One element of `ip -j -d addr`: an interface, or why it is none. Keys as printed by iproute2's ipaddress.c. */
export function readInterfaceElement(element: unknown, line: number, printed: string): NetworkInterface[] | string {
  const fields = asFields(element);
  // iproute2 before 5.x prints {} for each interface that a filter left out
  if (Object.keys(fields).length === 0) return [];
  const name = asText(fields.ifname);
  if (name === null) return 'an interface without "ifname"';
  const addresses = readAddresses(name, fields.addr_info, line);
  if (typeof addresses === 'string') return addresses;
  return [
    {
      line,
      printed,
      name,
      index: asNumber(fields.ifindex),
      flags: asTexts(fields.flags),
      mtu: asNumber(fields.mtu),
      mac: macOf(fields),
      status: asText(fields.operstate),
      hardwarePort: null,
      kind: kindOf(fields),
      media: null,
      members: [],
      addresses,
    },
  ];
}

/** The loopback interface prints six zero octets, which are no address. */
function macOf(fields: Fields): string | null {
  const printed = asText(fields.address)?.toLowerCase() ?? '';
  return fields.link_type !== 'loopback' && MAC.test(printed) ? printed : null;
}

/** `info_kind` for what software made, else the link type: `ether`, `loopback`. A link of type `none` tells nothing. */
function kindOf(fields: Fields): string | null {
  const linkType = asText(fields.link_type);
  return asText(asFields(fields.linkinfo).info_kind) ?? (linkType === 'none' ? null : linkType);
}
