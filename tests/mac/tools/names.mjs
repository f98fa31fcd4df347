import { ipv4ToNumber } from '../kernel/ipv4.mjs';
import { ipv6ToNumber } from '../kernel/ipv6.mjs';

/** A host as a tool is given it: an address, or a name that the resolver of this Mac knows. @returns {string | null} */
export function addressOf({ network }, host) {
  const [bare] = host.split('%');
  if (ipv4ToNumber(bare) !== null || ipv6ToNumber(bare) !== null) return bare;
  return network.names[host.replace(/\.$/, '')]?.[0] ?? null;
}
