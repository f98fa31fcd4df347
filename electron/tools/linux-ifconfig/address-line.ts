import { isLinkLocal, parseAddress } from '../../../shared/address.ts';
import type { InterfaceAddress } from '../../../shared/network-interface.ts';
import { prefixLengthOfMask } from '../../../shared/prefix.ts';
import type { Printed } from '../../../shared/printed.ts';

const NEW_IPV4 = /^inet (\S+)((?:\s+(?:netmask|broadcast|destination)\s+\S+)*)\s*$/;
const OLD_IPV4 = /^inet addr:(\S+)((?:\s+(?:Bcast|P-t-P|Mask):\S+)*)\s*$/;
const IPV6 = /^inet6 (?:addr: ?)?([^\s/]+)(?:\/(\d+)|\s+prefixlen\s+(\d+))?(?:\s+scopeid\s+\S+|\s+Scope:\S+)?\s*$/;

/** An address of an interface in either form, without its indent; `null` for another line. */
export function readAddressLine(
  text: string,
  { name, label }: { readonly name: string; readonly label: string },
  place: Printed,
): InterfaceAddress | null {
  const shared = { ...place, zone: null, broadcast: null, peerAddress: null, isAlias: false, flags: [], label: null };
  const ipv4 = NEW_IPV4.exec(text) ?? OLD_IPV4.exec(text);
  if (ipv4 !== null) {
    const address = parseAddress(ipv4[1] ?? '');
    const words = (ipv4[2] ?? '').trim().split(/[\s:]+/);
    const after = (...keys: string[]) => words[words.findIndex((word) => keys.includes(word)) + 1] ?? '';
    const has = (...keys: string[]) => words.some((word) => keys.includes(word));
    if (address?.family !== 'ipv4') return null;
    const broadcast = has('broadcast', 'Bcast') ? after('broadcast', 'Bcast') : null;
    return {
      ...shared,
      family: 'ipv4',
      address: address.address,
      prefixLength: has('netmask', 'Mask') ? prefixLengthOfMask(after('netmask', 'Mask')) : null,
      broadcast: broadcast === '0.0.0.0' ? null : broadcast, // printed so when there is none
      peerAddress: has('destination', 'P-t-P') ? after('destination', 'P-t-P') : null,
      isAlias: label !== name,
      label,
    };
  }
  const [, printed = '', oldLength, newLength] = IPV6.exec(text) ?? [];
  const address = parseAddress(printed);
  if (address?.family !== 'ipv6') return null;
  const length = Number(oldLength ?? newLength ?? Number.NaN);
  return {
    ...shared,
    family: 'ipv6',
    address: address.address,
    prefixLength: length <= 128 ? length : null,
    zone: isLinkLocal(address) ? name : null,
  };
}
