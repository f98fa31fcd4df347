import { parseAddress, withoutMapping } from '../../shared/address.ts';

/** The address that packets to this one carry: `ip route get` and `route get` would answer for an IPv6 packet that is never sent. */
export function dialled(address: string): string {
  const read = parseAddress(address);
  if (read === null || read.family === 'ipv4') return address;
  const carried = withoutMapping(read);
  return carried.family === 'ipv4' ? carried.address : address;
}
